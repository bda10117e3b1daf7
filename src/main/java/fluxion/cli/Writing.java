package fluxion.cli;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.print.Printer;

/** The notation in which answers are written. */
enum Writing {
    TEXT, LATEX, UNICODE;

    String of(Expr e) {
        return switch (this) {
            case TEXT    -> Printer.text(e);
            case LATEX   -> Printer.latex(e);
            case UNICODE -> Printer.unicode(e);
        };
    }

    /** Conditions stand in sentences: in LaTeX between dollars. */
    String of(Condition condition) {
        return switch (this) {
            case TEXT    -> Printer.text(condition);
            case LATEX   -> "$" + Printer.latex(condition) + "$";
            case UNICODE -> Printer.unicode(condition);
        };
    }
}
