package fluxion.numeric;

import fluxion.expr.Expr;
import fluxion.number.Rational;
import fluxion.number.Roots;
import fluxion.numeric.Value.Exact;
import fluxion.numeric.Value.Undefined;
import fluxion.numeric.Value.Unknown;
import java.util.Optional;

/** The power rules of {@code fluxion.expr.Exprs#power} on enclosures, for one node u^v. */
record Powers<N>(Arithmetic<N> arithmetic, Expr node) {
    private static final int MAX_EXACT_ROOT = 64;

    /** u^r for a literal r: the real root where its denominator is odd. */
    Value<N> literal(Value<N> u, Rational r) {
        if (r.signum() == 0) return new Exact<>(Rational.ONE);
        boolean oddRoot = r.denominator().testBit(0);
        var sign = u.sign(arithmetic);
        if (!oddRoot && sign.equals(Optional.of(-1)) || r.signum() < 0 && sign.equals(Optional.of(0)))
            return new Undefined<>(node);
        if (u instanceof Exact<N>(var base)) {
            var exact = exact(base, r);
            if (exact.isPresent()) return new Exact<>(exact.get());
        }
        return Value.of(arithmetic.pow(u.range(arithmetic).orElseThrow(), r), node, arithmetic);
    }

    private static Optional<Rational> exact(Rational base, Rational r) {
        if (r.denominator().bitLength() > 30 || r.denominator().intValue() > MAX_EXACT_ROOT
            || r.numerator().bitLength() > 30)
            return Optional.empty();
        return Roots.root(base, r.denominator().intValue()).flatMap(root -> exact(root, r.numerator().intValue()));
    }

    private static Optional<Rational> exact(Rational base, int n) {
        long bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
        boolean small = base.abs().equals(Rational.ONE) || base.signum() == 0
            || bits * Math.abs((long) n) <= Value.MAX_BITS;
        return small ? Optional.of(base.pow(n)) : Optional.empty();
    }

    /**
     * u^v for any other exponent: u &gt; 0, or u = 0 &lt; v. Where u ≤ 0 and v may be an integer, nothing is claimed,
     * because the exponent may be declared to be one.
     */
    Value<N> general(Value<N> u, Value<N> v) {
        var sign = u.sign(arithmetic);
        boolean fraction = v instanceof Exact<N>(var r) && !r.isInteger();
        if (sign.equals(Optional.of(-1))) return fraction ? new Undefined<>(node) : new Unknown<>(node);
        if (sign.equals(Optional.of(0))) return powerOfZero(v);
        if (v instanceof Exact<N>(var r) && (sign.isPresent() || r.signum() > 0)) return atExponent(u, r);
        return Value.of(arithmetic.pow(u.range(arithmetic).orElseThrow(), v.range(arithmetic).orElseThrow()), node,
            arithmetic);
    }

    /** u^r for r &gt; 0, unless u may be negative, and for any r where u &gt; 0. */
    private Value<N> atExponent(Value<N> u, Rational r) {
        boolean positive = u.sign(arithmetic).isPresent();
        if (positive) return literal(u, r);
        return Value.of(arithmetic.pow(u.range(arithmetic).orElseThrow(), arithmetic.of(r)), node, arithmetic);
    }

    private Value<N> powerOfZero(Value<N> v) {
        var sign = v.sign(arithmetic);
        if (sign.equals(Optional.of(1))) return new Exact<>(Rational.ZERO);
        return sign.equals(Optional.of(-1)) ? new Undefined<>(node) : new Unknown<>(node);
    }
}
