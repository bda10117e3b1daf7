package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of the signs σ_p of polynomials in kernels (1 where p ≥ 0, −1 where p &lt; 0): of one alone, and of
 * products. That √(bx) has a value where it is not 0 says σ_b σ_x = 1; so σ_x is written as σ_b. Gauß's elimination
 * over the field of two elements.
 */
final class Orientations {
    /** sign · Π σ_p over the factors. */
    private record Signs(int sign, Set<Polynomial> factors) {
        Signs times(Signs o) {
            var product = new LinkedHashSet<>(factors);
            for (Polynomial p : o.factors) if (!product.remove(p)) product.add(p);
            return new Signs(sign * o.sign, product);
        }

        Signs without(Polynomial p) {
            var rest = new LinkedHashSet<>(factors);
            rest.remove(p);
            return new Signs(sign, rest);
        }
    }

    private static final int MAX_TERMS = 12;

    private final Predicate<Condition> known;
    private final Tower tower;
    /** What σ_p is written as, for the p asked for; the factors on the right are written as themselves. */
    private final Map<Polynomial, Signs> written = new HashMap<>();
    private final Set<Polynomial> nonZero = new LinkedHashSet<>();

    /**
     * @param tower whose kernels the polynomials are made of
     * @param known whether a condition is known to hold at every point the question is about
     */
    Orientations(Tower tower, Predicate<Condition> known) {
        this.tower = tower;
        this.known = known;
    }

    /** σ_p for a monic p over the kernels of the tower. */
    Polynomial of(Polynomial p) {
        var signs = signs(p);
        var product = Polynomial.constant(Rational.of(signs.sign));
        for (Polynomial factor : signs.factors)
            product = product.times(tower.isSign(factor) ? factor : tower.polynomial(new Kernel.Orientation(factor)),
                tower.work);
        return product;
    }

    /** The sign of the product at every point, zeros aside: 1 or −1, or 0 if it is not known. */
    int known(Factoring.Factors product) {
        var signs = signs(product);
        return signs.factors.isEmpty() ? signs.sign : 0;
    }

    private Signs signs(Factoring.Factors product) {
        var signs = new Signs(product.content().signum(), Set.of());
        for (var factor : product.powers().entrySet())
            if (factor.getValue() % 2 != 0) signs = signs.times(signs(factor.getKey()));
        return signs;
    }

    private Signs signs(Polynomial p) {
        var found = written.get(p);
        if (found != null) return found;
        if (tower.isSign(p) && tower.kernel(p.kernels().getFirst()) instanceof Kernel.Orientation(var q))
            return signs(q);
        int sign = p.isConstant() ? (p.constantTerm().signum() < 0 ? -1 : 1) : ofExpression(tower.expr(p));
        if (sign == 0) sign = ofRoot(p);
        var signs = sign == 0 ? new Signs(1, Set.of(p)) : new Signs(sign, Set.of());
        written.put(p, signs);
        return signs;
    }

    /**
     * The sign of p = a·√q + b, where it is known which part is larger in size: that of a if a²q ≥ b², that of b if
     * a²q ≤ b².
     */
    private int ofRoot(Polynomial p) {
        var kernels = p.kernels();
        int k = kernels.getLast();                                   // the highest: a and b are free of it
        if (p.terms().size() > MAX_TERMS || p.degree(k) != 1
            || !(tower.kernel(k) instanceof Kernel.Root(_, int order)) || order != 2) return 0;
        var parts = p.coefficients(k);
        var a = parts.get(1);
        var b = parts.get(0);
        var square = Polynomial.term(Rational.ONE, Monomial.of(k, 2));
        var norm = tower.reduce(a.times(a, tower.work).times(square, tower.work)
            .minus(b.times(b, tower.work)));
        int larger = norm.isZero() ? 1 : known(tower.factors(norm));
        if (larger == 0 || larger < 0 && b.isZero()) return 0;
        return known(tower.factors(larger > 0 ? a : b));
    }

    private int ofExpression(Expr p) {
        if (known.test(Condition.nonNegative(p))) return 1;
        return known.test(Condition.nonNegative(Exprs.negate(p))) ? -1 : 0;
    }

    /** Takes note that no factor is 0 anywhere. */
    void learnNonZero(Factoring.Factors factors) {
        nonZero.addAll(factors.powers().keySet());
    }

    /** Pairs p, q of polynomials of few terms, nowhere 0, of the same sign; where the signs are opposite, p and −q. */
    List<List<Polynomial>> alike(int terms) {
        var found = new ArrayList<List<Polynomial>>();
        var all = nonZero.stream().filter(p -> p.terms().size() <= terms).toList();
        for (int i = 0; i < all.size(); i++)
            for (int j = i + 1; j < all.size(); j++) {
                var together = signs(all.get(i)).times(signs(all.get(j)));
                if (together.factors.isEmpty())
                    found.add(List.of(all.get(i), all.get(j).scale(Rational.of(together.sign))));
            }
        return found;
    }

    /** Whether p is known not to be 0 anywhere, because premises say so or as it is ±1. */
    boolean isNonZero(Polynomial p) {
        return nonZero.contains(p) || tower.isSign(p);
    }

    /**
     * Takes note that content · Π pᵢ^eᵢ ≥ 0. Where no factor is 0 this says what the product of the σ is. A factor that
     * may be 0 leaves its σ free there, so it must be alone; and of what may be 0 to an even power nothing can be said.
     */
    void learnNonNegative(Factoring.Factors product) {
        var signs = signs(product);
        var doubtful = product.powers().keySet().stream().filter(p -> !isNonZero(p)).toList();
        boolean certain = doubtful.isEmpty()
            || signs.factors.size() == 1 && doubtful.equals(List.copyOf(signs.factors));
        if (certain && !signs.factors.isEmpty()) eliminate(signs);
    }

    /** From sign · Π σ = 1: the most complicated of them is the product of the others. */
    private void eliminate(Signs relation) {
        var pivot = relation.factors.stream().max(Comparator.<Polynomial>comparingInt(p -> p.terms().size())
            .thenComparing(Polynomial::leading)).orElseThrow();
        var value = relation.without(pivot);
        written.replaceAll((_, signs) -> signs.factors.contains(pivot) ? signs.without(pivot).times(value) : signs);
    }
}
