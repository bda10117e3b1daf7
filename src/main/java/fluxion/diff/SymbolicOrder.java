package fluxion.diff;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.diff.Known.Kind.Exponential;
import fluxion.diff.Known.Kind.Reciprocal;
import fluxion.diff.Known.Kind.Wave;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * dⁿf/dxⁿ with a letter for the order, right for every whole number n ≥ 0: of polynomials, powers, exponentials, sin,
 * cos, sinh, cosh and ln of linear arguments, of sums of these and of products, by Leibniz' rule. Orders at which a
 * closed form says nothing are cases of their own.
 */
public final class SymbolicOrder {
    /** More cases are not written out, nor are powers of sums multiplied out any more often. */
    private static final int MOST_CASES = 16;

    /** Powers of what is no polynomial are products of so many factors at most. */
    private static final int MOST_FACTORS = 4;

    private final Context context;
    private final Variable x;
    private final UnaryOperator<Expr> between;

    private SymbolicOrder(Context context, Variable x, UnaryOperator<Expr> between) {
        this.context = context;
        this.x = x;
        this.between = between;
    }

    /**
     * The derivative; empty if no closed form is known.
     *
     * @param order   stands for a whole number n ≥ 0, and is not x
     * @param between applied to derivatives that are written out; must keep values
     */
    public static Derived<Optional<Expr>> derivative(Expr f, Variable x, Variable order, Context context,
        UnaryOperator<Expr> between) {
        return switch (Definitions.expand(f, context)) {
            case NoDerivative<Expr> none -> none.map(Optional::of);
            case Differentiated<Expr>(var plain, var conditions, var notes) -> {
                var closed = new SymbolicOrder(context, x, between).closed(plain);
                var all = new LinkedHashSet<>(conditions);
                closed.ifPresent(found -> all.addAll(found.conditions()));
                yield new Differentiated<>(closed.map(found -> found.at(order)), List.copyOf(all), notes);
            }
        };
    }

    private Optional<Closed> closed(Expr f) {
        return Fold.<Known>fold(Factors.without(f), (node, at) -> {
            if (isFree(node)) return polynomial(Coefficients.constant(node));
            return switch (node) {
                case Expr.Sum(var terms)         -> sum(terms, terms.stream().map(at).toList());
                case Expr.Product(var factors)   -> product(factors, at);
                case Expr.Power(var u, var v)    -> isFree(u) ? exponential(node, u, at.apply(v))
                    : isFree(v) ? power(u, v, at) : Known.NOTHING;
                case Apply call                  -> argument(call).map(u -> function(call, at.apply(u)))
                    .orElse(Known.NOTHING);
                case Variable _                  -> polynomial(Coefficients.identity());
                case Num _, Expr.Constant _, Expr.Quotient _ -> Known.NOTHING;
            };
        }).closed().flatMap(closed -> whole(f, closed));
    }

    /** Binders and the like depend on x where one of their parts does. */
    private boolean isFree(Expr u) {
        return !Substitution.contains(u, x);
    }

    private Known polynomial(Coefficients p) {
        return Known.of(p, ClosedForms.polynomial(p, x));
    }

    /** The polynomials among the terms are one; the rest is added. */
    private Known sum(List<Expr> nodes, List<Known> terms) {
        var p = new Coefficients(List.of());
        Optional<Closed> sum = Optional.empty();
        boolean mixed = false;
        for (Known term : terms) {
            if (term.polynomial().isPresent()) p = p.plus(term.polynomial().get());
            else if (term.closed().isEmpty()) return Known.NOTHING;
            else {
                sum = Optional.of(sum.map(before -> before.plus(term.closed().get())).orElse(term.closed().get()));
                mixed = true;
            }
        }
        if (!mixed) return polynomial(p);
        var rest = ClosedForms.polynomial(p, x);
        return Known.of(p.degree() < 0 ? sum.get() : sum.get().plus(rest));
    }

    private Known exponential(Expr node, Expr base, Known exponent) {
        return exponent.slope().map(a -> ClosedForms.rate(base, a)).map(rate ->
            Known.of(ClosedForms.exponential(node, rate), new Exponential(node, rate))).orElse(Known.NOTHING);
    }

    private Known power(Expr u, Expr v, Function<Expr, Known> at) {
        var base = at.apply(u).polynomial();
        boolean small = v instanceof Num(var q) && q.isSmallInteger()
            && Math.abs(q.intValue()) <= Coefficients.MAX_DEGREE;
        int k = small ? ((Num) v).value().intValue() : -1;
        if (base.isEmpty()) return small && k > 1 && k <= MOST_FACTORS ? repeated(u, k, at) : Known.NOTHING;
        var p = base.get();
        if (small && k >= 0) {
            boolean line = p.isLinear() && k > 2;
            if (!line && k * p.degree() > MOST_CASES) return Known.NOTHING;
            return line ? Known.of(p.power(k), ClosedForms.whole(u, p.at(1), k)) : polynomial(p.power(k));
        }
        if (!p.isLinear()) return Known.NOTHING;
        var closed = ClosedForms.powerOf(u, p.at(1), v,
            context.assumptions().contains(new IsInteger(v)));
        return small ? Known.of(closed, new Reciprocal(u, p, -k)) : Known.of(closed);
    }

    /** u^k as u·…·u, unless it is sin² or cos² of a linear argument. */
    private Known repeated(Expr u, int k, Function<Expr, Known> at) {
        var square = k == 2 && u instanceof Apply wave ? argument(wave).flatMap(inner -> at.apply(inner).slope())
            .flatMap(a -> ClosedForms.squareOf(wave, a)) : Optional.<Closed>empty();
        return square.map(Known::of).orElseGet(() -> product(Collections.nCopies(k, u), at));
    }

    private Known product(List<Expr> factors, Function<Expr, Known> at) {
        var product = new Leibniz(x, this::whole);
        factors.forEach(factor -> product.add(factor, at.apply(factor)));
        return product.product();
    }

    private static Optional<Expr> argument(Apply call) {
        return call.function() instanceof MathFunction f && f.arity() == 1
            ? Optional.of(call.arguments().getFirst()) : Optional.empty();
    }

    private static Known function(Apply call, Known argument) {
        var closed = argument.slope().flatMap(a -> ClosedForms.function(call, a));
        if (closed.isEmpty()) return Known.NOTHING;
        return ClosedForms.isWave(call) ? Known.of(closed.get(), new Wave(call, argument.slope().get()))
            : Known.of(closed.get());
    }

    /** The orders at which the closed form says nothing as cases of their own. */
    private Optional<Closed> whole(Expr f, Closed closed) {
        if (closed.from() == 0) return Optional.of(closed);
        if (closed.from() > MOST_CASES) return Optional.empty();
        var branches = new ArrayList<Branch>();
        var all = closed;
        for (int k = 0; k < closed.from(); k++) {
            if (!(Differentiator.derivative(f, x, k, context, between) instanceof Differentiated<Expr> done))
                return Optional.empty();
            for (Condition condition : done.conditions()) all = all.where(condition);
            branches.add(new Branch(new Compare(Closed.N, Relation.EQ, Exprs.num(k)), done.derivative()));
        }
        branches.add(new Branch(Condition.ALWAYS, closed.general()));
        return Optional.of(new Closed(Pieces.of(branches), 0, all.conditions(), Optional.empty()));
    }
}
