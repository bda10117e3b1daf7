package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.numeric.Truth;
import fluxion.verify.Slice.At;
import fluxion.verify.Slice.Inside;
import fluxion.verify.Slice.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Conditions about one variable written out as points and intervals: 1 − x² ≥ −1 and 2 − x² ≤ 0 as x = −√2 or x = √2.
 */
public final class OnLine {
    private static final long STEPS = 100_000;
    private static final double SECONDS = 3;

    private final Variable x;

    private OnLine(Variable x) {
        this.x = x;
    }

    /**
     * The points and intervals at which the condition holds, ascending; empty if they are not known, or too many.
     */
    public static Optional<List<Condition>> parts(Condition condition, Variable x) {
        if (condition instanceof IsInteger(var u)) return new OnLine(x).integers(u);
        try {
            return parts(condition, x, new Work(STEPS, SECONDS));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    static Optional<List<Condition>> parts(Condition condition, Variable x, Work work) {
        return new OnLine(x).told(condition, Condition.ALWAYS, work)
            .map(told -> told instanceof Condition.Any(var parts) ? parts : List.of(told));
    }

    /** Where u is an integer, with the points at which it turns apart: x² at 0. */
    private Optional<List<Condition>> integers(Expr u) {
        var turns = Slopes.derivative(u, x).flatMap(slope -> told(new Compare(slope, Relation.EQ, Exprs.ZERO),
            Condition.ALWAYS)).map(told -> told instanceof Condition.Any(var parts) ? parts : List.of(told));
        if (turns.isEmpty()) return Optional.empty();
        var points = turns.get().stream().filter(turn -> turn instanceof Compare(_, var relation, var c)
            && relation == Relation.EQ && Exact.holds(new IsInteger(Substitution.replace(u, Map.of(x, c))))
            != Truth.FALSE).toList();
        var rest = new ArrayList<Condition>(List.of(new IsInteger(u)));
        points.forEach(point -> rest.add(point.negated()));
        var parts = new ArrayList<>(points);
        parts.add(Condition.all(rest));
        return Optional.of(parts);
    }

    /**
     * Points that repeat themselves.
     *
     * @param points those from 0 up to the period, ascending
     */
    public record Repeated(List<Expr> points, Expr period) {
        /** Each as x = c. */
        public List<Condition> conditions(Variable x) {
            return points.stream().<Condition>map(c -> new Compare(x, Relation.EQ, c)).toList();
        }
    }

    /**
     * The points x = c at which the condition holds, up to a period with which it and the function repeat themselves;
     * empty if there is none, or there are others.
     */
    public static Optional<Repeated> inPeriod(Condition condition, Expr f, Variable x) {
        try {
            return inPeriod(condition, f, x, new Work(STEPS, SECONDS));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    static Optional<Repeated> inPeriod(Condition condition, Expr f, Variable x, Work work) {
        return new OnLine(x).repeated(condition, f, work);
    }

    private Optional<Repeated> repeated(Condition condition, Expr f, Work work) {
        var demanded = demanded(condition);
        var period = Periods.of(List.of(f), List.of(demanded), x, work);
        if (period.isEmpty()) return Optional.empty();
        var cut = new Line(x, work, Zeros.REACHES.getFirst()).cut(List.of(demanded), List.of());
        if (cut.isEmpty()) return Optional.empty();
        var points = new ArrayList<Expr>();
        for (Slice slice : slices(cut.get().cells(), demanded, Condition.ALWAYS).orElse(List.of())) {
            if (slice.status() != Status.EQUAL) continue;
            if (!(slice.place() instanceof At(var c))) return Optional.empty();
            if (Exact.compare(c, Exprs.ZERO).orElse(-1) >= 0 && Exact.compare(c, period.get()).orElse(0) < 0)
                points.add(c);
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(new Repeated(points, period.get()));
    }

    private static Condition demanded(Condition condition) {
        return Condition.all(condition, Domain.of(condition.expressions(), List.of()));
    }

    /** The condition in the shortest words for the points of a domain; empty if these are not known. */
    public static Optional<Condition> within(Condition domain, Condition condition, Variable x) {
        return new OnLine(x).told(condition, domain);
    }

    /** Whether it compares the variable with a number, or says whether it is an integer: nothing is plainer. */
    public static boolean isPlain(Condition condition, Variable x) {
        return switch (condition) {
            case Compare(var u, _, var v) -> u == x && Substitution.variables(v).isEmpty();
            case IsInteger(var u)         -> u == x;
            case NotInteger(var u)        -> u == x;
            case Condition.All(var parts) -> parts.stream().allMatch(part -> isPlain(part, x));
            case Condition.Any(var parts) -> parts.stream().allMatch(part -> isPlain(part, x));
        };
    }

    private Optional<Condition> told(Condition condition, Condition domain) {
        try {
            return told(condition, domain, new Work(STEPS, SECONDS));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    private Optional<Condition> told(Condition condition, Condition domain, Work work) {
        var demanded = demanded(condition);
        if (!isAboutIt(Condition.all(demanded, domain))) return Optional.empty();
        int reach = Zeros.REACHES.getLast();
        var cut = new Line(x, work, reach).cut(List.of(demanded, domain), List.of()).filter(all -> all.everywhere()
            || isWithin(Condition.all(demanded, domain), reach));
        return cut.flatMap(whole -> slices(whole.cells(), demanded, domain)).map(slices -> Slice.where(x, slices));
    }

    private boolean isAboutIt(Condition condition) {
        return condition.expressions().stream().allMatch(u -> Set.of(x).containsAll(Substitution.variables(u)));
    }

    /** Whether it says word for word that the variable lies within reach. */
    private boolean isWithin(Condition condition, int reach) {
        return isBelow(condition, Relation.LE, reach) && isBelow(condition, Relation.GE, reach);
    }

    private boolean isBelow(Condition condition, Relation side, int reach) {
        return condition.conjuncts().stream().anyMatch(part -> part instanceof Compare(var u, var relation, var c)
            && u == x && !relation.holds(side == Relation.LE ? 1 : -1) && Substitution.variables(c).isEmpty()
            && Exact.compare(side == Relation.LE ? c : Exprs.negate(c), Exprs.num(reach)).orElse(1) < 0);
    }

    private Optional<List<Slice>> slices(List<Cell> cells, Condition condition, Condition domain) {
        var slices = new ArrayList<Slice>();
        for (Cell cell : cells) {
            cell.low().ifPresent(end -> slices.add(new Slice(new At(end),
                status(at(end, domain), at(end, condition)))));
            slices.add(new Slice(new Inside(cell), status(cell.holds(domain), cell.holds(condition))));
        }
        return slices.stream().anyMatch(slice -> slice.status() == Status.UNKNOWN) ? Optional.empty()
            : Optional.of(slices);
    }

    private Truth at(Expr point, Condition condition) {
        return Exact.holds(condition.map(u -> Substitution.replace(u, Map.of(x, point))));
    }

    private static Status status(Truth inside, Truth holds) {
        if (inside == Truth.FALSE) return Status.OUT;
        if (inside == Truth.UNKNOWN || holds == Truth.UNKNOWN) return Status.UNKNOWN;
        return holds == Truth.TRUE ? Status.EQUAL : Status.DIFFERENT;
    }
}
