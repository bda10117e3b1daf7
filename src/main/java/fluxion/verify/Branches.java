package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Expr;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import java.util.List;

/** Whether a claim can be true on a part of its domain and false on another: if its sides are not analytic on one. */
final class Branches {
    private Branches() {}

    /** Whether a part of a side has kinks, jumps or branches; without them, one witness refutes the claim. */
    static boolean in(Claim claim) {
        return Fold.postOrder(List.of(claim.left(), claim.right())).stream().anyMatch(Branches::hasBranches);
    }

    private static boolean hasBranches(Expr node) {
        return switch (node) {
            case Apply(MathFunction f, var us) -> !f.smooth(us).equals(Condition.ALWAYS) || Steps.hasPieces(f)
                || f == Functions.ARCTAN || f.definition(us).stream().anyMatch(body ->
                    Fold.postOrder(Basic.expand(List.of(body))).stream().anyMatch(part -> part != node
                        && part instanceof Apply(MathFunction g, var vs) && !g.smooth(vs).equals(Condition.ALWAYS)));
            case Power(var u, Num(var r)) -> !r.isInteger() && !(u instanceof Variable);
            case Expr _ -> false;
        };
    }
}
