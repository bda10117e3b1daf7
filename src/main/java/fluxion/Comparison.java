package fluxion;

import fluxion.diff.Definitions;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.simplify.SideConditions;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Judge;
import fluxion.verify.Mistake;
import fluxion.verify.Mistakes;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has claims judged, and says what else there is to say about them. */
record Comparison(Context context, double seconds) {
    Judgement compare(Expr left, Expr right) {
        var derived = Fault.derived(Claims.of(left, right, context));
        return judged(derived.derivative(), Differentiation.sentences(derived.notes()));
    }

    private Judgement judged(Claim claim, List<String> warnings) {
        return Judgement.of(claim, Judge.judge(claim, seconds), warnings);
    }

    /** What only one side demands; nothing if no point satisfies it, which the verdict says. */
    static List<String> domain(Claim claim) {
        var notes = new ArrayList<String>();
        var left = Condition.all(beyond(claim.leftDomain(), claim.rightDomain(), claim));
        var right = Condition.all(beyond(claim.rightDomain(), claim.leftDomain(), claim));
        if (!left.equals(Condition.ALWAYS)) notes.add(Messages.text("engine.domain.left", Printer.unicode(left)));
        if (!right.equals(Condition.ALWAYS)) notes.add(Messages.text("engine.domain.right", Printer.unicode(right)));
        return notes;
    }

    private static List<Condition> beyond(Condition before, Condition after, Claim claim) {
        var demands = SideConditions.beyond(before, after, claim.assumptions());
        return demands.contains(Condition.NEVER) ? List.of() : demands;
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
        var judgement = judged(about, expected.warnings());
        double left = seconds - (System.nanoTime() - start) / 1e9;
        return new DerivativeCheck(judgement, expected, mistake(judgement.verdict(), f, by, about, left));
    }

    /** The mistake, if it is found in the time that the judgement has left. */
    private Optional<Mistake> mistake(Verdict verdict, Expr f, List<Variable> by, Claim claim, double left) {
        if (by.size() != 1 || !(verdict instanceof Verdict.Refuted(var witness))) return Optional.empty();
        Expr inputs = Fault.derived(Definitions.expand(f, context)).derivative();
        return new Mistakes(inputs, by.getFirst(), claim.left(), claim.right(), claim.premises(), left)
            .named(witness);
    }
}
