package fluxion.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A real number known up to a radius, in binary with any precision: some x with |x − mid·2^exponent| ≤
 * radius·2^exponent (midpoint–radius arithmetic; van der Hoeven, <i>Ball arithmetic</i>, 2009; Johansson, <i>Arb</i>,
 * IEEE Trans. Comput. 66, 2017). Sums and products of balls without radius are exact until they are
 * {@linkplain #rounded rounded}; every rounding adds what it changes to the radius.
 */
public record Ball(BigInteger mid, BigInteger radius, int exponent) {
    /** More bits of the radius than this say nothing. */
    private static final int RADIUS_BITS = 30;
    private static final int MAX_EXPONENT = 1 << 24;
    public static final Ball ZERO = of(0);
    public static final Ball ONE = of(1);

    /**
     * @throws IllegalArgumentException if the radius is negative
     * @throws ArithmeticException if the number is beyond 2^±16777216 or so: no formula is judged out there
     */
    public Ball {
        if (radius.signum() < 0) throw new IllegalArgumentException("negative radius: " + radius);
        if (Math.abs((long) exponent) > MAX_EXPONENT)
            throw new ArithmeticException("exponent out of range: " + exponent);
    }

    public static Ball of(long n) {
        return of(BigInteger.valueOf(n));
    }

    public static Ball of(BigInteger n) {
        return new Ball(n, BigInteger.ZERO, 0);
    }

    /** A ball of the rational with about that many correct bits; exact for a dyadic fraction that fits. */
    public static Ball of(Rational r, int bits) {
        return of(r.numerator()).over(of(r.denominator()), bits).orElseThrow();
    }

    /** All of lo·2^exponent … hi·2^exponent. */
    static Ball between(BigInteger lo, BigInteger hi, int exponent) {
        return new Ball(lo.add(hi), hi.subtract(lo), exponent - 1);
    }

    /** All of a bounded interval. @throws NumberFormatException if it is not bounded */
    public static Ball of(Interval interval) {
        var lo = dyadic(interval.lo());
        var hi = dyadic(interval.hi());
        int common = Math.min(lo.exponent, hi.exponent);
        return between(lo.at(common), hi.at(common), common);
    }

    private static Ball dyadic(double x) {                        // the denominator of a double is a power of 2
        var exact = Rational.of(x);
        return new Ball(exact.numerator(), BigInteger.ZERO, 1 - exact.denominator().bitLength());
    }

    /** The midpoint on a finer grid. */
    private BigInteger at(int finer) {
        return mid.shiftLeft(exponent - finer);
    }

    /**
     * A ball with that many bits in its midpoint, or fewer if the radius makes them meaningless, that contains this
     * one.
     */
    public Ball rounded(int bits) {
        int drop = Math.max(mid.bitLength() - bits, radius.bitLength() - RADIUS_BITS);
        return drop <= 0 ? this : coarser(drop);
    }

    /** Both shifts round down: the midpoint moves by less than one unit, the radius falls by less than one. */
    private Ball coarser(int drop) {
        boolean exact = mid.signum() == 0 || mid.getLowestSetBit() >= drop;
        var rest = radius.signum() == 0 ? BigInteger.ZERO : radius.shiftRight(drop).add(BigInteger.ONE);
        return new Ball(mid.shiftRight(drop), exact ? rest : rest.add(BigInteger.ONE), Math.addExact(exponent, drop));
    }

    public Ball plus(Ball o, int bits) {
        if (mid.signum() == 0 && radius.signum() == 0) return o.rounded(bits);
        if (o.mid.signum() == 0 && o.radius.signum() == 0) return rounded(bits);
        int finest = Math.max(top(), o.top()) - 2 * bits - RADIUS_BITS;       // what lies below goes into the radius
        int common = Math.max(Math.min(exponent, o.exponent), finest);
        Ball u = on(common);
        Ball v = o.on(common);
        return new Ball(u.mid.add(v.mid), u.radius.add(v.radius), common).rounded(bits);
    }

    private int top() {
        return exponent + Math.max(mid.bitLength(), radius.bitLength());
    }

    private Ball on(int common) {
        return exponent < common ? coarser(common - exponent)
            : new Ball(mid.shiftLeft(exponent - common), radius.shiftLeft(exponent - common), common);
    }

    public Ball minus(Ball o, int bits) {
        return plus(o.negate(), bits);
    }

    public Ball negate() {
        return new Ball(mid.negate(), radius, exponent);
    }

    /** |xy − mm′| ≤ |m| r′ + |m′| r + r r′. */
    public Ball times(Ball o, int bits) {
        var error = radius.signum() == 0 ? mid.abs().multiply(o.radius)
            : o.radius.signum() == 0 ? o.mid.abs().multiply(radius)
                : mid.abs().multiply(o.radius).add(o.mid.abs().add(o.radius).multiply(radius));
        return new Ball(mid.multiply(o.mid), error, Math.addExact(exponent, o.exponent)).rounded(bits);
    }

    /** x·2^shift. */
    public Ball scaled(int shift) {
        return new Ball(mid, radius, Math.addExact(exponent, shift));
    }

    /** x/y, empty if 0 is in the divisor: |x/y − m/m′| ≤ (|m| r′ + |m′| r)/(|m′| (|m′| − r′)). */
    public Optional<Ball> over(Ball o, int bits) {
        if (o.containsZero()) return Optional.empty();
        int shift = Math.max(0, bits + 2 + o.mid.bitLength() - mid.bitLength());
        var quotient = mid.shiftLeft(shift).divideAndRemainder(o.mid);
        var size = o.mid.abs();
        var error = o.radius.signum() == 0 ? radius                // for both, |m′| is left out above and below
            : mid.abs().multiply(o.radius).add(size.multiply(radius));
        var divisor = o.radius.signum() == 0 ? size : size.multiply(size.subtract(o.radius));
        var bound = error.signum() == 0 ? error : error.shiftLeft(shift).divide(divisor).add(BigInteger.ONE);
        if (quotient[1].signum() != 0) bound = bound.add(BigInteger.ONE);
        return Optional.of(new Ball(quotient[0], bound, exponent - o.exponent - shift).rounded(bits));
    }

    /**
     * ⁿ√x, the real root: for odd n any x, for even n empty if some x is negative. Monotone, so bounds go to bounds.
     */
    public Optional<Ball> root(int n, int bits) {
        var lo = mid.subtract(radius);
        if (n % 2 == 0 && lo.signum() < 0) return Optional.empty();
        long wanted = (long) n * (bits + 2) - mid.bitLength();
        int shift = Math.toIntExact(Math.max(0, wanted) + Math.floorMod(exponent - Math.max(0, wanted), (long) n));
        var hi = mid.add(radius).shiftLeft(shift);
        int result = (exponent - shift) / n;
        var least = floorRoot(lo.shiftLeft(shift), n);
        boolean exact = radius.signum() == 0 && least.pow(n).equals(hi);
        if (exact) return Optional.of(new Ball(least, BigInteger.ZERO, result).rounded(bits));
        return Optional.of(between(least, floorRoot(hi, n).add(BigInteger.ONE), result).rounded(bits));
    }

    private static BigInteger floorRoot(BigInteger a, int n) {    // for a < 0: −⌊ⁿ√−a⌋ − 1 is below the root
        if (a.signum() >= 0) return Roots.floorRoot(a, n);
        var root = Roots.floorRoot(a.negate(), n);
        return root.pow(n).equals(a.negate()) ? root.negate() : root.negate().subtract(BigInteger.ONE);
    }

    /** |x|. */
    public Ball abs() {
        if (!containsZero()) return mid.signum() < 0 ? negate() : this;
        return between(BigInteger.ZERO, mid.abs().add(radius), exponent);
    }

    /** This ball with a radius larger by the size of the other one. */
    public Ball widened(Ball by, int bits) {
        return plus(new Ball(BigInteger.ZERO, by.mid.abs().add(by.radius), by.exponent), bits);
    }

    /** The radius alone, around 0. */
    public Ball spread() {
        return new Ball(BigInteger.ZERO, radius, exponent);
    }

    /** The midpoint alone. */
    public Ball center() {
        return new Ball(mid, BigInteger.ZERO, exponent);
    }

    /** The lower end alone. */
    public Ball low() {
        return new Ball(mid.subtract(radius), BigInteger.ZERO, exponent);
    }

    /** The upper end alone. */
    public Ball high() {
        return new Ball(mid.add(radius), BigInteger.ZERO, exponent);
    }

    /** A ball that contains both, with that many bits. */
    public Ball hull(Ball o, int bits) {
        var u = rounded(bits);
        var v = o.rounded(bits);
        int common = Math.max(Math.min(u.exponent, v.exponent), Math.max(u.top(), v.top()) - 2 * bits - RADIUS_BITS);
        u = u.on(common);
        v = v.on(common);
        return between(u.mid.subtract(u.radius).min(v.mid.subtract(v.radius)),
            u.mid.add(u.radius).max(v.mid.add(v.radius)), common).rounded(bits);
    }

    public boolean isExact() {
        return radius.signum() == 0;
    }

    public boolean containsZero() {
        return mid.abs().compareTo(radius) <= 0;
    }

    /** Whether all numbers of the ball are of size below 2^power. */
    public boolean isBelow(int power) {
        return (long) mid.abs().add(radius).bitLength() + exponent <= power;
    }

    /** −1 or 1 if all numbers of the ball have that sign, else 0. */
    public int sign() {
        return containsZero() ? 0 : mid.signum();
    }

    public boolean contains(Rational r) {
        return lower().compareTo(r) <= 0 && r.compareTo(upper()) <= 0;
    }

    public Rational lower() {
        return rational(mid.subtract(radius));
    }

    public Rational upper() {
        return rational(mid.add(radius));
    }

    private Rational rational(BigInteger m) {
        return exponent >= 0 ? Rational.of(m.shiftLeft(exponent))
            : new Rational(m, BigInteger.ONE.shiftLeft(-exponent));
    }

    /** The smallest interval of doubles around the ball. */
    public Interval interval() {
        return bound(mid.subtract(radius)).hull(bound(mid.add(radius)));
    }

    private Interval bound(BigInteger m) {                        // m·2^exponent, without building numbers out of range
        int top = m.bitLength() + exponent;
        if (m.signum() == 0) return Interval.ZERO;
        var size = top > 1100 ? new Interval(Double.MAX_VALUE, Double.POSITIVE_INFINITY)
            : top < -1100 ? new Interval(0, Double.MIN_VALUE) : Interval.of(rational(m.abs()));
        return m.signum() < 0 ? size.negate() : size;
    }

    /** The exponent of 2 above |x| for every x of the ball: |x| &lt; 2^that. */
    public int magnitude() {
        return Math.addExact(exponent, mid.abs().add(radius).bitLength());
    }

    @Override public String toString() {
        return interval().toString();
    }
}
