package fluxion.function;

import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.any;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.ZERO;
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
import static fluxion.function.Functions.floor;
import static fluxion.function.Functions.heaviside;
import static fluxion.function.Functions.ln;
import static fluxion.function.Functions.sign;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.balls;
import static fluxion.function.Slots.exact;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.partly;
import static fluxion.function.Slots.real;
import static fluxion.function.Slots.reals;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.ball.ElementaryBalls;
import fluxion.number.BallFunctions;
import fluxion.number.ElementaryIntervals;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * Logarithms, absolute value, and the functions made of steps and kinks. At a step or kink the value is as
 * stated by the entry; the derivative does not exist there, which is what {@code smooth} says.
 */
final class Elementary {
    private Elementary() {}

    // ---- logarithms

    static final MathFunction LN = named("ln", "log", "Log")
        .latex("\\ln").source("DLMF §4.2, 4.7.1")
        .value(real(x -> x > 0 ? Math.log(x) : Double.NaN))
        .ball(balls(BallFunctions::ln))
        .enclosure(partial(ElementaryIntervals::ln))
        .partial(formula(u -> quotient(ONE, u)))
        .domain(where(u -> positive(u)))
        .build();

    /** log(x, b) is the logarithm of x to the base b: the base comes last. */
    static final MathFunction LOG = named("log", "Log").arity(2)
        .latex("\\log_{#2}\\left(#1\\right)").source("DLMF 4.2.9–4.2.11")
        .value(reals(Elementary::logarithm))
        .exact(partly(ExactValues::log))
        .partial(formula((x, b) -> quotient(ONE, product(x, ln(b)))))
        .partial(formula((x, b) -> negate(quotient(ln(x), product(b, square(ln(b)))))))
        .domain(where((x, b) -> all(positive(x), positive(b), new Compare(b, Relation.NE, ONE))))
        .definition(formula((x, b) -> quotient(ln(x), ln(b))))
        .build();

    // ---- kinks

    static final MathFunction ABS = named("abs")
        .latex("\\left|#1\\right|").source("DLMF §1.9(i), 1.4.20")
        .value(real(x -> Math.abs(x)))
        .exact(exact(Rational::abs))
        .ball(ball((u, _) -> Optional.of(u.abs())))
        .enclosure(total(Interval::abs))
        .partial(formula(u -> sign(u)))
        .smooth(where(u -> nonZero(u)))
        .even().nonNegative()
        .build();

    static final MathFunction MIN = named("min", "Min").arity(2)
        .latex("\\min").source("min(u, v) = (u + v − |u − v|)/2")
        .value(reals((x, y) -> Math.min(x, y)))
        .exact(exact((u, v) -> u.compareTo(v) <= 0 ? u : v))
        .enclosure(total(Interval::min))
        .partial(formula((u, v) -> u == v ? HALF : heaviside(subtract(v, u))))
        .partial(formula((u, v) -> u == v ? HALF : heaviside(subtract(u, v))))
        .smooth(where((u, v) -> u == v ? Condition.ALWAYS : new Compare(u, Relation.NE, v)))
        .definition(formula((u, v) -> product(HALF, sum(u, v, negate(abs(subtract(u, v)))))))
        .build();

    static final MathFunction MAX = named("max", "Max").arity(2)
        .latex("\\max").source("max(u, v) = (u + v + |u − v|)/2")
        .value(reals((x, y) -> Math.max(x, y)))
        .exact(exact((u, v) -> u.compareTo(v) >= 0 ? u : v))
        .enclosure(total(Interval::max))
        .partial(formula((u, v) -> u == v ? HALF : heaviside(subtract(u, v))))
        .partial(formula((u, v) -> u == v ? HALF : heaviside(subtract(v, u))))
        .smooth(where((u, v) -> u == v ? Condition.ALWAYS : new Compare(u, Relation.NE, v)))
        .definition(formula((u, v) -> product(HALF, sum(u, v, abs(subtract(u, v))))))
        .build();

    static final MathFunction HYPOT = named("hypot").arity(2)
        .source("hypot(u, v) = √(u² + v²)")
        .value(reals(Math::hypot))
        .enclosure(total(ElementaryIntervals::hypot))
        .partial(formula((u, v) -> quotient(u, Functions.hypot(u, v))))
        .partial(formula((u, v) -> quotient(v, Functions.hypot(u, v))))
        .smooth(where((u, v) -> any(nonZero(u), nonZero(v))))
        .definition(formula((u, v) -> sqrt(sum(square(u), square(v)))))
        .nonNegative()
        .build();

    // ---- steps

    /** sign 0 = 0. */
    static final MathFunction SIGN = named("sign", "sgn", "signum", "Sign")
        .latex("\\operatorname{sgn}").source("DLMF, common notations: sign x")
        .value(real(Math::signum))
        .exact(exact(u -> Rational.of(u.signum())))
        .ball(ball((u, _) -> ElementaryBalls.sign(u)))
        .enclosure(total(Interval::sign))
        .partial(formula(_ -> ZERO))
        .smooth(where(u -> nonZero(u)))
        .odd().integral().jumps()
        .build();

    /** H(0) = 1/2. */
    static final MathFunction HEAVISIDE = named("heaviside", "Heaviside", "H", "unitstep")
        .latex("\\operatorname{H}").source("DLMF 1.16.13; H(0) = 1/2")
        .value(real(x -> Double.isNaN(x) ? x : (1 + Math.signum(x)) / 2))
        .exact(exact(u -> Rational.of(1 + u.signum(), 2)))
        .enclosure(total(Enclosed::heaviside))
        .partial(formula(_ -> ZERO))
        .smooth(where(u -> nonZero(u)))
        .definition(formula(u -> product(HALF, sum(ONE, sign(u)))))
        .nonNegative().jumps()
        .build();

    static final MathFunction KRONECKER = named("kronecker", "kroneckerdelta", "KroneckerDelta", "kron_delta").arity(2)
        .latex("\\operatorname{kronecker}").source("DLMF 1.18(i): 1 where the indices are equal, else 0")
        .value(reals((x, y) -> x == y ? 1 : 0))
        .exact(exact((i, k) -> i.equals(k) ? Rational.ONE : Rational.ZERO))
        .enclosure(total(Enclosed::kronecker))
        .partial(formula((_, _) -> ZERO)).partial(formula((_, _) -> ZERO))
        .smooth(where((i, k) -> nonZero(subtract(i, k))))
        .nonNegative().integral().jumps()
        .build();

    static final MathFunction FLOOR = named("floor")
        .latex("\\left\\lfloor #1\\right\\rfloor").source("DLMF, common notations: ⌊x⌋")
        .value(real(Math::floor))
        .exact(exact(Rational::floor))
        .ball(ball((u, _) -> ElementaryBalls.floor(u)))
        .enclosure(total(Interval::floor))
        .partial(formula(_ -> ZERO))
        .smooth(where(u -> new NotInteger(u)))
        .integral().jumps()
        .build();

    static final MathFunction CEIL = named("ceil", "ceiling")
        .latex("\\left\\lceil #1\\right\\rceil").source("DLMF, common notations: ⌈x⌉")
        .value(real(Math::ceil))
        .exact(exact(u -> u.negate().floor().negate()))
        .enclosure(total(Interval::ceil))
        .partial(formula(_ -> ZERO))
        .smooth(where(u -> new NotInteger(u)))
        .definition(formula(u -> negate(floor(negate(u)))))
        .integral().jumps()
        .build();

    /** The nearest integer, halves going up: round u = ⌊u + 1/2⌋, so that round is one formula on the whole line. */
    static final MathFunction ROUND = named("round")
        .source("round(u) = ⌊u + 1/2⌋")
        .value(real(Elementary::rounded))
        .exact(exact(u -> u.plus(Rational.HALF).floor()))
        .enclosure(total(Enclosed::round))
        .partial(formula(_ -> ZERO))
        .smooth(where(u -> new NotInteger(sum(u, HALF))))
        .definition(formula(u -> floor(sum(u, HALF))))
        .integral().jumps()
        .build();

    /** The integer part, towards 0. */
    static final MathFunction TRUNC = named("trunc")
        .source("trunc(u) = sgn(u) ⌊|u|⌋")
        .value(real(x -> x < 0 ? Math.ceil(x) : Math.floor(x)))
        .exact(exact(u -> u.signum() < 0 ? u.negate().floor().negate() : u.floor()))
        .enclosure(total(Enclosed::trunc))
        .partial(formula(_ -> ZERO))
        .smooth(where(u -> any(new NotInteger(u), new Compare(u, Relation.EQ, ZERO))))
        .definition(formula(u -> product(sign(u), floor(abs(u)))))
        .odd().integral().jumps()
        .build();

    /** The fractional part u − ⌊u⌋, in [0, 1) also for u &lt; 0. */
    static final MathFunction FRAC = named("frac")
        .source("frac(u) = u − ⌊u⌋")
        .value(real(x -> modulo(x, 1)))
        .exact(exact(u -> u.minus(u.floor())))
        .enclosure(total(Enclosed::frac))
        .partial(formula(_ -> ONE))
        .smooth(where(u -> new NotInteger(u)))
        .definition(formula(u -> subtract(u, floor(u))))
        .nonNegative().jumps()
        .build();

    /** u mod v = u − v⌊u/v⌋: has the sign of v. */
    static final MathFunction MOD = named("mod").arity(2)
        .source("mod(u, v) = u − v ⌊u/v⌋; Knuth, TAOCP §1.2.4")
        .value(reals((x, y) -> y == 0 ? Double.NaN : modulo(x, y)))
        .exact(partly(ExactValues::mod))
        .enclosure(partial(Enclosed::mod))
        .partial(formula((_, _) -> ONE))
        .partial(formula((u, v) -> negate(floor(quotient(u, v)))))
        .domain(where((_, v) -> nonZero(v)))
        .smooth(where((u, v) -> new NotInteger(quotient(u, v))))
        .definition(formula((u, v) -> subtract(u, product(v, floor(quotient(u, v))))))
        .jumps()
        .build();

    static final List<MathFunction> ENTRIES =
        List.of(LN, LOG, ABS, MIN, MAX, HYPOT, SIGN, HEAVISIDE, KRONECKER, FLOOR, CEIL, ROUND, TRUNC, FRAC, MOD);

    private static double logarithm(double x, double base) {
        return x > 0 && base > 0 && base != 1 ? Math.log(x) / Math.log(base) : Double.NaN;
    }

    private static double rounded(double x) {
        double below = Math.floor(x);
        return x - below >= 0.5 ? below + 1 : below;
    }

    private static double modulo(double x, double y) {
        double remainder = x % y;                                // exact, with the sign of x
        return remainder != 0 && (remainder < 0) != (y < 0) ? remainder + y : remainder;
    }
}
