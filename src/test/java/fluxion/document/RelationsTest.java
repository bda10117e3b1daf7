package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names are of which a text tells by relations only: functions without a variable, along curves, in time. */
final class RelationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        # A prime behind brackets: letters with primes of their own are functions of one variable.
        $(uv)' = u'v + uv'$                                            ¦ proved
        $$\\left(\\frac{u}{v}\\right)' = \\frac{u'v - uv'}{v^2}$$      ¦ proved
        $(fgh)' = f'gh + fg'h + fgh'$ and $(f+g)' = f'+g'$ and $(cf)' = cf'$ ¦ proved proved proved
        $(f(g(x)))' = f'(g(x)) g'(x)$ and $\\frac{d}{dx}\\left(\\frac{f}{g}\\right) = \\frac{f'g - fg'}{g^2}$ ¦ proved proved
        Let $f(t) = t^2$ and $g(t) = \\sin t$. $\\frac{d}{dx}(f(x) g(x)) = f' g + f g'$ ¦ definition definition proved
        $(u^n)' = n u^{n-1} u'$, $(\\ln u)' = \\frac{u'}{u}$, $(e^u)' = e^u u'$ ¦ proved proved proved
        $(uv)'' = u''v + 2u'v' + uv''$                                 ¦ proved
        $(x u)' = u + x u'$                                            ¦ proved
        $f(x) = x^2$. $(fg)' = 2xg + x^2g'$                            ¦ definition proved
        $f(x) = x^2$ and $g(x) = \\sin x$. $(fg)' = f'g + fg'$ and $(fg)' = f'g'$ ¦ definition definition proved refuted
        Let $y = uv$. Then $y' = u'v + uv'$.                           ¦ definition proved
        Let $y = uv$. $\\frac{dy}{dx} = u'v + uv'$. $\\frac{dy}{dx} = v\\frac{du}{dx} + u\\frac{dv}{dx}$ ¦ definition proved proved
        $(uv)' = u'v'$ and $(uv)' = u'v - uv'$                         ¦ refuted refuted
        $C = \\frac12 (y - y')^2$ and $\\frac{dC}{dy} = y - y'$       ¦ definition proved

        # What a name for a sum rests on is open, and so is its derivative, whatever its value.
        $\\frac{\\partial}{\\partial z} \\frac{e^z}{\\Sigma_C} = \\frac{e^z \\Sigma_C - e^z e^z}{\\Sigma_C^2}$ ¦ undecided

        # Differentials of defined names are their derivatives times those of the variables; others are told.
        Let $u = x^2 + 1$. $du = 2x\\,dx$ and $dx = \\frac{du}{2x}$ and $\\frac12 du = x\\,dx$ ¦ definition proved proved proved
        Let $u = x^2 + 1$. $du = 3x\\,dx$ and $x\\,dx = 2\\,du$          ¦ definition refuted remark
        $y = \\sin t$, $dy = \\cos t \\, dt = \\cos(t) dt$              ¦ definition proved proved
        $dV = 4\\pi r^2 dr$ and $dy = f'(x) dx$ and $y\\,dy = x\\,dx$    ¦ remark remark remark
        $z = x y$, $dz = y\\,dx + x\\,dy$. $y = \\sin t$, $dz = y\\,dx + x\\,dy$ ¦ definition proved definition remark
        $w = \\sin v$, $\\frac{\\mathrm{d}w}{\\mathrm{d}v} = \\cos v$        ¦ definition proved
        """)
    void words(String text, String words) {
        assertEquals(words, Words.of(text));
    }
}
