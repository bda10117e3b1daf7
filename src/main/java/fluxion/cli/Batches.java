package fluxion.cli;

import fluxion.batch.Batch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** {@code batch}: requests in, answers out. */
final class Batches {
    private Batches() {}

    static int run(Invocation invocation) {
        int jobs = invocation.count(Option.JOBS, Runtime.getRuntime().availableProcessors(), 1, 1000);
        var console = invocation.console();
        try (InputStream in = in(invocation); OutputStream out = out(invocation)) {
            Batch.run(in, out, jobs);
            return Exit.FINE;
        } catch (NoSuchFileException missing) {
            throw Problem.of("no-file", missing.getMessage());
        } catch (IOException failed) {
            console.flush();
            throw Problem.of("cannot-read", invocation.text(Option.IN).orElse("standard input"),
                String.valueOf(failed.getMessage()));
        }
    }

    private static InputStream in(Invocation invocation) throws IOException {
        var name = invocation.text(Option.IN);
        if (name.isEmpty()) return invocation.console().in();
        var path = Input.path(name.get());
        if (Files.isDirectory(path)) throw Problem.of("is-folder", name.get());
        return Files.newInputStream(path);
    }

    private static OutputStream out(Invocation invocation) throws IOException {
        var name = invocation.text(Option.OUT);
        if (name.isEmpty()) return invocation.console().out();
        return new BufferedOutputStream(Files.newOutputStream(Input.path(name.get())));
    }
}
