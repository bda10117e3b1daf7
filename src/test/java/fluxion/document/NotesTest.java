package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.document.Step.Outcome;
import fluxion.function.Context;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said beside the verdict on the last equation of a sheet. */
final class NotesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # A derivative that a formula gives a value where there is none; that ln x needs x > 0 goes without saying.
        f(x) = abs(x); f'(x) = piecewise(x >= 0: 1, otherwise: -1)  | proved: the left side has a value only where x ≠ 0
        f(x) = abs(x); f'(x) = x/abs(x)                             | proved:
        f(x) = abs(x) x; f'(x) = 2 abs(x)                           | proved:
        y = relu(h); dy/dh = Heaviside(h)                           | proved: the left side has a value only where h ≠ 0
        h = w x; y = relu(h); dy/dw = x Heaviside(h)                | proved: it is not known whether a derivative exists where w = 0
        y = ln(x); dy/dx = 1/x                                      | proved:
        y = sqrt(x); dy/dx = 1/(2 sqrt(x))                          | proved:

        # A quotient of differentials is a derivative although d has a meaning.
        d = v t; d/dt(t^2) = 2 t                                    | proved:
        d = v t; h = t^3; dh/dt = 3 t^2                             | proved:

        # c_1 is one of the c_i, and no new name.
        diff(sum(c_i x_i, i, 1, n), x_k) = c_k                      | proved: taken for granted: k integer, k >= 1, k <= n
        diff(sum(c_i x_i, i, 1, n), x_k) = c_1                      | refuted: taken for granted: k integer, k >= 1, k <= n; n, c taken as constant
        """)
    void told(String lines, String told) {
        var last = DocumentCheck.check(Source.of(lines.replace("; ", "\n")), Format.SHEET, Context.EMPTY,
            LatexMacros.NONE, Patience.each(20)).getLast();
        var notes = last.outcome() instanceof Outcome.Judged judged ? judged.notes() : List.<String>of();
        assertEquals(told, (last.outcome().word() + ": " + String.join("; ", notes)).strip());
    }
}
