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

        # So is any letter or word that is called; without a call, what is differentiated is no constant.
        S' = S (1-S); d/dx(S(2x)) = 2 S(2x)(1-S(2x)); d/dx(S(2x)) = 2 S | definition proved undecided
        p' = 2 p; d/dx(p(x)^2) = 4 p(x)^2              | definition proved
        act' = act (1-act); h = act(w x); dh/dw = h (1 - h) x | definition definition proved
        s' = c; c' = -s; d/dx(s(x)^2 + c(x)^2) = 0     | definition definition proved
        s' = c; c' = -s; d/dx(s^2 + c^2) = 0           | definition definition proved
        E' = E; d/dx(E(x^2)) = 2 x E(x^2)              | definition proved
        T' = -k T; d/dt(T(t)) = -k T(t)                | definition proved
        y' = k y; d/dx(y^2) = 0; d/dx(y^2) = 2 k y^2   | definition undecided proved
        v' = a; x' = v; d/dt(v^2) = 0; d/dt(x^2) = 2 x v | definition definition undecided proved
        y' = x y; z = x + 1; d/dx(z^2) = 2 z           | definition definition proved
        tanh' = 1                                      | unreadable

        # A letter that stands alone in another line is a variable in all.
        g' = -f; f = 3                                 | definition definition

        # Differential equations for declared names, and for names that are declared later.
        y = y(x); y' = x y; y'' = y + x^2 y; d/dx y^2 = 2 x y^2 | definition definition proved proved
        y = y(x); y'(x) = x y(x); y'' = y + x^2 y      | definition definition proved
        y = y(x); y' = x y; y'' = y                    | definition definition undecided
        y' = x y; y = y(x); y'' = y + x^2 y            | definition definition proved
        y = y(x); y'' = -y; y''' = -y'; y' = y         | definition definition proved definition undecided
        g = g(x); g' = g (1-g); g'' = g (1-g) (1-2g)   | definition definition proved
        g = g(x); g' = g(1-g); d/dx g^2 = 2 g^2 (1-g)  | definition definition proved
        P = P(t); P' = r P (1 - P/K); dP/dt = r P - r P^2/K | definition definition proved
        S = S(x); S' = S (1-S); h = S(w t); dh/dw = t h (1-h) | definition definition definition proved
        y = y(x); y' = x y; y''' = y (x^3+3x); y (x) = y | definition definition proved proved
        y'' = -y; y = y(t); y'''' = y                  | definition definition proved
        u = u(x,t); u_t = k u_xx; u_t = 3 u_xx         | definition definition undecided
        f = f(x,y); f_x = 2 x y; f_xy = 2 x            | definition definition proved
        y = y(x); given y' = y; d^3 y/dx^3 = y         | definition definition proved
        y = y(x); y' = y' + 0                          | definition proved

        # ∂/∂x of f(x, y) is the derivative in the slot, whatever y is defined as.
        f(x,y) = x^2 y; y = x^2; ∂f/∂x = 2 x y; ∂f/∂x = 4 x y; df/dx = 4 x^3 | definition definition proved refuted proved
        h(u,v) = u^2 v^2; v = u^3; ∂^2h/∂u∂v = 4 u v; ∂^2h/∂u^2 = 2 v^2 | definition definition proved proved
        f(x) = x y; y = x^2; ∂f/∂x = y; ∂f/∂x = 3 x^2; ∂f/∂x = 5 x^2 | definition definition proved proved refuted
        A(r) = pi r h; h = 2 r; A'(r) = 4 pi r; A'(3) = 4 | definition definition proved undecided
        a = b = 3; a = 3; a + b = 6                    | definition definition proved proved
        w' = w - a g; d/dt(w') = 0; d/dt(w') = w - a g | definition undecided proved
        m' = m/2; d/dv(m') = m/4                       | definition undecided
        f' = g; g' = -f; d/dx(f^2 + g^2) = 0; f'''' = f | definition definition proved proved
        f(x) = ln x, x > 0, a = 2; g(u,v) = u + v, h = 3 | definition definition definition definition
        assume x > 0, k constant; k constant           | unreadable definition
        u_t = k u_xx; u = exp(-k t) sin(x); u_t = -k exp(-k t) sin x | definition definition undecided
        y' = dy/dx = x y; dy/dx = x y; d/dx(y^2) = 2 y y' | definition undecided undecided proved
        y' = dy/dx; y'' = d/dx(y'); d/dx(y) = y'       | definition definition proved
        f' = h; h(x) = 2 x; d/dx f(x) = 2 x; f''(x) = 2 | definition definition proved proved
        """)
    void sheets(String lines, String words) {
        assertEquals(words, Words.ofSheet(lines));
    }
}
