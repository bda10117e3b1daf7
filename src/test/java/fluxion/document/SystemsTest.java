package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets with differential equations: rules for functions that speak of one another, and of declared names. */
class SystemsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # A function is one in all lines, and alone in a rule it stands for its value there.
        f' = g; g' = -f; f''(x) = -f(x); d/dx (f(x)^2 + g(x)^2) = 0 | definition definition proved proved
        f' = g; g' = -f; f''(x) = f(x)                 | definition definition undecided
        s(x) = s(x); s'(x) = c(x); c'(x) = -s(x); s''(x) = -s(x) | proved definition definition proved
        u(t) = 3 w(t); w(t) = t^2; u'(t) = 6 t         | definition definition proved
        g' = g(x) (1 - g(x)); d/dx g(x)^2 = 2 g(x)^2 (1 - g(x)) | definition proved
        g' = g(t) + t; g'(3) = g(3) + 3                | definition proved
        f' = g(x) + g(t); g' = 0                       | unreadable definition
        F(x, y) = x^2 y; F_x(x, y) = 5 x y             | definition refuted

        # A letter that stands alone in another line is a variable in all.
        g' = -f; f = 3                                 | definition definition

        # Differential equations for declared names, and for names that are declared later.
        y = y(x); y' = x y; y'' = y + x^2 y; d/dx y^2 = 2 x y^2 | definition definition proved proved
        y = y(x); y'(x) = x y(x); y'' = y + x^2 y      | definition definition proved
        y = y(x); y' = x y; y'' = y                    | definition definition undecided
        y' = x y; y = y(x); y'' = y + x^2 y            | definition definition proved
        y = y(x); y'' = -y; y''' = -y'; y' = y         | definition definition proved definition undecided
        y = y(x); given y' = y; d^3 y/dx^3 = y         | definition definition proved
        y = y(x); y' = y' + 0                          | definition proved
        """)
    void sheets(String lines, String words) {
        assertEquals(words, Words.ofSheet(lines));
    }
}
