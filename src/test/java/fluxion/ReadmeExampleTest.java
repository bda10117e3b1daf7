package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows a programmer is this test: it compiles, and says what the README says. */
class ReadmeExampleTest {
    @Test
    void example() {
        // example begins
        var fluxion = Fluxion.create();
        fluxion.derivative("sin(x^2)", "x").text();               // 2 x cos(x^2)
        fluxion.derivative("ln x", "x").conditions();             // [x > 0]
        fluxion.compare("sqrt(x^2)", "x").word();                 // conditional

        var neuron = fluxion.given("g' = g (1 - g)", "y = g(w x)", "constant t", "C = 1/2 (y - t)^2");
        neuron.derivative("C", "w").text();                       // in terms of y
        // example ends
        assertEquals("2 x cos(x^2)", fluxion.derivative("sin(x^2)", "x").text());
        assertEquals(1, fluxion.derivative("ln x", "x").conditions().size());
        assertEquals("conditional", fluxion.compare("sqrt(x^2)", "x").word());
        assertEquals("proved", neuron.compare("dC/dw", "(y - t) y (1 - y) x").word());
    }

    @Test
    void readmeShowsThisExample() throws IOException {
        var readme = Path.of("README.md");
        assumeTrue(Files.exists(readme)
            && Files.readString(readme).contains("Fluxion.create()"), "the README has no example yet");
        var lines = Files.readAllLines(Path.of("src/test/java/fluxion/ReadmeExampleTest.java"));
        var example = example(lines);
        var text = Files.readString(readme).lines().map(String::strip).collect(Collectors.joining("\n"));
        assertTrue(text.contains(example), "the README is to show:\n" + example);
    }

    private static String example(List<String> lines) {
        int from = lines.stream().map(String::strip).toList().indexOf("// example begins");
        int to = lines.stream().map(String::strip).toList().indexOf("// example ends");
        return lines.subList(from + 1, to).stream().map(String::strip).collect(Collectors.joining("\n"));
    }
}
