package fluxion.cli;

import fluxion.function.Functions;
import fluxion.message.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/** {@code fluxion} without arguments on a terminal: reads a line, answers it, and so on. */
final class Prompt {
    private static final String SIGN = "> ";
    /** Of a terminal that does not say how large it is. */
    private static final int COLUMNS = 80;
    private static final int LINES = 24;
    /** After so many in a row, the terminal is gone. */
    private static final int MANY_FAILURES = 3;

    private final Terminal terminal;
    private final Console console;
    private final LineReader reader;
    private Session session;
    private Optional<FutureTask<Session>> working = Optional.empty();
    private boolean stopped;

    private Prompt(Terminal terminal, Console console) {
        this.terminal = terminal;
        this.console = console;
        this.session = new Session(Session.Look.PLANE, terminal.getSize().getColumns());
        this.reader = LineReaderBuilder.builder().terminal(terminal).appName("fluxion").parser(new OpenBrackets())
            .completer(completer()).variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_INCREMENTAL, true).build();
        reader.getWidgets().put(LineReader.CALLBACK_INIT, this::listens);
        history().ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
    }

    static int run(Console console) {
        var builder = TerminalBuilder.builder().system(true).dumb(true).encoding(StandardCharsets.UTF_8);
        try (var terminal = builder.build()) {
            if (terminal.getSize().getColumns() <= 0) terminal.setSize(Size.of(COLUMNS, LINES));
            new Prompt(terminal, console).talk();
            return Exit.FINE;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void talk() {
        console.out().append(Messages.text("cli.prompt.greeting")).append('\n');
        console.flush();
        terminal.handle(Signal.INT, _ -> stop());                   // while a line is read, the reader has its own
        int failures = 0;
        while (!session.ended()) {
            try {
                entered(reader.readLine(SIGN).replace('\n', ' '));
                failures = 0;
            } catch (UserInterruptException _) {
                // the line is thrown away, and nothing else
            } catch (IOError failed) {
                // Ctrl-C also ends the programs by which the terminal is set, if it comes just then
                if (++failures == MANY_FAILURES) throw failed;
            } catch (EndOfFileException _) {
                return;
            }
        }
    }

    private void entered(String typed) {
        if (OpenBrackets.withoutKeys(typed).equals(typed)) {
            answer(typed);
            return;
        }
        console.out().append(Messages.text("cli.prompt.no-keys")).append('\n');   // nobody knows what was meant
        console.flush();
    }

    /** Answers in a thread of its own, so that Ctrl-C can give it up; what it says then is not seen. */
    private void answer(String line) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var before = session.within(terminal.getSize().getColumns());
        var task = new FutureTask<>(() -> before.entered(line, console.apart(out, err)));
        work(task);
        Thread.ofPlatform().daemon().name("fluxion").start(task);
        try {
            session = task.get();
            console.err().write(err.toByteArray(), 0, err.size());
            console.err().flush();
            console.out().write(out.toByteArray(), 0, out.size());
        } catch (CancellationException stopped) {
            console.out().append(Messages.text("cli.prompt.stopped")).append('\n');
        } catch (ExecutionException failed) {
            console.err().print(new Report(false).of(Problem.of("mistake", failed.getCause())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            console.flush();
        }
    }

    /** The reader hears Ctrl-C itself from now on. */
    private synchronized boolean listens() {
        working = Optional.empty();
        stopped = false;
        return true;
    }

    /** What is worked on from now on; Ctrl-C may have come first, behind the line and before its work. */
    private synchronized void work(FutureTask<Session> task) {
        working = Optional.of(task);
        if (stopped) task.cancel(true);
    }

    private synchronized void stop() {
        stopped = true;
        working.ifPresent(task -> task.cancel(true));
    }

    private Completer completer() {
        return (_, line, candidates) -> words(line.line().strip()).filter(word -> word.startsWith(line.word()))
            .map(Candidate::new).forEach(candidates::add);
    }

    /** Commands behind a colon at the beginning; else functions and the names of the sheet. */
    private Stream<String> words(String line) {
        if (line.startsWith(":") && !line.contains(" "))
            return PromptCommand.labels().stream().map(label -> ":" + label);
        var known = session.context();
        return Stream.of(Functions.all().stream().flatMap(f -> Functions.names(f).stream()),
            known.definitions().keySet().stream().map(name -> name.name()), known.functions().keySet().stream(),
            List.of("diff", "assume", "constant").stream()).flatMap(names -> names).distinct();
    }

    /** Where earlier entries are kept: in {@code $XDG_STATE_HOME}, else in {@code ~/.local/state}; or nowhere. */
    private static Optional<Path> history() {
        String state = Optional.ofNullable(System.getenv("XDG_STATE_HOME")).filter(folder -> !folder.isBlank())
            .orElse(System.getProperty("user.home") + "/.local/state");
        try {
            return Optional.of(Files.createDirectories(Path.of(state, "fluxion")).resolve("history"));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();                            // a prompt without a memory is better than none
        }
    }
}
