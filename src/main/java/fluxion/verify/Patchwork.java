package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the pieces of a function fit together: each point is to be in one of them, and in one only, unless their
 * values agree there.
 *
 * @param exclusive the same pieces with conditions of which no two hold together
 */
public record Patchwork(List<Branch> branches, List<Branch> exclusive, List<Condition> assumptions) {
    private static final int TRIED = 200;

    /** Two pieces that hold together at a point, where their values certainly differ; the first one is taken. */
    public record Overlap(Condition first, Condition second, Map<Variable, Rational> point) {}

    /**
     * Pairs of pieces with different values at a common point, if the first does not lie within the second: x &lt; 0,
     * then x &lt; 1, is plainly meant so.
     */
    public List<Overlap> overlaps() {
        var found = new ArrayList<Overlap>();
        for (int k = 0; k < branches.size(); k++)
            for (Branch later : branches.subList(k + 1, branches.size())) {
                var first = branches.get(k);
                if (reachesBeyond(first.when(), later.when()) && !idle().contains(later.when()))
                    pointOf(Condition.all(first.when(), later.when()), first, later).ifPresent(point ->
                        found.add(new Overlap(first.when(), later.when(), point)));
            }
        return found;
    }

    private boolean reachesBeyond(Condition first, Condition second) {
        var beyond = Condition.all(first, second.negated());
        return points(beyond, names(List.of(beyond))).findFirst().isPresent();
    }

    /** The conditions of pieces that are taken nowhere. */
    public List<Condition> idle() {
        var found = new ArrayList<Condition>();
        for (int k = 0; k < branches.size(); k++)
            if (!branches.get(k).when().equals(Condition.ALWAYS) && isNever(exclusive.get(k).when()))
                found.add(branches.get(k).when());
        return found;
    }

    private boolean isNever(Condition when) {
        return sides().inSimpleForm(when).equals(Condition.NEVER) || Signs.contradict(Stream.concat(
            when.conjuncts().stream(), assumptions.stream()).toList());
    }

    private SideConditions sides() {
        return new SideConditions(assumptions);
    }

    /** Where no piece holds; empty unless there certainly are such points. */
    public Optional<Condition> gap() {
        var none = Condition.all(branches.stream().map(branch -> branch.when().negated()).toList());
        if (none.equals(Condition.NEVER)) return Optional.empty();
        var told = Condition.any(sides().failing(none.negated(), Condition.ALWAYS));
        var names = names(List.of(none));
        if (names.size() == 1) {
            var onLine = OnLine.within(Condition.ALWAYS, Condition.all(none, Condition.all(about(names))),
                names.getFirst());
            if (onLine.isPresent()) return onLine.filter(set -> !set.equals(Condition.NEVER));
        }
        return points(none, names).findFirst().map(_ -> told);
    }

    /** The assumptions about these names alone. */
    private List<Condition> about(List<Variable> names) {
        return assumptions.stream().filter(assumed -> names.containsAll(names(List.of(assumed)))).toList();
    }

    private static List<Variable> names(List<Condition> conditions) {
        return conditions.stream().flatMap(condition -> condition.expressions().stream())
            .flatMap(u -> Substitution.variables(u).stream()).distinct().toList();
    }

    private Optional<Map<Variable, Rational>> pointOf(Condition both, Branch first, Branch second) {
        var names = Stream.concat(names(List.of(both)).stream(), Stream.of(first.then(), second.then())
            .flatMap(u -> Substitution.variables(u).stream())).distinct().toList();
        return points(both, names).filter(point -> differ(first.then(), second.then(), point)).findFirst();
    }

    private static boolean differ(Expr u, Expr v, Map<Variable, Rational> point) {
        return Enclosures.at(u, point) instanceof Within<Interval>(var a, _)
            && Enclosures.at(v, point) instanceof Within<Interval>(var b, _) && !a.intersects(b);
    }

    /** Simple points at which the condition and the assumptions certainly hold. */
    private Stream<Map<Variable, Rational>> points(Condition condition, List<Variable> names) {
        var all = Condition.all(condition, Condition.all(assumptions), Domain.of(condition.expressions(), List.of()));
        if (!names.containsAll(names(List.of(all)))) return Stream.of();
        return SamplePoints.of(names, assumptions).limit(TRIED).map(values -> {
            var point = new LinkedHashMap<Variable, Rational>();
            for (int k = 0; k < names.size(); k++) point.put(names.get(k), values.get(k));
            return point;
        }).filter(point -> Enclosures.holdsAt(all, point) == Truth.TRUE).map(point -> point);
    }
}
