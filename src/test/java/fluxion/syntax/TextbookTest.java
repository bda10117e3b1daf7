package fluxion.syntax;

import static fluxion.syntax.Readings.assertReads;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines as textbooks write them; {@code textbook.txt} says by hand, with every bracket, what each means. */
class TextbookTest {
    private static final Path LINES = Path.of("src/test/resources/fluxion/syntax/textbook.txt");
    private static final int AT_LEAST = 200;

    static Stream<String> lines() throws IOException {
        return Files.readAllLines(LINES).stream().filter(line -> line.contains("→") && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void meansWhatIsWrittenByHand(String line) {
        int arrow = line.lastIndexOf('→');
        assertReads(line.substring(arrow + 1).strip(), Readings.text(line.substring(0, arrow).strip()));
    }

    @Test void thereAreManyOfThem() throws IOException {
        assertTrue(lines().count() >= AT_LEAST);
    }
}
