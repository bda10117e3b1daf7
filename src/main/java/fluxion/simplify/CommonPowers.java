package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The powers that terms have in common: of each base the least that occurs. xⁿ⁻¹ and xⁿ are powers of x with the same
 * letters in the exponent, and e^(u + v) has the bases e^u and e^v.
 */
final class CommonPowers {
    private final Session session;
    private final List<Expr> terms;
    private final Map<Integer, Common> bases;

    private CommonPowers(Session session, List<Expr> terms, Map<Integer, Common> bases) {
        this.session = session;
        this.terms = terms;
        this.bases = bases;
    }

    /** A base, and the least and the greatest of its exponents. */
    private record Common(Expr base, Rational exponent, Rational greatest, int occurrences) {
        Common with(Rational other) {
            return new Common(base, exponent.compareTo(other) <= 0 ? exponent : other,
                greatest.compareTo(other) >= 0 ? greatest : other, occurrences + 1);
        }

        boolean isExponential() {
            return base instanceof Power(var e, _) && e == Exprs.E;
        }

        /** The power to be taken out; of powers of e the one that leaves no reciprocals. */
        Rational least(int terms) {
            if (occurrences < terms && (exponent.signum() > 0 || isExponential())) return Rational.ZERO;
            if (!isExponential() || exponent.signum() > 0) return exponent;
            return greatest.signum() < 0 ? greatest : Rational.ZERO;
        }

        /** Takes up the n-th power of the base. */
        Term power(Rational n, Term product) {
            return base instanceof Power(var e, var v) && e == Exprs.E
                ? product.times(e, Scaled.of(v).times(n).toExpr()) : product.times(base, Exprs.num(n));
        }
    }

    /** Of all bases. */
    static CommonPowers of(List<Expr> terms, Session session) {
        var found = new LinkedHashMap<Integer, Common>();
        var letters = letters(terms, session);
        for (Expr term : terms)
            for (Factor factor : session.apart(term).factors())
                for (Factor part : parts(factor, letters, terms.size(), session)) {
                    Expr base = base(part);
                    var exponent = exponent(part);
                    found.merge(session.likeness.of(base), new Common(base, exponent, exponent, 1), (known, _) ->
                        known.with(exponent));
                }
        return new CommonPowers(session, terms, found);
    }

    /** How many terms have a power with these letters in its exponent: x^n, of xⁿ⁻¹ and of 2 xⁿ. */
    private static Map<Integer, Integer> letters(List<Expr> terms, Session session) {
        var found = new HashMap<Integer, Integer>();
        for (Expr term : terms)
            for (Factor factor : session.apart(term).factors())
                if (!factor.isLiteral() && factor.base() != Exprs.E)
                    found.merge(session.likeness.of(split(factor, session).getFirst().toExpr()), 1, Integer::sum);
        return found;
    }

    /**
     * x^(n − 1) as xⁿ and x^(−1), for a base that is certainly positive; for any other if all terms have such a power,
     * for then the least of them, which is to be taken out, is there. e^(2u + v) as (e^u)² and e^v.
     */
    private static List<Factor> parts(Factor factor, Map<Integer, Integer> letters, int terms, Session session) {
        if (factor.isLiteral()) return List.of(factor);
        if (factor.base() == Exprs.E) {
            var exponents = factor.exponent() instanceof Sum(var all) ? all : List.of(factor.exponent());
            return exponents.stream().map(Scaled::of).map(v -> v.body() == Exprs.ONE
                ? new Factor(Exprs.E, Exprs.num(v.coefficient()))
                : new Factor(Exprs.exp(v.body()), Exprs.num(v.coefficient()))).toList();
        }
        var split = split(factor, session);
        return session.signs.isPositive(factor.base())
            || letters.get(session.likeness.of(split.getFirst().toExpr())) == terms ? split : List.of(factor);
    }

    /** What is no number in the exponent, and the number, if there are both. */
    private static List<Factor> split(Factor factor, Session session) {
        var number = factor.exponent() instanceof Sum(var parts)
            ? parts.stream().filter(part -> part instanceof Num).findFirst() : Optional.<Expr>empty();
        if (number.isEmpty()) return List.of(factor);
        Expr rest = Exponents.plus(factor.exponent(), Content.negated(number.get()), session);
        return List.of(new Factor(factor.base(), rest), new Factor(factor.base(), number.get()));
    }

    /** A power with an exponent that is no number is common as a whole or not at all. */
    private static Expr base(Factor factor) {
        return factor.isLiteral() ? factor.base() : factor.toExpr();
    }

    private static Rational exponent(Factor factor) {
        return factor.isLiteral() ? factor.literal() : Rational.ONE;
    }

    private Rational least(Common base) {
        return base.least(terms.size());
    }

    private CommonPowers where(Predicate<Common> kept) {
        var some = new LinkedHashMap<>(bases);
        some.values().removeIf(base -> !kept.test(base));
        return new CommonPowers(session, terms, some);
    }

    /** Those to be taken out. */
    CommonPowers proper() {
        return where(base -> least(base).signum() != 0);
    }

    /** Those that stand above the line. */
    CommonPowers above() {
        return where(base -> least(base).signum() > 0 || base.isExponential() && least(base).signum() != 0);
    }

    /** Those that stand below the line. */
    CommonPowers below() {
        return where(base -> least(base).signum() < 0 && !base.isExponential());
    }

    boolean isEmpty() { return bases.isEmpty(); }

    int size() { return bases.size(); }

    /** Whether a base, or that of a power that is common as a whole, is a sum. */
    boolean hasSum() {
        for (Common common : bases.values())
            if (common.base instanceof Sum || common.base instanceof Power(Sum _, _)) return true;
        return false;
    }

    /** Whether taking the least powers out leaves a sum to be multiplied out. */
    boolean leavesSum() {
        for (Common common : bases.values())
            if (common.base instanceof Sum && common.greatest.minus(least(common)).isInteger()
                && common.greatest.compareTo(least(common)) > 0) return true;
        return false;
    }

    /** The product of the powers. */
    Term taken() {
        var product = new Term(session);
        for (Common base : bases.values()) base.power(least(base), product);
        return product;
    }

    /** The terms without them. */
    List<Expr> cofactors() {
        var cofactors = new ArrayList<Expr>();
        for (Expr term : terms) {
            var cofactor = session.apart(term).copy();
            for (Common base : bases.values()) base.power(least(base).negate(), cofactor);
            cofactors.add(cofactor.toExpr());
        }
        return cofactors;
    }
}
