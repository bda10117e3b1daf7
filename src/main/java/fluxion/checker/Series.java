package fluxion.checker;

import fluxion.certificate.Rejected;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.function.Function;

/**
 * Elementary functions of ranges by Taylor series with a bound for the rest: DLMF 4.19.1, 4.19.2, 4.6.1, 4.6.4, 4.24.3,
 * 7.6.1. At the ends of a range where the function is monotone, else at its middle.
 */
final class Series {
    private static final Rational LARGEST = Rational.of(1 << 16);

    private final int bits;
    private final Rational tiny;

    Series(int bits) {
        this.bits = bits;
        this.tiny = new Rational(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits));
    }

    /** A function that grows, from its values at the ends. */
    Range monotone(Range u, Function<Rational, Range> f) {
        if (u.isExact()) return f.apply(u.low());
        return new Range(f.apply(u.low()).low(), f.apply(u.high()).high());
    }

    Range exp(Range u) { return monotone(u, this::exp); }

    /** e^r = (e^(r/2ⁿ))^(2ⁿ) with |r/2ⁿ| ≤ 1/2, where the rest of the series is less than its first term. */
    private Range exp(Rational r) {
        if (r.signum() == 0) return Range.of(1);
        if (r.abs().compareTo(LARGEST) > 0) throw Rejected.of("large-exponent");
        int halvings = Math.max(0, r.abs().floor().numerator().bitLength() + 1);
        int fine = bits + 2 * halvings + 8;
        var x = Range.of(r.over(Rational.of(BigInteger.ONE.shiftLeft(halvings)))).rounded(fine);
        var rest = new Rational(BigInteger.ONE, BigInteger.ONE.shiftLeft(fine));
        var term = Range.of(1);
        var sum = Range.of(1);
        for (int n = 1; ; n++) {
            term = term.times(x, fine).scale(Rational.of(1, n), fine);
            sum = sum.plus(term, fine);
            if (size(term).compareTo(rest) < 0) break;
        }
        var power = sum.widened(size(term));
        for (int i = 0; i < halvings; i++) power = power.times(power, fine);
        return power.rounded(bits);
    }

    private static Rational size(Range u) { return u.abs().high(); }

    /** ln, of positive numbers. */
    Range ln(Range u) { return monotone(u, this::ln); }

    /** ln(m 2ᵏ) = 2 artanh((m − 1)/(m + 1)) + 2k artanh(1/3) with 2/3 ≤ m ≤ 4/3. */
    private Range ln(Rational r) {
        if (r.equals(Rational.ONE)) return Range.of(0);
        int k = r.numerator().bitLength() - r.denominator().bitLength();
        var m = k >= 0 ? new Rational(r.numerator(), r.denominator().shiftLeft(k))
            : new Rational(r.numerator().shiftLeft(-k), r.denominator());
        if (m.compareTo(Rational.of(4, 3)) > 0) {
            m = m.times(Rational.HALF);
            k++;
        } else if (m.compareTo(Rational.of(2, 3)) < 0) {
            m = m.times(Rational.TWO);
            k--;
        }
        int fine = bits + 40;
        var z = Range.of(m.minus(Rational.ONE).over(m.plus(Rational.ONE))).rounded(fine);
        var result = odd(z, 1, fine).scale(Rational.TWO, fine);
        if (k == 0) return result.rounded(bits);
        return result.plus(odd(Range.of(Rational.of(1, 3)).rounded(fine), 1, fine).scale(Rational.of(2L * k), fine),
            fine).rounded(bits);
    }

    /** Σ signⁿ z^(2n+1)/(2n+1) for |z| ≤ 1/2: the rest is less than the last power. */
    private Range odd(Range z, int sign, int fine) {
        var least = size(z).times(new Rational(BigInteger.ONE, BigInteger.ONE.shiftLeft(fine)));
        var square = z.times(z, fine).scale(Rational.of(sign), fine);
        var power = z;
        var sum = z;
        for (int n = 1; size(power).compareTo(least) > 0; n++) {
            power = power.times(square, fine);
            sum = sum.plus(power.scale(Rational.of(1, 2L * n + 1), fine), fine);
        }
        return sum.widened(size(power));
    }

    /** Machin: π = 16 arctan 1/5 − 4 arctan 1/239. */
    Range pi() {
        int fine = bits + 8;
        return odd(Range.of(Rational.of(1, 5)).rounded(fine), -1, fine).scale(Rational.of(16), fine)
            .minus(odd(Range.of(Rational.of(1, 239)).rounded(fine), -1, fine).scale(Rational.of(4), fine), fine);
    }

    Range arctan(Range u) { return monotone(u, this::arctan); }

    /** arctan r = π/2 − arctan 1/r for r &gt; 1, and 2 arctan(r/(1 + √(1 + r²))) twice. */
    private Range arctan(Rational r) {
        if (r.signum() == 0) return Range.of(0);
        if (r.signum() < 0) return arctan(r.negate()).negate();
        if (r.compareTo(Rational.ONE) > 0)
            return pi().scale(Rational.HALF, bits).minus(arctan(Rational.ONE.over(r)), bits);
        int fine = bits + 8;
        var x = Range.of(r).rounded(fine);
        for (int i = 0; i < 2; i++)
            x = x.over(Range.of(1).plus(Range.of(1).plus(x.times(x, fine), fine).root(2, fine), fine), fine);
        return odd(x, -1, fine).scale(Rational.of(4), fine).rounded(bits);
    }

    /** arcsin r = arctan(r/√(1 − r²)), of numbers from −1 to 1. */
    Range arcsin(Range u) {
        if (u.low().compareTo(Rational.MINUS_ONE) < 0 || u.high().compareTo(Rational.ONE) > 0)
            throw Rejected.of("arcsine");
        return monotone(u, r -> r.abs().equals(Rational.ONE) ? pi().scale(r.times(Rational.HALF), bits)
            : arctan(Range.of(r).over(Range.of(Rational.ONE.minus(r.times(r))).root(2, bits + 8), bits + 8)));
    }

    /** sin(u + turns π/2): at the middle, as |sin a − sin b| ≤ |a − b|. */
    Range sin(Range u, int turns) {
        if (u.isZero() && turns == 0) return Range.of(0);
        if (size(u).compareTo(Rational.of(BigInteger.ONE.shiftLeft(2 * bits))) > 0)
            throw Rejected.of("large-angle");
        int extra = Math.max(0, size(u).floor().numerator().bitLength());
        var quarter = new Series(bits + extra + 8).pi().scale(Rational.HALF, bits + extra + 8);
        var k = u.middle().over(quarter.middle()).plus(Rational.HALF).floor();
        int fine = bits + extra + 8;
        var x = u.minus(quarter.scale(k, fine), fine);
        int turn = k.plus(Rational.of(turns)).numerator().mod(BigInteger.valueOf(4)).intValue();
        var center = Range.of(x.middle()).rounded(fine);
        var value = (turn % 2 == 0 ? taylor(center, center, 1) : taylor(Range.of(1), center, 0))
            .widened(x.radius());
        return (turn < 2 ? value : value.negate()).rounded(bits);
    }

    /** first − first x²/(n+1)(n+2) + …: an alternating series once |x| &lt; 2. */
    private Range taylor(Range first, Range x, int n) {
        if (size(x).compareTo(Rational.TWO) > 0) throw Rejected.of("vague-angle");
        var term = first;
        var sum = first;
        var square = x.times(x, bits + 8).negate();
        for (int k = n; size(term).compareTo(tiny) > 0; k += 2) {
            term = term.times(square, bits + 8).scale(Rational.of(1, (k + 1L) * (k + 2L)), bits + 8);
            sum = sum.plus(term, bits + 8);
        }
        return sum.widened(size(term));
    }

    /** erf, or erfi for sign 1: 2/√π Σ signⁿ r^(2n+1)/(n!(2n+1)); for n &gt; 2 r² the rest is less than a term. */
    Range error(Range u, int sign) {
        if (size(u).compareTo(Rational.of(30)) > 0) throw Rejected.of("large-argument");
        return monotone(u, r -> {
            int fine = bits + 16 + 3 * r.times(r).floor().intValue();
            var x = Range.of(r).rounded(fine);
            var square = x.times(x, fine).scale(Rational.of(sign), fine);
            var power = x;
            var sum = x;
            var limit = r.times(r).times(Rational.TWO);
            for (int n = 1; n < 4 || limit.compareTo(Rational.of(n)) > 0 || size(power).compareTo(tiny) > 0; n++) {
                power = power.times(square, fine).scale(Rational.of(1, n), fine);
                sum = sum.plus(power.scale(Rational.of(1, 2L * n + 1), fine), fine);
            }
            var root = new Series(fine).pi().root(2, fine);
            return sum.widened(size(power)).scale(Rational.TWO, fine).over(root, fine).rounded(bits);
        });
    }
}
