package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Ball;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums of angles: a number δ made of rational multiples of π, arcsin c, arccos c and arctan c is 0 if |m δ| &lt; 3 and
 * sin m δ = 0 for an integer m, which makes the multiples whole; the sine follows by the addition theorem.
 */
record Arcs(Work work) {
    private static final int MAX_MULTIPLE = 24;

    /** The sine and the cosine of an angle. */
    private record Direction(Expr sine, Expr cosine) {
        Direction plus(Direction o) {
            return new Direction(
                Exprs.sum(Exprs.product(sine, o.cosine), Exprs.product(cosine, o.sine)),
                Exprs.subtract(Exprs.product(cosine, o.cosine), Exprs.product(sine, o.sine)));
        }
    }

    /** Whether the number is certainly 0. */
    boolean isZero(Expr number) {
        var angles = angles(Simplifier.simplify(Basic.expand(List.of(number)).getFirst()).expr());
        if (angles.isEmpty()) return false;
        var whole = BigInteger.ONE;
        for (Rational c : angles.get().values())
            whole = whole.multiply(c.denominator()).divide(whole.gcd(c.denominator()));
        var scale = Rational.of(whole);
        boolean small = Enclosures.at(Exprs.product(Exprs.num(scale), number), Map.of(), 128)
            instanceof Within<Ball>(var ball, _) && ball.abs().upper().compareTo(Rational.of(3)) < 0;
        if (!small) return false;
        var total = new Direction(Exprs.ZERO, Exprs.ONE);
        for (var angle : angles.get().entrySet()) {
            var k = angle.getValue().times(scale);
            var direction = direction(angle.getKey(), k.signum());
            if (direction.isEmpty() || k.abs().compareTo(Rational.of(MAX_MULTIPLE)) > 0) return false;
            for (int i = 0; i < k.abs().intValue(); i++) total = total.plus(direction.get());
        }
        var vanishes = new Claim(total.sine, Condition.ALWAYS, Exprs.ZERO, Condition.ALWAYS, List.of());
        return new Algebra(vanishes, condition -> Exact.holds(condition) == Truth.TRUE).decide(work)
            instanceof Algebra.Outcome.Zero;
    }

    /** The terms of a sum as angles and their multiples; empty if a term is none. */
    static Optional<Map<Expr, Rational>> angles(Expr sum) {
        var angles = new LinkedHashMap<Expr, Rational>();
        for (Expr term : sum instanceof Sum(var terms) ? terms : List.of(sum)) {
            var multiple = multiple(term);
            if (!(multiple.angle instanceof Apply) && multiple.angle != Exprs.PI) return Optional.empty();
            angles.merge(multiple.angle, multiple.factor, Rational::plus);
        }
        return Optional.of(angles);
    }

    private record Multiple(Rational factor, Expr angle) {}

    private static Multiple multiple(Expr term) {
        return switch (term) {
            case Expr.Quotient(var top, Num(var q)) when q.signum() != 0 ->
                new Multiple(multiple(top).factor.over(q), multiple(top).angle);
            case Product(var factors) when factors.getFirst() instanceof Num(var c) -> {
                var rest = multiple(Exprs.product(factors.subList(1, factors.size())));
                yield new Multiple(c.times(rest.factor), rest.angle);
            }
            case Expr _ -> new Multiple(Rational.ONE, term);
        };
    }

    /** Sine and cosine of the angle, or of its opposite: sin(arccos c) = √(1 − c²), DLMF §4.23(viii). */
    private static Optional<Direction> direction(Expr angle, int sign) {
        Expr s = Exprs.num(sign);
        if (angle == Exprs.PI) return Optional.of(new Direction(Exprs.ZERO, Exprs.MINUS_ONE));
        if (!(angle instanceof Apply(var f, var cs))) return Optional.empty();
        Expr c = cs.getFirst();
        Expr other = Exprs.sqrt(Exprs.subtract(Exprs.ONE, Exprs.square(c)));
        Expr hypotenuse = Exprs.sqrt(Exprs.sum(Exprs.ONE, Exprs.square(c)));
        if (f == Functions.ARCSIN) return Optional.of(new Direction(Exprs.product(s, c), other));
        if (f == Functions.ARCCOS) return Optional.of(new Direction(Exprs.product(s, other), c));
        if (f == Functions.ARCTAN) return Optional.of(new Direction(Exprs.product(s, Exprs.quotient(c, hypotenuse)),
            Exprs.quotient(Exprs.ONE, hypotenuse)));
        return Optional.empty();
    }
}
