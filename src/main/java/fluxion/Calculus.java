package fluxion;

import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import java.util.List;

/**
 * Derivatives that have several results, or a name of their own: of implicit functions and curves, of fields, along
 * directions. Every answer says where it is right; what cannot be answered is a {@link Fault}.
 *
 * {@snippet :
 * var fluxion = Fluxion.create();
 * var circle = fluxion.formula("x^2 + y^2 - 1");
 * fluxion.calculus(Form.SIMPLIFIED).implicit(circle, x, y, 2);   // dy/dx, d^2y/dx^2, for y != 0
 * }
 */
public record Calculus(Form form, Context context, List<String> warnings) {
    /** The derivatives up to the order of the function y(x) that the equation F(x, y) = 0 gives. */
    public Results implicit(Formula f, Variable x, Variable y, int order) {
        return told(new Curves(form, context).implicit(f.expr(), x, y, order), List.of(f));
    }

    /** The derivatives up to the order of y by x along a curve x(t), y(t), as formulas in t. */
    public Results parametric(Formula x, Formula y, Variable t, int order) {
        return told(new Curves(form, context).parametric(x.expr(), y.expr(), t, order), List.of(x, y));
    }

    /** dⁿf/dxⁿ for every whole number n ≥ 0; there is none if no closed form is known. */
    public Results nth(Formula f, Variable x, Variable n) {
        return told(new Order(form, context).derivative(f.expr(), x, n), List.of(f));
    }

    private Results told(Results results, List<Formula> read) {
        var said = warnings;
        for (Formula f : read) said = Texts.joined(said, f.warnings());
        return results.after(said);
    }
}
