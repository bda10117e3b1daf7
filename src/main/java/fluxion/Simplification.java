package fluxion;

import fluxion.Derivative.Reach;
import fluxion.diff.Resolver;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out the derivatives in a formula and brings it into a form.
 *
 * @param by by whose powers the collected form is written
 */
record Simplification(Form form, Context context, List<Variable> by) {
    Derivative of(Expr formula) {
        var resolved = Fault.derived(Resolver.resolve(formula, context));
        var simple = new Shaping(form, context, by).shaped(resolved.derivative(), List.of(formula));
        var demands = new ArrayList<Condition>(resolved.conditions());
        demands.addAll(simple.conditions());
        var validity = Validity.of(List.of(formula), List.of(simple.expr()), demands, context);
        return new Derivative(simple.expr(), () -> new Reach(validity.conditions(), List.of()),
            Differentiation.sentences(resolved.notes()));
    }
}
