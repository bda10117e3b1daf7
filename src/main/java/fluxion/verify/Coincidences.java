package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import fluxion.function.Kin;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Members of one family that are the same where their indices are: c_k is c_1 for k = 1, so that no point has k = 1 and
 * another value for each of them.
 */
final class Coincidences {
    private final List<Members> pairs = new ArrayList<>();

    /** Two members, and where they are not the same. */
    private record Members(Variable v, Variable w, Condition apart) {
        boolean isTorn(Map<Variable, Rational> point) {
            return !point.get(v).equals(point.get(w)) && Enclosures.holdsAt(apart, point) == Truth.FALSE;
        }
    }

    /** @param variables those of a point; an index that is not among them is a mere label */
    Coincidences(List<Variable> variables) {
        for (int i = 0; i < variables.size(); i++)
            for (int j = 0; j < i; j++) {
                var apart = Kin.apart(variables.get(i), variables.get(j));
                boolean open = !apart.equals(Condition.ALWAYS) && apart.expressions().stream().allMatch(index ->
                    variables.containsAll(Substitution.variables(index)));
                if (open) pairs.add(new Members(variables.get(i), variables.get(j), apart));
            }
    }

    /** Whether the point gives one member two values. */
    boolean areTorn(Map<Variable, Rational> point) {
        return pairs.stream().anyMatch(pair -> pair.isTorn(point));
    }
}
