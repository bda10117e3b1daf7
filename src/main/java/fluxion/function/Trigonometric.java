package fluxion.function;

import static fluxion.expr.Condition.any;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
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
import static fluxion.function.Functions.arcsin;
import static fluxion.function.Functions.arctan;
import static fluxion.function.Functions.cos;
import static fluxion.function.Functions.cot;
import static fluxion.function.Functions.csc;
import static fluxion.function.Functions.sec;
import static fluxion.function.Functions.sin;
import static fluxion.function.Functions.tan;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.balls;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.real;
import static fluxion.function.Slots.reals;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.ball.ElementaryBalls;
import fluxion.number.Rational;
import fluxion.number.BallFunctions;
import fluxion.number.ElementaryIntervals;
import fluxion.number.Interval;
import java.util.List;
import java.util.Optional;

/** The circular functions and their inverses: DLMF §4.14 to §4.26. */
final class Trigonometric {
    private Trigonometric() {}

    // ---- sin and its kin: DLMF §4.14, derivatives 4.20.1–4.20.6

    static final MathFunction SIN = named("sin")
        .latex("\\sin").source("DLMF §4.14, 4.20.1")
        .value(real(Math::sin))
        .ball(balls(BallFunctions::sin))
        .enclosure(total(ElementaryIntervals::sin))
        .partial(formula(u -> cos(u)))
        .odd().inverse("arcsin")
        .build();

    static final MathFunction COS = named("cos")
        .latex("\\cos").source("DLMF §4.14, 4.20.2")
        .value(real(Math::cos))
        .ball(balls(BallFunctions::cos))
        .enclosure(total(ElementaryIntervals::cos))
        .partial(formula(u -> negate(sin(u))))
        .even().inverse("arccos")
        .build();

    static final MathFunction TAN = named("tan", "tg")
        .latex("\\tan").source("DLMF 4.14.4, 4.20.3; 1/cos² = 1 + tan²")
        .value(real(Math::tan))
        .enclosure(partial(ElementaryIntervals::tan))
        .partial(formula(u -> sum(ONE, square(tan(u)))))
        .domain(where(u -> nonZero(cos(u))))
        .definition(formula(u -> quotient(sin(u), cos(u))))
        .odd().inverse("arctan")
        .build();

    static final MathFunction COT = named("cot", "ctg", "cotg", "cotan")
        .latex("\\cot").source("DLMF 4.14.7, 4.20.6; 1/sin² = 1 + cot²")
        .value(real(x -> x == 0 ? Double.NaN : Math.cos(x) / Math.sin(x)))
        .enclosure(partial(Enclosed::cot))
        .partial(formula(u -> negate(sum(ONE, square(cot(u))))))
        .domain(where(u -> nonZero(sin(u))))
        .definition(formula(u -> quotient(cos(u), sin(u))))
        .odd().inverse("arccot")
        .build();

    static final MathFunction SEC = named("sec")
        .latex("\\sec").source("DLMF 4.14.6, 4.20.5")
        .value(real(x -> 1 / Math.cos(x)))
        .enclosure(partial(u -> Enclosed.reciprocal(ElementaryIntervals.cos(u))))
        .partial(formula(u -> product(sec(u), tan(u))))
        .domain(where(u -> nonZero(cos(u))))
        .definition(formula(u -> quotient(ONE, cos(u))))
        .even().nonZero().inverse("arcsec")
        .build();

    static final MathFunction CSC = named("csc", "cosec")
        .latex("\\csc").source("DLMF 4.14.5, 4.20.4")
        .value(real(x -> x == 0 ? Double.NaN : 1 / Math.sin(x)))
        .enclosure(partial(u -> Enclosed.reciprocal(ElementaryIntervals.sin(u))))
        .partial(formula(u -> negate(product(csc(u), cot(u)))))
        .domain(where(u -> nonZero(sin(u))))
        .definition(formula(u -> quotient(ONE, sin(u))))
        .odd().nonZero().inverse("arccsc")
        .build();

    /** sin u / u, with the value 1 at 0. */
    static final MathFunction SINC = named("sinc")
        .source("DLMF 3.3.43: sinc u = sin u / u, sinc 0 = 1")
        .value(real(x -> x == 0 ? 1 : Math.sin(x) / x))
        .exact(us -> us.getFirst().signum() == 0 ? Optional.of(Rational.ONE) : Optional.empty())
        .ball(balls(ElementaryBalls::sinc))
        .enclosure(total(Enclosed::sinc))
        .partial(formula(u -> quotient(subtract(product(u, cos(u)), sin(u)), square(u))))
        .smooth(where(u -> nonZero(u)))                          // sinc′(0) = 0, but the formula is 0/0 there
        .even()
        .build();

    // ---- the inverses, principal values: DLMF §4.23, derivatives 4.24.7–4.24.12

    static final MathFunction ARCSIN = named("arcsin", "asin")
        .latex("\\arcsin").source("DLMF §4.23, 4.24.7")
        .value(real(Math::asin))
        .ball(balls(BallFunctions::asin))
        .enclosure(partial(ElementaryIntervals::asin))
        .partial(formula(u -> quotient(ONE, sqrt(subtract(ONE, square(u))))))
        .domain(where(u -> size(u, Relation.LE)))
        .smooth(where(u -> size(u, Relation.LT)))
        .odd()
        .build();

    static final MathFunction ARCCOS = named("arccos", "acos")
        .latex("\\arccos").source("DLMF §4.23, 4.24.8")
        .value(real(Math::acos))
        .ball(balls(ElementaryBalls::arccos))
        .enclosure(partial(ElementaryIntervals::acos))
        .partial(formula(u -> negate(quotient(ONE, sqrt(subtract(ONE, square(u)))))))
        .domain(where(u -> size(u, Relation.LE)))
        .smooth(where(u -> size(u, Relation.LT)))
        .definition(formula(u -> subtract(product(HALF, PI), arcsin(u))))
        .nonNegative()
        .build();

    static final MathFunction ARCTAN = named("arctan", "atan", "arctg")
        .latex("\\arctan").source("DLMF §4.23, 4.24.9")
        .value(real(Math::atan))
        .ball(balls((f, u) -> Optional.of(f.atan(u))))
        .enclosure(total(ElementaryIntervals::atan))
        .partial(formula(u -> quotient(ONE, sum(ONE, square(u)))))
        .odd()
        .build();

    /** The continuous one, with values in (0, π): arccot u = π/2 − arctan u. */
    static final MathFunction ARCCOT = named("arccot", "acot", "arcctg")
        .latex("\\operatorname{arccot}").source("arccot u = π/2 − arctan u; not the odd function of DLMF 4.23.9")
        .value(real(x -> Math.atan2(1, x)))
        .enclosure(partial(u -> ElementaryIntervals.atan2(Interval.ONE, u)))
        .partial(formula(u -> negate(quotient(ONE, sum(ONE, square(u))))))
        .definition(formula(u -> subtract(product(HALF, PI), arctan(u))))
        .positive()
        .build();

    static final MathFunction ARCSEC = named("arcsec", "asec")
        .latex("\\operatorname{arcsec}").source("DLMF 4.23.8, 4.24.11")
        .value(real(x -> Math.acos(1 / x)))
        .enclosure(partial(u -> Enclosed.reciprocal(u).flatMap(ElementaryIntervals::acos)))
        .partial(formula(u -> quotient(ONE, product(abs(u), sqrt(subtract(square(u), ONE))))))
        .domain(where(u -> size(u, Relation.GE)))
        .smooth(where(u -> size(u, Relation.GT)))
        .definition(formula(u -> Functions.arccos(quotient(ONE, u))))
        .nonNegative()
        .build();

    static final MathFunction ARCCSC = named("arccsc", "acsc")
        .latex("\\operatorname{arccsc}").source("DLMF 4.23.7, 4.24.10")
        .value(real(x -> Math.asin(1 / x)))
        .enclosure(partial(u -> Enclosed.reciprocal(u).flatMap(ElementaryIntervals::asin)))
        .partial(formula(u -> negate(quotient(ONE, product(abs(u), sqrt(subtract(square(u), ONE)))))))
        .domain(where(u -> size(u, Relation.GE)))
        .smooth(where(u -> size(u, Relation.GT)))
        .definition(formula(u -> arcsin(quotient(ONE, u))))
        .odd().nonZero()
        .build();

    /** atan2(y, x): the angle in (−π, π] of the point (x, y) ≠ (0, 0); y comes first. */
    static final MathFunction ATAN2 = named("atan2", "arctan2").arity(2)
        .source("DLMF 1.9.6, ph(x + iy)")
        .value(reals((y, x) -> x == 0 && y == 0 ? Double.NaN : Math.atan2(y + 0.0, x)))
        .ball(ball(ElementaryBalls::atan2))
        .enclosure(partial(ElementaryIntervals::atan2))
        .partial(formula((y, x) -> quotient(x, sum(square(x), square(y)))))
        .partial(formula((y, x) -> negate(quotient(y, sum(square(x), square(y))))))
        .domain(where((y, x) -> any(nonZero(x), nonZero(y))))
        .smooth(where((y, x) -> any(nonZero(y), positive(x))))   // jumps where y = 0 and x < 0
        .smooth(1, _ -> Condition.ALWAYS)                        // but not along the cut
        .sometimes(us -> us.getFirst() instanceof Num(var y) && us.getLast() instanceof Num(var x)
            ? angle(y, x) : Optional.empty())
        .jumps()
        .build();

    static final List<MathFunction> ENTRIES =
        List.of(SIN, COS, TAN, COT, SEC, CSC, SINC, ARCSIN, ARCCOS, ARCTAN, ARCCOT, ARCSEC, ARCCSC, ATAN2);

    /** arctan(y/x) for x &gt; 0, half a turn from there for x &lt; 0, and a quarter of a turn up or down for x = 0. */
    private static Optional<Expr> angle(Rational y, Rational x) {
        if (x.signum() == 0) return y.signum() == 0 ? Optional.empty()
            : Optional.of(product(num(Rational.of(y.signum(), 2)), PI));
        Expr steep = arctan(num(y.over(x)));
        return Optional.of(x.signum() > 0 ? steep : y.signum() < 0 ? subtract(steep, PI) : sum(steep, PI));
    }

    /** |u| ∘ 1. */
    private static Condition size(Expr u, Relation relation) {
        return new Compare(abs(u), relation, ONE);
    }
}
