package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Indices;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Members of one family that are the same where their indices are: c_k is c_1 for k = 1, so that no point has k = 1 and
 * another value for each of them.
 */
final class Coincidences {
    private final List<Members> pairs = new ArrayList<>();

    /** Two members, and what their indices are. */
    private record Members(Variable v, List<Expr> of, Variable w, List<Expr> other) {
        boolean isTorn(Map<Variable, Rational> point) {
            return !point.get(v).equals(point.get(w)) && isSame(point);
        }

        private boolean isSame(Map<Variable, Rational> point) {
            for (int i = 0; i < of.size(); i++)
                if (!(Enclosures.at(Exprs.subtract(of.get(i), other.get(i)), point) instanceof Within<?>(_, var exact))
                    || exact.filter(gap -> gap.signum() == 0).isEmpty()) return false;
            return true;
        }
    }

    /** @param variables those of a point; an index that is not among them is a mere label */
    Coincidences(List<Variable> variables) {
        var families = new HashMap<Object, List<Variable>>();
        for (Variable v : variables) Indices.member(v).filter(member -> member.indices().stream().allMatch(index ->
            variables.containsAll(Substitution.variables(index)))).ifPresent(member ->
                families.computeIfAbsent(member.family(), _ -> new ArrayList<>()).add(v));
        for (var members : families.values())
            for (int i = 0; i < members.size(); i++)
                for (int j = 0; j < i; j++) {
                    var of = Indices.member(members.get(i)).orElseThrow().indices();
                    var other = Indices.member(members.get(j)).orElseThrow().indices();
                    boolean fixed = of.stream().allMatch(Num.class::isInstance)
                        && other.stream().allMatch(Num.class::isInstance);
                    if (!fixed) pairs.add(new Members(members.get(i), of, members.get(j), other));
                }
    }

    /** Whether the point gives one member two values. */
    boolean areTorn(Map<Variable, Rational> point) {
        return pairs.stream().anyMatch(pair -> pair.isTorn(point));
    }
}
