package fluxion.print;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Fold;
import fluxion.expr.Size;
import java.util.List;

/**
 * Writes expressions and conditions. The time is linear in the length of what is written; an expression whose tree
 * is larger than {@value #MAX_TREE} nodes is written with its shared parts as definitions ({@link WhereForm}).
 */
public final class Printer {
    /** Larger trees are not written out. */
    public static final long MAX_TREE = 1_000_000;

    private static final Notation TEXT = new PlainText();
    private static final Notation UNICODE = new Unicode();
    private static final Notation PLANE = new Plane(new Unicode());
    /** Larger formulas do not stand in the plane: they are wider than any page. */
    private static final int MAX_PLANE = 500;
    private static final Notation LATEX = Markup.latex(Style.PLAIN);
    private static final Notation MATHML = new Markup(new MathMl(), Style.PLAIN);

    private static final ScopedValue<Style> STYLE = ScopedValue.newInstance();

    private Printer() {}

    /** Plain text that reads back as this very node: {@code 1/2 (y - t)^2}. */
    public static String text(Expr e) { return write(e, TEXT); }

    /** LaTeX that reads back as this very node: {@code \frac{1}{2} (y - t)^{2}}. */
    public static String latex(Expr e) { return write(e, latex()); }

    /** Does something for which LaTeX is written in a style where no other is named. */
    public static <T, E extends Exception> T styled(Style style, ScopedValue.CallableOp<T, E> action) throws E {
        return ScopedValue.where(STYLE, style).call(action);
    }

    private static Notation latex() {
        return STYLE.isBound() ? Markup.latex(STYLE.get()) : LATEX;
    }

    /** LaTeX in the author's style. */
    public static String latex(Expr e, Style style) { return write(e, Markup.latex(style)); }

    /** One line with the signs of mathematics: {@code 1/2 (y − t)²}. */
    public static String unicode(Expr e) { return write(e, UNICODE); }

    /** Several lines, with fractions upright and exponents raised; one line if that is too wide, or too large. */
    public static String plane(Expr e, int width) {
        if (!Size.isAtMost(MAX_PLANE, e)) return unicode(e);
        Box box = Boxes.of(Layouts.of(e, PLANE));
        return box.width() <= width ? box.text() : unicode(e);
    }

    /** Presentation MathML, as an element for a page: {@code <math xmlns=…><mfrac>…}. */
    public static String mathml(Expr e) { return mathml(e, false); }

    /** The same, on a line of its own if it is to be displayed. */
    public static String mathml(Expr e, boolean display) { return MathMl.element(write(e, MATHML), display); }

    /** {@code x > 0, n integer}; "always" if nothing is asked for. */
    public static String text(Condition condition) { return Conditions.write(condition, TEXT); }

    public static String latex(Condition condition, Style style) {
        return Conditions.write(condition, Markup.latex(style));
    }

    public static String latex(Condition condition) { return Conditions.write(condition, latex()); }

    public static String mathml(Condition condition) {
        return MathMl.element(Conditions.write(condition, MATHML), false);
    }

    public static String unicode(Condition condition) { return Conditions.write(condition, UNICODE); }

    static String write(Expr e, Notation notation) {
        var order = Fold.postOrder(e);
        return WhereForm.isWorthwhile(order) && Size.tree(e) > MAX_TREE ? WhereForm.of(List.of(e)).write(notation)
            : write(order, notation.beside(order));
    }

    private static String write(List<Expr> order, Notation notation) {
        return Layouts.of(order, notation).write(notation);
    }
}
