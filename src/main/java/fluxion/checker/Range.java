package fluxion.checker;

import fluxion.certificate.Rejected;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.stream.Stream;

/** All numbers from low to high: one of them is meant. Every operation rounds outwards to about so many bits. */
public record Range(Rational low, Rational high) {
    static Range of(Rational exact) {
        return new Range(exact, exact);
    }

    static Range of(long n) {
        return of(Rational.of(n));
    }

    boolean isExact() { return low.equals(high); }

    /** The sign of all numbers in it, 0 also if they differ. */
    int sign() { return low.signum() > 0 ? 1 : high.signum() < 0 ? -1 : 0; }

    boolean isZero() { return low.signum() == 0 && high.signum() == 0; }

    public boolean isApart(Range o) { return high.compareTo(o.low) < 0 || o.high.compareTo(low) < 0; }

    /** Short exact numbers stay exact. */
    Range rounded(int bits) {
        if (isExact() && low.numerator().bitLength() <= bits && low.denominator().bitLength() <= bits) return this;
        return new Range(down(low, bits), down(high.negate(), bits).negate());
    }

    /** A dyadic number not above r, with so many bits. */
    private static Rational down(Rational r, int bits) {
        if (r.signum() == 0) return r;
        int shift = bits - r.numerator().bitLength() + r.denominator().bitLength();
        var scaled = shift >= 0 ? new Rational(r.numerator().shiftLeft(shift), r.denominator())
            : new Rational(r.numerator(), r.denominator().shiftLeft(-shift));
        var floor = scaled.floor().numerator();
        return shift >= 0 ? new Rational(floor, BigInteger.ONE.shiftLeft(shift))
            : Rational.of(floor.shiftLeft(-shift));
    }

    Range plus(Range o, int bits) { return new Range(low.plus(o.low), high.plus(o.high)).rounded(bits); }

    Range negate() { return new Range(high.negate(), low.negate()); }

    Range minus(Range o, int bits) { return plus(o.negate(), bits); }

    Range times(Range o, int bits) {
        if (isExact() && o.isExact()) return of(low.times(o.low)).rounded(bits);
        return hull(low.times(o.low), low.times(o.high), high.times(o.low), high.times(o.high)).rounded(bits);
    }

    Range scale(Rational c, int bits) { return times(of(c), bits); }

    private static Range hull(Rational... rs) {
        return new Range(Stream.of(rs).min(Rational::compareTo).orElseThrow(),
            Stream.of(rs).max(Rational::compareTo).orElseThrow());
    }

    /** @throws Rejected if 0 may be below */
    Range over(Range o, int bits) {
        if (o.sign() == 0) throw Rejected.of("zero-divisor");
        return times(new Range(Rational.ONE.over(o.high), Rational.ONE.over(o.low)), bits);
    }

    /** n-th power, n ≥ 0. */
    Range pow(int n, int bits) {
        if (isExact() && (long) n * (low.numerator().bitLength() + low.denominator().bitLength()) <= 4L * bits)
            return of(low.pow(n)).rounded(bits);
        if (n % 2 == 0 && sign() == 0) return new Range(Rational.ZERO, abs().power(n, bits).high);
        return power(n, bits);
    }

    /** By squaring; for an odd n, or numbers of one sign. */
    private Range power(int n, int bits) {
        var lowest = endPower(low, n, bits);
        var highest = endPower(high, n, bits);
        return hull(lowest.low, lowest.high, highest.low, highest.high).rounded(bits);
    }

    private static Range endPower(Rational end, int n, int bits) {
        var result = of(1);
        var square = of(end);
        for (int rest = n; rest > 0; rest /= 2) {
            if (rest % 2 != 0) result = result.times(square, bits + 32);
            if (rest > 1) square = square.times(square, bits + 32);
        }
        return result;
    }

    Range abs() {
        if (sign() != 0) return sign() > 0 ? this : negate();
        return new Range(Rational.ZERO, hull(low.negate(), high).high);
    }

    /** All that lie closer to this than the size. */
    Range widened(Rational size) { return new Range(low.minus(size), high.plus(size)); }

    Range join(Range o) { return hull(low, high, o.low, o.high); }

    Rational middle() { return low.plus(high).times(Rational.HALF); }

    /** Half the width. */
    Rational radius() { return high.minus(low).times(Rational.HALF); }

    /** ⁿ√ of numbers ≥ 0. */
    Range root(int n, int bits) {
        return new Range(floorRoot(low, n, bits, false), floorRoot(high, n, bits, true));
    }

    private static Rational floorRoot(Rational r, int n, int bits, boolean above) {
        if (r.signum() == 0) return r;
        var top = root(r.numerator(), n);
        var bottom = root(r.denominator(), n);
        if (top.pow(n).equals(r.numerator()) && bottom.pow(n).equals(r.denominator()))
            return new Rational(top, bottom);
        int shift = Math.max(0, bits + (r.denominator().bitLength() - r.numerator().bitLength()) / n + 1);
        var scaled = new Rational(r.numerator().shiftLeft(Math.multiplyExact(shift, n)), r.denominator()).floor();
        var root = root(scaled.numerator(), n);
        return new Rational(above ? root.add(BigInteger.ONE) : root, BigInteger.ONE.shiftLeft(shift));
    }

    /** ⌊ⁿ√a⌋ by Newton's method from above. */
    private static BigInteger root(BigInteger a, int n) {
        if (n == 2) return a.sqrt();
        if (a.signum() == 0) return a;
        var order = BigInteger.valueOf(n);
        var x = BigInteger.ONE.shiftLeft(a.bitLength() / n + 1);
        while (true) {
            var next = x.multiply(order.subtract(BigInteger.ONE)).add(a.divide(x.pow(n - 1))).divide(order);
            if (next.compareTo(x) >= 0) return x;
            x = next;
        }
    }
}
