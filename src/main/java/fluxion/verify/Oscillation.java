package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Formulas without a limit: sin u and cos u where u is continuous beside the point and passes every bound, for u then
 * takes all values beyond one again and again (by the intermediate value theorem); such a one times what tends to a
 * number that is not 0, or to infinity, and beside what tends to a number.
 */
final class Oscillation {
    private static final Set<MathFunction> WAVES = Set.of(Functions.SIN, Functions.COS);

    private Oscillation() {}

    static Optional<Limit> of(Expr formula, OneSided side) {
        Expr simple = Simplifier.simplify(side.of(formula).orElse(formula)).expr();
        if (side.holds(Domain.of(simple)) != Truth.TRUE) return Optional.empty();
        var terms = simple instanceof Sum(var all) ? all : List.of(simple);
        var waving = terms.stream().filter(term -> isWaving(term, side)).toList();
        if (waving.size() != 1) return Optional.empty();
        var rest = new ArrayList<>(terms);
        rest.remove(waving.getFirst());
        boolean others = rest.isEmpty() || Limit.of(Exprs.sum(List.copyOf(rest)), side)
            .filter(Limit.Finite.class::isInstance).isPresent();
        return others ? Optional.of(new Limit.Oscillating()) : Optional.empty();
    }

    private static boolean isWaving(Expr term, OneSided side) {
        var factors = new ArrayList<>(factors(term instanceof Quotient(var above, _) ? above : term));
        var waves = factors.stream().filter(factor -> isWave(factor, side)).toList();
        if (waves.size() != 1) return false;
        factors.remove(waves.getFirst());
        Expr weight = Exprs.product(List.copyOf(factors));
        if (term instanceof Quotient(_, var below)) weight = Exprs.quotient(weight, below);
        return isHeavy(weight, side);
    }

    private static List<Expr> factors(Expr product) {
        return product instanceof Product(var all) ? all : List.of(product);
    }

    /** Whether it tends to a number that is not 0, or to infinity. */
    private static boolean isHeavy(Expr weight, OneSided side) {
        var limit = Limit.of(weight, side);
        return limit.isPresent() && switch (limit.get()) {
            case Limit.Infinite _        -> true;
            case Limit.Finite(var value) -> side.order(value).filter(first -> first.order() == 0 && first.sign() != 0)
                .isPresent();
            case Limit.Oscillating _     -> false;
        };
    }

    private static boolean isWave(Expr factor, OneSided side) {
        return factor instanceof Apply(MathFunction f, var us) && WAVES.contains(f)
            && Limit.isContinuous(us.getFirst(), side.x())
            && Limit.of(us.getFirst(), side).filter(Limit.Infinite.class::isInstance).isPresent();
    }
}
