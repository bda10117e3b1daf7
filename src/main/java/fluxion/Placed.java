package fluxion;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Gap;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.function.Kin;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.verify.WrittenOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question about a set of points in which members of a family may be the variable, with what the set tells of
 * indices put into the names: on i = k, xᵢ is xₖ; on i ≠ k it is another variable, which does not move with it.
 *
 * @param formulas the function, and the formula of its derivative
 * @param still    whether nothing in the function is the variable
 */
record Placed(List<Expr> formulas, Variable x, Condition where, boolean still) {
    /** Whether the question is one of indices. */
    static boolean concerns(Expr f, Variable x) {
        return Kin.isMet(f, x);
    }

    /** What must be known of indices before the question can be told, if the set leaves it open. */
    static Optional<Condition> open(Expr f, Variable x, Map<Variable, Expr> values, Condition where,
        List<Condition> assumptions) {
        var put = put(List.of(f), x, values, where);
        if (put.isEmpty()) return Optional.empty();
        var known = known(put.get().where(), assumptions);
        return Kin.of(put.get().formulas().getFirst(), put.get().x()).values().stream()
            .filter(apart -> !holds(apart, known)).findFirst();
    }

    /** The question, if the set says of every member whether it is the variable. */
    static Optional<Placed> of(List<Expr> formulas, Variable x, Map<Variable, Expr> values, Condition where,
        List<Condition> assumptions) {
        return put(formulas, x, values, where).flatMap(placed -> placed.settled(known(placed.where(), assumptions)));
    }

    private static Optional<Placed> put(List<Expr> formulas, Variable x, Map<Variable, Expr> values, Condition where) {
        var put = new HashMap<Expr, Expr>();
        for (Expr u : Stream.concat(Stream.concat(formulas.stream(), Stream.of(x)), where.expressions().stream())
            .toList()) {
            var there = Kin.put(u, values);
            if (there.isEmpty()) return Optional.empty();
            put.put(u, WrittenOut.of(there.get()));
        }
        return put.get(x) instanceof Variable y ? Optional.of(new Placed(formulas.stream().map(put::get).toList(), y,
            where.map(put::get), false)) : Optional.empty();
    }

    /** What is not told by the values that were put in, nor by what an index is. */
    private static Condition told(Condition where) {
        return where.without(part -> part instanceof Compare(var u, var relation, var v) && relation == Relation.EQ
            && u == v || part instanceof Condition.IsInteger(Variable _));
    }

    private static List<Condition> known(Condition where, List<Condition> assumptions) {
        return Stream.concat(where.conjuncts().stream(), assumptions.stream()).toList();
    }

    private static boolean holds(Condition condition, List<Condition> known) {
        return known.contains(condition) || Signs.holds(condition, known) == Truth.TRUE;
    }

    private Optional<Placed> settled(List<Condition> known) {
        Expr f = formulas.getFirst();
        boolean fixed = Kin.still(f, x).conjuncts().stream().allMatch(part -> holds(part, known));
        Expr single = fixed ? f : single(f, known);
        var others = new HashMap<Expr, Expr>();
        var names = new LinkedHashMap<>(Kin.of(f, x));
        for (Expr u : Stream.concat(Stream.concat(Stream.of(single), formulas.stream().skip(1)),
            where.expressions().stream()).toList()) Kin.of(u, x).forEach(names::putIfAbsent);
        names.forEach((v, apart) -> { if (holds(apart, known)) others.put(v, Exprs.variable("#" + v.name())); });
        var result = new ArrayList<Expr>();
        result.add(Substitution.replace(single, others));
        for (Expr formula : formulas.subList(1, formulas.size()))
            result.add(Substitution.replace(deltas(formula, known), others));
        return fixed || !Kin.isMet(result.getFirst(), x) ? Optional.of(new Placed(result, x,
            told(where.map(u -> Substitution.replace(u, others))), fixed)) : Optional.empty();
    }

    /** Every δ whose value is known. */
    private static Expr deltas(Expr formula, List<Condition> known) {
        return Fold.fold(formula, (node, at) -> {
            if (node.children().isEmpty()) return node;
            Expr rebuilt = Exprs.rebuild(node, node.children().stream().map(at).toList());
            if (!(rebuilt instanceof Apply(var f, var us)) || f != Functions.KRONECKER) return rebuilt;
            var gap = Gap.between(us.get(0), us.get(1));
            if (gap.isPresent()) return gap.get().signum() == 0 ? Exprs.ONE : Exprs.ZERO;
            return holds(new Compare(us.get(0), Relation.NE, us.get(1)), known) ? Exprs.ZERO
                : rebuilt;
        });
    }

    /** Every Σ that has the variable in one known term as this term and all the others: |xₖ| + c. */
    private Expr single(Expr f, List<Condition> known) {
        return Fold.fold(f, (node, at) -> {
            if (node.children().isEmpty()) return node;
            Expr rebuilt = Exprs.rebuild(node, node.children().stream().map(at).toList());
            if (!(rebuilt instanceof Apply(Binder binder, var us)) || binder.kind() != Binder.Kind.SUM
                || us.stream().anyMatch(u -> Kin.isMet(u, x) || Substitution.contains(u, x))) return rebuilt;
            var term = Kin.only(binder, us, x).filter(there -> Stream.of(
                new Compare(there, Relation.GE, us.get(0)),
                new Compare(there, Relation.LE, us.get(1))).allMatch(c -> within(c, known)));
            return term.map(there -> Exprs.sum(binder.at(there, us), Exprs.variable("#rest"))).orElse(rebuilt);
        });
    }

    private static boolean within(Condition bound, List<Condition> known) {
        return bound instanceof Compare(Num(var a), var relation, Num(var b))
            ? relation.holds(a.compareTo(b)) : holds(bound, known);
    }
}
