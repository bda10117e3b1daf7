package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums with logarithms of several numbers, told by those of primes where that is shorter: 2 ln 2 − ln 4 = 0,
 * x ln 6 − x ln 3 = x ln 2. Right because ln(p q) = ln p + ln q for positive numbers; DLMF 4.8.1.
 */
final class LogarithmSums {
    private static final int LARGEST_TRIAL = 1000;
    private static final int MOST_BITS = 96;

    private final Session session;

    LogarithmSums(Session session) {
        this.session = session;
    }

    /** A term that is a cofactor times the logarithm of a number. */
    private record Part(Expr term, Expr cofactor, Rational number) {}

    /** The sum, if it is shorter so. */
    Optional<Expr> shorter(Sum sum) {
        if (sum.terms().size() > Exprs.MAX_FLAT || !hasLogarithm(sum)) return Optional.empty();
        var groups = new LinkedHashMap<Integer, List<Part>>();
        var rest = new ArrayList<Expr>();
        for (Expr term : sum.terms()) {
            var part = part(term);
            if (part.isEmpty()) rest.add(term);
            else groups.computeIfAbsent(session.likeness.of(Scaled.of(part.get().cofactor).body()), _ ->
                new ArrayList<>()).add(part.get());
        }
        if (groups.values().stream().allMatch(parts -> parts.size() < 2)) return Optional.empty();
        for (var parts : groups.values()) rest.addAll(parts.size() == 1 ? List.of(parts.getFirst().term) : told(parts));
        Expr shorter = Sums.collected(rest, session);
        if (session.measure.of(shorter) >= session.measure.of(sum)) return Optional.empty();
        session.apply("logarithms of primes");
        return Optional.of(shorter);
    }

    private boolean hasLogarithm(Sum sum) {
        if (session.natureOf(sum) != Session.Nature.TRANSCENDENTAL) return false;
        for (Expr term : sum.terms())
            for (Factor factor : session.apart(term).factors())
                if (Logarithms.number(factor.base()).isPresent()) return true;
        return false;
    }

    private Optional<Part> part(Expr term) {
        if (session.natureOf(term) != Session.Nature.TRANSCENDENTAL) return Optional.empty();
        var factors = session.apart(term);
        Factor found = null;
        for (Factor factor : factors.factors()) {
            if (factor.exponent() != Exprs.ONE || Logarithms.number(factor.base()).isEmpty()) continue;
            if (found != null) return Optional.empty();
            found = factor;
        }
        if (found == null) return Optional.empty();
        var number = Logarithms.number(found.base()).get();
        boolean fits = number.signum() > 0 && number.numerator().bitLength() <= MOST_BITS
            && number.denominator().bitLength() <= MOST_BITS;
        return fits ? Optional.of(new Part(term, factors.copy().remove(found).toExpr(), number)) : Optional.empty();
    }

    /** The same by primes. */
    private List<Expr> told(List<Part> parts) {
        Expr body = Scaled.of(parts.getFirst().cofactor).body();
        var primes = new LinkedHashMap<BigInteger, Rational>();
        for (var part : parts) {
            var c = Scaled.coefficient(part.cofactor);
            split(part.number.numerator(), c, primes);
            if (!part.number.isInteger()) split(part.number.denominator(), c.negate(), primes);
        }
        var terms = new ArrayList<Expr>();
        primes.forEach((p, c) -> terms.add(new Term(session).times(c).times(body)
            .times(Functions.ln(Exprs.num(Rational.of(p)))).toExpr()));
        return terms;
    }

    /** By primes up to a limit; what is left has no smaller ones and is taken as one. */
    private static void split(BigInteger n, Rational c, Map<BigInteger, Rational> primes) {
        for (int p = 2; p < LARGEST_TRIAL && n.bitLength() > 1; p++) {
            var prime = BigInteger.valueOf(p);
            if (prime.multiply(prime).compareTo(n) > 0) break;
            for (var parts = n.divideAndRemainder(prime); parts[1].signum() == 0; parts = n.divideAndRemainder(prime)) {
                primes.merge(prime, c, Rational::plus);
                n = parts[0];
            }
        }
        if (!n.equals(BigInteger.ONE)) primes.merge(n, c, Rational::plus);
    }
}
