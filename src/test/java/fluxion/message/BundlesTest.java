package fluxion.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The bundles of sentences: of two with one key, the first would be lost. */
class BundlesTest {
    private static final Path FOLDER = Path.of("src/main/resources/fluxion/message");

    @TestFactory Stream<DynamicTest> everyKeyIsSaidOnceAndNamesItsBundle() throws IOException {
        return bundles().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String prefix = file.getFileName().toString().replaceFirst("(_.*)?\\.properties$", ".");
            var keys = keys(file);
            assertEquals(List.of(), keys.stream().filter(key -> !key.startsWith(prefix)).toList());
            var met = new HashSet<String>();
            assertEquals(List.of(), keys.stream().filter(key -> !met.add(key)).toList());
        }));
    }

    private static List<Path> bundles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var found = files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
            assertTrue(found.size() > 1, found.toString());
            return found;
        }
    }

    /** The keys as they stand, continued lines left out. */
    private static List<String> keys(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
            .filter(i -> lines.get(i).matches("[a-z].*=.*") && (i == 0 || !lines.get(i - 1).endsWith("\\")))
            .map(i -> lines.get(i).replaceFirst("\\s*=.*", "")).toList();
    }
}
