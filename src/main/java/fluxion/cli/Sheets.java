package fluxion.cli;

import fluxion.document.ProvedRules;
import fluxion.function.Context;
import fluxion.function.Convention;
import fluxion.message.Messages;
import fluxion.print.Printer;
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
import java.util.stream.Collectors;

/** What sheets, and lines given as options, define and declare for the question asked beside them. */
record Sheets(Invocation invocation, ReadingOptions options) {
    /** The time that is given to a claim that may be a rule. */
    private static final double SECONDS = 5;

    /** Everything that {@code --sheet}, {@code --let} and {@code --assume} say. */
    Context context() {
        var known = Context.EMPTY;
        for (var convention : conventions()) known = known.meaning(convention);
        var file = file();
        if (file.isPresent()) known = read(new Source(file.get(), Input.file(file.get())), known);
        for (String lines : joined(invocation.texts(Option.LET))) known = given(lines, known);
        for (String line : invocation.texts(Option.ASSUME))
            known = read(new Source("--assume", "assume " + line), known);
        return known;
    }

    private List<Convention> conventions() {
        return invocation.texts(Option.CONVENTION).stream().map(label ->
            Convention.labelled(label).orElseThrow(() -> Problem.of("no-convention", label))).toList();
    }

    /** The lines as one sheet, in which each may speak of all names; line by line if they differ in their syntax. */
    private static List<String> joined(List<String> lines) {
        return lines.stream().map(Syntax::of).distinct().count() > 1 ? lines : List.of(String.join("\n", lines));
    }

    private Context given(String lines, Context known) {
        var source = new Source("--let", lines);
        var sheet = sheet(source, known);
        var more = ProvedRules.of(sheet, SECONDS);
        for (var line : sheet.lines()) {
            String text = written(source.text(), line);
            if (line.reading() instanceof Read<Statement>(Statement.Claim claim, _) && more.open().contains(claim))
                throw Problem.of("rule-does-not-follow", text);
            if (!declares(line.reading(), more)) throw Problem.of("defines-nothing", text);
        }
        return more.context();
    }

    /** The line with its keyword. */
    private static String written(String text, Sheet.Line line) {
        int from = text.lastIndexOf('\n', line.span().from() - 1) + 1;
        return text.substring(from, line.span().to()).strip();
    }

    private static boolean declares(Reading<Statement> reading, ProvedRules rules) {
        return switch (reading) {
            case Unread<Statement> _               -> false;
            case Read<Statement>(var statement, _) -> switch (statement) {
                case Statement.Claim claim -> rules.claims().contains(claim);
                case Statement.Query _     -> false;
                case Statement _           -> true;
            };
        };
    }

    /** {@code --sheet}, or {@code --context}, which means the same for documents. */
    private Optional<String> file() {
        var sheet = invocation.text(Option.SHEET);
        var context = invocation.text(Option.CONTEXT);
        if (sheet.isPresent() && context.isPresent()) throw Problem.of("two-sheets");
        return sheet.or(() -> context);
    }

    private Context read(Source source, Context known) {
        var rules = ProvedRules.of(sheet(source, known), SECONDS);
        for (var claim : rules.open()) invocation.say(new Report(invocation.colourful()).warning(
            Messages.text("cli.rule-not-used", source.name(), written(claim))));
        return rules.context();
    }

    private static String written(Statement.Claim claim) {
        return claim.sides().stream().map(Printer::text).collect(Collectors.joining(" = "));
    }

    private Sheet sheet(Source source, Context known) {
        var sheet = Sheet.read(source, Syntax.of(source.text()), known, options);
        var found = sheet.diagnostics();
        if (found.stream().anyMatch(d -> d.severity() == Severity.ERROR)) throw new Unreadable(source, found);
        var doubts = found.stream().filter(d -> d.severity() == Severity.WARNING).toList();
        if (!doubts.isEmpty()) invocation.say(new Report(invocation.colourful()).of(source,
            List.<Diagnostic>copyOf(doubts)));
        return sheet;
    }

    /** The lines of the sheet, and of the options, that define or declare something, as they are written. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        file().ifPresent(file -> lines.addAll(declarations(Input.file(file))));
        lines.addAll(invocation.texts(Option.LET));
        return lines;
    }

    private List<String> declarations(String text) {
        var sheet = Sheet.read(Source.of(text), Syntax.of(text), Context.EMPTY, options);
        return declarations(sheet, ProvedRules.of(sheet, SECONDS));
    }

    /** The lines of a sheet that define or declare something, as they are written. */
    static List<String> declarations(Sheet sheet, ProvedRules rules) {
        var lines = new ArrayList<String>();
        String text = sheet.source().text();
        for (var line : sheet.lines()) if (declares(line.reading(), rules)) lines.add(written(text, line));
        return lines;
    }
}
