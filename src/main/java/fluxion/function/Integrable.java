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
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Gap;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where integrals have values, and derivatives by their bounds. */
final class Integrable {
    /** Entire functions that are no constants on any line. */
    private static final Set<FunctionSymbol> WAVES = Set.of(Trigonometric.SIN, Trigonometric.COS, Hyperbolic.SINH,
        Hyperbolic.COSH);

    private Integrable() {}

    /**
     * Where an integral can have a value: the condition holds almost everywhere between the bounds. It is demanded as
     * ∫ 0 = 0 with 1 for 0 where the condition fails, which enclosures can decide unless it fails at an end or at
     * single points within, where an improper integral may have a value all the same; or, if it compares what is
     * affine in the bound variable, of both bounds, between which an affine function has no other signs.
     */
    static Condition between(Binder binder, Condition condition, List<Expr> arguments) {
        var base = pole(binder.body());
        if (base.isPresent()) return Condition.positive(Exprs.product(at(base.get(), arguments.get(0), arguments),
            at(base.get(), arguments.get(1), arguments)));
        return Condition.all(condition.conjuncts().stream().flatMap(part -> demands(part, arguments)).toList());
    }

    private static Stream<Condition> demands(Condition part, List<Expr> arguments) {
        if (part.expressions().stream().noneMatch(e -> Substitution.contains(e, Binder.INDEX)))
            return Stream.of(part.map(e -> Binder.filled(e, arguments)));
        var decided = byBounds(part, arguments);
        if (decided.isPresent()) return decided.get().conjuncts().stream();
        Expr failing = Pieces.of(List.of(new Pieces.Branch(part, ZERO), new Pieces.Branch(Condition.ALWAYS, ONE)));
        return Stream.of(new Compare(Binder.over(Binder.Kind.INTEGRAL, failing, arguments.get(0), arguments.get(1),
            arguments), Relation.EQ, ZERO));
    }

    /**
     * What compares something affine in the bound variable with 0 is decided at the bounds: it is positive almost
     * everywhere between them where it is at neither negative and not at both 0, unless nothing is between.
     */
    private static Optional<Condition> byBounds(Condition part, List<Expr> arguments) {
        if (!(part instanceof Compare(var u, var relation, var v))) return Optional.empty();
        Expr w = v == ZERO ? Quantified.root(u) : Exprs.subtract(u, v);
        if (relation == Relation.NE && hasIsolatedZeros(w)) return Optional.of(Condition.ALWAYS);
        if (!isAffine(w)) return Optional.empty();
        return switch (relation) {
            case GT -> Optional.of(positive(w, arguments));
            case GE -> Optional.of(nonNegative(w, arguments));
            case LT -> Optional.of(positive(Exprs.negate(w), arguments));
            case LE -> Optional.of(nonNegative(Exprs.negate(w), arguments));
            case NE, EQ -> Optional.empty();
        };
    }

    /** Whether it is 0 at isolated points alone, and so at almost none: ∛t⁻¹ has an integral across 0. */
    private static boolean hasIsolatedZeros(Expr w) {
        return switch (w) {
            case Expr.Power(var u, Expr.Num(var q)) when q.signum() > 0 -> hasIsolatedZeros(u);
            case Expr.Product(var factors) -> factors.stream().allMatch(factor ->
                factor instanceof Expr.Num(var c) && c.signum() != 0 || hasIsolatedZeros(factor));
            case Apply(var f, var us) when WAVES.contains(f) -> isAffine(us.getFirst()) && isMoving(us.getFirst());
            case Expr.Sum(var terms) when isPolynomial(terms) -> true;
            default -> isAffine(w) && isMoving(w);
        };
    }

    /** Whether it is a polynomial in t with rational coefficients, and no constant. */
    private static boolean isPolynomial(List<Expr> terms) {
        var coefficients = new HashMap<Rational, Rational>();
        for (Expr term : terms) {
            var c = term instanceof Expr.Product(var factors) && factors.size() == 2
                && factors.getFirst() instanceof Expr.Num(var number) ? number : Rational.ONE;
            Expr power = term instanceof Expr.Product(var factors) && factors.size() == 2
                && factors.getFirst() instanceof Expr.Num ? factors.getLast() : term;
            switch (power) {
                case Expr.Num(var number) -> coefficients.merge(Rational.ZERO, c.times(number), Rational::plus);
                case Expr.Power(var t, Expr.Num(var n)) when t == Binder.INDEX && n.isInteger() && n.signum() > 0 ->
                    coefficients.merge(n, c, Rational::plus);
                case Expr t when t == Binder.INDEX -> coefficients.merge(Rational.ONE, c, Rational::plus);
                case Expr _               -> {
                    return false;
                }
            }
        }
        coefficients.remove(Rational.ZERO);
        return coefficients.values().stream().anyMatch(c -> c.signum() != 0);
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

    /** Whether it is c t + b with a number c ≠ 0, which is 0 at one point at most. */
    private static boolean isMoving(Expr w) {
        return Gap.between(Substitution.replace(w, Map.of(Binder.INDEX, ONE)),
            Substitution.replace(w, Map.of(Binder.INDEX, ZERO))).filter(slope -> slope.signum() != 0).isPresent();
    }

    /** The affine w of c/wⁿ, n ≥ 1, which has no integral up to its pole or across it: w must keep its sign. */
    private static Optional<Expr> pole(Expr integrand) {
        Expr power = integrand instanceof Expr.Quotient(var c, var v) && !Substitution.contains(c, Binder.INDEX)
            ? v : integrand;
        boolean below = power != integrand;
        var base = power instanceof Expr.Power(var w, Expr.Num(var q))
            && (below ? q : q.negate()).compareTo(Rational.ONE) >= 0 ? w : below ? power : Exprs.ZERO;
        return Optional.of(base).filter(w -> Substitution.contains(w, Binder.INDEX) && isAffine(w));
    }

    private static boolean isAffine(Expr w) {
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
