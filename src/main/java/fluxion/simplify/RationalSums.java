package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sums of fractions of polynomials in one name, as one fraction in lowest terms: 2 x/(x² − 1) − 1/(x + 1) = 1/(x − 1),
 * wherever the sum has a value.
 */
final class RationalSums {
    private static final int MAX_TERMS = 4;
    private static final int MAX_DEGREE = 12;
    private static final int MAX_EXPANDED = 24;

    private final Session session;
    private final Variable x;
    /** What is divided by, each once. */
    private final Set<Expr> bases = new LinkedHashSet<>();

    private RationalSums(Session session, Variable x) {
        this.session = session;
        this.x = x;
    }

    private record Fraction(Polynomial above, Polynomial below) {}

    /** Empty if it is no such sum, or nothing cancels. */
    static Optional<Expr> reduced(List<Expr> terms, Session session) {
        if (terms.size() > MAX_TERMS || fractions(terms, session) < 2
            || terms.stream().anyMatch(term -> session.natureOf(term) == Session.Nature.TRANSCENDENTAL))
            return Optional.empty();
        var names = Substitution.variables(Exprs.sum(terms));
        return names.size() == 1 ? new RationalSums(session, names.iterator().next()).of(terms) : Optional.empty();
    }

    private static int fractions(List<Expr> terms, Session session) {
        int fractions = 0;
        for (Expr term : terms) if (dividesBySum(term, session)) fractions++;
        return fractions;
    }

    private static boolean dividesBySum(Expr term, Session session) {
        var product = session.apart(term);
        if (product.hasSum()) for (Factor factor : product.factors())
            if (factor.base() instanceof Sum && factor.isLiteral() && factor.literal().signum() < 0) return true;
        return false;
    }

    private Optional<Expr> of(List<Expr> terms) {
        var total = Optional.of(new Fraction(number(Rational.ZERO), number(Rational.ONE)));
        for (Expr term : terms) total = total.flatMap(sum -> fraction(term).flatMap(next -> sum(sum, next)));
        if (total.isEmpty() || total.get().above().isZero()) return total.map(_ -> Exprs.ZERO);
        var common = total.get().above().gcd(total.get().below());
        if (common.degree() == 0) return Optional.empty();
        return Optional.of(Exprs.quotient(total.get().above().over(common).quotient().toExpr(),
            factored(total.get().below().over(common).quotient())));
    }

    private Optional<Fraction> sum(Fraction a, Fraction b) {
        if (a.below().degree() + b.below().degree() > MAX_DEGREE || a.above().degree() + b.below().degree() > MAX_DEGREE
            || b.above().degree() + a.below().degree() > MAX_DEGREE) return Optional.empty();
        return Optional.of(new Fraction(a.above().times(b.below()).plus(b.above().times(a.below())),
            a.below().times(b.below())));
    }

    private Optional<Fraction> fraction(Expr term) {
        var product = session.apart(term);
        var above = number(product.coefficient());
        var below = number(Rational.ONE);
        for (Factor factor : product.factors()) {
            if (!Exponents.isInteger(factor.exponent())
                || factor.literal().abs().compareTo(Rational.of(MAX_DEGREE)) > 0) return Optional.empty();
            var base = polynomial(factor.base());
            if (base.isEmpty()) return Optional.empty();
            boolean divides = factor.literal().signum() < 0;
            if (divides) bases.add(factor.base());
            for (int k = factor.literal().abs().intValue(); k > 0; k--) {
                if (base.get().degree() + (divides ? below : above).degree() > MAX_DEGREE) return Optional.empty();
                if (divides) below = below.times(base.get()); else above = above.times(base.get());
            }
        }
        return Optional.of(new Fraction(above, below));
    }

    private Optional<Polynomial> polynomial(Expr u) {
        return u instanceof Num(var c) ? Optional.of(number(c))
            : Polynomial.of(Forms.expanded(u, MAX_EXPANDED)).filter(p -> p.base() == x && p.degree() <= MAX_DEGREE);
    }

    private Polynomial number(Rational c) {
        return new Polynomial(x, c.signum() == 0 ? List.of() : List.of(c));
    }

    /** By what was divided by before, as often as it goes. */
    private Expr factored(Polynomial below) {
        var rest = below;
        var factors = new ArrayList<Expr>();
        var divisors = new ArrayList<>(bases);
        divisors.sort(Comparator.comparing((Expr base) -> polynomial(base).orElseThrow().degree()).reversed());
        for (Expr base : divisors) {
            var divisor = polynomial(base).orElseThrow();
            int power = 0;
            for (; divisor.degree() > 0 && rest.over(divisor).remainder().isZero(); power++)
                rest = rest.over(divisor).quotient();
            if (power > 0) factors.add(Exprs.power(base, Exprs.num(power)));
        }
        factors.addFirst(rest.toExpr());
        return Exprs.product(factors);
    }
}
