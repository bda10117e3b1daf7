package fluxion.expr;

import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What must hold at a point: a domain, a side condition of a rule, or an assumption. */
public sealed interface Condition {
    /** Holds everywhere. */
    Condition ALWAYS = new All(List.of());
    /** Holds nowhere. */
    Condition NEVER = new Any(List.of());

    /** left ∘ right for one of =, ≠, &lt;, ≤, &gt;, ≥. */
    record Compare(Expr left, Relation relation, Expr right) implements Condition {}

    /** u is an integer. */
    record IsInteger(Expr u) implements Condition {}

    /** u is no integer. */
    record NotInteger(Expr u) implements Condition {}

    /** Every part holds; with no part, always. */
    record All(List<Condition> parts) implements Condition {}

    /** At least one part holds; with no part, never. */
    record Any(List<Condition> parts) implements Condition {}

    static Condition positive(Expr u)    { return new Compare(u, Relation.GT, Exprs.ZERO); }
    static Condition nonNegative(Expr u) { return new Compare(u, Relation.GE, Exprs.ZERO); }
    static Condition negative(Expr u)    { return new Compare(u, Relation.LT, Exprs.ZERO); }
    static Condition nonZero(Expr u)     { return new Compare(u, Relation.NE, Exprs.ZERO); }
    static Condition even(Expr u)        { return new IsInteger(Exprs.quotient(u, Exprs.TWO)); }

    /** The conjunction: flattened, without repetitions, ALWAYS and NEVER resolved. */
    static Condition all(List<Condition> conditions) {
        if (conditions.size() < 2) return conditions.isEmpty() ? ALWAYS : conditions.getFirst();
        var parts = new LinkedHashSet<Condition>();
        for (Condition condition : conditions) {
            if (condition.equals(NEVER)) return NEVER;
            if (condition instanceof All(var inner)) parts.addAll(inner); else parts.add(condition);
        }
        return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
    }

    static Condition all(Condition... conditions) {
        return all(List.of(conditions));
    }

    /** The disjunction: flattened, without repetitions, ALWAYS and NEVER resolved. */
    static Condition any(List<Condition> conditions) {
        var parts = new LinkedHashSet<Condition>();
        for (Condition condition : conditions) {
            if (condition.equals(ALWAYS)) return ALWAYS;
            if (condition instanceof Any(var inner)) parts.addAll(inner); else parts.add(condition);
        }
        for (Condition part : parts) if (isAboutName(part) && parts.contains(part.negated())) return ALWAYS;
        return parts.size() == 1 ? parts.getFirst() : new Any(List.copyOf(parts));
    }

    /** Whether it compares a name with a number, so that it or its contrary holds at every point. */
    private static boolean isAboutName(Condition condition) {
        return condition instanceof Compare(Expr.Variable _, _, Expr.Num _);
    }

    static Condition any(Condition... conditions) {
        return any(List.of(conditions));
    }

    /** The condition that holds exactly where this one does not (both sides having values). */
    default Condition negated() {                                // recursion over conditions, whose depth we build
        return switch (this) {
            case Compare(var u, var relation, var v) -> new Compare(u, relation.negated(), v);
            case IsInteger(var u)                    -> new NotInteger(u);
            case NotInteger(var u)                   -> new IsInteger(u);
            case All(var parts)                      -> any(parts.stream().map(Condition::negated).toList());
            case Any(var parts)                      -> all(parts.stream().map(Condition::negated).toList());
        };
    }

    /** What holds, by continuity, around every point at which it holds: u &gt; 0 for u ≥ 0, nothing for u = 0. */
    default Condition interior() {                               // recursion over conditions, whose depth we build
        return switch (this) {
            case Compare(var u, var relation, var v) -> switch (relation) {
                case NE, LT, GT -> this;
                case LE         -> new Compare(u, Relation.LT, v);
                case GE         -> new Compare(u, Relation.GT, v);
                case EQ         -> NEVER;
            };
            case IsInteger _     -> NEVER;
            case NotInteger _    -> this;
            case All(var parts)  -> all(parts.stream().map(Condition::interior).toList());
            case Any(var parts)  -> any(parts.stream().map(Condition::interior).toList());
        };
    }

    /**
     * What holds around a point as these variables move a little; what does not move, such as that n is an integer,
     * holds as it stands. A member of a family may be one of the variables.
     */
    default Condition interior(Collection<Variable> moving) {    // recursion over conditions, whose depth we build
        return switch (this) {
            case All(var parts) -> all(parts.stream().map(part -> part.interior(moving)).toList());
            case Any(var parts) -> any(parts.stream().map(part -> part.interior(moving)).toList());
            case Compare _, IsInteger _, NotInteger _ -> Fold.withTemplates(expressions()).stream().anyMatch(node ->
                moving.contains(node) || node instanceof Apply(IndexedName _, _)) ? interior() : this;
        };
    }

    /** The same condition about other expressions. */
    default Condition map(UnaryOperator<Expr> change) {
        return switch (this) {
            case Compare(var u, var relation, var v) -> new Compare(change.apply(u), relation, change.apply(v));
            case IsInteger(var u)                    -> new IsInteger(change.apply(u));
            case NotInteger(var u)                   -> new NotInteger(change.apply(u));
            case All(var parts)                      -> all(parts.stream().map(part -> part.map(change)).toList());
            case Any(var parts)                      -> any(parts.stream().map(part -> part.map(change)).toList());
        };
    }

    /** The conjuncts: the parts of an {@link All}, or the condition itself. */
    default List<Condition> conjuncts() {
        return this instanceof All(var parts) ? parts : List.of(this);
    }

    /** This condition without the conjuncts that satisfy the predicate (because they are known to hold). */
    default Condition without(Predicate<Condition> known) {
        var rest = new ArrayList<>(conjuncts());
        rest.removeIf(known);
        return all(rest);
    }

    /** The expressions the condition speaks of. */
    default List<Expr> expressions() {
        return switch (this) {
            case Compare(var u, _, var v) -> List.of(u, v);
            case IsInteger(var u)         -> List.of(u);
            case NotInteger(var u)        -> List.of(u);
            case All(var parts)           -> parts.stream().flatMap(part -> part.expressions().stream()).toList();
            case Any(var parts)           -> parts.stream().flatMap(part -> part.expressions().stream()).toList();
        };
    }
}
