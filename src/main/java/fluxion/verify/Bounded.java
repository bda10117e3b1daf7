package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.simplify.Budget;
import fluxion.simplify.Forms;
import fluxion.simplify.Linear;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return Fold.postOrder(SmallNumbers.expressions(claim)).stream().anyMatch(node -> node instanceof Apply(var f, _)
            && (f instanceof Binder || f instanceof IndexedName || f == Functions.KRONECKER));
    }

    Verdict verdict() {
        if (Nowhere.isEmpty(claim))
            return new Verdict.Undecided(Verdict.Reason.NO_COMMON_POINT, Refuter.Search.NOTHING.evidence(Optional
                .empty()));
        if (claim.left() == claim.right()) return new Verdict.Proved(Verdict.Method.SAME_EXPRESSION);
        var whole = withIntegers();
        var proved = proof(whole, secondsLeft() * 0.3);
        if (proved.isPresent()) return proved.get();
        var written = SmallNumbers.writtenOut(claim);
        if (written.isPresent()) return new Question(written.get(), secondsLeft()).verdict();
        var witness = new SmallNumbers(claim, this::secondsLeft).witness();
        if (witness.isPresent()) return new Verdict.Refuted(witness.get());
        var inductive = new Induction(whole, this::secondsLeft).proof();
        if (inductive.isPresent()) return inductive.get();
        return new Verdict.Undecided(Verdict.Reason.NO_PROOF, Refuter.Search.NOTHING.evidence(Optional.empty()));
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
        var plain = new ArrayList<Claim>();
        for (var start : Linear.Start.values()) {
            var known = known(claim, start);
            Expr left = Substitution.replace(Linear.of(claim.left(), start, claim.premises()), known);
            Expr right = Substitution.replace(Linear.of(claim.right(), start, claim.premises()), known);
            Expr gap = Forms.expanded(Exprs.subtract(left, right), MOST_TERMS);
            if (left == right || Simplifier.simplify(gap, claim.premises(), Budget.ORDINARY).expr() == Exprs.ZERO)
                return Optional.of(new Verdict.Proved(Verdict.Method.NORMAL_FORM));
            plain.add(new Claim(left, claim.leftDomain(), right, claim.rightDomain(), claim.assumptions()));
        }
        return plain.stream().distinct().map(form -> new Question(form, seconds).verdict())
            .filter(Verdict.Proved.class::isInstance).findFirst();
    }

    /** What is assumed of a sum: the number that it is. */
    private static Map<Expr, Expr> known(Claim claim, Linear.Start start) {
        Map<Expr, Expr> known = new HashMap<>();
        for (Condition assumption : claim.assumptions())
            if (assumption instanceof Condition.Compare(var u, var relation, Num value) && relation == Relation.EQ
                && Linear.of(u, start, claim.premises()) instanceof Apply(Binder binder, var us))
                known.put(Exprs.apply(binder, us), value);
        return known;
    }

    private double secondsLeft() {
        return Math.max(0, (deadline - System.nanoTime()) / 1e9);
    }
}
