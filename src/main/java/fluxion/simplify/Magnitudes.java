package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import java.util.Optional;

/** Squares that are compared: v² ∘ w² as |v| ∘ |w|, if the sign of one of them is known; x² &lt; a² as |x| &lt; a. */
record Magnitudes(Normalizer normalizer) {
    /** What it says of two magnitudes that the sum stands so to 0. */
    Optional<Condition> compared(Sum sum, Relation relation) {
        if (sum.terms().size() != 2) return Optional.empty();
        Expr first = sum.terms().getFirst(), last = sum.terms().getLast();
        boolean below = Scaled.coefficient(first).signum() < 0;
        if (below == Scaled.coefficient(last).signum() < 0) return Optional.empty();
        var v = magnitude(below ? Content.negated(first) : first);
        var w = magnitude(below ? last : Content.negated(last));
        if (v.isEmpty() || w.isEmpty() || isModulus(v.get()) && isModulus(w.get())) return Optional.empty();
        var stands = below ? relation.mirrored() : relation;
        return Optional.of(isModulus(w.get()) ? new Compare(w.get(), stands.mirrored(), v.get())
            : new Compare(v.get(), stands, w.get()));
    }

    /** √u for a square u: a modulus, or without one where the sign is known. */
    private Optional<Expr> magnitude(Expr u) {
        return u instanceof Power(_, var n) && n == Exprs.TWO ? Optional.of(normalizer.of(Exprs.sqrt(u)))
            .filter(root -> !(root instanceof Power)) : Optional.empty();
    }

    private static boolean isModulus(Expr u) {
        return u instanceof Apply(var f, _) && f == Functions.ABS;
    }
}
