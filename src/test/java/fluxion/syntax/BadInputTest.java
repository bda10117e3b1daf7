package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.function.Context;
import fluxion.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What cannot be read is refused with one error that says where and what to do. The words are pinned in
 * {@code src/test/resources/bad}: every {@code .txt} has an {@code .expected}; {@code -Dbless=true} writes them anew.
 */
class BadInputTest {
    private static final Path BAD = Path.of("src/test/resources/bad");

    static Stream<Path> golden() throws IOException {
        try (var files = Files.list(BAD)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    /** Every line of the file is a formula of its own. */
    @ParameterizedTest
    @MethodSource("golden")
    void isRefusedInTheseWords(Path file) throws IOException {
        var out = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            var source = new Source("bad", line);
            var reading = Reader.formula(source, Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT);
            assertEquals(1, Readings.errors(reading).size(), line);
            out.append(Diagnostics.render(source, reading.diagnostics())).append("\n\n");
        }
        Path expected = BAD.resolve(file.getFileName().toString().replace(".txt", ".expected"));
        if (Boolean.getBoolean("bless")) Files.writeString(expected, out);
        assertEquals(Files.readString(expected), out.toString());
        assertFalse(out.toString().toLowerCase(Locale.ROOT).contains("expecting"), out.toString());
        assertFalse(out.toString().contains("EOF"), out.toString());
    }

    /** Every error says what to do: its sentence in the bundle has a hint beside it. */
    @Test void everyErrorHasAHint() throws IOException {
        var refusal = Pattern.compile("refuse\\(Code\\.[A-Z_]+,[^;]*;");
        var key = Pattern.compile("\"([a-z]+[a-z-]*)\"");
        try (var files = Files.list(Path.of("src/main/java/fluxion/syntax"))) {
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("Latex")).toList()) {
                var refusals = refusal.matcher(Files.readString(file));
                while (refusals.find())
                    key.matcher(refusals.group()).results().map(found -> "syntax." + found.group(1))
                        .filter(Messages::has).forEach(name -> assertTrue(Messages.has(name + ".hint"), name));
            }
        }
    }

    @Test void largeAndStrangeTextsAreRefusedAtOnce() {
        var random = new Random(1);
        var garbage = new StringBuilder();
        for (int i = 0; i < 100_000; i++) garbage.append((char) random.nextInt(1 << 16));
        var texts = List.of("", " \n\t ", "# nothing", "x+".repeat(5_000_000) + "x", garbage.toString(), "\0\0\0",
            "x+\uD83D\uDE00",
            "x+\uD83D", "(".repeat(1_000_000), ")".repeat(1_000_000), "|a".repeat(50_001), "1".repeat(1_000_000),
                "1e999999999", "1e-99999999999999999999",
            ",".repeat(100_000), "'".repeat(100_000), "x" + "!".repeat(100_000), "f" + "'".repeat(100_000) + "(x)",
                "()".repeat(100_000));
        for (String text : texts)
            assertTimeout(Duration.ofSeconds(10), () -> {
                var reading = Readings.text(text);
                assertEquals(1, Readings.errors(reading).size());
                assertTrue(Diagnostics.render(Source.of(text), reading.diagnostics()).length() < 2_000);
            });
    }

    /** Whatever is put together from pieces of formulas is read, or refused with one error within the text. */
    @Test void anyMixtureOfPiecesIsReadOrRefused() {
        var pieces = List.of("x", "y", "2", "+", "-", "*", "/", "^", "(", ")", "|", "sin", "f", "d", "/dx", " ", "'",
            "!", "_", "=", "<", ",",
            "√", "∂", "ln", "{", "}", "²", "1.5", "[", "]", "D", "diff", "₁", "constant ", "given ", "#", "\\");
        var random = new Random(2);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int n = 1 + random.nextInt(12); n > 0; n--) text.append(pieces.get(random.nextInt(pieces.size())));
            var source = Source.of(text.toString());
            for (Reading<?> reading : List.of(Readings.text(text.toString()),
                    Reader.statement(source, Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT))) {
                assertEquals(reading instanceof Reading.Unread<?> ? 1 : 0, Readings.errors(reading).size(),
                    text.toString());
                for (Diagnostic d : reading.diagnostics())
                    assertTrue(d.span().from() >= 0 && d.span().from() <= d.span().to()
                        && d.span().to() <= text.length(), text + " " + d);
                assertFalse(Diagnostics.render(source, reading.diagnostics()).contains("EOF"), text.toString());
            }
        }
    }
}
