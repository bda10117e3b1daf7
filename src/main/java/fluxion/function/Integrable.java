package fluxion.function;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.ZERO;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Gap;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where integrals have values, and derivatives by their bounds. */
final class Integrable {
    /** Marks what is demanded of all t, as 1 marks what is demanded of almost all. */
    static final Expr EVERYWHERE = Exprs.TWO;

    private Integrable() {}

    /**
     * Where an integral can have a value: the condition holds almost everywhere between the bounds, and there is no
     * pole. What compares what is affine in the bound variable is decided at the bounds, between which an affine
     * function has no other signs. The rest is demanded as ∫ 0 = 0 with 1 for 0 where the condition fails, which
     * enclosures can decide unless it fails at an end or at single points within, where an improper integral may have
     * a value all the same.
     */
    static Condition between(Binder binder, Condition condition, List<Expr> arguments) {
        var poles = new Poles(binder.body(), arguments);
        var demands = new ArrayList<Condition>();
        for (Condition part : condition.conjuncts()) demands.add(demand(part, poles, arguments));
        Fold.postOrder(binder.body()).stream().flatMap(Integrable::hidden).map(poles::avoided).forEach(demands::add);
        return Condition.all(demands);
    }

    private static Condition demand(Condition part, Poles poles, List<Expr> arguments) {
        if (part.expressions().stream().noneMatch(e -> Substitution.contains(e, Binder.INDEX)))
            return part.map(e -> Binder.filled(e, arguments));
        if (part instanceof Compare(var u, var relation, var v) && relation == Relation.NE)
            return poles.avoided(v == ZERO ? u : Exprs.subtract(u, v));
        boolean isolated = !(part instanceof Compare);                    // Γ has poles at single points
        return byBounds(part, arguments).orElseGet(() -> indicated(part, isolated ? EVERYWHERE : ONE, arguments));
    }

    /** The base of a power like u^(−3/2), whose domain u &gt; 0 does not tell of the pole at 0. */
    private static Stream<Expr> hidden(Expr node) {
        return node instanceof Expr.Power(var u, Expr.Num(var q)) && q.compareTo(Rational.MINUS_ONE) < 0
            && !q.denominator().testBit(0) && Substitution.contains(u, Binder.INDEX) ? Stream.of(u) : Stream.empty();
    }

    /**
     * That the condition holds for all t between the bounds and at them. As a statement on a measure it is that it
     * holds almost everywhere; but it is told as what it is, and only enclosures and signs decide it, which know
     * nothing of measures.
     */
    static Condition everywhere(Condition condition, List<Expr> arguments) {
        return indicated(condition, EVERYWHERE, arguments);
    }

    private static Condition indicated(Condition condition, Expr mark, List<Expr> arguments) {
        Expr failing = Pieces.of(List.of(new Pieces.Branch(condition, ZERO), new Pieces.Branch(Condition.ALWAYS,
            mark)));
        return new Compare(Binder.over(Binder.Kind.INTEGRAL, failing, arguments.get(0), arguments.get(1), arguments),
            Relation.EQ, ZERO);
    }

    /**
     * What compares something affine in the bound variable with 0 is decided at the bounds: it is positive almost
     * everywhere between them where it is at neither negative and not at both 0, unless nothing is between.
     */
    private static Optional<Condition> byBounds(Condition part, List<Expr> arguments) {
        if (!(part instanceof Compare(var u, var relation, var v))) return Optional.empty();
        Expr w = v == ZERO ? Quantified.root(u) : Exprs.subtract(u, v);
        if (!isAffine(w)) return Optional.empty();
        return switch (relation) {
            case GT -> Optional.of(positive(w, arguments));
            case GE -> Optional.of(nonNegative(w, arguments));
            case LT -> Optional.of(positive(Exprs.negate(w), arguments));
            case LE -> Optional.of(nonNegative(Exprs.negate(w), arguments));
            case NE, EQ -> Optional.empty();
        };
    }

    private static Condition nonNegative(Expr w, List<Expr> arguments) {
        return Condition.all(Stream.of(0, 1).map(side -> at(w, arguments.get(side), arguments))
            .filter(end -> !vanishes(end)).map(Condition::nonNegative).toList());
    }

    /** What is 0 at a bound whatever x is does not restrict x. */
    private static boolean vanishes(Expr u) {
        return Gap.between(u, ZERO).filter(number -> number.signum() == 0).isPresent();
    }

    private static Condition positive(Expr w, List<Expr> arguments) {
        Expr lower = arguments.get(0);
        Expr upper = arguments.get(1);
        return Condition.all(nonNegative(w, arguments), Condition.any(
            Condition.positive(Exprs.sum(at(w, lower, arguments), at(w, upper, arguments))),
            new Compare(lower, Relation.EQ, upper)));
    }

    /** Whether it is a t + b, a and b free of t. */
    static boolean isAffine(Expr w) {
        return Fold.<Integer>fold(w, (node, at) -> {
            var degrees = node.children().stream().map(at).toList();
            int most = degrees.stream().mapToInt(Integer::intValue).max().orElse(node == Binder.INDEX ? 1 : 0);
            return switch (node) {
                case Expr.Sum _     -> most;
                case Expr.Product _ -> degrees.stream().mapToInt(Integer::intValue).sum();
                case Expr.Quotient _ when degrees.getLast() == 0 -> most;
                default             -> node.children().isEmpty() || most == 0 ? most : 2;
            };
        }) < 2;
    }

    /** Where the integrand has a value at the bound, and does not jump there: its primitive is differentiable then. */
    static Condition atBound(Binder binder, Expr bound, List<Expr> arguments) {
        boolean jumps = Fold.postOrder(binder.body()).stream().anyMatch(node -> node instanceof Apply(var f, _)
            && (f instanceof Pieces || f instanceof MathFunction g && g.jumps()));
        var there = Domain.of(binder.body());
        if (jumps) there = Condition.all(there, Domain.smooth(binder.body(), Binder.INDEX));
        return there.map(e -> at(e, bound, arguments));
    }

    private static Expr at(Expr template, Expr bound, List<Expr> arguments) {
        return Binder.filled(Substitution.replace(template, Map.of(Binder.INDEX, bound)), arguments);
    }
}
