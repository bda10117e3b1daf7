package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Exprs;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slope.Missing;
import fluxion.verify.Slope.Unknown;
import fluxion.verify.Slope.Why;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The derivative at a point as a limit, for a function that has one formula above and another below the point, which
 * are not smooth there.
 */
record SlopeLimits(Slopes at, OneSided above, Expr right, OneSided below, Expr left) {
    Slope slope() {
        var slope = byLimits();
        return slope instanceof Unknown ? byQuotients() : slope;
    }

    /** The limits of (g(x) − f(p))/(x − p) for the formula g that holds on a side, by definition the slope there. */
    private Slope byQuotients() {
        Expr here = Simplifier.simplify(at.here(at.f)).expr();
        if (!(here instanceof Num) && Enclosures.at(at.f, at.point).within().isEmpty()) return new Unknown();
        var ends = Stream.of(Limit.of(right, above), Limit.of(left, below)).flatMap(Optional::stream).toList();
        var broken = broken(ends);
        if (broken.isPresent()) return broken.get();
        var reached = ends.stream().map(end -> at.agreement(((Limit.Finite) end).value(), here)).toList();
        if (reached.contains(Truth.FALSE)) return new Missing(Why.JUMP);
        if (reached.size() < 2 || reached.contains(Truth.UNKNOWN)) return new Unknown();
        var rising = Limit.of(quotient(right, here), above);
        var falling = Limit.of(quotient(left, here), below);
        return rising.isEmpty() || falling.isEmpty() ? new Unknown() : joined(falling.get(), rising.get());
    }

    /** (g − v)/(x − p), over one denominator. */
    private Expr quotient(Expr g, Expr v) {
        Expr h = Exprs.subtract(at.x, Exprs.num(at.point.get(at.x)));
        return g instanceof Quotient(var above, var below)
            ? Exprs.quotient(Exprs.subtract(above, Exprs.product(v, below)), Exprs.product(below, h))
            : Exprs.quotient(Exprs.subtract(g, v), h);
    }

    private static Optional<Slope> broken(List<Limit> limits) {
        if (limits.stream().anyMatch(Limit.Infinite.class::isInstance)) return Optional.of(new Missing(Why.VERTICAL));
        return limits.stream().anyMatch(Limit.Oscillating.class::isInstance)
            ? Optional.of(new Missing(Why.OSCILLATION)) : Optional.empty();
    }

    /** The slope, from those on the two sides. */
    private Slope joined(Limit falling, Limit rising) {
        var broken = broken(List.of(falling, rising));
        if (broken.isPresent()) return broken.get();
        if (!(rising instanceof Limit.Finite(var r) && falling instanceof Limit.Finite(var l))) return new Unknown();
        return switch (at.agreement(l, r)) {
            case FALSE   -> new Missing(Why.KINK);
            case TRUE    -> at.exists(r);
            case UNKNOWN -> new Unknown();
        };
    }

    /**
     * For a continuous function the slope on a side is the limit of the derivative there, if that has one, also an
     * infinite one (by the mean value theorem): Si′(x) = sin x / x tends to Si′(0) = 1.
     */
    private Slope byLimits() {
        if (!Limit.isContinuous(right, at.x) || !Limit.isContinuous(left, at.x)) return new Unknown();
        if (at.agreement(at.f, right) != Truth.TRUE || at.agreement(at.f, left) != Truth.TRUE) return new Unknown();
        var rising = Slopes.derivative(right, at.x).map(Steps::byDefinition).flatMap(slope -> Limit.of(slope, above));
        var falling = Slopes.derivative(left, at.x).map(Steps::byDefinition).flatMap(slope -> Limit.of(slope, below));
        boolean known = Stream.of(rising, falling).allMatch(limit -> limit.isPresent()
            && !(limit.get() instanceof Limit.Oscillating));     // f′ has no limit, and f may have a slope: x² sin(1/x)
        return known ? joined(falling.get(), rising.get()) : new Unknown();
    }
}
