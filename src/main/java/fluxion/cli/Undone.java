package fluxion.cli;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Context.Lambda;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a derivative is one of: of f'(3), f(x) by x.
 *
 * @param by one variable for each time it is differentiated
 */
record Undone(Expr formula, List<Variable> by) {
    /** Empty if the formula as a whole is no derivative. */
    static Optional<Undone> of(Expr formula, Context context) {
        var by = new ArrayList<Variable>();
        Expr inner = formula;
        while (inner instanceof Apply(DerivativeOperator _, var args) && args.getLast() instanceof Variable x) {
            by.addFirst(x);
            inner = args.getFirst();
        }
        if (by.isEmpty() && inner instanceof Apply(AbstractFunction f, _) && f.order() > 0)
            return Optional.ofNullable(context.functions().get(f.name())).map(known -> of(f, known));
        return by.isEmpty() ? Optional.empty() : Optional.of(new Undone(inner, by));
    }

    private static Undone of(AbstractFunction f, Lambda known) {
        var by = new ArrayList<Variable>();
        for (int k = 0; k < f.arity(); k++)
            by.addAll(Collections.nCopies(f.orders().get(k), known.parameters().get(k)));
        return new Undone(Exprs.apply(f.undifferentiated(), List.copyOf(known.parameters())), by);
    }

    /** As options of the program say it. */
    List<String> options() {
        if (by.stream().distinct().count() == 1)
            return List.of(Option.BY.flag(), by.getFirst().name(), Option.ORDER.flag(), String.valueOf(by.size()));
        return List.of(Option.BY.flag(), String.join(",", by.stream().map(Variable::name).toList()));
    }
}
