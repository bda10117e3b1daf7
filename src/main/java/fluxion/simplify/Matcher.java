package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One attempt to match a pattern: what its slots stand for so far. A slot that occurs twice must stand for like things.
 */
final class Matcher {
    private final Likeness likeness;
    private final Map<Variable, Expr> slots;

    Matcher(Likeness likeness) {
        this(likeness, new HashMap<>());
    }

    private Matcher(Likeness likeness, Map<Variable, Expr> slots) {
        this.likeness = likeness;
        this.slots = slots;
    }

    /** The same state, to try something with. */
    Matcher copy() {
        return new Matcher(likeness, new HashMap<>(slots));
    }

    /** Whether the heads go together, so that it is worth trying. */
    static boolean mayMatch(Expr pattern, Expr u) {
        return pattern instanceof Variable || pattern.getClass() == u.getClass()
            && (!(pattern instanceof Apply(var f, _)) || u instanceof Apply(var g, _) && f.equals(g));
    }

    /** Operand by operand; recursion is as deep as the pattern, which we wrote. */
    boolean matches(Expr pattern, Expr u) {
        return switch (pattern) {
            case Variable slot     -> { var bound = slots.putIfAbsent(slot, u);
                yield bound == null || likeness.alike(bound, u); }
            case Num _, Constant _ -> pattern == u;
            case Apply(var f, var arguments) -> u instanceof Apply(var g, var us) && f.equals(g) && all(arguments, us);
            case Sum(var terms)    -> u instanceof Sum(var us) && (inOrder(terms, us) || inOrder(terms, us.reversed()));
            case Product _, Quotient _, Power _ -> pattern.getClass() == u.getClass()
                && all(pattern.children(), u.children());
        };
    }

    private boolean all(List<Expr> patterns, List<Expr> us) {
        if (patterns.size() != us.size()) return false;
        for (int i = 0; i < us.size(); i++) if (!matches(patterns.get(i), us.get(i))) return false;
        return true;
    }

    /** The operands one by one; a failed attempt leaves nothing in the slots. */
    private boolean inOrder(List<Expr> patterns, List<Expr> us) {
        var before = Set.copyOf(slots.keySet());
        boolean matched = all(patterns, us);
        if (!matched) slots.keySet().retainAll(before);
        return matched;
    }

    /** The pattern with its slots filled in. */
    Expr filled(Expr pattern) {
        return Substitution.replace(pattern, slots);
    }
}
