package fluxion.verify;

import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rational bounds of a number: it lies between them, or is both if they are equal. */
public record Bounds(Rational low, Rational high) {
    static Bounds exactly(Rational value) {
        return new Bounds(value, value);
    }

    static Bounds of(Interval bounded) {
        return new Bounds(Rational.of(bounded.lo()), Rational.of(bounded.hi()));
    }

    static Bounds of(Ball ball) {
        return new Bounds(ball.lower(), ball.upper());
    }

    /** Whether every number between these bounds differs from every number between those. */
    public boolean isApart(Bounds o) {
        return high.compareTo(o.low) < 0 || o.high.compareTo(low) < 0;
    }

    /** The doubles around the number. */
    public Interval interval() {
        return Interval.of(low).hull(Interval.of(high));
    }

    /** A decimal not above the number, with so many digits. */
    public BigDecimal below(int digits) {
        return decimal(low, digits, RoundingMode.FLOOR);
    }

    /** A decimal not below the number, with so many digits. */
    public BigDecimal above(int digits) {
        return decimal(high, digits, RoundingMode.CEILING);
    }

    /** The middle, rounded to so many digits. */
    public BigDecimal near(int digits) {
        return decimal(low.plus(high).over(Rational.TWO), digits, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal decimal(Rational r, int digits, RoundingMode mode) {
        var quotient = new BigDecimal(r.numerator()).divide(new BigDecimal(r.denominator()),
            new MathContext(digits, mode));
        return quotient.signum() == 0 ? BigDecimal.ZERO : quotient.stripTrailingZeros();
    }
}
