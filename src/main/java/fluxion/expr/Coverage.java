package fluxion.expr;

import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Conditions that compare one expression u with rational numbers, and so divide the line into finitely many points and
 * intervals on each of which they hold everywhere or nowhere: {@code u < 0 or 0 <= u} holds always.
 */
public final class Coverage {
    private Coverage() {}

    /** ALWAYS or NEVER if the condition speaks of one expression only and holds at all its values, or at none. */
    public static Condition decided(Condition condition) {
        var comparisons = new ArrayList<Compare>();
        if (!gather(condition, comparisons) || comparisons.isEmpty()) return condition;
        Expr u = comparisons.getFirst().left();
        if (comparisons.stream().anyMatch(c -> c.left() != u)) return condition;
        var bounds = new TreeSet<Rational>();
        for (Compare c : comparisons) bounds.add(((Num) c.right()).value());
        List<Rational> samples = samples(List.copyOf(bounds));
        long held = samples.stream().filter(value -> holds(condition, value)).count();
        return held == samples.size() ? Condition.ALWAYS : held == 0 ? Condition.NEVER : condition;
    }

    /** The conjunction of the conditions without what the others say already, and without alternatives they exclude. */
    public static Condition conjunction(List<Condition> conditions) {
        var parts = new ArrayList<Condition>(Condition.all(conditions).conjuncts());
        for (int k = 0; k < parts.size(); k++) {
            var others = new ArrayList<>(parts);
            if (!(others.remove(k) instanceof Any(var alternatives))) continue;
            parts.set(k, Condition.any(alternatives.stream().filter(one -> !excluded(one, others)).toList()));
        }
        var flat = new ArrayList<Condition>(Condition.all(parts).conjuncts());
        for (int k = 0; k < flat.size();) {
            var others = new ArrayList<>(flat);
            Condition one = others.remove(k);
            if (excluded(one.negated(), others)) flat.remove(k); else k++;
        }
        return decided(Condition.all(flat));
    }

    /** Whether the condition certainly holds nowhere where all the others do. */
    public static boolean excluded(Condition condition, List<Condition> others) {
        return others.stream().anyMatch(other -> decided(Condition.all(condition, other)).equals(Condition.NEVER));
    }

    /** The conditions, those on one expression in fewer words where there are: {@code x < 0 or x > 0} as x ≠ 0. */
    public static List<Condition> inFewWords(List<Condition> conditions) {
        var about = new LinkedHashMap<Object, List<Condition>>();
        for (Condition one : conditions) about.computeIfAbsent(subject(one), _ -> new ArrayList<>()).add(one);
        var shorter = new ArrayList<Condition>();
        about.forEach((subject, some) -> shorter.addAll(subject instanceof Expr u
            ? Ranges.shorter(Condition.all(some), u, comparisons(some)).conjuncts() : some));
        return shorter;
    }

    /** The expression of which alone the condition speaks, or the condition itself. */
    private static Object subject(Condition condition) {
        var comparisons = new ArrayList<Compare>();
        if (!gather(condition, comparisons) || comparisons.isEmpty()) return condition;
        Expr u = comparisons.getFirst().left();
        return comparisons.stream().allMatch(c -> c.left() == u) ? u : condition;
    }

    private static List<Compare> comparisons(List<Condition> conditions) {
        var comparisons = new ArrayList<Compare>();
        conditions.forEach(one -> gather(one, comparisons));
        return comparisons;
    }

    /** The bounds, a number between each two, and one beyond on either side. */
    private static List<Rational> samples(List<Rational> bounds) {
        var samples = new ArrayList<>(bounds);
        samples.add(bounds.getFirst().minus(Rational.ONE));
        samples.add(bounds.getLast().plus(Rational.ONE));
        for (int i = 1; i < bounds.size(); i++)
            samples.add(bounds.get(i - 1).plus(bounds.get(i)).times(Rational.HALF));
        return samples;
    }

    /** The comparisons of the condition, numbers to the right; false if it says anything else. */
    // recursion over conditions, whose depth the reader bounds
    private static boolean gather(Condition condition, List<Compare> found) {
        return switch (condition) {
            case Compare c                   -> upright(c).map(found::add).orElse(false);
            case IsInteger _, NotInteger _   -> false;
            case All(var parts)              -> parts.stream().allMatch(part -> gather(part, found));
            case Any(var parts)              -> parts.stream().allMatch(part -> gather(part, found));
        };
    }

    /** The number to the right, and a number that multiplies the left side divided out. */
    private static Optional<Compare> upright(Compare c) {
        if (!(c.right() instanceof Num(var bound))) return c.left() instanceof Num
            ? upright(new Compare(c.right(), c.relation().mirrored(), c.left())) : Optional.empty();
        if (c.left() instanceof Num) return Optional.empty();
        if (!(c.left() instanceof Product(var factors)) || !(factors.getFirst() instanceof Num(var scale))
            || scale.signum() == 0) return Optional.of(c);
        var relation = scale.signum() < 0 ? c.relation().mirrored() : c.relation();
        return Optional.of(new Compare(Exprs.product(factors.subList(1, factors.size())), relation,
            Exprs.num(bound.over(scale))));
    }

    static boolean holds(Condition condition, Rational value) {
        return switch (condition) {
            case Compare c -> {
                var upright = upright(c).orElseThrow();
                yield upright.relation().holds(value.compareTo(((Num) upright.right()).value()));
            }
            case All(var parts) -> parts.stream().allMatch(part -> holds(part, value));
            case Any(var parts) -> parts.stream().anyMatch(part -> holds(part, value));
            case IsInteger _, NotInteger _ -> throw new IllegalStateException("not gathered");
        };
    }
}
