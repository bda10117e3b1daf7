package fluxion.cli;

import fluxion.document.Document;
import fluxion.document.DocumentCheck;
import fluxion.document.Format;
import fluxion.document.Patience;
import fluxion.document.Step;
import fluxion.document.Step.Outcome.Mention;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.print.Writing;
import fluxion.syntax.Code;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Excerpt;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Severity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code check}: every step of a document, with its verdict. */
final class Check {
    private static final double SECONDS = 5;
    /** So much of a step's text is shown. */
    private static final int SHOWN = 72;
    /** A formula that claims nothing: in a text it is only counted. */
    private static final String MENTION = "mention";
    /** The order in which the summary counts. */
    private static final List<String> WORDS =
        List.of("proved", "conditional", "refuted", "undecided", "unreadable", "definition", "remark", MENTION);

    private final Invocation invocation;
    private final Document document;
    private final boolean colourful;
    private final Telling telling;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    /** The section of the last step. */
    private String label = "";

    private Check(Invocation invocation, Document document, Context context) {
        this.invocation = invocation;
        this.document = document;
        this.colourful = invocation.colourful();
        this.telling = new Telling(document, new Verdicts(Writing.TEXT, colourful), colourful);
        for (String word : WORDS) counts.put(word, 0);
    }

    static int run(Invocation invocation) {
        var source = Documents.source(invocation);
        if (invocation.has(Option.JSON)) return Json.check(invocation, source, Documents.format(invocation, source));
        var document = Documents.of(invocation, source);
        boolean margin = invocation.text(Option.MARGIN_NOTES).isPresent();
        if (margin && document.format() != Format.LATEX) throw Problem.of("no-margin");
        var context = new Sheets(invocation, ReadingOptions.DEFAULT).context();
        var check = new Check(invocation, document, context);
        var steps = DocumentCheck.check(document, context, macros(invocation),
            Patience.each(invocation.timeout().orElse(SECONDS)));
        steps.forEach(check::write);
        var plain = new Telling(document, new Verdicts(Writing.TEXT, false), false);
        invocation.text(Option.HTML).ifPresent(file -> Output.file(file, new HtmlReport(plain).of(steps)));
        invocation.text(Option.SARIF).ifPresent(file -> Output.file(file, new Sarif(plain).of(steps)));
        invocation.text(Option.MARGIN_NOTES).ifPresent(file -> Output.file(file, new MarginNotes(plain).of(steps)));
        return check.summary();
    }

    /** The same of a sheet that stands in no file. */
    static int sheet(Console console, Document sheet) {
        var invocation = new Invocation(Command.CHECK, console, new Arguments(Map.of(), List.of(), false));
        var check = new Check(invocation, sheet, Context.EMPTY);
        DocumentCheck.check(sheet, Context.EMPTY, LatexMacros.NONE, Patience.each(SECONDS)).forEach(check::write);
        return check.summary();
    }

    private static LatexMacros macros(Invocation invocation) {
        return invocation.text(Option.MACROS).map(file -> LatexMacros.in(Input.file(file))).orElse(LatexMacros.NONE);
    }

    private void write(Step step) {
        String word = step.outcome().word();
        counts.merge(step.outcome() instanceof Mention ? MENTION : word, 1, Integer::sum);
        var news = step.warnings().stream().filter(this::isNews).toList();
        boolean doubtful = news.stream().anyMatch(warning -> warning.severity() == Severity.WARNING);
        if (step.outcome() instanceof Mention && document.format() != Format.SHEET && !doubtful) return;
        var section = document.at(step.span().from());
        if (!section.label().equals(label)) invocation.answer(section.label());
        label = section.label();
        String place = section.line(step.span().from()) + ":" + section.column(step.span().from());
        invocation.answer(pad(place, 7) + paint(word).on(word, colourful) + " ".repeat(Math.max(0, 13 - word.length()))
            + shortened(Telling.text(step)));
        for (String line : Answers.to(step, document)) invocation.answer("       " + line);
        for (String line : telling.details(step)) invocation.answer("       " + line);
        for (Diagnostic warning : news)
            invocation.answer("       " + warning.severity().label() + ": " + warning.message()
                + warning.hint().map(hint -> "; " + hint).orElse(""));
    }

    /** What a command of a book, or a prime, is taken for is told once in a text. */
    private boolean isNews(Diagnostic warning) {
        boolean often = warning.code() == Code.CUSTOM || warning.severity() == Severity.NOTE;
        return document.format() == Format.SHEET || !often || told.add(warning.message());
    }

    private int summary() {
        int judged = counts.get("proved") + counts.get("conditional") + counts.get("refuted") + counts.get("undecided");
        String said = counts.entrySet().stream().filter(count -> count.getValue() > 0)
            .map(count -> counted(count.getKey(), count.getValue())).collect(Collectors.joining(", "));
        invocation.answer("");
        invocation.answer(said.isEmpty() ? nothing() : said
            + (judged == 0 ? "; " + Messages.text("cli.count.no-claim") : ""));
        if (counts.get("refuted") + counts.get("conditional") > 0) return Exit.REFUTED;
        if (counts.get("unreadable") > 0 || said.isEmpty()) return Exit.UNREADABLE;
        return counts.get("undecided") > 0 ? Exit.UNDECIDED : Exit.FINE;
    }

    /** That no formula was found, and where one would have been looked for. */
    private String nothing() {
        return Messages.text("cli.count.nothing", Messages.text("cli.count.nothing." + document.format().label()));
    }

    private static String counted(String word, int count) {
        String one = "cli.count." + word + ".one";
        return count == 1 && Messages.has(one) ? Messages.text(one) : Messages.text("cli.count." + word, count);
    }

    private static Paint paint(String word) {
        return switch (word) {
            case "proved"                   -> Paint.GREEN;
            case "refuted", "unreadable"    -> Paint.RED;
            case "conditional", "undecided" -> Paint.YELLOW;
            default                         -> Paint.FAINT;
        };
    }

    /** On one line, the middle left out where it is long. */
    private static String shortened(String text) {
        return Excerpt.of(Report.printable(text).replaceAll("\\s+", " ").strip(), SHOWN);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
