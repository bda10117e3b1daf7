package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.function.Domain;
import fluxion.number.Ball;
import fluxion.number.Simplest;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Expressions without variables. That one is not 0 is told by an enclosure, that it is 0 only by exact algebra.
 */
public final class Exact {
    private static final int[] BITS = {64, 512, 2048};
    private static final long STEPS = 100_000;
    private static final double SECONDS = 2;
    private static final int SMALL = 10;

    private Exact() {}

    /** The sign of a number; empty if it has no value or no enclosure is sharp enough. */
    static OptionalInt sign(Expr number) {
        if (number instanceof Num(var value)) return OptionalInt.of(value.signum());
        for (int bits : BITS) {
            switch (Enclosures.at(number, Map.of(), bits)) {
                case Enclosure.Undefined<Ball> _ -> { return OptionalInt.empty(); }
                case Enclosure.Unknown<Ball> _   -> { return simplified(number); }
                case Within<Ball>(var range, var exact) -> {
                    if (exact.isPresent()) return OptionalInt.of(exact.get().signum());
                    if (range.sign() != 0) return OptionalInt.of(range.sign());
                    var known = bits == BITS[0] ? simplified(number) : OptionalInt.empty();
                    if (known.isPresent()) return known;
                }
            }
        }
        return OptionalInt.empty();
    }

    /** By simplification, or 0 by normal form. */
    private static OptionalInt simplified(Expr number) {
        if (Simplifier.simplify(number).expr() instanceof Num(var value)) return OptionalInt.of(value.signum());
        return vanishes(number) ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private static boolean vanishes(Expr number) {
        var claim = new Claim(number, Condition.ALWAYS, Exprs.ZERO, Condition.ALWAYS, List.of());
        try {
            return new Algebra(claim, condition -> Enclosures.holdsAt(condition, Map.of()) == Truth.TRUE)
                .decide(new Work(STEPS, SECONDS)) instanceof Algebra.Outcome.Zero;
        } catch (Work.UsedUp _) {
            return false;
        }
    }

    /** The number as a fraction, if it certainly is one with a small numerator and denominator: ln 8/ln 2 is 3. */
    static Expr plain(Expr number) {
        if (number instanceof Num || !(Enclosures.at(number, Map.of(), BITS[0]) instanceof Within<Ball>(var range, _)))
            return number;
        var near = Simplest.between(Optional.of(range.lower()), Optional.of(range.upper()));
        boolean small = near.filter(r -> r.numerator().bitLength() <= SMALL && r.denominator().bitLength() <= SMALL)
            .isPresent();
        return small && compare(number, Exprs.num(near.get())).orElse(1) == 0 ? Exprs.num(near.get()) : number;
    }

    /** The sign of a − b. */
    static OptionalInt compare(Expr a, Expr b) {
        return a == b ? OptionalInt.of(0) : sign(Exprs.subtract(a, b));
    }

    /** Whether every sub-expression of the number has a value. */
    static Truth defined(Expr number) {
        return holds(Domain.of(number));
    }

    /** Whether a condition without variables holds. */
    public static Truth holds(Condition condition) {               // recursion over conditions, whose depth we build
        return switch (condition) {
            case Compare(var u, var relation, var v) -> {
                var sign = compare(u, v);
                yield sign.isEmpty() ? Truth.UNKNOWN : Truth.of(relation.holds(sign.getAsInt()));
            }
            case IsInteger(var u) -> Simplifier.simplify(u).expr() instanceof Num(var value)
                ? Truth.of(value.isInteger()) : Enclosures.holdsAt(condition, Map.of());
            case NotInteger(var u) -> holds(new IsInteger(u)).negated();
            case All(var parts) -> parts.stream().map(Exact::holds).reduce(Truth.TRUE, Truth::and);
            case Any(_)         -> holds(condition.negated()).negated();
        };
    }
}
