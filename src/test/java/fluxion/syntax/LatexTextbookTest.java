package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.function.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** LaTeX as textbooks write it; {@code latex-textbook.txt} says by hand, in plain text, what each line means. */
class LatexTextbookTest {
    private static final Path LINES = Path.of("src/test/resources/fluxion/syntax/latex-textbook.txt");
    private static final int AT_LEAST = 300;

    static Stream<String> lines() throws IOException {
        return Files.readAllLines(LINES).stream().filter(line -> line.contains(" → ") && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void meansWhatIsWrittenByHand(String line) {
        int arrow = line.lastIndexOf(" → ");
        assertEquals(statement(line.substring(arrow + 3), Syntax.TEXT), statement(line.substring(0, arrow),
            Syntax.LATEX));
    }

    private static Statement statement(String text, Syntax syntax) {
        return Readings.value(Reader.statement(Source.of(text.strip()), syntax, Context.EMPTY,
            ReadingOptions.DEFAULT));
    }

    @Test
    void thereAreManyOfThem() throws IOException {
        assertTrue(lines().count() >= AT_LEAST);
    }
}
