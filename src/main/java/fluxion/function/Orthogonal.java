package fluxion.function;

import static fluxion.expr.Condition.ALWAYS;
import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.nonNegative;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.MINUS_ONE;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.MathFunction;
import fluxion.expr.MathFunction.BallRule;
import fluxion.expr.MathFunction.Builder;
import fluxion.expr.NearestDouble;
import fluxion.expr.Relation;
import fluxion.expr.SlotRole;
import fluxion.function.special.OrthogonalPolynomials;
import fluxion.function.special.OrthogonalPolynomials.Balls;
import fluxion.function.special.OrthogonalPolynomials.Family;
import fluxion.function.special.OrthogonalPolynomials.Ring;
import fluxion.number.Ball;
import fluxion.number.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Orthogonal polynomials: DLMF §18.3. The degree comes first and the argument last. The degree is an integer; that of
 * Chebyshev's and Legendre's may be negative, as Tₙ, Uₙ and Pₙ are functions of n for which that has one meaning. If
 * it is a number, they are written out. Nothing is known of derivatives by degrees and parameters.
 */
final class Orthogonal {
    private static final int MOST_WRITTEN = 30;
    private static final int MOST_EXACT = 400;
    private static final int MOST_DEGREE = 2000;
    /** Up to here values in doubles are computed as recurrences give them. */
    private static final int MOST_STEPS = 10_000_000;
    private static final int GUARD = 32;

    private Orthogonal() {}

    private static final Ring<Expr> EXPRESSIONS = new Ring<>() {
        @Override public Expr of(Rational q) { return num(q); }

        @Override public Expr plus(Expr u, Expr v) { return sum(u, v); }

        @Override public Expr times(Expr u, Expr v) { return product(u, v); }
    };

    static final MathFunction CHEBYSHEVT = polynomial(Family.CHEBYSHEV_T,
            named("chebyshevt", "ChebyshevT", "chebyshev_t").arity(2))
        .source("DLMF §18.3, 18.9.21")
        .noPartial(SlotRole.DEGREE)
        .partial(formula((n, x) -> product(n, u(subtract(n, ONE), x))))
        .build();

    static final MathFunction CHEBYSHEVU = polynomial(Family.CHEBYSHEV_U,
            named("chebyshevu", "ChebyshevU", "chebyshev_u").arity(2))
        .source("DLMF §18.3, 18.9.22; of a number as degree 18.7.4, 18.9.19")
        .noPartial(SlotRole.DEGREE)
        .partial(formula((n, x) -> isDegree(n) ? lower(n, c(subtract(n, ONE), TWO, x), TWO)
            : quotient(subtract(product(sum(n, ONE), t(sum(n, ONE), x)), product(x, u(n, x))), gap(x))))
        .smooth(where((n, x) -> isDegree(n) ? ALWAYS : nonZero(gap(x))))
        .build();

    static final MathFunction LEGENDRE = polynomial(Family.LEGENDRE,
            named("legendre", "LegendreP", "legendre_p").arity(2))
        .source("DLMF §18.3, 14.10.5; of a number as degree 18.7.9, 18.9.19")
        .noPartial(SlotRole.DEGREE)
        .partial(formula((n, x) -> isDegree(n) ? lower(n, c(subtract(n, ONE), num(3, 2), x), ONE)
            : quotient(product(n, subtract(product(x, p(n, x)), p(subtract(n, ONE), x))), gap(x))))
        .smooth(where((n, x) -> isDegree(n) ? ALWAYS : nonZero(gap(x))))
        .build();

    static final MathFunction HERMITE = polynomial(Family.HERMITE, named("hermite", "HermiteH").arity(2))
        .source("DLMF §18.3, 18.9.25")
        .noPartial(SlotRole.DEGREE)
        .partial(formula((n, x) -> lower(n, apply(Orthogonal.HERMITE, subtract(n, ONE), x), product(TWO, n))))
        .smooth(where((n, _) -> isPositive(n)))
        .build();

    static final MathFunction LAGUERRE = polynomial(Family.LAGUERRE, named("laguerre", "LaguerreL").arity(2))
        .source("DLMF §18.3, 18.9.23")
        .noPartial(SlotRole.DEGREE)
        .partial(formula((n, x) -> lower(n, l(subtract(n, ONE), ONE, x), MINUS_ONE)))
        .smooth(where((n, _) -> isPositive(n)))
        .build();

    static final MathFunction ASSOCIATED_LAGUERRE = polynomial(Family.ASSOCIATED_LAGUERRE,
            named("laguerre", "LaguerreL", "assoc_laguerre", "gen_laguerre").arity(3))
        .source("DLMF §18.3, 18.9.23")
        .noPartial(SlotRole.DEGREE)
        .noPartial(SlotRole.PARAMETER)
        .partial(formula((n, a, x) -> lower(n, l(subtract(n, ONE), sum(a, ONE), x), MINUS_ONE)))
        .smooth(where((n, _, _) -> isPositive(n)))
        .build();

    static final MathFunction GEGENBAUER = polynomial(Family.GEGENBAUER,
            named("gegenbauer", "GegenbauerC", "ultraspherical").arity(3))
        .source("DLMF §18.3, 18.9.19")
        .noPartial(SlotRole.DEGREE)
        .noPartial(SlotRole.PARAMETER)
        .partial(formula((n, a, x) -> lower(n, c(subtract(n, ONE), sum(a, ONE), x), product(TWO, a))))
        .smooth(where((n, _, _) -> isPositive(n)))
        .build();

    static final MathFunction JACOBI = polynomial(Family.JACOBI, named("jacobi", "JacobiP", "jacobi_p").arity(4))
        .source("DLMF §18.3, 18.9.15")
        .noPartial(SlotRole.DEGREE)
        .noPartial(SlotRole.PARAMETER)
        .noPartial(SlotRole.PARAMETER)
        .partial(us -> lower(us.get(0), apply(Orthogonal.JACOBI, subtract(us.get(0), ONE), sum(us.get(1), ONE),
            sum(us.get(2), ONE), us.get(3)), product(HALF, sum(us.get(0), us.get(1), us.get(2), ONE))))
        .smooth(us -> isPositive(us.get(0)))
        .build();

    static final List<MathFunction> ENTRIES = List.of(CHEBYSHEVT, CHEBYSHEVU, LEGENDRE, HERMITE, LAGUERRE,
        ASSOCIATED_LAGUERRE, GEGENBAUER, JACOBI);

    private static Expr t(Expr n, Expr x)         { return apply(CHEBYSHEVT, n, x); }
    private static Expr u(Expr n, Expr x)         { return apply(CHEBYSHEVU, n, x); }
    private static Expr p(Expr n, Expr x)         { return apply(LEGENDRE, n, x); }
    private static Expr l(Expr n, Expr a, Expr x) { return apply(ASSOCIATED_LAGUERRE, n, a, x); }
    private static Expr c(Expr n, Expr a, Expr x) { return apply(GEGENBAUER, n, a, x); }

    /** A factor times a polynomial of a degree less than n: 0 for n = 0. */
    private static Expr lower(Expr n, Expr polynomial, Expr factor) {
        return n == ZERO ? ZERO : product(factor, polynomial);
    }

    /** x² − 1. */
    private static Expr gap(Expr x) {
        return subtract(square(x), ONE);
    }

    private static boolean isDegree(Expr n) {
        return n instanceof Num(var q) && q.isInteger() && q.signum() >= 0;
    }

    private static Condition isPositive(Expr n) {
        return n == ZERO ? ALWAYS : new Compare(n, Relation.GE, ONE);
    }

    /** What all of them share: values, enclosures, the domain, and how they are written out. */
    private static Builder polynomial(Family family, Builder entry) {
        BallRule ball = (us, bits) -> Optional.of(us.getFirst()).filter(Ball::isExact)
            .flatMap(n -> degree(family, n.lower(), MOST_DEGREE)).map(n -> family.at(
                new Balls(bits + GUARD + 2 * Math.abs(n)), n, us.subList(1, us.size())).rounded(bits));
        return entry
            .exact(us -> degree(family, us.getFirst(), MOST_EXACT).map(n -> family.at(
                OrthogonalPolynomials.RATIONALS, n, us.subList(1, us.size()))))
            .ball(ball)
            .value(us -> Math.abs(us[0]) <= MOST_DEGREE ? new NearestDouble(ball).applyAsDouble(us) : far(family, us))
            .domain(us -> domain(family, us.getFirst()))
            .sometimes(us -> us.getFirst() instanceof Num(var q) ? degree(family, q, MOST_WRITTEN)
                .map(n -> family.at(EXPRESSIONS, n, us.subList(1, us.size()))) : Optional.empty());
    }

    private static double far(Family family, double[] us) {
        boolean has = us[0] == Math.rint(us[0]) && Math.abs(us[0]) <= MOST_STEPS && (us[0] > 0 || family.hasMirror());
        return !has || family == Family.JACOBI ? Double.NaN : family.at(OrthogonalPolynomials.DOUBLES, (int) us[0],
            Arrays.stream(us).skip(1).boxed().toList());
    }

    private static Condition domain(Family family, Expr n) {
        return family.hasMirror() ? new IsInteger(n) : all(new IsInteger(n), nonNegative(n));
    }

    private static Optional<Integer> degree(Family family, Rational n, int most) {
        return n.isSmallInteger() && n.abs().compareTo(Rational.of(most)) <= 0
            && (n.signum() >= 0 || family.hasMirror()) ? Optional.of(n.intValue()) : Optional.empty();
    }
}
