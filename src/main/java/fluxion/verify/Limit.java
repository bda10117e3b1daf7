package fluxion.verify;

import fluxion.expr.Binder;
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

    /** The values come close to more than one number again and again, as those of sin(1/x) do at 0. */
    record Oscillating() implements Limit {}

    /** Whether the formula is continuous in x on its domain; an integral is in its bounds, whatever is integrated. */
    static boolean isContinuous(Expr f, Variable x) {
        return Fold.postOrder(f).stream().allMatch(node -> !Substitution.contains(node, x)
            || !(node instanceof Apply(var g, var args))
            || g instanceof MathFunction known && !known.jumps()
            || g instanceof Binder binder && binder.kind() == Binder.Kind.INTEGRAL
                && args.subList(2, args.size()).stream().noneMatch(u -> Substitution.contains(u, x)));
    }

    /**
     * The limit of the formula that holds on this side, for a quotient of functions that are smooth around the point by
     * L'Hôpital's rule: it is that of the first derivatives that are not 0 there; 0 for what tends to 0 times what is
     * bounded, as x sin(1/x) at 0; that of a sum by its terms; and that of f(√x) by that of f(t) with t = √x. Empty if
     * it is not found.
     */
    static Optional<Limit> of(Expr formula, OneSided side) {
        return found(formula, side).or(() -> Oscillation.of(formula, side)).or(() -> RootScale.limit(formula, side));
    }

    private static Optional<Limit> found(Expr formula, OneSided side) {
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
            && factors.stream().allMatch(factor -> isBounded(factor, side))
            && factors.stream().anyMatch(factor -> side.order(factor).filter(b -> b.order() > 0 || b.sign() == 0)
                .isPresent());
    }

    /** Whether it is bounded beside the point, as a sum or product of what is continuous and of waves is. */
    private static boolean isBounded(Expr f, OneSided side) {
        return Fold.<Boolean>fold(f, (node, at) -> switch (node) {
            case Sum(var terms) when terms.stream().allMatch(at::apply)          -> true;
            case Product(var factors) when factors.stream().allMatch(at::apply)  -> true;
            case Power(var base, Num(var n)) when n.signum() > 0 && at.apply(base) -> true;
            case Expr part -> isBounded(part) || side.isRegular(part);
        });
    }

    /** Whether it is a function with bounded values on the whole line. */
    private static boolean isBounded(Expr f) {
        return f instanceof Apply(MathFunction g, var us) && us.size() == 1
            && Enclosures.over(Exprs.apply(g, ANY), Map.of(ANY, Interval.REALS)).within()
                .filter(Interval::isBounded).isPresent();
    }

    private static Optional<Limit> limit(Expr above, Beginning n, Expr below, Beginning d, OneSided side) {
        if (n.sign() == 0 || n.order() > d.order()) return Optional.of(new Finite(Exprs.ZERO));
        if (n.order() < d.order()) return Optional.of(new Infinite());
        return side.derivative(above, n.order()).flatMap(u -> side.derivative(below, d.order())
            .map(v -> new Finite(Exprs.quotient(u, v))));
    }
}
