package fluxion.simplify;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ramp stays itself beside its step and beside its argument, whatever it is called and scaled by. */
class RampFactorsTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        relu(x) heaviside(x)               | relu(x)
        relu(x)^2 heaviside(x)^3           | relu(x)^2
        max(x, 0) heaviside(x)             | max(x, 0)
        max(0, x)^3 heaviside(2 x)         | max(0, x)^3
        relu(2 x)^2 heaviside(x)           | relu(2 x)^2
        relu(2 x + 2) heaviside(x + 1)     | relu(2 x + 2)
        relu(-x) heaviside(-x)             | relu(-x)
        relu(-x) heaviside(x)              | relu(-x) heaviside(x)
        max(x, 1) heaviside(x)             | max(x, 1) heaviside(x)
        3 x max(0, x)^2 heaviside(x)       | 3 max(0, x)^3
        max(0, x)^2 relu(2 x)              | 2 max(0, x)^3
        x relu(x)                          | relu(x)^2
        x^3 relu(x)^2                      | relu(x)^5
        sqrt(relu(x)) heaviside(x)         | sqrt(relu(x))
        heaviside(x) y/relu(x)             | y/x
        """)
    void products(String input, String result) {
        Simplifications.check(input, result, List.of());
    }
}
