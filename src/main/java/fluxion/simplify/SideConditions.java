package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Coverage;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one condition demands beyond another, in the simple form in which conditions are shown. */
public final class SideConditions {
    /** Conditions with more cases than this are not taken apart into cases. */
    private static final int MAX_CASES = 32;
    /** Of more conditions each is not compared with all others. */
    private static final int MAX_COMPARED = 60;

    private final List<Condition> assumptions;
    /** Many questions are answered word for word. */
    private Optional<Normalizer> normalizer = Optional.empty();
    /** What was asked about before: the domain of a formula is compared in both directions. */
    private final Map<Condition, List<Condition>> plain = new HashMap<>();

    /** Under these assumptions, for several questions about the same conditions. */
    public SideConditions(List<Condition> assumptions) {
        this.assumptions = assumptions;
    }

    private Normalizer normalizer() {
        if (normalizer.isEmpty())
            normalizer = Optional.of(new Normalizer(new Session(assumptions, Budget.ORDINARY), Rules.all()));
        return normalizer.get();
    }

    private Dropped dropped() {
        return new Dropped(assumptions, normalizer());
    }

    /** Whether nothing that is demanded goes beyond the other condition: all of it stands there word for word. */
    public static boolean isWithin(Condition demanded, Condition other) {
        return Dropped.isWithin(demanded, other);
    }

    /** The demands of {@code before} that do not follow from {@code after} and the assumptions. */
    public static List<Condition> beyond(Condition before, Condition after, List<Condition> assumptions) {
        return new SideConditions(assumptions).beyond(before, after);
    }

    /** The demands of {@code before} that do not follow from {@code after} and the assumptions. */
    public List<Condition> beyond(Condition before, Condition after) {
        if (Dropped.isWithin(before, after)) return List.of();
        var known = plain(after);
        var demands = dropped(plain(before), known);
        if (demands.isEmpty()) return demands;
        var cases = cases(Condition.all(known), assumptions).stream().map(Signs::new).toList();
        var rest = demands.stream().filter(demand -> !holdsInAll(demand, cases)).toList();
        var apart = rest.isEmpty() ? rest : apart(rest);
        return Coverage.inFewWords(Pinned.told(Implied.without(apart, dropped()), assumptions));
    }

    private List<Condition> apart(List<Condition> demands) {
        var plainly = plainly();
        return demands.stream().flatMap(demand -> {
            var parts = plainly.apart(demand);
            return parts == demand ? Stream.of(demand) : plain(parts).stream();
        }).toList();
    }

    private PlainConditions plainly() {
        return new PlainConditions(normalizer(), new Signs(assumptions));
    }

    /** The points of the domain where the condition fails, as conditions, one for each case. */
    public static List<Condition> failing(Condition condition, Condition domain, List<Condition> assumptions) {
        return new SideConditions(assumptions).failing(condition, domain);
    }

    /** The points of the domain where the condition fails, as conditions, one for each case. */
    public List<Condition> failing(Condition condition, Condition domain) {
        if (Dropped.isWithin(condition, domain)) return List.of();
        var known = plain(domain);
        var found = new LinkedHashSet<Condition>();
        var demands = dropped(plain(condition), known);
        if (demands.size() > MAX_COMPARED) return List.of(Condition.any(demands.stream().map(Condition::negated)
            .toList()));
        for (Condition demand : demands) {
            var about = variables(demand);
            boolean nowhere = demand.equals(Condition.NEVER);
            var near = known.stream().filter(other -> nowhere || !Collections.disjoint(variables(other), about))
                .limit(MAX_CASES).toList();
            Condition fails = inSimpleForm(demand.negated());
            for (List<Condition> one : cases(Condition.all(fails, Condition.all(near)), assumptions))
                found.add(essential(one, assumptions).equals(Condition.ALWAYS) ? demand.negated()
                    : essential(one, assumptions));
        }
        found.remove(Condition.ALWAYS);
        return found.size() > MAX_CASES ? List.copyOf(found) : widest(List.copyOf(found));
    }

    /** Without those that are told by another one: x = 0, 0 < n ≤ 1 beside x = 0, n > 0. */
    private List<Condition> widest(List<Condition> found) {
        var widest = new ArrayList<>(found);
        for (Condition one : found)
            if (widest.stream().anyMatch(other -> other != one && isTold(one, other))) widest.remove(one);
        return widest;
    }

    private boolean isTold(Condition one, Condition other) {
        var known = new ArrayList<>(assumptions);
        known.addAll(one.conjuncts());
        var signs = new Signs(known);
        return other.conjuncts().stream().allMatch(part -> known.contains(part) || signs.holds(part) == Truth.TRUE);
    }

    /** The condition in simple form. */
    public Condition inSimpleForm(Condition condition) {
        return Condition.all(plain(condition));
    }

    private List<Condition> dropped(List<Condition> before, List<Condition> after) {
        return dropped().conditions(Condition.all(before), Condition.all(after));
    }

    /** The conjuncts in plain form. */
    private List<Condition> plain(Condition condition) {
        return condition.equals(Condition.ALWAYS) ? List.of() : plain.computeIfAbsent(condition, this::formed);
    }

    private List<Condition> formed(Condition condition) {
        var plain = plainly();
        var found = new LinkedHashSet<Condition>();
        for (Condition conjunct : dropped().conditions(condition, Condition.ALWAYS))
            for (Condition part : plain.of(conjunct).conjuncts())
                found.add(part instanceof Compare(Sum gap, var relation, var v) && v == Exprs.ZERO
                    ? Dropped.solved(gap, relation) : part);
        return Coverage.inFewWords(List.copyOf(found));
    }

    private static boolean holdsInAll(Condition demand, List<Signs> cases) {
        return cases.size() <= MAX_CASES && cases.stream().allMatch(one -> one.holds(demand) == Truth.TRUE);
    }

    /** The condition as cases, each a list of conditions that hold together; contradictory cases are left out. */
    private List<List<Condition>> cases(Condition condition, List<Condition> assumptions) {
        List<List<Condition>> cases = List.of(assumptions);
        for (Condition conjunct : condition.conjuncts()) {
            var alternatives = conjunct instanceof Any(var parts) ? parts : List.of(conjunct);
            if ((long) cases.size() * alternatives.size() > MAX_CASES) alternatives = List.of(conjunct);
            var next = new ArrayList<List<Condition>>();
            for (List<Condition> one : cases)
                for (Condition alternative : alternatives) {
                    var more = new ArrayList<>(one);
                    more.addAll(alternative.conjuncts());
                    next.add(more);
                }
            cases = next;
        }
        return cases.stream().filter(this::isPossible).map(SideConditions::strict).toList();
    }

    /** u ≤ v and u ≠ v are u &lt; v. */
    private static List<Condition> strict(List<Condition> together) {
        return together.stream().map(one -> one instanceof Compare(var u, var relation, var v)
            && (relation == Relation.LE || relation == Relation.GE)
            && together.contains(new Compare(u, Relation.NE, v))
                ? new Compare(u, relation == Relation.LE ? Relation.LT : Relation.GT, v) : one).toList();
    }

    private boolean isPossible(List<Condition> together) {
        if (together.size() > MAX_COMPARED) return true;
        if (Pinned.contradict(together, normalizer())) return false;
        for (Condition one : together) {
            var others = new ArrayList<>(together);
            others.remove(one);
            if (Signs.holds(one, others) == Truth.FALSE) return false;
        }
        return true;
    }

    /** The conjunction without what is assumed anyway and what follows from its other parts. */
    private static Condition essential(List<Condition> together, List<Condition> assumptions) {
        var rest = new ArrayList<>(together);
        for (Condition one : together) {
            var others = new ArrayList<>(rest);
            others.remove(one);
            if (assumptions.contains(one) || Signs.holds(one, others) == Truth.TRUE) rest.remove(one);
        }
        return Condition.all(Pinned.told(rest.stream().map(one -> equated(one, together)).toList(), assumptions));
    }

    /** u ≤ v and u ≥ v are u = v. */
    private static Condition equated(Condition one, List<Condition> all) {
        return one instanceof Compare(var u, var relation, var v)
            && (relation == Relation.LE || relation == Relation.GE)
            && all.contains(new Compare(u, relation.mirrored(), v)) ? new Compare(u, Relation.EQ, v) : one;
    }

    private static Set<Expr> variables(Condition condition) {
        var found = new LinkedHashSet<Expr>();
        for (Expr e : condition.expressions()) found.addAll(Substitution.variables(e));
        return found;
    }
}
