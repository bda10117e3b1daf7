package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A term c kᵖ rᵏ with c and r free of k.
 *
 * @param power p ≥ 0
 */
record Geometric(Expr coefficient, int power, Expr ratio) {
    /** @param simple how ratios are made the same that are equal */
    static Optional<Geometric> of(Expr term, Variable k, UnaryOperator<Expr> simple) {
        var coefficient = new ArrayList<Expr>();
        var ratio = new ArrayList<Expr>();
        int power = 0;
        var factors = new ArrayList<Expr>();
        if (term instanceof Quotient(var u, var v)) {
            factors.addAll(factors(u));
            for (Expr factor : factors(v)) factors.add(Exprs.quotient(Exprs.ONE, factor));
        } else factors.addAll(factors(term));
        for (Expr factor : factors) {
            if (!Substitution.contains(factor, k)) coefficient.add(factor);
            else if (factor == k) power++;
            else if (factor instanceof Power(var base, Num(var n)) && base == k && n.isInteger() && n.signum() > 0
                && n.compareTo(Rational.of(1000)) < 0) power += n.numerator().intValueExact();
            else {
                boolean below = factor instanceof Quotient(var one, _) && one == Exprs.ONE;
                Expr raised = below ? ((Quotient) factor).denominator() : factor;
                if (!(raised instanceof Power(var base, var exponent)) || Substitution.contains(base, k))
                    return Optional.empty();
                Expr start = simple.apply(Substitution.replace(exponent, Map.of(k, Exprs.ZERO)));
                Expr slope = simple.apply(Exprs.subtract(Substitution.replace(exponent, Map.of(k, Exprs.ONE)), start));
                Expr rest = simple.apply(Exprs.subtract(exponent, Exprs.sum(Exprs.product(slope, k), start)));
                boolean whole = slope instanceof Num(var n) && n.isInteger();
                boolean positive = base == Exprs.E || base instanceof Num(var b) && b.signum() > 0;
                if (rest != Exprs.ZERO || Substitution.contains(slope, k) || !whole && !positive)
                    return Optional.empty();
                Expr r = Exprs.power(base, slope);
                Expr c = Exprs.power(base, start);
                ratio.add(below ? Exprs.quotient(Exprs.ONE, r) : r);
                coefficient.add(below ? Exprs.quotient(Exprs.ONE, c) : c);
            }
        }
        return Optional.of(new Geometric(Exprs.product(coefficient), power, simple.apply(Exprs.product(ratio))));
    }

    private static List<Expr> factors(Expr u) {
        return u instanceof Product(var factors) ? factors : List.of(u);
    }
}
