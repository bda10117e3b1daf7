package fluxion.cli;

import fluxion.function.Context;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reading;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Severity;
import fluxion.syntax.Sheet;
import fluxion.syntax.Source;
import fluxion.syntax.Statement;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What sheets, and lines given as options, define and declare for the question asked beside them. */
record Sheets(Invocation invocation, ReadingOptions options) {
    /** Everything that {@code --sheet}, {@code --let} and {@code --assume} say. */
    Context context() {
        var known = Context.EMPTY;
        var file = file();
        if (file.isPresent()) known = read(new Source(file.get(), Input.file(file.get())), Syntax.TEXT, known);
        for (String line : invocation.texts(Option.LET)) known = given(line, known);
        for (String line : invocation.texts(Option.ASSUME))
            known = read(new Source("--assume", "assume " + line), Question.syntaxOf(line), known);
        return known;
    }

    private Context given(String line, Context known) {
        var source = new Source("--let", line);
        var more = read(source, Question.syntaxOf(line), known);
        for (var read : Sheet.read(source, Question.syntaxOf(line), known, options).lines())
            if (!declares(read.reading())) throw Problem.of("defines-nothing", line);
        return more;
    }

    private static boolean declares(Reading<Statement> reading) {
        return switch (reading) {
            case Unread<Statement> _               -> false;
            case Read<Statement>(var statement, _) ->
                !(statement instanceof Statement.Claim || statement instanceof Statement.Query);
        };
    }

    /** {@code --sheet}, or {@code --context}, which means the same for documents. */
    private Optional<String> file() {
        var sheet = invocation.text(Option.SHEET);
        var context = invocation.text(Option.CONTEXT);
        if (sheet.isPresent() && context.isPresent()) throw Problem.of("two-sheets");
        return sheet.or(() -> context);
    }

    private Context read(Source source, Syntax syntax, Context known) {
        var sheet = Sheet.read(source, syntax, known, options);
        var found = sheet.diagnostics();
        if (found.stream().anyMatch(d -> d.severity() == Severity.ERROR)) throw new Unreadable(source, found);
        var doubts = found.stream().filter(d -> d.severity() == Severity.WARNING).toList();
        if (!doubts.isEmpty()) invocation.say(new Report(invocation.colourful()).of(source,
            List.<Diagnostic>copyOf(doubts)));
        return sheet.context();
    }

    /** The lines of the sheet, and of the options, that define or declare something, as they are written. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        file().ifPresent(file -> lines.addAll(declarations(Input.file(file))));
        lines.addAll(invocation.texts(Option.LET));
        return lines;
    }

    private List<String> declarations(String text) {
        return declarations(Sheet.read(Source.of(text), Syntax.TEXT, Context.EMPTY, options));
    }

    /** The lines of a sheet that define or declare something, as they are written. */
    static List<String> declarations(Sheet sheet) {
        var lines = new ArrayList<String>();
        String text = sheet.source().text();
        for (var line : sheet.lines()) {
            int from = text.lastIndexOf('\n', line.span().from() - 1) + 1;
            if (declares(line.reading())) lines.add(text.substring(from, line.span().to()).strip());
        }
        return lines;
    }
}
