package fluxion.simplify;

import fluxion.number.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Factors of polynomials in several kernels over ℚ. The coefficients of the powers of one of them may have a divisor;
 * without one, what is linear in a kernel has no factors, and k² + b k + c has some exactly if b² − 4c is a square.
 * Others go to the library, if it is to be asked.
 */
final class Factorization {
    /** Whether the library, which takes time to load, is asked for what no formula tells. */
    enum Effort { FORMULAS, LIBRARY }

    private static final Rational FOUR = Rational.of(4);

    private Factorization() {}

    /** Monic polynomials that multiply to the given one made monic, each as often as it divides. */
    static List<Multivariate> of(Multivariate polynomial, Effort effort) {
        var found = new ArrayList<Multivariate>();
        var open = new ArrayDeque<Multivariate>(List.of(polynomial.monic()));
        while (!open.isEmpty()) {
            var p = open.pop();
            var parts = split(p, effort);
            if (parts.isEmpty()) found.add(p);
            else parts.reversed().forEach(open::push);
        }
        return found;
    }

    /** Monic factors; none if the polynomial has none but itself, or none is found. */
    private static List<Multivariate> split(Multivariate p, Effort effort) {
        var kernels = p.occurring();
        if (p.isMonomial() || kernels.isEmpty()) return List.of();
        for (int k : kernels) {
            var content = content(p, k);
            if (!content.isEmpty() || p.degree(k) == 1) return content;
        }
        for (int k : kernels)
            if (p.degree(k) == 2 && p.coefficient(k, 2).occurring().isEmpty()) return quadratic(p, k);
        if (effort == Effort.FORMULAS) return List.of();
        var factors = Library.factors(p);
        return factors.size() > 1 && isProduct(p, factors) ? factors.stream().sorted().toList() : List.of();
    }

    /** The common divisor of all coefficients of the powers of the kernel, and the rest, if there is one. */
    private static List<Multivariate> content(Multivariate p, int kernel) {
        var common = Optional.<Multivariate>empty();
        for (int n = 0; n <= p.degree(kernel); n++) {
            var c = p.coefficient(kernel, n);
            if (c.isZero()) continue;
            common = common.isEmpty() ? Optional.of(c) : CommonDivisors.of(common.get(), c);
            if (common.isEmpty()) return List.of();
        }
        return common.filter(gcd -> !gcd.occurring().isEmpty()).flatMap(gcd -> p.over(gcd).map(rest ->
            List.of(gcd.monic(), rest.monic()))).orElse(List.of());
    }

    private static List<Multivariate> quadratic(Multivariate p, int kernel) {
        var a = p.coefficient(kernel, 2).leading();
        var b = p.coefficient(kernel, 1).over(a);
        var c = p.coefficient(kernel, 0).over(a);
        var k = p.kernel(kernel);
        return b.times(b).minus(c.over(Rational.ONE.over(FOUR))).squareRoot().map(root ->
            List.of(k.plus(b.plus(root).over(Rational.TWO)).monic(), k.plus(b.minus(root).over(Rational.TWO)).monic()))
            .orElse(List.of());
    }

    /** The library is not believed, but checked. */
    private static boolean isProduct(Multivariate p, List<Multivariate> factors) {
        var rest = Optional.of(p);
        for (var factor : factors) rest = rest.flatMap(r -> r.over(factor));
        return rest.filter(r -> r.occurring().isEmpty()).isPresent();
    }
}
