package fluxion.function;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.ZERO;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Gap;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is demanded of a template at every value of its bound variable, as a condition on what is free: uᵢ ≠ 0 for all
 * i is ∏ uᵢ ≠ 0, and any other condition holds for all i where the product of its indicators is 1. A few values are
 * written out.
 */
public final class Quantified {
    /** So many values of the bound variable are written out. */
    private static final long FEW = 64;

    private Quantified() {}

    /** The condition for a discrete bound variable; over an interval nothing can be said so, and nothing is. */
    public static Condition everywhere(Condition condition, Binder.Kind kind, List<Expr> arguments) {
        return everywhere(condition, kind, arguments, Set.of());
    }

    /**
     * The same, where these names are integers: what is demanded unless i is k, at every i from a to b, is demanded
     * there only, and only for a k between a and b.
     */
    public static Condition everywhere(Condition condition, Binder.Kind kind, List<Expr> arguments,
        Set<Variable> integers) {
        return Condition.all(condition.conjuncts().stream().map(part -> (kind.isDiscrete()
            ? single(part, arguments, integers) : Optional.<Condition>empty())
                .orElseGet(() -> apart(part, kind, arguments))).toList());
    }

    /** What is free of the bound variable is an alternative for all its values at once, or for none. */
    private static Condition apart(Condition condition, Binder.Kind kind, List<Expr> arguments) {
        if (!(condition instanceof Condition.Any(var parts))) return of(condition, kind, arguments);
        var free = parts.stream().filter(part -> !isBound(part)).map(part -> of(part, kind, arguments)).toList();
        var bound = Condition.any(parts.stream().filter(Quantified::isBound).toList());
        return free.isEmpty() || free.size() == parts.size() ? of(condition, kind, arguments)
            : Condition.any(of(bound, kind, arguments), Condition.any(free));
    }

    private static boolean isBound(Condition condition) {
        return condition.expressions().stream().anyMatch(e -> Substitution.contains(e, Binder.INDEX));
    }

    private static Optional<Condition> single(Condition condition, List<Expr> arguments, Set<Variable> integers) {
        var parts = condition instanceof Condition.Any(var some) ? some : List.of(condition);
        for (Condition part : parts) {
            var at = part instanceof Compare(var u, var relation, var v) && relation == Relation.NE
                ? Indices.only(Exprs.apply(Functions.KRONECKER, u, v)) : Optional.<Expr>empty();
            if (at.isEmpty() || !Binder.isInteger(at.get(), integers)) continue;
            Expr there = Binder.filled(at.get(), arguments);
            var others = new ArrayList<Condition>(List.of(compare(there, Relation.LT, arguments.get(0)),
                compare(there, Relation.GT, arguments.get(1))));
            for (Condition other : parts) if (other != part) others.add(other.map(e ->
                Binder.filled(Substitution.replace(e, Map.of(Binder.INDEX, at.get())), arguments)));
            return Optional.of(Condition.any(others));
        }
        return Optional.empty();
    }

    /** u ∘ v, decided where the difference is a number. */
    public static Condition compare(Expr u, Relation relation, Expr v) {
        return Gap.between(u, v).map(gap -> relation.holds(gap.signum()) ? Condition.ALWAYS : Condition.NEVER)
            .orElseGet(() -> new Compare(u, relation, v));
    }

    private static Condition of(Condition condition, Binder.Kind kind, List<Expr> arguments) {
        if (!isBound(condition)) return condition.map(e -> Binder.filled(e, arguments));
        if (!kind.isDiscrete()) return Condition.ALWAYS;
        if (arguments.get(0) instanceof Num(var low) && arguments.get(1) instanceof Num(var high) && low.isInteger()
            && high.isInteger() && high.minus(low).compareTo(Rational.of(FEW)) <= 0)
            return Condition.all(Stream.iterate(low, k -> k.compareTo(high) <= 0, k -> k.plus(Rational.ONE))
                .map(k -> condition.map(e -> Binder.filled(at(e, k), arguments))).toList());
        if (condition instanceof Compare(var u, var relation, var v) && relation == Relation.NE)
            return Condition.nonZero(product(v == ZERO ? root(u) : Exprs.subtract(u, v), arguments));
        Expr indicator = Pieces.of(Stream.of(new Pieces.Branch(condition, ONE),
            new Pieces.Branch(Condition.ALWAYS, ZERO)).toList());
        return indicator == ONE ? Condition.ALWAYS : new Compare(product(indicator, arguments), Relation.EQ, ONE);
    }

    /** u, for c uᑫ with a number c ≠ 0 and q > 0, which is 0 where u is. */
    static Expr root(Expr u) {
        return switch (u) {
            case Expr.Power(var base, Num(var q)) when q.signum() > 0 -> root(base);
            case Expr.Product(var factors) when factors.size() == 2 && factors.getFirst() instanceof Num(var c)
                && c.signum() != 0 -> root(factors.getLast());
            default -> u;
        };
    }

    private static Expr at(Expr template, Rational k) {
        return Substitution.replace(template, Map.of(Binder.INDEX, Exprs.num(k)));
    }

    /**
     * A condition that is demanded at every value of a bound variable, or at some, as it is told.
     *
     * @param extent of which values of the variable
     */
    public record Ranging(Condition condition, Variable index, Expr lower, Expr upper, boolean discrete,
                          Extent extent) {
        public boolean some() {
            return extent == Extent.SOME;
        }
    }

    /** Of which values of a bound variable something is said. */
    public enum Extent { SOME, ALMOST_ALL, ALL }

    /** What {@link #everywhere} and {@link Integrable#between} have made a condition of. */
    public static Optional<Ranging> told(Condition condition) {
        return condition instanceof Compare(Expr.Apply(Binder binder, var us), var relation, var v)
            ? told(binder, us, relation, v) : Optional.empty();
    }

    private static Optional<Ranging> told(Binder binder, List<Expr> us, Relation relation, Expr v) {
        Variable index = binder.index(us);
        Expr body = binder.at(index, us);
        boolean discrete = binder.kind() == Binder.Kind.PRODUCT;
        if (discrete && v == ZERO && (relation == Relation.NE || relation == Relation.EQ))
            return Optional.of(new Ranging(new Compare(body, relation, ZERO), index, us.get(0), us.get(1), true,
                relation == Relation.EQ ? Extent.SOME : Extent.ALL));
        boolean some = relation == Relation.NE;
        boolean marked = binder.kind() != Binder.Kind.SUM && v == (discrete ? ONE : ZERO)
            && (some || relation == Relation.EQ);
        if (!marked || !(body instanceof Expr.Apply(Pieces pieces, var parts))) return Optional.empty();
        var branches = pieces.branches(parts);
        Expr mark = branches.getLast().then();
        boolean indicator = branches.size() == 2 && branches.getLast().when().equals(Condition.ALWAYS)
            && branches.getFirst().then() == v && (discrete ? mark == ZERO : mark == ONE
                || mark == Integrable.EVERYWHERE);
        var when = branches.getFirst().when();
        var extent = some ? Extent.SOME : discrete || mark == Integrable.EVERYWHERE ? Extent.ALL : Extent.ALMOST_ALL;
        return indicator ? Optional.of(new Ranging(some ? when.negated() : when, index, us.get(0), us.get(1), discrete,
            extent)) : Optional.empty();
    }

    private static Expr product(Expr factor, List<Expr> arguments) {
        return Binder.over(Binder.Kind.PRODUCT, factor, arguments.get(0), arguments.get(1), arguments);
    }
}
