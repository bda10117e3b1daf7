package fluxion.expr;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr.Num;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The numbers at which a condition on one expression holds, as intervals with holes: in the words that need the fewest
 * comparisons, from the left to the right.
 */
final class Ranges {
    private final Expr u;
    private final Condition condition;
    private final List<Rational> bounds;

    private Ranges(Expr u, Condition condition, List<Rational> bounds) {
        this.u = u;
        this.condition = condition;
        this.bounds = bounds;
    }

    /** The condition, whose comparisons these are, in fewer of them; itself if there is no such way. */
    static Condition shorter(Condition condition, Expr u, List<Compare> comparisons) {
        if (comparisons.size() < 2) return condition;
        var bounds = new TreeSet<Rational>();
        for (Compare c : comparisons) bounds.add(((Num) c.right()).value());
        Condition said = new Ranges(u, condition, List.copyOf(bounds)).said();
        return said.expressions().size() < condition.expressions().size() ? said : condition;
    }

    /** The intervals, one after another; a bound that is missing between two of them is a hole. */
    private Condition said() {
        var intervals = new ArrayList<Condition>();
        var parts = new ArrayList<Condition>();
        boolean inside = isBetween(0);
        for (int k = 0; k < bounds.size(); k++) {
            boolean at = Coverage.holds(condition, bounds.get(k));
            boolean next = isBetween(k + 1);
            if (inside && next && !at) parts.add(compare(Relation.NE, k));
            else if (inside && !next) {
                parts.add(compare(at ? Relation.LE : Relation.LT, k));
                intervals.add(Condition.all(parts));
                parts.clear();
            } else if (!inside && next) parts.add(compare(at ? Relation.GE : Relation.GT, k));
            else if (!inside && at) intervals.add(compare(Relation.EQ, k));
            inside = next;
        }
        if (inside) intervals.add(Condition.all(parts));
        return Condition.any(intervals);
    }

    /** Whether it holds between the bound before this place and the one at it, or beyond the first or the last. */
    private boolean isBetween(int place) {
        Rational inner = place == 0 ? bounds.getFirst().minus(Rational.ONE)
            : place == bounds.size() ? bounds.getLast().plus(Rational.ONE)
            : bounds.get(place - 1).plus(bounds.get(place)).times(Rational.HALF);
        return Coverage.holds(condition, inner);
    }

    private Compare compare(Relation relation, int place) {
        return new Compare(u, relation, Exprs.num(bounds.get(place)));
    }
}
