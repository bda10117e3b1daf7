package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a document suppose, name, deny, or say of all values; and definitions under conditions. */
final class SuppositionsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        # Equations between formulas that are supposed hold for what is said under them.
        Let $L = -\\sum_{i=1}^n y_i \\ln p_i$ where $p_i = \\frac{e^{z_i}}{\\sum_{j=1}^n e^{z_j}}$ and $\\sum_{i=1}^n y_i = 1$. Then $\\frac{\\partial L}{\\partial z_k} = p_k - y_k$ and $\\frac{\\partial L}{\\partial z_i} = y_i - p_i$ ¦ definition definition definition proved refuted
        If $x + y = 1$, then $x^2 - y^2 = x - y$. And $x = y$.          ¦ definition proved remark
        Suppose $x^2 = 4$. Then $x = 2$. Then $x^3 = 4x$.               ¦ definition remark proved
        Let $s = \\sum_{i=1}^n y_i$ where $s = 1$. Then $s^2 = 1$ and $s^2 = 2$. ¦ definition definition proved refuted
        If $x^2 - x - 6 = 0$ then $x = 3$ or $x = -2$.                 ¦ definition remark remark
        $x^2 - y^2 = x - y$ for $x + y = 1$. $x^2 - y^2 = x - y$       ¦ proved definition refuted

        $p_i = \\frac{e^{z_i}}{\\sum_{j=1}^n e^{z_j}}$ in $L = -\\sum_{i=1}^n y_i \\ln p_i$. Since $\\sum_{i=1}^n y_i = 1$ we have $\\frac{\\partial L}{\\partial z_k} = p_k - y_k$ ¦ definition definition definition proved
        $a \\sum_{i=1}^n y_i = a$, since $\\sum_{i=1}^n y_i = 1$. $\\sum_{i=1}^n x_i = 1$. $a \\sum_{i=1}^n x_i = a$. ¦ proved definition remark undecided
        Using $a + b = 1$, $a^2 - b^2 = a - b$. Because $\\sin^2 x + \\cos^2 x = 2$, $1 = 2$. ¦ definition proved refuted refuted

        ¶# On $1 = 2$ and more¶For $x > 0$ we have $|x| = x$. In $a^2 = b^3$, $a = -b$ ¦ refuted definition proved remark definition

        # A definition with conditions holds under them; several with conditions that exclude each other are one.
        $f(x) = x^2$ for $x > 0$ and $f(x) = -x^2$ for $x \\le 0$. Then $f'(x) = 2x$ and $f'(x) = 2|x|$. ¦ definition definition definition definition conditional proved
        For $x > 0$ let $f(x) = x^2$. For $x \\le 0$ let $f(x) = -x^2$.¶¶Then $f'(x) = 2|x|$ ¦ definition definition definition definition proved
        Let $f(x) = x^2$ when $x > 0$. $f'(x) = 2x$ and $f(-1) = 1$ and $f(2) = 5$ ¦ definition definition proved undecided refuted
        For $n > 0$ let $y = x^n$. Then $\\frac{dy}{dx} = n x^{n-1}$.   ¦ definition definition proved

        # What was proved under a condition, or of a name that means something else now, is no rule.
        Let $f(x) = e^{|x|}$. For $x > 0$ we have $f'(x) = f(x)$. For $x < 0$ we have $f'(x) = f(x)$. ¦ definition definition proved definition refuted
        ¶# One¶Let $a = 1$ and $g(x) = e^x$. Then $g'(x) = a g(x)$.¶# Two¶Let $a = 2$. $\\frac{d}{dx} g(x) = 2 g(x)$ and $\\frac{d}{dx} g(x) = g(x)$ ¦ definition definition proved definition refuted proved

        Set $a = 2$. Then $a^2 = 4$. Now let $a = 3$. Then $a^2 = 9$. $2 + 2 = 5$ ¦ definition proved definition proved refuted

        # What a name is one of.
        For $i = 1, \\dots, n$, $i^2 = i$. For $i = 1, 2, \\ldots, n$ we have $|i| = i$. ¦ definition refuted definition proved
        $i^2 = i$ for $i = 1, 2$. $|v| = v$ for $v = 1,2$. The roots are $x = 1, 2$. ¦ refuted definition proved definition remark
        Let $w \\in \\{1,2\\}$. Then $w^2 = 3w - 2$ and $w^2 = w$.      ¦ definition proved refuted
        Let $w \\in \\{-1, 1\\}$. Then $|w| = 1$. $w = 1$. $w^3 = w$. $w^3 = 2w$ ¦ definition proved remark proved refuted
        $$x_i = a_i^2, \\quad i \\in \\{1, \\dots, n\\}$$                ¦ definition definition

        # A fact about a name that something rests on is supposed.
        Since $x > 0$, $\\sqrt{x^2} = x$. We have $\\sqrt{z^2} = z$ because $z \\ge 0$. ¦ definition proved proved definition
        Since $x^2 > x$, $|x| = x$.                                    ¦ remark conditional

        # An equation behind the name of a curve is its equation, and y is a function along it.
        The folium is $x^3 + y^3 = 6xy$. Then $3x^2 + 3y^2 \\frac{dy}{dx} = 6y + 6x \\frac{dy}{dx}$. ¦ remark proved
        The circle of radius five has the equation $x^2 + y^2 = 25 + x - x$. The sum is $x + y = 2xy$. ¦ remark refuted

        # A point, and the last of several cases, hold for their sentence; whether for the next is open.
        Let $f(x) = x^3$. At $x = 1$ we have $f'(1) = 3$. The second derivative is $f''(x) = 6x^2$. $f'(x) = 3x^2$ ¦ definition definition proved undecided proved
        For $x > 0$ we have $|x|' = 1$, and for $x < 0$ we have $|x|' = -1$. So $\\frac{d}{dx}|x| = -1$. $|x|^2 = x^2$ ¦ definition proved definition proved undecided proved
        $x^2 = \\frac1x$. $1 + 1 \\ne 2$.                            ¦ refuted refuted

        # What is introduced in words that cannot be read is over all the same; u' before brackets with u is a factor.
        Let $f(x) = x^2$. ¶¶Let $f = g\\circ h$ with $g(x) = \\sin x$ and $h(x) = 3x$. Then $f'(0) = 3$. ¦ definition undecided definition definition remark
        Let $u(x) = \\sin x$. $2uu' + u' = u'(2u + 1)$                  ¦ definition proved

        # An operator before a sum may be meant for all of it, and y' beside y is no number.
        $\\frac{d}{dx} 3x^2 - 4x = 6x - 4$ and $\\frac{d}{dx}(3x^2) - 4x = 6x - 4$ ¦ undecided refuted
        If $\\sin(x+y) = y^2$ then $\\cos(x+y)(1+y') = 2yy'$.          ¦ definition proved

        # A definition that would stand in another one's sum is of no concern to what speaks of neither.
        $p_i = \\frac{e^{z_i}}{\\sum_{j=1}^n e^{z_j}}$. The first layer has $z_1 = wx+b$. $\\frac{d}{dx}x^2 = 2x$ and $1+1 = 3$. ¦ definition definition proved refuted

        # A prime before its letter is defined was another letter's.
        $y' = 2x$. Let $y = x^3$. Then $y' = 3x^2$ and $y' = 2x$.       ¦ definition definition proved refuted
        ¶If $xy = 1$ then $y' = -1/x^2$.¶¶Let $y = \\ln x$. Then $y' = \\frac1x$. ¦ definition proved definition proved

        # A function's letter may be another quantity's beside another variable; its own letter in its brackets is a product.
        Let $h(x) = x^3$. $\\frac{d}{dr}(\\pi r^2 h) = 2\\pi r h$. $\\frac{dh}{dr} = 3r^2$. $\\frac{dh}{dr} = 2r$ ¦ definition undecided proved refuted
        Let $\\sigma(z) = \\frac{1}{1+e^{-z}}$. $\\frac{d\\sigma}{dz} = \\sigma(1-\\sigma)$. $\\sigma' = 2\\sigma(1-\\sigma)$. $\\frac{d\\sigma}{dx} = \\sigma(1-\\sigma)$ ¦ definition proved refuted proved
        Let $\\sigma(z) = \\frac{1}{1+e^{-z}}$. $\\frac{d}{dx} \\frac{(x-\\mu)^2}{2\\sigma^2} = \\frac{x-\\mu}{\\sigma^2}$ ¦ definition undecided

        The slope of the graph is $\\frac{d}{dx} x^2 = 3x$.            ¦ refuted

        # A chain that is introduced defines its name anew, and what stands behind "where" means that in it.
        Let $y = (1-x)^2$. Let $y = (1-x)^3 = f(g(x))$, where $f(x) = x^3$ and $g(x) = 1-x$. Then $y' = -3(1-x)^2$. ¦ definition definition proved definition definition proved
        Let $f(x) = x^2$. Let $y = (1-x)^3 = f(g(x))$, where $f(x) = x^3$ and $g(x) = 1-x$. ¦ definition definition proved definition definition
        Let $f(x) = x^2$. We have $(1-x)^3 = f(1-x)$, where $f(x) = x^2$.   ¦ definition refuted proved

        # In another paragraph an equation for a known name may be about another one, whatever the words.
        Let $y = x^2$.¶¶That is, we have $y = x^3$. Then $y' = 3x^2$.       ¦ definition undecided undecided
        Let $y = x^2$. That is, we have $y = x^3$.                          ¦ definition refuted

        # What an item of a list defines anew may be meant for that item only.
        ¶1. $L = x^2 + 1$ and $\\frac{dL}{dx} = 2x$.¶2. $L = x^3$ and $\\frac{dL}{dx} = 3x^2$.¶3. $\\frac{dL}{dx} = 2x$ ¦ definition proved definition proved undecided
        ¶1. $L = x^2 + 2x + 1$¶2. $L = (x + 1)^2$¶3. $\\frac{dL}{dx} = 2x + 2$ ¦ definition proved proved

        # A rule for functions of which nothing is said is wrong if it fails for some of them.
        $(uv)' = u'v'$ and $(uv)' = u'v + uv'$ and $(f/g)' = f'/g'$    ¦ refuted proved refuted
        $\\frac{d}{dx} f(g(x)) = f'(g'(x))$ and $\\frac{d}{dx} f(g(x)) = f'(g(x)) g'(x)$ ¦ refuted proved
        $A' = 0$. $(AB)' = A'B'$. $f(0) = 1$. $(fg)' = f'g'$.          ¦ remark undecided remark undecided
        $m n = 3$. $(mn)' = m'n'$. If $r$ is constant, $(rs)' = r's'$. ¦ remark undecided remark undecided
        Suppose $(rs)' = r's'$. $y' = k y$. Let $p = e^x$. $(pq)' = p'q'$. ¦ definition definition definition undecided

        # Under a condition that cannot be read nothing is refuted.
        For $x \\in S$, $|x| = x$. For $x \\approx 0$, $\\sin x = x$. As $x \\to 0$, $\\sin x = x$ and $|x|^2 = x^2$ ¦ remark undecided remark undecided remark undecided proved
        For small $x$, $\\sin x = x$. For some $y$, $(y+1)^2 = y^2+1$.  ¦ remark undecided remark undecided
        On $[0,1]$ we have $|x| = x$. Let $z \\in \\mathbb{Q}$. Then $|z| = z$ and $|y| = -y$ ¦ remark undecided remark undecided undecided
        $f(x) = x^2$ for $x \\in S$. Then $f'(x) = 3x$ and $f'(x) = 2x$ ¦ definition remark undecided proved
        $x^3 = x$ if $x$ is a projection. $x^3 = 4x$ for every solution $x$. ¦ undecided remark undecided remark

        # A squared error is a quantity, a common error is none; what is not hard to see is so.
        The squared error is $E = (y-t)^2/2$. Then $\\frac{\\partial E}{\\partial y} = 2(y - t)$. ¦ definition refuted
        The mean squared error $F = (y-t)^2/2$ has $\\frac{\\partial F}{\\partial y} = y - t$. Error: $G = 2t$ ¦ definition proved definition
        A common error is $(a+b)^2 = a^2+b^2$. The error is to write $2 = 3$. A student's error: $1 = 2$ ¦ remark remark remark
        It is not hard to see that $\\frac{d}{dx} x^3 = 3x$. It is not true that $1 = 2$. It is not very difficult to show $1 = 1$ ¦ refuted remark proved

        # What is said of all functions or numbers is claimed, and not supposed.
        For differentiable functions $(fg)' = f'g'$. For all real numbers $(a+b)^2 = a^2 + b^2$. For functions $(pq)' = p'q + pq'$. ¦ refuted refuted proved
        For positive numbers $a = b$ we have $a^2 = b^2$. For $u = v$, $u^2 = v^2$ ¦ definition proved definition proved

        # The letter d is a name like others, unless a name follows it at once.
        $\\frac{d}{dx}(x-d)^2 = 3(x-d)$. Let $R = (x-d)^2$. $dR/dx = 2(x-d)$. $dR = 3(x-d)dx$ ¦ refuted definition proved remark

        # Conditions that are named and not assumed.
        Suppose $x < 0$. Without assuming $x>0$ we get $|x| = -x$. Whether $x > 0$ or $x < -1$, $|x| \\ge 0$. $|x| = -x$ only if $x \\ge 0$. ¦ definition remark proved remark remark proved proved remark

        # What somebody else may think, and what is led to a contradiction.
        One might think that $\\sqrt{x^2} = x$. This is false: $|x| = -x$. Clearly $1 = 2$ is absurd. ¦ remark remark remark
        A common mistake is $(a+b)^2 = a^2+b^2$. Many students write $\\frac{d}{dx} x^2 = x$. It is tempting to write $2 = 3$. ¦ remark remark remark
        Suppose, for the sake of contradiction, that $1 = 0$. Then $2 = 0$ and $x = 2x$.¶¶Now $x = 2x$. ¦ remark remark remark refuted

        Student answer: $\\frac{d}{dx} x^2 = x$. This is incorrect. $1 = 2$, a contradiction. Otherwise we would have $0 = 1$. $1 = 1$ and not $1 = 3$. ¦ remark remark remark proved remark
        Is it true that $\\frac{d}{dx} x^2 = x$? No. So $2 = 3$? Had we $1=2$, all would follow. ¦ remark remark remark

        # Labels of items, conditions by other words, cases that are pointed to, statements before a colon.
        1. $x>0$: $|x| = x$¶2. $x=0$: $|x| = 1$                        ¦ definition proved definition refuted
        Under the assumption $x > 0$, $|x| = x$. Subject to $u+v=2$ we have $u^2 - v^2 = 2u - 2v$. ¦ definition proved definition proved
        $|x| = x$ unless $x < 0$, in which case $|x| = -x$.            ¦ proved definition undecided
        For $x>1$ the inequality reverses: $x^2 > x$ and $|x| = x$.    ¦ definition proved proved

        # What holds otherwise, said before or behind a formula.
        If $x > 0$, $|x| = x$. If not, $|x| = -x$. Else $|x| = x$.     ¦ definition proved proved refuted
        $|x| = x$ if $x \\ge 0$ and $|x| = -x$ otherwise.              ¦ proved definition proved
        $$|x| = x \\text{ if } x \\ge 0, \\quad |x| = -x \\text{ otherwise}.$$ ¦ proved definition proved
        $f(x) = x$ if $x \\ge 0$ and $f(x) = -x$ otherwise. Then $f(x) = |x|$. ¦ definition definition definition proved

        # What is asked is not claimed; "where" behind a claim says what its names mean.
        Suppose $x^2=2x$. Then $x^3 = 4x$. Is $x=2$? Is $x = 2x$ true? ¦ definition proved remark remark
        It holds when $x^3=x$. Is $y=2y$?                              ¦ definition remark
        $\\frac{d}{dx}\\sigma(x) = \\sigma(x)(1-\\sigma(x))$, where $\\sigma(x) = \\frac{1}{1+e^{-x}}$. ¦ proved definition
        $\\frac{dy}{dx} = 2 u \\cos x = u$ where $y = u^2$ and $u = \\sin x$. ¦ proved refuted definition definition

        # A value of a derivative is supposed of an instant.
        A sphere: $V = \\frac43\\pi r^3$, so $\\frac{dV}{dt} = 4\\pi r^2\\frac{dr}{dt}$. With $\\frac{dr}{dt} = 2$ and $r = 5$: $\\frac{dV}{dt} = 200\\pi$. ¦ definition proved definition definition proved
        $V = \\frac43\\pi r^3$. When $r = 5$ and $\\frac{dr}{dt} = 2$, $\\frac{dV}{dt} = 200\\pi$ and $\\frac{dV}{dt} = 100\\pi$. ¦ definition definition definition proved refuted
        $A = x y$. If $\\frac{dx}{dt} = 2$ and $\\frac{dy}{dt} = 3$, then $\\frac{dA}{dt} = 3x + 2y$. ¦ definition definition definition proved
        $V = \\frac43\\pi r^3$. When $r = 5$, $\\frac{dV}{dt} = 100\\pi\\frac{dr}{dt}$ and $\\frac{dV}{dt} = 7$ and $\\frac{d^2V}{dt^2} = 0$. ¦ definition definition proved remark undecided
        If $\\frac{dx}{dt} = 0$ and $\\frac{dy}{dt} = 2$, then $\\frac{dy}{dx} = 0$ and $\\frac{d^2y}{dt^2} = 0$. ¦ definition definition remark remark
        $V = r^2 h$, $\\frac{dr}{dt} = u$. $\\frac{d}{dt}(r^2 h) = r^2 \\frac{dh}{dt} + h \\frac{d}{dt}(r^2)$ and $\\frac{d}{dt} r^2 = 0$. ¦ definition definition proved undecided

        # Along a curve that names move on, each rate is what the chain rule makes it.
        A point moves on the circle $x^2 + y^2 = 25$. Then $2x \\frac{dx}{dt} + 2y \\frac{dy}{dt} = 0$. When $x = 3$, $y = 4$ and $\\frac{dx}{dt} = 2$, $\\frac{dy}{dt} = -\\frac32$ and $\\frac{dy}{dt} = 5$. ¦ remark proved definition definition definition proved refuted
        A ladder: $x^2 + y^2 = L^2$. So $\\frac{dy}{dt} = -\\frac{x}{y} \\frac{dx}{dt}$. ¦ remark proved
        By Pythagoras, $A^2 + B^2 = C^2$. $2A \\frac{dA}{dt} + 2B \\frac{dB}{dt} = 2C \\frac{dC}{dt}$ and $A \\frac{dA}{dt} + B \\frac{dB}{dt} = 0$. ¦ remark proved undecided
        A point moves on $y = x^2$ with $\\frac{dx}{dt} = 3$. Then $\\frac{dy}{dt} = 6x$. At $x = 2$, $\\frac{dy}{dt} = 12$. At $x = 1$, $\\frac{dy}{dt} = 12$. ¦ definition definition proved definition proved definition refuted
        $y = x^2$.¶¶# Another¶On the circle $x^2 + y^2 = 25$ let $x = 3$. When $y = 4$, $y^2 = 16$. ¦ definition remark definition definition proved

        # What is said to hold for all values is a claim.
        $\\cos(n\\pi)=1$ for all integers $n$. For every integer $n$, $\\sin(n) = 0$. ¦ refuted definition definition refuted
        In general $e^x = 1$. $x^2 = 4$ for all $x$. Not for all $x$ is $x^2 = 4$. ¦ refuted refuted remark remark remark
        When $x=0$, $e^x = 1$. In general $e^x = 1$                    ¦ definition proved refuted
        Let $s = \\sum_{i=1}^n x_i$. $\\frac{\\partial s}{\\partial x_k} = \\delta_{ik}$. $\\frac{\\partial s}{\\partial x_k} = 1$ ¦ definition refuted proved
        Here $\\delta_{ik} = 1$ if $i = k$ and $\\delta_{ik} = 0$ otherwise. $2 \\delta_{ik} = 0$ for $i \\ne k$. ¦ proved definition proved proved definition
        $s_i = \\frac{e^{x_i}}{\\sum_{j=1}^n e^{x_j}}$. For $i \\ne k$, $\\frac{\\partial s_i}{\\partial x_k} = -s_i s_k$. For $i = k$, $\\frac{\\partial s_i}{\\partial x_k} = s_i (1 - s_k)$. ¦ definition definition proved definition proved

        # A bare name of a function, where nothing shows that it is one, may be another name.
        Let $\\sigma(z) = 1/(1+e^{-z})$. The variance is $\\sigma^2 = 4$. ¦ definition undecided
        Let $h(x) = x^3$. The height is $h = 3$. Thus $h = 3x$.         ¦ definition undecided refuted
        Let $f(x) = x^2$. Then $f' = 2$ and thus $f = 3x$.              ¦ definition refuted refuted

        # Functions of other variables are other functions; names that are said to be functions are free again.
        Let $f(x) = x^2$. Let $f(x,y) = xy$. Then $\\frac{\\partial f}{\\partial x} = y$. ¦ definition definition proved
        Let $f(x) = x^2$. If $f$ and $g$ are differentiable functions, then $(fg)' = f'g'$. ¦ definition remark remark refuted
        Let $f(x)$ and $g(x)$ be smooth functions. Then $(fg)' = f'g + fg'$ and $(fg)' = f'g'$. ¦ remark remark proved refuted
        Let $f$ and $g$ be inverse functions. Then $(fg)' = f'g'$.      ¦ remark remark undecided

        # What a section says in terms of y, and then tells, is about its own y.
        $y = x^2$¶# New¶$C = \\frac12 (y - t)^2$ where $y = w x$. Then $\\frac{\\partial C}{\\partial w} = (y - t) x$. ¦ definition definition definition proved
        $L = (y - t)^2$¶# New¶$L = a x$ where $a + b = 1$. Then $\\frac{dL}{dx} = 1 - b$. ¦ definition definition definition proved
        """)
    void words(String text, String words) {
        assertEquals(words, Words.of(text));
    }
}
