package fluxion.syntax;

import fluxion.syntax.Surface.Bracket;
import fluxion.syntax.Surface.Link;
import java.util.List;
import java.util.Optional;

/**
 * Square brackets and curly braces that group nothing: {@code [x]} is x, but some mean the largest integer up to x by
 * it, and the fractional part of x by {@code {x}}.
 */
final class LooseBrackets {
    private LooseBrackets() {}

    /** Braces show where an exponent or a radicand ends, as in {@code e^{x}}; what is in them. */
    static Surface bare(Surface operand) {
        return switch (operand) {
            case Surface.Group(_, var bracket, var contents) when isCurly(bracket) && contents.size() == 1 ->
                contents.getFirst();
            case Surface.Terms(var span, var terms) when terms.size() == 1 -> new Surface.Terms(span,
                List.of(new Surface.Term(terms.getFirst().minus(), bare(terms.getFirst().operand()))));
            case Surface other -> other;
        };
    }

    /** What stands in the square brackets of {@code [x^2]_0^1}. */
    static Surface inner(Surface body) {
        return body instanceof Surface.Group(_, var bracket, var contents) && bracket == Bracket.SQUARE
            && contents.size() == 1 ? contents.getFirst() : body;
    }

    private static boolean isCurly(Bracket bracket) {
        return bracket == Bracket.CURLY || bracket == Bracket.BRACE;
    }

    /** Says that they are brackets, unless what stands before them waits for an argument. */
    static void doubt(Scope scope, Surface.Factor factor, Optional<Item> before) {
        boolean power = factor.operand() instanceof Surface.Scripts(_, _, var sub, _) && sub.isEmpty();
        Surface base = power ? ((Surface.Scripts) factor.operand()).base() : factor.operand();
        if (!(base instanceof Surface.Group(var span, var bracket, var contents)) || contents.size() != 1
            || factor.link() == Link.OVER || before.filter(Item::waits).isPresent()) return;
        boolean square = bracket == Bracket.SQUARE;
        boolean curly = isCurly(bracket) && scope.syntax() == Syntax.TEXT;              // in LaTeX \{ is said anyway
        if ((square || curly) && isLoose(contents.getFirst(), !power))
            scope.problems().warn(Code.AMBIGUOUS, span, square ? "loose-square" : "loose-curly", scope.written(span),
                scope.written(contents.getFirst().span()));
    }

    private static boolean isLoose(Surface content, boolean alone) {
        return switch (content) {
            case Surface.Numeral _, Surface.Name _ -> true;
            case Surface.Scripts _, Surface.Fraction _, Surface.Factors _ -> alone && Surfaces.within(content).stream()
                .noneMatch(at -> at instanceof Surface.Group(_, var bracket, _) && bracket != Bracket.BRACE);
            case Surface _ -> false;
        };
    }
}
