package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosures;
import fluxion.print.Printer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms that are asked for. */
class FormTest {
    private static final Fluxion FLUXION = Fluxion.create();
    private static final Variable N = FLUXION.variable("n");
    private static final List<Rational> VALUES = List.of(Rational.of(2), Rational.of(-3), Rational.of(5, 7),
        Rational.of(-1, 2), Rational.of(3, 2));

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(k, k, 1, n)                  | n (n + 1)/2
        sum(k^2, k, 1, n)                | n (n + 1) (2 n + 1)/6
        sum(k^3, k, 1, n)                | n^2 (n + 1)^2/4
        sum(2 k + 1, k, 0, n - 1)        | n^2
        sum(k (k + 1), k, 1, n)          | n (n + 2) (n + 1)/3
        sum(c, k, 1, n)                  | n c
        sum(a k + b, k, 1, n)            | n (2 b + a + n a)/2
        sum(k, k, 3, n)                  | (n + 3) (n - 2)/2
        sum(2^k, k, 0, n)                | 2^(n + 1) - 1
        sum(r^k, k, 0, n)                | (r^(n + 1) - 1)/(r - 1)
        sum(k r^k, k, 0, n)              | (n r^(n + 2) - n r^(n + 1) - r^(n + 1) + r)/(r - 1)^2
        sum(exp(a k), k, 1, n)           | (exp(a (n + 1)) - exp(a))/(exp(a) - 1)
        sum((-1)^k k, k, 1, n)           |
        sum(3^(2 k + 1)/5^k, k, 0, n)    |
        sum(k^12, k, 1, n)               |
        sum(1/(k (k + 1)), k, 1, n)      | n/(n + 1)
        sum(1/(k (k + 2)), k, 1, n)      |
        sum(x/(4 k^2 - 1), k, 1, n)      |
        sum((k - 3)/(k (k + 1) (k + 3)), k, 1, n) |
        sum(sum(i j, j, 1, i), i, 1, n)  | n (n + 2) (n + 1) (3 n + 1)/24
        prod(k, k, 1, n)                 | factorial(n)
        prod(2 k, k, 1, n)               | factorial(n)*2^n
        prod(2^k, k, 1, n)               | 2^(n (n + 1)/2)
        prod((k + 2)/k, k, 1, n)         |
        prod(x^2, k, 1, n)               |
        sum(1/k, k, 1, n)                | sum(1/k, k, 1, n)
        sum(1/k^2, k, 1, n)              | sum(1/k^2, k, 1, n)
        sum(1/(k (k - 2)), k, 1, n)      | sum(1/(k (k - 2)), k, 1, n)
        sum(k^13, k, 1, n)               | sum(k^13, k, 1, n)
        sum(x^(k^2), k, 1, n)            | sum(x^(k^2), k, 1, n)
        """)
    void closed(String sum, String result) {
        var formula = FLUXION.formula(sum);
        var closed = FLUXION.simplify(formula, Form.CLOSED);
        if (result != null) assertEquals(result, closed.text());
        else assertTrue(!closed.text().contains("sum") && !closed.text().contains("prod"), closed::text);
        boolean some = false;
        for (int n = 0; n <= 6; n++)
            for (Rational value : VALUES) some |= agreeAt(n, value, formula.expr(), closed.expr());
        assertTrue(some || closed.expr() == formula.expr(), "no point was found");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(x^k, k, 0, n)      | n integer; n >= -1; x != 1
        sum((-1)^k, k, 1, n)   | n integer; n >= 0
        sum(exp(k x), k, 1, n) | n integer; n >= 0; x != 0
        prod(x, k, 1, n)       | n integer; n >= 0; x != 0
        sum(sin(k), k, 1, n)   |
        """)
    void closedFormsSayWhereTheyHold(String sum, String conditions) {
        var closed = FLUXION.simplify(FLUXION.formula(sum), Form.CLOSED);
        assertEquals(conditions == null ? "" : conditions, closed.conditions().stream().map(Printer::text)
            .collect(Collectors.joining("; ")));
    }

    /** Whether both have values there, which must not differ then. */
    private static boolean agreeAt(int n, Rational value, Expr sum, Expr closed) {
        var point = new HashMap<Variable, Rational>();
        for (Variable v : Substitution.variables(sum)) if (v != N) point.put(v, value);
        var place = Map.of(N, Exprs.num(n));
        Enclosure<Interval> left = Enclosures.at(Substitution.replace(sum, place), point);
        Enclosure<Interval> right = Enclosures.at(Substitution.replace(closed, place), point);
        if (left.within().isEmpty() || right.within().isEmpty()) return false;
        assertTrue(left.within().get().intersects(right.within().get()), () -> "differ at n = " + n + ", " + value);
        return true;
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        x^4 + 2 x^3 + 3 x^2 + 4 x + 5 | x (x (x (x + 2) + 3) + 4) + 5 | x^4 + 2 x^3 + 3 x^2 + 4 x + 5
        a x^2 + b x + a x + c         | x (a x + b + a) + c           | a x^2 + (b + a) x + c
        (x + 1)^5                     | (x + 1)^5                     | x^5 + 5 x^4 + 10 x^3 + 10 x^2 + 5 x + 1
        a b + a c + a d               | a (b + c + d)                 | (b + c + d) a
        x^2 y + x y + y               | y (x^2 + x + 1)               | x^2 y + x y + y
        (a x + b x)/(c x + x)         | (a + b)/(c + 1)               | (a + b)/(c + 1)
        (a + x)^2/(x (x + b))         | (a + x)^2/(x (x + b))         | (x^2 + 2 a x + a^2)/(x^2 + x b)
        """)
    void fewestAndCollected(String formula, String fewest, String collected) {
        var f = FLUXION.formula(formula);
        assertEquals(fewest, FLUXION.simplify(f, Form.FEWEST).text());
        assertEquals(collected, FLUXION.simplify(f, Form.COLLECTED, FLUXION.variable("x")).text());
    }
}
