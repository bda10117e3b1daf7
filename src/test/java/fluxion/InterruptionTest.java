package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Undisturbed;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A question may be given up at any moment, also while it is the first to need a table. A class whose initializer fails
 * is lost for as long as the program runs, and with it every later question.
 */
class InterruptionTest {
    @Test void noTableIsLostWhenTheFirstQuestionThatNeedsItIsGivenUp() throws IOException {
        var classes = Path.of(Fluxion.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        var lost = new ArrayList<String>();
        int seen = 0;
        try (var fresh = new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader())) {
            for (String name : names(classes)) try {
                Thread.currentThread().interrupt();
                Class.forName(name, true, fresh);
                seen++;
            } catch (ClassNotFoundException | LinkageError broken) {
                lost.add(name + ": " + broken.getCause());
            } finally {
                assertTrue(Thread.interrupted(), name + " forgets that the question was given up");
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(seen > 100, "classes: " + seen);
    }

    @Test void whatIsBuiltForAllIsBuiltAlthoughItIsDisturbed() {
        var sum = Exprs.sum(Exprs.variable("x"), Exprs.ONE);
        var visits = new AtomicInteger();
        int nodes = Undisturbed.build(() -> {
            if (visits.incrementAndGet() == 1) Thread.currentThread().interrupt();
            return Fold.postOrder(sum).size() + Fold.<Integer>fold(sum, (_, _) -> 0);
        });
        assertEquals(3, nodes);
        assertEquals(2, visits.get());
        assertTrue(Thread.interrupted());
    }

    private static List<String> names(Path classes) throws IOException {
        try (var files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString()).filter(file -> file.endsWith(".class"))
                .map(file -> file.replaceFirst("\\.class$", "").replace(File.separatorChar, '.'))
                .filter(name -> name.startsWith("fluxion.")).sorted().toList();
        }
    }

    private static URL[] libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(entry -> {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }).toArray(URL[]::new);
    }
}
