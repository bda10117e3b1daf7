package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.expr.Tending;
import fluxion.function.Domain;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Limits of formulas with parameters: {@code lim_{h → 0} ((x + h)² − x²)/h} is 2x. A formula has a limit if it has
 * values all around the point (on the side in question), but perhaps at the point.
 */
public final class Limits {
    private static final int HIGHEST = 6;
    private static final Variable SMALL = Exprs.variable("#small");

    private Limits() {}

    /**
     * A limit.
     *
     * @param formula its value, wherever the limit exists and the condition holds
     * @param where   what of the parameters this was found for
     */
    public record Value(Expr formula, Condition where) {}

    /**
     * The limit of a formula, if it is found. What is continuous at the point tends to its value there; and if u and v
     * have derivatives at the point, and the k-th of v is the first of both that is not 0 there, then u/v tends to
     * u⁽ᵏ⁾/v⁽ᵏ⁾ (Taylor's formula with Peano's remainder). For x → ±∞, 1/x tends to 0 from one side.
     */
    public static Optional<Value> of(Expr f, Tending to) {
        if (to.point().isPresent()) return at(f, to.variable(), to.point().get(), to.side());
        Expr large = Exprs.quotient(Exprs.num(to.side()), SMALL);
        return at(Substitution.replace(f, Map.of(to.variable(), large)), SMALL, Exprs.ZERO, 1);
    }

    private static Optional<Value> at(Expr f, Variable x, Expr point, int side) {
        Expr simple = simple(f);
        return continuous(simple, x, point).or(() -> quotient(ratio(simple), x, point))
            .or(() -> sum(simple, x, point, side)).or(() -> numeric(simple, x, point, side));
    }

    /** The value at the point of what is continuous there. */
    private static Optional<Value> continuous(Expr f, Variable x, Expr point) {
        if (!Limit.isContinuous(f, x)) return Optional.empty();
        return at(List.of(Domain.of(f)), x, point).map(where ->
            new Value(simple(Substitution.replace(f, Map.of(x, point))), where));
    }

    /** The conditions at the point, where they hold around it, too; empty if they certainly fail. */
    private static Optional<Condition> at(List<Condition> conditions, Variable x, Expr point) {
        var open = new ArrayList<Condition>();
        for (Condition all : conditions)
            for (Condition part : all.conjuncts()) {
                var there = strict(part, x).map(e -> simple(Substitution.replace(e, Map.of(x, point))));
                var holds = Signs.holds(there, List.of());
                if (holds == Truth.FALSE) return Optional.empty();
                if (holds != Truth.TRUE) open.add(there);
            }
        return Optional.of(Condition.all(open));
    }

    /** u ≥ v holds around a point where u &gt; v. */
    private static Condition strict(Condition part, Variable x) {
        if (!(part instanceof Compare(var u, var relation, var v))
            || !Substitution.contains(u, x) && !Substitution.contains(v, x)) return part;
        return switch (relation) {
            case LE -> new Compare(u, Relation.LT, v);
            case GE -> new Compare(u, Relation.GT, v);
            case EQ, NE, LT, GT -> part;
        };
    }

    private static Optional<Value> quotient(Ratio f, Variable x, Expr point) {
        Expr above = f.above();
        Expr below = f.below();
        var where = new ArrayList<Condition>();
        for (int k = 0; k <= HIGHEST; k++) {
            var smooth = at(List.of(Domain.of(above), Domain.of(below), Domain.smooth(above, x),
                Domain.smooth(below, x)), x, point);
            if (smooth.isEmpty()) return Optional.empty();
            where.add(smooth.get());
            Expr u = simple(Substitution.replace(above, Map.of(x, point)));
            Expr v = simple(Substitution.replace(below, Map.of(x, point)));
            if (v != Exprs.ZERO) {
                where.add(Condition.nonZero(v));
                return Optional.of(new Value(simple(Exprs.quotient(u, v)), Condition.all(where)));
            }
            var next = Slopes.derivative(above, x);
            var last = Slopes.derivative(below, x);
            if (u != Exprs.ZERO || next.isEmpty() || last.isEmpty()) return Optional.empty();
            above = simple(next.get());
            below = simple(last.get());
        }
        return Optional.empty();
    }

    private static Optional<Value> sum(Expr f, Variable x, Expr point, int side) {
        if (!(f instanceof Sum(var terms))) return Optional.empty();
        var values = new ArrayList<Expr>();
        var where = new ArrayList<Condition>();
        for (Expr term : terms) {                                  // recursion over sums, which are flat
            var value = at(term, x, point, side);
            if (value.isEmpty()) return Optional.empty();
            values.add(value.get().formula());
            where.add(value.get().where());
        }
        return Optional.of(new Value(Exprs.sum(values), Condition.all(where)));
    }

    /** Without parameters more is known: see {@link Limit}. */
    private static Optional<Value> numeric(Expr f, Variable x, Expr point, int side) {
        boolean parameters = Substitution.variables(f).stream().anyMatch(v -> v != x);
        if (parameters || !(simple(point) instanceof Num(var at))) return Optional.empty();
        var above = side < 0 ? Optional.<Expr>empty() : beside(f, x, at, 1);
        var below = side > 0 ? Optional.<Expr>empty() : beside(f, x, at, -1);
        boolean both = side != 0 || above.isPresent() && above.equals(below);
        return both ? above.or(() -> below).map(value -> new Value(value, Condition.ALWAYS)) : Optional.empty();
    }

    private static Optional<Expr> beside(Expr f, Variable x, Rational point, int side) {
        return Limit.of(f, new OneSided(x, Map.of(x, point), side)).flatMap(limit ->
            limit instanceof Limit.Finite(var value)
                ? Optional.of(simple(Substitution.replace(value, Map.of(x, Exprs.num(point))))) : Optional.empty());
    }

    /** Whether the formula is continuous in x on its domain. */
    public static boolean isContinuous(Expr f, Variable x) {
        return Limit.isContinuous(f, x);
    }

    /** Whether the conditions certainly hold at the point; other names in them are not known. */
    public static boolean hold(List<Condition> conditions, Map<Variable, Rational> point) {
        return conditions.stream().allMatch(part -> Enclosures.holdsAt(part, point) == Truth.TRUE);
    }

    /** Whether the formula certainly has values around the point, so that it has a limit where one is found. */
    public static boolean isAround(Expr f, Tending to, Map<Variable, Rational> parameters) {
        var values = new LinkedHashMap<Variable, Expr>();
        parameters.forEach((v, value) -> values.put(v, Exprs.num(value)));
        values.remove(to.variable());
        Expr there = Substitution.replace(f, values);
        if (to.point().isEmpty()) return Domain.of(there).equals(Condition.ALWAYS);
        if (!(simple(Substitution.replace(to.point().get(), values)) instanceof Num(var point))) return false;
        return List.of(1, -1).stream().filter(side -> to.side() == 0 || side == to.side()).allMatch(side ->
            new OneSided(to.variable(), Map.of(to.variable(), point), side).holds(Domain.of(there)) == Truth.TRUE);
    }

    /** A formula over one line. */
    private record Ratio(Expr above, Expr below) {
        Ratio plus(Ratio o) {
            return below == o.below ? new Ratio(Exprs.sum(above, o.above), below)
                : new Ratio(Exprs.sum(Exprs.product(above, o.below), Exprs.product(o.above, below)),
                    Exprs.product(below, o.below));
        }

        Ratio times(Ratio o) {
            return new Ratio(Exprs.product(above, o.above), Exprs.product(below, o.below));
        }

        Ratio inverse() {
            return new Ratio(below, above);
        }

        Ratio power(Rational n) {
            return new Ratio(Exprs.power(above, Exprs.num(n)), Exprs.power(below, Exprs.num(n)));
        }
    }

    private static Ratio ratio(Expr f) {
        return Fold.<Ratio>fold(f, (node, at) -> switch (node) {
            case Sum(var terms)       -> terms.stream().map(at).reduce(Ratio::plus).orElseThrow();
            case Product(var factors) -> factors.stream().map(at).reduce(Ratio::times).orElseThrow();
            case Quotient(var u, var v) -> at.apply(u).times(at.apply(v).inverse());
            case Power(var u, Num(var n)) when n.isInteger() && n.signum() != 0 -> n.signum() > 0
                ? at.apply(u).power(n) : at.apply(u).inverse().power(n.negate());
            case Expr whole -> new Ratio(whole, Exprs.ONE);
        });
    }

    private static Expr simple(Expr f) {
        return Simplifier.simplify(f).expr();
    }
}
