package fluxion;

import fluxion.expr.BoundLetters;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Size;
import fluxion.print.Printer;
import java.util.List;

/**
 * A derivative, or a formula that was simplified, with what it takes for granted.
 *
 * @param expr        the result; in its own domain it is right where the conditions hold
 * @param conditions  what the result does not show: ln x has the derivative 1/x for x &gt; 0 only
 * @param exceptional points at which the formula has a value and the result does not give its derivative, with what is
 *                    known of the derivative there
 * @param warnings    doubts in reading and assumptions taken
 * @param letters     the letters of bound variables in the question
 */
public record Derivative(Expr expr, List<Condition> conditions, List<Exceptional> exceptional, List<String> warnings,
                         BoundLetters letters) {
    public Derivative {
        conditions = List.copyOf(conditions);
        exceptional = List.copyOf(exceptional);
        warnings = List.copyOf(warnings);
    }

    Derivative(Expr expr, List<Condition> conditions, List<Exceptional> exceptional, List<String> warnings) {
        this(expr, conditions, exceptional, warnings, BoundLetters.current());
    }

    public String text() {
        return letters.in(() -> Printer.text(expr));
    }

    public String latex() {
        return letters.in(() -> Printer.latex(expr));
    }

    /** The number of nodes when written out; {@link Long#MAX_VALUE} if there are more. */
    public long size() {
        return Size.tree(expr);
    }

    /** The number of distinct nodes. */
    public int distinct() {
        return Size.distinct(List.of(expr));
    }

    @Override public String toString() {
        return text();
    }
}
