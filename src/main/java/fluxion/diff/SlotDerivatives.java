package fluxion.diff;

import fluxion.diff.Derived.Why;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a sheet tells about slot derivatives: {@code g' = g (1 - g)} is a rule; the derivative of a rule or of a body
 * follows from it. A rule goes before a body.
 */
final class SlotDerivatives {
    /** Rules that lead to rules: no deeper than this, so that a circle ends in a message. */
    private static final int MAX_CHASE = 300;

    private final Scope scope;
    private final Map<AbstractFunction, Optional<Formula>> known = new HashMap<>();
    private int chase;

    SlotDerivatives(Scope scope) {
        this.scope = scope;
    }

    /** Whether the user states all first derivatives of f. */
    boolean ruled(AbstractFunction f) {
        for (int k = 0; k < f.arity(); k++)
            if (!scope.context.rules().containsKey(f.differentiated(k))) return false;
        return true;
    }

    /** The slot derivative f, in our parameters; empty if neither a rule nor a body tells it. */
    Optional<Formula> formula(AbstractFunction f) throws Undone {
        if (scope.context.rules().isEmpty() && scope.body(f).isEmpty()) return Optional.empty();
        var before = known.get(f);
        if (before != null) return before;
        if (++chase > MAX_CHASE) throw new Undone(Formula.parameter(0), Why.CYCLIC_RULES, f.name());
        try {
            var formula = compute(f);
            known.put(f, formula);
            return formula;
        } finally {
            chase--;
        }
    }

    private Optional<Formula> compute(AbstractFunction f) throws Undone {
        var rule = lowerRule(f);
        if (rule.isEmpty() && scope.body(f).isEmpty()) return Optional.empty();
        AbstractFunction from = rule.orElse(f.undifferentiated());
        Formula formula = rule.isPresent() ? scope.formula(scope.context.rules().get(from)) : scope.body(f).get();
        return Optional.of(onward(formula, from, f));
    }

    /** What the rule for one slot derivative makes of another one that it leads to. */
    Formula following(AbstractFunction rule, AbstractFunction f) throws Undone {
        return onward(scope.formula(scope.context.rules().get(rule)), rule, f);
    }

    private Formula onward(Formula known, AbstractFunction from, AbstractFunction to) throws Undone {
        Formula formula = known;
        for (int k = 0; k < to.arity(); k++)
            for (int n = from.orders().get(k); n < to.orders().get(k); n++) formula = differentiated(formula, k);
        return formula;
    }

    /** The rule of highest order from which f follows by further differentiation, the earliest among equals. */
    private Optional<AbstractFunction> lowerRule(AbstractFunction f) {
        Optional<AbstractFunction> best = Optional.empty();
        for (AbstractFunction g : scope.context.rules().keySet())
            if (leadsTo(g, f) && (best.isEmpty() || g.order() > best.get().order())) best = Optional.of(g);
        return best;
    }

    private static boolean leadsTo(AbstractFunction g, AbstractFunction f) {
        if (!g.name().equals(f.name()) || g.arity() != f.arity()) return false;
        for (int k = 0; k < f.arity(); k++) if (g.orders().get(k) > f.orders().get(k)) return false;
        return true;
    }

    private Formula differentiated(Formula formula, int slot) throws Undone {
        var x = Formula.parameter(slot);
        var own = new Findings();
        own.require(formula.conditions());
        Expr body = new Forward(scope, Set.of(x), x, Kind.PARTIAL, own).derivative(formula.body());
        scope.spend(Size.distinct(List.of(body)), body);
        return new Formula(formula.arity(), body, own.conditions());
    }
}
