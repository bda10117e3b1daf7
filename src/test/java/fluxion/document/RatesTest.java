package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Related rates in documents: what is told of some rates and of an instant, and what follows. */
final class RatesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        # The rate of what has a formula tells that of what stands in the formula.
        $V = \\frac43\\pi r^3$, $\\frac{dV}{dt} = 100$. So $\\frac{dr}{dt} = \\frac{25}{\\pi r^2}$. When $r = 5$, $\\frac{dr}{dt} = \\frac{1}{\\pi}$. ¦ definition remark proved definition proved
        $V = \\frac43\\pi r^3$, $\\frac{dV}{dt} = 100$. So $\\frac{dr}{dt} = \\frac{100}{4\\pi r^3}$. When $r = 5$, $\\frac{dr}{dt} = \\frac{1}{2\\pi}$. ¦ definition remark refuted definition refuted
        $V = \\frac13\\pi r^2 h$, $r = h/2$ and $\\frac{dV}{dt} = 2$. At $h = 3$, $\\frac{dh}{dt} = \\frac{8}{9\\pi}$. ¦ definition definition remark definition proved
        Air is pumped at $\\frac{dV}{dt} = 10$, where $V = \\frac43\\pi r^3$ and $S = 4\\pi r^2$. So $\\frac{dS}{dt} = 8\\pi r\\frac{dr}{dt} = \\frac{20}{r}$. ¦ remark definition definition proved proved
        $A = s^2$. If $\\frac{dA}{dt} = 6$ then $\\frac{ds}{dt} = \\frac{3}{s}$ and $\\frac{ds}{dt} = 3 s$. ¦ definition definition proved refuted

        # The rates of what stands in it tell its own.
        $A = x y$, $\\frac{dx}{dt} = 3$, $\\frac{dy}{dt} = -2$. When $x = 4$ and $y = 5$, $\\frac{dA}{dt} = x\\frac{dy}{dt} + y\\frac{dx}{dt} = 7$. ¦ definition remark remark definition definition proved proved
        $A = x y$, $\\frac{dx}{dt} = 3$, $\\frac{dy}{dt} = -2$. When $x = 4$ and $y = 5$, $x\\frac{dy}{dt} + y\\frac{dx}{dt} = 8$. ¦ definition remark remark definition definition refuted

        # A value at a point of a curve is that of a point, if there is one.
        $x^2 + y^2 = 100$ and $\\frac{dx}{dt} = 1$. At $x = 6$ we have $y = 8$ and $\\frac{dy}{dt} = -\\frac{3}{4}$. ¦ remark remark definition remark proved
        $x^2 + y^2 = 100$ and $\\frac{dx}{dt} = 1$. At $x = 6$ we have $y = 8$ and $\\frac{dy}{dt} = \\frac{3}{4}$. ¦ remark remark definition remark refuted
        $x^2 + y^2 = 100$ and $\\frac{dx}{dt} = 1$. At $x = 6$ we have $y = 7$ and $\\frac{dy}{dt} = -\\frac{6}{7}$. ¦ remark remark definition remark remark
        $z^2 = x^2 + y^2$, $\\frac{dx}{dt} = 30$, $\\frac{dy}{dt} = 40$. At $x = 3$, $y = 4$ we get $z = 5$ and $\\frac{dz}{dt} = \\frac{x\\frac{dx}{dt} + y\\frac{dy}{dt}}{z} = 50$. ¦ remark remark remark definition definition remark proved proved
        $\\tan\\theta = \\frac{x}{20}$, $\\frac{dx}{dt} = 4$. So $\\frac{d\\theta}{dt} = \\frac{\\cos^2\\theta}{5}$. ¦ remark remark proved

        # What holds for some radius only is wrong of all, and another section is about something else.
        $A = \\pi r^2$, $\\frac{dA}{dt} = 4$.¶# New¶$\\frac{dr}{dt} = \\frac{3}{\\pi r}$ ¦ definition remark remark

        # A rate that is told of an instant holds there, and a rate that is 0 says where something is.
        $A = \\pi r^2$. When $r = 5$, $\\frac{dA}{dt} = 20$ and $\\frac{dr}{dt} = \\frac{2}{\\pi}$. When $r = 2$, $\\frac{dr}{dt} = \\frac{1}{\\pi}$. ¦ definition definition remark proved definition remark
        $L = (y - c)^2/2$ and $\\frac{dL}{dw} = (y - c)\\frac{dy}{dw}$. At the minimum $\\frac{dL}{dw} = 0$. Here $\\frac{dy}{dw} = y (1 - y) x$. ¦ definition proved undecided remark

        # A place at which a function is looked at is no condition for its formula.
        The tangent to $f(x) = x^3 - 2x$ at $x = 1$: $f'(x) = 3x^2 - 2$, $f'(1) = 1$, $f(1) = -1$. ¦ definition definition proved proved proved
        Let $f(x) = x^2$ at $x = 3$. Then $f'(x) = 2x$ and $f'(x) = 3x$. ¦ definition definition proved refuted
        """)
    void words(String text, String words) {
        assertEquals(words, Words.of(text));
    }
}
