package fluxion.diff;

import static fluxion.diff.Closed.N;
import static fluxion.diff.Closed.factorial;
import static fluxion.expr.Exprs.E;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.MINUS_ONE;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;

/** The n-th derivatives of functions of a linear argument u = a x + b; each by induction on n. */
final class ClosedForms {
    private static final Variable J = Exprs.variable("#i");
    /** Powers below this are written out order by order. */
    private static final int FEW = 3;

    private ClosedForms() {}

    /** (c x^k)⁽ⁿ⁾ and of sums of such: 0 from the degree on. */
    static Closed polynomial(Coefficients p, Variable x) {
        long terms = p.of().stream().filter(c -> c != ZERO).count();
        if (p.degree() < FEW || terms > 1 && p.degree() <= 2 * FEW) return Closed.from(p.degree() + 1, ZERO);
        var sum = Closed.everywhere(ZERO);
        for (int k = 0; k <= p.degree(); k++)
            if (p.at(k) != ZERO) sum = sum.plus(whole(x, ONE, k).times(p.at(k)));
        return sum;
    }

    /** (u^k)⁽ⁿ⁾ = k!/(k − n)! aⁿ u^(k−n) up to n = k, then 0. */
    static Closed whole(Expr u, Expr a, int k) {
        Expr rest = subtract(num(k), N);
        Expr value = product(quotient(num(Coefficients.falling(k, k)), factorial(rest)), power(a, N), power(u, rest));
        return Closed.from(0, Pieces.of(List.of(new Branch(new Compare(N, Relation.LE, num(k)), value),
            new Branch(Condition.ALWAYS, ZERO))));
    }

    /**
     * (u^v)⁽ⁿ⁾ = v (v − 1) … (v − n + 1) aⁿ u^(v−n); for v = −k that is (−1)ⁿ (k + n − 1)!/(k − 1)! aⁿ u^(−k−n).
     *
     * @param integer whether the exponent is known to be one
     */
    static Closed powerOf(Expr u, Expr a, Expr v, boolean integer) {
        if (v instanceof Num(var q) && q.isSmallInteger() && q.signum() < 0) return reciprocal(u, a, -q.intValue());
        Expr falling = Binder.of(Binder.Kind.PRODUCT, J, ZERO, subtract(N, ONE), subtract(v, J));
        var closed = Closed.from(0, product(falling, Exprs.power(a, N), Exprs.power(u, subtract(v, N))));
        return closed.where(integer ? Condition.nonZero(u) : Condition.positive(u));
    }

    private static Closed reciprocal(Expr u, Expr a, int k) {
        Expr rising = quotient(factorial(sum(N, num(k - 1))), num(Coefficients.falling(k - 1, k - 1)));
        return Closed.from(0, product(sign(), rising, Exprs.power(a, N), Exprs.power(u, subtract(num(-k), N))));
    }

    private static Expr sign() {
        return Exprs.power(MINUS_ONE, N);
    }

    /** (c^v)⁽ⁿ⁾ = rⁿ c^v with the rate r = v′ ln c. */
    static Closed exponential(Expr node, Expr rate) {
        return Closed.everywhere(product(Exprs.power(rate, N), node), Condition.nonZero(rate));
    }

    /** e^v sin u with linear v: rⁿ e^v sin(u + n φ), where a and v′ are r sin φ and r cos φ. */
    static Closed swinging(Expr exponential, Expr rate, Apply wave, Expr a) {
        Expr squares = sum(square(rate), square(a));
        Expr angle = angle(a, rate);
        Expr turned = Exprs.apply(wave.function(), sum(wave.arguments().getFirst(), product(N, angle)));
        var closed = Closed.everywhere(product(Exprs.power(squares, quotient(N, TWO)), exponential, turned));
        return closed.where(Condition.nonZero(squares));
    }

    /** The angle of the point (rate, a), up to a multiple of 2π. */
    private static Expr angle(Expr a, Expr rate) {
        if (!(rate instanceof Num(var q)) || q.signum() == 0) return Exprs.apply(Functions.ATAN2, a, rate);
        Expr turn = Functions.arctan(quotient(a, rate));
        return q.signum() > 0 ? turn : sum(PI, turn);
    }

    /** sin, cos, sinh, cosh and ln; empty for all others. */
    static Optional<Closed> function(Apply node, Expr a) {
        Expr u = node.arguments().getFirst();
        Expr scale = Exprs.power(a, N);
        if (isWave(node)) {
            Expr turned = Exprs.apply(node.function(), sum(u, quotient(product(N, PI), TWO)));
            return Optional.of(Closed.everywhere(product(scale, turned), Condition.nonZero(a)));
        }
        boolean even = node.function() == Functions.COSH;
        if (even || node.function() == Functions.SINH) {
            Expr mirrored = product(sign(), exp(negate(u)));
            Expr both = even ? sum(exp(u), mirrored) : subtract(exp(u), mirrored);
            return Optional.of(Closed.everywhere(product(HALF, scale, both), Condition.nonZero(a)));
        }
        if (node.function() != Functions.LN) return Optional.empty();
        Expr before = subtract(N, ONE);
        return Optional.of(Closed.from(1, product(Exprs.power(MINUS_ONE, before), factorial(before), scale,
            Exprs.power(u, negate(N)))));
    }

    /** sin² u = ½ − ½ cos 2u, cos² u = ½ + ½ cos 2u. */
    static Optional<Closed> squareOf(Expr base, Expr a) {
        if (!(base instanceof Apply wave) || !isWave(wave)) return Optional.empty();
        Expr half = wave.function() == Functions.SIN ? num(Rational.HALF.negate()) : HALF;
        var twice = (Apply) Functions.cos(product(TWO, wave.arguments().getFirst()));
        return function(twice, product(TWO, a)).map(cosine -> cosine.times(half).plus(Closed.from(1, ZERO)));
    }

    static boolean isWave(Apply node) {
        return node.function() == Functions.SIN || node.function() == Functions.COS;
    }

    /** What the exponential grows by: v′ ln c for c^v. */
    static Expr rate(Expr base, Expr slope) {
        return base == E ? slope : product(slope, Functions.ln(base));
    }
}
