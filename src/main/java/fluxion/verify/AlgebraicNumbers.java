package fluxion.verify;

import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether algebraic numbers are 0, as √(3 + 2√2) − 1 − √2 is, though they are not 0 as polynomials in roots.
 *
 * <p>Let P be a polynomial in roots and in sines and cosines of parts of π, in a field of degree at most D; m·P an
 * algebraic integer, and B ≥ 1 a bound of the sizes of all its conjugates. If P ≠ 0, the product of the conjugates of
 * mP is an integer other than 0, so |mP| ≥ B^−(D−1). An enclosure of P within smaller numbers proves P = 0. (Burnikel,
 * Fleischer, Mehlhorn, Schirra, A strong and easily computable separation bound for arithmetic expressions involving
 * radicals, 2000.)
 */
final class AlgebraicNumbers {
    private static final int MAX_BITS = 6_000;
    private static final int GUARD = 64;

    private final Tower tower;
    private final Map<Integer, Optional<Bound>> bounds = new HashMap<>();

    AlgebraicNumbers(Tower tower) {
        this.tower = tower;
    }

    /** denominator·k is an algebraic integer, all conjugates of k have sizes of at most 2^size. */
    private record Bound(BigInteger denominator, double size) {}

    /** Whether the polynomial is certainly 0: all its coefficients as a polynomial in what is no algebraic number. */
    boolean isZero(Polynomial p) {
        if (p.isZero()) return true;
        var coefficients = new LinkedHashMap<Monomial, Map<Monomial, Rational>>();
        for (var term : p.sorted()) {
            var number = Monomial.ONE;
            var m = term.getKey();
            for (int i = 0; i < m.kernels().length; i++)
                if (bound(m.kernels()[i]).isPresent())
                    number = number.times(Monomial.of(m.kernels()[i], m.exponents()[i]));
            coefficients.computeIfAbsent(m.times(number.pow(-1)), _ -> new HashMap<>()).put(number, term.getValue());
        }
        return coefficients.values().stream().map(Polynomial::new).allMatch(this::isZeroNumber);
    }

    private boolean isZeroNumber(Polynomial p) {
        if (p.isConstant()) return p.isZero();
        var bound = bound(p);
        double multiple = bits(bound.denominator);
        double needed = (degree(p) - 1) * (bound.size + multiple) + multiple;
        if (!(needed < MAX_BITS)) return false;
        int bits = (int) Math.ceil(needed) + 1;
        tower.work.spend((long) bits * p.terms().size());
        return Enclosures.at(tower.expr(p), Map.of(), bits + GUARD).within().filter(ball -> ball.isBelow(-bits))
            .isPresent();
    }

    /** The degree of the field of all kernels in p and of those they are made of, or more. */
    private double degree(Polynomial p) {
        Set<Integer> found = new LinkedHashSet<>();
        var open = new ArrayDeque<>(p.kernels());
        double degree = 1;
        while (!open.isEmpty()) {
            int k = open.remove();
            if (!found.add(k)) continue;
            switch (tower.kernel(k)) {
                case Kernel.Root(var q, int order) -> {
                    degree *= order;
                    open.addAll(q.kernels());
                }
                case Kernel.Cosine(_, int parts)   -> degree *= 2.0 * parts;
                case Kernel.Sine(_, int parts)     -> degree *= 2.0 * parts;
                case Kernel.Symbol _, Kernel.Exponential _, Kernel.Orientation _, Kernel.Base _, Kernel.Logarithm _,
                    Kernel.Parity _, Kernel.ZeroPower _, Kernel.Opaque _, Kernel.OpaquePower _ ->
                        throw new IllegalStateException();
            }
        }
        return degree;
    }

    private Bound bound(Polynomial p) {
        var denominator = BigInteger.ONE;
        double size = 0;
        for (Rational c : p.terms().values()) {
            denominator = lcm(denominator, c.denominator());
            size += Math.abs(c.doubleValue());
        }
        double log = Math.log(Math.max(1, size)) / Math.log(2) + 1;
        for (int k : p.kernels()) {
            var bound = bound(k).orElseThrow();
            denominator = denominator.multiply(bound.denominator.pow(p.degree(k)));
            log += Math.max(0, bound.size) * p.degree(k);
        }
        return new Bound(denominator, log);
    }

    /** The bound of a kernel; empty if it is no algebraic number, or not known to be one. */
    private Optional<Bound> bound(int kernel) {
        var known = bounds.get(kernel);
        if (known == null) bounds.put(kernel, known = find(tower.kernel(kernel)));
        return known;
    }

    private Optional<Bound> find(Kernel kernel) {
        return switch (kernel) {
            case Kernel.Root(var p, int order) when p.kernels().stream().allMatch(k -> bound(k).isPresent()) -> {
                var inner = bound(p);                                // (dk)ⁿ = dⁿ⁻¹·dp is an algebraic integer
                yield Optional.of(new Bound(inner.denominator, inner.size / order));
            }
            case Kernel.Cosine(var v, _) when isPi(v) -> Optional.of(new Bound(BigInteger.TWO, 0));
            case Kernel.Sine(var v, _) when isPi(v)   -> Optional.of(new Bound(BigInteger.TWO, 0));
            case Kernel.Root _, Kernel.Cosine _, Kernel.Sine _, Kernel.Symbol _, Kernel.Exponential _,
                Kernel.Orientation _, Kernel.Base _, Kernel.Logarithm _, Kernel.Parity _, Kernel.Opaque _,
                Kernel.ZeroPower _, Kernel.OpaquePower _ -> Optional.empty();
        };
    }

    private boolean isPi(Fraction v) {
        return v.equals(Fraction.of(tower.polynomial(new Kernel.Symbol(Exprs.PI))));
    }

    private static double bits(BigInteger n) {
        return n.bitLength();
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
