package fluxion.verify;

import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Functions whose values at u and u + 1 are related, written at one of all the arguments that differ by integers: Γ, ψ
 * and its derivatives (DLMF 5.5.1, 5.5.2, 5.15.5) at the largest that occurs, because u + n is no pole where u is none,
 * but u may be one where u + n is not; ⌊u⌋ at the one whose constant lies in [0, 1).
 */
final class Recurrences {
    private static final int MAX_SHIFT = 60;

    private final Tower tower;
    private final Work work;
    private final Fractions parts;
    private final Elementary elementary;

    Recurrences(Tower tower, Elementary elementary) {
        this.tower = tower;
        this.work = tower.work;
        this.parts = new Fractions(tower);
        this.elementary = elementary;
    }

    /** Arguments of a function that differ by integers. */
    private record Family(FunctionSymbol function, List<Fraction> first, Fraction rest) {}

    /** f at the arguments; empty if f has no recurrence, or none that can be used here. */
    Optional<Fraction> of(FunctionSymbol f, List<Fraction> us) {
        if (f == Functions.FLOOR) return Optional.of(floor(us.getFirst()));
        var value = f == Functions.GAMMA ? us.getFirst().constant().flatMap(this::gamma) : Optional.<Fraction>empty();
        if (value.isPresent()) return value;
        boolean polygamma = f == Functions.POLYGAMMA && us.getFirst().constant().filter(Rational::isSmallInteger)
            .filter(n -> n.signum() > 0 && n.intValue() < MAX_SHIFT).isPresent();
        return f == Functions.GAMMA || f == Functions.DIGAMMA || polygamma ? shifted(f, us) : Optional.empty();
    }

    private Optional<Fraction> shifted(FunctionSymbol f, List<Fraction> us) {
        var u = us.getLast();
        var constant = constantTerm(u);
        var whole = whole(constant);
        if (whole.bitLength() > 30) return Optional.empty();
        var rest = u.plus(Fraction.of(Polynomial.constant(Rational.of(whole).negate())), work);
        var first = us.subList(0, us.size() - 1);
        int steps = tower.largest(new Family(f, first, rest), whole.intValue()) - whole.intValue();
        if (steps > MAX_SHIFT) return Optional.empty();
        var result = kernel(f, first, plus(u, steps));
        for (int i = steps - 1; i >= 0; i--) result = tower.reduce(previous(f, first, plus(u, i), result));
        return Optional.of(result);
    }

    /** f(u) from f(u + 1): Γ(u) = Γ(u + 1)/u, ψ⁽ⁿ⁾(u) = ψ⁽ⁿ⁾(u + 1) − (−1)ⁿ n!/uⁿ⁺¹. */
    private Fraction previous(FunctionSymbol f, List<Fraction> first, Fraction u, Fraction next) {
        if (f == Functions.GAMMA) return next.times(parts.inverse(u), work);
        int n = first.isEmpty() ? 0 : first.getFirst().constant().orElseThrow().intValue();
        var term = parts.power(u, -n - 1).scale(Rational.of(factorial(n)));
        return next.plus(n % 2 == 0 ? term.negate() : term, work);
    }

    private Fraction kernel(FunctionSymbol f, List<Fraction> first, Fraction u) {
        var arguments = first.isEmpty() ? List.of(u) : List.of(first.getFirst(), u);
        return Fraction.of(tower.polynomial(new Kernel.Opaque(f, arguments)));
    }

    /** Γ(n) = (n − 1)!, and Γ(n + 1/2) from Γ(1/2) = √π (DLMF 5.4.1, 5.4.6). */
    private Optional<Fraction> gamma(Rational u) {
        if (whole(u).abs().compareTo(BigInteger.valueOf(MAX_SHIFT)) > 0) return Optional.empty();
        if (u.isInteger()) {
            if (u.signum() <= 0) throw new NormalForm.Nowhere();
            return Optional.of(constant(Rational.of(factorial(u.intValue() - 1))));
        }
        if (!u.denominator().equals(BigInteger.TWO)) return Optional.empty();
        var product = Rational.ONE;
        var at = u;
        for (; at.compareTo(Rational.HALF) > 0; at = at.minus(Rational.ONE))
            product = product.times(at.minus(Rational.ONE));
        for (; at.compareTo(Rational.HALF) < 0; at = at.plus(Rational.ONE)) product = product.over(at);
        var pi = Fraction.of(tower.polynomial(new Kernel.Symbol(Exprs.PI)));
        return Optional.of(elementary.rationalPower(pi, Rational.HALF).scale(product));
    }

    /** ⌊u + n⌋ = ⌊u⌋ + n for what is certainly an integer in u. */
    private Fraction floor(Fraction u) {
        var inside = Fraction.ZERO;
        var outside = Fraction.ZERO;
        for (var term : parts.linear(u).entrySet()) {
            boolean number = term.getKey().equals(Fraction.ONE);
            var whole = number ? Rational.of(whole(term.getValue())) : term.getValue();
            var part = term.getKey().scale(whole);
            if (number || tower.isInteger(part)) {
                outside = outside.plus(part, work);
                inside = inside.plus(term.getKey().scale(term.getValue().minus(whole)), work);
            } else {
                inside = inside.plus(term.getKey().scale(term.getValue()), work);
            }
        }
        if (inside.constant().isPresent()) return outside;           // a number in [0, 1)
        return outside.plus(kernel(Functions.FLOOR, List.of(), inside), work);
    }

    private Rational constantTerm(Fraction u) {
        return u.isPolynomial() ? u.numerator().constantTerm() : Rational.ZERO;
    }

    private Fraction plus(Fraction u, int n) {
        return u.plus(constant(Rational.of(n)), work);
    }

    private static Fraction constant(Rational c) {
        return Fraction.of(Polynomial.constant(c));
    }

    private static BigInteger factorial(int n) {
        var product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) product = product.multiply(BigInteger.valueOf(i));
        return product;
    }

    private static BigInteger whole(Rational r) {
        var parts = r.numerator().divideAndRemainder(r.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
