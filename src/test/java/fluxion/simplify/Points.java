package fluxion.simplify;

import static org.junit.jupiter.api.Assertions.fail;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What simplification promises, checked at rational points by enclosures: only certain disagreement fails. */
final class Points {
    private static final List<Rational> VALUES = List.of(
        Rational.ZERO, Rational.ONE, Rational.MINUS_ONE, Rational.TWO, Rational.of(-2), Rational.HALF,
            Rational.of(-1, 2),
        Rational.of(3), Rational.of(7, 5), Rational.of(-13, 8), Rational.of(1, 7), Rational.of(-5));

    private Points() {}

    /** All points for one variable, random ones for more. */
    static List<Map<Variable, Rational>> of(List<Expr> us) {
        var variables = new LinkedHashSet<Variable>();
        for (Expr u : us) variables.addAll(Substitution.variables(u));
        var random = new Random(7);
        var points = new ArrayList<Map<Variable, Rational>>();
        for (int i = 0; i < (variables.size() <= 1 ? VALUES.size() : 3 * VALUES.size()); i++) {
            var point = new LinkedHashMap<Variable, Rational>();
            for (Variable v : variables) point.put(v,
                VALUES.get(variables.size() == 1 ? i : random.nextInt(VALUES.size())));
            points.add(point);
        }
        return points;
    }

    /**
     * Where the assumptions hold: if {@code before} has a value, {@code after} has the same; if {@code after} has one
     * and the conditions hold, {@code before} has one.
     */
    static void check(Expr before, Expr after, List<Condition> conditions, List<Condition> assumptions) {
        var mentioned = new ArrayList<Expr>(List.of(before, after));
        for (Condition condition : assumptions) mentioned.addAll(condition.expressions());
        for (Condition condition : conditions) mentioned.addAll(condition.expressions());
        for (var point : of(mentioned)) {
            if (assumptions.stream().anyMatch(a -> Enclosures.holdsAt(a, point) != Truth.TRUE)) continue;
            Enclosure<Interval> left = Enclosures.at(before, point);
            Enclosure<Interval> right = Enclosures.at(after, point);
            String where = " at " + point + ": " + Shorthand.write(before) + " -> " + Shorthand.write(after);
            if (left.within().isPresent() && right.isUndefined()) fail("value lost" + where);
            if (left.within().isPresent() && right.within().isPresent()
                && !left.within().get().intersects(right.within().get()))
                fail("value changed from " + left.within().get() + " to " + right.within().get() + where);
            boolean promised = conditions.stream().allMatch(c -> Enclosures.holdsAt(c, point) == Truth.TRUE);
            if (left.isUndefined() && right.within().isPresent() && promised)
                fail("domain widened in silence, conditions [" + Shorthand.write(conditions) + "]" + where);
        }
    }
}
