package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Gap;
import fluxion.expr.IndexedName;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.function.Kin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The families that a variable may belong to: ∂xᵢ/∂xₖ = δᵢₖ. */
record Family(Variable x) {
    /** None for a name without indices. */
    static Optional<Family> of(Variable x) {
        return Indices.mayBeMember(x) ? Optional.of(new Family(x)) : Optional.empty();
    }

    boolean isOf(IndexedName name) {
        return Indices.in(name, x).isPresent();
    }

    /** δ between the indices of a member and our own; 0 in another family. */
    Expr delta(IndexedName name, List<Expr> indices) {
        return Indices.in(name, x).map(own -> delta(indices, own)).orElse(Exprs.ZERO);
    }

    /** δ for another variable; 0 if it is of no family, or of another one. @param families that we are certainly of */
    Expr delta(Variable other, Set<IndexedName> families) {
        return Kin.together(other, x, families).map(pair -> delta(pair.others(), pair.own())).orElse(Exprs.ZERO);
    }

    /** 1 if the indices are the same, 0 if they certainly are not. */
    static Expr delta(List<Expr> indices, List<Expr> own) {
        var factors = new ArrayList<Expr>();
        for (int k = 0; k < own.size(); k++) {
            Expr u = indices.get(k);
            Expr v = own.get(k);
            var gap = Gap.between(u, v);
            if (gap.isPresent() && gap.get().signum() != 0) return Exprs.ZERO;
            if (gap.isEmpty()) factors.add(Exprs.apply(Functions.KRONECKER, u, v));
        }
        return Exprs.product(factors);
    }
}
