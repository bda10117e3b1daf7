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
 * @param plain        letters that stand there in no font of their own, so that a bold one may be another name
 */
public record ReadingOptions(Set<String> asked, boolean decimalComma, LatexMacros macros, Dialect dialect,
    boolean strict, Set<String> beside, Set<String> plain) {
    public static final ReadingOptions DEFAULT =
        new ReadingOptions(Set.of(), false, LatexMacros.NONE, Dialect.FLUXION, false, Set.of(), Set.of());

    /** The same options, with one more variable asked for. */
    public ReadingOptions by(String variable) {
        return by(Set.of(variable));
    }

    /** The same options, with more variables asked for. */
    public ReadingOptions by(Collection<String> variables) {
        var more = new LinkedHashSet<>(asked);
        more.addAll(variables);
        return new ReadingOptions(more, decimalComma, macros, dialect, strict, beside, plain);
    }

    public ReadingOptions withDecimalComma() {
        return new ReadingOptions(asked, true, macros, dialect, strict, beside, plain);
    }

    public ReadingOptions with(LatexMacros more) {
        return new ReadingOptions(asked, decimalComma, macros.and(more), dialect, strict, beside, plain);
    }

    public ReadingOptions in(Dialect other) {
        return new ReadingOptions(asked, decimalComma, macros, other, strict, beside, plain);
    }

    /** With every doubt an error. */
    public ReadingOptions strictly() {
        return new ReadingOptions(asked, decimalComma, macros, dialect, true, beside, plain);
    }

    /** With names that stand alone in a text beside: {@code xy} against {@code y x} is a product, too. */
    public ReadingOptions beside(Set<String> names) {
        return new ReadingOptions(asked, decimalComma, macros, dialect, strict, joined(beside, names), plain);
    }

    /** With letters that stand in a text beside in no font of their own. */
    ReadingOptions plain(Set<String> letters) {
        return new ReadingOptions(asked, decimalComma, macros, dialect, strict, beside, joined(plain, letters));
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
