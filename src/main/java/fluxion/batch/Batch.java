package fluxion.batch;

import fluxion.batch.Lines.Line;
import fluxion.message.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Answers requests, one a line, in their order, on several threads; the answers do not depend on how many. */
public final class Batch {
    /** So many requests a thread are read ahead. */
    private static final int AHEAD = 8;
    private static final CompletableFuture<String> END = CompletableFuture.completedFuture("");

    private Batch() {}

    /**
     * Reads requests until the input ends, and writes each answer as soon as those before it are written.
     *
     * @throws IOException if the input cannot be read or the output cannot be written
     */
    public static void run(InputStream in, OutputStream out, int jobs) throws IOException {
        var window = new ArrayBlockingQueue<CompletableFuture<String>>(AHEAD * jobs);
        var trouble = new AtomicReference<IOException>();
        var writer = Thread.ofPlatform().daemon().name("fluxion-writer").start(() -> write(window, out, trouble));
        try (var workers = new Workers(jobs)) {
            var lines = new Lines(in);
            for (var line = lines.next(); line.isPresent() && trouble.get() == null; line = lines.next()) {
                var job = job(line.get());
                workers.submit(job);
                window.put(job.answer());
            }
            window.put(END);
            writer.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(Messages.text("batch.stopped"), stopped);
        }
        if (trouble.get() != null) throw trouble.get();
    }

    /** After trouble the answers are still taken from the window, so that the reader is not kept waiting. */
    private static void write(BlockingQueue<CompletableFuture<String>> window, OutputStream out,
                              AtomicReference<IOException> trouble) {
        try {
            for (var next = window.take(); next != END; next = window.take()) {
                String answer = next.join();
                if (trouble.get() == null) write(answer, out, trouble);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(String answer, OutputStream out, AtomicReference<IOException> trouble) {
        try {
            out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException cannotWrite) {
            trouble.set(cannotWrite);
        }
    }

    private static Workers.Job job(Line line) {
        return switch (line) {
            case Line.Text(var text) -> job(text);
            case Line.TooLong _      ->
                ready(Answer.error("too-large", Messages.text("batch.line-too-long", Lines.LONGEST >> 20)));
            case Line.NoText _       -> ready(Answer.error("bad-request", Messages.text("batch.no-text")));
        };
    }

    /** The answer, a whole line, to a question that could not even be asked. */
    public static String refusal(String code, String message, Optional<String> hint) {
        return Answer.refusal(code, message, hint).line("null", 0) + "\n";
    }

    private static Workers.Job ready(Answer answer) {
        return Workers.Job.of(() -> answer.line("null", 0), 1, () -> answer.line("null", 0));
    }

    private static Workers.Job job(String text) {
        var inquiry = Inquiry.read(text);
        return Workers.Job.of(() -> inquiry.reply().line(), inquiry.seconds(), () -> inquiry.late().line());
    }
}
