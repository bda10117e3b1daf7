package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Domain;
import fluxion.numeric.Truth;
import fluxion.simplify.Forms;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Borders of the domain of a function, at which it has values on one side only, and so no derivative: √x at 0. */
final class Borders {
    private static final int MOST_TERMS = 200;

    private Borders() {}

    /** Whether the side has no value anywhere on the set, for what it differentiates has values on one side only. */
    static boolean isAt(Condition set, Side side, List<Condition> known) {
        return side.taken().stream().anyMatch(one -> one.by().size() == 1 && one.place().isEmpty()
            && set.conjuncts().stream().anyMatch(part -> part instanceof Compare(var u, var relation, var v)
                && relation == Relation.EQ && isAt(Exprs.subtract(u, v), set, one, known)));
    }

    /** Where a product is 0, one of its factors is: every one that can be must give a border. */
    private static boolean isAt(Expr zero, Condition set, Taken one, List<Condition> known) {
        var here = new ArrayList<>(known);
        here.addAll(set.conjuncts());
        if (isAt(zero, one, here)) return true;
        if (!(Forms.factored(Simplifier.simplify(zero).expr()) instanceof Product(var factors))) return false;
        var open = factors.stream().filter(u -> Signs.holds(Condition.nonZero(u), known) != Truth.TRUE).toList();
        return !open.isEmpty() && open.stream().allMatch(u -> {
            var there = new ArrayList<>(here);
            there.add(new Compare(u, Relation.EQ, Exprs.ZERO));
            return isAt(u, one, there);
        });
    }

    private static boolean isAt(Expr zero, Taken one, List<Condition> here) {
        Variable x = one.last();
        return Domain.of(one.base()).conjuncts().stream().flatMap(Borders::notNegative)
            .anyMatch(w -> vanishes(w, zero, here) && Signs.holds(Domain.smooth(w, x), here) == Truth.TRUE
                && new TiedSets(here).isCrossed(w, x));
    }

    /** What must not be negative for the condition to hold. */
    private static Stream<Expr> notNegative(Condition condition) {
        return switch (condition) {
            case Compare(var u, var relation, var v) when relation == Relation.GE -> Stream.of(Exprs.subtract(u, v));
            case Compare(var u, var relation, var v) when relation == Relation.LE -> Stream.of(Exprs.subtract(v, u));
            case Any(var parts) when parts.getFirst() instanceof Compare(var u, var relation, var v)
                && relation == Relation.GT && parts.stream().skip(1).allMatch(part ->
                    part.conjuncts().contains(new Compare(u, Relation.EQ, v))) -> Stream.of(Exprs.subtract(u, v));
            case Condition _ -> Stream.empty();
        };
    }

    /**
     * Whether w = 0 where z = 0: w is z r, with an r that has a value where the conditions hold, as a + b/x is
     * (a x + b)/x; or it is 0 for the value of a variable.
     */
    private static boolean vanishes(Expr w, Expr z, List<Condition> here) {
        Expr r = Simplifier.simplify(Exprs.quotient(w, z)).expr();
        return Signs.holds(Domain.of(r), here) == Truth.TRUE && isZero(Exprs.subtract(w, Exprs.product(z, r)))
            || Solved.of(z, here).anyMatch(y -> y.in(w) == Exprs.ZERO);
    }

    private static boolean isZero(Expr u) {
        return Simplifier.simplify(Forms.expanded(u, MOST_TERMS)).expr() == Exprs.ZERO;
    }
}
