package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Implicit differentiation in documents: along a curve y is a function of x. */
final class CurvesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        # Wrong is what holds nowhere on the curve, and a formula in y that does not hold on all of it.
        $x^2+y^2=25$. Differentiating, $2x + 2y\\frac{dy}{dx} = 0$, so $\\frac{dy}{dx} = -x/y$ and $\\frac{dy}{dx} = x/y$. ¦ remark proved proved refuted
        $x y = 1$. Then $y + x\\frac{dy}{dx} = 0$, $\\frac{dy}{dx} = -\\frac{1}{x^2}$ and $\\frac{dy}{dx} = \\frac{1}{x^2}$. ¦ remark proved proved refuted
        Suppose $x^3+y^3=6xy$. Then $\\frac{dy}{dx} = \\frac{2y - x^2}{y^2 - 2x}$ and $\\frac{dy}{dx} = 1$. ¦ definition proved undecided
        $\\sin y = x$. So $\\cos y \\frac{dy}{dx} = 1$ and $\\frac{dy}{dx} = \\frac{1}{\\sqrt{1-x^2}}$ and $\\frac{dy}{dx} = 2 \\cos y$. ¦ definition proved undecided refuted
        The curve $x^3+y^3=6xy$ has $3x^2 + 3y^2 \\frac{dy}{dx} = 6y + 6x\\frac{dy}{dx}$.¶# New¶$\\frac{dy}{dx} = 1$ ¦ remark proved remark
        Given $x^2 + y^2 = 25$. Then $\\frac{dy}{dx} = -y/x$.            ¦ definition refuted

        # Primes are derivatives along it, unless they may be marks of other names.
        $x^2+y^2=25$. So $2x + 2yy' = 0$, $y' = -y/x$ and $y' = -\\frac{x}{y}$. Then $y'' = -25/y^3$. ¦ remark proved refuted proved proved
        Let $y = y(x)$. Given $x^2 + y^2 = 25$, $2x + 2y y' = 0$ and $y' = -\\frac{x}{y}$. ¦ definition definition proved proved
        $xy + e^y = 1$. Then $y + xy' + e^y y' = 0$.                    ¦ remark proved
        $xy + e^y = 1$. Then $y + y' + e^y y' = 0$.                     ¦ remark undecided
        $x^2 + y^2 = 25$. At $(3, 4)$ we have $y' = -3/4$.              ¦ remark remark remark
        $\\frac{x^2}{a^2} + \\frac{y^2}{b^2} = 1$. Then $y' = -\\frac{b^2 x}{a^2 y}$. ¦ remark proved
        $x^2 + y^2 = 25$ is turned: $x' = x\\cos a - y \\sin a$ and $y' = x\\sin a + y\\cos a$. ¦ remark definition definition
        $\\frac{d}{dx}(x^2y-xy^3) = \\frac{d}{dx}(3)$. So $2xy + x^2\\frac{dy}{dx}-y^3-3xy^2\\frac{dy}{dx} = 0$. ¦ remark proved
        $d^2 = b^2 + r^2$. So $d' = (tb'b' + tr'r')/d$.                ¦ remark definition

        # In a section where y is nothing yet, a curve is about another y.
        $y = x^4$¶# New¶$x^2+y^2=25$, so $\\frac{dy}{dt} = -\\frac{x}{y}\\frac{dx}{dt}$. ¦ definition remark proved
        **1.** Differentiate $y=e^{3x}$: $y' = 3e^{3x}$.¶¶**2.** $x^2+y^2=25$ gives $\\frac{dy}{dx}=-\\frac{x}{y}$. ¦ definition proved remark proved
        Exercise 1. $y=e^{3x}$.¶¶Exercise 2. $y = \\sqrt x$ has $y' = \\frac{1}{2\\sqrt x}$. ¦ definition definition proved

        # Derivatives by a name that nothing depends on are all 0, and prove nothing.
        $y = g(w h)$, $C = y^2$¶¶$\\frac{\\partial C}{\\partial W} = 7 \\frac{\\partial w h}{\\partial W}$ ¦ definition definition undecided
        $y = g(w h)$, $C = y^2$¶¶$\\frac{\\partial C}{\\partial W} = 0$ ¦ definition definition proved

        # What holds of a name itself, and not of what another section says it is, is about another thing.
        Let $\\sigma(z) = \\frac{1}{1+e^{-z}}$.¶¶# Two¶¶$p(x) = \\frac{1}{\\sqrt{2\\pi}\\sigma} e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}$ has $\\frac{\\partial}{\\partial\\sigma}\\ln p(x) = -\\frac1\\sigma + \\frac{(x-\\mu)^2}{\\sigma^3}$ ¦ definition definition proved
        Let $g(z) = z^2$.¶¶# Two¶¶$y = g^2$. $\\frac{dy}{dz} = 4 z^3$ ¦ definition definition proved
        $x(t)=A\\cos(\\omega t)$¶# Table¶$(\\ln x)'=\\frac1x$, $(e^x)'=e^x$, $\\frac{d}{dx}\\sin x=\\cos x$ ¦ definition proved proved proved
        $x(t)=A\\cos(\\omega t)$, $(\\ln x)'=\\frac1x$ ¦ definition refuted
        $C = (y-t)^2$¶# New¶$\\frac{dC}{dy} = y - t$ ¦ definition refuted
        $y = x^2$¶# New¶$\\frac{dy}{dx} = x$ ¦ definition refuted

        # Derivatives along a curve that is given by a parameter.
        Let $x = t^2$ and $y = t^3$. Then $\\frac{dy}{dx} = \\frac{dy/dt}{dx/dt} = \\frac{3t}{2}$ and $\\frac{dy}{dx} = 3t$. ¦ definition definition proved proved refuted
        Let $x = \\cos t$ and $y = \\sin t$. Then $\\frac{d^2y}{dx^2} = -\\frac{1}{\\sin^3 t}$. ¦ definition definition proved
        Let $x = r\\cos t$ and $y = r\\sin t$. Then $\\frac{dy}{dx} = -\\cot t = -\\frac{x}{y}$. ¦ definition definition proved proved
        Let $y = x^2$ and $x = t^3$. Then $\\frac{dy}{dx} = 2x$.             ¦ definition definition proved
        """)
    void words(String text, String words) {
        assertEquals(words, Words.of(text));
    }
}
