package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What the README shows is true. */
@Isolated
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int LONGEST = 120;

    @TempDir
    Path folder;

    @Test
    void commandsPrintWhatItShows() throws IOException {
        new Transcript(false).check(README);
        assertTrue(Files.readAllLines(README).size() <= LONGEST, "at most " + LONGEST + " lines");
    }

    @Test
    void programPrintsWhatItShows() throws Exception {
        String program = snippets().stream().filter(code -> code.contains("void main()")).findFirst().orElseThrow();
        var file = Files.writeString(folder.resolve("Example.java"), program);
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(),
            "-cp", System.getProperty("java.class.path"), file.toString());
        assertEquals(0, status, "it compiles");
        var shown = program.lines().filter(line -> line.contains("IO.println"))
            .map(line -> line.substring(line.indexOf("// ") + 3)).toList();
        assertEquals(shown, output());
    }

    private List<String> output() throws Exception {
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            var example = loader.loadClass("Example");
            var constructor = example.getDeclaredConstructor();
            constructor.setAccessible(true);
            var main = example.getDeclaredMethod("main");
            main.setAccessible(true);
            main.invoke(constructor.newInstance());
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The entry and the rule it shows stand in the tables, word for word. */
    @Test
    void tablesHaveTheEntriesItShows() throws IOException {
        for (String code : snippets()) {
            if (code.contains("void main()")) continue;
            var table = Path.of("src/main/java/fluxion", code.contains("rule(") ? "simplify/Rules.java"
                : "function/Hyperbolic.java");
            assertTrue(Files.readString(table).contains(code), () -> table + " has:\n" + code);
        }
    }

    private static List<String> snippets() throws IOException {
        return JAVA.matcher(Files.readString(README)).results().map(found -> found.group(1)).toList();
    }
}
