package fluxion.numeric;

import fluxion.expr.Expr.Constant;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.message.Messages;
import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Enclosures with any number of bits. Functions without a ball rule go through their definition. */
record BallArithmetic(BallFunctions functions) implements Arithmetic<Ball> {
    private static final int MAX_ROOT = 256;

    static BallArithmetic of(int bits) {
        if (bits < 64 || bits > 65_536) throw new IllegalArgumentException(Messages.text("numeric.precision", bits));
        return new BallArithmetic(new BallFunctions(bits));
    }

    private int bits() { return functions.bits(); }

    @Override public Ball of(Rational exact) { return Ball.of(exact, bits()); }

    @Override public Ball of(Constant constant) {
        if (constant == Exprs.PI) return functions.pi();
        if (constant == Exprs.E) return functions.e();
        throw new IllegalArgumentException("no enclosure of the constant " + constant.name());
    }

    @Override public Ball of(Interval range) { return Ball.of(range); }

    @Override public Ball plus(Ball u, Ball v) { return u.plus(v, bits()); }

    @Override public Ball times(Ball u, Ball v) { return u.times(v, bits()); }

    @Override public Ball negate(Ball u) { return u.negate(); }

    @Override public Optional<Ball> over(Ball u, Ball v) { return u.over(v, bits()); }

    @Override public Optional<Ball> exp(Ball u) { return functions.exp(u); }

    @Override public Optional<Ball> pow(Ball u, Rational r) {
        if (r.signum() < 0) return pow(u, r.negate()).flatMap(power -> Ball.ONE.over(power, bits()));
        if (r.denominator().compareTo(BigInteger.valueOf(MAX_ROOT)) <= 0 && r.numerator().bitLength() < Long.SIZE)
            return u.root(r.denominator().intValue(), bits()).map(root -> functions.pow(root, r.numerator()));
        return pow(u, of(r));
    }

    @Override public Optional<Ball> pow(Ball u, Ball v) { return functions.pow(u, v); }

    @Override public Optional<Ball> apply(MathFunction f, List<Ball> arguments) {
        return f.ball(arguments, bits());
    }

    /** The function's enclosure in doubles. */
    @Override public Optional<Ball> coarsely(MathFunction f, List<Ball> arguments) {
        return f.enclosure(arguments.stream().map(Ball::interval).toList()).filter(Interval::isBounded).map(Ball::of);
    }

    /** At a point the branch that is taken is nearly always certain, so a rule would win nothing. */
    @Override public Optional<Ball> hull(Ball u, Ball v) { return Optional.empty(); }

    @Override public Optional<Rational> exact(Ball u) {
        return u.isExact() ? Optional.of(u.lower()) : Optional.empty();
    }

    @Override public Interval interval(Ball u) { return u.interval(); }

    @Override public boolean mayBeInteger(Ball u) {
        return u.lower().compareTo(u.upper().floor()) <= 0;
    }

    @Override public int sign(Ball u) { return u.sign(); }
}
