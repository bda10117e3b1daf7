package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Equations that are assumed, such as Σ yᵢ = 1 or x² + y² = 25, used from the larger side to the smaller: at the points
 * in question both are the same number. They tell nothing of slopes, for beside these points they may fail: only what
 * is not differentiated any more may be changed by them.
 */
public final class AssumedEquations {
    private AssumedEquations() {}

    /** The equations among the assumptions. */
    public static List<Condition> among(List<Condition> assumptions) {
        return assumptions.stream().flatMap(one -> one.conjuncts().stream()).filter(one ->
            one instanceof Compare(_, var relation, _) && relation == Relation.EQ).toList();
    }

    /** The formula with the smaller sides, with the same value wherever the assumptions hold. */
    public static Expr in(Expr formula, List<Condition> assumptions) {
        Expr result = formula;
        for (Condition equation : among(assumptions)) if (equation instanceof Compare(var u, _, var v)) {
            long excess = Size.tree(u) - Size.tree(v);
            if (excess > 0) result = replaced(result, u, v); else if (excess < 0) result = replaced(result, v, u);
        }
        return result;
    }

    private static Expr replaced(Expr formula, Expr large, Expr small) {
        if (large instanceof Variable) return formula;
        return Fold.fold(formula, (node, at) -> {
            if (node == large) return small;
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            Expr rebuilt = children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            return rebuilt instanceof Sum(var terms) && large instanceof Sum(var parts)
                ? within(terms, parts, small).or(() -> within(terms, parts.stream().map(Exprs::negate).toList(),
                    Exprs.negate(small))).orElse(rebuilt) : rebuilt;
        });
    }

    /** The sum with the small side for the terms of the large one, if all are among its terms. */
    private static Optional<Expr> within(List<Expr> terms, List<Expr> parts, Expr small) {
        var rest = new ArrayList<>(terms);
        for (Expr part : parts) if (!rest.remove(part)) return Optional.empty();
        rest.add(small);
        return Optional.of(Exprs.sum(List.copyOf(rest)));
    }

    /** F = 0 with the terms that are subtracted on the other side: x³ + y³ = 6xy. */
    public static Condition ofCurve(Expr difference) {
        var terms = difference instanceof Sum(var all) ? all : List.of(difference);
        var left = terms.stream().filter(term -> Scaled.coefficient(term).signum() > 0).toList();
        var right = terms.stream().filter(term -> Scaled.coefficient(term).signum() < 0).map(Content::negated).toList();
        return new Compare(Exprs.sum(left), Relation.EQ, Exprs.sum(right));
    }
}
