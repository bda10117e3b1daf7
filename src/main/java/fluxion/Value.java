package fluxion;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.message.Messages;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is known about a value at a point. */
public sealed interface Value {
    /**
     * There is a value, and the number is it to the precision of a double.
     *
     * @param enclosure a range that certainly contains the value
     * @param exact     the value in few words, where it is known: 1/3, 2 √2
     */
    record Known(double number, Interval enclosure, Optional<Expr> exact) implements Value {
        Known(double number, Interval enclosure) {
            this(number, enclosure, Optional.empty());
        }

        /** The same with its exact value. */
        Known as(Expr value) {
            return new Known(number, enclosure, Optional.of(value));
        }

        /** The value as an expression, if it is known exactly. */
        public Optional<Expr> value() {
            return exact.or(() -> Optional.of(enclosure).filter(Interval::isPoint)
                .map(point -> Exprs.num(Rational.of(point.lo()))));
        }
    }

    /** There is a value, and it is this expression in other names. */
    record Expressed(Expr value) implements Value {}

    /** There is a value, certainly between these bounds, but no double tells it: {@code reason} says why. */
    record Between(BigDecimal least, BigDecimal most, String reason) implements Value {}

    /** There is none, and that is certain. */
    record Undefined(String reason) implements Value {
        /** None at any of several points, for one of their reasons. */
        static Undefined atAll(List<Value> none) {
            var reasons = none.stream().map(value -> ((Undefined) value).reason).distinct().toList();
            return new Undefined(reasons.stream().reduce((one, other) ->
                Messages.text("engine.slope.either", one, other)).orElseThrow());
        }
    }

    /** It is not certain whether there is one, or what it is. */
    record Undecided(String reason) implements Value {}
}
