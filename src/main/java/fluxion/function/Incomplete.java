package fluxion.function;

import static fluxion.expr.Condition.ALWAYS;
import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Functions.gamma;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.MathFunction;
import fluxion.function.ball.IncompleteGammaBalls;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Incomplete gamma functions: DLMF §8.2. They have values for x &gt; 0, and everywhere if a is one of the numbers 1, 2,
 * … (as x^a has); the lower one only where Γ(a) has. Nothing is known of the derivative by a.
 */
final class Incomplete {
    private static final int MOST_ORDER = 40;

    private Incomplete() {}

    /** Γ(a, x), the integral of t^(a−1) e^(−t) from x on. */
    static final MathFunction UPPER = named("uppergamma", "Gamma", "gamma_incomplete", "gammainc").arity(2)
        .latex("\\Gamma").source("DLMF 8.2.2, 8.8.13")
        .ball(ball(IncompleteGammaBalls::upper))
        .noPartial()
        .partial(formula((a, x) -> negate(density(a, x))))
        .domain(where((a, x) -> upwards(a, x)))
        .sometimes(us -> elementary(us.get(0), us.get(1)))
        .build();

    /** γ(a, x), the integral of t^(a−1) e^(−t) up to x, and what continues it. */
    static final MathFunction LOWER = named("lowergamma", "gamma_incomplete_lower").arity(2)
        .source("DLMF 8.2.1, 8.2.3, 8.8.12")
        .ball(ball(IncompleteGammaBalls::lower))
        .noPartial()
        .partial(formula((a, x) -> density(a, x)))
        .domain(where((a, x) -> all(Special.noPole(a), upwards(a, x))))
        .definition(formula((a, x) -> subtract(gamma(a), apply(UPPER, a, x))))
        .build();

    static final List<MathFunction> ENTRIES = List.of(UPPER, LOWER);

    /** x^(a−1) e^(−x). */
    private static Expr density(Expr a, Expr x) {
        return product(power(x, subtract(a, ONE)), exp(negate(x)));
    }

    private static Condition upwards(Expr a, Expr x) {
        return isOrder(a) ? ALWAYS : positive(x);
    }

    private static boolean isOrder(Expr a) {
        return a instanceof Num(var n) && n.isInteger() && n.signum() > 0;
    }

    /** (n − 1)! e^(−x) Σ xᵏ/k!, k &lt; n, and √π erfc √x for a = 1/2: DLMF 8.4.8, 8.4.6. */
    private static Optional<Expr> elementary(Expr a, Expr x) {
        if (a == HALF) return Optional.of(product(sqrt(PI), apply(Special.ERFC, sqrt(x))));
        if (!isOrder(a) || !(a instanceof Num(var n)) || n.compareTo(Rational.of(MOST_ORDER)) > 0)
            return Optional.empty();
        var all = ExactValues.gamma(n).orElseThrow();
        return Optional.of(product(exp(negate(x)), sum(IntStream.range(0, n.intValue()).mapToObj(k -> product(
            num(all.over(ExactValues.gamma(Rational.of(k + 1)).orElseThrow())), power(x, num(k)))).toList())));
    }
}
