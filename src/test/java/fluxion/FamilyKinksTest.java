package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.print.Printer;
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
        max(x_i, x_j) | x_k | heaviside(x_i - x_j) kronecker(i, k) + heaviside(x_j - x_i) kronecker(j, k) | x_i != x_j or i != k, x_i != x_j or j != k | x_i = x_j, i = k, j != k: none, x_i = x_j, j = k, i != k: none
        sqrt(x_i) | x_k | kronecker(i, k)/(2 sqrt(x_i))      | -       | x_i = 0, i != k: 0, x_i = 0, i = k: none
        x_i^(1/3) | x_k | kronecker(i, k)/(3 x_i^(2/3))      | -       | x_i = 0, i != k: 0, x_i = 0, i = k: none
        arcsin(x_i) | x_k | kronecker(i, k)/sqrt(1 - x_i^2)    | -       | x_i = -1, i != k: 0, x_i = -1, i = k: none, x_i = 1, i != k: 0, x_i = 1, i = k: none
        piecewise(x_i < 0: -x_i, otherwise: x_i^2) | x_k | piecewise(x_i < 0: -kronecker(i, k), x_i > 0: 2 x_i kronecker(i, k)) | - | x_i = 0, i != k: 0, x_i = 0, i = k: none
        sum(abs(x_i), i, 1, n) | x_k | sign(x_k) | n integer, n >= 0, x_k != 0, k >= 1, k <= n | k >= 1, k <= n, x_k = 0, n integer, n >= 0: none, k < 1: 0, k > n, n integer, n >= 0: 0
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

    private static String written(Exceptional points) {
        return Printer.text(points.where()) + ": " + switch (points.slope()) {
            case Value.Known(var number, _) -> number == Math.rint(number) ? Long.toString((long) number) : "" + number;
            case Value.Undefined _          -> "none";
            case Value.Between(var least, var most, _) -> least + " to " + most;
            case Value.Undecided _          -> "?";
        };
    }
}
