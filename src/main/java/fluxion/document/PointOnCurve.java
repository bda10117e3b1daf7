package fluxion.document;

import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Orders;
import fluxion.verify.Verdict;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The value of a name at a point of a curve where the others have theirs: at x = 6, y = 8 is one of the two points of
 * x² + y² = 100.
 *
 * @param others the values that the other names of the curve have there
 */
record PointOnCurve(Curve curve, Instant others, Variable name, Expr value) {
    /** The point, if the equation gives the last name of the curve that is open a value. */
    static Optional<PointOnCurve> of(Curve curve, Compare equation, Context context) {
        var names = Substitution.variables(curve.difference());
        if (!(equation.left() instanceof Variable y) || !names.contains(y)) return Optional.empty();
        var others = Instant.of(context).of(names.stream().filter(x -> x != y).toList());
        return names.size() < 2 || others.values().size() < names.size() - 1 ? Optional.empty()
            : Optional.of(new PointOnCurve(curve, others, y, equation.right()));
    }

    /** Whether it certainly lies on the curve. */
    boolean lies(double seconds) {
        var places = new LinkedHashMap<>(others.values());
        places.put(name, value);
        return Claims.of(Substitution.replace(curve.equation().left(), places),
            Substitution.replace(curve.equation().right(), places), Context.EMPTY)
            instanceof Differentiated<Claim>(var claim, _, _)
            && Orders.judge(claim, Relation.EQ, seconds / 2) instanceof Verdict.Proved;
    }

    /** What is said of it: that it is meant, or that it is not seen to lie there. */
    String told(boolean lies) {
        return Messages.text(lies ? "document.point" : "document.no-point", curve.text());
    }

    /** What is known where the other names have these values. */
    Context in(Context context) {
        return others.isNow(context) ? context.assume(new Compare(name, Relation.EQ, value)) : context;
    }
}
