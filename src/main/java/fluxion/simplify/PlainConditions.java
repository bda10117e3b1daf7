package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions in the words a reader uses: |u| &lt; c as −c &lt; u &lt; c, ln u &gt; 0 as u &gt; 1, and the sign of a
 * quadratic polynomial with rational zeros by the intervals between them. Each is the same condition at all points
 * where its sides have values.
 */
record PlainConditions(Normalizer normalizer, Signs signs) {
    Condition of(Condition condition) {                            // recursion over conditions, whose depth we build
        return switch (condition) {
            case Compare(Apply(var f, var args), var relation, Num(var c)) when f == Functions.ABS ->
                modulus(args.getFirst(), relation, c);
            case Compare(Apply(var f, var args), var relation, var zero) when f == Functions.LN && zero == Exprs.ZERO ->
                new Compare(args.getFirst(), relation, Exprs.ONE);
            case Compare(Sum sum, var relation, var zero) when zero == Exprs.ZERO -> sum(sum, relation);
            case Compare _, IsInteger _, NotInteger _ -> condition;
            case All(var parts) -> Condition.all(parts.stream().map(this::of).toList());
            case Any(var parts) -> Condition.any(parts.stream().map(this::of).toList());
        };
    }

    /** |u| ∘ c */
    private static Condition modulus(Expr u, Relation relation, Rational c) {
        if (c.signum() < 0) return relation == Relation.GT || relation == Relation.GE || relation == Relation.NE
            ? Condition.ALWAYS : Condition.NEVER;
        return between(u, c.negate(), c, relation);
    }

    /** Where the relation says so of a number that is negative between a ≤ b, zero at them and positive outside. */
    private static Condition between(Expr u, Rational a, Rational b, Relation relation) {
        var low = Exprs.num(a);
        var high = Exprs.num(b);
        return switch (relation) {
            case LT -> a.equals(b) ? Condition.NEVER
                : Condition.all(new Compare(u, Relation.GT, low), new Compare(u, Relation.LT, high));
            case LE -> a.equals(b) ? new Compare(u, Relation.EQ, low)
                                   : Condition.all(new Compare(u, Relation.GE, low), new Compare(u, Relation.LE, high));
            case EQ -> Condition.any(new Compare(u, Relation.EQ, low), new Compare(u, Relation.EQ, high));
            case NE -> Condition.all(new Compare(u, Relation.NE, low), new Compare(u, Relation.NE, high));
            case GT -> a.equals(b) ? new Compare(u, Relation.NE, low)
                                   : Condition.any(new Compare(u, Relation.LT, low), new Compare(u, Relation.GT, high));
            case GE -> a.equals(b) ? Condition.ALWAYS
                                   : Condition.any(new Compare(u, Relation.LE, low), new Compare(u, Relation.GE, high));
        };
    }

    private Condition sum(Sum sum, Relation relation) {
        if (exceedsItsRest(sum)) return relation.holds(1) ? Condition.ALWAYS : Condition.NEVER;
        var polynomial = Polynomial.of(sum);
        if (polynomial.isEmpty() || polynomial.get().degree() != 2) return new Compare(sum, relation, Exprs.ZERO);
        var zeros = RationalZeros.of(polynomial.get()).zeros().stream().sorted().toList();
        if (zeros.isEmpty()) return new Compare(sum, relation, Exprs.ZERO);
        var upward = polynomial.get().leading().signum() > 0 ? relation : relation.mirrored();
        return between(polynomial.get().base(), zeros.getFirst(), zeros.getLast(), upward);
    }

    /** Whether the sum is u + √v with v − u² certainly positive, and so u + √v &gt; 0. */
    private boolean exceedsItsRest(Sum sum) {
        for (Expr term : sum.terms())
            if (term instanceof Power(var v, var half) && half == Exprs.HALF) {
                var rest = new ArrayList<>(sum.terms());
                rest.remove(term);
                Expr excess = Exprs.subtract(v, Exprs.square(Exprs.sum(List.copyOf(rest))));
                if (signs.isPositive(normalizer.of(excess))) return true;
            }
        return false;
    }
}
