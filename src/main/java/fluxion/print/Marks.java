package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.Relation;

/**
 * A language in which formulas have height: LaTeX, MathML, Typst, AsciiMath. What is said here is all in which they
 * differ; {@link Markup} is what they have in common.
 */
interface Marks {
    /** What stands before, between and after two parts, or around one. */
    record Frame(String open, String between, String close) {}

    /** A short piece of LaTeX, such as a name or a function's layout with its holes {@code #1}, in this language. */
    String spelt(String latex);

    String plus();

    String minus();

    /** The sign of a negative term that opens a sum. */
    String sign();

    /** The sign between factors that have one, and what stands where none is needed. */
    String times();

    String between();

    String slash();

    String comma();

    String open(boolean tall);

    String close(boolean tall);

    String relation(Relation relation);

    /** A numeral of digits. */
    String digits(String digits);

    /** What stands between the name of a function and its bracket, or its argument without brackets. */
    default String applied(boolean bare) {
        return bare ? " " : "";
    }

    /** The d or ∂ of LaTeX before the variable. */
    default String differential(String d) {
        return spelt(d.strip()) + " ";
    }

    Frame fraction();

    Frame power();

    /** Around a base that has an exponent already. */
    Frame group();

    /** √; of a degree unless that is 2. */
    Frame root(String degree);

    /** Before the index, the lower bound, the upper bound and the body. */
    record Bounds(String open, String from, String to, String close) {}

    Bounds bounds(Binder.Kind kind);

    /** Between the body of an integral and the d of its variable. */
    String thin();

    /** Around rows and between them, and between a row's value and its condition. */
    record Table(String open, String column, String row, String close) {}

    Table cases();

    /** Around a formula, the variable and the value that is put in. */
    Table evaluated();

    /** Words within a formula. */
    String text(String words);

    /** Whether a number belongs to a set, written so. */
    String integer(String u, boolean is);

    default String newline() {
        return "\n";
    }

    String dots();
}
