package fluxion.numeric;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Relation;
import fluxion.number.Interval;
import fluxion.numeric.Value.Exact;
import java.util.List;

/** Decides conditions by enclosing the expressions they speak of. A side without a value decides nothing. */
record Conditions<N>(Enclosing<N> enclosing) {
    Truth holds(Condition condition) {                           // recursion over conditions, whose depth we build
        return switch (condition) {
            case Condition.Compare(var u, var relation, var v) when u == v -> same(enclosing.at(u), relation);
            case Condition.Compare(var u, var relation, var v) -> holds(enclosing.at(u), relation, enclosing.at(v));
            case Condition.IsInteger(var u)  -> isInteger(u);
            case Condition.NotInteger(var u) -> isInteger(u).negated();
            case Condition.All(var parts)    -> all(parts);
            case Condition.Any(var parts)    -> all(parts.stream().map(Condition::negated).toList()).negated();
        };
    }

    private Truth all(List<Condition> parts) {
        return parts.stream().map(this::holds).reduce(Truth.TRUE, Truth::and);
    }

    /** Of a number with itself, which need not be known for that; but it has to be one. */
    private Truth same(Value<N> u, Relation relation) {
        return u.range(enclosing.arithmetic()).isEmpty() ? Truth.UNKNOWN : Truth.of(relation.holds(0));
    }

    private Truth holds(Value<N> u, Relation relation, Value<N> v) {
        if (u instanceof Exact<N>(var left) && v instanceof Exact<N>(var right))
            return Truth.of(relation.holds(left.compareTo(right)));
        var arithmetic = enclosing.arithmetic();
        var left = u.range(arithmetic);
        var right = v.range(arithmetic);
        if (left.isEmpty() || right.isEmpty()) return Truth.UNKNOWN;
        var difference = arithmetic.plus(left.get(), arithmetic.negate(right.get()));
        int sign = arithmetic.sign(difference);
        return sign != 0 ? Truth.of(relation.holds(sign)) : weakly(arithmetic.interval(difference), relation);
    }

    /** A difference ≥ 0 decides ≥ and &lt;, a difference ≤ 0 decides ≤ and &gt;. */
    private static Truth weakly(Interval difference, Relation relation) {
        boolean notNegative = difference.lo() >= 0;
        boolean notPositive = difference.hi() <= 0;
        return switch (relation) {
            case GE -> notNegative ? Truth.TRUE : Truth.UNKNOWN;
            case LT -> notNegative ? Truth.FALSE : Truth.UNKNOWN;
            case LE -> notPositive ? Truth.TRUE : Truth.UNKNOWN;
            case GT -> notPositive ? Truth.FALSE : Truth.UNKNOWN;
            case EQ, NE -> Truth.UNKNOWN;
        };
    }

    private Truth isInteger(Expr u) {
        return switch (enclosing.at(u)) {
            case Exact<N>(var value) -> Truth.of(value.isInteger());
            case Value.Range<N>(var range) -> enclosing.arithmetic().mayBeInteger(range) ? Truth.UNKNOWN : Truth.FALSE;
            case Value.Undefined<N> _, Value.Unknown<N> _ -> Truth.UNKNOWN;
        };
    }
}
