package fluxion.print;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.message.Messages;
import java.util.List;
import java.util.Optional;

/**
 * The notation in which answers are written.
 *
 * @param to the notation of the formulas, if it is another than that of what stands around them
 */
public record Writing(Kind kind, Style style, Optional<Target> to) {
    /** How what stands around formulas is written. */
    public enum Kind { TEXT, LATEX, UNICODE }

    public static final Writing TEXT = new Writing(Kind.TEXT, Style.PLAIN);
    public static final Writing LATEX = new Writing(Kind.LATEX, Style.PLAIN);
    public static final Writing UNICODE = new Writing(Kind.UNICODE, Style.PLAIN);

    public Writing(Kind kind, Style style) {
        this(kind, style, Optional.empty());
    }

    /** In that notation, with text around it; LaTeX stands in LaTeX. */
    public static Writing in(Target target) {
        return switch (target) {
            case TEXT    -> TEXT;
            case LATEX   -> LATEX;
            case UNICODE -> UNICODE;
            case MATHML, CONTENT_MATHML, TYPST, ASCIIMATH, SYMPY, MATHEMATICA, MAXIMA ->
                new Writing(Kind.TEXT, Style.PLAIN, Optional.of(target));
        };
    }

    public String of(Expr e) {
        if (to.isPresent()) return to.get().write(e);
        return switch (kind) {
            case TEXT    -> Printer.text(e);
            case LATEX   -> Printer.latex(e, style);
            case UNICODE -> Printer.unicode(e);
        };
    }

    /** ∂f/∂x, of what has a name. */
    public String partial(Variable f, Variable x) {
        return switch (kind) {
            case TEXT, UNICODE -> "∂" + of(f) + "/∂" + of(x);
            case LATEX         -> "\\frac{\\partial " + of(f) + "}{\\partial " + of(x) + "}";
        };
    }

    /** The sign between a term and one that is taken away. */
    public String minus() {
        return kind == Kind.UNICODE ? " − " : " - ";
    }

    /** The sign between factors that have one. */
    public String times() {
        return switch (kind) {
            case TEXT    -> " * ";
            case UNICODE -> " · ";
            case LATEX   -> " \\cdot ";
        };
    }

    /** Of conditions that hold together, if there are any: {@code for 0 < x < 1}. */
    public Optional<String> where(List<Condition> conditions) {
        return conditions.isEmpty() ? Optional.empty() : Optional.of(where(Condition.all(conditions)));
    }

    /** {@code for x > 0} */
    public String where(Condition condition) {
        return condition.equals(Condition.NEVER) ? Messages.text("print.nowhere")
            : Messages.text("print.where", of(condition));
    }

    /** Conditions stand in sentences: in LaTeX between dollars. */
    public String of(Condition condition) {
        if (to.isPresent()) return to.get().write(condition);
        return switch (kind) {
            case TEXT    -> Printer.text(condition);
            case LATEX   -> "$" + Printer.latex(condition, style) + "$";
            case UNICODE -> Printer.unicode(condition);
        };
    }
}
