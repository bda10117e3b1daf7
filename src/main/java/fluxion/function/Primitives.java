package fluxion.function;

import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Functions.cos;
import static fluxion.function.Functions.cosh;
import static fluxion.function.Functions.ln;
import static fluxion.function.Functions.sin;
import static fluxion.function.Functions.sinh;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.real;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition.Compare;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.ball.FresnelBalls;
import fluxion.function.ball.IntegralBalls;
import fluxion.function.special.Integrals;
import java.util.List;

/** Functions that are integrals of elementary ones: exponential, trigonometric and Fresnel's. */
final class Primitives {
    private Primitives() {}

    // ---- exponential and trigonometric integrals: DLMF §6.2

    static final MathFunction SI = named("Si", "sinint")
        .source("DLMF 6.2.9")
        .value(real(Integrals::si))
        .ball(ball(IntegralBalls::si))
        .partial(formula(u -> quotient(sin(u), u)))
        .smooth(where(u -> nonZero(u)))                          // Si′(0) = 1, but the formula is 0/0 there
        .odd()
        .build();

    static final MathFunction CI = named("Ci", "cosint")
        .source("DLMF 6.2.11, 6.2.13")
        .value(real(Integrals::ci))
        .ball(ball(IntegralBalls::ci))
        .partial(formula(u -> quotient(cos(u), u)))
        .domain(where(u -> positive(u)))
        .build();

    static final MathFunction SHI = named("Shi", "sinhint")
        .source("DLMF 6.2.15")
        .value(real(Integrals::shi))
        .ball(ball(IntegralBalls::shi))
        .partial(formula(u -> quotient(sinh(u), u)))
        .smooth(where(u -> nonZero(u)))                          // Shi′(0) = 1, but the formula is 0/0 there
        .odd()
        .build();

    static final MathFunction CHI = named("Chi", "coshint")
        .source("DLMF 6.2.16")
        .value(real(Integrals::chi))
        .ball(ball(IntegralBalls::chi))
        .partial(formula(u -> quotient(cosh(u), u)))
        .domain(where(u -> positive(u)))
        .build();

    /** The principal value. */
    static final MathFunction EI = named("Ei", "expint")
        .source("DLMF 6.2.5")
        .value(real(Integrals::ei))
        .ball(ball(IntegralBalls::ei))
        .partial(formula(u -> quotient(exp(u), u)))
        .domain(where(u -> nonZero(u)))
        .build();

    static final MathFunction LI = named("li", "logint")
        .source("DLMF 6.2.8")
        .value(real(Integrals::li))
        .ball(ball(IntegralBalls::li))
        .partial(formula(u -> quotient(ONE, ln(u))))
        .domain(where(u -> all(positive(u), new Compare(u, Relation.NE, ONE))))
        .definition(formula(u -> apply(Primitives.EI, ln(u))))
        .build();

    /** The logarithmic integral from 2 on. */
    static final MathFunction LI_FROM_2 = named("Li")
        .source("Li(u) = li(u) − li(2)")
        .value(real(x -> Integrals.li(x) - Integrals.li(2)))
        .partial(formula(u -> quotient(ONE, ln(u))))
        .domain(where(u -> all(positive(u), new Compare(u, Relation.NE, ONE))))
        .definition(formula(u -> subtract(apply(LI, u), apply(LI, TWO))))
        .build();

    // ---- Fresnel's integrals: DLMF §7.2(iii)

    /** The integral of sin(πt²/2). */
    static final MathFunction FRESNELS = named("fresnels", "FresnelS", "Fresnels", "fresnel_s")
        .source("DLMF 7.2.8")
        .ball(ball(FresnelBalls::s))
        .partial(formula(u -> sin(product(HALF, PI, square(u)))))
        .odd()
        .build();

    /** The integral of cos(πt²/2). */
    static final MathFunction FRESNELC = named("fresnelc", "FresnelC", "Fresnelc", "fresnel_c")
        .source("DLMF 7.2.7")
        .ball(ball(FresnelBalls::c))
        .partial(formula(u -> cos(product(HALF, PI, square(u)))))
        .odd()
        .build();

    static final List<MathFunction> ENTRIES = List.of(SI, CI, SHI, CHI, EI, LI, LI_FROM_2, FRESNELS, FRESNELC);
}
