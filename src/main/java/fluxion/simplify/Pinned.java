package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bounds that leave one value: x ≥ 1 and x ≤ 1 is x = 1, and 0 ≤ n &lt; 1 is n = 0 for an integer n. */
final class Pinned {
    /** Of more conditions each is not compared with all others. */
    private static final int MOST = 12;

    private Pinned() {}

    /** The conditions, which hold together, with such bounds told as one equation, where the first one stood. */
    static List<Condition> told(List<Condition> together, List<Condition> assumptions) {
        if (together.size() < 2 || together.size() > MOST) return together;
        var told = new ArrayList<Condition>();
        for (Condition condition : together) {
            var equation = condition instanceof Compare(var u, _, Num _) && isBound(condition, u)
                ? value(u, together, assumptions).<Condition>map(value ->
                    new Compare(u, Relation.EQ, Exprs.num(value)))
                : Optional.<Condition>empty();
            Condition plain = equation.orElse(condition);
            if (!told.contains(plain)) told.add(plain);
        }
        return told;
    }

    /** Whether one of the conditions is false of the values that others give to names: x = 0, x + √(x²) &gt; 0. */
    static boolean contradict(List<Condition> together, Normalizer normalizer) {
        var values = new HashMap<Variable, Expr>();
        for (Condition one : together)
            if (one instanceof Compare(Variable x, var relation, Num value) && relation == Relation.EQ)
                values.put(x, value);
        return !values.isEmpty() && together.stream().anyMatch(one -> isFalse(one, values, normalizer));
    }

    private static boolean isFalse(Condition condition, Map<Variable, Expr> values, Normalizer normalizer) {
        return condition instanceof Compare(var u, var relation, var v)
            && normalizer.of(Substitution.replace(Exprs.subtract(u, v), values)) instanceof Num(var difference)
            && !relation.holds(difference.signum());
    }

    private static boolean isBound(Condition condition, Expr u) {
        return condition instanceof Compare(var v, var relation, Num _) && v == u
            && relation != Relation.EQ && relation != Relation.NE;
    }

    private static Optional<Rational> value(Expr u, List<Condition> together, List<Condition> assumptions) {
        boolean integer = together.contains(new IsInteger(u)) || assumptions.contains(new IsInteger(u));
        var least = Optional.<Rational>empty();
        var greatest = Optional.<Rational>empty();
        for (Condition condition : together) {
            if (!isBound(condition, u) || !(condition instanceof Compare(_, var relation, Num(var bound)))) continue;
            boolean below = relation == Relation.GE || relation == Relation.GT;
            boolean strict = relation == Relation.GT || relation == Relation.LT;
            if (strict && !integer) return Optional.empty();
            var tight = !integer ? bound : below ? least(bound, strict) : least(bound.negate(), strict).negate();
            if (below) least = least.filter(known -> known.compareTo(tight) >= 0).or(() -> Optional.of(tight));
            else greatest = greatest.filter(known -> known.compareTo(tight) <= 0).or(() -> Optional.of(tight));
        }
        return least.equals(greatest) ? least : Optional.empty();
    }

    /** The least integer that is not below the bound, or above it. */
    private static Rational least(Rational bound, boolean above) {
        return above ? bound.floor().plus(Rational.ONE) : bound.negate().floor().negate();
    }
}
