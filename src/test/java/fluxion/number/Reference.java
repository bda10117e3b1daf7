package fluxion.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Elementary functions to 40 digits by their Taylor series, written for the tests only: slow and plain. */
final class Reference {
    static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
    static final BigDecimal PI =
        new BigDecimal("3.1415926535897932384626433832795028841971693993751"
            + "0582097494459230781640628620899862803482534211706798");
    private static final BigDecimal TINY = new BigDecimal("1e-55");
    private static final BigDecimal TWO = BigDecimal.TWO;

    private Reference() {}

    static BigDecimal exp(BigDecimal x) {                         // (e^(x/2ᵏ))^(2ᵏ)
        int halvings = 0;
        for (; x.abs().compareTo(new BigDecimal("0.1")) > 0; halvings++) x = x.divide(TWO, DIGITS);
        var sum = BigDecimal.ONE;
        var term = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(TINY) > 0; n++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (; halvings > 0; halvings--) sum = sum.multiply(sum, DIGITS);
        return sum;
    }

    static BigDecimal ln(BigDecimal x) {                          // Newton: y ← y + x e^(−y) − 1
        var y = new BigDecimal(Math.log(x.doubleValue()), DIGITS);
        for (int i = 0; i < 3; i++) {
            var error = x.multiply(exp(y.negate()), DIGITS).subtract(BigDecimal.ONE, DIGITS);
            y = y.add(error, DIGITS).subtract(error.multiply(error, DIGITS).divide(TWO, DIGITS), DIGITS);
        }
        return y;
    }

    static BigDecimal sin(BigDecimal x) {
        x = x.remainder(PI.multiply(TWO), new MathContext(80));
        var sum = x;
        var term = x;
        for (int n = 2; term.abs().compareTo(TINY) > 0; n += 2) {
            term = term.multiply(x, DIGITS).multiply(x, DIGITS).divide(BigDecimal.valueOf(-n * (n + 1L)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    static BigDecimal cos(BigDecimal x) {
        return sin(PI.divide(TWO, DIGITS).subtract(x, DIGITS));
    }

    static BigDecimal atan(BigDecimal x) {                        // Newton on tan y = x
        var y = new BigDecimal(Math.atan(x.doubleValue()), DIGITS);
        for (int i = 0; i < 4; i++) {
            var cos = cos(y);
            y = y.subtract(sin(y).subtract(x.multiply(cos, DIGITS), DIGITS).multiply(cos, DIGITS), DIGITS);
        }
        return y;
    }
}
