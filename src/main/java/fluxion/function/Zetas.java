package fluxion.function;

import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.MINUS_ONE;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Functions.ln;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.partly;
import static fluxion.function.Slots.real;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.SlotRole;
import fluxion.function.ball.Hurwitz;
import fluxion.function.ball.PolylogBalls;
import fluxion.function.special.Zeta;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Zeta functions and polylogarithms: DLMF chapter 25. Nothing is known of the derivative by the order s. */
final class Zetas {
    private static final int MOST_ORDER = 30;

    private Zetas() {}

    static final MathFunction ZETA = named("zeta")
        .latex("\\zeta").source("DLMF 25.2.1")
        .value(real(Zeta::zeta))
        .exact(partly(Hurwitz::exactZeta))
        .ball(ball(Hurwitz::zeta))
        .noPartial()
        .domain(where(u -> new Compare(u, Relation.NE, ONE)))
        .sometimes(us -> even(us.getFirst()))
        .build();

    /** Hurwitz's ζ(s, a), the sum of (k + a)^(−s) over k ≥ 0 and what continues it, for a &gt; 0. */
    static final MathFunction HURWITZ = named("zeta", "HurwitzZeta", "Zeta", "hurwitz_zeta").arity(2)
        .latex("\\zeta").source("DLMF 25.11.1, 25.11.13, 25.11.17")
        .ball(ball(Hurwitz::hurwitz))
        .noPartial(SlotRole.PARAMETER)
        .partial(formula((s, a) -> negate(product(s, apply(Zetas.HURWITZ, sum(s, ONE), a)))))
        .domain(where((s, a) -> all(new Compare(s, Relation.NE, ONE), positive(a))))
        .smooth(where((s, _) -> nonZero(s)))                     // −1 for s = 0, but the formula is 0·ζ(1, a) there
        .sometimes(us -> us.get(1) == ONE ? Optional.of(apply(Zetas.ZETA, us.get(0)))
            : us.get(0) == ZERO ? Optional.of(subtract(HALF, us.get(1))) : Optional.empty())
        .build();

    /** Liₛ(z), the sum of zᵏ/kˢ over k ≥ 1, for |z| &lt; 1; what continues it is not given a value. */
    static final MathFunction POLYLOG = named("polylog", "PolyLog").arity(2)
        .latex("\\operatorname{Li}_{#1}\\left(#2\\right)").source("DLMF 25.12.10, and term by term")
        .ball(ball(PolylogBalls::li))
        .exact(partly((_, z) -> z.signum() == 0 ? Optional.of(z) : Optional.empty()))
        .noPartial(SlotRole.ORDER)
        .partial(formula((s, z) -> quotient(apply(Zetas.POLYLOG, subtract(s, ONE), z), z)))
        .domain(where((_, z) -> all(new Compare(z, Relation.GT, MINUS_ONE), new Compare(z, Relation.LT, ONE))))
        .smooth(where((_, z) -> nonZero(z)))                     // 1 for z = 0, but the formula is 0/0 there
        .sometimes(us -> elementary(us.get(0), us.get(1)))
        .build();

    static final List<MathFunction> ENTRIES = List.of(ZETA, HURWITZ, POLYLOG);

    /** ζ(2n) = (−1)ⁿ⁺¹ (2π)²ⁿ B₂ₙ/(2 (2n)!) = (−1)ⁿ (2π)²ⁿ ζ(1 − 2n)/(2 (2n − 1)!): DLMF 25.6.2, 25.6.3. */
    private static Optional<Expr> even(Expr s) {
        if (!(s instanceof Num(var q)) || !q.isInteger() || q.numerator().testBit(0) || q.signum() <= 0
            || q.compareTo(Rational.of(MOST_ORDER)) > 0) return Optional.empty();
        int n = q.intValue();
        return Hurwitz.exactZeta(Rational.of(1 - n)).flatMap(mirror -> ExactValues.gamma(q).map(factorial -> product(
            num(mirror.times(Rational.TWO.pow(n - 1)).over(factorial).times(n % 4 == 0 ? Rational.ONE
                : Rational.MINUS_ONE)), power(PI, s))));
    }

    /** Li₁(z) = −ln(1 − z), and with y = z/(1 − z) Li₋ₙ(z) = Σ k! S(n + 1, k + 1) yᵏ⁺¹, k ≤ n. */
    private static Optional<Expr> elementary(Expr s, Expr z) {
        if (s == ONE) return Optional.of(negate(ln(subtract(ONE, z))));
        if (!(s instanceof Num(var q)) || !q.isInteger() || q.signum() > 0
            || q.compareTo(Rational.of(-MOST_ORDER)) < 0) return Optional.empty();
        var coefficients = PolylogBalls.coefficients(-q.intValue());
        var y = quotient(z, subtract(ONE, z));
        return Optional.of(sum(IntStream.range(0, coefficients.length).mapToObj(k -> product(
            num(Rational.of(coefficients[k])), power(y, num(k + 1)))).toList()));
    }
}
