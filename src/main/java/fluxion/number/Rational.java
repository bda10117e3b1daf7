package fluxion.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact rational number p/q in lowest terms, q &gt; 0. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);
    public static final Rational TWO = of(2);
    public static final Rational MINUS_ONE = of(-1);
    public static final Rational HALF = of(1, 2);

    /** Brings p/q to lowest terms. @throws ArithmeticException if q is 0 */
    public Rational {
        if (denominator.signum() == 0) throw new ArithmeticException("denominator is 0: " + numerator + "/0");
        if (denominator != BigInteger.ONE && !denominator.equals(BigInteger.ONE)) {
            var divisor = denominator.bitCount() == 1 && denominator.signum() > 0 ? powerOfTwo(numerator, denominator)
                : Math.max(numerator.bitLength(), denominator.bitLength()) < Long.SIZE - 1
                    ? BigInteger.valueOf(gcd(numerator.longValue(), denominator.longValue()))
                    : numerator.gcd(denominator);
            if (denominator.signum() < 0) divisor = divisor.negate();
            if (!divisor.equals(BigInteger.ONE)) {
                numerator = numerator.divide(divisor);
                denominator = denominator.divide(divisor);
            }
        }
    }

    /** By Euclid's algorithm, without an object for every remainder. */
    private static long gcd(long p, long q) {
        long a = Math.abs(p);
        long b = Math.abs(q);
        while (b != 0) {
            long remainder = a % b;
            a = b;
            b = remainder;
        }
        return a;
    }

    /** The greatest common divisor of a number and a power of two, as in all that is made of doubles and balls. */
    private static BigInteger powerOfTwo(BigInteger number, BigInteger power) {
        int bits = power.getLowestSetBit();
        return number.signum() == 0 ? power : BigInteger.ONE.shiftLeft(Math.min(bits, number.getLowestSetBit()));
    }

    public static Rational of(long n) {
        return new Rational(BigInteger.valueOf(n), BigInteger.ONE);
    }

    public static Rational of(long p, long q) {
        return new Rational(BigInteger.valueOf(p), BigInteger.valueOf(q));
    }

    public static Rational of(BigInteger n) {
        return new Rational(n, BigInteger.ONE);
    }

    /** The exact value of a decimal: {@code 0.1} is 1/10. */
    public static Rational of(BigDecimal decimal) {
        return decimal.scale() > 0
            ? new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
            : of(decimal.toBigIntegerExact());
    }

    /**
     * The exact value of a decimal numeral such as {@code 12}, {@code 0.5} or {@code 1.5e-3}. Without {@link
     * BigDecimal}, whose class takes longer to initialise than a short formula to differentiate.
     *
     * @throws NumberFormatException if it is none
     */
    public static Rational decimal(String numeral) {
        if (isShort(numeral)) return of(Long.parseLong(numeral));
        int mark = Math.max(numeral.indexOf('e'), numeral.indexOf('E'));
        String mantissa = mark < 0 ? numeral : numeral.substring(0, mark);
        int point = mantissa.indexOf('.');
        int places = point < 0 ? 0 : mantissa.length() - point - 1;
        var digits = new BigInteger(point < 0 ? mantissa
            : mantissa.substring(0, point) + mantissa.substring(point + 1));
        int exponent = (mark < 0 ? 0 : Integer.parseInt(numeral.substring(mark + 1))) - places;
        var power = BigInteger.TEN.pow(Math.abs(exponent));
        return exponent < 0 ? new Rational(digits, power) : of(digits.multiply(power));
    }

    /** Whether nothing but digits stands there, and no more of them than a long has. */
    private static boolean isShort(String numeral) {
        for (int i = 0; i < numeral.length(); i++)
            if (numeral.charAt(i) < '0' || numeral.charAt(i) > '9') return false;
        return !numeral.isEmpty() && numeral.length() <= 18;
    }

    /** The exact value of a finite double: m·2ᵉ. @throws NumberFormatException if it is not finite */
    public static Rational of(double exact) {
        if (!Double.isFinite(exact)) throw new NumberFormatException("not finite: " + exact);
        int exponent = Math.max(Math.getExponent(exact), Double.MIN_EXPONENT) - 52;
        long fraction = Double.doubleToLongBits(exact) & (1L << 52) - 1;
        long leading = Math.getExponent(exact) < Double.MIN_EXPONENT ? 0 : 1L << 52;
        var mantissa = BigInteger.valueOf(exact < 0 ? -(leading | fraction) : leading | fraction);
        return exponent < 0 ? new Rational(mantissa, BigInteger.ONE.shiftLeft(-exponent))
            : of(mantissa.shiftLeft(exponent));
    }

    public Rational plus(Rational o) {
        if (isSmallInteger() && o.isSmallInteger()) return of(numerator.longValue() + o.numerator.longValue());
        return isInteger() && o.isInteger()
            ? numerator.signum() == 0 ? o : o.signum() == 0 ? this : of(numerator.add(o.numerator))
            : new Rational(numerator.multiply(o.denominator).add(o.numerator.multiply(denominator)),
                           denominator.multiply(o.denominator));
    }

    public Rational minus(Rational o) {
        return plus(o.negate());
    }

    public Rational times(Rational o) {
        if (isOne() || o.isOne()) return isOne() ? o : this;
        if (isSmallInteger() && o.isSmallInteger()) return of(numerator.longValue() * o.numerator.longValue());
        return isInteger() && o.isInteger() ? of(numerator.multiply(o.numerator))
            : new Rational(numerator.multiply(o.numerator), denominator.multiply(o.denominator));
    }

    /** p/q. @throws ArithmeticException if the divisor is 0 */
    public Rational over(Rational o) {
        if (o.isOne()) return this;
        if (equals(o) && signum() != 0) return ONE;
        return new Rational(numerator.multiply(o.denominator), denominator.multiply(o.numerator));
    }

    public Rational negate() {
        return isSmallInteger() ? of(-numerator.longValue()) : new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /** This number to an integer power. @throws ArithmeticException for 0 to a negative power */
    public Rational pow(int n) {
        if (n == 1) return this;
        if (n >= 0) return new Rational(numerator.pow(n), denominator.pow(n));
        return new Rational(denominator.pow(-n), numerator.pow(-n));
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isInteger() {
        return denominator == BigInteger.ONE || denominator.equals(BigInteger.ONE);
    }

    private boolean isOne() {
        return (numerator == BigInteger.ONE || numerator.equals(BigInteger.ONE)) && isInteger();
    }

    /** True for an integer that fits an {@code int}. */
    public boolean isSmallInteger() {
        return isInteger() && numerator.bitLength() < 32;
    }

    /** ⌊r⌋. */
    public Rational floor() {
        var parts = numerator.divideAndRemainder(denominator);
        return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    /** The value as an int. @throws ArithmeticException unless {@link #isSmallInteger()} */
    public int intValue() {
        if (!isInteger()) throw new ArithmeticException("not an integer: " + this);
        return numerator.intValueExact();
    }

    /** The nearest double, correctly rounded also where p and q exceed its range. */
    public double doubleValue() {
        if (numerator.bitLength() < 53 && denominator.bitLength() < 53)
            return numerator.doubleValue() / denominator.doubleValue();
        // beyond every double's exponent: division keeps full precision
        int shift = 1200;
        int scale = denominator.bitLength() - numerator.bitLength() + 128;
        if (Math.abs(scale) > shift + 128) return signum() * (scale > 0 ? 0.0 : Double.POSITIVE_INFINITY);
        var quotient = scale >= 0 ? numerator.shiftLeft(scale).divideAndRemainder(denominator)
                                  : numerator.divideAndRemainder(denominator.shiftLeft(-scale));
        var sticky = quotient[0].shiftLeft(1);             // one more bit says "not exact", so rounding is right
        if (quotient[1].signum() != 0) sticky = sticky.add(BigInteger.valueOf(signum()));
        return scaled(new BigDecimal(sticky), -scale - 1);
    }

    private static double scaled(BigDecimal mantissa, int exponent) {
        var two = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(exponent)));
        return exponent >= 0
            ? mantissa.multiply(two).doubleValue()
            : mantissa.multiply(new BigDecimal(BigInteger.valueOf(5).pow(-exponent), -exponent)).doubleValue();
    }

    @Override public int compareTo(Rational o) {
        if (isInteger() && o.isInteger()) return numerator.compareTo(o.numerator);
        return numerator.multiply(o.denominator).compareTo(o.numerator.multiply(denominator));
    }

    /** {@code p} or {@code p/q}. */
    @Override public String toString() {
        if (isInteger() && numerator.bitLength() < Long.SIZE) return Long.toString(numerator.longValue());
        return isInteger() ? numerator.toString() : numerator + "/" + denominator;
    }
}
