package fluxion;

import fluxion.expr.Expr;
import fluxion.print.Printer;
import java.util.List;

/**
 * A formula as it was read.
 *
 * @param warnings where the text could have been read otherwise, and what was taken
 */
public record Formula(Expr expr, List<String> warnings) {
    public Formula {
        warnings = List.copyOf(warnings);
    }

    /** The formula in plain text; reading it gives the same formula. */
    public String text() {
        return Printer.text(expr);
    }

    public String latex() {
        return Printer.latex(expr);
    }

    @Override public String toString() {
        return text();
    }
}
