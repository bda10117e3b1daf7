package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equations that are assumed tell values of derivatives, but no slopes. */
class AssumedEquationsTest {
    @ParameterizedTest(name = "{0} by {1}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
        (x^2 + y^2)^(3/2) | x | x^2 + y^2 = 25 | 15 x
        (x^2 + y^2)^2     | x | x^2 + y^2 = 1  | 4 x
        exp(x y)          | x | x y = 2        | exp(2) y
        x^3               | x | x^2 = 1        | 3
        1/(x + y)         | x | 4 = x + y      | -1/16
        x^2 + y^2         | x | x^2 + y^2 = 25 | 2 x
        -sum(y_i ln(exp(z_i)/sum(exp(z_j), j, 1, n)), i, 1, n) | z_k | sum(y_i, i, 1, n) = 1 | exp(z_k)/sum(exp(z_i), i, 1, n) - y_k
        -sum(y_i ln(exp(z_i)/sum(exp(z_j), j, 1, n)), i, 1, n) | z_k | 1 = sum(y_j, j, 1, n) | exp(z_k)/sum(exp(z_i), i, 1, n) - y_k
        -sum(y_i ln(exp(z_i)/sum(exp(z_j), j, 1, 3)), i, 1, 3) | z_2 | sum(y_i, i, 1, 3) = 1 | exp(z2)/sum(exp(z_i), i, 1, 3) - y2
        """)
    void values(String f, String x, String assumption, String derivative) {
        var fluxion = Fluxion.create().assume(assumption);
        var by = fluxion.variable(x);
        assertEquals(derivative, fluxion.derivative(f, x).text());
        assertEquals(derivative, fluxion.gradient(fluxion.formula(f), List.of(by), Form.SIMPLIFIED).text());
    }
}
