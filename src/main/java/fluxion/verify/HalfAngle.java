package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * A formula with sin w = 2t/(1 + t²) and cos w = (1 − t²)/(1 + t²) for t = tan(w/2), which has a value unless
 * cos(w/2) = 0.
 *
 * @param angle w/2
 */
record HalfAngle(Expr form, Expr angle) {
    /** The formula so written, if sine and cosine of one and the same w occur in it. */
    static Optional<HalfAngle> of(Expr u, Variable x) {
        var angles = new LinkedHashSet<Expr>();
        for (Expr node : Fold.postOrder(u))
            if (node instanceof Apply(var f, var args) && (f == Functions.SIN || f == Functions.COS)
                && Substitution.contains(node, x)) angles.add(args.getFirst());
        if (angles.size() != 1) return Optional.empty();
        Expr w = angles.getFirst();
        Expr half = Exprs.product(Exprs.HALF, w);
        Expr t = Functions.tan(half);
        Expr below = Exprs.sum(Exprs.ONE, Exprs.square(t));
        var rewritten = new LinkedHashMap<Expr, Expr>();
        rewritten.put(Functions.sin(w), Exprs.quotient(Exprs.product(Exprs.TWO, t), below));
        rewritten.put(Functions.cos(w), Exprs.quotient(Exprs.subtract(Exprs.ONE, Exprs.square(t)), below));
        return Optional.of(new HalfAngle(Substitution.replace(u, rewritten), half));
    }
}
