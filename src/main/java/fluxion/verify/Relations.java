package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What equations that are assumed say of the kernels: polynomials that are 0 at every point of the question. A
 * polynomial that leaves no remainder when it is divided by them is 0 there, too, since it lies in their ideal: x² + y²
 * − 25 divides y² + x² − 25.
 */
public final class Relations {
    /** Equations larger than this, in nodes, are left out. */
    private static final int MAX_EQUATION = 200;
    private static final int MAX_EQUATIONS = 4;
    private static final int MAX_ROUNDS = 4;
    private static final long STEPS = 20_000;
    private static final double SECONDS = 0.5;

    private final List<Polynomial> vanishing;
    private final Work work;

    private Relations(List<Polynomial> vanishing, Work work) {
        this.vanishing = vanishing;
        this.work = work;
    }

    /** @param premises what holds at the points of the question */
    static Relations of(List<Condition> premises, Tower tower) {
        var gaps = new ArrayList<Expr>();
        for (Condition premise : premises)
            if (premise instanceof Compare(var u, var relation, var v) && relation == Relation.EQ
                && gaps.size() < MAX_EQUATIONS && Size.tree(u) + Size.tree(v) <= MAX_EQUATION)
                gaps.add(Exprs.subtract(u, v));
        var vanishing = new ArrayList<Polynomial>();
        for (Expr gap : Basic.expand(gaps)) polynomial(gap, tower).ifPresent(vanishing::add);
        return new Relations(vanishing, tower.work);
    }

    private static Optional<Polynomial> polynomial(Expr gap, Tower tower) {
        try {
            var top = new NormalForm(tower).of(List.of(gap)).getFirst().numerator();
            var plain = tower.oriented(tower.unfolded(tower.reduce(top)));
            return plain.isZero() || plain.isConstant() ? Optional.empty() : Optional.of(plain);
        } catch (NormalForm.Nowhere _) {
            return Optional.empty();
        }
    }

    /** Whether the equations among the conditions have no point in common, as y w x = 1 and y w = 0 have none. */
    public static boolean contradict(List<Condition> conditions) {
        var equations = conditions.stream().filter(one -> one instanceof Compare(_, var relation, _)
            && relation == Relation.EQ).toList();
        if (equations.size() < 2) return false;
        try {
            var tower = new Tower(new HashMap<>(), _ -> false, new Work(STEPS, SECONDS));
            var zeros = of(equations, tower).vanishing;
            return zeros.stream().anyMatch(zero -> {
                var others = new Relations(zeros.stream().filter(other -> other != zero).toList(), tower.work);
                var rest = others.reduced(zero);
                return rest.isConstant() && !rest.isZero();
            });
        } catch (Work.UsedUp | ArithmeticException _) {
            return false;
        }
    }

    /** A polynomial with the same value at every point of the question. */
    Polynomial reduced(Polynomial p) {
        var rest = p;
        for (int round = 0; round < MAX_ROUNDS && !rest.isZero(); round++) {
            var before = rest;
            for (Polynomial zero : vanishing) rest = rest.over(zero, work).remainder();
            if (rest.equals(before)) break;
        }
        return rest;
    }
}
