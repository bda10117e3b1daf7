package fluxion.syntax;

import fluxion.expr.Expr;
import fluxion.expr.Relation;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads {@code a = b = c} side by side, each on its own, so that a side that cannot be read does not take the others
 * with it.
 */
public final class Chains {
    private Chains() {}

    /**
     * One side: its place, the relation before it (none before the first), what reading it gave, and where that is
     * nothing, the notation that it is, the family of functions, and the formula with limits.
     */
    public record Side(Span span, Optional<Relation> before, Reading<Expr> reading, Optional<Notation> notation,
        Optional<Antiderivative> family, Optional<Limiting> limiting) {
        /** The same with another meaning, which the chain as a whole gives it. */
        Side meaning(Expr formula) {
            var warnings = reading instanceof Reading.Read<Expr>(_, var said) ? said : List.<Diagnostic>of();
            return new Side(span, before, new Reading.Read<>(formula, warnings), Optional.empty(),
                Optional.empty(), Optional.empty());
        }

        /** The same in another chain. */
        public Side after(Optional<Relation> relation) {
            return new Side(span, relation, reading, notation, family, limiting);
        }

        /** The derivative of the side as one of a family of functions, or as the same family. */
        public Optional<Expr> member(Antiderivative of) {
            if (family.isPresent()) return family.map(Antiderivative::derivative)
                .filter(_ -> family.get().variable().equals(of.variable()));
            return reading instanceof Reading.Read<Expr>(var formula, _) ? Optional.of(of.derivative(formula))
                : Optional.empty();
        }

        /** The side as a formula with limits, perhaps none. */
        public Optional<Limiting> limits() {
            return reading instanceof Reading.Read<Expr>(var formula, _) ? Optional.of(Limiting.of(formula)) : limiting;
        }

        /** Whether it is neither a formula of the language nor a well-formed one beyond it. */
        public boolean isLost() {
            return notation().isEmpty() && reading instanceof Reading.Unread<Expr>;
        }

        /** Whether words interrupt it, so that it is no formula of its own: {@code 2 x if x}. */
        public boolean hasWords(Source source) {
            return reading instanceof Reading.Unread<Expr>(var problems) && problems.stream()
                .map(Diagnostic::span).map(at -> source.text().substring(at.from(), at.to()))
                .anyMatch(word -> Feature.ofWord(word).filter(Feature::isSpeech).isPresent());
        }
    }

    /**
     * The sides of a formula, one if there is no relation in it; unread if the formula as a whole has no shape, for a
     * bracket without its partner, say.
     */
    public static Reading<List<Side>> read(Source source, Span part, Syntax syntax, Context context,
        ReadingOptions options) {
        return read(source, part, syntax, context, options, Set.of());
    }

    /** The same; {@code letters} are names that stand alone in other lines of the sheet. */
    public static Reading<List<Side>> read(Source source, Span part, Syntax syntax, Context context,
        ReadingOptions options, Set<String> letters) {
        var page = Reader.page(source, part, syntax, options);
        if (page.surface().isEmpty()) return Notation.of(source, part, syntax, options, false, page.diagnostics())
            .<Reading<List<Side>>>map(notation -> apart(source, notation, context, options))
            .orElseGet(() -> new Reading.Unread<>(page.diagnostics()));
        var whole = page.surface().get();
        var alone = new LinkedHashSet<>(letters);
        alone.addAll(options.beside());
        alone.addAll(Letters.alone(whole, syntax));
        var sides = new ArrayList<Side>();
        var sought = Sought.in(page.within());
        var plain = new Scope(source, syntax, context, options.asked(), alone, sought, new Problems());
        var calls = SideCalls.of(whole, plain.in(Unnamed.within(Surfaces.within(whole), plain)));
        var surfaces = whole instanceof Surface.Chain(_, var parts, _) ? parts : List.of(whole);
        for (int i = 0; i < surfaces.size(); i++) {
            var problems = new Problems();
            var scope = new Scope(source, syntax, calls.context(), options.asked(), alone, sought, problems);
            calls.note(surfaces.get(i), scope);
            var before = whole instanceof Surface.Chain(_, _, var relations) && i > 0
                ? Optional.of(relations.get(i - 1)) : Optional.<Relation>empty();
            var reading = reading(Interpreter.formula(surfaces.get(i), scope), problems).under(options);
            sides.add(side(surfaces.get(i).span(), before, reading, Optional.of(surfaces.get(i)),
                scope, options, surfaces.size() > 1));
        }
        return new Reading.Read<>(sides, page.diagnostics(source, context));
    }

    /** The sides of a notation: those that are formulas of the language are read, each on its own. */
    private static Reading<List<Side>> apart(Source source, Notation notation, Context context,
        ReadingOptions options) {
        var sides = new ArrayList<Side>();
        var beside = options.beside(notation.letters());
        for (int i = 0; i < notation.sides().size(); i++) {
            var span = notation.sides().get(i);
            var before = i > 0 ? Optional.of(notation.relations().get(i - 1)) : Optional.<Relation>empty();
            var page = Reader.page(source, source.whole(span), Syntax.LATEX, beside);
            var alone = page.surface().map(surface -> Letters.alone(surface, Syntax.LATEX)).orElse(Set.of());
            var scope = new Scope(source, Syntax.LATEX, context, options.asked(),
                beside.beside(alone).beside(), Sought.in(page.within()), new Problems());
            sides.add(side(span, before, Reader.formula(page, source, Syntax.LATEX, context, beside), page.surface(),
                scope, options, notation.sides().size() > 1));
        }
        return new Reading.Read<>(sides, notation.repairs());
    }

    /**
     * @param surface how it stands on the page, if it has a shape
     * @param isPart  whether other sides stand beside it
     */
    private static Side side(Span span, Optional<Relation> before, Reading<Expr> reading, Optional<Surface> surface,
        Scope scope, ReadingOptions options, boolean isPart) {
        if (!(reading instanceof Reading.Unread<Expr>(var errors)))
            return new Side(span, before, reading, Optional.empty(), Optional.empty(), Optional.empty());
        return new Side(span, before, reading, Notation.of(scope.source(), span, scope.syntax(), options, isPart,
            errors), surface.flatMap(side -> Antiderivative.of(side, scope.afresh())),
            scope.syntax() == Syntax.LATEX ? Limiting.of(scope.source(), span, scope.context(), options)
                : Optional.empty());
    }

    /** The sides with the meanings that the whole gives them; unchanged where it gives none. */
    public static List<Side> meaning(List<Side> sides, List<Expr> formulas) {
        if (sides.size() != formulas.size()) return sides;
        return IntStream.range(0, sides.size()).mapToObj(k -> sides.get(k).meaning(formulas.get(k))).toList();
    }

    private static Reading<Expr> reading(Optional<Expr> formula, Problems problems) {
        return formula.<Reading<Expr>>map(expr -> new Reading.Read<>(expr, problems.diagnostics()))
            .orElseGet(() -> new Reading.Unread<>(problems.diagnostics()));
    }
}
