package fluxion.cli;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.message.Messages;
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

    /** {@code for x > 0} */
    String where(Condition condition) {
        return condition.equals(Condition.NEVER) ? Messages.text("cli.nowhere")
            : Messages.text("cli.for", of(condition));
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
