package fluxion.diff;

import fluxion.diff.Derived.Why;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out {@code u|_{x=a}}: the derivatives within u first, then a for x in what they gave and in all that the
 * names in it stand for. What the derivatives need is needed at a only.
 */
record Evaluations(Scope scope, Findings found) {
    /** @throws Undone if x is no variable, or reaches u through the body of a function */
    Expr at(Expr body, Expr by, Expr value) throws Undone {
        if (!(by instanceof Variable x)) throw new Undone(by, Why.NOT_A_VARIABLE);
        var own = new Findings();
        Expr raw = new Settling(scope, own).raw(body);
        found.addNotes(own);
        for (Expr node : Fold.postOrder(raw))
            if (node instanceof Apply(AbstractFunction f, _) && scope.hidden(f, x))
                throw new Undone(node, Why.HIDDEN_VARIABLE, f.name(), x.name());
        Variable place = Formula.parameter(0);
        var moved = moved(x, place);
        var conditions = own.conditions().stream().map(c -> c.map(u -> Substitution.replace(u, moved))).toList();
        return new Formula(1, Substitution.replace(raw, moved), conditions).at(List.of(value), found);
    }

    /** x, and every name that rests on it, with the place in its stead. */
    private Map<Variable, Expr> moved(Variable x, Variable place) {
        Map<Variable, Expr> moved = new HashMap<>(Map.of(x, place));
        boolean more = true;
        while (more) {
            more = move(scope.context.dependences(), x, moved);
            more |= move(scope.definitions(), x, moved);
        }
        return moved;
    }

    private static boolean move(Map<Variable, Expr> bodies, Variable x, Map<Variable, Expr> moved) {
        boolean more = false;
        for (var entry : bodies.entrySet()) {
            if (entry.getKey() == x) continue;
            Expr now = Substitution.replace(entry.getValue(), moved);
            if (now != entry.getValue()) more |= moved.put(entry.getKey(), now) != now;
        }
        return more;
    }
}
