package fluxion.function;

import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.TWO;
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
import static fluxion.function.Functions.cosh;
import static fluxion.function.Functions.coth;
import static fluxion.function.Functions.csch;
import static fluxion.function.Functions.ln;
import static fluxion.function.Functions.sech;
import static fluxion.function.Functions.sinh;
import static fluxion.function.Functions.tanh;
import static fluxion.function.Slots.balls;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.real;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.ball.ElementaryBalls;
import fluxion.number.ElementaryIntervals;
import java.util.List;

/** The hyperbolic functions and their inverses: DLMF §4.28 to §4.39. */
final class Hyperbolic {
    private static final double LN2 = 0.6931471805599453;
    /** Beyond this size u² + 1 and u² are the same double. */
    private static final double HUGE = 1e9;

    private Hyperbolic() {}

    // ---- sinh and its kin: DLMF §4.28, derivatives 4.34.1–4.34.6

    static final MathFunction SINH = named("sinh")
        .latex("\\sinh").source("DLMF 4.28.1, 4.34.1")
        .value(real(Math::sinh))
        .enclosure(total(ElementaryIntervals::sinh))
        .partial(formula(u -> cosh(u)))
        .definition(formula(u -> product(HALF, subtract(exp(u), exp(negate(u))))))
        .odd().inverse("arsinh")
        .build();

    static final MathFunction COSH = named("cosh")
        .latex("\\cosh").source("DLMF 4.28.2, 4.34.2")
        .value(real(Math::cosh))
        .enclosure(total(ElementaryIntervals::cosh))
        .partial(formula(u -> sinh(u)))
        .definition(formula(u -> product(HALF, sum(exp(u), exp(negate(u))))))
        .even().positive().inverse("arcosh")
        .build();

    static final MathFunction TANH = named("tanh")
        .latex("\\tanh").source("DLMF 4.28.4, 4.34.3; 1/cosh² = 1 − tanh²")
        .value(real(Math::tanh))
        .ball(balls(ElementaryBalls::tanh))
        .enclosure(total(ElementaryIntervals::tanh))
        .partial(formula(u -> subtract(ONE, square(tanh(u)))))
        .definition(formula(u -> quotient(subtract(exp(u), exp(negate(u))), sum(exp(u), exp(negate(u))))))
        .odd().inverse("artanh")
        .build();

    static final MathFunction COTH = named("coth")
        .latex("\\coth").source("DLMF 4.28.7, 4.34.6; 1/sinh² = coth² − 1")
        .value(real(x -> x == 0 ? Double.NaN : 1 / Math.tanh(x)))
        .ball(balls(ElementaryBalls::coth))
        .enclosure(partial(u -> Enclosed.reciprocal(ElementaryIntervals.tanh(u))))
        .partial(formula(u -> subtract(ONE, square(coth(u)))))
        .domain(where(u -> nonZero(u)))
        .definition(formula(u -> quotient(sum(exp(u), exp(negate(u))), subtract(exp(u), exp(negate(u))))))
        .odd().nonZero().inverse("arcoth")
        .build();

    static final MathFunction SECH = named("sech")
        .latex("\\operatorname{sech}").source("DLMF 4.28.6, 4.34.5")
        .value(real(x -> 1 / Math.cosh(x)))
        .ball(balls(ElementaryBalls::sech))
        .enclosure(partial(u -> Enclosed.reciprocal(ElementaryIntervals.cosh(u))))
        .partial(formula(u -> negate(product(sech(u), tanh(u)))))
        .definition(formula(u -> quotient(TWO, sum(exp(u), exp(negate(u))))))
        .even().positive().inverse("arsech")
        .build();

    static final MathFunction CSCH = named("csch", "cosech")
        .latex("\\operatorname{csch}").source("DLMF 4.28.5, 4.34.4")
        .value(real(x -> x == 0 ? Double.NaN : 1 / Math.sinh(x)))
        .ball(balls(ElementaryBalls::csch))
        .enclosure(partial(u -> Enclosed.reciprocal(ElementaryIntervals.sinh(u))))
        .partial(formula(u -> negate(product(csch(u), coth(u)))))
        .domain(where(u -> nonZero(u)))
        .definition(formula(u -> quotient(TWO, subtract(exp(u), exp(negate(u))))))
        .odd().nonZero().inverse("arcsch")
        .build();

    // ---- the inverses, principal values: DLMF §4.37, derivatives 4.38.9–4.38.14

    static final MathFunction ARSINH = named("arsinh", "asinh", "arcsinh", "argsinh")
        .latex("\\operatorname{arsinh}").source("DLMF 4.37.16, 4.38.9")
        .value(real(Hyperbolic::arsinh))
        .enclosure(total(ElementaryIntervals::asinh))
        .partial(formula(u -> quotient(ONE, sqrt(sum(square(u), ONE)))))
        .definition(formula(u -> ln(sum(u, sqrt(sum(square(u), ONE))))))
        .odd().inverse("sinh")
        .build();

    static final MathFunction ARCOSH = named("arcosh", "acosh", "arccosh", "argcosh")
        .latex("\\operatorname{arcosh}").source("DLMF 4.37.19, 4.38.10")
        .value(real(x -> x >= 1 ? arcosh1p(x - 1) : Double.NaN))
        .enclosure(partial(ElementaryIntervals::acosh))
        .partial(formula(u -> quotient(ONE, sqrt(subtract(square(u), ONE)))))
        .domain(where(u -> new Compare(u, Relation.GE, ONE)))
        .smooth(where(u -> new Compare(u, Relation.GT, ONE)))
        .definition(formula(u -> ln(sum(u, sqrt(subtract(square(u), ONE))))))
        .nonNegative()
        .build();

    static final MathFunction ARTANH = named("artanh", "atanh", "arctanh", "argtanh")
        .latex("\\operatorname{artanh}").source("DLMF 4.37.24, 4.38.11")
        .value(real(x -> Math.abs(x) < 1 ? Math.signum(x) * Math.log1p(2 * Math.abs(x) / (1 - Math.abs(x))) / 2
            : Double.NaN))
        .enclosure(partial(ElementaryIntervals::atanh))
        .partial(formula(u -> quotient(ONE, subtract(ONE, square(u)))))
        .domain(where(u -> size(u, Relation.LT)))
        .definition(formula(u -> product(HALF, ln(quotient(sum(ONE, u), subtract(ONE, u))))))
        .odd().inverse("tanh")
        .build();

    static final MathFunction ARCOTH = named("arcoth", "acoth", "arccoth", "argcoth")
        .latex("\\operatorname{arcoth}").source("DLMF 4.37.6, 4.38.14")
        .value(real(x -> Math.abs(x) > 1 ? Math.signum(x) * Math.log1p(2 / (Math.abs(x) - 1)) / 2 : Double.NaN))
        .enclosure(partial(Enclosed::arcoth))
        .partial(formula(u -> quotient(ONE, subtract(ONE, square(u)))))
        .domain(where(u -> size(u, Relation.GT)))
        .definition(formula(u -> product(HALF, ln(quotient(sum(u, ONE), subtract(u, ONE))))))
        .odd().nonZero().inverse("coth")
        .build();

    static final MathFunction ARSECH = named("arsech", "asech", "arcsech", "argsech")
        .latex("\\operatorname{arsech}").source("DLMF 4.37.5, 4.38.13")
        .value(real(x -> x > 0 && x <= 1 ? arsech(x) : Double.NaN))
        .enclosure(partial(Enclosed::arsech))
        .partial(formula(u -> negate(quotient(ONE, product(u, sqrt(subtract(ONE, square(u))))))))
        .domain(where(u -> all(positive(u), new Compare(u, Relation.LE, ONE))))
        .smooth(where(u -> new Compare(u, Relation.LT, ONE)))
        .definition(formula(u -> ln(sum(quotient(ONE, u), sqrt(subtract(quotient(ONE, square(u)), ONE))))))
        .nonNegative()
        .build();

    static final MathFunction ARCSCH = named("arcsch", "acsch", "arccsch", "arcosech", "argcsch")
        .latex("\\operatorname{arcsch}").source("DLMF 4.37.4, 4.38.12")
        .value(real(x -> x == 0 ? Double.NaN : arcsch(x)))
        .enclosure(partial(Enclosed::arcsch))
        .partial(formula(u -> negate(quotient(ONE, product(abs(u), sqrt(sum(ONE, square(u))))))))
        .domain(where(u -> nonZero(u)))
        .definition(formula(u -> ln(sum(quotient(ONE, u), sqrt(sum(quotient(ONE, square(u)), ONE))))))
        .odd().nonZero().inverse("csch")
        .build();

    static final List<MathFunction> ENTRIES =
        List.of(SINH, COSH, TANH, COTH, SECH, CSCH, ARSINH, ARCOSH, ARTANH, ARCOTH, ARSECH, ARCSCH);

    /** |u| ∘ 1. */
    private static Condition size(Expr u, Relation relation) {
        return new Compare(abs(u), relation, ONE);
    }

    /** ln(x + √(x² + 1)), without cancellation and overflow. */
    private static double arsinh(double x) {
        double a = Math.abs(x);
        return Math.signum(x) * (a > HUGE ? Math.log(a) + LN2 : Math.log1p(a + a * a / (1 + Math.sqrt(1 + a * a))));
    }

    /** arcosh(1 + t), accurate for small t. */
    private static double arcosh1p(double t) {
        return t > HUGE ? Math.log1p(t) + LN2 : Math.log1p(t + Math.sqrt(t * (2 + t)));
    }

    private static double arsech(double x) {
        return x < 1 / HUGE ? LN2 - Math.log(x) : arcosh1p((1 - x) / x);
    }

    private static double arcsch(double x) {
        return Math.abs(x) < 1 / HUGE ? Math.signum(x) * (LN2 - Math.log(Math.abs(x))) : arsinh(1 / x);
    }
}
