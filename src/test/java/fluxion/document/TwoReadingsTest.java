package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.Fluxion;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside x itself, a name that rests on x may be followed by ∂/∂x, or held: a claim may mean either; d/dx follows. */
final class TwoReadingsTest {
    private static final String FOLLOWED = "∂/∂%2$s follows the definition of %1$s";
    private static final String HELD = "∂/∂%2$s read as holding %1$s fixed, although it is defined by %2$s";

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
        y = x^2       | ∂/∂x(x y)           | y             | proved  | held
        y = x^2       | ∂/∂x(x y)           | 3 x^2         | proved  | followed
        y = x^2       | ∂/∂x(x y)           | d/dx(x y)     | proved  | followed
        y = x^2       | ∂/∂x(∂/∂x(x y))     | 0             | proved  | held
        y = x^2       | ∂/∂x(x y)           | 2 x^2         | refuted | followed
        y = x^2       | d/dx(x y)           | y             | refuted |
        y = x^2       | d/dx(x y)           | 3 x^2         | proved  |
        y = (w x)^2   | ∂/∂w(y + k w^2)     | ∂y/∂w + 2 k w | proved  | followed
        y = (w x)^2   | ∂/∂w(y + k w^2)     | 3 k w         | refuted | followed
        y = (w x)^2   | ∂y/∂w               | 2 w x^2       | proved  |
        y = t^2       | ∂/∂x(x y)           | y             | proved  |
        """)
    void compared(String given, String left, String right, String word, String reading) {
        var judgement = Fluxion.create().given(given).compare(left, right);
        assertEquals(word, judgement.word());
        String x = left.contains("∂/∂w") ? "w" : "x";
        assertEquals(reading == null ? "" : (reading.equals("held") ? HELD : FOLLOWED).formatted("y", x),
            judgement.warnings().stream().filter(text -> text.contains("∂/∂")).collect(Collectors.joining()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        $y = x^2$. $\\frac{\\partial}{\\partial x}(x y) = y$ and $\\frac{d}{dx}(xy) = y$.     | definition proved refuted
        $L = (w a - t)^2$. $\\frac{\\partial}{\\partial w}(L + k w^2) = \\frac{\\partial L}{\\partial w} + 2 k w$. | definition proved
        $y = x^2$. $z = x y$. $\\frac{dz}{dx} = \\frac{\\partial z}{\\partial x} + \\frac{\\partial z}{\\partial y} \\frac{dy}{dx}$ | definition definition proved
        $L = (w a - t)^2$. $C = L + k w^2$. $\\frac{\\partial C}{\\partial w} = 2 k w$. | definition definition undecided
        $L = (w a - t)^2$. $C = L + k w^2$. $\\frac{\\partial C}{\\partial w} = 3 k w$. | definition definition refuted
        $y = x^2$. $z = x y$. $\\frac{\\partial z}{\\partial x} = y$. $\\frac{dz}{dx} = y$. | definition definition undecided refuted
        """)
    void documents(String text, String words) {
        assertEquals(words, Words.of(text));
    }
}
