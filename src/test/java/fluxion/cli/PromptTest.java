package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The prompt: what it answers, and how it behaves on a terminal. */
class PromptTest {
    /** Shells start what runs behind them deaf to Ctrl-C, which is handed down. */
    private static final String HEARING =
        "$(env --default-signal=INT true 2>/dev/null && echo env --default-signal=INT)";
    private static final int KEPT = 4_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);
    private static final String SCRIPT = "/usr/bin/script";

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/prompt/newcomer.txt", "src/test/resources/prompt/plane.txt",
        "src/test/resources/prompt/given.txt", "src/test/resources/prompt/last.txt", "README.md"})
    void answers(String file) throws IOException {
        Conversation.check(Path.of(file));
    }

    @Test
    void onATerminal(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isExecutable(Path.of(SCRIPT)), "no pseudo-terminal here: " + SCRIPT + " is missing");
        try (var screen = new Screen(folder)) {
            screen.type("f(x) = x^2\r", "> ");
            screen.type("f'(3\r", "  ");
            screen.type(")\r", "6\r\n");
            screen.type("", "> ");
            screen.type(":ste\t x^2 x\r", "Product rule");
            screen.type("", "> ");
            screen.type("diff(ln(gamma(x)^x)^sin(x)^x, x, 9)\r", "2004l");
            screen.interrupt("stopped");
            screen.type("", "> ");
            screen.type("x^2 = x^3\r", "refuted");
            screen.type("", "> ");
            screen.type("sine(\003", "> ");
            screen.type("sine(x)\r", "did you mean");
            screen.type("", "> ");
            screen.type(":nothing\r", "is no command");
            screen.type("", "> ");
            screen.type(":plot x^2\r", "26.5 ");                    // beside the dots
            screen.type("", "> ");
            screen.type("speed = 3 x^2\r", "> ");
            screen.type("heav\t", "heaviside");                     // a function of the table
            screen.type("(1)\r", "1\r\n");
            screen.type("", "> ");
            screen.type("diff(spe\t", "speed");                    // a name of the sheet
            screen.type(", x)\r", "6 x");
            screen.type("", "> ");
            screen.type("\033OA\033OA\r", "1\r\n");               // up, and up again: heaviside(1)
            screen.type("", "> ");
            screen.type("x^2 = x x\r", "proved");
            screen.type("", "> ");
            screen.type("\004", "");
        }
        assertTrue(Files.readString(folder.resolve("fluxion/history")).contains("x^2 = x^3"), "no history");
        try (var screen = new Screen(folder)) {
            screen.type("\020\r", "proved");
            screen.type("", "> ");
            screen.type(":quit\r", "");
        }
    }

    /** Keys that a terminal without a line editor puts into the line are no part of a formula, nor an open bracket. */
    @Test
    void withoutALineEditor(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isExecutable(Path.of(SCRIPT)), "no pseudo-terminal here: " + SCRIPT + " is missing");
        try (var screen = new Screen(folder, "dumb")) {
            screen.type("\033[A\r", "edits no lines");
            screen.type("", "> ");
            screen.type("1\033[D2\033OC\r", "edits no lines");
            screen.type("", "> ");
            screen.type("2 + 3\r", "5\r\n");
            screen.type("", "> ");
            screen.type("exit\r", "");
        }
    }

    /** What was given up does not go on in the background: by derivatives, by reading, by comparing, by drawing. */
    @ParameterizedTest
    @ValueSource(strings = {"diff(ln(gamma(x)^x)^sin(x)^x, x, 9)", "diff(exp(sin(cos(tan(x^x)))), x, 40)",
        "{deep}", "(x + y + z + 1)^60 = (x + y + z + 1)^59 (x + y + z + 1)", ":plot sin(1/x) + tan(x^2) --order 3",
        ":grad exp(sin(cos(tan(x^y)))^(y^x))^x^y --by x,y --steps sweep"})
    void computationsEndWhenTheyAreGivenUp(String entry) throws InterruptedException {
        String text = entry.replace("{deep}", "diff(" + "sin(x + ".repeat(900) + "x" + ")".repeat(900) + ", x, 3)");
        var unread = new ByteArrayOutputStream();
        var console = Console.of(new ByteArrayInputStream(new byte[0]), unread, unread);
        var work = Thread.ofPlatform().daemon().unstarted(() -> new Session(Session.Look.PLANE, 80)
            .entered(text, console));
        work.setUncaughtExceptionHandler((_, _) -> { });
        work.start();
        work.join(Duration.ofMillis(400));
        work.interrupt();
        assertTrue(work.join(Duration.ofSeconds(5)), "goes on: " + List.of(work.getStackTrace()));
    }

    /** A pseudo-terminal with the prompt in it. */
    private static final class Screen implements AutoCloseable {
        private final Process process;
        private final InputStream out;

        Screen(Path state) throws IOException {
            this(state, "xterm");
        }

        Screen(Path state, String kind) throws IOException {
            String command = "stty cols 80 rows 24; exec " + HEARING + " '"
                + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                + "' fluxion.cli.Main";
            var builder = new ProcessBuilder(SCRIPT, "-qec", command, "/dev/null").redirectErrorStream(true);
            builder.environment().putAll(Map.of("TERM", kind, "XDG_STATE_HOME", state.toString(),
                "FLUXION_LANG", "en"));
            process = builder.start();
            out = process.getInputStream();
            await("> ");
        }

        void type(String keys, String awaited) throws IOException {
            process.outputWriter(StandardCharsets.UTF_8).append(keys).flush();
            await(awaited);
        }

        /** Ctrl-C, again and again: before the terminal is handed over it is a key like any other. */
        void interrupt(String awaited) throws IOException {
            var seen = new StringBuilder();
            long end = System.nanoTime() + PATIENCE;
            do {
                LockSupport.parkNanos(PATIENCE / 50);
                process.outputWriter(StandardCharsets.UTF_8).append('\003').flush();
            } while (!appears(awaited, seen, PATIENCE / 50) && System.nanoTime() < end);
            assertTrue(seen.indexOf(awaited) >= 0, "no \"" + awaited + "\" in " + seen);
        }

        private void await(String awaited) throws IOException {
            var seen = new StringBuilder();
            assertTrue(appears(awaited, seen, PATIENCE), "no \"" + awaited + "\" in " + seen);
        }

        /** Whether it appears in time; of long output only the end is kept. */
        private boolean appears(String awaited, StringBuilder seen, long patience) throws IOException {
            long end = System.nanoTime() + patience;
            while (seen.indexOf(awaited) < 0 && System.nanoTime() < end && process.isAlive()) {
                if (out.available() == 0) LockSupport.parkNanos(1_000_000);
                else seen.append((char) out.read());
                if (seen.length() > KEPT) seen.delete(0, KEPT / 2);
            }
            return seen.indexOf(awaited) >= 0;
        }

        /** It has left by itself. */
        @Override public void close() {
            boolean left = process.onExit().completeOnTimeout(null, PATIENCE, TimeUnit.NANOSECONDS).join() != null;
            process.destroyForcibly();
            assertTrue(left, "it does not leave");
        }
    }
}
