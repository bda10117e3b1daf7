package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A named rewriting rule, left → right: right wherever the left side has a value and the conditions hold. Its variables
 * are slots. Where the right side has more values than the left, what the left demanded is reported, not lost.
 *
 * <p>A left side that is a sum is looked for among the terms of a sum, each multiplied by one common cofactor; a
 * product
 * or quotient is looked for among the factors, raised to one common power. A rule is used only where it makes the whole
 * smaller, by {@link Measure}, or, in the group of values, where a call of a function goes and none comes: that is why
 * rewriting ends.
 *
 * @param when what must be certain, by {@link Signs}, before the rule may be used
 */
public record Rule(String name, Group group, Expr left, Expr right, List<Condition> when) {
    /** What a rule is about. */
    public enum Group { TRIGONOMETRIC, HYPERBOLIC, EXPONENTIAL, ABSOLUTE, INVERSE, VALUE }

    /** @throws IllegalArgumentException if a slot of the right side or of a condition is not bound by the left side */
    public Rule {
        when = List.copyOf(when);
        var bound = Substitution.variables(left);
        var unbound = new LinkedHashSet<Variable>(Substitution.variables(right));
        for (Condition condition : when) for (Expr u
            : condition.expressions()) unbound.addAll(Substitution.variables(u));
        unbound.removeAll(bound);
        if (!unbound.isEmpty()) throw new IllegalArgumentException("rule " + name + " uses unbound " + unbound);
    }
}
