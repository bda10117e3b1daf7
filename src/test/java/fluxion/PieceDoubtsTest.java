package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of pieces that do not fit together. */
class PieceDoubtsTest {
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        x < 1: x, x > 0: x^2           | - | the pieces for x < 1 and x > 0 overlap with different values, as at x = 1/2: the first one counts
        x < a: x^3, x > b: x^2 | b < a | the pieces for x < a and x > b overlap with different values, as at x = 2, a = 3, b = 1: the first one counts
        x^2 < 4: 0, x > 1: 1, otherwise: 2 | - | the pieces for x^2 < 4 and x > 1 overlap with different values, as at x = 3/2: the first one counts
        x <= 1: x, x >= 0: x           | - | -
        x <= 1: x, x >= 1: x           | - | -
        x < 0: x, x <= 1: x^2, otherwise: 1 | - | -
        x < 0: x, x > 1: x^2           | - | no piece holds for 0 <= x <= 1: the function has no value there
        x < 0: x, x > 0: x^2           | - | no piece holds for x = 0: the function has no value there
        x < 0: x, x > 0: x^2           | x > 0 | the piece for x < 0 is never taken
        x < y: x, x > y: x^2           | - | no piece holds for x = y: the function has no value there
        x < a: x, x >= a: x^2          | - | -
        x^2 < -1: 3, otherwise: x      | - | the piece for x^2 < -1 is never taken
        x < 0 and x > 1: 3, otherwise: x | - | the piece for 1 < x < 0 is never taken
        x < 1: x, x < 0: 3, otherwise: x | - | the piece for x < 0 is never taken
        """)
    void pieces(String pieces, String assumption, String said) {
        var fluxion = assumption == null ? Fluxion.create() : Fluxion.create().assume(assumption);
        var doubts = fluxion.derivative("piecewise(" + pieces + ")", "x").warnings().stream()
            .filter(warning -> !warning.contains("taken as constant")).toList();
        assertEquals(said == null ? "" : said, String.join("; ", doubts));
    }
}
