package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether a condition leaves room: whether it holds on an open set, and not at scattered points only, or nowhere. */
final class Room {
    private static final int MAX_POINTS = 300;

    private Room() {}

    /** Whether a point was found at which the condition holds with strict relations, and so around it. */
    static boolean isIn(Condition condition, Claim claim, Work work) {
        var inside = new ArrayList<>(claim.premises());
        boolean real = claim.variables().stream().anyMatch(x -> !claim.assumptions().contains(new IsInteger(x)));
        inside.addAll(strict(condition, claim.assumptions(), real).conjuncts());
        var open = new Claim(claim.left(), Condition.ALWAYS, claim.right(), Condition.ALWAYS, inside);
        var variables = open.variables();
        var simple = SamplePoints.of(variables, inside).limit(MAX_POINTS).map(values -> point(variables, values));
        return allHold(inside, simple, work) || allHold(inside, new InnerPoints(open, work).points(), work);
    }

    private static boolean allHold(List<Condition> conditions, Stream<Map<Variable, Rational>> points, Work work) {
        return points.anyMatch(point -> {
            work.spend(1);
            return conditions.stream().allMatch(part -> Enclosures.holdsAt(part, point) == Truth.TRUE);
        });
    }

    private static Map<Variable, Rational> point(List<Variable> variables, List<Rational> values) {
        var point = new LinkedHashMap<Variable, Rational>();
        for (int i = 0; i < values.size(); i++) point.put(variables.get(i), values.get(i));
        return point;
    }

    /**
     * u ≥ v as u &gt; v; an equation holds on no open set. That n is even, for an integer n, leaves room for a real
     * variable beside it: the sides of (−x)ⁿ = xⁿ are the same function then. Without one it holds at scattered points.
     */
    private static Condition strict(Condition condition, List<Condition> known, boolean real) {
        return switch (condition) {                                   // recursion over our conditions
            case Compare(var u, var relation, var v) -> switch (relation) {
                case EQ         -> Condition.NEVER;
                case LE         -> new Compare(u, Relation.LT, v);
                case GE         -> new Compare(u, Relation.GT, v);
                case NE, LT, GT -> condition;
            };
            case IsInteger(var u)    -> real && isOfIntegers(u, known) ? condition : Condition.NEVER;
            case NotInteger(var u)   -> real || !isOfIntegers(u, known) ? condition : Condition.NEVER;
            case All(var parts) -> Condition.all(parts.stream().map(part -> strict(part, known, real)).toList());
            case Any(var parts) -> Condition.any(parts.stream().map(part -> strict(part, known, real)).toList());
        };
    }

    private static boolean isOfIntegers(Expr u, List<Condition> known) {
        return Substitution.variables(u).stream().map(IsInteger::new).allMatch(known::contains);
    }
}
