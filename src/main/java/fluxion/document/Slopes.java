package fluxion.document;

import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names with primes behind the equation of a curve: after x² + y² = 25, where nothing else is said of y, y′ is dy/dx
 * along it, and y″ the second derivative. They are read so in formulas that speak of nothing but what stands in the
 * equation; a primed name beside other letters, or beside x′, may be a name of its own: x′ = x cos a − y sin a.
 *
 * @param curves the equations, last first
 */
record Slopes(List<Curve> curves, Context context) {
    private static final Pattern PRIMED = Pattern.compile("([^']+)('{1,3})");
    /** By what a prime differentiates, in the order of likelihood. */
    private static final List<Variable> INPUTS = List.of(Exprs.variable("x"), Exprs.variable("t"));

    /** y, and how often it is differentiated. */
    private record Primed(Variable y, int order) {}

    /** Whether names with primes stand in the formula. */
    static boolean arePrimed(Expr formula) {
        return Substitution.variables(formula).stream().anyMatch(name -> name.name().endsWith("'"));
    }

    /** Whether an equation for the name tells a derivative along a curve, {@code y' = -x/y}, and defines nothing. */
    boolean tells(Variable name, Expr formula) {
        return in(Exprs.sum(name, formula)) != Exprs.sum(name, formula);
    }

    /** The formula with derivatives in the place of such names. */
    Expr in(Expr formula) {
        if (curves.isEmpty()) return formula;
        var derivatives = new HashMap<Variable, Expr>();
        var others = new HashSet<Variable>();
        for (Variable name : Substitution.variables(formula))
            primed(name).flatMap(this::derivative).ifPresentOrElse(one -> derivatives.put(name, one),
                () -> others.add(name));
        return derivatives.isEmpty() || !isAbout(others, derivatives) ? formula
            : Substitution.replace(formula, derivatives);
    }

    private Optional<Primed> primed(Variable name) {
        var parts = PRIMED.matcher(name.name());
        return parts.matches() && context.isFree(name)
            ? Optional.of(new Primed(Exprs.variable(parts.group(1)), parts.group(2).length())) : Optional.empty();
    }

    private Optional<Expr> derivative(Primed primed) {
        if (context.knows(primed.y().name()) || INPUTS.contains(primed.y())) return Optional.empty();
        return curve(primed.y()).map(curve -> {
            Expr derivative = primed.y();
            for (int k = 0; k < primed.order(); k++)
                derivative = Exprs.apply(DerivativeOperator.TOTAL, derivative, input(curve).orElseThrow());
            return derivative;
        });
    }

    private Optional<Curve> curve(Variable y) {
        return curves.stream().filter(curve -> names(curve).contains(y)).findFirst()
            .filter(curve -> input(curve).isPresent());
    }

    private Optional<Variable> input(Curve curve) {
        return INPUTS.stream().filter(x -> names(curve).contains(x) && !context.knows(x.name())).findFirst();
    }

    private static Set<Variable> names(Curve curve) {
        return Set.copyOf(Substitution.variables(curve.difference()));
    }

    /** Whether the other names all stand in the equations, or are known. */
    private boolean isAbout(Set<Variable> others, Map<Variable, Expr> derivatives) {
        var near = new HashSet<Variable>();
        for (Variable name : derivatives.keySet())
            primed(name).flatMap(one -> curve(one.y())).ifPresent(curve -> near.addAll(names(curve)));
        return others.stream().allMatch(name -> near.contains(name) || context.knows(name.name()));
    }
}
