package fluxion.simplify;

import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sum as a common factor times a sum, over a common denominator: e^x + x e^x = (x + 1) e^x,
 * 1/(x + 1) − x/(x + 1)² = 1/(x + 1)².
 *
 * <p>From each base the least exponent with which it occurs is taken out (0 in a term without it). Right over the
 * reals: where all terms have values, so does the least power, and if it is a root, the base is ≥ 0 or the root is odd.
 */
final class Together {
    private static final int MAX_TERMS = 64;
    private static final int MAX_EXPANDED = 24;
    private static final Variable ONE_SUM = Exprs.variable("#s");

    private final Session session;
    private final SignProducts signs;
    private final Opposites opposites;

    Together(Session session) {
        this.session = session;
        this.signs = new SignProducts(session);
        this.opposites = new Opposites(session);
    }

    /** A base, and the least and the greatest of its exponents. */
    private record Common(Expr base, Rational exponent, Rational greatest, int occurrences) {
        Common with(Rational other) {
            return new Common(base, exponent.compareTo(other) <= 0 ? exponent : other,
                greatest.compareTo(other) >= 0 ? greatest : other, occurrences + 1);
        }

        /** Whether the base, or that of a power that is common as a whole, is a sum. */
        boolean isOfSum() {
            return base instanceof Sum || base instanceof Power(Sum _, _);
        }

        /** Whether taking the least power out leaves a sum to be multiplied out. */
        boolean leavesSum(int terms) {
            return base instanceof Sum && greatest.minus(least(terms)).isInteger()
                && greatest.compareTo(least(terms)) > 0;
        }

        Rational least(int terms) {
            return occurrences < terms && exponent.signum() > 0 ? Rational.ZERO : exponent;
        }
    }

    /** The smallest of these forms, if it is smaller than the sum itself. */
    Optional<Expr> smaller(Sum sum) {
        if (Sums.isPolynomial(sum.terms()) || isTooLong(sum.terms())) return Optional.empty();
        Expr best = sum;
        for (Expr candidate : candidates(opposites.aligned(sum.terms())))
            if (session.measure.of(candidate) < session.measure.of(best) || best == sum && isPlainer(candidate, sum))
                best = candidate;
        return best == sum ? Optional.empty() : Optional.of(best);
    }

    /** The smallest of these forms, and of the sum with its common factors taken out, though the sum be smaller. */
    Expr apart(List<Expr> terms) {
        Expr best = factored(terms);
        if (!isTooLong(terms)) for (Expr candidate : candidates(opposites.aligned(terms)))
            if (session.measure.of(candidate) < session.measure.of(best)) best = candidate;
        return best;
    }

    /** 2 x − x² for 1 − (1 − x)²: powers of a name, where that is no larger. */
    private boolean isPlainer(Expr candidate, Sum sum) {
        return candidate instanceof Sum(var terms) && Sums.isPolynomial(terms)
            && session.measure.of(candidate) == session.measure.of(sum);
    }

    /** The sum as one fraction; empty if it is one already, or too long. */
    Optional<Expr> fraction(List<Expr> terms) {
        if (!mayDivide(terms) || isTooLong(terms)) return Optional.empty();
        var below = common(terms);
        below.values().removeIf(base -> base.least(terms.size()).signum() >= 0);
        return below.isEmpty() ? Optional.empty() : Optional.of(product(taken(below, terms), cofactors(below, terms)));
    }

    private boolean mayDivide(List<Expr> terms) {
        if (terms.size() > MAX_TERMS) return false;
        for (Expr term : terms) if (session.apart(term).mayDivide()) return true;
        return false;
    }

    /** The sum with the common factors of its terms taken out; the sum itself if there are none. */
    Expr factored(List<Expr> terms) {
        var common = common(terms);
        common.values().removeIf(base -> base.least(terms.size()).signum() == 0);
        return product(taken(common, terms), cofactors(common, terms));
    }

    private static boolean isTooLong(List<Expr> terms) {
        return terms.size() > MAX_TERMS || Scaled.isUnwieldy(terms, MAX_EXPANDED);
    }

    private List<Expr> candidates(List<Expr> terms) {
        var common = common(terms);
        boolean multiply = false;
        boolean sums = false;
        for (Common base : common.values()) {
            multiply |= base.leavesSum(terms.size());
            sums |= base.isOfSum();
        }
        for (Expr term : terms) multiply |= signs.isOfSum(term);
        common.values().removeIf(base -> base.least(terms.size()).signum() == 0);
        var found = new ArrayList<Expr>();
        var above = new LinkedHashMap<>(common);
        above.values().removeIf(base -> base.least(terms.size()).signum() < 0);
        var takings = above.size() < common.size() ? List.of(common, above) : List.of(common);
        for (var taken : takings) add(found, taken, terms, multiply);
        if (sums) for (var taken : takings) inTermsOfOneSum(cofactors(taken, terms)).ifPresent(sum ->
            found.add(taken(taken, terms).times(sum).toExpr()));
        Exponentials.factored(terms).or(() -> RationalSums.reduced(terms, session)).ifPresent(found::add);
        return found;
    }

    /**
     * Products multiplied out with one sum s, which occurs in several, kept as it is, and others told by it where that
     * is shorter: 2 (ln x + 1)/x + (ln x + 1 − 1/x)/x = 3 (ln x + 1)/x − 1/x².
     */
    private Optional<Expr> inTermsOfOneSum(List<Expr> terms) {
        var products = terms.stream().map(session::apart).toList();
        var counts = new LinkedHashMap<Expr, Integer>();
        for (Term product : products) for (Factor factor : product.factors())
            if (factor.base() instanceof Sum) counts.merge(factor.base(), 1, Integer::sum);
        var often = counts.entrySet().stream().filter(entry -> entry.getValue() > 1)
            .max(Map.Entry.<Expr, Integer>comparingByValue()
                .thenComparing(Comparator.comparing((Map.Entry<Expr, Integer> e) -> session.measure.of(e.getKey()))
                    .reversed()));
        if (often.isEmpty() || isLinear(often.get().getKey(), products)) return Optional.empty();
        Expr s = often.get().getKey();
        var told = new ArrayList<Expr>();
        for (Term product : products) {
            var changed = new Term(session).times(product.coefficient());
            for (Factor factor : product.factors()) changed.times(toldBy(s, factor.base()), factor.exponent());
            told.add(changed.toExpr());
        }
        return new Expansion(session, MAX_EXPANDED).expanded(told)
            .map(sum -> Substitution.replace(sum, Map.of(ONE_SUM, s)));
    }

    /** (x − 2)(x − 3) + (x − 1)(x − 3) + (x − 1)(x − 2) is told by powers of x, and not as 3 (x − 2)² − 1. */
    private static boolean isLinear(Expr s, List<Term> products) {
        return Polynomial.of(s).filter(p -> p.degree() == 1 && p.base() instanceof Variable).isPresent()
            && products.stream().allMatch(p -> p.literal(s).filter(f -> f.exponent() != Exprs.ONE).isEmpty());
    }

    private Expr toldBy(Expr s, Expr base) {
        Expr told = Substitution.replace(base, Map.of(s, ONE_SUM));
        if (!(told instanceof Sum(var terms))) return told;
        for (Expr term : terms) {
            var multiple = multiple(term, s);
            if (multiple.isEmpty()) continue;
            Expr rest = Sums.collected(List.of(told, Content.scaled(s, multiple.get().negate())), session);
            if (rest.children().size() < terms.size() || session.measure.of(rest) + 2 < session.measure.of(told))
                return Exprs.sum(Exprs.product(Exprs.num(multiple.get()), ONE_SUM), rest);
        }
        return told;
    }

    /** How many times the sum's first term that is no number the term is. */
    private Optional<Rational> multiple(Expr term, Expr s) {
        var scaled = Scaled.of(term);
        return s.children().stream().map(Scaled::of).filter(part -> part.body() != Exprs.ONE).findFirst()
            .filter(part -> session.likeness.alike(part.body(), scaled.body()))
            .map(part -> scaled.coefficient().over(part.coefficient()));
    }

    /**
     * The common factor times the rest, and, if there are sums to {@code multiply} out, times the rest multiplied out.
     */
    private void add(List<Expr> found, Map<Integer, Common> common, List<Expr> terms, boolean multiply) {
        boolean hasContent = !Content.of(Exprs.sum(terms)).coefficient().equals(Rational.ONE);
        if (common.isEmpty() && !hasContent && !multiply) return;
        var cofactors = cofactors(common, terms);
        if (!common.isEmpty() || hasContent) found.add(product(taken(common, terms), cofactors));
        if (multiply) new Expansion(session, MAX_EXPANDED).expanded(cofactors).ifPresent(sum ->
            found.add(taken(common, terms).times(signs.without(sum)).toExpr()));
    }

    private Expr product(Term common, List<Expr> cofactors) {
        return common.times(Sums.collected(cofactors, session)).toExpr();
    }

    private Map<Integer, Common> common(List<Expr> terms) {
        var found = new LinkedHashMap<Integer, Common>();
        for (Expr term : terms)
            for (Factor factor : split(session.apart(term))) {
                Expr base = base(factor);
                var exponent = exponent(factor);
                found.merge(session.likeness.of(base), new Common(base, exponent, exponent, 1), (known, _) ->
                    known.with(exponent));
            }
        return found;
    }

    /** x^(x − 1) as x^x and x^(−1), for a base that is certainly positive. */
    private List<Factor> split(Term term) {
        var found = new ArrayList<Factor>();
        for (Factor factor : term.factors()) {
            var number = factor.exponent() instanceof Sum(var parts)
                ? parts.stream().filter(part -> part instanceof Num).findFirst() : Optional.<Expr>empty();
            if (number.isEmpty() || !session.signs.isPositive(factor.base())) found.add(factor);
            else {
                Expr rest = Exponents.plus(factor.exponent(), Content.negated(number.get()), session);
                found.add(new Factor(factor.base(), rest));
                found.add(new Factor(factor.base(), number.get()));
            }
        }
        return found;
    }

    /** A power with an exponent that is no number is common as a whole or not at all. */
    private static Expr base(Factor factor) {
        return factor.exponent() instanceof Num ? factor.base() : factor.toExpr();
    }

    private static Rational exponent(Factor factor) {
        return factor.exponent() instanceof Num(var n) ? n : Rational.ONE;
    }

    private Term taken(Map<Integer, Common> common, List<Expr> terms) {
        var product = new Term(session);
        for (Common base : common.values()) product.times(base.base, Exprs.num(base.least(terms.size())));
        return product;
    }

    private List<Expr> cofactors(Map<Integer, Common> common, List<Expr> terms) {
        var cofactors = new ArrayList<Expr>();
        for (Expr term : terms) {
            var cofactor = session.apart(term).copy();
            for (Common base : common.values()) cofactor.times(base.base, Exprs.num(base.least(terms.size()).negate()));
            cofactors.add(cofactor.toExpr());
        }
        return cofactors;
    }
}
