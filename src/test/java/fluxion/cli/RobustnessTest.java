package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.cli.Transcript.Run;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in: an answer or a sentence, in time, never a stack trace. */
class RobustnessTest {
    private static final int DEEP = 10_000;

    static Stream<byte[]> garbage() {
        var random = new Random(7);
        return Stream.of(1, 10, 1_000, 100_000).map(size -> {
            var bytes = new byte[size];
            random.nextBytes(bytes);
            bytes[0] = (byte) 0xFF;
            return bytes;
        });
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void refusesWhatIsNoText(byte[] bytes) {
        for (String command : new String[] {"diff", "check", "simplify", "compare", "parse"})
            refused(Transcript.run(bytes, command, "-"));
    }

    @Test
    void answersEveryControlCharacter() {
        for (char c = 1; c < 0x20; c++) refused(Transcript.run("x + " + c + " @ y \u001b[31m", "diff", "--by", "x"));
    }

    static Stream<String> bombs() {
        return Stream.of("(".repeat(1_000_000), ")".repeat(1_000_000), "((((".repeat(30_000) + "x"
            + "))))".repeat(30_000),
            "{".repeat(100_000), "|".repeat(100_000), "-".repeat(100_000), "x^".repeat(100_000),
                "\\frac".repeat(100_000),
            "\\left(".repeat(50_000), "sin ".repeat(200_000), "\\sqrt{".repeat(50_000), "!".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void refusesBombs(String bomb) {
        assertTimeout(Duration.ofSeconds(20), () -> refused(Transcript.run(bomb, "diff", "--by", "x")));
    }

    @Test
    void refusesALineOfTenMegabytes() {
        var run = assertTimeout(Duration.ofSeconds(20), () ->
            Transcript.run("x+".repeat(5_000_000) + "x", "diff", "--by", "x"));
        refused(run);
        assertTrue(run.err().length() < 2_000, "the message shows only the place");
    }

    @Test
    void differentiatesTenThousandNestedSines() {
        String nested = "sin(".repeat(DEEP - 1) + "x" + ")".repeat(DEEP - 1);
        Transcript.run("sin(x)", "diff");                                  // loads what is needed
        var run = assertTimeout(Duration.ofSeconds(10), () -> Transcript.run(nested, "diff"));
        assertEquals(Exit.FINE, run.exit(), run.err());
        assertTrue(run.out().contains("cos("), "a derivative");
    }

    @Test
    void givesUpInTime() {
        var run = assertTimeout(Duration.ofSeconds(20), () ->
            Transcript.run("", "diff", "prod", "--let", "prod = " + "(x + sin(x)) ".repeat(200), "--order", "60",
                "--timeout", "0.05"));
        assertEquals(Exit.UNDECIDED, run.exit(), run.err() + run.out());
    }

    @Test
    void namesWhatIsMissing() {
        var run = Transcript.run(new byte[0], "diff", "--by", "x");
        refused(run);
        assertTrue(run.err().contains("error[nothing-to-read]"), run.err());
    }

    private static void refused(Run run) {
        assertEquals(Exit.UNREADABLE, run.exit(), () -> run.out() + run.err());
        assertTrue(run.err().contains("error["), run.err());
        assertFalse(run.err().contains("mistake of this program") || run.err().contains("\tat "), run.err());
        assertFalse(run.err().contains("\u001b"), "no control characters");
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(run.err()), "well-formed text");
    }
}
