package fluxion.document;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Claims about things that move, with numbers for what moves and for its rates at an instant: r and dr/dt.
 *
 * @param moved the names that move
 * @param t     by what
 */
record Jets(Context context, List<Variable> moved, Variable t) {
    Optional<Claim> claim(Expr left, Expr right) {
        var known = context;
        for (Variable y : moved) known = known.depends(y, call(y));
        return Claims.of(left, right, known) instanceof Differentiated<Claim>(var claim, _, _)
            ? Optional.of(claim.map(this::flat)) : Optional.empty();
    }

    /** The claim with the rates for which the facts can be solved put in, where they can, and under the others. */
    Claim solved(Claim claim, List<Claim> facts) {
        var equations = facts.stream().map(fact -> new Compare(fact.left(), Relation.EQ, fact.right())).toList();
        var question = claim.under(claim.assumptions().stream().filter(c -> !equations.contains(c)).toList());
        var open = new ArrayList<>(moved.stream().map(this::rate).toList());
        var told = new ArrayList<>(facts);
        while (!told.isEmpty()) {
            var fact = told.removeFirst();
            Expr gap = Exprs.subtract(fact.left(), fact.right());
            var rate = open.stream().filter(r -> Substitution.contains(gap, r)).findFirst();
            var slope = rate.flatMap(r -> slope(gap, r));
            var more = new ArrayList<>(question.assumptions());
            more.addAll(fact.leftDomain().conjuncts());
            if (slope.isEmpty()) {
                more.add(new Compare(fact.left(), Relation.EQ, fact.right()));
                question = question.under(more);
                continue;
            }
            open.remove(rate.get());
            more.add(Condition.nonZero(slope.get()));
            Expr rest = Substitution.replace(gap, Map.of(rate.get(), Exprs.ZERO));
            var value = Map.of((Expr) rate.get(), Exprs.negate(Exprs.quotient(rest, slope.get())));
            question = question.under(more).map(e -> Substitution.replace(e, value));
            told.replaceAll(other -> other.map(e -> Substitution.replace(e, value)));
        }
        return question;
    }

    /** The factor of the rate, if the formula is linear in it. */
    private static Optional<Expr> slope(Expr gap, Variable rate) {
        return Differentiator.derivative(gap, rate, Context.EMPTY)
            instanceof Differentiated<Expr>(var slope, _, _) && !Substitution.contains(slope, rate)
            ? Optional.of(slope) : Optional.empty();
    }

    private Variable rate(Variable y) {
        return Exprs.variable("d" + y.name() + "/d" + t.name());
    }

    private Expr call(Variable y) {
        return Exprs.apply(AbstractFunction.of(y.name(), 1), t);
    }

    /** r for r(t), a name for r′(t), and the values that they are assumed to have. */
    private Expr flat(Expr e) {
        var values = Values.of(context).values();
        var places = new LinkedHashMap<Expr, Expr>(values);
        for (Variable y : moved) {
            var f = AbstractFunction.of(y.name(), 1);
            Expr rate = Exprs.apply(DerivativeOperator.TOTAL, y, t);
            Expr now = values.getOrDefault(y, y);
            Expr moves = values.getOrDefault(rate, rate(y));
            places.put(call(y), now);
            places.put(Exprs.apply(f.differentiated(0), t), moves);
            places.put(rate, moves);
        }
        return Substitution.replace(e, Map.copyOf(places));
    }
}
