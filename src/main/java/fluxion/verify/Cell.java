package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Ball;
import fluxion.number.Rational;
import fluxion.number.Simplest;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An open interval of the line.
 *
 * @param low    its lower end, a number; empty for −∞
 * @param high   its upper end; empty for ∞
 * @param sample a rational point inside, as simple as may be
 */
record Cell(Variable x, Optional<Expr> low, Optional<Expr> high, Rational sample) {
    private static final int[] BITS = {64, 512, 2048};

    static Cell line(Variable x) {
        return new Cell(x, Optional.empty(), Optional.empty(), Rational.ZERO);
    }

    /** The interval between two numbers; empty if they are too close for a rational point between to be found. */
    static Optional<Cell> between(Variable x, Optional<Expr> low, Optional<Expr> high) {
        for (int bits : BITS) {
            var above = low.map(end -> end(end, bits).map(Ball::upper));
            var below = high.map(end -> end(end, bits).map(Ball::lower));
            if (above.isPresent() && above.get().isEmpty() || below.isPresent() && below.get().isEmpty())
                return Optional.empty();
            var sample = Simplest.between(above.flatMap(end -> end), below.flatMap(end -> end));
            if (sample.isPresent()) return Optional.of(new Cell(x, low, high, sample.get()));
        }
        return Optional.empty();
    }

    private static Optional<Ball> end(Expr number, int bits) {
        return Enclosures.at(number, Map.of(), bits) instanceof Within<Ball>(var ball, _) ? Optional.of(ball)
            : Optional.empty();
    }

    Map<Variable, Rational> point() {
        return Map.of(x, sample);
    }

    /** The sample and two more points, one on either side of it. */
    List<Rational> points() {
        var left = Cell.between(x, low, Optional.of(Exprs.num(sample)));
        var right = Cell.between(x, Optional.of(Exprs.num(sample)), high);
        return Stream.of(Optional.of(sample), left.map(Cell::sample), right.map(Cell::sample))
            .flatMap(Optional::stream).toList();
    }

    /** low &lt; x and x &lt; high. */
    List<Condition> bounds() {
        var bounds = new ArrayList<Condition>();
        low.ifPresent(end -> bounds.add(new Compare(x, Relation.GT, end)));
        high.ifPresent(end -> bounds.add(new Compare(x, Relation.LT, end)));
        return bounds;
    }

    /** Whether a number lies inside; empty if that is not certain. */
    Optional<Boolean> contains(Expr number) {
        var above = low.map(end -> Exact.compare(number, end)).orElse(OptionalInt.of(1));
        if (above.isPresent() && above.getAsInt() <= 0) return Optional.of(false);
        var below = high.map(end -> Exact.compare(number, end)).orElse(OptionalInt.of(-1));
        if (below.isPresent() && below.getAsInt() >= 0) return Optional.of(false);
        return above.isPresent() && below.isPresent() ? Optional.of(true) : Optional.empty();
    }

    /**
     * The formula without pieces; only for a cell in which no quantity that decides between pieces changes its sign.
     */
    Optional<Expr> resolved(Expr f) {
        return Steps.resolved(Steps.byDefinition(f), this::piece, this::holds);
    }

    private Optional<Expr> piece(MathFunction g, List<Expr> arguments) {
        Expr u = arguments.getFirst();
        if (g == Functions.ATAN2) return angle(u, arguments.getLast());
        if (g == Functions.FLOOR) return floor(u);
        var sign = sign(u);
        if (sign.isEmpty()) return Optional.empty();
        Expr factor = Exprs.num(sign.getAsInt());
        return Optional.of(g == Functions.SIGN ? factor : Exprs.product(factor, u));
    }

    /** DLMF 1.9.6: the angle of (x, y) by arctan in the half-planes x &gt; 0, y &gt; 0 and y &lt; 0. */
    private Optional<Expr> angle(Expr y, Expr x) {
        var up = sign(y);
        var right = sign(x);
        if (right.isPresent() && right.getAsInt() > 0) return Optional.of(Functions.arctan(Exprs.quotient(y, x)));
        if (up.isEmpty()) return Optional.empty();
        if (up.getAsInt() == 0) return right.isPresent() && right.getAsInt() < 0 ? Optional.of(Exprs.PI)
            : Optional.empty();
        return Optional.of(Exprs.subtract(Exprs.product(Exprs.num(up.getAsInt(), 2), Exprs.PI),
            Functions.arctan(Exprs.quotient(x, y))));
    }

    private Optional<Expr> floor(Expr u) {
        if (!(Enclosures.at(u, point(), 512) instanceof Within<Ball>(var ball, var exact))) return Optional.empty();
        var value = exact.orElse(ball.lower());
        var floor = value.numerator().subtract(value.numerator().mod(value.denominator())).divide(value.denominator());
        boolean certain = exact.isPresent() || ball.upper().compareTo(Rational.of(floor).plus(Rational.ONE)) < 0;
        return certain ? Optional.of(Exprs.num(Rational.of(floor))) : Optional.empty();
    }

    /** The sign of the formula at the sample, 0 only if it is 0 throughout. */
    OptionalInt sign(Expr u) {
        Expr simple = Simplifier.simplify(u).expr();
        if (!Substitution.contains(simple, x)) return Exact.sign(simple);
        for (int bits : BITS)
            if (Enclosures.at(simple, point(), bits) instanceof Within<Ball>(var ball, _) && ball.sign() != 0)
                return OptionalInt.of(ball.sign());
        return OptionalInt.empty();
    }

    /** Whether the condition holds at the sample. */
    Truth holds(Condition condition) {
        var truth = Enclosures.holdsAt(condition, point());
        return truth == Truth.UNKNOWN ? Enclosures.holdsAt(condition, point(), BITS[1]) : truth;
    }
}
