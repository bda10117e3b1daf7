package fluxion.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The bundles of sentences: of two with one key, the first would be lost. */
class BundlesTest {
    private static final Path FOLDER = Path.of("src/main/resources/fluxion/message");
    private static final Pattern HOLE = Pattern.compile("\\{\\d\\}");

    @TestFactory Stream<DynamicTest> everyKeyIsSaidOnceAndNamesItsBundle() throws IOException {
        return bundles().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String prefix = file.getFileName().toString().replaceFirst("(_.*)?\\.properties$", ".");
            var keys = keys(file);
            assertEquals(List.of(), keys.stream().filter(key -> !key.startsWith(prefix)).toList());
            var met = new HashSet<String>();
            assertEquals(List.of(), keys.stream().filter(key -> !met.add(key)).toList());
        }));
    }

    /** A translated bundle says what the English one says, all of it, about the same things. */
    @TestFactory Stream<DynamicTest> translationsAreComplete() throws IOException {
        return bundles().stream().filter(file -> file.toString().contains("_")).map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertEquals(
                holes(FOLDER.resolve(file.getFileName().toString().replaceFirst("_.*", ".properties"))),
                holes(file))));
    }

    /** Nobody gets one half of an answer in one language, and the other half in another. */
    @TestFactory Stream<DynamicTest> languagesHaveAllBundles() throws IOException {
        var names = bundles().stream().map(file -> file.getFileName().toString()).toList();
        var english = names.stream().filter(name -> !name.contains("_")).toList();
        return names.stream().filter(name -> name.contains("_")).map(name -> name.replaceFirst(".*_", "_")).distinct()
            .map(ending -> DynamicTest.dynamicTest(ending, () -> assertEquals(
                english.stream().map(name -> name.replace(".properties", ending)).toList(),
                names.stream().filter(name -> name.endsWith(ending)).toList())));
    }

    /** Which holes the sentence of each key has. */
    private static Map<String, Set<String>> holes(Path file) throws IOException {
        var sentences = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            sentences.load(in);
        }
        var holes = new TreeMap<String, Set<String>>();
        for (String key : sentences.stringPropertyNames())
            holes.put(key, new TreeSet<>(HOLE.matcher(sentences.getProperty(key)).results()
                .map(MatchResult::group).toList()));
        return holes;
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
