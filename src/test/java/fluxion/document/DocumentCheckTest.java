package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.function.Context;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents and what is said of each of their formulas. */
final class DocumentCheckTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        y = (x + 1)^2 = x^2 + 2 x + 1                  | definition proved
        y = (x + 1)^2 = x^2 + 1                        | definition refuted
        p = 2 x; p = x + x = 3 x                       | definition proved refuted
        x + 1 = 1 + x; x = 2 = 3                       | proved definition refuted
        n integer                                      | definition
        y' constant                                    | definition
        1 = 1 = 2                                      | proved refuted
        0 < x < 1                                      | definition
        assume x > 3; x^2 > 1; x^2 < 1                 | definition proved refuted
        sin(x)^2 + cos(x)^2 <= 1; sin(x) < 1/2         | proved refuted
        y = x^2; y >= 0; y > 0                         | definition proved refuted
        d/dx(x^2) = 0; f(x) = x^2; f'(x) = 0           | refuted definition remark
        y = x^2; dy/dx = 0; d/dx(y + x) = 0            | definition remark refuted
        x <= y < x + y^2                               | refuted refuted
        assume x, y > 0; x y > 0; let a, b < 0; a b > 0; u, v != 0 | definition proved definition proved definition
        assume x > y; x - y != 0; x^2 != y^2             | definition proved refuted
        (x - y)^2 + 1 > 0; (x - y)^2 >= 0              | proved proved
        exp(x) >= 1 + x                                | remark

        # A free name is defined where it is equated to a formula, even if an earlier line computes with it.
        y = u^2; u = sin(x); dy/dx = 2 sin(x) cos(x)   | definition definition proved
        y = u^2; u = sin(x); dy/dx = 2 sin(x)          | definition definition refuted
        y = x^2; x = t^3; dy/dt = 6 t^5; dy/dx = 2 x   | definition definition proved proved
        y = x^2; x = 3; y = 9                          | definition definition proved
        y = u^2; u = sqrt(y)                           | definition conditional
        y = g(u); g(x) = u x; u = y                    | definition definition refuted
        assume u > 0; u = 3                            | definition refuted

        # A name that is called where it is a whole side of an equation is a function, or a formula at a value.
        y' = x sin(y); y(0) = 1                        | definition undecided
        y = x^2 + 1; y(0) = 1; y(2) = 4; y(x) = x^2 + 1 | definition proved refuted proved
        y(0) = 1; y = x^2 + 1; y(0) = 1                | undecided definition proved
        y = a x^2; y(2) = 3                            | definition undecided
        x'(t) = v(t) = v_0 + a t; v(0) = v_0           | undecided definition proved
        c(10) = 1                                      | undecided
        T = m ẋ^2; dT/dt = 0                           | definition undecided
        T = m ẋ^2; ∂T/∂ẋ = 2 m ẋ                       | definition proved
        x = x(t); d/dt(ẋ) = ẍ; ∂(ẋ^2)/∂ẋ = 2 ẋ         | definition proved unreadable unreadable
        d/dt(ẋ^2) = 0; dẋ/dt = ẍ                       | undecided proved
        H'(x) = cos(x) + 1/x = 1/x + cos(x)            | undecided proved
        H(x) = x^2; H'(x) = 2 x = x + x                | definition proved proved
        f(x) = (x + 1)^2 = x^2 + 2x + 1; f(1) = 4      | definition proved proved
        x(2) = 2 x                                     | proved
        x (2) = 2 x y                                  | refuted

        # An update gives a name a new value and claims nothing.
        theta = theta - v                              | remark
        w := w - alpha dC/dw                           | remark
        x = x + 1 - 1                                  | proved
        w = 3; w = w + 1; w = 4                        | definition remark definition
        y := x^2; y := x^3; dy/dx = 3 x^2              | definition definition proved

        # Conditions behind an equation; "and" separates; a chain is bridged only over formulas.
        v = 2 x if x > 0; dv/dx = 2                    | definition proved
        abs(x) = x for x > 0; abs(x) = x               | proved conditional
        f(x) = x^2 for x > 0 and x < 1; f'(x) = 2 x    | definition proved
        f(x) = x^2 for x > 0; f(x) = -x^2 for x <= 0; f'(x) = 2 x; f'(x) = 2 abs(x) | definition definition conditional proved
        f(x) = x^2 for x > 0; f(x) = -x^2 for x < 1    | definition refuted
        f(x) = x^n for n integer; f'(x) = n x^(n-1)    | definition proved
        f(x) = x^n for n > 0; f'(x) = n x^(n-1); f'(x) = n x^n  | definition proved refuted
        s = x where x = 3; s = 3                       | definition proved
        z = x and x = 2; z = 2                         | definition definition proved
        y = u^2 where u = sin(x); dy/dx = 2 sin(x) cos(x) | definition definition proved
        abs(x) = -x when x < 0; abs(x) = x when x < 0  | proved refuted
        (-1)^(2 n) = 1 for n integer                   | proved
        w = abs(x) = x if x > 0; w = x                 | definition proved proved
        assume x > 0 and y > 0; x y > 0                | definition definition proved
        v = 2 x unless x > 0                           | unreadable
        x < -1 or x > 1; abs(x) > 1; sqrt((x^2-1)^2) = x^2-1 | definition proved proved
        x = 1 or x = 2; (x-1)(x-2) = 0; x = 1          | definition proved refuted
        f(x) = ln x, x > 0; y > 0, z > 0; a = 1, b = 2; a + b = 3 | definition definition definition definition definition proved
        ln(x y) = ln x + ln y, x > 0, y > 0            | proved
        a > )b( > c                                    | unreadable
        1 < lim x = 1                                  | unreadable refuted
        1 < lim x < 2                                  | unreadable proved
        2 < lim x > 1                                  | unreadable

        # A rule about something that is determined already is a claim, whatever the order.
        h(x) = sin(x); h' = h (1 - h); h'(x) = cos(x)  | definition refuted proved
        h' = h (1 - h); h(x) = sin(x); h'(x) = cos(x)  | definition definition refuted proved
        g' = g (1 - g); g(x) = 1/(1 + exp(-x)); g'(x) = g(x) (1 - g(x)) | definition definition proved
        g(x) = 1/(1 + exp(-x)); g' = g (1 - g)         | definition proved
        f' = 2 f; f''(x) = 4 f(x); f''(x) = 5 f(x)     | definition proved undecided
        f''(x) = 5 f(x); f' = 2 f                      | definition definition undecided
        f' = 2 f; f' = 3 f                             | definition undecided
        F(x, y) = x^2 y; F_x(x, y) = 5 x y; F_x(x, y) = 2 x y  | definition refuted proved
        F(x, y) = x^2 y; F_{xy}(x, y) = 2 x; F_xx = 2 y; F_y = x | definition proved proved refuted
        F(x, y) = x^2 y; F_k = 2                       | definition definition
        sin = 3                                        | unreadable

        # A name that may depend on the variable leaves the claim open.
        y = u^2; dy/dx = 2 sin(x) cos(x)               | definition undecided
        y = u^2; dy/dx = 2 u du/dx                     | definition proved
        y = a x^2; dy/dx = 3 a x                       | definition refuted

        # A prime differentiates a formula by the variable that use tells: x or t beside parameters, the only one that
        # is not constant. Where use leaves it open, and where a prime may mark another y, nothing is refuted.
        y = a x^2; y' = 5 a x; y' = 2 a x              | definition refuted proved
        y = x^2 + c; y' = 5 x; 2 x = y'                | definition refuted proved
        y = exp(k x); y' = -7 y; y'' = 3; y'' = k^2 y  | definition refuted refuted proved
        x = x_0 + v_0 t; x' = v_0; x' = x_0            | definition proved refuted
        s = g t^2/2; s'(2) = 2 g; s'(2) = g            | definition proved undecided
        y = s u; y' = 3 u                              | definition remark
        constant u; y = s u; y' = 3 u                  | definition definition refuted
        y = s u; y' = u = 3 u                          | definition remark refuted
        y = a x + b; L = (y - y')^2; dL/da = 2 (y - y') x | definition definition undecided
        y = C exp(-2 x); y' + 2 y = 0; y' - 2 y = 0    | definition proved undecided
        y = w x; L = (y - y')^2; dL/dw = 2 (y - y') x  | definition definition proved
        y = y(t); y = 3 t^2; dy/dt = 6 t; dy/dt = 5 t  | definition definition proved refuted

        y = y(x); x^2 + y^2 = 1; y = 3; 2 x + 2 y y' = 0 | definition undecided undecided undecided
        """)
    void sheets(String lines, String words) {
        var steps = steps(lines.replace("; ", "\n"), Format.SHEET);
        assertEquals(words, steps.stream().map(step -> step.outcome().word()).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        $p = (q+1)^2 = q^2+2q+1$                       ¦ definition proved
        text `$x = 1 = 2$` in code                     ¦ ''
        $$y = x^2 (y: \\text{height})$$                ¦ definition remark
        <!-- fluxion: constant t; h = 2 x --> $h = 2x$ ¦ definition definition proved
        $y = x^2$ ($k=1,2,...,n$)                      ¦ definition remark
        $$x_1 + 1 + ... + n = 2$$                      ¦ undecided
        $$y = a (k = 1, 2, \\ldots, n)$$                ¦ definition definition
        \\newcommand{\\sq}[1]{#1^2} $\\sq{x} = x x$       ¦ proved
        $\\def\\p{\\pi}$ $\\sin \\p = 0$                   ¦ proved
        $\\DeclareMathOperator{\\sg}{sgn} \\sg 3 = 1$     ¦ proved

        # Conditions and how far they reach: if, for, let, behind a formula, in brackets, until the next case or end.
        If $x>0$ then $|x| = x$. For $x<0$ we have $|x| = -x$.        ¦ definition proved definition proved
        If $x>0$ then $|x| = x$.¶¶Now $|x| = x$.                      ¦ definition proved conditional
        If $x>0$ then¶¶$$|x| = x$$¶¶and so¶¶$$2|x| = 2x$$             ¦ definition proved proved
        Let $x>0$.¶¶Then $|x| = x$.¶# New¶$|x| = x$                   ¦ definition proved conditional
        Let $x > 0$ and $y > 0$. $$|xy| = xy$$                        ¦ definition definition proved
        For $x < -1$ or $x > 1$ we have $$|x| > 1$$                   ¦ definition definition proved
        We have $|x| = x$ for $x>0$ and $|x| = -x$ for $x<0$.         ¦ proved definition proved definition
        $$|x| = x \\quad (x > 0)$$ and $$|x| = x$$                     ¦ proved definition conditional
        $$|x| = x \\text{ for } x > 0, \\qquad |y| = y$$                ¦ proved definition conditional
        $$|x| = x, \\quad x > 0$$                                      ¦ proved definition
        For all $n$ with $n > 2$ it is true that $n^2 > 4$.           ¦ remark definition proved
        At $x = 1$ we get $x^2 = 1$ and $x^2 = 2$.                    ¦ definition proved refuted
        The point $x = 1$ is critical: $x^2 = 1$.                     ¦ remark remark
        Since $x > 0$ is known                                        ¦ definition
        $x>0$이면 $|x| = x$이다.                                        ¦ definition proved
        当 $x>0$ 时，$|x| = x$。                                         ¦ definition proved
        Let $x > 0$. Assume that $x < -1$. Then $|x| = -x$.           ¦ definition definition proved

        # A condition behind a claim is about that claim, in a list, a table and before words that follow as well.
        - $|v| = v$ for $v>1$¶¶| x | y |¶|---|---|¶| $v>0$ | $|v| = v$ |¶| $v<0$ | $|v| = -v$ | ¦ proved definition definition proved definition proved
        - $|v| = -v$¶- $|v| = v$ for $v>1$¶¶$\\sqrt{v^2} = v$           ¦ conditional proved definition conditional
        - $|v| = v$ for $v>1$¶- $|v| = v$¶- for $v<0$, $|v| = -v$¶- $|v| = -v$ ¦ proved definition conditional definition proved conditional
        - if $v>0$ then $|v| = v$¶¶$\\sqrt{v^2} = v$                    ¦ definition proved conditional
        - for $v<0$, $|v| = -v$¶- $|v| = v$ - $x = x$                   ¦ definition proved conditional proved
        For $v>0$:¶¶- $|v| = v$¶¶- $|v| = v$¶¶Now:¶¶- $|v| = v$    ¦ definition proved proved conditional
        For $v>0$:¶- $|v| = v$¶- if $v>1$ then $v^2 > 1$¶- $v^2 > 1$  ¦ definition proved definition proved remark
        $|v| = v$ for $v>1$ and $|v| = v$. Now $|v| = v$               ¦ proved definition conditional conditional
        $|v| = v$ if $v>1$, so $\\sqrt{v^2} = v$. Now $|v| = v$          ¦ proved definition proved conditional
        For $x>0$ we have $|x y| = x y$ if $y>0$ and $|x| = x$.        ¦ definition proved definition proved
        $|v| = v$ for $v>0$, but for $v<0$ we have $|v| = -v$.          ¦ proved definition definition proved
        $|v| = v$ for $v \\ge 0$ but not for $v<0$.                    ¦ proved definition remark

        # A value that is supposed holds to the next heading, or to another one, and not in general.
        Let $x = 2$. Then $x^2 = 4$.¶¶Let $x = 3$. Then $x^2 = 9$.¶# New¶Let $x = 5$. Now $x^2 = 25$. ¦ definition proved definition proved definition proved
        Let $x = 2$. Then $x^2 = 4$.¶# New¶Now $x^2 = 4$.              ¦ definition proved remark
        Suppose $x = 2$. Then $x^2 + x = 6$.¶¶In general, $x^2 + x = 6 x$. ¦ definition proved refuted
        Suppose $x = 2$. Then $x^2 = 2x$ for all $x$. For every $n$ we have $x^n = 2^n$. ¦ definition refuted remark remark proved
        Let $a = 3$ and $b = 4$, so $\\sqrt{a^2 + b^2} = 5$. At $a = 0$ it is $a b = 0$. ¦ definition definition proved definition proved
        Set $x = 2$. Then $x^2 = 4$. Set $x = 3$. Then $x^2 = 9$.      ¦ definition proved definition proved

        # Names in a list stand to the same in the same way.
        For $a, b > 0$, $|a| = a$ and $|b| = b$. Now $|a| = a$.        ¦ definition proved proved proved
        Let $a,b>0$. Then $|a b| = a b$. Let $m, n \\in \\mathbb{Z}$. $(-1)^{2m n} = 1$ ¦ definition proved definition proved
        For $a, b \\neq 0$ we have $|a b| > 0$. For $x,y,z \\in \\mathbb{R}$, $x + y + z = z + y + x$. ¦ definition proved proved
        Here $a, b > 0$ and $x, y = 2, 3$ and $t, \\quad s = 2t$ ¦ remark remark remark remark remark definition

        # Words beside a name say what it stands for.
        For all integers $n$, $\\cos(n\\pi) = (-1)^n$. For every $n$ that is an integer, $\\sin(n\\pi) = 0$. ¦ definition proved definition proved
        Let $m$ be a natural number. Then $\\sin(m\\pi) = 0$ and $|m| = m$. ¦ definition proved proved
        Let $x$ be a positive real number. Then $|x|=x$.¶¶So $|x| = x$. ¦ definition proved proved
        For positive $v$, $|v| = v$. For negative $v$, $|v| = -v$. For non-negative $w$, $|w| = w$. ¦ definition proved definition proved definition proved
        Let $a$ and $b$ be positive. Then $|ab| = ab$. Let $a, b$ be negative. $|ab| = ab$ ¦ definition definition proved definition definition proved
        We have $|a b| = a b$ for all negative $a$ and $b$. $|a| = a$  ¦ proved definition definition conditional
        For a positive matrix $A$, $|A| = A$. Let $f$ be positive definite. $|f| = f$. ¦ remark undecided remark conditional
        Since $q$ is a positive constant, $|q| = q$. Let $n$ be an integer with $n>0$, then $|n| = n$. ¦ definition proved definition definition proved
        For $n$ even, $\\sin(n\\pi/2) = 0$.                             ¦ definition proved

        # An exception is the contrary of a case. What is said not to be so is not claimed.
        $|v| = -v$ except for $v > 0$. And $|v| = v$, with the exception of $v < 0$.  ¦ proved definition proved definition
        Except for $v<0$, $|v| = v$. Unless $v>0$, $|v| = -v$.         ¦ definition proved definition proved
        Except when $v<0$ or $v>9$, $|v - 10| = 10 - v$ and $|v| = v$. ¦ definition definition proved proved
        $|v| = v$ is valid everywhere but for $v < 0$.                 ¦ proved definition
        $\\frac{x^2}{x} = x$ unless $x = 0$. Apart from $x < 1$ $|x| = x$. ¦ proved definition definition proved
        Außer für $v<0$ ist $|v| = v$. Sauf pour $v<0$, $|v| = v$.       ¦ definition proved definition proved
        For all $v$ other than $v<0$ we have $|v| = v$. $v<0$ excluded, $|v| = v$. ¦ remark definition proved definition proved
        It is not the case that for $v<0$, $|v| = v$. $|v| = v$        ¦ remark remark conditional
        For $v<0$ the identity $|v| = v$ is false. $|v| = v$ for $v<0$ is wrong. ¦ definition remark remark definition
        For no $x<0$ is $|x|=x$. It is wrong that $y = x^2$. $y = x^3$  ¦ remark remark remark definition
        $|v| = v$ does not hold for $v<0$, since $|v| = -v$ there.     ¦ remark remark conditional
        If you don't have any part left with $g(x) = x$, "it is so." There is no way to tell: $h = g(x)$ ¦ definition definition
        Were the theorem applicable, then this would mean: $$0 = 4\\pi.$$ ¦ remark
        It is not true that $|v| = v$, but $|v| = \\sqrt{v^2}$ is right. ¦ remark proved

        # A definition behind its use; names of which nothing is known.
        $$y = u^2, \\quad u = \\sin x, \\quad \\frac{dy}{dx} = 2\\sin x\\cos x$$ ¦ definition definition proved
        $\\frac{d}{d\\mu_k} L(\\mu, \\lambda) = \\frac{m_k}{\\mu_k} + \\lambda$  ¦ undecided

        # A value ahead of what is said with it; what holds otherwise.
        $A = \\pi r^2$. With $r = 3$, $A = 9\\pi$. With $r = 2$, $A = 9\\pi$. ¦ definition definition proved definition refuted
        $A = k r^2$ where $k = 3$. $A = 3 r^2$                         ¦ definition definition proved
        For $x>0$, $\\sqrt{x^2}=x$. Otherwise $\\sqrt{x^2}=-x$.       ¦ definition proved proved
        $|x| = x$ for $x>0$. Otherwise $|x|=-x$ and $|x| = x$.         ¦ proved definition proved refuted
        If $x>1$, $|x|=x$. If $x<-1$, $|x|=-x$. Otherwise $x^2 \\le 1$. ¦ definition proved definition proved proved

        # What tells where something holds, what gives a name on the right a meaning, and readings in doubt.
        $\\eta > 0$ and $0 < c < 4$ and $x^2/a + y^2/b = 1$            ¦ remark remark remark
        Let $x > 0$. Then $x < 0$. Then $x > 0$.                      ¦ definition refuted proved
        $$(y - t) x = \\delta$$ $$x y - x t = \\delta = x$$             ¦ definition proved refuted
        $l^2 = h^2 + b^2$ and $f(x) = x^2$. Find $f'(x) = 0$ and $f'(c) = 2$. $f'(x) = 2$ ¦ remark definition remark remark refuted
        $(x + 1)^2 = x^2 + 1$ and $x^2 = 4$                           ¦ refuted remark
        $\\frac{dy}{dx} = -\\frac{x}{y}$. $\\frac{d}{dx}(x^2 + y^2) = 0$ ¦ remark undecided
        $V(x)^2 = x$                                                  ¦ undecided

        # A text asks where something holds, and relies on what it says in words: that refutes nothing.
        $$f'(x) = 3x^2 - 6x = 0$$ $3x^2 + 5 = 14$ $\\cos x + \\sin x = 0$ ¦ remark remark remark remark
        $\\sin^2 x + \\cos^2 x = 2$ and $x^2 = -1$                        ¦ refuted refuted
        $$(2x + y) \\cos t = 3 \\sin t \\cos t$$                           ¦ undecided
        $z = x^2 y$ has the level curve $z = 3$                        ¦ definition remark
        $$\\frac{d}{dx}(3x) = 3x$$ $$\\frac{d}{dx}(a x^2) = 2x$$          ¦ refuted refuted
        $$\\frac{d}{dx}(x^2) = 2$$ $$\\frac{d}{dx} 5 = 1$$                ¦ refuted refuted
        $$x^3 - y^3 = 3$$ and $$x^3 - y^3 + 1 = 4$$ but $$y (x^3 - y^3) = 3 y$$ ¦ remark remark undecided
        $$\\frac{dy}{dx} = -\\frac{x}{y}$$ so $$x^2 + y = y^2 + x$$       ¦ remark undecided
        $$g'(x) = 2x = x + x$$ $$g''(x) = 2$$ $$g'(x) = 3x = x + 2x$$       ¦ remark proved proved remark proved
        $$x e^{-x} > 0$$ and $$\\frac{x}{x^2 + 1} \\ne 0$$ and $$x^2 < -1$$  ¦ remark remark refuted
        $$\\sin x (\\cos x) = \\cos x \\sin x$$                            ¦ proved
        If not $x > 0$, then $|x| = x$. ¦ remark conditional
        We do not assume $x > 0$. Then $\\sqrt{x^2} = x$. ¦ remark conditional
        Let $x > 0$ be false. Then $|x| = x$. ¦ remark conditional
        For $x > 0$ we have $|x| = x$. For other $x$, $|x| = -x$. ¦ definition proved remark proved
        $$\\vec a \\times \\vec b = \\vec b \\times \\vec a$$ and $\\mathbf{A} \\mathbf{b} = 2 \\mathbf{b}\\mathbf{A}$ ¦ undecided remark
        $$\\frac{d}{dz} \\frac{e^z}{\\Sigma_C} = \\frac{e^z\\Sigma_C - e^z e^z}{\\Sigma_C^2}$$ ¦ undecided
        $$\\frac{\\partial}{\\partial W}(w h) = h$$                        ¦ undecided
        $g'(c) = 3$ and so $g'(x) > 0$. $y(\\pi) = 1$ and $f(a) = L$       ¦ remark remark remark remark
        Solve $y' = x + y$. Whether $x^2 = x^3$ is not clear. $x^2 = x^3$ ¦ definition remark refuted
        We do not have $\\ln(x + 1) = \\ln x + \\ln 1$.                   ¦ remark
        $$\\frac{d}{dx} e^y = \\frac{d}{dx} x$$                         ¦ undecided
        $$\\frac{d}{dx}(x^2 + y^2) = \\frac{d}{dx}(1)$$                 ¦ remark
        $y = C e^x$ and $y(0) = 5$                                     ¦ definition remark
        Here $U(t) = t$. $u = v(t)$ and $v(t) = t^2$. Thus $u = t^2$      ¦ definition definition definition undecided
        $$y' = x^3, \\qquad y' = (y+1)(y-2), \\qquad y' = x + y$$         ¦ definition definition undecided
        Let $h>0$ (it is alike if $h<0$). Now $|h| = h$, since $h>0$.  ¦ definition remark proved proved
        Solve the problem.¶¶$$x^2 - x = x$$                            ¦ remark
        $U(t) = e^C e^{-r t}$ and so $e^C = U(t_0)$                    ¦ definition undecided
        $x^T A y = x^T A^T y$                                          ¦ undecided

        $y = a x^2$, so $y' = 5ax$. $$y = e^{kx}, \\quad y' = k y, \\quad y'' = 3$$ ¦ definition refuted definition proved refuted
        $y = s u$ and $y' = 3u$                                        ¦ definition remark
        $y = r \\sin\\theta$ and $y' = r \\sin(\\theta + \\alpha)$. So $y' = r$ ¦ definition remark undecided

        # What is beyond the language is read and not judged; the rest of the formula is.
        $$\\begin{aligned} \\frac{d}{dx}&\\left(x^2\\right) \\\\ &= 2x \\end{aligned}$$ ¦ proved
        $\\nabla f$ and $x \\in [0, 1)$ and $\\vec r'(t) = \\langle 1, t \\rangle$ ¦ remark remark undecided
        $$P(x \\mid y) = 2$$ and $$\\lim_{x \\to 0 (x$$ and $$\\lim_{x \\to 0} (x +)$$ ¦ undecided unreadable unreadable
        $f(x) \\approx )x($                                          ¦ remark unreadable
        $$\\int x e^x \\, dx = x e^x - \\int e^x \\, dx = x e^x - e^x + C$$ ¦ proved proved
        $$\\int 2 \\sin x \\, dx = 2 \\int \\sin x \\, dx = 2 \\cos x + C$$ ¦ proved refuted
        $$\\int 2 x e^{x^2} \\, dx = \\int e^u \\, du = e^u + C$$        ¦ undecided proved
        Let $u = x^2$. $$\\int 2 x e^{x^2} \\, dx = \\int e^u \\, du = e^u + C = e^{x^2} + C$$ ¦ definition proved proved proved
        Let $u = x^3$. $$\\int x^2 e^{x^3} \\, dx = \\int e^u \\, du$$      ¦ definition refuted
        Let $u = \\sin t$. $$\\frac12 \\int \\frac{du}{1+u^2} = \\frac12 \\int \\frac{\\cos t}{1 + \\sin^2 t} \\, dt$$ ¦ definition proved
        By parts: $u = x$, $dv = e^x dx$, $du = dx$, $v = e^x$. $$x e^x - \\int e^x dx = uv - \\int v\\,du$$ ¦ definition remark proved definition proved
        $u = x^2$. By parts: $u = x$, $v = \\sin x$. $$\\int x \\cos x\\,dx = uv - \\int v\\,du = uv + \\int v\\,du$$ ¦ definition definition definition proved refuted
        $$x \\int x \\, dx = x^3$$ and $$\\int u \\, dv = u v - \\int v \\, du$$ ¦ undecided undecided
        $$(f^{-1})'(1) = 3$$ and $$(x^{-1})' = -x^{-2}$$             ¦ undecided proved

        $$\\int_0^1 \\sqrt{r^2} \\, dt = \\int_0^1 r \\, dt$$ $$\\int_0^1 r \\, dt = 2 r$$ ¦ undecided refuted
        $$4 y(0) + e^0 = 9$$ $$\\frac{d}{dx} \\int_a^x f(u) \\, du = f$$    ¦ undecided undecided
        $$\\frac{d}{dx} \\sin x = -\\cos x?$$ $$\\frac{d}{dx} \\sin x = -\\cos x$$ ¦ remark refuted
        $y = -1 - x$ solves a differential equation: $$y' = x^3$$     ¦ definition remark

        Let $f(x) = a x^2 + b$. Then $f'(x) = 2 a x + b$. $f'(x) = 2 a x + k$ ¦ definition refuted undecided

        # Intervals are conditions.
        For $t \\in (0, 1)$, $|t - 1| = 1 - t$. Let $u\\in(-\\infty,\\pi]$. Then $|u - 4| = 4 - u$ ¦ definition proved definition proved
        For $x < 0$, $|x| = -x$. For $x \\in [0, \\infty)$, $|x| = x$ ¦ definition proved definition proved

        # A name that is introduced anew is free of what was supposed of it.
        Let $x > 0$. Then $|x| = x$. Now let $x$ be arbitrary. Then $|x| = x$  ¦ definition proved remark conditional
        Let $x > 0$. Let $x \\in \\mathbb{R}$. Then $|x| = x$        ¦ definition conditional
        Let $m$ be even. If $m$ is odd, then $\\cos(m\\pi) = (-1)^m$ ¦ definition definition proved

        # What is defined of one member is so of all; free indices lie between the bounds of the sums.
        $p_i = e^{z_i}/\\sum_{j=1}^n e^{z_j}$ has $\\frac{\\partial p_i}{\\partial z_k} = p_i (\\delta_{ik} - p_k)$ and $\\frac{\\partial p_i}{\\partial z_i} = p_i (1 - p_i)$ ¦ definition proved proved
        $p_i = e^{z_i}/\\sum_{j=1}^n e^{z_j}$ has $\\frac{\\partial p_i}{\\partial z_k} = p_i (1 - p_k)$ ¦ definition refuted
        $p_i = e^{z_i}/\\sum_{j=1}^n e^{z_j}$ in $L = -\\sum_{i=1}^n y_i \\ln p_i$: $$\\frac{\\partial L}{\\partial z_k} = p_k \\sum_{i=1}^n y_i - y_k$$ ¦ definition definition proved
        $a_n = a_{n-1} + 2$, so $a_3 = a_2 + 3$                        ¦ definition definition

        # Several statements, and signs that claim nothing.
        $$\\begin{align} (x+1)^2 &= x^2+2x+1 \\tag{1}\\\\ &= x^2 \\\\ y' &= y' \\end{align}$$  ¦ proved refuted proved
        $$\\begin{aligned} f(x) &= x^2 \\\\ f'(x) &= 2x \\end{aligned}$$ ¦ definition proved
        $$\\begin{alignat}{2} x + x &= 2x &\\quad x x &= x^2 \\end{alignat}$$ ¦ proved proved
        $$q = x^2 \\implies \\frac{dq}{dx} = 2x$$                       ¦ definition proved
        $$z^2 = 4 \\Rightarrow z = 2 \\Rightarrow z + 1 = 3$$           ¦ remark
        $$x + x \\approx 2x = x + x$$                                  ¦ remark proved
        $$f'(x) \\stackrel{!}{=} 0$$                                   ¦ remark
        $$w \\leftarrow w - \\alpha x$$                                 ¦ remark
        $$\\begin{align} x^2 \\amp = x x \\amp  y \\amp = 2y \\\\ \\amp = x + x \\end{align}$$ ¦ proved refuted remark
        $$\\begin{align} f(x) &= \\sin x & f(0) &= 0 \\\\ f'(x) &= \\cos x & f'(0) &= 1 \\end{align}$$ ¦ definition proved proved proved
        $$\\begin{align} x + x &= 2x && \\text{by sums} \\\\ &= x 2 && (\\text{turn it}) \\\\ &= x \\quad\\text{wrong, with $y$} \\\\ &= x \\end{align}$$ ¦ proved proved refuted proved
        $$\\begin{align} |x| &= \\sqrt{x^2} & \\text{for } x > 0 \\\\ &= x & \\text{since } x > 0 \\\\ &= 2x \\end{align}$$ ¦ proved definition proved definition refuted
        $$\\begin{aligned} y &= x^2, & \\text{so that} \\\\ \\frac{dy}{dx} &= 2x \\text{ by the power rule} \\\\ &= 3x \\end{aligned}$$ ¦ definition proved refuted
        $$x = x \\quad \\text{(note that $e^{x}$ is so)}$$               ¦ proved
        $u = x^2$, so $du = 2 x dx$ and $dx = \\sigma dz$              ¦ definition proved remark
        $f'(x) > 0$                                                     ¦ remark
        $$d = v t$$ and so $d = 2 v t$                                ¦ definition refuted
        $$d^{2} + 0 = d^2$$ $$d \\cdot t = t d$$ $$d\\theta = 2 d\\theta$$ ¦ proved proved refuted
        $$m x = x m$$ $$m = 2 - 3 = -1$$                              ¦ proved remark proved
        $$x \\equiv x + 0$$                                            ¦ proved
        $$y := x^2$$                                                  ¦ definition

        # A name may be given another meaning where the text says so, or in another section.
        Let $f(x) = x^2$. Let $f(x) = x^3$. $f'(x) = 3x^2$            ¦ definition definition proved
        $f(x) = x^2$ and now let $f(x) = x^3$                         ¦ definition definition
        $f(x) = x^2$ and now $f(x) = x^3$                             ¦ definition undecided
        $f(x) = x^2$ and thus $f(x) = x^3$                            ¦ definition refuted
        $f(x) = x^2$¶# New¶$f(x) = x^3$                               ¦ definition definition
        The line $f(x) = x$. For the function $f(x) = x^2$, $f'(x) = 2x$ ¦ definition definition proved
        - $f(x) = x^2$¶- $f(x) = x^3$ has $f'(x) = 3x^2$               ¦ definition definition proved
        $y = a x^2$. $$y = e^{k x}$$ and so $y' = k y$                 ¦ definition definition proved

        # Where it does not, an equation for a name that was defined otherwise is wrong, or may be.
        Let $y = x^2 + 2x$. Factoring, $y = x(x+3)$. Hence $\\frac{dy}{dx} = 2x+3$. ¦ definition refuted refuted
        Let $L = (wx-t)^2$.¶¶1. Expand: $L = w^2x^2 - wxt + t^2$.¶2. Differentiate: $\\frac{\\partial L}{\\partial w} = 2wx^2 - xt$. ¦ definition refuted refuted
        Let $y=\\sin(2x)$.¶¶Using the double angle formula, $y = \\sin x\\cos x$, so that $\\frac{dy}{dx} = \\cos 2x$. ¦ definition undecided undecided
        Let $p(x)=x^2-1$. We can write $p(x)=(x-1)(x+2)$. Dividing, $p(x)=x-1$. ¦ definition refuted refuted
        $$y=x^2+2x$$ $$y=x(x+3)$$ $$\\frac{dy}{dx} = 2x+3$$ $$y=x^2+3x$$ $$y^2 \\ge 0$$ ¦ definition undecided undecided undecided proved
        $y=x^2$. In other words, $y = x^3$. $y = x \\cdot x = 3x$        ¦ definition refuted proved refuted
        $y=x^2$ and $y = x^3$. $\\frac{dy}{dx} = 4x$ and $\\frac{d^2y}{dx^2} = 2$. Let $y = x^3$. Then $\\frac{dy}{dx} = 3x^2$. ¦ definition undecided refuted undecided definition proved

        # Subscripts that are arguments of a function are its partial derivatives.
        Let $f(x,y) = x^2 y$. Then $\\frac{\\partial f}{\\partial x} = f_y$ and $\\frac{\\partial f}{\\partial x} = f_x$. ¦ definition refuted proved
        Let $f(x,y) = x^2 y$. Then $\\frac{\\partial^2 f}{\\partial x\\partial y} = f_{yx} = 2x$, $f_x(1,0) = 0$ and $2 f_y = 2 x$. ¦ definition proved proved proved refuted
        $u(x,t) = e^{-t}\\sin x$. Then $u_t = u_{xx}$. And $u_t = 2u_{xx}$. ¦ definition proved refuted

        # A derivative is no part of the argument of a function before it.
        Let $y = \\arcsin x$. Then $\\cos y \\frac{dy}{dx} = 1$ and $\\sin y \\frac{dy}{dx} = 1$. ¦ definition proved refuted
        """)
    void markdown(String text, String words) {
        var steps = steps(text.replace('¶', '\n'), Format.MARKDOWN);
        assertEquals(words, steps.stream().map(step -> step.outcome().word()).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        assume x > 0; assume x < 0                     | no point satisfies this and x > 0, which was assumed before
        assume x > 0; assume y > x; assume y < -x      |
        """)
    void contradictionsAreReported(String lines, String warning) {
        var steps = steps(lines.replace("; ", "\n"), Format.SHEET);
        var warnings = steps.getLast().warnings().stream().map(Diagnostic::message).collect(Collectors.joining());
        assertEquals(warning == null ? "" : warning, warnings);
    }

    private static List<Step> steps(String text, Format format) {
        return DocumentCheck.check(Source.of(text), format, Context.EMPTY, LatexMacros.NONE, Patience.each(20));
    }

    /** What is doubtful on either side of a link is told once, at the first link that has it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        $2 W^{(2)} = W^{(2)} + W^{(2)}$                | 1
        $a/bc = a c/b = (a/b) c$                       | 1 0
        """)
    void doubts(String text, String counts) {
        var steps = steps(text, Format.MARKDOWN);
        assertEquals(counts, steps.stream().map(step -> "" + step.warnings().stream().map(d -> d.message()).distinct()
            .count()).collect(Collectors.joining(" ")));
    }
}
