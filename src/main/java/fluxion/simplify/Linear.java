package fluxion.simplify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form in which equal sums are the same more often: every Σ begins at 1 and every ∏, too; bounds that are numbers
 * are written out; n + 1 as an upper bound is n with one more term; Σ and ∫ of a sum are sums of Σ and ∫, constants
 * before them; Σ iᵖ is its polynomial. Each step is an identity of finite sums, where an upper bound below the lower
 * one counts as Karr has it (J. ACM 28, 1981); integrals are split by linearity only.
 */
public final class Linear {
    /** More terms are not written out. */
    private static final int WRITTEN_OUT = 24;
    private static final int MOST_TERMS = 200;
    private static final int HIGHEST = 12;
    private static final int LARGEST_SHIFT = 6;

    /** How a sum is made to begin at 1. */
    public enum Start {
        /** The index is shifted. */ SHIFTED,
        /** The terms before and beyond are told apart, if there are few. */ PEELED
    }

    private final Start start;

    private final List<Condition> premises;

    private final Signs signs;

    private Linear(Start start, List<Condition> premises) {
        this.start = start;
        this.premises = premises;
        signs = new Signs(premises);
    }

    /** The form of every binder in the expression, at points that satisfy the premises. */
    public static Expr of(Expr root, Start start, List<Condition> premises) {
        return new Linear(start, premises).of(root);
    }

    // recursion over binders within binders, whose depth the reader bounds
    private Expr of(Expr root) {
        return Fold.fold(root, (node, at) -> {
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            if (node instanceof Apply(Binder binder, _)) return bound(binder, children);
            if (node instanceof Apply(var f, _) && f == Functions.KRONECKER)
                return delta(children.get(0), children.get(1));
            if (node instanceof Power(var u, Num(var n)) && n.isInteger() && n.signum() > 0
                && u instanceof Apply(var f, _) && f == Functions.KRONECKER) return at.apply(u);
            return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        });
    }

    /** δ of indices of which it is known whether they are equal is 1 or 0. */
    private Expr delta(Expr i, Expr k) {
        return switch (signs.holds(new Condition.Compare(i, Relation.EQ, k))) {
            case TRUE    -> Exprs.ONE;
            case FALSE   -> Exprs.ZERO;
            case UNKNOWN -> Exprs.apply(Functions.KRONECKER, List.of(i, k));
        };
    }

    private Expr bound(Binder binder, List<Expr> arguments) {
        Expr template = of(binder.body());
        Expr lower = arguments.get(0);
        Expr upper = arguments.get(1);
        if (!binder.kind().isDiscrete() && lower == upper) return Exprs.ZERO;
        if (!binder.kind().isDiscrete()) return split(binder.kind(), template, lower, upper, arguments);
        if (lower instanceof Num(var low) && upper instanceof Num(var high)) {
            boolean few = low.isInteger() && high.isInteger() && high.compareTo(low.minus(Rational.ONE)) >= 0
                && high.minus(low).compareTo(Rational.of(WRITTEN_OUT)) < 0;
            if (few) return of(writtenOut(binder.kind(), template, low, high, arguments));
        }
        if (start == Start.PEELED && lower instanceof Num(var low) && binder.kind() == Binder.Kind.SUM) {
            var peeled = peeled(template, low, upper, arguments);
            if (peeled.isPresent()) return peeled.get();
        }
        if (lower != Exprs.ONE) {
            var own = new ArrayList<>(arguments);
            Expr from = lower instanceof Num ? lower : place(own, lower);
            Expr shifted = Exprs.sum(Binder.INDEX, Exprs.subtract(from, Exprs.ONE));
            template = simplified(Substitution.replace(template, Map.of(Binder.INDEX, shifted)), binder.kind(), own);
            return ended(binder.kind(), template, simplified(Exprs.sum(upper, Exprs.negate(lower), Exprs.ONE)), own);
        }
        return ended(binder.kind(), template, upper, arguments);
    }

    /**
     * Σ from 0 as its first term and Σ from 1; from 2 as Σ from 1 without the first term. These terms must have values,
     * for where the sum is empty nothing else demands it.
     */
    private Optional<Expr> peeled(Expr template, Rational low, Expr upper, List<Expr> arguments) {
        if (!low.isInteger() || low.minus(Rational.ONE).abs().compareTo(Rational.of(LARGEST_SHIFT)) > 0)
            return Optional.empty();
        var terms = new ArrayList<Expr>();
        int from = low.intValue();
        for (int k = Math.min(from, 1); k < Math.max(from, 1); k++) terms.add(at(template, Exprs.num(k), arguments));
        if (signs.holds(Domain.of(terms, List.of())) != Truth.TRUE) return Optional.empty();
        Expr rest = ended(Binder.Kind.SUM, template, upper, arguments);
        return Optional.of(from > 1 ? Exprs.subtract(rest, Exprs.sum(terms))
            : Exprs.sum(Exprs.sum(terms), rest));
    }

    /** The place of one more part. */
    private static Variable place(List<Expr> arguments, Expr part) {
        arguments.add(part);
        return Pieces.place(arguments.size() - 2);
    }

    private static Expr writtenOut(Binder.Kind kind, Expr template, Rational low, Rational high,
        List<Expr> arguments) {
        var terms = new ArrayList<Expr>();
        for (Rational k = low; k.compareTo(high) <= 0; k = k.plus(Rational.ONE)) terms.add(at(template, Exprs.num(k),
            arguments));
        return kind == Binder.Kind.SUM ? Exprs.sum(terms) : Exprs.product(terms);
    }

    private static Expr at(Expr template, Expr index, List<Expr> arguments) {
        return Binder.filled(Substitution.replace(template, Map.of(Binder.INDEX, Binder.UPPER)),
            withBounds(arguments, arguments.getFirst(), index));
    }

    /** The terms beyond a name in the upper bound told apart: up to n + 1 is up to n, and one more. */
    private Expr ended(Binder.Kind kind, Expr template, Expr upper, List<Expr> arguments) {
        if (!(upper instanceof Sum(var terms)) || terms.stream().noneMatch(Num.class::isInstance))
            return kind == Binder.Kind.SUM ? split(kind, template, Exprs.ONE, upper, arguments)
                : factors(template, upper, arguments);
        var rest = new ArrayList<>(terms);
        rest.removeIf(Num.class::isInstance);
        Expr end = Exprs.sum(rest);
        var shift = ((Num) terms.stream().filter(Num.class::isInstance).findFirst().orElseThrow()).value();
        if (!shift.isInteger() || shift.abs().compareTo(Rational.of(LARGEST_SHIFT)) > 0)
            return kind == Binder.Kind.SUM ? split(kind, template, Exprs.ONE, upper, arguments)
                : factors(template, upper, arguments);
        var more = new ArrayList<Expr>();
        boolean beyond = shift.signum() > 0;
        for (int k = 1; k <= shift.abs().intValue(); k++)
            more.add(simplified(at(template, Exprs.sum(end, Exprs.num(beyond ? k : 1 - k)), arguments)));
        if (!beyond && (kind == Binder.Kind.PRODUCT || !Domain.of(more, List.of()).equals(Condition.ALWAYS)))
            return kind == Binder.Kind.SUM ? split(kind, template, Exprs.ONE, upper, arguments)
                : factors(template, upper, arguments);
        if (kind == Binder.Kind.PRODUCT) return Exprs.product(factors(template, end, arguments),
            Exprs.product(more));
        Expr whole = split(kind, template, Exprs.ONE, end, arguments);
        return beyond ? Exprs.sum(whole, Exprs.sum(more)) : Exprs.subtract(whole, Exprs.sum(more));
    }

    /** ∏ u v as ∏ u ∏ v. */
    private static Expr factors(Expr template, Expr upper, List<Expr> arguments) {
        var factors = new ArrayList<Expr>();
        for (Expr factor : template instanceof Product(var us) ? us : List.of(template))
            factors.add(Binder.over(Binder.Kind.PRODUCT, factor, Exprs.ONE, upper, arguments));
        return Exprs.product(factors);
    }

    private Expr split(Binder.Kind kind, Expr template, Expr lower, Expr upper, List<Expr> arguments) {
        Expr expanded = Forms.expanded(simplified(template, kind, arguments), MOST_TERMS);
        var terms = new ArrayList<Expr>();
        for (Expr term : expanded instanceof Sum(var us) ? us : List.of(expanded))
            terms.add(only(kind, term, lower, upper, arguments).orElseGet(() ->
                Bound.apart(kind, term, withBounds(arguments, lower, upper), this::closed)));
        return Exprs.sum(terms);
    }

    /** Σ u δᵢₖ is u at i = k, for an integer k that is known to lie between the bounds. */
    private Optional<Expr> only(Binder.Kind kind, Expr term, Expr lower, Expr upper, List<Expr> arguments) {
        if (kind != Binder.Kind.SUM) return Optional.empty();
        var factors = term instanceof Product(var us) ? us : List.of(term);
        for (Expr factor : factors) {
            var at = Indices.only(factor).map(index -> Binder.filled(index, arguments));
            if (at.isEmpty() || !signs.isInteger(at.get()) || !isBetween(lower, at.get(), upper)) continue;
            var rest = new ArrayList<>(factors);
            rest.remove(factor);
            return Optional.of(at(Exprs.product(rest), at.get(), arguments));
        }
        return Optional.empty();
    }

    private boolean isBetween(Expr lower, Expr u, Expr upper) {
        return signs.holds(new Condition.Compare(u, Relation.GE, lower)) == Truth.TRUE
            && signs.holds(new Condition.Compare(u, Relation.LE, upper)) == Truth.TRUE;
    }

    private static List<Expr> withBounds(List<Expr> arguments, Expr lower, Expr upper) {
        var changed = new ArrayList<>(arguments);
        changed.set(0, lower);
        changed.set(1, upper);
        return changed;
    }

    private Expr simplified(Expr e) {
        return Simplifier.simplify(e, premises, Budget.ORDINARY).expr();
    }

    /** A template, in which the places of integers are integers: (t²)ⁿ⸍² is |t|ⁿ for them. */
    private Expr simplified(Expr template, Binder.Kind kind, List<Expr> arguments) {
        var known = new ArrayList<Condition>();
        if (kind.isDiscrete()) known.add(new Condition.IsInteger(Binder.INDEX));
        for (int k = 2; k < arguments.size(); k++)
            if (signs.isInteger(arguments.get(k))) known.add(new Condition.IsInteger(Pieces.place(k - 1)));
        return Simplifier.simplify(template, known, Budget.ORDINARY).expr();
    }

    /**
     * Σ iᵖ from 1 to n as its polynomial in n (Faulhaber, DLMF 24.4.7), ∫ tᵖ dt and what {@link Antiderivative} knows;
     * any other binder as it is.
     */
    private Expr closed(Expr node) {
        if (!(node instanceof Apply(Binder binder, var us)) || binder.kind() == Binder.Kind.PRODUCT) return node;
        int power = binder.body() == Exprs.ONE ? 0 : binder.body() == Binder.INDEX ? 1
            : binder.body() instanceof Power(var u, Num(var n)) && u == Binder.INDEX && n.isSmallInteger()
                && n.signum() > 0 && n.intValue() <= HIGHEST ? n.intValue() : -1;
        if (power >= 0 && binder.kind() == Binder.Kind.INTEGRAL) return Exprs.quotient(Exprs.subtract(
            Exprs.power(us.get(1), Exprs.num(power + 1)), Exprs.power(us.get(0), Exprs.num(power + 1))),
            Exprs.num(power + 1));
        if (binder.kind() == Binder.Kind.INTEGRAL) return new Antiderivative(signs).of(binder.body(), us).map(f ->
            Exprs.subtract(at(f, us.get(1), us), at(f, us.get(0), us))).orElse(node);
        return power < 0 || us.get(0) != Exprs.ONE ? node : powers(power, us.get(1));
    }

    /** Σ iᵖ = (1/(p + 1)) Σⱼ C(p + 1, j) Bⱼ n^(p + 1 − j), with B₁ = 1/2. */
    private static Expr powers(int p, Expr n) {
        var bernoulli = new ArrayList<Rational>();
        for (int m = 0; m <= p; m++) {                            // Σⱼ C(m + 1, j) Bⱼ = m + 1
            var sum = Rational.of(m + 1);
            var binomial = Rational.ONE;
            for (int j = 0; j < m; j++) {
                sum = sum.minus(binomial.times(bernoulli.get(j)));
                binomial = binomial.times(Rational.of(m + 1 - j)).over(Rational.of(j + 1));
            }
            bernoulli.add(sum.over(Rational.of(m + 1)));
        }
        var terms = new ArrayList<Expr>();
        var binomial = Rational.ONE;
        for (int j = 0; j <= p; j++) {
            var c = binomial.times(bernoulli.get(j)).over(Rational.of(p + 1));
            terms.add(Exprs.product(Exprs.num(c), Exprs.power(n, Exprs.num(p + 1 - j))));
            binomial = binomial.times(Rational.of(p + 1 - j)).over(Rational.of(j + 1));
        }
        return Exprs.sum(terms);
    }
}
