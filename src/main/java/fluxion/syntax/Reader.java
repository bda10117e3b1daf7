package fluxion.syntax;

import fluxion.expr.Expr;
import fluxion.function.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads formulas: the only way from a text to an expression. */
public final class Reader {
    private Reader() {}

    /** The formula that the whole text is. */
    public static Reading<Expr> formula(Source source, Syntax syntax, Context context, ReadingOptions options) {
        return formula(source, new Span(0, source.text().length()), syntax, context, options);
    }

    /** The formula that a part of the text is; places are those in the whole text. */
    public static Reading<Expr> formula(Source source, Span part, Syntax syntax, Context context,
        ReadingOptions options) {
        return formula(page(source, part, syntax, options), source, syntax, context, options);
    }

    /** The plain-text formula, in no context. */
    public static Reading<Expr> formula(String text) {
        return formula(Source.of(text), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT);
    }

    /** A LaTeX formula as it stands on the page, whether it means something or not; empty if it has no shape. */
    public static Optional<Surface> layout(Source source, Span part, ReadingOptions options) {
        return LatexPages.read(source.whole(part), options, new LatexProblems(source.text(), true)).surface();
    }

    /** What a page means, whichever grammar found it. */
    static Reading<Expr> formula(Page page, Source source, Syntax syntax, Context context, ReadingOptions options) {
        var problems = new Problems();
        problems.addAll(page.diagnostics(source, context));
        var within = page.within();
        Optional<Expr> formula = page.surface().flatMap(surface -> {
            var scope = new Scope(source, syntax, context, options.asked(), alone(surface, within, syntax, options),
                Sought.in(within), problems);
            if (Shapes.property(surface).isPresent() && Shapes.isProperty(surface, scope)) {
                problems.refuse(Code.NOT_A_FORMULA, surface.span(), "property-alone", scope.written(surface.span()));
                return Optional.empty();
            }
            return Interpreter.formula(surface, scope.in(Unnamed.within(within, scope)));
        });
        return formula.<Reading<Expr>>map(expr -> new Reading.Read<>(expr, problems.diagnostics()))
            .orElseGet(() -> new Reading.Unread<>(problems.errors())).whole(source, syntax).under(options);
    }

    /** The statement that the whole text is. */
    public static Reading<Statement> statement(Source source, Syntax syntax, Context context, ReadingOptions options) {
        return statement(source, new Span(0, source.text().length()), syntax, context, options);
    }

    /** The statement that a part of the text is; places are those in the whole text. */
    public static Reading<Statement> statement(Source source, Span whole, Syntax syntax, Context context,
        ReadingOptions options) {
        var keyword = Keyword.in(source, whole);
        var page = page(source, new Span(keyword.map(Keyword.At::rest).orElse(whole.from()), whole.to()), syntax,
            options);
        var within = page.within();
        Set<String> alone = page.surface().map(surface -> alone(surface, within, syntax, options)).orElse(Set.of());
        return statement(keyword.map(Keyword.At::keyword), page,
            new Scope(source, syntax, context, options.asked(), alone, Sought.in(within), new Problems()))
                .whole(source, syntax).under(options);
    }

    static Reading<Statement> statement(Optional<Keyword> keyword, Page page, Scope scope) {
        var empty = page.diagnostics().stream().filter(d -> d.code() == Code.NOTHING_TO_READ).findFirst();
        if (keyword.isPresent() && empty.isPresent())
            scope.problems().refuse(Code.NOTHING_TO_READ, empty.get().span(), "alone." + keyword.get().word());
        else scope.problems().addAll(page.diagnostics(scope.source(), scope.context()));
        var statement = page.surface().flatMap(surface -> new StatementReader(scope.in(Unnamed.within(page.within(),
            scope))).read(keyword, surface));
        return scope.problems().refused() || statement.isEmpty() ? new Reading.Unread<>(scope.problems().errors())
            : new Reading.Read<>(statement.get(), scope.problems().diagnostics());
    }

    /** The options for each of the texts of one question: names that stand alone in one are variables in all. */
    public static ReadingOptions beside(ReadingOptions options, List<String> texts, Syntax syntax) {
        var surfaces = texts.stream().flatMap(text -> page(Source.of(text), new Span(0, text.length()), syntax,
            options).surface().stream()).toList();
        var names = Letters.alone(new Surface.Group(new Span(0, 0), Surface.Bracket.BRACE, surfaces), syntax);
        return options.beside(names).plain(syntax == Syntax.TEXT ? Set.of()
            : texts.stream().flatMap(text -> LatexFonts.plain(text).stream()).collect(Collectors.toSet()));
    }

    private static Set<String> alone(Surface surface, List<Surface> within, Syntax syntax, ReadingOptions options) {
        var alone = new LinkedHashSet<>(options.beside());
        alone.addAll(Letters.alone(surface, within, syntax));
        return alone;
    }

    static Page page(Source source, Span part, Syntax syntax, ReadingOptions options) {
        return switch (syntax) {
            case TEXT  -> TextPages.read(source, part, options);
            case LATEX -> LatexPages.read(source, part, options);
        };
    }
}
