package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Kin;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slope.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What derivatives are on sets where formulas change: u = v, or u an integer, under assumptions. A set is worked out
 * once, for its slopes, the doubts about them and what agrees with them are asked for one after another, and by every
 * formula of one function.
 */
public final class TiedSets {
    private static final int MAX_CASES = 4;

    private final List<Condition> assumptions;
    private final Map<Place, List<Tie>> made = new HashMap<>();

    private record Place(Condition where, Variable x) {}

    public TiedSets(List<Condition> assumptions) {
        this.assumptions = List.copyOf(assumptions);
    }

    /** The same under these assumptions. */
    public TiedSets under(List<Condition> others) {
        return others.equals(assumptions) ? this : new TiedSets(others);
    }

    /**
     * The derivative of f by x where the condition holds: u = v, or u an integer.
     *
     * @param f free of derivative operators and the sheet's definitions
     */
    public Slope slope(Expr f, Variable x, Condition where) {
        if (Kin.isMet(f, x)) return new Unknown();
        var whole = slopeOn(where, f, x);
        var cases = cases(where);
        if (!(whole instanceof Unknown) || cases.isEmpty()) return whole;
        var slope = slopeOn(cases.getFirst(), f, x);
        return cases.stream().skip(1).allMatch(one -> slopeOn(one, f, x).equals(slope)) ? slope : new Unknown();
    }

    private Slope slopeOn(Condition where, Expr f, Variable x) {
        return ties(where, x).stream().map(tie -> tie.slope(f)).filter(slope -> !(slope instanceof Unknown)).findFirst()
            .orElse(new Unknown());
    }

    /** The set as sets on each of which it is known whether u &lt; v or u &gt; v, for every demand that u ≠ v. */
    private static List<Condition> cases(Condition where) {
        List<Condition> cases = List.of(Condition.ALWAYS);
        for (Condition part : where.conjuncts()) {
            var sides = part instanceof Compare(var u, var relation, var v) && relation == Relation.NE
                ? List.<Condition>of(new Compare(u, Relation.LT, v), new Compare(u, Relation.GT, v)) : List.of(part);
            if (cases.size() > MAX_CASES) return List.of(where);
            cases = cases.stream().flatMap(one -> sides.stream().map(side -> Condition.all(one, side))).toList();
        }
        return cases.stream().filter(one -> !Signs.contradict(one.conjuncts())).toList();
    }

    /** Whether the formula has the value of the derivative of f where the condition holds. */
    public boolean agrees(Expr formula, Expr f, Variable x, Condition where) {
        return !Kin.isMet(f, x) && ties(where, x).stream().anyMatch(tie -> tie.agrees(formula, f));
    }

    /**
     * What must be 0, or must not be, on the set before the slope can be told: 2 a for a |x| on x = 0, by which the
     * slopes on the two sides differ; a for |x| + |x − a|, where it makes another kink; x for √(x² − a²) on x² = a².
     */
    public Optional<Expr> doubt(Expr f, Variable x, Condition where) {
        var ties = ties(where, x);
        return ties.size() == 1 ? ties.getFirst().doubtOf(f) : Optional.empty();
    }

    /** Whether u is 0 only at isolated values of x, wherever the other variables are: it crosses 0 with a slope. */
    boolean isCrossed(Expr u, Variable x) {
        return ties(new Compare(u, Relation.EQ, Exprs.ZERO), x).stream().anyMatch(Tie::crosses);
    }

    private List<Tie> ties(Condition where, Variable x) {
        return made.computeIfAbsent(new Place(where, x), _ -> of(where, x, assumptions));
    }

    private static List<Tie> of(Condition where, Variable x, List<Condition> known) {
        return switch (where) {
            case Compare(var u, var relation, var v) when relation == Relation.EQ -> List.of(new Tie(new TiedSet(
                Simplifier.simplify(Exprs.subtract(u, v)).expr(), false, x, known)));
            case IsInteger(var u) -> List.of(new Tie(new TiedSet(u, true, x, known)));
            case Condition.All(var parts) -> of(parts, x, known);
            case Compare _, Condition.NotInteger _, Condition.Any _ -> List.of();
        };
    }

    /** The points of one set that lie within others; each may be taken as the one. */
    private static List<Tie> of(List<Condition> parts, Variable x, List<Condition> assumptions) {
        return parts.stream().filter(part -> part instanceof IsInteger || part instanceof Compare(_, var relation, _)
            && relation == Relation.EQ).flatMap(set -> {
                var known = new ArrayList<>(assumptions);
                known.addAll(parts);
                known.remove(set);
                return of(set, x, known).stream();
            }).toList();
    }
}
