package fluxion.print;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** An expression that is an operand, how it is written by itself, and how its operands are. */
record Operand(Expr expr, Layout layout, Function<Expr, Layout> at) {

    /** The value of a literal. */
    Optional<Rational> literal() {
        return expr instanceof Num(var value) ? Optional.of(value) : Optional.empty();
    }

    boolean is(Expr other) {
        return expr == other;
    }

    /** n, if this is the literal 1/n for an n ≥ 2: the exponent of an n-th root. */
    Optional<Rational> rootDegree() {
        return literal().filter(q -> !q.isInteger() && q.numerator().equals(BigInteger.ONE))
                        .map(q -> Rational.of(q.denominator()));
    }
}
