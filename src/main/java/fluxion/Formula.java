package fluxion;

import fluxion.expr.BoundLetters;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.print.Printer;
import java.util.List;

/**
 * A formula as it was read.
 *
 * @param warnings where the text could have been read otherwise, and what was taken
 * @param letters  the letters of bound variables in the text
 */
public record Formula(Expr expr, List<String> warnings, BoundLetters letters) {
    public Formula {
        warnings = List.copyOf(warnings);
    }

    /** A formula that nobody wrote, with the usual letters. */
    public Formula(Expr expr, List<String> warnings) {
        this(expr, warnings, BoundLetters.current());
    }

    /** The formula in plain text; reading it gives the same formula. */
    public String text() {
        return letters.in(() -> Printer.text(expr));
    }

    public String latex() {
        return letters.in(() -> Printer.latex(expr));
    }

    @Override public String toString() {
        return text();
    }

    /** Where it has a value, given what is known. */
    public Condition domain(Context known) {
        return Validity.domain(expr, known);
    }
}
