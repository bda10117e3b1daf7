package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.Fluxion;
import fluxion.expr.Expr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadicalNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "(19601 - 13860 sqrt(2))^(7/4) - (5 sqrt(2) - 7)^7",
        "(577 - 408 sqrt(2))^(7/4) - (17 - 12 sqrt(2))^(7/2)",
        "sqrt(5 + 2 sqrt(6)) - sqrt(2) - sqrt(3)",
        "(2 + sqrt(5))^(1/3) + (2 - sqrt(5))^(1/3) - 1",
        "(7 sqrt(2) - 10)^(-1/3) - 2^(1/3)/(sqrt(2) - 2)",
        "1/(sqrt(2) + sqrt(3) + sqrt(5)) - (2 sqrt(3) + 3 sqrt(2) - sqrt(30))/12",
        "(-8)^(1/3) + 2",
        "(1/3)^(1/2) - sqrt(3)/3",
    })
    void isZero(String number) {
        assertTrue(RadicalNumbers.isZero(read(number)));
    }

    /** However near to 0: the last differs from it in the 40th place. */
    @ParameterizedTest
    @ValueSource(strings = {
        "(19601 - 13860 sqrt(2))^(7/4) - (5 sqrt(2) - 7)^7 + 10^(-60)",
        "sqrt(2) - 1.41421356237309504880168872420969807856967187537694",
        "sqrt(10^40 + 1) - 10^20",
        "pi - pi", "x - x",
    })
    void isNotCertainlyZero(String number) {
        assertFalse(RadicalNumbers.isZero(read(number)));
    }

    /** √(a² + b²c + 2ab√c) = |a + b√c|, and nothing near it. */
    @Test void rootsOfSquares() {
        for (int a = -4; a <= 4; a++)
            for (int b = 1; b <= 4; b++)
                for (int c : new int[] {2, 3, 5, 10}) {
                    double inside = a + b * Math.sqrt(c);
                    var left = "sqrt(" + (a * a + b * b * c) + " + " + 2 * a * b + " sqrt(" + c + "))";
                    var right = (inside < 0 ? "-" : "") + "(" + a + " + " + b + " sqrt(" + c + "))";
                    assertTrue(RadicalNumbers.isZero(read(left + " - " + right)), left);
                    assertFalse(RadicalNumbers.isZero(read(left + " - " + right + " + 1/10^50")), left);
                }
    }

    private static Expr read(String text) {
        return Fluxion.create().formula(text).expr();
    }
}
