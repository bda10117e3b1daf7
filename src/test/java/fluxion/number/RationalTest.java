package fluxion.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decimals and doubles are exact rationals. */
final class RationalTest {
    private static final long SEED = 20261128;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0       | 0
        007     | 7
        12      | 12
        0.1     | 1/10
        .5      | 1/2
        2.50    | 5/2
        1e3     | 1000
        1.5e-3  | 3/2000
        25E+1   | 250
        0.0e5   | 0
        -1.25   | -5/4
        """)
    void numerals(String numeral, String exact) {
        assertEquals(exact, Rational.decimal(numeral).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "e5", "1e", "1.2.3", "x"})
    void noNumerals(String text) {
        assertThrows(NumberFormatException.class, () -> Rational.decimal(text));
    }

    /** As Java's own conversion of doubles has it. */
    @Test
    void doublesAreExact() {
        var random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(x)) assertEquals(Rational.of(new BigDecimal(x)), Rational.of(x), () -> "of " + x);
        }
        for (double x : new double[] {0, -0.0, 1, -1, 0.1, 3, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL), Double.MAX_VALUE, 0x1p52, 0x1p53, -0x1p-1074})
            assertEquals(Rational.of(new BigDecimal(x)), Rational.of(x), () -> "of " + x);
        assertThrows(NumberFormatException.class, () -> Rational.of(Double.NaN));
        assertThrows(NumberFormatException.class, () -> Rational.of(Double.NEGATIVE_INFINITY));
    }
}
