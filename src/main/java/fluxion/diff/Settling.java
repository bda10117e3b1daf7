package fluxion.diff;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Removes derivatives still to be carried out, innermost first, and slot derivatives {@code f'(u)} of which the scope
 * knows a rule or a body. The variable of an operator is no operand: nothing is ever put in its place.
 */
record Settling(Scope scope, Findings found) {
    Expr of(Expr root) throws Undone {
        List<Expr> order = Fold.postOrder(root);
        if (order.stream().noneMatch(Settling::unsettled)) return root;
        var done = new IdentityHashMap<Expr, Expr>();
        for (Expr node : order) done.put(node, settle(node, node.children().stream().map(done::get).toList()));
        return done.get(root);
    }

    private static boolean unsettled(Expr node) {
        return node instanceof Apply(DerivativeOperator _, _) || node instanceof Apply(AbstractFunction f, _) && f.order() > 0;
    }

    private Expr settle(Expr node, List<Expr> children) throws Undone {
        if (node instanceof Apply(DerivativeOperator operator, var arguments))
            return scope.carriedOut(operator, children.getFirst(), arguments.get(1), found);
        if (node instanceof Apply(AbstractFunction f, _) && f.order() > 0) {
            var formula = scope.slots().formula(f);
            if (formula.isPresent()) {
                if (scope.slots().ruleBeforeBody(f)) found.note(Note.Kind.RULE_BEFORE_BODY, f.name());
                return formula.get().at(children, found);
            }
        }
        return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
    }
}
