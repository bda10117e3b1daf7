package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.numeric.Evaluation;
import fluxion.simplify.Budget;
import fluxion.simplify.Forms;
import fluxion.simplify.Simplifier;
import java.util.HashMap;
import java.util.List;

/** Expressions that are not 0 at once because a sum of their squares is a number: cos² x + sin² x = 1. */
final class SquareSums {
    private static final int MAX_TERMS = 64;
    private static final int LARGEST_DENOMINATOR = 36;

    private SquareSums() {}

    /** Whether u² + λ p² is a number that is not 0, for a rational λ: cos x ≠ 0 where sin x = 0. */
    static boolean areApart(Expr u, Expr p, List<Condition> known) {
        if (!Question.isConcrete(List.of(u, p))) return false;
        var names = Substitution.variables(Exprs.sum(u, p));
        var squares = new double[2][2];
        for (int k = 0; k < 2; k++) {
            var point = new HashMap<Variable, Rational>();
            for (Variable name : names) point.put(name, Rational.of(3 + 4 * k + 2 * point.size(), 7));
            squares[k][0] = Math.pow(Evaluation.value(u, point), 2);
            squares[k][1] = Math.pow(Evaluation.value(p, point), 2);
        }
        double ratio = (squares[1][0] - squares[0][0]) / (squares[0][1] - squares[1][1]);
        for (int q = 1; q <= LARGEST_DENOMINATOR; q++) {
            double numerator = Math.rint(ratio * q);
            if (!(Math.abs(ratio * q - numerator) < 1e-9) || Math.abs(numerator) > 1e6) continue;
            Expr total = Exprs.sum(Exprs.square(u), Exprs.product(Exprs.num((long) numerator, q), Exprs.square(p)));
            return Simplifier.simplify(Forms.expanded(total, MAX_TERMS), known, Budget.ORDINARY).expr()
                instanceof Num(var value) && value.signum() != 0;
        }
        return false;
    }
}
