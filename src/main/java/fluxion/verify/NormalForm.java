package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes expressions as fractions over the kernels of a {@link Tower}. Each step is an identity that holds at every
 * point at which the expression has a value; so two expressions whose fractions differ by a zero numerator are equal
 * wherever both have values.
 */
final class NormalForm {
    /** Powers of sums beyond this are not multiplied out. */
    private static final int MAX_POWER = 200;

    private final Tower tower;
    private final Elementary elementary;
    private final Circular circular;
    private final Recurrences recurrences;
    private final BesselOrders bessel;
    private final Fractions parts;

    NormalForm(Tower tower) {
        this.tower = tower;
        this.elementary = new Elementary(tower);
        this.circular = new Circular(tower, elementary);
        this.recurrences = new Recurrences(tower, elementary);
        this.bessel = new BesselOrders(tower, elementary, circular);
        this.parts = new Fractions(tower);
    }

    /** The expression has a value nowhere: it divides by zero identically. */
    static final class Nowhere extends RuntimeException {
        private static final long serialVersionUID = 1;

        Nowhere() {
            super(null, null, false, false);
        }
    }

    /** @throws Work.UsedUp if it gets too large @throws Nowhere if the expression has a value nowhere */
    List<Fraction> of(List<Expr> roots) {
        return Fold.foldAll(roots, this::node);
    }

    private Fraction node(Expr node, Function<Expr, Fraction> at) {
        tower.work.spend(1);
        return tower.reduce(switch (node) {
            case Num(var value)         -> Fraction.of(Polynomial.constant(value));
            case Constant _             -> node == Exprs.E ? elementary.exp(Fraction.ONE) : symbol(node);
            case Variable _             -> symbol(node);
            case Sum(var terms)         -> sum(terms.stream().map(at).toList());
            case Product(var factors)   -> product(factors.stream().map(at).toList());
            case Quotient(var u, var v) -> at.apply(u).times(parts.inverse(at.apply(v)), tower.work);
            case Power(var u, var v)    -> power(u, at.apply(u), at.apply(v));
            case Apply(var f, var args) -> apply(f, args, args.stream().map(at).toList());
        });
    }

    private Fraction symbol(Expr leaf) {
        return Fraction.of(tower.polynomial(new Kernel.Symbol(leaf)));
    }

    private Fraction sum(List<Fraction> terms) {
        var total = Fraction.ZERO;
        for (Fraction term : terms) total = total.plus(term, tower.work);
        return total;
    }

    private Fraction product(List<Fraction> factors) {
        var total = Fraction.ONE;
        for (Fraction factor : factors) total = tower.reduce(total.times(factor, tower.work));
        return total;
    }

    private Fraction power(Expr base, Fraction u, Fraction v) {
        if (base == Exprs.E) return elementary.exp(v);
        Optional<Rational> exponent = v.constant();
        if (exponent.isPresent() && exponent.get().isInteger()) return integerPower(u, exponent.get());
        if (exponent.isPresent()) return elementary.rationalPower(u, exponent.get());
        return elementary.generalPower(u, v);
    }

    private Fraction integerPower(Fraction u, Rational n) {
        if (!n.isSmallInteger()) throw new Work.UsedUp();
        boolean small = u.numerator().terms().size() == 1 && u.isPolynomial()
            || Math.abs((long) n.intValue()) <= MAX_POWER;
        return small ? parts.power(u, n.intValue()) : elementary.highPower(u, n.intValue());
    }

    private Fraction apply(FunctionSymbol f, List<Expr> arguments, List<Fraction> us) {
        if (f == Functions.LN)   return elementary.ln(us.getFirst());
        if (f == Functions.ABS)  return elementary.abs(us.getFirst());
        if (f == Functions.SIN)  return circular.of(us.getFirst()).sine();
        if (f == Functions.COS)  return circular.of(us.getFirst()).cosine();
        if (us.getFirst().numerator().isZero()) {
            if (f == Functions.SINC) return Fraction.ONE;
            if (f instanceof MathFunction odd && odd.parity() == MathFunction.Parity.ODD && us.size() == 1
                && odd.domain(List.of(Exprs.ZERO)).equals(Condition.ALWAYS)) return Fraction.ZERO;
        }
        if (f == Functions.SIGN && tower.nonZero(us.getFirst(), parts.factors(us.getFirst())))
            return elementary.sign(us.getFirst());
        if (f == Functions.SINC && tower.nonZero(us.getFirst(), parts.factors(us.getFirst())))
            return circular.of(us.getFirst()).sine().times(parts.inverse(us.getFirst()), tower.work);
        var canonical = us.stream().map(parts::cancel).toList();
        var related = recurrences.of(f, canonical).or(() -> bessel.of(f, canonical));
        if (related.isPresent()) return related.get();
        if (us.size() == 1 && f instanceof MathFunction known && known.parity() != MathFunction.Parity.NEITHER
            && startsNegative(canonical.getFirst())) {
            var mirrored = Fraction.of(tower.polynomial(new Kernel.Opaque(f, List.of(canonical.getFirst().negate()))));
            return known.parity() == MathFunction.Parity.ODD ? mirrored.negate() : mirrored;
        }
        return Fraction.of(tower.polynomial(new Kernel.Opaque(f, canonical)));
    }

    private static boolean startsNegative(Fraction u) {
        return !u.numerator().isZero() && u.numerator().leadingCoefficient().signum() < 0;
    }

}
