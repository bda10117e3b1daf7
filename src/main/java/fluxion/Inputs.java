package fluxion;

import fluxion.diff.Definitions;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.explain.Operations;
import fluxion.explain.Picture;
import fluxion.explain.Sweep;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import fluxion.number.Decimals;
import fluxion.simplify.SideConditions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a formula depends on behind the names that are defined: as a list, and as a picture. */
public final class Inputs {
    /** Enough for a picture. */
    private static final int DIGITS = 5;

    private Inputs() {}

    /** The variables, without those declared constant. */
    public static List<Variable> of(Fluxion fluxion, Formula f) {
        Expr expanded = switch (Definitions.expand(f.expr(), fluxion.context())) {
            case Differentiated<Expr>(var plain, _, _) -> plain;
            case NoDerivative<Expr> _                  -> f.expr();
        };
        var constants = fluxion.context().constants();
        return Substitution.variables(expanded).stream().filter(x -> !constants.contains(x)).toList();
    }

    /** What is demanded of the variables for the formula to have a value; empty if nothing, or if it is not known. */
    public static List<Condition> domain(Fluxion fluxion, Formula f) {
        var context = fluxion.context();
        return Validity.isPlain(f.expr(), context) ? new SideConditions(context.assumptions())
            .beyond(Validity.domain(f.expr(), context), Condition.ALWAYS) : List.of();
    }

    /**
     * With values and derivatives, if a point is given; what is not known of them is left out. A formula that is no
     * name of the sheet is shown operation by operation.
     */
    public static Picture picture(Fluxion asked, Formula f, List<Variable> by, Map<Variable, Expr> at) {
        boolean named = f.expr() instanceof Variable;
        var operations = named ? new Operations(f.expr(), Map.of()) : Operations.of(f.expr(), asked.context());
        var fluxion = asked.in(operations.in(asked.context()));
        var network = fluxion.network(new Formula(operations.formula(), f.warnings()), by);
        var values = new LinkedHashMap<Variable, String>();
        var slopes = new LinkedHashMap<Variable, String>();
        if (!at.isEmpty()) {
            for (var node : network.nodes())
                value(fluxion, node.body().orElse(node.name()), at).ifPresent(v -> values.put(node.name(), v));
            Sweep.of(network).values().forEach((name, slope) ->
                value(fluxion, slope, at).ifPresent(v -> slopes.put(name, v)));
        }
        return new Picture(network, values, slopes);
    }

    private static Optional<String> value(Fluxion fluxion, Expr e, Map<Variable, Expr> at) {
        return fluxion.evaluate(new Formula(e, List.of()), at) instanceof Value.Known(var number, _, _)
            ? Optional.of(written(number)) : Optional.empty();
    }

    private static String written(double number) {
        var rounded = new BigDecimal(number).round(new MathContext(DIGITS));
        return Decimals.written(rounded.doubleValue());
    }
}
