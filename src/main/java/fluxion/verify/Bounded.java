package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.simplify.Budget;
import fluxion.simplify.Forms;
import fluxion.simplify.Linear;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Claims about Σ, ∏ and ∫. They are proved in their linear form, where a binder is as good as a name; and refuted by
 * an instance: numbers for what bounds and indices are made of, so that every sum is written out.
 */
final class Bounded {
    private static final int MOST_TERMS = 200;

    private final Claim claim;
    private final long deadline;

    Bounded(Claim claim, double seconds) {
        this.claim = claim;
        this.deadline = System.nanoTime() + (long) (seconds * 1e9);
    }

    /** Whether the claim speaks of Σ, ∏ or ∫, or of Kronecker's δ, whose indices are no real variables. */
    static boolean concerns(Claim claim) {
        return concerns(SmallNumbers.expressions(claim));
    }

    static boolean concerns(List<Expr> formulas) {
        return Fold.postOrder(formulas).stream().anyMatch(node -> node instanceof Apply(var f, _)
            && (f instanceof Binder || f instanceof IndexedName || f == Functions.KRONECKER));
    }

    Verdict verdict() {
        var whole = withIntegers();
        if (Nowhere.isEmpty(whole))
            return new Verdict.Undecided(Verdict.Reason.NO_COMMON_POINT, Refuter.Search.NOTHING.evidence(Optional
                .empty()));
        if (claim.left() == claim.right()) return new Verdict.Proved(Verdict.Method.SAME_EXPRESSION);
        var proved = proof(whole, secondsLeft() * 0.3);
        if (proved.isPresent()) return proved.get();
        var closed = new BinomialSums(whole.premises(), this::secondsLeft).closed(whole);
        var told = closed.flatMap(this::told);
        if (told.isPresent()) return told.get();
        var integrated = new Integrals(whole, this::secondsLeft).proof();
        if (integrated.isPresent()) return integrated.get();
        var written = SmallNumbers.writtenOut(claim);
        if (written.isPresent()) return new Question(written.get(), secondsLeft()).verdict();
        var instances = new SmallNumbers(claim, this::secondsLeft);
        var failing = instances.failing();
        if (failing.isPresent()) {
            var witness = failing.get().witness();
            return failing.get().partly() || instances.holdsInARow(witness)
                ? new Verdict.Undecided(Verdict.Reason.NOT_EVERYWHERE,
                    Refuter.Search.NOTHING.evidence(Optional.empty()).seen(witness))
                : new Verdict.Refuted(witness);
        }
        var inductive = new Induction(whole, this::secondsLeft).proof();
        if (inductive.isPresent()) return inductive.get();
        return new Verdict.Undecided(Verdict.Reason.NO_PROOF, Refuter.Search.NOTHING.evidence(Optional.empty()));
    }

    /** What is found of the claim with closed forms for its sums, which may speak of more points. */
    private Optional<Verdict> told(Claim closed) {
        var verdict = Judge.judge(closed, secondsLeft() * 0.5);
        var witness = switch (verdict) {
            case Verdict.Refuted(var found)        -> Optional.of(found);
            case Verdict.Conditional(_, var found) -> Optional.of(found);
            case Verdict _                         -> Optional.<Witness>empty();
        };
        boolean sure = witness.filter(found -> SmallNumbers.isRefutedAt(claim, found.point(), secondsLeft() * 0.3))
            .isPresent();
        return verdict instanceof Verdict.Proved || sure ? Optional.of(verdict) : Optional.empty();
    }

    /**
     * The claim with names that bound sums declared as integers, which they are wherever both sides have values: it
     * speaks of more points, for x^n has a value for x &lt; 0 then.
     */
    private Claim withIntegers() {
        var more = new LinkedHashSet<>(claim.assumptions());
        for (Expr node : Fold.postOrder(List.of(claim.left(), claim.right())))
            if (node instanceof Apply(Binder binder, var us) && binder.kind().isDiscrete())
                for (Expr bound : us.subList(0, 2))
                    if (bound instanceof Variable n) more.add(new Condition.IsInteger(n));
        var summed = new LinkedHashSet<IndexedName>();
        for (Expr node : Fold.withTemplates(List.of(claim.left(), claim.right())))
            if (node instanceof Apply(IndexedName family, _)) summed.add(family);
        for (Variable v : claim.variables())
            Indices.member(v).filter(member -> summed.contains(member.family())).ifPresent(member ->
                member.indices().forEach(index -> { if (index instanceof Variable k) more.add(integer(k)); }));
        if (more.size() == claim.assumptions().size()) return claim;
        var assumptions = List.copyOf(more);
        return new Claim(claim.left(), domain(claim.leftDomain(), claim.left(), assumptions), claim.right(),
            domain(claim.rightDomain(), claim.right(), assumptions), assumptions);
    }

    private static Condition integer(Variable k) {
        return new Condition.IsInteger(k);
    }

    /** The domain of the formula, unless the claim demands something else of it. */
    private Condition domain(Condition domain, Expr side, List<Condition> assumptions) {
        return domain.equals(Domain.of(side, claim.assumptions())) ? Domain.of(side, assumptions) : domain;
    }

    /** A proof in one of the linear forms. */
    static Optional<Verdict> proof(Claim claim, double seconds) {
        var alike = new Alike(claim.premises(), seconds);
        if (alike.in(claim.right(), claim.left()) == claim.left())
            return Optional.of(new Verdict.Proved(Verdict.Method.NORMAL_FORM));
        var plain = new ArrayList<Claim>();
        for (var start : Linear.Start.values()) {
            UnaryOperator<Expr> linear = e -> Linear.of(e, start, claim.premises());
            var given = Exchange.of(claim.assumptions(), linear);
            Expr left = exchanged(linear.apply(claim.left()), given, claim.premises());
            Expr right = alike.in(exchanged(linear.apply(claim.right()), given, claim.premises()), left);
            Expr gap = Forms.expanded(Exprs.subtract(left, right), MOST_TERMS);
            if (left == right || simplified(gap, claim.premises()) == Exprs.ZERO)
                return Optional.of(new Verdict.Proved(Verdict.Method.NORMAL_FORM));
            plain.add(new Claim(left, claim.leftDomain(), right, claim.rightDomain(), claim.assumptions()));
        }
        return plain.stream().distinct().map(form -> new Question(form, seconds).verdict())
            .filter(Verdict.Proved.class::isInstance).findFirst();
    }

    /** The formula with what is assumed put in: the terms of sums are told apart by simplifying. */
    private static Expr exchanged(Expr formula, List<Exchange> given, List<Condition> premises) {
        Expr plain = given.isEmpty() ? formula : simplified(formula, premises);
        for (Exchange equation : given) plain = equation.in(plain);
        return plain;
    }

    private static Expr simplified(Expr e, List<Condition> premises) {
        return Simplifier.simplify(e, premises, Budget.ORDINARY).expr();
    }

    private double secondsLeft() {
        return Math.max(0, (deadline - System.nanoTime()) / 1e9);
    }
}
