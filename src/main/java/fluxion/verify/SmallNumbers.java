package fluxion.verify;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.number.Rational;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Instances of a claim about Σ, ∏ and ∫: small numbers for what bounds and indices are made of, so that every sum is
 * written out, and the claim is one about real numbers.
 */
final class SmallNumbers {
    /** So many choices of small numbers are tried. */
    private static final int INSTANCES = 16;
    private static final int MOST_INTEGERS = 8;

    private final Claim claim;
    private final DoubleSupplier secondsLeft;

    SmallNumbers(Claim claim, DoubleSupplier secondsLeft) {
        this.claim = claim;
        this.secondsLeft = secondsLeft;
    }

    /** Both sides, and what is demanded of a point. */
    static List<Expr> expressions(Claim claim) {
        var all = new ArrayList<>(List.of(claim.left(), claim.right()));
        for (Condition premise : claim.premises()) all.addAll(premise.expressions());
        return all;
    }

    /**
     * A point at which the claim fails.
     *
     * @param partly whether it holds at other points for the same integers
     */
    record Instance(Witness witness, boolean partly) {}

    /** A point at which the claim is refuted, where one of the first few choices gives it; else one where it fails. */
    Optional<Instance> failing() {
        var integers = List.copyOf(integers());
        if (integers.size() > MOST_INTEGERS) return Optional.empty();
        boolean indices = !ends().containsAll(integers);                // which are taken to lie between the bounds
        int count = integers.isEmpty() ? 1 : indices ? INSTANCES - 2 : INSTANCES;
        Optional<Instance> failing = Optional.empty();
        for (int step = 0; step < count && secondsLeft.getAsDouble() > 0.05; step++) {
            var found = instance(integers, step);
            if (found.filter(one -> !one.partly).isPresent()) return found;
            if (failing.isEmpty()) failing = found;
        }
        return failing;
    }

    /**
     * Whether the claim is proved at the next integers above or below those of the point for one bound: then it fails
     * for some n, and may well hold for all the others.
     */
    boolean holdsInARow(Witness witness) {
        return ends().stream().filter(witness.point()::containsKey)
            .anyMatch(n -> holdsInARow(n, witness, 1) || holdsInARow(n, witness, -1));
    }

    private boolean holdsInARow(Variable n, Witness witness, int direction) {
        return IntStream.rangeClosed(1, Refuter.SUCCESSIVE).allMatch(step -> {
            Map<Variable, Expr> values = new LinkedHashMap<>();
            for (Variable k : integers()) if (witness.point().containsKey(k))
                values.put(k, Exprs.num(witness.point().get(k)
                    .plus(Rational.of(k == n ? (long) direction * step : 0))));
            var here = at(claim, values);
            return expressions(here).stream().noneMatch(SmallNumbers::isOpen)
                && Judge.judge(here, secondsLeft.getAsDouble() / 4) instanceof Verdict.Proved;
        });
    }

    /** What bounds and indices are made of. */
    private Set<Variable> integers() {
        var found = new LinkedHashSet<>(ends());
        var families = families();
        for (Expr node : Fold.postOrder(expressions(claim))) {
            if (node instanceof Apply(Binder binder, var us)) found.addAll(indices(binder, us));
            if (node instanceof Apply(var f, var us) && (f == Functions.KRONECKER || f instanceof IndexedName))
                us.forEach(index -> found.addAll(Substitution.variables(index)));
            if (node instanceof Variable v) Indices.member(v).filter(member -> families.contains(member.family()))
                .ifPresent(member -> member.indices().forEach(i -> found.addAll(Substitution.variables(i))));
        }
        for (Condition premise : claim.premises())
            if (premise instanceof Condition.IsInteger(Variable v)) found.add(v);
        return found;
    }

    /** The parts of a binder that stand as indices in its template. */
    private static Set<Variable> indices(Binder binder, List<Expr> arguments) {
        var found = new LinkedHashSet<Variable>();
        for (Expr node : Fold.withTemplates(List.of(binder.body())))
            if (node instanceof Apply(var f, var us) && (f instanceof IndexedName || f == Functions.KRONECKER))
                for (Expr index : us)
                    for (Variable place : Substitution.variables(Binder.filled(index, arguments)))
                        if (!place.name().startsWith("#")) found.add(place);
        return found;
    }

    /** The families that are summed over, and those of which several members stand free beside a δ. */
    private Set<IndexedName> families() {
        var found = new LinkedHashSet<IndexedName>();
        for (Expr node : Fold.withTemplates(expressions(claim)))
            if (node instanceof Apply(IndexedName family, _)) found.add(family);
            else if (node instanceof Variable v) Indices.member(v).ifPresent(member -> found.add(member.family()));
        return found;
    }

    /** Numbers for the bounds, and for indices such as lie between them. */
    private Optional<Instance> instance(List<Variable> integers, int step) {
        Map<Variable, Expr> values = new LinkedHashMap<>();
        var ends = ends();
        long least = Long.MAX_VALUE;
        for (Variable n : integers) {
            if (!ends.contains(n)) continue;
            long number = number(step, values.size(), empty(n));
            least = Math.min(least, number);
            values.put(n, Exprs.num(number));
        }
        if (least == Long.MAX_VALUE) least = 3;
        for (Variable k : integers)
            if (!ends.contains(k)) values.put(k, Exprs.num(1 + (step + values.size() * (1L + step / 3)) % least));
        Map<Variable, Expr> all = new HashMap<>(values);
        for (Expr node : Fold.postOrder(expressions(claim)))
            if (node instanceof Variable v && !values.containsKey(v)) Indices.member(v).ifPresent(member ->
                all.put(v, Exprs.apply(member.family(), member.indices().stream()
                    .map(index -> Substitution.replace(index, values)).map(SmallNumbers::simple).toList())));
        var here = at(claim, all);
        if (expressions(here).stream().anyMatch(SmallNumbers::isOpen)) return Optional.empty();
        double share = secondsLeft.getAsDouble() / 4;
        return witness(here, share).map(found -> {
            var point = new LinkedHashMap<Variable, Rational>();
            values.forEach((v, n) -> point.put(v, ((Num) n).value()));
            point.putAll(found.witness.point());
            return new Instance(new Witness(point, found.witness.left(), found.witness.right()), found.partly);
        });
    }

    /** The same claim without Σ and ∏, if they run over numbers. */
    static Optional<Claim> writtenOut(Claim claim) {
        var here = at(claim, Map.of());
        boolean open = expressions(here).stream().anyMatch(e -> isOpen(e) || !Question.isConcrete(List.of(e)));
        return open ? Optional.empty() : Optional.of(here);
    }

    private static Claim at(Claim claim, Map<Variable, Expr> values) {
        return new Claim(at(claim.left(), values), at(claim.leftDomain(), values), at(claim.right(), values),
            at(claim.rightDomain(), values), claim.assumptions().stream().map(c -> at(c, values)).toList());
    }

    /** Whether the sides certainly differ at the point, with the sums written out. */
    static boolean isRefutedAt(Claim claim, Map<Variable, Rational> point, double seconds) {
        Map<Variable, Expr> values = new LinkedHashMap<>();
        point.forEach((x, value) -> values.put(x, Exprs.num(value)));
        var here = at(claim, values);
        return expressions(here).stream().noneMatch(SmallNumbers::isOpen)
            && Judge.judge(here, seconds) instanceof Verdict.Refuted;
    }

    private static Expr simple(Expr index) {
        return Simplifier.simplify(index).expr();
    }

    /** Integrals are enclosed as they stand; all else is decided as any claim is. */
    private static Optional<Instance> witness(Claim here, double seconds) {
        boolean integrals = Fold.postOrder(expressions(here)).stream()
            .anyMatch(node -> node instanceof Apply(Binder _, _));
        boolean unknown = Fold.withTemplates(expressions(here)).stream()
            .anyMatch(node -> node instanceof Apply(AbstractFunction _, _));
        if (integrals && unknown) return Optional.empty();
        if (integrals) {
            try {
                return new Refuter(here).search(0, 24, new Work(200_000, seconds)).witness()
                    .map(found -> new Instance(found, false));
            } catch (Work.UsedUp _) {
                return Optional.empty();
            }
        }
        return switch (Judge.judge(here, seconds)) {
            case Verdict.Refuted(var found)               -> Optional.of(new Instance(found, false));
            case Verdict.Conditional(_, var found)        -> Optional.of(new Instance(found, true));
            case Verdict.Proved _, Verdict.Undecided _    -> Optional.empty();
        };
    }

    /** What upper and lower bounds are made of. */
    private Set<Variable> ends() {
        var found = new LinkedHashSet<Variable>();
        for (Expr node : Fold.postOrder(expressions(claim)))
            if (node instanceof Apply(Binder binder, var us) && binder.kind().isDiscrete())
                us.subList(0, 2).forEach(bound -> found.addAll(Substitution.variables(bound)));
        return found;
    }

    /** The number at which every sum up to n is empty or has terms, if one is known; else 0. */
    private long empty(Variable n) {
        return Fold.postOrder(expressions(claim)).stream().mapMulti((Expr node, Consumer<Long> found) -> {
            if (node instanceof Apply(Binder binder, var us) && binder.kind().isDiscrete() && us.get(1) == n
                && us.get(0) instanceof Num(var low) && low.isSmallInteger()) found.accept(low.intValue() - 1L);
        }).mapToLong(Long::longValue).max().orElse(0);
    }

    /** Small numbers; the first ones large enough for every index, then others; the last ones of no and of one term. */
    private static long number(int step, int variable, long empty) {
        if (step >= INSTANCES - 2) return empty + step - (INSTANCES - 2);
        return Math.max(empty, 0) + number(step, variable);
    }

    private static long number(int step, int variable) {
        int[][] first = {{2, 2, 2, 2}, {3, 1, 2, 1}, {1, 1, 1, 1}, {2, 1, 2, 1}, {3, 2, 1, 3}, {1, 2, 1, 2},
            {1, 3, 2, 2}};
        if (step < first.length) return first[step][variable % 4];
        return 1 + (step * 7L + variable * (step % 3 + 1L)) % 4;
    }

    private static Condition at(Condition condition, Map<Variable, Expr> values) {
        return condition.map(e -> at(e, values));
    }

    private static Expr at(Expr e, Map<Variable, Expr> values) {
        return WrittenOut.of(Substitution.replace(e, values));
    }

    /** Whether Σ or ∏, a family or a δ is left, of which a refutation must know nothing. */
    private static boolean isOpen(Expr e) {
        return Fold.withTemplates(List.of(e)).stream().anyMatch(node -> node instanceof Apply(var f, _)
            && (f instanceof IndexedName || f instanceof Binder binder && binder.kind().isDiscrete()));
    }
}
