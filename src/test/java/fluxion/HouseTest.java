package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lies where in the repository. */
class HouseTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    void topLevelHoldsNothingElse() throws IOException {
        var known = Set.of("pom.xml", "README.md", "LICENSE", "src", "grammar", "samples", "target");
        var others = names(ROOT).stream().filter(name -> !name.startsWith(".") && !known.contains(name)).toList();
        assertEquals(List.of(), others);
    }

    @Test
    void everyPackageIsIntroduced() throws IOException {
        var layers = ROOT.resolve("src/main/java/fluxion");
        for (String layer : names(layers)) {
            var folder = layers.resolve(layer);
            if (Files.isDirectory(folder)) assertTrue(names(folder).contains("package-info.java"), layer);
        }
    }

    /** The commands a newcomer is told to type are those that run on every change. */
    @Test
    void readmeGivesTheCommandsThatAreRun() throws IOException {
        var readme = ROOT.resolve("README.md");
        assumeTrue(Files.exists(readme), "there is no README yet");
        var text = Files.readString(readme);
        var commands = Files.readAllLines(ROOT.resolve(".ci/run")).stream()
            .filter(line -> line.startsWith("readme ")).map(line -> line.substring(8, line.length() - 1)).toList();
        assertEquals(2, commands.size());
        for (String command : commands) assertTrue(text.contains(command), command);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
