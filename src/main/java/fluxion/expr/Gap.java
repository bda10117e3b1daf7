package fluxion.expr;

import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.number.Rational;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Differences that are numbers whatever the names stand for. */
public final class Gap {
    private Gap() {}

    /** The number u − v, if the terms cancel as they stand: (j − 1) − j is −1. */
    public static Optional<Rational> between(Expr u, Expr v) {
        var coefficients = coefficients(u, v);
        var number = Optional.ofNullable(coefficients.remove(Exprs.ONE)).orElse(Rational.ZERO);
        return coefficients.values().stream().allMatch(c -> c.signum() == 0) ? Optional.of(number) : Optional.empty();
    }

    /** The sum without the terms that cancel as they stand: x − (x − t) is t. */
    public static Expr cancelled(Expr sum) {
        return Exprs.sum(coefficients(sum, Exprs.ZERO).entrySet().stream().filter(part -> part.getValue().signum() != 0)
            .map(part -> Exprs.product(Exprs.num(part.getValue()), part.getKey())).toList());
    }

    private static Map<Expr, Rational> coefficients(Expr u, Expr v) {
        var coefficients = new LinkedHashMap<Expr, Rational>();
        var open = new ArrayDeque<>(List.of(Map.entry(Rational.ONE, u), Map.entry(Rational.MINUS_ONE, v)));
        while (!open.isEmpty()) {
            var part = open.pop();
            switch (part.getValue()) {
                case Sum(var terms) -> terms.reversed().forEach(term -> open.push(Map.entry(part.getKey(), term)));
                case Num(var c) -> coefficients.merge(Exprs.ONE, part.getKey().times(c), Rational::plus);
                case Product(var factors) when factors.getFirst() instanceof Num(var c) ->
                    open.push(Map.entry(part.getKey().times(c), Exprs.product(factors.subList(1, factors.size()))));
                case Expr other -> coefficients.merge(other, part.getKey(), Rational::plus);
            }
        }
        return coefficients;
    }
}
