package fluxion.syntax;

import fluxion.expr.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A LaTeX formula that is well formed and beyond the language: its brackets match, nothing is missing in it, and every
 * sign is one whose meaning is known. It has no value here, so that nothing is computed with it and nothing judged.
 *
 * @param sides     the places of its sides; one if no relation of the language stands between them
 * @param relations what stands between the sides
 * @param letters   names that stand alone in it, so that they are variables in all sides
 * @param beyond    what is beyond the language
 * @param repairs   misspellings put right, readings taken
 */
public record Notation(List<Span> sides, List<Relation> relations, Set<String> letters, List<Beyond> beyond,
    List<Diagnostic> repairs) {
    public Notation {
        sides = List.copyOf(sides);
        relations = List.copyOf(relations);
        letters = Set.copyOf(letters);
        beyond = List.copyOf(beyond);
        repairs = List.copyOf(repairs);
    }

    /**
     * A sign that has a meaning beyond the language.
     *
     * @param construct what it is for: {@code limit}
     * @param name      what it is called: {@code limits ("\lim")}
     */
    public record Beyond(Span span, String construct, String name) {}

    /**
     * The notation at a place of a text; empty if it is not well formed, or if what is beyond the language is not why
     * it has no value.
     *
     * @param isPart whether it is one of several sides
     * @param errors why it has none
     */
    static Optional<Notation> of(Source source, Span place, Syntax syntax, ReadingOptions options, boolean isPart,
        List<Diagnostic> errors) {
        if (syntax != Syntax.LATEX) return Optional.empty();
        var part = source.whole(place);
        var problems = new LatexProblems(source.text(), true);
        var surface = LatexPages.read(part, options, problems).surface();
        if (surface.isEmpty()) return Optional.empty();
        var shape = LatexBeyond.in(surface.get(), problems, isPart);
        var error = errors.stream().filter(d -> d.severity() == Severity.ERROR).findFirst().orElseThrow();
        if (error.code() == Code.UNKNOWN_FUNCTION)
            problems.passes(error.span(), "function", problems.written(error.span()));
        if (!shape || problems.beyond().stream().noneMatch(found -> found.span().from() <= error.span().to()
            && error.span().from() <= found.span().to())) return Optional.empty();
        var whole = surface.get();
        var names = problems.beyond();
        var letters = Letters.alone(whole, syntax);
        var warnings = problems.diagnostics();
        return Optional.of(whole instanceof Surface.Chain(_, var parts, var relations) && isPlain(parts, problems)
            ? new Notation(parts.stream().map(Surface::span).toList(), relations, letters, names, warnings)
            : new Notation(List.of(part), List.of(), letters, names, warnings));
    }

    /** What is beyond the language in formulas, by name: each construct once. */
    public static String names(List<Notation> notations) {
        var names = new LinkedHashMap<String, String>();
        notations.forEach(notation -> notation.beyond().forEach(beyond ->
            names.putIfAbsent(beyond.construct(), beyond.name())));
        if (names.containsKey("limit")) names.remove("arrow");
        if (names.containsKey("given")) names.remove("condition");
        if (names.containsKey("vector")) names.remove("tuple");
        return String.join(", ", names.values());
    }

    /** Whether all relations between the sides are of the language. */
    private static boolean isPlain(List<Surface> sides, LatexProblems problems) {
        var between = new ArrayList<Span>();
        IntStream.range(1, sides.size()).forEach(i -> between.add(new Span(sides.get(i - 1).span().to(),
            sides.get(i).span().from())));
        return problems.beyond().stream().map(Beyond::span).noneMatch(place ->
            between.stream().anyMatch(gap -> gap.from() <= place.from() && place.to() <= gap.to()));
    }
}
