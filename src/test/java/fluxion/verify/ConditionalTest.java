package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims that are true on a part of their domain: the condition is told exactly, with a point where it fails. */
final class ConditionalTest {
    private static final double SECONDS = 30;

    private static final int POINTS = 40;

    /** @param open whether the condition is not found yet */
    record Row(String left, String right, String where, boolean open) {
        @Override public String toString() { return left + " = " + right + " where " + where; }
    }

    private static Stream<Row> all() throws IOException {
        try (var text = ConditionalTest.class.getResourceAsStream("conditional.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(parts -> new Row(parts.get(0), parts.get(1), parts.get(2), parts.size() > 3));
        }
    }

    static Stream<Row> rows() throws IOException {
        return all().filter(row -> !row.open);
    }

    static Stream<Row> open() throws IOException {
        return all().filter(row -> row.open);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void conditional(Row row) {
        var claim = Claimed.claim(row.left, row.right);
        var verdict = assertInstanceOf(Verdict.Conditional.class, Judge.judge(claim, SECONDS));
        assertEquals(row.where, Printer.text(verdict.condition()));
        Claimed.assertSound(claim, verdict.witness());
        assertEquals(Truth.FALSE, Enclosures.holdsAt(verdict.condition(), verdict.witness().point()));
        Claimed.assertRightAtPoints(claim, verdict, POINTS);
    }

    /** What is not found on every machine in the time that there is, is not said to be anything else. */
    @ParameterizedTest
    @MethodSource("open")
    void undecidedOrRight(Row row) {
        switch (Judge.judge(Claimed.claim(row.left, row.right), 2)) {
            case Verdict.Undecided _               -> { }
            case Verdict.Conditional(var where, _) -> assertEquals(row.where, Printer.text(where));
            case Verdict other                     -> fail(other.toString());
        }
    }

    @Test void nearlyAllAreFound() throws IOException {
        long found = rows().count();
        assertTrue(found >= 300 && 20 * found >= 19 * all().count(), () -> "only " + found);
    }
}
