package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Indices;
import fluxion.numeric.Truth;
import fluxion.simplify.Forms;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.Claim.Doubt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Both sides of a claim, as formulas and as they are written. */
record Pair(Side left, Side right, List<Condition> assumptions) {
    /** The claim at the points at which the formulas are what the sides mean. */
    Claim claim() {
        return new Claim(left.formula(), left.domain(), right.formula(), right.domain(), assumptions);
    }

    /** The sets of points at which a formula may not be what the side means, though the functions have values there. */
    List<Condition> sets() {
        var before = Condition.all(left.before(), right.before());
        var domain = Condition.all(left.demands(assumptions), right.demands(assumptions));
        var sets = SideConditions.failing(domain, before, assumptions);
        boolean never = sets.isEmpty() && SideConditions.beyond(domain, before, assumptions)
            .contains(Condition.NEVER);
        return never ? List.of(Condition.ALWAYS) : sets.stream().map(this::equated).distinct()
            .filter(set -> !isEmpty(set)).toList();
    }

    /**
     * Whether no point lies in the set: u = v beside another condition that says u ≠ v, perhaps factor by factor, or
     * that fails there: c x = 1 beside c² x² ≠ 1.
     */
    private boolean isEmpty(Condition set) {
        for (Condition part : set.conjuncts()) {
            if (!(part instanceof Compare(var u, var relation, var v)) || relation != Relation.EQ) continue;
            var others = known();
            others.addAll(set.conjuncts());
            others.remove(part);
            Expr difference = Forms.factored(Simplifier.simplify(Exprs.subtract(u, v)).expr());
            if (Signs.holds(Condition.nonZero(difference), others) == Truth.TRUE) return true;
            if (Solved.of(difference, others).anyMatch(y -> others.stream().anyMatch(c ->
                Signs.holds(c.map(y::in), List.of()) == Truth.FALSE))) return true;
        }
        return false;
    }

    /** u ≥ v, where u ≤ v anyway, is u = v. */
    private Condition equated(Condition set) {
        if (!(set instanceof Compare(var u, var relation, var v))
            || relation != Relation.LE && relation != Relation.GE) return set;
        return Signs.holds(new Compare(u, relation.mirrored(), v), known()) == Truth.TRUE
            ? new Compare(u, Relation.EQ, v) : set;
    }

    /** Whether a side has no value on the set, as its functions have values on one side only. */
    boolean isBorder(Condition set) {
        return Borders.isAt(set, left, known()) || Borders.isAt(set, right, known());
    }

    /** What holds wherever the claim may speak. */
    List<Condition> known() {
        var known = new ArrayList<>(assumptions);
        known.addAll(left.before().conjuncts());
        known.addAll(right.before().conjuncts());
        return known;
    }

    /** Whether a variable by which a side differentiates stands in it. */
    boolean moves(Expr u) {
        return Stream.of(left, right).flatMap(side -> side.taken().stream()).flatMap(one -> one.by().stream())
            .anyMatch(x -> Substitution.contains(u, x));
    }

    /** Whether the set is about nothing that moves, and more than an equation. */
    boolean isFixed(Condition set) {
        return set.expressions().stream().noneMatch(this::moves) && set.conjuncts().stream().noneMatch(part ->
            part instanceof Compare(_, var relation, _) && relation == Relation.EQ);
    }

    /** The claim where an index is not between the bounds of a sum, say: ∂/∂x_k Σ xᵢ² is 0 for k &gt; n. */
    Optional<Doubt> under(Condition set) {
        if (!isFixed(set)) return Optional.empty();
        var there = new ArrayList<>(assumptions);
        there.addAll(set.conjuncts());
        for (Variable v : variables()) Indices.member(v).ifPresent(member -> member.indices().forEach(index -> {
            if (index instanceof Variable k && set.expressions().stream().anyMatch(u -> Substitution.contains(u, k)))
                there.add(new Condition.IsInteger(k));
        }));
        return left.under(set, known()).flatMap(u -> right.under(set, known()).map(v -> new Doubt(set, false,
            Optional.of(new Claim(u, left.before(), v, right.before(), there)), true)));
    }

    /** The claim on the set alone: for u = 0, with the value of a variable of u there, or with 0 for u. */
    Optional<Claim> there(Claim claim, Condition set) {
        var values = new LinkedHashMap<Expr, Expr>();
        for (Condition part : set.conjuncts())
            if (part instanceof Compare(var u, var relation, var v) && relation == Relation.EQ && values.isEmpty())
                values.putAll(solved(Simplifier.simplify(Exprs.subtract(u, v)).expr()));
        if (values.isEmpty()) return Optional.empty();
        var known = new ArrayList<>(set.conjuncts());
        known.addAll(known());
        return Optional.of(new Claim(Substitution.replace(claim.left(), values), Condition.ALWAYS,
            Substitution.replace(claim.right(), values), Condition.ALWAYS,
            known.stream().map(part -> part.map(u -> Substitution.replace(u, values))).distinct().toList()));
    }

    private static Map<Expr, Expr> solved(Expr u) {
        for (Variable y : Substitution.variables(u)) {
            var slope = Slopes.derivative(u, y).map(d -> Simplifier.simplify(d).expr());
            if (slope.isPresent() && slope.get() instanceof Num(var a) && a.signum() != 0 && !u.equals(y)) {
                Expr rest = Substitution.replace(u, Map.of(y, Exprs.ZERO));
                return Map.of(y, Simplifier.simplify(Exprs.quotient(Exprs.negate(rest), Exprs.num(a))).expr());
            }
        }
        return Map.of(u, Exprs.ZERO);
    }

    /** The variables of all that is written and assumed. */
    Set<Variable> variables() {
        var found = new LinkedHashSet<Variable>();
        for (Side side : List.of(left, right)) {
            found.addAll(Substitution.variables(side.formula()));
            for (Taken one : side.taken()) found.addAll(Substitution.variables(one.body()));
            for (Condition part : List.of(side.domain(), side.before()))
                for (Expr e : part.expressions()) found.addAll(Substitution.variables(e));
        }
        for (Condition part : assumptions)
            for (Expr e : part.expressions()) found.addAll(Substitution.variables(e));
        return found;
    }
}
