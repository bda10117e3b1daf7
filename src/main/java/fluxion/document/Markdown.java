package fluxion.document;

import fluxion.document.Fragment.Kind;
import fluxion.syntax.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Finds the formulas of a text in Markdown, HTML or LaTeX: {@code $$…$$}, {@code \[…\]}, {@code \(…\)}, {@code $…$},
 * displayed environments and fenced blocks marked {@code math}. Code and comments are left alone, but for comments that
 * begin with {@code fluxion:}.
 */
final class Markdown {
    private static final String DECLARATION = "fluxion:";
    private static final String BEGIN = "\\begin{";

    private final String text;
    private final boolean latex;
    private final BitSet code = new BitSet();
    private final List<Fragment> found = new ArrayList<>();

    private Markdown(String text, boolean latex) {
        this.text = text;
        this.latex = latex;
    }

    /** The fragments in the order of the text. */
    static List<Fragment> fragments(String text, Format format) {
        var markdown = new Markdown(text, format == Format.LATEX);
        switch (format) {
            case MARKDOWN, NOTEBOOK -> {
                markdown.frontMatter();
                markdown.markCode();
                markdown.leave(LeftAlone.ofPage(text));
            }
            case HTML  -> markdown.leave(LeftAlone.ofPage(text));
            case LATEX -> markdown.leave(LeftAlone.ofLatex(text));
            case SHEET -> { }
        }
        markdown.scan();
        markdown.found.sort((a, b) -> Integer.compare(a.span().from(), b.span().from()));
        return List.copyOf(markdown.found);
    }

    private void leave(LeftAlone alone) {
        for (Fragment formula : alone.formulas()) if (!code.get(formula.whole().from())) found.add(formula);
        code.or(alone.places());
    }

    /** A block between lines of three dashes at the very beginning is metadata. */
    private void frontMatter() {
        if (!text.startsWith("---\n") && !text.startsWith("---\r\n")) return;
        int end = text.indexOf("\n---", 3);
        if (end > 0) code.set(0, end + 4);
    }

    private void markCode() {
        Node document = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build().parse(text);
        document.accept(new AbstractVisitor() {
            @Override public void visit(FencedCodeBlock block) {
                mark(block);
                if (block.getInfo() != null && block.getInfo().strip().equals("math")) fenced(block);
            }

            @Override public void visit(IndentedCodeBlock block) { mark(block); }

            @Override public void visit(Code span) { mark(span); }
        });
    }

    private void mark(Node node) {
        for (var span : node.getSourceSpans()) code.set(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    private void fenced(FencedCodeBlock block) {
        var spans = block.getSourceSpans();
        if (spans.size() < 3) return;
        int from = spans.get(1).getInputIndex();
        var last = spans.get(spans.size() - 2);
        var whole = new Span(spans.getFirst().getInputIndex(),
            spans.getLast().getInputIndex() + spans.getLast().getLength());
        found.add(new Fragment(Kind.DISPLAYED, new Span(from, last.getInputIndex() + last.getLength()), whole));
    }

    private void scan() {
        for (int i = 0; i < text.length();) {
            var end = latex || !code.get(i) ? comment(i) : Optional.<Integer>empty();
            if (end.isEmpty() && code.get(i)) { i++; continue; }
            if (end.isEmpty()) end = formula(i);
            i = end.orElse(i + (text.charAt(i) == '\\' ? 2 : 1));     // \$ is a dollar sign
        }
    }

    private Optional<Integer> comment(int at) {
        if (latex && text.charAt(at) == '%') return line(at);
        if (latex || !text.startsWith("<!--", at)) return Optional.empty();
        int end = text.indexOf("-->", at + 4);
        int to = end < 0 ? text.length() : end;
        int from = at + 4;
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        declaration(from, to, at, Math.min(text.length(), to + 3));
        return Optional.of(Math.min(text.length(), to + 3));
    }

    /** {@code % …} to the end of the line. */
    private Optional<Integer> line(int at) {
        int end = text.indexOf('\n', at);
        int to = end < 0 ? text.length() : end;
        int from = at + 1;
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        declaration(from, to, at, to);
        return Optional.of(to);
    }

    private void declaration(int from, int to, int begin, int end) {
        if (text.startsWith(DECLARATION, from)) found.add(new Fragment(Kind.DECLARATION,
            new Span(from + DECLARATION.length(), to), new Span(begin, end)));
    }

    /** A displayed environment is a formula as it stands, with its begin and end. */
    private Optional<Integer> environment(int at) {
        int close = text.indexOf('}', at);
        if (close < 0) return Optional.empty();
        var name = text.substring(at + BEGIN.length(), close);
        var ending = "\\end{" + name + "}";
        int end = Rows.hasRows(name) || name.equals("array") ? text.indexOf(ending, close) : -1;
        if (end < 0 || !Rows.hasRows(text, at, end)) return Optional.empty();
        var whole = new Span(at, end + ending.length());
        found.add(new Fragment(name.equals("math") ? Kind.INLINE : Kind.DISPLAYED, whole, whole));
        return Optional.of(end + ending.length());
    }

    private Optional<Integer> formula(int at) {
        if (text.startsWith(BEGIN, at)) return environment(at);
        if (text.startsWith("$$", at)) return delimited(at, Kind.DISPLAYED, "$$");
        if (text.startsWith("\\[", at)) return delimited(at, Kind.DISPLAYED, "\\]");
        if (text.startsWith("\\(", at)) return delimited(at, Kind.INLINE, "\\)");
        return text.charAt(at) == '$' ? dollars(at) : Optional.empty();
    }

    private Optional<Integer> delimited(int at, Kind kind, String close) {
        int end = text.indexOf(close, at + close.length());
        if (end < 0) return Optional.empty();
        if (!text.substring(at + close.length(), end).isBlank()) found.add(new Fragment(kind,
            new Span(at + close.length(), end), new Span(at, end + close.length())));
        return Optional.of(end + close.length());
    }

    /**
     * {@code $x$}, but not "5$ and 6$": no blank inside the dollars, no digit behind them, no empty line between, and
     * no code, which binds tighter than dollars.
     */
    private Optional<Integer> dollars(int at) {
        int end = text.indexOf('$', at + 1);
        while (end > 0 && (text.charAt(end - 1) == '\\' || code.get(end))) end = text.indexOf('$', end + 1);
        if (end < 0 || end == at + 1) return Optional.empty();
        var content = text.substring(at + 1, end);
        boolean formula = !Character.isWhitespace(content.charAt(0))
            && !Character.isWhitespace(content.charAt(content.length() - 1))
            && !content.contains("\n\n") && code.get(at, end).isEmpty()
            && !(end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)));
        if (!formula) return Optional.empty();
        found.add(new Fragment(Kind.INLINE, new Span(at + 1, end), new Span(at, end + 1)));
        return Optional.of(end + 1);
    }
}
