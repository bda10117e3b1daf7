package fluxion;

import fluxion.diff.Definitions;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.verify.Certifier;
import fluxion.verify.Certifier.Certified;
import fluxion.verify.Verdict;
import java.util.List;

/** Has certificates written of claims with the definitions of the context put in; derivatives stay as they stand. */
record Certificates(Context context) {
    Certified of(Expr left, Expr right, List<Condition> assumptions, Verdict verdict, double seconds) {
        if (!isPlain(List.of(left, right))) return new Certified.Without(Messages.text("certificate.context"));
        return Certifier.certify(expanded(left), expanded(right), assumptions, verdict, seconds);
    }

    /** Whether what is differentiated depends on what stands there only. */
    private boolean isPlain(List<Expr> sides) {
        boolean plain = context.dependences().isEmpty() && context.abstracts().isEmpty() && context.rules().isEmpty();
        if (!plain) return false;
        boolean defines = !context.definitions().isEmpty() || !context.functions().isEmpty();
        return !defines || Fold.postOrder(sides).stream().noneMatch(Certificates::isUndone);
    }

    private static boolean isUndone(Expr node) {
        return node instanceof Apply(DerivativeOperator _, _) || node instanceof Apply(Evaluation _, _);
    }

    Expr expanded(Expr side) {
        boolean defines = !context.definitions().isEmpty() || !context.functions().isEmpty();
        return defines ? Fault.derived(Definitions.expand(side, context)).derivative() : side;
    }

    /** The derivative of f by one variable after another, as it is written. */
    Expr derivative(Expr f, List<Expr.Variable> by) {
        Expr result = expanded(f);
        for (var x : by) result = Exprs.apply(DerivativeOperator.TOTAL, result, x);
        return result;
    }

    /** Whether the derivative by these is that of the formula with the definitions put in. */
    boolean isPlain(Expr f, List<Expr.Variable> by) {
        return isPlain(List.of(f)) && by.stream().noneMatch(context.definitions()::containsKey)
            && by.stream().noneMatch(context.constants()::contains);
    }
}
