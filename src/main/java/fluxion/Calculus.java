package fluxion;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** df/dx as f times the derivative of its logarithm. */
    public Results logarithmic(Formula f, Variable x) {
        return told(new LogarithmicForm(form, context).derivative(f.expr(), x), List.of(f));
    }

    /** dx/dy, d²x/dy², … of the inverse function of y = f(x), as formulas in x. */
    public Results inverse(Formula f, Variable x, int order) {
        return told(new Curves(form, context).inverse(f.expr(), x, order), List.of(f));
    }

    /** df = Σ ∂f/∂x_k dx_k, in letters dx, dy, … */
    public Results differential(Formula f, List<Variable> by) {
        return told(vectors().differential(f.expr(), by), List.of(f));
    }

    /** The derivative along a vector as it is given, or along the unit vector in its direction. */
    public Results directional(Formula f, List<Variable> by, List<Formula> along, boolean unit) {
        return told(vectors().directional(f.expr(), by, exprs(along), unit), joined(List.of(f), along));
    }

    /** The Jacobian matrix times a vector with a component for each variable. */
    public Results jvp(List<Formula> f, List<Variable> by, List<Formula> v) {
        return told(vectors().pushed(exprs(f), by, exprs(v)), joined(f, v));
    }

    /** A vector with a component for each formula times the Jacobian matrix. */
    public Results vjp(List<Formula> f, List<Variable> by, List<Formula> v) {
        return told(vectors().pulled(exprs(f), by, exprs(v)), joined(f, v));
    }

    public Results divergence(List<Formula> f, List<Variable> by) {
        return told(vectors().divergence(exprs(f), by), f);
    }

    /** In space three components, in the plane one. */
    public Results curl(List<Formula> f, List<Variable> by) {
        return told(vectors().curl(exprs(f), by), f);
    }

    public Results laplacian(Formula f, List<Variable> by) {
        return told(vectors().laplacian(f.expr(), by), List.of(f));
    }

    /** The Taylor polynomial about a point, in the variables that it gives. */
    public Results taylor(Formula f, Map<Variable, Expr> at, int order) {
        Point.refuse(at, context);
        return told(new Expansion(context, at).taylor(f.expr(), order), List.of(f));
    }

    /** The tangent line or plane of a graph, at the point with these coordinates. */
    public Results tangent(Formula f, Map<Variable, Expr> at) {
        Point.refuse(at, context);
        return told(new Expansion(context, at).tangent(f.expr()), List.of(f));
    }

    /** Where all partial derivatives are 0, exactly, and what the function does there; all of them, or a fault. */
    public Results critical(Formula f, List<Variable> by) {
        return told(new Critical(context).points(f.expr(), by), List.of(f));
    }

    /** The line or plane that touches the curve or surface F = 0 at a point of it. */
    public Results touching(Formula f, Map<Variable, Expr> at) {
        Point.refuse(at, context);
        return told(new Curves(form, context).tangent(f.expr(), at), List.of(f));
    }

    private Vectors vectors() {
        return new Vectors(form, context);
    }

    private static List<Expr> exprs(List<Formula> formulas) {
        return formulas.stream().map(Formula::expr).toList();
    }

    private static List<Formula> joined(List<Formula> first, List<Formula> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Results told(Results results, List<Formula> read) {
        var said = warnings;
        for (Formula f : read) said = Texts.joined(said, f.warnings());
        return results.after(said);
    }
}
