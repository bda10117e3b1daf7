package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.print.Printer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of each entry of a gradient, Jacobian or Hessian alone. */
class EntryDerivativesTest {
    private static final Fluxion FLUXION = Fluxion.create();

    /** Function | what holds of ∂/∂x | what holds of ∂/∂y. */
    @ParameterizedTest(name = "∇({0})")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        abs(x) + y^2         | x != 0; x = 0: none            | -
        abs(x) + sqrt(y)     | y >= 0, x != 0; x = 0: none    | y = 0: none
        floor(x)*y           | x not an integer or y = 0; x integer, y != 0: none | -
        x*abs(x) + ln(y)     | y > 0                          | y > 0
        ln(x*y)              | x y > 0                        | x y > 0
        max(x, y)            | x != y; x = y: none            | x != y; x = y: none
        """)
    void gradient(String f, String byX, String byY) {
        var by = List.of(FLUXION.variable("x"), FLUXION.variable("y"));
        var entries = FLUXION.gradient(FLUXION.formula(f), by, Form.SIMPLIFIED).entries().getFirst();
        assertEquals(Stream.of(byX, byY).map(text -> text == null ? "" : text).toList(),
            entries.stream().map(EntryDerivativesTest::told).toList());
    }

    @Test
    void hessian() {
        var by = List.of(FLUXION.variable("x"), FLUXION.variable("y"));
        var entries = FLUXION.hessian(FLUXION.formula("x*abs(x) + y^4"), by, Form.SIMPLIFIED).entries();
        assertEquals(List.of(List.of("x != 0; x = 0: none", ""), List.of("", "")),
            entries.stream().map(row -> row.stream().map(EntryDerivativesTest::told).toList()).toList());
    }

    /** Where a reader sees from the entries where they are right, nothing is said. */
    @Test
    void smooth() {
        var by = List.of(FLUXION.variable("x"), FLUXION.variable("y"));
        assertEquals(List.of(), FLUXION.gradient(FLUXION.formula("sin(x y)"), by, Form.SIMPLIFIED).entries());
    }

    private static String told(Derivative entry) {
        String conditions = entry.conditions().stream().map(Printer::text).collect(Collectors.joining(", "));
        return Stream.concat(Stream.of(conditions).filter(text -> !text.isEmpty()), entry.exceptional().stream()
            .map(ExceptionalTest::written)).collect(Collectors.joining("; "));
    }
}
