package fluxion.syntax;

import fluxion.syntax.Surface.Bracket;
import fluxion.syntax.Surface.Group;
import fluxion.syntax.Surface.Link;
import java.util.List;
import java.util.Optional;

/**
 * An index above a name, in brackets of its own: {@code W^{[1]}}, {@code x^{(i)}}, {@code a^{[1](i)}}. Round brackets
 * alone count only within braces, which nobody needs for a power: {@code x^(n)} is one.
 */
final class UpperIndex {
    private UpperIndex() {}

    /** The index with its brackets, if the superscript is one. */
    static Optional<String> of(Surface sup) {
        if (sup instanceof Surface.Numeral) return Optional.empty();
        var inside = inside(sup);
        boolean several = inside.size() > 1;
        if (sup instanceof Group(_, var bracket, _) && bracket == Bracket.ROUND
            || several && !isSquare(inside.getFirst()) && !isSquare(inside.get(1))) return Optional.empty();
        var index = new StringBuilder();
        for (Surface part : inside) {
            var text = part instanceof Group group ? bracketed(group) : Optional.<String>empty();
            if (text.isEmpty()) return Optional.empty();
            index.append(text.get());
        }
        return Optional.of(index.toString());
    }

    /** The index, if square brackets leave no doubt that it is one. */
    static Optional<String> inSquares(Surface sup) {
        return !(sup instanceof Surface.Numeral) && inside(sup).stream().anyMatch(UpperIndex::isSquare) ? of(sup)
            : Optional.empty();
    }

    /** Whether a superscript begins like an index, but is not one as a whole: {@code W^{[2]T}}, {@code x^{(i)2}}. */
    static boolean begins(Surface sup) {
        var inside = inside(sup);
        boolean lone = inside.getFirst() instanceof Group(_, var bracket, var contents) && bracket == Bracket.ROUND
            && contents.size() == 1
            && (contents.getFirst() instanceof Surface.Name || contents.getFirst() instanceof Surface.Numeral);
        return of(sup).isEmpty() && (isSquare(inside.getFirst()) || lone && inside.size() > 1);
    }

    private static boolean isSquare(Surface part) {
        return part instanceof Group(_, var bracket, _) && bracket == Bracket.SQUARE;
    }

    private static Optional<String> bracketed(Group group) {
        String brackets = switch (group.bracket()) {
            case ROUND -> "()";
            case SQUARE -> "[]";
            case BRACE, CURLY, ABS, NORM, FLOOR, CEIL -> "";
        };
        if (brackets.isEmpty()) return Optional.empty();
        return Spelling.subscript(group).map(parts ->
            brackets.charAt(0) + String.join(",", parts) + brackets.charAt(1));
    }

    /** The factors within braces, TeX's or those of plain text. */
    private static List<Surface> inside(Surface sup) {
        Surface at = sup;
        while (at instanceof Group(_, var bracket, var contents) && contents.size() == 1
            && (bracket == Bracket.BRACE || bracket == Bracket.CURLY)) at = contents.getFirst();
        boolean row = at instanceof Surface.Factors(_, var factors)
            && factors.stream().allMatch(factor -> factor.link() == Link.NEXT);
        return row ? ((Surface.Factors) at).factors().stream().map(Surface.Factor::operand).toList() : List.of(at);
    }
}
