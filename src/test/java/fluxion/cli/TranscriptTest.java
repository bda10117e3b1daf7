package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands print and return, as files that read like a terminal. */
class TranscriptTest {
    private static final Path GOLDEN = Path.of("src/test/resources/cli");
    private static final Path EXAMPLES = Path.of("src/main/resources/fluxion/cli");

    static Stream<Path> golden() throws IOException {
        return Files.list(GOLDEN).sorted();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void commandsPrintWhatIsPinned(Path file) throws IOException {
        new Transcript(true).check(file);
    }

    @ParameterizedTest
    @EnumSource
    void helpShowsExamplesThatRun(Command command) throws IOException {
        var file = EXAMPLES.resolve(command.label() + ".txt");
        new Transcript(false).check(file);
        long examples = Files.readAllLines(file).stream().filter(line -> line.startsWith("$ ")).count();
        assertTrue(examples >= 2 && examples <= 3, () -> command + " shows " + examples + " examples");
    }
}
