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
        var drafts = drafts(source, syntax, options);
        var lines = new ArrayList<Line>();
        var known = context;
        for (Draft draft : drafts) {
            var reading = draft.read(known);
            if (reading instanceof Reading.Read<Statement>(var statement, _)) known = Contexts.add(known, statement);
            lines.add(new Line(draft.span(), reading, known));
        }
        return new Sheet(source, lines, known, drafts.stream().findFirst().map(Draft::letters).orElse(Set.of()));
    }

    /** The statements of a text, of which only the shapes are known yet. */
    public static List<Draft> drafts(Source source, Syntax syntax, ReadingOptions options) {
        var sentences = sentences(source, syntax, options);
        var alone = new LinkedHashSet<String>();
        for (Sentence sentence : sentences)
            sentence.page().surface().ifPresent(surface -> alone.addAll(alone(surface, syntax)));
        return sentences.stream().flatMap(sentence -> sentence.pages().stream().map(page ->
            new Draft(source, syntax, options, sentence, page, alone))).toList();
    }

    /** A statement of which only the shape is known yet: what it means depends on what is known there. */
    public static final class Draft {
        private final Source source;
        private final Syntax syntax;
        private final ReadingOptions options;
        private final Sentence sentence;
        private final Page page;
        private final Set<String> letters;

        private Draft(Source source, Syntax syntax, ReadingOptions options, Sentence sentence, Page page,
            Set<String> letters) {
            this.source = source;
            this.syntax = syntax;
            this.options = options;
            this.sentence = sentence;
            this.page = page;
            this.letters = letters;
        }

        /** The statement without its keyword. */
        public Span span() {
            return page.surface().map(Surface::span).orElse(sentence.span());
        }

        /** Names that stand alone in some line of the text. */
        public Set<String> letters() {
            return Collections.unmodifiableSet(letters);
        }

        /** What the statement means in a context. */
        public Reading<Statement> read(Context known) {
            return Reader.statement(sentence.keyword(), page,
                new Scope(source, syntax, known, options.asked(), letters, new Problems())).under(options);
        }
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
