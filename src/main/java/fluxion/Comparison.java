package fluxion;

import fluxion.diff.Definitions;
import fluxion.diff.Held;
import fluxion.diff.Note;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.verify.Certifier;
import fluxion.verify.Certifier.Certified;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Judge;
import fluxion.verify.Mistake;
import fluxion.verify.Mistakes;
import fluxion.verify.OtherConvention;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Has claims judged, and says what else there is to say about them. */
record Comparison(Context context, double seconds) {
    private static final Verdict OPEN = new Verdict.Undecided(Verdict.Reason.UNKNOWN_FUNCTION,
        new Verdict.Evidence(0, 0, Optional.empty(), Optional.empty()));

    /** Where ∂ can be read in two ways, the one in which the sides are equal, if there is one; it is told which. */
    Judgement compare(Expr left, Expr right) {
        var held = Held.of(List.of(left, right), context);
        var followed = compared(left, right, held.map(reading -> reading.notes(true)).orElse(List.of()));
        if (followed.verdict() instanceof Verdict.Proved) return followed;
        if (held.isEmpty()) return unlessHeld(followed, left, right);
        var other = compared(held.get().formulas().getFirst(), held.get().formulas().getLast(),
            held.get().notes(false));
        return other.verdict() instanceof Verdict.Proved ? other : followed;
    }

    /** What is refuted is open if it holds with what else depends on the variable held fixed. */
    private Judgement unlessHeld(Judgement followed, Expr left, Expr right) {
        var alone = followed.verdict() instanceof Verdict.Refuted ? Held.alone(List.of(left, right), context)
            : Optional.<Held>empty();
        if (alone.isEmpty()) return followed;
        var other = compared(alone.get().formulas().getFirst(), alone.get().formulas().getLast(),
            alone.get().notes(false));
        return other.verdict() instanceof Verdict.Proved ? new Judgement(OPEN, other.domain(), other.warnings())
            : followed;
    }

    private Judgement compared(Expr left, Expr right, List<Note> reading) {
        var derived = Fault.derived(Claims.of(left, right, context));
        var notes = new ArrayList<>(reading);
        notes.addAll(derived.notes());
        boolean free = notes.stream().anyMatch(note -> note.kind() == Note.Kind.PRIME_AS_DERIVATIVE);
        var judgement = judged(derived.derivative(), Note.sentences(notes));
        return free && judgement.verdict() instanceof Verdict.Refuted
            ? Judgement.of(derived.derivative(), OPEN, Note.sentences(notes)) : judgement;
    }

    private Judgement judged(Claim claim, List<String> warnings) {
        long start = System.nanoTime();
        var verdict = ofUnknown(claim, Judge.judge(claim, seconds));
        double left = seconds - (System.nanoTime() - start) / 1e9;
        return Judgement.of(claim, verdict, OtherConvention.beside(warnings, claim, verdict, left));
    }

    /** After y = y(x), a point that chooses x and y freely refutes nothing: it is not known to be on the graph. */
    private Verdict ofUnknown(Claim claim, Verdict verdict) {
        return verdict instanceof Verdict.Refuted
            && !Collections.disjoint(claim.variables(), context.undefinedDependences())
            ? OPEN : verdict;
    }

    /** A certificate of the verdict on the equality. */
    Certified certified(Expr left, Expr right, Verdict verdict) {
        var claim = Fault.derived(Claims.of(left, right, context)).derivative();
        return new Certificates(context).of(left, right, claim.assumptions(), verdict, seconds);
    }

    /** A certificate of the verdict on a claimed derivative. */
    Certified certified(Expr f, List<Variable> by, Expr claimed, Verdict verdict) {
        var certificates = new Certificates(context);
        if (!certificates.isPlain(f, by)) return new Certified.Without(Messages.text("certificate.context"));
        var expected = new Differentiation(Form.SIMPLIFIED, context).derivative(f, by);
        var claim = Fault.derived(Claims.of(claimed, expected.expr(), context)).derivative();
        return Certifier.certify(certificates.expanded(claimed), certificates.derivative(f, by), claim.assumptions(),
            verdict, seconds);
    }

    /** Compares the claimed derivative with the derivative, at the points where the function has one. */
    DerivativeCheck check(Expr f, List<Variable> by, Expr claimed) {
        var expected = new Differentiation(Form.SIMPLIFIED, context).derivative(f, by);
        var derived = Fault.derived(Claims.of(claimed, expected.expr(), context));
        var claim = derived.derivative();
        var where = new ArrayList<>(List.of(claim.rightDomain(), Validity.domain(f, context)));
        where.addAll(expected.conditions());
        var about = new Claim(claim.left(), claim.leftDomain(), claim.right(), Condition.all(where),
            claim.assumptions());
        long start = System.nanoTime();
        boolean told = expected.exceptional().stream().allMatch(points -> points.slope() instanceof Value.Undefined);
        var judgement = judged(told ? about : written(f, by, claimed), expected.warnings());
        double left = seconds - (System.nanoTime() - start) / 1e9;
        return new DerivativeCheck(judgement, expected, mistake(judgement.verdict(), f, by, about, left));
    }

    /** The claim about the derivative of the function, also where its formula does not speak for it. */
    private Claim written(Expr f, List<Variable> by, Expr claimed) {
        Expr derivative = f;
        for (Variable x : by) derivative = Exprs.apply(DerivativeOperator.TOTAL, derivative, x);
        return Fault.derived(Claims.of(claimed, derivative, context)).derivative();
    }

    /** The mistake, if it is found in the time that the judgement has left. */
    private Optional<Mistake> mistake(Verdict verdict, Expr f, List<Variable> by, Claim claim, double left) {
        if (by.size() != 1 || !(verdict instanceof Verdict.Refuted(var witness))) return Optional.empty();
        Expr inputs = Fault.derived(Definitions.expand(f, context)).derivative();
        return new Mistakes(inputs, by.getFirst(), claim.left(), claim.right(), claim.premises(), left)
            .named(witness);
    }
}
