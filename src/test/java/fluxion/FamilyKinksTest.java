package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Kin;
import fluxion.print.Printer;
import fluxion.verify.WrittenOut;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinks of functions of the members of a family, by a member: xᵢ moves with xₖ where i = k, and only there. */
class FamilyKinksTest {
    /** Function | by | derivative | conditions | points, with the derivative there, "none" or "?". */
    @ParameterizedTest(name = "({0})′ by {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        sum(abs(x_i), i, 1, 3) | x_2 | sign(x2)                           | x2 != 0 | x2 = 0: none
        sum(relu(x_i), i, 1, 3) | x_2 | heaviside(x2)                      | x2 != 0 | x2 = 0: none
        sum(max(x_i, 0), i, 1, 3) | x_2 | heaviside(x2)                     | x2 != 0 | x2 = 0: none
        sum(abs(x_i), i, 1, 3) | x_4 | 0                                  | -       | -
        product(abs(x_i), i, 1, 3) | x_2 | abs(x1) abs(x3) sign(x2)           | x2 != 0 | x2 = 0: ?
        abs(x_i) | x_k | sign(x_i) kronecker(i, k)          | x_i != 0 or i != k | x_i = 0, i = k: none
        relu(x_i) | x_k | heaviside(x_i) kronecker(i, k)     | x_i != 0 or i != k | x_i = 0, i = k: none
        heaviside(x_i) x_i | x_k | heaviside(x_i) kronecker(i, k)     | x_i != 0 or i != k | x_i = 0, i = k: none
        x_i abs(x_i) | x_k | 2 abs(x_i) kronecker(i, k)         | -       | -
        abs(x_i) | x_i | sign(x_i)                          | x_i != 0 | x_i = 0: none
        abs(x_1) | x_2 | 0                                  | -       | -
        abs(w_{ij}) | w_kl | sign(w_ij) kronecker(i, k) kronecker(j, l) | w_ij != 0 or i != k or j != l | w_ij = 0, i = k, j = l: none
        abs(x_1) + abs(x_2) | x_k | sign(x1) kronecker(k, 1) + sign(x2) kronecker(k, 2) | x1 != 0 or k != 1, x2 != 0 or k != 2 | x1 = 0, k = 1: none, x2 = 0, k = 2: none
        max(x_i, x_j) | x_k | heaviside(x_i - x_j) kronecker(i, k) + heaviside(x_j - x_i) kronecker(j, k) | x_i != x_j or i != k or j = k, x_i != x_j or j != k or i = k | x_i = x_j, i = k, j != k: none, x_i = x_j, j = k, i != k: none
        sqrt(x_i) | x_k | kronecker(i, k)/(2 sqrt(x_i))      | -       | x_i = 0, i != k: 0, x_i = 0, i = k: none
        x_i^(1/3) | x_k | kronecker(i, k)/(3 x_i^(2/3))      | -       | x_i = 0, i != k: 0, x_i = 0, i = k: none
        arcsin(x_i) | x_k | kronecker(i, k)/sqrt(1 - x_i^2)    | -       | x_i = -1, i != k: 0, x_i = -1, i = k: none, x_i = 1, i != k: 0, x_i = 1, i = k: none
        piecewise(x_i < 0: -x_i, otherwise: x_i^2) | x_k | piecewise(x_i < 0: -kronecker(i, k), x_i > 0: 2 x_i kronecker(i, k)) | - | x_i = 0, i != k: 0, x_i = 0, i = k: none
        sum(abs(x_i), i, 1, n) | x_k | sign(x_k) | n integer, n >= 0, x_k != 0, k >= 1, k <= n | k >= 1, k <= n, x_k = 0, n integer, n >= 0: none, k < 1: 0, k > n, n integer, n >= 0: 0
        -1/n sum(ln(p_i), i, 1, n) | p_k | -1/(n p_k) | n integer, n > 0, p_i > 0 for i = 1, ..., n, k >= 1, k <= n | k < 1: 0, k > n, n integer, n > 0, p_i > 0 for i = 1, ..., n: 0, p_k = 0: ?
        1/m sum(sqrt(p_i), i, 1, n) | p_k | 1/(2 m sqrt(p_k)) | n integer, n >= 0, p_i >= 0 for i = 1, ..., n, k >= 1, k <= n | k < 1: 0, k > n, n integer, n >= 0, p_i >= 0 for i = 1, ..., n: 0, p_k <= 0: ?
        sum(x_i^2, i, 1, n) | x_k | 2 x_k     | n integer, n >= 0, k >= 1, k <= n | k < 1: 0, k > n, n integer, n >= 0: 0
        sum(x_i^2, i, 1, 3) | x_k | 2 x_k     | k >= 1, k <= 3 | k < 1: 0, k > 3: 0
        sum(abs(x_i - x_j), j, 1, n) | x_i | sum(sign(x_i - x_j), j, 1, n) | (x_i - x_j != 0 or j = i) for j = 1, ..., n, i >= 1, i <= n | (x_i - x_j = 0, j != i) for some j = 1, ..., n, n integer, n >= 0: ?, i < 1: ?, i > n, n integer, n >= 0: ?
        sum(sum(abs(x_i - x_j), j, 1, n), i, 1, n) | x_k | sum(sign(x_k - x_i), i, 1, n) - sum(sign(x_i - x_k), i, 1, n) | (x_k - x_i != 0 or i = k) for i = 1, ..., n, (x_i - x_k != 0 or i = k) for i = 1, ..., n, k >= 1, k <= n | (x_k - x_i = 0, i != k) for some i = 1, ..., n, k >= 1, k <= n, n integer, n >= 0: ?, (x_i - x_k = 0, i != k) for some i = 1, ..., n, k >= 1, k <= n, n integer, n >= 0: ?, k < 1: 0, k > n, n integer, n >= 0: 0
        """)
    void kinks(String f, String x, String derivative, String conditions, String points) {
        var found = Fluxion.create().derivative(f, x);
        assertEquals(derivative, found.text());
        assertEquals(conditions == null ? "" : conditions,
            found.conditions().stream().map(Printer::text).collect(Collectors.joining(", ")));
        assertEquals(points == null ? "" : points,
            found.exceptional().stream().map(FamilyKinksTest::written).collect(Collectors.joining(", ")));
    }

    /** A name is a member of a family that its formula sums over; a label stays a name. */
    @ParameterizedTest(name = "({0})′ by {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        sum(x_i^2, i, 1, n)                         | x_a    | 2 x_a     | n integer, n >= 0, a >= 1, a <= n
        sum(x_a^2, a, 1, n)                         | x_b    | 2 x_b     | n integer, n >= 0, b >= 1, b <= n
        sum(x_{alpha}^2, alpha, 1, n)               | x_{beta} | 2 x_beta | n integer, n >= 0, beta >= 1, beta <= n
        sum(x_i^2, i, 1, n)                         | x_max  | 0         | n integer, n >= 0
        sum(x_{ij} y_{jk}, j, 1, n)                 | x_{ab} | y_bk kronecker(a, i) | n integer, n >= 0, b >= 1, b <= n
        sum(x_i^2, i, 1, n) + abs(x_1)              | x_a    | 2 x_a + sign(x1) kronecker(a, 1) | n integer, n >= 0, a >= 1, a <= n, x1 != 0 or a != 1
        w_{ij}^2                                    | w_{uv} | 2 w_ij kronecker(i, u) kronecker(j, v) | -
        a_{ij}                                      | a_{ab} | kronecker(a, i) kronecker(b, j) | -
        v_x v_t                                     | v_x    | v_t       | -
        x_max^2                                     | x_min  | 0         | -
        sum(sum(a_{ij} a_{ji}, j, 1, n), i, 1, n)   | a_{11} | 2 a_{1,1} | n integer, n >= 1
        sum(sum(a_{ij} a_{ji}, j, 1, 2), i, 1, 2)   | a_{12} | 2 a_{2,1} | -
        """)
    void members(String f, String x, String derivative, String conditions) {
        var found = Fluxion.create().derivative(f, x);
        assertEquals(derivative, found.text());
        assertEquals(conditions == null ? "" : conditions,
            found.conditions().stream().map(Printer::text).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest(name = "({0})′ by {1} = {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(x_i^2, i, 1, 3)                         | x_2    | 2 x_2      | proved
        sum(sum(a_{ij} a_{ji}, j, 1, 2), i, 1, 2)   | a_{12} | 2 a_{21}   | proved
        sum(sum(a_{ij} a_{ji}, j, 1, 2), i, 1, 2)   | a_{11} | 0          | refuted
        """)
    void claims(String f, String x, String claimed, String verdict) {
        assertEquals(verdict, Fluxion.create().compare("diff(" + f + ", " + x + ")", claimed).word());
    }

    /** Every derivative is that of the formula written out, at n = 1 … 4 and all indices. */
    @ParameterizedTest(name = "({0})′ by {1}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(x_i^3, i, 1, n)                           | x_k
        sum(x_i x_{i+1}, i, 1, n - 1)                 | x_k
        sum(x_i x_{n-i}, i, 0, n)                     | x_k
        sum(sum(abs(x_i - x_j), j, 1, n), i, 1, n)    | x_k
        sum(sum(x_i x_j^2, j, 1, i), i, 1, n)         | x_k
        product(x_i, i, 1, n)                         | x_k
        product(x_i, i, 1, n)                         | x_k, x_l
        product(1 + a x_i, i, 1, n)                   | x_k, x_l
        sum(x_i, i, 1, n) product(x_i, i, 2, n)       | x_k, x_l
        sum(x_i^2, i, 1, n) sum(x_i, i, 2, n)         | x_k
        sum(x_i, i, 1, n)^3                           | x_k, x_l
        """)
    void asWrittenOut(String f, String by) {
        var fluxion = Fluxion.create();
        var names = Arrays.stream(by.split(", ")).map(fluxion::variable).toList();
        var formula = fluxion.formula(f);
        var derivative = fluxion.derivative(formula, names, Form.SIMPLIFIED).expr();
        for (int n = 1; n <= 4; n++) for (int k = 1; k <= n; k++) for (int l = 1; l <= n; l++) {
            var numbers = Map.<Variable, Expr>of(fluxion.variable("n"), Exprs.num(n),
                fluxion.variable("k"), Exprs.num(k), fluxion.variable("l"), Exprs.num(l));
            var plain = WrittenOut.of(Kin.put(formula.expr(), numbers).orElseThrow());
            var at = new LinkedHashMap<>(numbers);
            for (int i = 0; i < 6; i++)
                at.put(fluxion.variable("x" + i), Exprs.num(List.of(6, 3, 5, 2, 7, 4).get(i)));
            at.put(fluxion.variable("a"), Exprs.num(2));
            var concrete = names.stream().map(x -> (Variable) Kin.put(x, numbers).orElseThrow()).toList();
            var expected = fluxion.derivative(new Formula(plain, List.of()), concrete, Form.SIMPLIFIED).expr();
            var there = Kin.put(derivative, numbers).orElseThrow();
            assertEquals(fluxion.evaluate(new Formula(expected, List.of()), at),
                fluxion.evaluate(new Formula(there, List.of()), at), "n = " + n + ", k = " + k + ", l = " + l);
        }
    }

    /** Where two indices are equal by their numbers, two names are one variable. */
    @ParameterizedTest(name = "({0})′ by {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
        abs(x_i)             | x_k | i=1, k=1, x_i=0               | none
        abs(x_i)             | x_k | i=1, k=1, x_i=-2              | -1
        abs(x_i)             | x_k | i=1, k=2, x_i=0               | 0
        max(x_1, x_2)        | x_k | k=1, x_1=1, x_2=1             | none
        max(x_1, x_2)        | x_k | k=3, x_1=1, x_2=1             | 0
        max(x_1, x_2, x_3)   | x_k | k=3, x_1=1, x_2=1, x_3=5      | 1
        sum(abs(x_i), i, 1, 3) | x_2 | x_1=0, x_2=2, x_3=3         | 1
        sum(abs(x_i), i, 1, n) | x_k | n=3, k=2, x_1=1, x_2=0, x_3=1 | none
        sum(abs(x_i - x_j), j, 1, n) | x_i | n=2, i=1, x_1=1, x_2=3 | -1
        product(x_i, i, 1, 4) | x_k, x_l | k=3, l=1, x_1=2, x_2=3, x_3=5, x_4=7 | 21
        product(x_i, i, 1, 4) | x_k, x_l | k=1, l=1, x_1=2, x_2=3, x_3=5, x_4=7 | 0
        """)
    void slopesAtPoints(String f, String by, String at, String slope) {
        var fluxion = Fluxion.create();
        var point = new LinkedHashMap<Variable, Expr>();
        for (String one : at.split(", ")) point.put(fluxion.variable(one.split("=")[0]),
            fluxion.formula(one.split("=")[1]).expr());
        var names = Arrays.stream(by.split(", ")).map(fluxion::variable).toList();
        assertEquals(slope, word(fluxion.slope(fluxion.formula(f), names, point)));
    }

    private static String written(Exceptional points) {
        return Printer.text(points.where()) + ": " + word(points.slope());
    }

    private static String word(Value slope) {
        return switch (slope) {
            case Value.Known(var number, _, _) -> number == Math.rint(number) ? "" + (long) number : "" + number;
            case Value.Expressed(var value) -> Printer.text(value);
            case Value.Undefined _          -> "none";
            case Value.Between(var least, var most, _) -> least + " to " + most;
            case Value.Undecided _          -> "?";
        };
    }
}
