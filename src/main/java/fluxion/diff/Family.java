package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.function.Functions;
import fluxion.function.Indices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The family that a variable belongs to, and its own indices: ∂xᵢ/∂xₖ = δᵢₖ. */
record Family(IndexedName name, List<Expr> own) {
    static Optional<Family> of(Variable x) {
        return Indices.member(x).map(member -> new Family(member.family(), member.indices()));
    }

    /** Whether our indices are numbers, so that they differ from all other numbers for certain. */
    boolean isNumbered() {
        for (Expr index : own) if (!(index instanceof Num)) return false;
        return true;
    }

    /** Whether a member of the family stands in the expression, with an index that may be our own. */
    boolean isIn(Expr root) {
        return Fold.withTemplates(List.of(root)).stream()
            .anyMatch(node -> node instanceof Apply(IndexedName f, _) && f.equals(name));
    }

    /** δ between our indices and these: 1 if they are the same, 0 if they certainly are not. */
    Expr delta(List<Expr> indices) {
        var factors = new ArrayList<Expr>();
        for (int k = 0; k < own.size(); k++) {
            Expr u = indices.get(k);
            Expr v = own.get(k);
            if (u instanceof Num && v instanceof Num && u != v) return Exprs.ZERO;
            if (u != v) factors.add(Exprs.apply(Functions.KRONECKER, u, v));
        }
        return Exprs.product(factors);
    }

    /** δ for another variable; 0 if it is of no family, or of another one. */
    Expr delta(Variable other) {
        return Indices.member(other).filter(member -> member.family().equals(name))
            .map(member -> delta(member.indices())).orElse(Exprs.ZERO);
    }
}
