package fluxion.function;

import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.any;
import static fluxion.expr.Condition.nonNegative;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.MINUS_ONE;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Enclosed.partial;
import static fluxion.function.Enclosed.total;
import static fluxion.function.Functions.abs;
import static fluxion.function.Functions.digamma;
import static fluxion.function.Functions.erf;
import static fluxion.function.Functions.gamma;
import static fluxion.function.Functions.lambertw;
import static fluxion.function.Functions.ln;
import static fluxion.function.Functions.polygamma;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.partly;
import static fluxion.function.Slots.real;
import static fluxion.function.Slots.reals;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.SlotRole;
import fluxion.function.ball.BesselBalls;
import fluxion.function.ball.ErrorBalls;
import fluxion.function.ball.GammaBalls;
import fluxion.function.ball.Hurwitz;
import fluxion.function.ball.LambertBalls;
import fluxion.function.special.Bessel;
import fluxion.function.special.ErrorFunction;
import fluxion.function.special.GammaFunction;
import fluxion.function.special.LambertW;
import fluxion.function.special.Polygamma;
import fluxion.function.special.SpecialIntervals;
import java.util.List;
import java.util.Optional;

/** Special functions: error functions, gamma and its kin, Lambert's W, Bessel functions. */
final class Special {
    private Special() {}

    // ---- error functions: DLMF §7.2

    static final MathFunction ERF = named("erf", "Erf")
        .source("DLMF 7.2.1")
        .value(real(ErrorFunction::erf))
        .ball(ball(ErrorBalls::erf))
        .enclosure(total(SpecialIntervals::erf))
        .partial(formula(u -> product(twoOverRootPi(), exp(negate(square(u))))))
        .odd().inverse("erfinv")
        .build();

    static final MathFunction ERFC = named("erfc", "Erfc")
        .source("DLMF 7.2.2")
        .value(real(ErrorFunction::erfc))
        .ball(ball(ErrorBalls::erfc))
        .partial(formula(u -> negate(product(twoOverRootPi(), exp(negate(square(u)))))))
        .definition(formula(u -> subtract(ONE, erf(u))))
        .positive()
        .build();

    static final MathFunction ERFI = named("erfi", "Erfi")
        .source("erfi(u) = −i erf(iu); DLMF 7.2.1")
        .value(real(ErrorFunction::erfi))
        .ball(ball(ErrorBalls::erfi))
        .enclosure(total(SpecialIntervals::erfi))
        .partial(formula(u -> product(twoOverRootPi(), exp(square(u)))))
        .odd()
        .build();

    static final MathFunction ERFINV = named("erfinv", "InverseErf", "inverse_erf")
        .source("DLMF 7.17.1; the slope is 1 over that of erf")
        .ball(ball(ErrorBalls::erfinv))
        .partial(formula(u -> quotient(exp(square(apply(Special.ERFINV, u))), twoOverRootPi())))
        .domain(where(u -> all(new Compare(u, Relation.GT, MINUS_ONE), new Compare(u, Relation.LT, ONE))))
        .odd()
        .build();

    // ---- gamma and its kin: DLMF chapter 5

    static final MathFunction GAMMA = named("gamma", "Gamma")
        .latex("\\Gamma").source("DLMF 5.2.1, 5.2.2")
        .value(real(GammaFunction::gamma))
        .exact(partly(ExactValues::gamma))
        .ball(ball(GammaBalls::gamma))
        .enclosure(partial(SpecialIntervals::gamma))
        .partial(formula(u -> product(gamma(u), digamma(u))))
        .domain(where(u -> noPole(u)))
        .sometimes(us -> us.getFirst() instanceof Num(var u) ? ExactValues.gammaAtHalf(u) : Optional.empty())
        .nonZero()
        .build();

    /** ln|Γ(u)|, also where Γ is negative. */
    static final MathFunction LGAMMA = named("lgamma", "loggamma", "lngamma", "gammaln", "lnGamma", "lnΓ")
        .latex("\\operatorname{lgamma}").source("DLMF 5.2.2; lgamma(u) = ln |Γ(u)|")
        .value(real(GammaFunction::lgamma))
        .exact(partly(ExactValues::lgamma))
        .ball(ball(GammaBalls::lgamma))
        .partial(formula(u -> digamma(u)))
        .domain(where(u -> noPole(u)))
        .definition(formula(u -> ln(abs(gamma(u)))))
        .build();

    static final MathFunction DIGAMMA = named("digamma", "psi")
        .latex("\\psi").source("DLMF 5.2.2, 5.15.1")
        .value(real(GammaFunction::digamma))
        .ball(ball(GammaBalls::digamma))
        .enclosure(partial(SpecialIntervals::digamma))
        .partial(formula(u -> polygamma(ONE, u)))
        .domain(where(u -> noPole(u)))
        .build();

    /** polygamma(n, u) is the n-th derivative of digamma. */
    static final MathFunction POLYGAMMA = named("polygamma").arity(2)
        .source("DLMF §5.15")
        .value(reals(Polygamma::polygamma))
        .ball(ball(Hurwitz::polygamma))
        .noPartial(SlotRole.ORDER)
        .partial(formula((n, u) -> polygamma(sum(n, ONE), u)))
        .domain(where((n, u) -> all(new IsInteger(n), nonNegative(n), noPole(u))))
        .sometimes(us -> us.get(0) == ZERO ? Optional.of(digamma(us.get(1))) : Optional.empty())
        .build();

    /** u! = Γ(u + 1). */
    static final MathFunction FACTORIAL = named("factorial")
        .latex("#1!").source("DLMF 5.4.1")
        .value(real(x -> GammaFunction.gamma(x + 1)))
        .partial(formula(u -> product(apply(Special.FACTORIAL, u), digamma(sum(u, ONE)))))
        .domain(where(u -> any(new Compare(u, Relation.GT, MINUS_ONE), new NotInteger(u))))
        .definition(formula(u -> gamma(sum(u, ONE))))
        .nonZero()
        .build();

    static final MathFunction BETA = named("beta", "Beta", "B").arity(2)
        .latex("\\operatorname{B}").source("DLMF 5.12.1, where Γ has values at all three places")
        .value(reals(GammaFunction::beta))
        .exact(partly(ExactValues::beta))
        .ball(ball(GammaBalls::beta))
        .partial(formula((a, b) -> betaSlope(a, b, a)))
        .partial(formula((a, b) -> betaSlope(a, b, b)))
        .domain(where((a, b) -> all(noPole(a), noPole(b), noPole(sum(a, b)))))
        .definition(formula((a, b) -> quotient(product(gamma(a), gamma(b)), gamma(sum(a, b)))))
        .nonZero()
        .build();

    /** The branch W ≥ −1 of w e^w = u. */
    static final MathFunction LAMBERTW = named("lambertw", "LambertW", "W")
        .latex("\\operatorname{W}").source("DLMF §4.13, 4.13.4: W′ = e^−W/(1 + W)")
        .value(real(LambertW::w0))
        .exact(partly(ExactValues::lambertw))
        .ball(ball(LambertBalls::lambertw))
        .enclosure(partial(SpecialIntervals::lambertw))
        .partial(formula(u -> quotient(exp(negate(lambertw(u))), sum(ONE, lambertw(u)))))
        .domain(where(u -> new Compare(u, Relation.GE, negate(exp(MINUS_ONE)))))
        .smooth(where(u -> new Compare(u, Relation.GT, negate(exp(MINUS_ONE)))))
        .build();

    // ---- Bessel functions: DLMF §10.2, §10.25; the order comes first

    static final MathFunction BESSELJ = named("besselj", "BesselJ", "J").arity(2)
        .latex("J_{#1}\\left(#2\\right)").source("DLMF 10.2.2, 10.6.1, 10.6.3")
        .value(reals(Bessel::j))
        .exact(partly(ExactValues::besselAtZero))
        .ball(ball(BesselBalls::j))
        .noPartial(SlotRole.ORDER)
        .partial(formula((n, u) -> besselSlope(Special.BESSELJ, MINUS_ONE, MINUS_ONE, ONE, n, u)))
        .domain(where(Special::atZeroForPositiveOrder))
        .smooth(where((n, u) -> any(new IsInteger(n), positive(u))))
        .build();

    static final MathFunction BESSELY = named("bessely", "BesselY", "Y").arity(2)
        .latex("Y_{#1}\\left(#2\\right)").source("DLMF 10.2.3, 10.6.1, 10.6.3")
        .value(reals(Bessel::y))
        .ball(ball(BesselBalls::y))
        .noPartial(SlotRole.ORDER)
        .partial(formula((n, u) -> besselSlope(Special.BESSELY, MINUS_ONE, MINUS_ONE, ONE, n, u)))
        .domain(where((_, u) -> positive(u)))
        .build();

    static final MathFunction BESSELI = named("besseli", "BesselI", "I").arity(2)
        .latex("I_{#1}\\left(#2\\right)").source("DLMF 10.25.2, 10.29.1, 10.29.3")
        .value(reals(Bessel::i))
        .exact(partly(ExactValues::besselAtZero))
        .ball(ball(BesselBalls::i))
        .noPartial(SlotRole.ORDER)
        .partial(formula((n, u) -> besselSlope(Special.BESSELI, ONE, ONE, ONE, n, u)))
        .domain(where(Special::atZeroForPositiveOrder))
        .smooth(where((n, u) -> any(new IsInteger(n), positive(u))))
        .build();

    static final MathFunction BESSELK = named("besselk", "BesselK", "K").arity(2)
        .latex("K_{#1}\\left(#2\\right)").source("DLMF 10.27.4, 10.29.1, 10.29.3")
        .value(reals(Bessel::k))
        .ball(ball(BesselBalls::k))
        .noPartial(SlotRole.ORDER)
        .partial(formula((n, u) -> besselSlope(Special.BESSELK, MINUS_ONE, ONE, MINUS_ONE, n, u)))
        .domain(where((_, u) -> positive(u)))
        .positive()
        .build();

    static final List<MathFunction> ENTRIES = List.of(ERF, ERFC, ERFI, ERFINV,
        GAMMA, LGAMMA, DIGAMMA, POLYGAMMA, FACTORIAL,
        BETA, LAMBERTW, BESSELJ, BESSELY, BESSELI, BESSELK);

    private static Expr twoOverRootPi() {
        return quotient(TWO, sqrt(PI));
    }

    /** (u/2)ⁿ/Γ(n + 1) times an entire function: DLMF 10.2.2, 10.25.2. */
    private static Condition atZeroForPositiveOrder(Expr n, Expr u) {
        if (n instanceof Num(var order) && !order.isInteger()) return order.signum() > 0 ? nonNegative(u) : positive(u);
        return any(new IsInteger(n), positive(u), all(nonNegative(u), positive(n)));
    }

    /** u is none of 0, −1, −2, … */
    static Condition noPole(Expr u) {
        return any(positive(u), new NotInteger(u));
    }

    /** ∂B/∂a = B(a, b)(ψ(a) − ψ(a + b)). */
    private static Expr betaSlope(Expr a, Expr b, Expr slot) {
        return product(apply(Special.BETA, a, b), subtract(digamma(slot), digamma(sum(a, b))));
    }

    /** Z′ₙ = ± (Zₙ₋₁ ± Zₙ₊₁)/2, and Z′₀ = ± Z₁. */
    private static Expr besselSlope(MathFunction z, Expr atZero, Expr above, Expr sign, Expr n, Expr u) {
        if (n == ZERO) return product(atZero, apply(z, ONE, u));
        return product(sign, HALF, sum(apply(z, subtract(n, ONE), u), product(above, apply(z, sum(n, ONE), u))));
    }
}
