package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.number.Interval;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import fluxion.verify.OneSided.Beginning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The limit of a formula at a point, from one side. */
sealed interface Limit {
    Variable ANY = Exprs.variable("#u");

    /** The value of this expression at the point. */
    record Finite(Expr value) implements Limit {}

    /** The values pass every bound. */
    record Infinite() implements Limit {}

    /** Whether the formula is continuous in x on its domain. */
    static boolean isContinuous(Expr f, Variable x) {
        return Fold.postOrder(f).stream().allMatch(node -> !Substitution.contains(node, x)
            || !(node instanceof Apply(var g, _))
            || g instanceof MathFunction known && !known.jumps());
    }

    /**
     * The limit of the formula that holds on this side, for a quotient of functions that are smooth around the point by
     * L'Hôpital's rule: it is that of the first derivatives that are not 0 there; 0 for what tends to 0 times what is
     * bounded, as x sin(1/x) at 0; and that of a sum by its terms. Empty if it is not found.
     */
    static Optional<Limit> of(Expr formula, OneSided side) {
        Expr beside = side.of(formula).orElse(formula);
        Expr simple = side.of(Simplifier.simplify(beside).expr()).orElse(beside);
        if (side.isRegular(simple)) return Optional.of(new Finite(simple));
        if (isContinuous(simple, side.x()) && side.hasValue(simple)) return Optional.of(new Finite(simple));
        if (vanishes(simple, side)) return Optional.of(new Finite(Exprs.ZERO));
        if (simple instanceof Sum(var terms)) return sum(terms, side);
        if (!(simple instanceof Quotient(var above, var below))) return Optional.empty();
        var n = side.order(above);
        var d = side.order(below);
        if (n.isEmpty() || d.isEmpty()) return beyondRoot(above, below, side);
        return d.get().sign() == 0 ? Optional.empty() : limit(above, n.get(), below, d.get(), side);
    }

    /** For u/(v √w): the limit of u²/(v² w) is the square of that sought, and the sign is that beside the point. */
    private static Optional<Limit> beyondRoot(Expr above, Expr below, OneSided side) {
        var factors = below instanceof Product(var all) ? all : List.of(below);
        var roots = factors.stream().filter(v -> v instanceof Power(_, var half) && half == Exprs.HALF).toList();
        var rest = new ArrayList<>(factors);
        rest.removeAll(roots);
        rest.add(above);
        var signs = rest.stream().map(side::sign).toList();
        if (roots.isEmpty() || signs.stream().anyMatch(OptionalInt::isEmpty)) return Optional.empty();
        int sign = signs.stream().mapToInt(OptionalInt::getAsInt).reduce(1, (a, b) -> a * b);
        var square = Exprs.quotient(Exprs.square(above), Exprs.product(factors.stream().map(v ->
            v instanceof Power(var w, var half) && half == Exprs.HALF ? w : Exprs.square(v)).toList()));
        var rational = side.order(((Quotient) square).numerator()).isPresent()
            && side.order(((Quotient) square).denominator()).isPresent();
        return !rational ? Optional.empty() : of(square, side).map(limit -> limit instanceof Finite(var value)
            ? new Finite(Exprs.product(Exprs.num(sign), Exprs.sqrt(value))) : limit);
    }

    private static Optional<Limit> sum(List<Expr> terms, OneSided side) {
        var values = new ArrayList<Expr>();
        for (Expr term : terms) {                                  // recursion over sums, which are flat
            var limit = of(term, side);
            if (limit.isEmpty() || !(limit.get() instanceof Finite(var value))) return Optional.empty();
            values.add(value);
        }
        return Optional.of(new Finite(Exprs.sum(values)));
    }

    /** Whether one factor tends to 0 and all others are bounded. */
    private static boolean vanishes(Expr formula, OneSided side) {
        var factors = new ArrayList<Expr>();
        if (formula instanceof Quotient(var above, var below)) {
            if (!side.isRegular(below) || side.order(below).filter(b -> b.order() == 0 && b.sign() != 0).isEmpty())
                return false;
            factors.addAll(above instanceof Product(var all) ? all : List.of(above));
        } else if (formula instanceof Product(var all)) factors.addAll(all);
        return side.holds(Domain.of(formula)) == Truth.TRUE
            && factors.stream().allMatch(factor -> side.isRegular(factor) || isBounded(factor))
            && factors.stream().anyMatch(factor -> side.order(factor).filter(b -> b.order() > 0 || b.sign() == 0)
                .isPresent());
    }

    /** Whether it is a function with bounded values on the whole line, or a power of one. */
    private static boolean isBounded(Expr factor) {
        if (factor instanceof Power(var base, Num(var n))) return n.signum() > 0 && isBounded(base);
        return factor instanceof Apply(MathFunction f, var us) && us.size() == 1
            && Enclosures.over(Exprs.apply(f, ANY), Map.of(ANY, Interval.REALS)).within()
                .filter(Interval::isBounded).isPresent();
    }

    private static Optional<Limit> limit(Expr above, Beginning n, Expr below, Beginning d, OneSided side) {
        if (n.sign() == 0 || n.order() > d.order()) return Optional.of(new Finite(Exprs.ZERO));
        if (n.order() < d.order()) return Optional.of(new Infinite());
        return side.derivative(above, n.order()).flatMap(u -> side.derivative(below, d.order())
            .map(v -> new Finite(Exprs.quotient(u, v))));
    }
}
