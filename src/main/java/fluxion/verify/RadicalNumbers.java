package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides whether a number made of rationals by + − · / and roots is 0, as it is written: (99 − 70√2)^(1/2) − 5√2 + 7.
 *
 * <p>The number is α/β for algebraic integers α and β in a field of degree at most D, the product of the orders of the
 * roots, with all conjugates of α of sizes of at most U and those of β of at most L: of a/b they are |a| and |b|, sums
 * and products are those of fractions, and (α/β)^(1/k) is α/(α^(k−1) β)^(1/k) or (α β^(k−1))^(1/k)/β. If α ≠ 0, the
 * product of its conjugates is an integer other than 0, so |α/β| ≥ 1/(L U^(D−1)). An enclosure within smaller numbers
 * proves that it is 0. (Burnikel, Funke, Mehlhorn, Schirra, Schmitt, A separation bound for real algebraic
 * expressions, 2009.)
 */
final class RadicalNumbers {
    private static final int MAX_BITS = 20_000;
    private static final int MAX_NODES = 200;
    private static final int GUARD = 64;

    /** log₂ U and log₂ L, rounded up. */
    private record Bound(double above, double below) {
        static final Bound ONE = new Bound(0, 0);

        static Bound of(Rational r) {
            return new Bound(bits(r.numerator().abs()), bits(r.denominator()));
        }

        private static double bits(BigInteger n) {
            return n.bitLength();                                            // n < 2^bitLength
        }

        Bound times(Bound o) {
            return new Bound(above + o.above, below + o.below);
        }

        Bound plus(Bound o) {
            return new Bound(Math.max(above + o.below, o.above + below) + 1, below + o.below);
        }

        Bound reciprocal() {
            return new Bound(below, above);
        }

        Bound root(int k) {
            return above >= below ? new Bound((above + (k - 1) * below) / k, below)
                : new Bound(above, ((k - 1) * above + below) / k);
        }

        Bound power(int n) {
            return n < 0 ? reciprocal().power(-n) : new Bound(n * above, n * below);
        }
    }

    private RadicalNumbers() {}

    /** Whether the number is certainly 0; not if it is none of this kind. */
    static boolean isZero(Expr number) {
        var nodes = Fold.postOrder(number);
        if (nodes.size() > MAX_NODES) return false;
        var bounds = new HashMap<Expr, Bound>();
        var orders = new HashMap<Expr, Integer>();
        for (Expr node : nodes) {
            var bound = bound(node, bounds);
            if (bound.isEmpty()) return false;
            bounds.put(node, bound.get());
            if (node instanceof Power(var u, Num(var r)) && !r.isInteger())
                orders.merge(u, r.denominator().intValueExact(), RadicalNumbers::lcm);
        }
        double degree = orders.values().stream().mapToDouble(k -> k).reduce(1, (a, b) -> a * b);
        var whole = bounds.get(number);
        double needed = whole.below + (degree - 1) * whole.above;
        if (!(needed + whole.above < MAX_BITS)) return false;
        int bits = (int) Math.ceil(needed) + 1;
        return Enclosures.at(number, Map.of(), bits + (int) Math.ceil(whole.above) + GUARD).within()
            .filter(ball -> ball.isBelow(-bits)).isPresent();
    }

    private static Optional<Bound> bound(Expr node, Map<Expr, Bound> bounds) {
        return switch (node) {
            case Num(var r)             -> Optional.of(Bound.of(r));
            case Sum(var terms)         -> Optional.of(all(terms, bounds).reduce(Bound::plus).orElseThrow());
            case Product(var factors)   -> Optional.of(all(factors, bounds).reduce(Bound.ONE, Bound::times));
            case Quotient(var u, var v) -> Optional.of(bounds.get(u).times(bounds.get(v).reciprocal()));
            case Power(var u, Num(var r)) when isSmall(r) -> Optional.of((r.isInteger() ? bounds.get(u)
                : bounds.get(u).root(r.denominator().intValueExact())).power(r.numerator().intValueExact()));
            case Power _, Variable _, Constant _, Apply _ -> Optional.empty();
        };
    }

    private static Stream<Bound> all(List<Expr> operands, Map<Expr, Bound> bounds) {
        return operands.stream().map(bounds::get);
    }

    private static boolean isSmall(Rational r) {
        return Math.max(r.numerator().bitLength(), r.denominator().bitLength()) < 10;
    }

    private static int lcm(int a, int b) {
        return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue() * b;
    }
}
