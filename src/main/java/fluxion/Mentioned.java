package fluxion;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a question mentions; a shared part of its answer is called otherwise. */
final class Mentioned {
    private Mentioned() {}

    /** Those in the formulas, the variables that were asked for, and all that the context speaks of. */
    static Set<Variable> in(List<Expr> formulas, List<Variable> by, Context context) {
        var names = new HashSet<>(by);
        formulas.forEach(f -> names.addAll(Substitution.variables(f)));
        context.definitions().forEach((name, body) -> {
            names.add(name);
            names.addAll(Substitution.variables(body));
        });
        names.addAll(context.dependences().keySet());
        names.addAll(context.constants());
        context.assumptions().forEach(assumed -> assumed.expressions().forEach(u ->
            names.addAll(Substitution.variables(u))));
        return Set.copyOf(names);
    }
}
