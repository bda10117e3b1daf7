package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the samples give; written anew with {@code -Dbless=true}. */
class SamplesTest {
    private static final Path EXPECTED = Path.of("src/test/resources/samples");

    static Stream<Path> samples() throws IOException {
        return Files.list(Path.of("samples")).sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesWhatIsPinned(Path sample) throws IOException {
        var run = switch (sample.toString().substring(sample.toString().lastIndexOf('.'))) {
            case ".jsonl" -> Transcript.run("", "batch", "--in", sample.toString());
            case ".json"  -> Transcript.run("", "verify-certificate", sample.toString());
            default       -> Transcript.run("", "check", sample.toString());
        };
        String now = run.out() + run.err() + "[exit " + run.exit() + "]\n";
        var file = EXPECTED.resolve(sample.getFileName() + ".expected");
        if (Boolean.getBoolean("bless")) Files.writeString(file, now);
        else assertEquals(Files.readString(file), now, sample + " (write it anew with -Dbless=true)");
    }
}
