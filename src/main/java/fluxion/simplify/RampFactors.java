package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Products of powers of r(u) = max(u, 0), of its step H(u) and of u, all of which are told by r: r(u)ᵉ H(u)ᵏ = r(u)ᵉ
 * and r(u)ᵉ uⁿ = r(u)ᵉ⁺ⁿ for e, k, n &gt; 0, since both sides are 0 for u ≤ 0 and H(u) = 1, r(u) = u for u &gt; 0; and
 * with c u for u, c &gt; 0, because r(c u) = c r(u) and H(c u) = H(u).
 */
record RampFactors(Session session) {
    private static final int MOST = 12;

    /** A factor r(u)ᵉ. */
    private record Ramp(Factor factor, Expr u) {
        static Optional<Ramp> of(Factor factor) {
            if (!(factor.base() instanceof Apply(var f, var us)) || !factor.isLiteral()
                || factor.literal().signum() <= 0) return Optional.empty();
            if (f == Functions.RELU) return Optional.of(new Ramp(factor, us.getFirst()));
            if (f != Functions.MAX || us.size() != 2 || !us.contains(Exprs.ZERO)) return Optional.empty();
            return Optional.of(new Ramp(factor, us.getFirst() == Exprs.ZERO ? us.getLast() : us.getFirst()));
        }

        boolean isMaximum() {
            return factor.base() instanceof Apply(var f, _) && f == Functions.MAX;
        }
    }

    /** The product told by one ramp, if that is no longer. */
    Optional<Expr> shorter(Expr node) {
        var product = session.apart(node);
        if (product.factors().size() < 2 || product.factors().size() > MOST) return Optional.empty();
        var ramps = new ArrayList<Ramp>();
        for (Factor factor : product.factors()) Ramp.of(factor).ifPresent(ramps::add);
        for (Ramp ramp : ramps) {
            if (!ramp.isMaximum() && ramps.stream().anyMatch(other -> other.isMaximum()
                && ratio(other.u, ramp.u).isPresent())) continue; // as it was written
            Expr form = by(ramp, product);
            if (form == node || session.measure.of(form) > session.measure.of(node)) continue;
            session.apply("ramp times its step");
            return Optional.of(form);
        }
        return Optional.empty();
    }

    private Expr by(Ramp ramp, Term product) {
        var rest = product.copy();
        for (Factor factor : product.factors()) {
            if (factor == ramp.factor || !factor.isLiteral() || factor.literal().signum() <= 0) continue;
            boolean step = factor.base() instanceof Apply(var f, _) && f == Functions.HEAVISIDE;
            Expr v = step ? factor.base().children().getFirst()
                : Ramp.of(factor).map(Ramp::u).orElse(factor.base());
            var ratio = ratio(v, ramp.u);
            if (ratio.isEmpty() || !step && !factor.literal().isInteger()) continue;
            rest.remove(factor);
            if (!step) rest.times(ratio.get().pow(factor.literal().intValue()))
                .times(ramp.factor.base(), factor.exponent());
        }
        return rest.toExpr();
    }

    /** The positive c with v = c u, if there is one. */
    private Optional<Rational> ratio(Expr v, Expr u) {
        var first = apart(v);
        var second = apart(u);
        if (!session.likeness.alike(first.body(), second.body())) return Optional.empty();
        return Optional.of(first.coefficient().over(second.coefficient())).filter(c -> c.signum() > 0);
    }

    private static Scaled apart(Expr u) {
        return u instanceof Sum ? Content.of(u) : Scaled.of(u);
    }
}
