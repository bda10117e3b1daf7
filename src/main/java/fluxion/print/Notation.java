package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Constant;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A way to write mathematics: what differs between plain text, Unicode and LaTeX. */
sealed interface Notation permits OneLine, Plane, Markup, Formal {
    /** The same for formulas with these parts, in which some signs for functions may be names. */
    default Notation beside(List<Expr> parts) {
        return this;
    }

    String plus();

    String minus();

    /** The sign of a negative term that opens a sum. */
    String sign();

    /** The explicit sign of multiplication. */
    String times();

    /** What stands between factors that need no sign of multiplication. */
    default String between() {
        return " ";
    }

    /** What stands between items of a list. */
    default String comma() {
        return ", ";
    }

    String open(boolean tall);

    String close(boolean tall);

    String relation(Relation relation);

    /** The same between two sides. */
    default String spaced(Relation relation) {
        return " " + relation(relation) + " ";
    }

    /** Whether it can say 0 < x < 1 in one. */
    default boolean chains() {
        return true;
    }

    default String compare(String left, Relation relation, String right) {
        return left + spaced(relation) + right;
    }

    /** A rational number that is not negative. */
    Layout number(Rational value);

    Layout constant(Constant constant);

    /** @param function whether the same expression uses this name for a function */
    Layout variable(String name, Predicate<String> function);

    Layout quotient(Operand numerator, Operand denominator);

    /** u^v. */
    Layout power(Operand base, Operand exponent);

    Layout call(MathFunction f, List<Layout> arguments);

    Layout call(AbstractFunction f, List<Layout> arguments);

    /** The order-th derivative of a formula, not yet carried out. */
    Layout derivative(DerivativeOperator.Kind kind, int order, Layout body, Layout variable);

    /** The same by the only variable of the formula, if that is written in another way. */
    default Optional<Layout> primed(int order, Layout body) {
        return Optional.empty();
    }

    /** The branches of a function in pieces. */
    Layout pieces(List<Layouts.Row> rows);

    /** A sum, product or integral over a bound variable. */
    Layout binder(Binder.Kind kind, Layout index, Layout lower, Layout upper, Layout body);

    /** δ of two indices, which may be spelt as those of a name. */
    default Layout kronecker(List<Layout> indices, Optional<String> name) {
        return call(Functions.KRONECKER, indices);
    }

    /** A member of a family whose indices are no name. */
    Layout indexed(IndexedName family, List<Layout> indices);

    /** {@code and} or {@code or} between two conditions within a formula, in every language the same. */
    String connective(String word);

    /** The formula with a value put in for the variable, not yet carried out. */
    Layout evaluated(Layout body, Layout variable, Layout value);

    /** u is an integer, or is not. */
    String integer(String u, boolean is);

    /** The notation of what stands within a sentence, which is one line. */
    default Notation onLine() {
        return this;
    }

    /** The dots in a list that goes on. */
    default String dots() {
        return "...";
    }

    /** Between lines: definitions of shared parts, and what is written in their names. */
    default String newline() {
        return "\n";
    }

    /** A word of the reader's language, within white space (or none), as it can stand in a formula. */
    String word(String space, String key);
}
