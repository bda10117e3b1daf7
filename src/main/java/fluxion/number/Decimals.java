package fluxion.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal bounds of numbers of any size. */
public final class Decimals {
    private static final int GUARD = 64;
    private static final double DIGITS_OF_A_BIT = Math.log10(2);

    private static final double LARGEST_INTEGER = 1e15;

    private Decimals() {}

    /** A decimal number of so many digits that is at most every number of the ball, and close to the least. */
    public static BigDecimal below(Ball x, int digits) {
        return bound(x.low(), digits, RoundingMode.FLOOR);
    }

    /** A decimal number of so many digits that is at least every number of the ball, and close to the largest. */
    public static BigDecimal above(Ball x, int digits) {
        return bound(x.high(), digits, RoundingMode.CEILING);
    }

    /** x/10ᵏ is of moderate size, and so are its bounds. */
    private static BigDecimal bound(Ball x, int digits, RoundingMode outward) {
        if (x.containsZero()) return BigDecimal.ZERO;
        int k = (int) Math.floor(x.magnitude() * DIGITS_OF_A_BIT);
        int bits = 4 * digits + GUARD;
        var power = new BallFunctions(bits).pow(Ball.of(10), BigInteger.valueOf(Math.abs((long) k)));
        var mantissa = k >= 0 ? x.over(power, bits).orElseThrow() : x.times(power, bits);
        var end = outward == RoundingMode.FLOOR ? mantissa.lower() : mantissa.upper();
        return new BigDecimal(end.numerator()).divide(new BigDecimal(end.denominator()),
            new MathContext(digits, outward)).scaleByPowerOfTen(k);
    }

    /** For people: without {@code .0} behind integers. */
    public static String written(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGEST_INTEGER ? String.valueOf((long) number)
            : String.valueOf(number);
    }
}
