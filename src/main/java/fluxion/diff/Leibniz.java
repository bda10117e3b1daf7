package fluxion.diff;

import fluxion.diff.Known.Kind;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The n-th derivative of a product, by the n-th derivatives of its factors. */
final class Leibniz {
    /** By polynomials of a higher degree the sum is left as one. */
    private static final int WRITTEN_OUT = 12;

    private final Variable x;
    /** A closed form of a formula that is right from 0 on. */
    private final BiFunction<Expr, Closed, Optional<Closed>> whole;
    private Coefficients p = Coefficients.constant(Exprs.ONE);
    private Expr constant = Exprs.ONE;
    /** The only polynomial that is not constant, if there is one. */
    private Optional<Closed> alone = Optional.empty();
    private int polynomials;
    private final List<Kind.Exponential> exponentials = new ArrayList<>();
    private final List<Kind.Wave> waves = new ArrayList<>();
    private final List<Kind.Reciprocal> reciprocals = new ArrayList<>();
    private final List<Factor> others = new ArrayList<>();

    /** A factor that is nothing in particular. */
    private record Factor(Expr node, Closed closed) {}

    private boolean hopeless;

    Leibniz(Variable x, BiFunction<Expr, Closed, Optional<Closed>> whole) {
        this.x = x;
        this.whole = whole;
    }

    void add(Expr node, Known factor) {
        if (factor.polynomial().isPresent()) {
            var q = factor.polynomial().get();
            if (q.degree() <= 0) constant = Exprs.product(constant, q.at(0));
            else {
                p = p.times(q);
                alone = factor.closed();
                polynomials++;
            }
            return;
        }
        switch (factor.kind()) {
            case Kind.Exponential one -> exponentials.add(one);
            case Kind.Wave wave       -> waves.add(wave);
            case Kind.Reciprocal one  -> reciprocals.add(one);
            case Kind.Any _           -> factor.closed().ifPresentOrElse(closed -> others.add(new Factor(node,
                closed)), () -> hopeless = true);
        }
    }

    Known product() {
        if (hopeless || p.degree() > Coefficients.MAX_DEGREE) return Known.NOTHING;
        var factors = factors();
        if (factors.isEmpty() && others.isEmpty()) {
            var scaled = p.times(Coefficients.constant(constant));
            return Known.of(scaled, polynomials == 1 ? alone.get().times(constant)
                : ClosedForms.polynomial(scaled, x));
        }
        boolean high = p.degree() > WRITTEN_OUT;
        if (high) others.add(new Factor(p.in(x), ClosedForms.polynomial(p, x)));
        if (factors.isEmpty() && others.size() == 1) factors.add(others.getFirst().closed);
        else for (var other : others) {
            var closed = whole.apply(other.node, other.closed);
            if (closed.isEmpty()) return Known.NOTHING;
            factors.add(closed.get());
        }
        var product = factors.stream().reduce(Closed::times).get();
        return Known.of((high || p.degree() <= 0 ? product : product.times(p, x)).times(constant));
    }

    private List<Closed> factors() {
        var factors = new ArrayList<Closed>();
        if (!exponentials.isEmpty()) {
            Expr all = Exprs.product(exponentials.stream().map(Kind.Exponential::node).toList());
            Expr rate = Exprs.sum(exponentials.stream().map(Kind.Exponential::rate).toList());
            boolean swings = waves.size() == 1;
            factors.add(swings ? ClosedForms.swinging(all, rate, waves.getFirst().node(), waves.getFirst().slope())
                : ClosedForms.exponential(all, rate));
            if (swings) waves.clear();
        }
        for (var wave : waves) factors.add(ClosedForms.function(wave.node(), wave.slope()).orElseThrow());
        boolean divided = reciprocals.size() == 1 && p.degree() > 0;
        if (divided) others.add(divided(reciprocals.getFirst()));
        else for (var one : reciprocals)
            factors.add(ClosedForms.powerOf(one.base(), one.line().at(1), Exprs.num(-one.power()), true));
        return factors;
    }

    /** p/u^k as a polynomial and powers of 1/u, for u = a x + b. */
    private Factor divided(Kind.Reciprocal divisor) {
        Expr a = divisor.line().at(1);
        int k = divisor.power();
        var inverse = new Coefficients(List.of(Exprs.quotient(Exprs.negate(divisor.line().at(0)), a),
            Exprs.quotient(Exprs.ONE, a)));
        var powers = p.after(inverse);
        var whole = new Coefficients(powers.of().subList(Math.min(k, powers.of().size()), powers.of().size()))
            .after(divisor.line());
        Expr node = Exprs.product(p.in(x), Exprs.power(divisor.base(), Exprs.num(-k)));
        p = Coefficients.constant(Exprs.ONE);
        var sum = ClosedForms.polynomial(whole, x);
        for (int j = 0; j < k; j++)
            if (powers.at(j) != Exprs.ZERO)
                sum = sum.plus(ClosedForms.powerOf(divisor.base(), a, Exprs.num(j - k), true).times(powers.at(j)));
        return new Factor(node, a instanceof Num ? sum : sum.where(Condition.nonZero(a)));
    }
}
