package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims that are true on a part of their domain: the condition is told exactly, with a point where it fails. */
final class ConditionalTest {
    private static final double SECONDS = 30;

    record Row(String left, String right, String where) {
        @Override public String toString() { return left + " = " + right + " where " + where; }
    }

    static Stream<Row> rows() throws IOException {
        try (var text = ConditionalTest.class.getResourceAsStream("conditional.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(parts -> new Row(parts.get(0), parts.get(1), parts.get(2)));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void conditional(Row row) {
        var claim = Claimed.claim(row.left, row.right);
        var verdict = assertInstanceOf(Verdict.Conditional.class, Judge.judge(claim, SECONDS));
        assertEquals(row.where, Printer.text(verdict.condition()));
        Claimed.assertSound(claim, verdict.witness());
        assertEquals(Truth.FALSE, Enclosures.holdsAt(verdict.condition(), verdict.witness().point()));
    }
}
