package fluxion.syntax;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the asker says beforehand.
 *
 * @param asked        the variables asked for: a word of which they are letters may be a product ({@code xy} by x)
 * @param decimalComma whether {@code 1,5} is 3/2; then {@code ;} separates arguments
 * @param macros       LaTeX commands that the document defines
 * @param dialect      the program whose way of writing plain text follows
 * @param strict       whether a doubt is an error
 * @param beside       names that stand alone in other texts of the same question
 */
public record ReadingOptions(Set<String> asked, boolean decimalComma, LatexMacros macros, Dialect dialect,
    boolean strict, Set<String> beside) {
    public static final ReadingOptions DEFAULT =
        new ReadingOptions(Set.of(), false, LatexMacros.NONE, Dialect.FLUXION, false, Set.of());

    /** The same options, with one more variable asked for. */
    public ReadingOptions by(String variable) {
        return by(Set.of(variable));
    }

    /** The same options, with more variables asked for. */
    public ReadingOptions by(Collection<String> variables) {
        var more = new LinkedHashSet<>(asked);
        more.addAll(variables);
        return new ReadingOptions(more, decimalComma, macros, dialect, strict, beside);
    }

    public ReadingOptions withDecimalComma() {
        return new ReadingOptions(asked, true, macros, dialect, strict, beside);
    }

    public ReadingOptions with(LatexMacros more) {
        return new ReadingOptions(asked, decimalComma, macros.and(more), dialect, strict, beside);
    }

    public ReadingOptions in(Dialect other) {
        return new ReadingOptions(asked, decimalComma, macros, other, strict, beside);
    }

    /** With every doubt an error. */
    public ReadingOptions strictly() {
        return new ReadingOptions(asked, decimalComma, macros, dialect, true, beside);
    }

    /** With names that stand alone in a text beside: {@code xy} against {@code y x} is a product, too. */
    public ReadingOptions beside(Set<String> names) {
        var more = new LinkedHashSet<>(beside);
        more.addAll(names);
        return new ReadingOptions(asked, decimalComma, macros, dialect, strict, more);
    }
}
