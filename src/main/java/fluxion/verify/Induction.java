package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Indices;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Linear;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Proofs by induction on the upper bound n of a sum that begins at a number m: the claim for n = m − 1, where the sum
 * is empty, or for the least n that is assumed, and the difference of the claims for n and n − 1, for a product their
 * ratio. What the claim presupposes at n it must presuppose at n − 1, so that it speaks of all steps between.
 */
record Induction(Claim claim, DoubleSupplier secondsLeft) {
    Optional<Verdict> proof() {
        for (var bound : bounds().entrySet()) {
            var found = proof(bound.getKey(), bound.getValue());
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Names that are upper bounds, with the least number that they can be; none if an index hides the name. */
    private Map<Variable, Rational> bounds() {
        var found = new LinkedHashMap<Variable, Rational>();
        var nodes = Fold.withTemplates(List.of(claim.left(), claim.right()));
        for (Expr node : nodes)
            if (node instanceof Apply(Binder binder, var us) && binder.kind().isDiscrete()
                && us.get(1) instanceof Variable n && us.get(0) instanceof Num(var low) && low.isInteger())
                found.putIfAbsent(n, first(n, low.minus(Rational.ONE)));
        for (Expr node : nodes)
            if (node instanceof Variable v) Indices.member(v).ifPresent(member -> member.indices().forEach(index ->
                found.keySet().removeAll(Substitution.variables(index))));
        return found;
    }

    /** The least n that the claim is about: where the sum is empty, or what is assumed of n. */
    private Rational first(Variable n, Rational empty) {
        Rational least = empty;
        for (Condition premise : claim.premises())
            if (premise instanceof Condition.Compare(var u, var relation, Num(var c)) && u == n
                && (relation == Relation.GE || relation == Relation.GT)) {
                Rational from = relation == Relation.GT ? c.floor().plus(Rational.ONE) : c.negate().floor().negate();
                if (from.compareTo(least) > 0) least = from;
            }
        return least;
    }

    private Optional<Verdict> proof(Variable n, Rational base) {
        var start = Map.of(n, Exprs.num(base));
        var next = Map.of(n, Exprs.sum(n, Exprs.ONE));
        var above = new ArrayList<>(claim.premises());
        above.add(new Condition.IsInteger(n));
        above.add(new Condition.Compare(n, Relation.GE, Exprs.num(base)));
        var later = claim.premises().stream().map(premise -> premise.map(e -> Substitution.replace(e, next))).toList();
        var step = new ArrayList<>(above.subList(claim.premises().size(), above.size()));
        step.addAll(later);
        for (Condition premise : claim.premises())
            if (!step.contains(premise) && Signs.holds(premise, step) != Truth.TRUE) return Optional.empty();
        step.addAll(claim.premises());
        var first = new Claim(Substitution.replace(claim.left(), start), Condition.ALWAYS,
            Substitution.replace(claim.right(), start), Condition.ALWAYS, claim.premises().stream()
                .map(premise -> premise.map(e -> Substitution.replace(e, start))).toList());
        if (Bounded.proof(first, secondsLeft.getAsDouble() * 0.3).isEmpty()) return Optional.empty();
        return isStep(claim.left(), claim.right(), next, step) || isStep(claim.right(), claim.left(), next, step)
            || isFactor(claim.left(), claim.right(), n, step) || isFactor(claim.right(), claim.left(), n, step)
            ? Optional.of(new Verdict.Proved(Verdict.Method.NORMAL_FORM)) : Optional.empty();
    }

    /** Whether left = right for n + 1 follows from the same for n: by the difference, or with right for left. */
    private boolean isStep(Expr left, Expr right, Map<Variable, Expr> next, List<Condition> premises) {
        Expr later = Substitution.replace(left, next);
        Expr expected = Substitution.replace(right, next);
        Expr known = Linear.of(left, Linear.Start.SHIFTED, premises);
        Expr written = Linear.of(later, Linear.Start.SHIFTED, premises);
        if (known instanceof Apply(Binder _, _) && isProved(Substitution.replace(written, Map.of(known, right)),
            expected, premises)) return true;
        return isProved(Exprs.sum(later, right), Exprs.sum(expected, left), premises);
    }

    /** Whether a product up to n is the other side: it is multiplied by its last factor from one step to the next. */
    private boolean isFactor(Expr product, Expr other, Variable n, List<Condition> premises) {
        if (!(product instanceof Apply(Binder binder, var us)) || binder.kind() != Binder.Kind.PRODUCT
            || us.get(1) != n || us.subList(2, us.size()).stream().anyMatch(u -> Substitution.contains(u, n)))
            return false;
        Expr last = Exprs.sum(n, Exprs.ONE);
        return isProved(Exprs.product(other, binder.at(last, us)), Substitution.replace(other, Map.of(n, last)),
            premises);
    }

    private boolean isProved(Expr left, Expr right, List<Condition> premises) {
        return Bounded.proof(new Claim(left, Condition.ALWAYS, right, Condition.ALWAYS, premises),
            secondsLeft.getAsDouble() * 0.3).isPresent();
    }
}
