package fluxion.cli;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.print.Style;

/** The notation in which answers are written. */
record Writing(Kind kind, Style style) {
    /** The notations there are. */
    enum Kind { TEXT, LATEX, UNICODE }

    static final Writing TEXT = new Writing(Kind.TEXT, Style.PLAIN);
    static final Writing LATEX = new Writing(Kind.LATEX, Style.PLAIN);
    static final Writing UNICODE = new Writing(Kind.UNICODE, Style.PLAIN);

    String of(Expr e) {
        return switch (kind) {
            case TEXT    -> Printer.text(e);
            case LATEX   -> Printer.latex(e, style);
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
        return switch (kind) {
            case TEXT    -> Printer.text(condition);
            case LATEX   -> "$" + Printer.latex(condition, style) + "$";
            case UNICODE -> Printer.unicode(condition);
        };
    }
}
