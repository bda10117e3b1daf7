package fluxion.cli;

import fluxion.Fault;
import fluxion.document.Document;
import fluxion.document.DocumentCheck;
import fluxion.document.Format;
import fluxion.document.Patience;
import fluxion.document.ProvedRules;
import fluxion.document.Step.Outcome.Unreadable;
import fluxion.expr.BoundLetters;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.print.Writing;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Sheet;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet that grows: what was entered so far, and how it is answered. Never changed, so that an entry that is given up
 * half-way leaves nothing behind.
 *
 * @param width columns there are for an answer
 * @param ended whether it was left
 * @param exit  the worst that was met, as {@code check} says it
 */
record Session(List<Entry> entries, Look look, int width, boolean ended, int exit) {
    /** How answers look. */
    enum Look { PLANE, TEXT, LATEX }

    /**
     * What was entered at once.
     *
     * @param lines its lines that define or declare something
     * @param after what is known after it
     * @param asked the last formula that it asks for
     */
    record Entry(String text, List<String> lines, Context after, Optional<Expr> asked) {}

    private static final double SECONDS = 5;

    Session(Look look, int width) {
        this(List.of(), look, width, false, Exit.FINE);
    }

    /** After another entry, which is answered at once. */
    Session entered(String text, Console console) {
        if (text.isBlank()) return this;
        try {
            var word = PromptCommand.meant(text.strip()).filter(_ -> !context().knows(text.strip()));
            if (word.isPresent()) return PromptCommand.obey(word.get(), this, console);
            return text.stripLeading().startsWith(":") ? PromptCommand.obey(text.strip().substring(1), this, console)
                : BoundLetters.within(() -> read(text, console));
        } catch (Problem problem) {
            console.err().print(new Report(console.colourful().getAsBoolean()).of(problem));
            return met(Exit.UNREADABLE);
        } catch (Fault fault) {
            console.err().print(new Report(console.colourful().getAsBoolean()).of(fault));
            return met(Exit.UNREADABLE);
        } finally {
            console.flush();
        }
    }

    private Session read(String text, Console console) {
        var source = new Source("input", text);
        var document = Document.of(source, Format.SHEET);
        var steps = DocumentCheck.check(document, context(), LatexMacros.NONE, Patience.each(SECONDS));
        var sheet = Sheet.read(source, Syntax.of(text), context(), ReadingOptions.DEFAULT);
        var known = ProvedRules.of(sheet, SECONDS);
        var replies = new Replies(this, document, console);
        int worst = exit;
        for (var step : steps) worst = Exit.worse(worst, replies.to(step));
        if (steps.stream().allMatch(step -> step.outcome() instanceof Unreadable)) return met(worst);
        var entry = new Entry(text.strip(), Sheets.declarations(sheet, known), known.context(),
            replies.asked().or(this::asked));
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new Session(List.copyOf(more), look, width, ended, worst);
    }

    Context context() {
        return entries.isEmpty() ? Context.EMPTY : entries.getLast().after();
    }

    /** The last formula asked for. */
    Optional<Expr> asked() {
        return entries.isEmpty() ? Optional.empty() : entries.getLast().asked();
    }

    /** Everything entered, as a sheet. */
    String text() {
        var text = new StringBuilder();
        for (Entry entry : entries) text.append(entry.text()).append('\n');
        return text.toString();
    }

    /** A command of the program, which is told what the sheet says. */
    Session run(Console console, List<String> words) {
        var all = new ArrayList<>(words);
        for (Entry entry : entries) for (String line : entry.lines()) all.addAll(List.of("--let", line));
        var known = Command.named(words.getFirst()).map(Command::options).orElse(List.of());
        if (look == Look.LATEX && known.contains(Option.LATEX)) all.add(Option.LATEX.flag());
        if (look == Look.PLANE && known.contains(Option.UNICODE)) all.add(Option.UNICODE.flag());
        return met(Main.execute(console, all.toArray(String[]::new)));
    }

    String written(Expr e) {
        return look == Look.PLANE ? Printer.plane(e, width) : writing().of(e);
    }

    /** How formulas within a line are written. */
    Writing writing() {
        return switch (look) {
            case PLANE -> Writing.UNICODE;
            case TEXT  -> Writing.TEXT;
            case LATEX -> Writing.LATEX;
        };
    }

    Session met(int status) {
        return new Session(entries, look, width, ended, Exit.worse(exit, status));
    }

    Session looking(Look other) {
        return new Session(entries, other, width, ended, exit);
    }

    Session within(int columns) {
        return new Session(entries, look, columns, ended, exit);
    }

    Session left() {
        return new Session(entries, look, width, true, exit);
    }

    /** Without the last entry. */
    Session undone() {
        if (entries.isEmpty()) throw Problem.of("prompt.nothing-to-undo");
        return new Session(entries.subList(0, entries.size() - 1), look, width, ended, exit);
    }

    /** {@code f} of {@code :domain f}, or what was asked for last. */
    List<String> about(String rest) {
        if (!rest.isBlank()) return List.of(rest.strip());
        return List.of(Printer.text(asked().orElseThrow(() -> Problem.of("prompt.nothing-asked",
            Messages.text("cli.prompt.examples")))));
    }
}
