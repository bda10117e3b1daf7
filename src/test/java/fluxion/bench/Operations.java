package fluxion.bench;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import java.util.List;

/** What it costs to evaluate formulas, as a count. */
public final class Operations {
    private Operations() {}

    /** The operations of a shared graph: n − 1 for n operands, one for a quotient, a power or a call. */
    public static long in(List<Expr> roots) {
        return Fold.postOrder(roots).stream().mapToLong(node -> switch (node) {
            case Expr.Num _, Expr.Constant _, Variable _ -> 0;
            case Expr.Sum(var us)     -> us.size() - 1;
            case Expr.Product(var us) -> us.size() - 1;
            case Expr.Quotient _, Expr.Power _, Expr.Apply _ -> 1;
        }).sum();
    }
}
