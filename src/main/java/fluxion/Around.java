package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.function.Continuity;
import fluxion.function.Kin;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be assumed of a function that is differentiated: what holds around a point, too. Of x ≥ 0 that is x &gt; 0,
 * so that |x| is x there, and has no derivative at 0; of x = 0, and of an integer, it is nothing.
 *
 * @param context  the context with these assumptions instead
 * @param narrowed those that differ from what was assumed; what is concluded from them holds under them only
 */
record Around(Context context, List<Condition> narrowed) {
    /** As these variables move, and with them the names defined by them, and those that may be one of them. */
    static Around of(List<Variable> variables, Context context) {
        if (context.assumptions().isEmpty()) return new Around(context, List.of());
        var moving = moving(variables, context);
        var around = context.assumptions().stream().map(assumed -> Continuity.around(assumed, moving))
            .filter(condition -> !condition.equals(Condition.NEVER)).toList();
        return new Around(context.assuming(around),
            around.stream().filter(condition -> !context.assumptions().contains(condition)).toList());
    }

    /** With those assumptions only that hold around every point at which they hold. */
    static Around unmoved(List<Variable> variables, Context context) {
        if (context.assumptions().isEmpty()) return new Around(context, List.of());
        var moving = moving(variables, context);
        return new Around(context.assuming(context.assumptions().stream()
            .filter(assumed -> Continuity.around(assumed, moving).equals(assumed)).toList()), List.of());
    }

    private static List<Variable> moving(List<Variable> variables, Context context) {
        var moving = new ArrayList<>(variables);
        moving.addAll(context.definitions().keySet());
        moving.addAll(context.dependences().keySet());
        for (Condition assumed : context.assumptions()) for (Expr u : assumed.expressions())
            for (Variable x : variables) moving.addAll(Kin.of(u, x).keySet());
        return moving;
    }
}
