package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import java.util.List;
import java.util.stream.IntStream;

/** Whether a claim can be true on a part of its domain and false on another: if its sides are not analytic on one. */
final class Branches {
    private Branches() {}

    /** Whether a part of a side has kinks, jumps or branches; without them, one witness refutes the claim. */
    static boolean in(Claim claim) {
        return Fold.postOrder(List.of(claim.left(), claim.right())).stream().anyMatch(Branches::hasBranches);
    }

    private static boolean hasBranches(Expr node) {
        return switch (node) {
            case Apply(MathFunction f, var us) -> f == Functions.ARCTAN || !f.smooth(us).equals(Condition.ALWAYS)
                || madeOf(f).stream().anyMatch(Branches::isKinked);
            case Apply(Pieces _, _) -> true;
            case Power(var u, Num(var r)) -> !r.isInteger() && !(u instanceof Variable);
            case Power(var u, var v) -> Substitution.variables(v).isEmpty() && !(u instanceof Variable);
            case Expr _ -> false;
        };
    }

    private static boolean isKinked(Expr node) {
        return node instanceof Apply(MathFunction g, var us)
            && (g == Functions.ARCTAN || Steps.hasPieces(g) || !g.smooth(us).equals(Condition.ALWAYS));
    }

    /** The parts of the function's definition, at names that stand for its arguments. */
    static List<Expr> madeOf(MathFunction f) {
        var names = IntStream.range(0, f.arity()).<Expr>mapToObj(i -> Exprs.variable("#" + i)).toList();
        return Fold.postOrder(Basic.expand(List.of(Exprs.apply(f, names))));
    }

    /** Whether the function is |u| or made of it, and continuous. */
    static boolean hasKinks(MathFunction f) {
        return !f.jumps() && (f == Functions.ABS || madeOf(f).stream().anyMatch(node ->
            node instanceof Apply(var g, _) && g == Functions.ABS));
    }
}
