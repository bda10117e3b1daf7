package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The points of the line at which a claim about one variable holds, where they leave no room: x² = x at 0 and 1, and
 * cos x = sin x at π/4 + nπ.
 *
 * @param points those in one period, or all if there is no period; none if the claim holds nowhere
 */
public record Scattered(Variable x, List<Expr> points, Optional<Expr> period) {
    /** Of longer claims, and points that take longer to say, nothing is said. */
    private static final long MOST = 100;
    private static final long MOST_SAID = 20;
    /** It is a remark, and the verdict does not wait for it long. */
    private static final long STEPS = 50_000;
    private static final double SECONDS = 1.5;

    public Scattered {
        points = List.copyOf(points);
    }

    /** Empty if the points are not known, or there are others. */
    public static Optional<Scattered> of(Claim claim) {
        return of(claim, new Work(STEPS, SECONDS));
    }

    static Optional<Scattered> of(Claim claim, Work work) {
        var variables = claim.variables();
        if (variables.size() != 1 || !claim.doubts().isEmpty() || isOfIntegers(claim)
            || !Question.isConcrete(claim)
            || Size.tree(claim.left()) + Size.tree(claim.right()) > MOST) return Optional.empty();
        var x = variables.getFirst();
        var parts = new ArrayList<>(claim.premises());
        parts.add(new Compare(claim.left(), Relation.EQ, claim.right()));
        var where = Condition.all(parts);
        try {
            return OnLine.inPeriod(where, Exprs.subtract(claim.left(), claim.right()), x, work)
                .map(found -> repeated(found, x)).or(() -> OnLine.parts(where, x, work).flatMap(found -> all(found, x)))
                .filter(found -> found.points.stream().allMatch(c -> Size.tree(c) <= MOST_SAID));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    /** Then powers have values between which there is no line: (−1)ⁿ. */
    private static boolean isOfIntegers(Claim claim) {
        return claim.assumptions().stream().flatMap(given -> given.conjuncts().stream())
            .anyMatch(IsInteger.class::isInstance);
    }

    private static Optional<Scattered> all(List<Condition> parts, Variable x) {
        var points = new ArrayList<Expr>();
        for (Condition part : parts) {
            if (!(part instanceof Compare(var u, var relation, var c)) || u != x || relation != Relation.EQ)
                return Optional.empty();
            points.add(c);
        }
        return Optional.of(new Scattered(x, points, Optional.empty()));
    }

    /** The first alone, if the others follow it at equal distances: π/4 + nπ instead of π/4 + 2nπ and 5π/4 + 2nπ. */
    private static Scattered repeated(OnLine.Repeated found, Variable x) {
        var points = found.points();
        Expr step = simple(Exprs.quotient(found.period(), Exprs.num(points.size())));
        for (int k = 1; k < points.size(); k++)
            if (simple(Exprs.subtract(points.get(k), points.get(k - 1))) != step)
                return new Scattered(x, points, Optional.of(found.period()));
        return new Scattered(x, points.subList(0, 1), Optional.of(step));
    }

    private static Expr simple(Expr u) {
        return Simplifier.simplify(u).expr();
    }
}
