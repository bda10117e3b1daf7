package fluxion.syntax;

import fluxion.function.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text of statements, one a line; a line that ends in {@code \} goes on in the next one, and {@code #} begins a
 * comment. What cannot be read stops nothing: the lines after it are read as if it were not there.
 *
 * @param context what all lines together declare
 * @param letters names that stand alone in some line, so that they are variables in all if nothing is declared
 */
public record Sheet(Source source, List<Line> lines, Context context, Set<String> letters) {
    public Sheet {
        lines = List.copyOf(lines);
        letters = Collections.unmodifiableSet(new LinkedHashSet<>(letters));
    }

    /**
     * A statement, where it stands, and what is known after it.
     *
     * @param span the statement without its keyword
     */
    public record Line(Span span, Reading<Statement> reading, Context after) {}

    public static Sheet read(Source source, Syntax syntax, Context context, ReadingOptions options) {
        var sentences = sentences(source, syntax, options);
        Set<String> alone = new LinkedHashSet<>();
        for (Sentence sentence : sentences)
            sentence.page().surface().ifPresent(surface -> alone.addAll(alone(surface, syntax)));
        var lines = new ArrayList<Line>();
        var known = context;
        for (Sentence sentence : sentences)
            for (Page page : sentence.pages()) {
                var reading = Reader.statement(sentence.keyword(), page,
                    new Scope(source, syntax, known, options.asked(), alone, new Problems())).under(options);
                if (reading instanceof Reading.Read<Statement>(var statement, _)) known = Contexts.add(known,
                    statement);
                lines.add(new Line(page.surface().map(Surface::span).orElse(sentence.span()), reading, known));
            }
        return new Sheet(source, lines, known, alone);
    }

    /** All that is to be said about the sheet, from top to bottom. */
    public List<Diagnostic> diagnostics() {
        return lines.stream().flatMap(line -> line.reading().diagnostics().stream()).toList();
    }

    /** In {@code g' = g (1 - g)} the letter stands for the value of the function g, and is no variable. */
    private static Set<String> alone(Surface surface, Syntax syntax) {
        var alone = new LinkedHashSet<>(Letters.alone(surface, syntax));
        Shapes.equation(surface).flatMap(sides -> Head.of(sides.getFirst())).filter(head -> head.primes() > 0)
            .ifPresent(head -> alone.remove(head.name()));
        return alone;
    }

    /** A statement that a grammar has looked at. */
    private record Sentence(Span span, Optional<Keyword> keyword, Page page) {
        /** {@code given a = 1, b = 2} is two statements. */
        List<Page> pages() {
            boolean several = keyword.filter(k -> k == Keyword.GIVEN || k == Keyword.LET).isPresent()
                && page.surface().isPresent();
            return several ? Shapes.parts(page.surface().get()).stream()
                .map(part -> new Page(Optional.of(part), page.diagnostics())).toList() : List.of(page);
        }
    }

    private static List<Sentence> sentences(Source source, Syntax syntax, ReadingOptions options) {
        var sentences = new ArrayList<Sentence>();
        String text = source.text();
        for (int from = 0; from < text.length(); ) {
            int to = from;
            do to = end(text, to + (to == from ? 0 : 1));
                while (to < text.length() && syntax == Syntax.TEXT && continues(text, from, to));
            if (!isBlank(text, from, to, syntax)) {
                var keyword = Keyword.in(source, new Span(from, to));
                var part = new Span(keyword.map(Keyword.At::rest).orElse(from), to);
                sentences.add(new Sentence(part, keyword.map(Keyword.At::keyword),
                    Reader.page(source, part, syntax, options)));
            }
            from = to + 1;
        }
        return sentences;
    }

    private static int end(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean continues(String text, int from, int to) {
        int last = to - 1;
        while (last > from && Character.isWhitespace(text.charAt(last))) last--;
        return last >= from && text.charAt(last) == '\\' && text.lastIndexOf('#', last) <= text.lastIndexOf('\n', last);
    }

    private static boolean isBlank(String text, int from, int to, Syntax syntax) {
        char comment = syntax == Syntax.TEXT ? '#' : '%';
        int i = from;
        while (i < to && Character.isWhitespace(text.charAt(i))) i++;
        return i == to || text.charAt(i) == comment;
    }
}
