package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.function.Context;
import fluxion.syntax.Reading.Read;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which scripts above are said to be exponents, as to many they are indices. */
class RaisedIndicesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # tensors, and their products
        \\Gamma^i_{jk}              | \\Gamma^i_{jk}
        T^{\\mu\\nu}                 | T^{\\mu\\nu}
        g_{ij} x^i x^j             | x^i x^j
        # layers
        w^l_{jk} + 1               | w^l_{jk}
        z^{l-1}_j                  | z^{l-1}_j
        # powers
        x^n                        | ''
        x_i^n                      | ''
        x^2 + y^i                  | ''
        e^{i}                      | ''
        \\sum_{k=0}^n x^k           | ''
        \\sum_{i=1}^n a_i x^i       | ''
        """)
    void said(String formula, String places) {
        var read = (Read<?>) Reader.formula(Source.of(formula), Syntax.LATEX, Context.EMPTY, ReadingOptions.DEFAULT);
        assertEquals(places, read.warnings().stream().filter(d -> d.code() == Code.AMBIGUOUS)
            .map(d -> formula.substring(d.span().from(), d.span().to())).collect(Collectors.joining(" ")));
    }
}
