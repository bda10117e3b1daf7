package fluxion.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statements of a text, of which only the shapes are known yet.
 *
 * @param letters names that stand alone in some line, so that they are variables in all if nothing is declared
 */
public record Drafts(List<Draft> all, Set<String> letters) {
    public Drafts {
        all = List.copyOf(all);
        letters = Collections.unmodifiableSet(new LinkedHashSet<>(letters));
    }

    /** A statement that a grammar has looked at. */
    record Sentence(Span whole, Span span, Optional<Keyword> keyword, Page page, List<Page> conditions) {
        /** {@code given a = 1, b = 2} is two statements. */
        List<Sentence> parts() {
            boolean several = keyword.filter(k -> k == Keyword.GIVEN || k == Keyword.LET).isPresent()
                && page.surface().filter(surface -> !Shapes.isListed(surface)).isPresent();
            return several ? Shapes.parts(page.surface().get()).stream().map(part -> new Sentence(whole, span, keyword,
                new Page(Optional.of(part), page.diagnostics()), conditions)).toList() : List.of(this);
        }
    }

    /** Takes a text apart into its statements, and looks at their shapes. LaTeX commands that it defines are known. */
    public static Drafts of(Source source, Syntax syntax, ReadingOptions known) {
        var options = syntax == Syntax.LATEX ? known.with(LatexMacros.in(source.text())) : known;
        var sentences = sentences(source, syntax, options);
        var surfaces = sentences.stream().flatMap(sentence -> sentence.parts().stream())
            .flatMap(sentence -> Stream.concat(Stream.of(sentence.page()), sentence.conditions().stream()))
            .flatMap(page -> page.surface().stream()).toList();
        var subjects = Subjects.of(surfaces, syntax);
        return new Drafts(sentences.stream().flatMap(sentence -> sentence.parts().stream())
            .map(sentence -> new Draft(source, syntax, options, sentence, subjects)).toList(), subjects.letters());
    }

    private static List<Sentence> sentences(Source source, Syntax syntax, ReadingOptions options) {
        var sentences = new ArrayList<Sentence>();
        String text = source.text();
        for (int from = 0; from < text.length(); ) {
            int to = from;
            do to = end(text, to + (to == from ? 0 : 1));
                while (to < text.length() && syntax == Syntax.TEXT && continues(text, from, to));
            if (!isBlank(text, from, to, syntax)) sentences.addAll(line(source, new Span(from, to), syntax, options));
            from = to + 1;
        }
        return sentences;
    }

    private static List<Sentence> line(Source source, Span line, Syntax syntax, ReadingOptions options) {
        var keyword = Keyword.in(source, line);
        var rest = new Span(keyword.map(Keyword.At::rest).orElse(line.from()), line.to());
        var clauses = syntax == Syntax.TEXT ? Provisos.of(source.text(), rest)
            : List.of(new Provisos.Clause(rest, List.of()));
        return clauses.stream().map(clause -> new Sentence(
            clause.conditions().isEmpty() ? clause.statement() : clause.statement().to(clause.conditions().getLast()),
            clause.statement(), keyword.map(Keyword.At::keyword),
            Reader.page(source, clause.statement(), syntax, options),
            clause.conditions().stream().map(span -> Reader.page(source, span, syntax, options)).toList())).toList();
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
        return i == to || text.charAt(i) == comment
            || syntax == Syntax.LATEX && LatexMacros.isOnlyDefinitions(text.substring(from, to));
    }
}
