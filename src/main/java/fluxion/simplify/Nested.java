package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Size;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums of many products told shorter: what several terms have in common is taken out of these, and so on within the
 * brackets, a s² + b s + c as (a s + b) s + c. The power that saves most comes first, which is the greedy form of
 * Horner's scheme in several variables (M. Ceberio, V. Kreinovich, “Greedy algorithms for optimizing multivariate
 * Horner schemes”, SIGSAM Bulletin 38, 2004). Nothing is cancelled: u v + u w and u (v + w) have a value at the same
 * points, and so have u/w + v/w and (u + v)/w.
 */
final class Nested {
    /** Shorter sums are read at a glance. */
    private static final int MANY = 12;
    private static final int MAX_TERMS = 2_000;
    /** A function of a name. */
    private static final int SHORT = 2;
    private static final int MAX_EXPANDED = 100;
    /** What brackets cost: a product and a sum. */
    private static final int BRACKETS = 2;

    private final Session session;
    /** Bases by their numbers; u − v and v − u are one. */
    private final Map<Integer, Base> bases = new HashMap<>();

    Nested(Session session) {
        this.session = session;
    }

    /** What is raised to powers, and the number of nodes it has when written out. */
    private record Base(Expr u, long size, boolean isAlgebraic) {
        long size(int power) {
            return Math.min(size, Integer.MAX_VALUE) + (Math.abs(power) > 1 ? 2 : 0);
        }
    }

    /** c·u₁^n₁·…·uₖ^nₖ, the n not 0. */
    private record Monomial(Rational coefficient, Map<Base, Integer> powers) {
        int power(Base base) {
            return powers.getOrDefault(base, 0);
        }

        /** The powers of what is algebraic, or of what is not. */
        Map<Base, Integer> part(boolean algebraic) {
            var part = new LinkedHashMap<>(powers);
            part.keySet().removeIf(base -> base.isAlgebraic != algebraic);
            return part;
        }

        Monomial times(Monomial other) {
            var all = new LinkedHashMap<>(powers);
            other.powers.forEach((base, power) -> all.merge(base, power, Integer::sum));
            all.values().removeIf(power -> power == 0);
            return new Monomial(coefficient.times(other.coefficient), all);
        }

        /** One over the powers; the coefficient is 1. */
        Monomial inverse() {
            var inverse = new LinkedHashMap<>(powers);
            inverse.replaceAll((_, power) -> -power);
            return new Monomial(coefficient, inverse);
        }
    }

    /** A base and the power of it that is in several terms. */
    private record Shared(Base base, int power, long saved) {
        boolean isIn(Monomial term) {
            return power > 0 ? term.power(base) >= power : term.power(base) <= power;
        }
    }

    /** The sum, nested; itself if it is short or too long. */
    Expr of(Sum sum) {
        if (sum.terms().size() < MANY || sum.terms().size() > MAX_TERMS || Sums.isPolynomial(sum.terms())) return sum;
        var terms = sum.terms().stream().map(this::monomial).toList();
        Expr plain = nested(terms);
        Expr apart = nested(apart(terms));
        return Size.tree(apart) < Size.tree(plain) ? apart : plain;
    }

    /**
     * The same with what is algebraic apart from what is not: sums of the latter that go with the same polynomial are
     * one base. Derivatives of products are such, by Leibniz's rule: (u v)″ = u″ v + 2 u′ v′ + u v″.
     */
    private List<Monomial> apart(List<Monomial> terms) {
        var polynomials = new LinkedHashMap<Map<Base, Integer>, Map<Map<Base, Integer>, Rational>>();
        for (var term : terms)
            polynomials.computeIfAbsent(term.part(false), _ -> new LinkedHashMap<>()).merge(term.part(true),
                term.coefficient, Rational::plus);
        var groups = new LinkedHashMap<Map<Map<Base, Integer>, Rational>, List<Monomial>>();
        polynomials.forEach((other, polynomial) -> {
            var like = groups.keySet().stream().filter(one -> ratio(polynomial, one).isPresent()).findFirst()
                .orElse(polynomial);
            groups.computeIfAbsent(like, _ -> new ArrayList<>()).add(new Monomial(ratio(polynomial, like).get(),
                other));
        });
        var changed = new ArrayList<Monomial>();
        groups.forEach((polynomial, others) -> {
            var one = others.size() == 1 ? others.getFirst() : power(base(nested(others)), 1);
            var factor = polynomial.entrySet().stream().map(e -> new Monomial(e.getValue(), e.getKey())).toList();
            for (var term : collected(factor)) changed.add(term.times(one));
        });
        return changed;
    }

    /** What all terms have in common times the rest multiplied out, if that is shorter: v² − 4 x² v as v (1 − 3 x²). */
    private List<Monomial> collected(List<Monomial> polynomial) {
        var common = common(polynomial);
        var rest = polynomial.stream().map(term -> term.times(common.inverse())).toList();
        var expanded = new Expansion(session, MAX_EXPANDED).expanded(rest.stream().map(term -> product(term,
            Exprs.ONE)).toList());
        if (expanded.isEmpty() || !(expanded.get() instanceof Sum)
            || Size.tree(expanded.get()) >= Size.tree(nested(rest))) return polynomial;
        var content = Content.of(expanded.get());
        return List.of(common.times(new Monomial(content.coefficient(), Map.of(base(content.body()), 1))));
    }

    private static Monomial power(Base base, int power) {
        return new Monomial(Rational.ONE, Map.of(base, power));
    }

    private static Monomial common(List<Monomial> terms) {
        var least = new LinkedHashMap<>(terms.getFirst().powers);
        for (var term : terms) least.replaceAll((base, power) -> Math.min(power, term.power(base)));
        least.values().removeIf(power -> power <= 0);
        return new Monomial(Rational.ONE, least);
    }

    /** The number by which the second polynomial is to be multiplied to become the first. */
    private static Optional<Rational> ratio(Map<Map<Base, Integer>, Rational> p, Map<Map<Base, Integer>, Rational> q) {
        if (!p.keySet().equals(q.keySet())) return Optional.empty();
        var first = p.keySet().iterator().next();
        var ratio = p.get(first).over(q.get(first));
        return p.keySet().stream().allMatch(key -> p.get(key).equals(q.get(key).times(ratio))) ? Optional.of(ratio)
            : Optional.empty();
    }

    private Monomial monomial(Expr u) {
        var term = Term.of(u, session);
        var coefficient = term.coefficient();
        var powers = new LinkedHashMap<Base, Integer>();
        for (Factor factor : term.factors()) {
            boolean counts = factor.isLiteral() && factor.literal().isSmallInteger();
            int power = counts ? factor.literal().intValue() : 1;
            Expr u1 = counts ? factor.base() : factor.toExpr();
            var base = base(u1);
            if (power % 2 != 0 && !session.likeness.alike(base.u, u1)) coefficient = coefficient.negate();
            powers.merge(base, power, Integer::sum);
        }
        return new Monomial(coefficient, powers);
    }

    private Base base(Expr u) {
        int number = session.likeness.of(u);
        if (u instanceof Sum) {
            var opposite = bases.get(session.likeness.of(Content.negated(u)));
            if (opposite != null) return opposite;
        }
        return bases.computeIfAbsent(number, _ -> new Base(u, Size.tree(u),
            session.natureOf(u) != Session.Nature.TRANSCENDENTAL));
    }

    /** Each level takes a power out, so there are no more levels than factors in a term. */
    private Expr nested(List<Monomial> terms) {
        var parts = new ArrayList<Expr>();
        var left = new ArrayList<>(terms);
        for (var shared = best(left); shared.saved > 0 && !isPolynomial(left); shared = best(left)) {
            var common = shared;
            var taken = power(common.base, common.power);
            var inside = left.stream().filter(common::isIn).map(term -> term.times(taken.inverse())).toList();
            left.removeIf(common::isIn);
            parts.add(product(taken, nested(inside)));
        }
        for (var term : left) parts.add(product(term, Exprs.ONE));
        return Exprs.sum(parts);
    }

    /** Polynomials in a name or in sin x are read best by powers. */
    private static boolean isPolynomial(List<Monomial> terms) {
        var bases = terms.stream().flatMap(term -> term.powers.keySet().stream()).distinct().limit(2).toList();
        return bases.size() == 1 && bases.getFirst().size <= SHORT;
    }

    private Shared best(List<Monomial> terms) {
        var counts = new LinkedHashMap<Base, Map<Integer, Integer>>();
        for (var term : terms)
            term.powers.forEach((base, power) -> counts.computeIfAbsent(base, _ -> new HashMap<>()).merge(power, 1,
                Integer::sum));
        var best = new Shared(new Base(Exprs.ONE, 0, true), 1, 0);
        for (var entry : counts.entrySet())
            for (int power : entry.getValue().keySet()) {
                int many = 0;
                for (var other : entry.getValue().entrySet())
                    if (power > 0 ? other.getKey() >= power : other.getKey() <= power) many += other.getValue();
                long saved = (many - 1) * entry.getKey().size(power) - BRACKETS;
                if (saved > best.saved) best = new Shared(entry.getKey(), power, saved);
            }
        return best;
    }

    private Expr product(Monomial monomial, Expr inner) {
        var product = new Term(session).times(monomial.coefficient);
        monomial.powers.forEach((base, power) -> product.times(base.u, Exprs.num(power)));
        return product.times(inner).toExpr();
    }
}
