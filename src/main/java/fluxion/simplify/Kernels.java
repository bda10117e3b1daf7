package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What sums are polynomials in: names, calls, roots and powers of e, none of them a sum. Of each base the least power
 * is a kernel of which all the others are powers: x^(1/2) beside x, e^(u/2) beside e^u. What holds of polynomials in
 * the kernels holds of the sums wherever they have values, though kernels may depend on each other, as sin x and cos x.
 */
final class Kernels {
    private static final int MAX_KERNELS = 8;
    private static final int MAX_TERMS = 48;
    private static final int MAX_DEGREE = 30;
    private static final int MAX_ROUNDS = 3;

    private final Session session;
    /** Kernels by the number of what they are powers of; exponents have their greatest common measure. */
    private final Map<Integer, Kernel> kernels = new LinkedHashMap<>();

    private Kernels(Session session) {
        this.session = session;
    }

    /** A base, and the measure of the exponents with which it occurs; e^u has the base e^u, however often u. */
    private record Kernel(int index, Expr base, Expr exponent, Rational measure) {
        Expr power(int n) {
            var times = measure.times(Rational.of(n));
            return Exprs.power(base, exponent == Exprs.ONE ? Exprs.num(times)
                : Scaled.of(exponent).times(times).toExpr());
        }
    }

    /** A base to a rational power. */
    private record Part(Expr base, Expr exponent, Rational times) {}

    /** The sums as polynomials in the same kernels; empty if one of them is none, or too long. */
    static Optional<List<Multivariate>> polynomials(List<Expr> sums, Session session) {
        var kernels = new Kernels(session);
        var flat = new ArrayList<List<Term>>();
        for (Expr sum : sums) {
            var terms = kernels.flat(sum);
            if (terms.isEmpty() || !kernels.know(terms.get())) return Optional.empty();
            flat.add(terms.get());
        }
        var found = new ArrayList<Multivariate>();
        for (var terms : flat) {
            var polynomial = kernels.read(terms);
            if (polynomial.isEmpty()) return Optional.empty();
            found.add(polynomial.get());
        }
        return Optional.of(found);
    }

    /** At least two factors that the sum is the product of; empty if there are none, or none are found. */
    static Optional<List<Expr>> factors(Sum sum, Factorization.Effort effort, Session session) {
        return polynomials(List.of(sum), session).map(List::getFirst).filter(p -> !p.isZero()).flatMap(p -> {
            var common = p.common();
            var rest = p.over(common);
            var factors = Factorization.of(rest, effort);
            if (factors.size() == 1 && common.isOne()) return Optional.empty();
            var found = new ArrayList<Expr>(List.of(p.kernels().toExpr(common, rest.leading())));
            for (var factor : factors) found.add(factor.toExpr());
            return Optional.of(found);
        });
    }

    /** The terms of the sum, multiplied out as long as there are sums in them. */
    private Optional<List<Term>> flat(Expr u) {
        var expansion = new Expansion(session, MAX_TERMS);
        Expr sum = u;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var terms = (sum instanceof Sum(var us) ? us : List.of(sum)).stream().map(session::apart).toList();
            if (terms.size() > MAX_TERMS || terms.stream().anyMatch(term -> Scaled.isUnwieldy(term.coefficient())))
                return Optional.empty();
            if (terms.stream().noneMatch(term -> term.factors().stream().anyMatch(Expansion::isNaturalPowerOfSum)))
                return Optional.of(terms);
            var expanded = sum instanceof Sum(var us) ? expansion.expanded(us)
                : expansion.expanded(session.apart(sum));
            if (expanded.isEmpty() || expanded.get() == sum) return Optional.empty();
            sum = expanded.get();
        }
        return Optional.empty();
    }

    private boolean know(List<Term> terms) {
        for (Term term : terms)
            for (Factor factor : term.factors())
                for (Part part : parts(factor))
                    kernels.merge(number(part), new Kernel(kernels.size(), part.base, part.exponent,
                        commonMeasure(Rational.ONE, part.times)), (known, more) -> new Kernel(known.index, known.base,
                            known.exponent, commonMeasure(known.measure, more.measure)));
        return kernels.size() <= MAX_KERNELS;
    }

    private int number(Part part) {
        return session.likeness.of(Exprs.power(part.base, part.exponent));
    }

    /** x^(3/2); e^(2u + v) as e^u twice and e^v once. */
    private static List<Part> parts(Factor factor) {
        if (factor.isLiteral()) return List.of(new Part(factor.base(), Exprs.ONE, factor.literal()));
        var parts = new ArrayList<Part>();
        boolean apart = factor.base() == Exprs.E && factor.exponent() instanceof Sum;
        for (Expr exponent : apart ? factor.exponent().children() : List.of(factor.exponent())) {
            var scaled = Scaled.of(exponent);
            parts.add(factor.base() != Exprs.E ? new Part(factor.toExpr(), Exprs.ONE, Rational.ONE)
                : new Part(factor.base(), scaled.body(), scaled.coefficient()));
        }
        return parts;
    }

    /** The greatest 1/n of which both are whole multiples. */
    private static Rational commonMeasure(Rational a, Rational b) {
        var common = a.denominator().gcd(b.denominator());
        return Rational.ONE.over(Rational.of(a.denominator().multiply(b.denominator()).divide(common)));
    }

    private Optional<Multivariate> read(List<Term> terms) {
        var found = new TreeMap<Monomial, Rational>();
        for (Term term : terms) {
            int[] exponents = new int[kernels.size()];
            for (Factor factor : term.factors())
                for (Part part : parts(factor)) {
                    var kernel = kernels.get(number(part));
                    var n = part.times.over(kernel.measure);
                    if (n.abs().compareTo(Rational.of(MAX_DEGREE)) > 0) return Optional.empty();
                    exponents[kernel.index] += n.intValue();
                }
            found.merge(new Monomial(exponents), term.coefficient(), Rational::plus);
        }
        found.values().removeIf(c -> c.signum() == 0);
        return Optional.of(new Multivariate(this, found));
    }

    /** What roots of polynomials in the other kernels say of these. */
    List<RootRelation> roots() {
        var found = new ArrayList<RootRelation>();
        for (Kernel kernel : kernels.values())
            if (kernel.exponent == Exprs.ONE && kernel.measure.equals(Rational.HALF) && kernel.base instanceof Sum)
                flat(kernel.base).filter(this::areKnown).flatMap(this::read).flatMap(p ->
                    RootRelation.of(p, p.kernel(kernel.index))).ifPresent(found::add);
        return found;
    }

    private boolean areKnown(List<Term> terms) {
        for (Term term : terms)
            for (Factor factor : term.factors())
                for (Part part : parts(factor)) {
                    var kernel = kernels.get(number(part));
                    if (kernel == null || !part.times.over(kernel.measure).isInteger()) return false;
                }
        return true;
    }

    int size() {
        return kernels.size();
    }

    /** The term of a sum that this is. */
    Expr toExpr(Monomial monomial, Rational coefficient) {
        var term = new Term(session).times(coefficient);
        for (Kernel kernel : kernels.values()) {
            int n = monomial.exponent(kernel.index);
            if (n != 0) term.times(kernel.power(n));
        }
        return term.toExpr();
    }

    Expr sum(List<Expr> terms) {
        return Sums.collected(terms, session);
    }
}
