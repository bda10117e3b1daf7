package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Formulas with every Σ and ∏ between numbers written out, and every δ of numbers as 1 or 0. */
public final class WrittenOut {
    private static final int MOST_TERMS = 40;

    private WrittenOut() {}

    /** The formula, so written. */
    // recursion over binders within binders, whose depth the reader bounds
    public static Expr of(Expr root) {
        return Fold.fold(root, (node, at) -> {
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            if (node instanceof Apply(Binder binder, _)) return binder(binder, children);
            Expr rebuilt = children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            if (rebuilt instanceof Apply(var f, var us) && f == Functions.KRONECKER && us.get(0) instanceof Num
                && us.get(1) instanceof Num) return us.get(0) == us.get(1) ? Exprs.ONE : Exprs.ZERO;
            return rebuilt;
        });
    }

    private static Expr binder(Binder binder, List<Expr> arguments) {
        Expr same = Exprs.apply(binder, arguments);
        if (!binder.kind().isDiscrete() || !(arguments.get(0) instanceof Num(var low))
            || !(arguments.get(1) instanceof Num(var high))) return same;
        boolean few = low.isInteger() && high.isInteger() && high.compareTo(low.minus(Rational.ONE)) >= 0
            && high.minus(low).compareTo(Rational.of(MOST_TERMS)) < 0;
        if (!few) return same;
        var terms = new ArrayList<Expr>();
        for (Rational k = low; k.compareTo(high) <= 0; k = k.plus(Rational.ONE))
            terms.add(of(binder.at(Exprs.num(k), arguments)));
        return binder.kind() == Binder.Kind.SUM ? Exprs.sum(terms) : Exprs.product(terms);
    }
}
