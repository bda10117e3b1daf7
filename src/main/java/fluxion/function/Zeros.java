package fluxion.function;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Gap;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The zeros of a function of the bound variable, as far as they are known.
 *
 * @param w      the function
 * @param simple whether it certainly is smooth and its zeros are simple, unless it is constant
 * @param known  all its zeros in order, where they are known to be these numbers
 */
record Zeros(Expr w, boolean simple, Optional<List<Expr>> known) {
    /** Numbers that differ by more certainly differ, computed as they are in doubles. */
    static final double CLEAR = 1e-9;

    /** Strictly increasing functions on the line, with a slope that is nowhere 0. */
    private static final Set<FunctionSymbol> INCREASING = Set.of(Hyperbolic.SINH, Hyperbolic.TANH,
        Hyperbolic.ARSINH, Trigonometric.ARCTAN);

    static Zeros of(Expr w) {
        if (w instanceof Apply(var f, var us) && f == Functions.LN) {       // ln u is 0 where u is 1, and as simple
            var inner = of(Exprs.subtract(us.getFirst(), Exprs.ONE));
            return new Zeros(inner.w, inner.simple, inner.known);
        }
        var slope = slope(w);
        var start = Gap.between(at(w, Exprs.ZERO), Exprs.ZERO);
        if (Integrable.isAffine(w)) return new Zeros(w, true, slope.filter(a -> a.signum() != 0).flatMap(a ->
            start.map(b -> List.of(Exprs.num(b.negate().over(a))))));
        if (isWave(w)) return new Zeros(w, true, Optional.empty());
        if (w instanceof Apply(var f, var us) && INCREASING.contains(f)) {
            var inner = of(us.getFirst());
            return new Zeros(inner.w, inner.simple && isMonotone(us.getFirst()), inner.known);
        }
        if (isMonotone(w)) return new Zeros(w, true, Optional.empty());
        return polynomial(w).flatMap(coefficients -> ofPolynomial(w, coefficients))
            .orElseGet(() -> new Zeros(w, false, Optional.empty()));
    }

    /** Where w has no zero between the bounds nor at them; empty if it is not known where. */
    Optional<Condition> apart(List<Expr> arguments) {
        Expr lower = arguments.get(0);
        Expr upper = arguments.get(1);
        if (Integrable.isAffine(w) || isMonotone(w)) return Optional.of(Condition.positive(Exprs.product(
            Binder.filled(at(w, lower), arguments), Binder.filled(at(w, upper), arguments))));
        boolean numbers = Substitution.variables(lower).isEmpty();
        if (!numbers && !Substitution.variables(upper).isEmpty()) return Optional.empty();
        Expr fixed = numbers ? lower : upper;
        Expr moving = numbers ? upper : lower;
        if (known.isPresent()) return between(value(fixed), known.get(), moving);
        return isWave(w) && w instanceof Apply(var f, var us) ? inPeriod(f == Functions.COS, us.getFirst(), fixed,
            moving) : Optional.empty();
    }

    /** That the moving number lies between the same zeros as the fixed one. */
    private static Optional<Condition> between(double fixed, List<Expr> zeros, Expr moving) {
        var within = new ArrayList<Condition>();
        for (Expr zero : zeros) {
            double gap = fixed - value(zero);
            if (gap == 0) return Optional.of(Condition.NEVER);
            if (!(Math.abs(gap) > CLEAR)) return Optional.empty();
            within.add(new Compare(moving, gap > 0 ? Relation.GT : Relation.LT, zero));
        }
        return Optional.of(Condition.all(nearest(zeros, within)));
    }

    /** The zero before and the zero after: the last lower bound and the first upper one. */
    private static List<Condition> nearest(List<Expr> zeros, List<Condition> within) {
        int above = (int) within.stream().filter(part -> ((Compare) part).relation() == Relation.GT).count();
        return within.subList(Math.max(0, above - 1), Math.min(zeros.size(), above + 1));
    }

    /** Between the same multiples of π, or the same odd multiples of π/2, if it is clear which. */
    private static Optional<Condition> inPeriod(boolean cosine, Expr u, Expr fixed, Expr moving) {
        double turns = value(at(u, fixed)) / Math.PI + (cosine ? 0.5 : 0);
        if (at(u, fixed) == Exprs.ZERO && !cosine) return Optional.of(Condition.NEVER);
        if (!(Math.abs(turns - Math.rint(turns)) > CLEAR && Math.abs(turns) < 1 / CLEAR)) return Optional.empty();
        long k = (long) Math.floor(turns);
        Expr low = Exprs.product(cosine ? Exprs.num(2 * k - 1, 2) : Exprs.num(k), Exprs.PI);
        Expr high = Exprs.product(cosine ? Exprs.num(2 * k + 1, 2) : Exprs.num(k + 1), Exprs.PI);
        Expr there = at(u, moving);
        return Optional.of(Condition.all(new Compare(there, Relation.GT, low), new Compare(there, Relation.LT, high)));
    }

    /** sin or cos of a t + b with numbers a ≠ 0 and b. */
    private static boolean isWave(Expr w) {
        return w instanceof Apply(var f, var us) && (f == Functions.SIN || f == Functions.COS)
            && Integrable.isAffine(us.getFirst()) && slope(us.getFirst()).filter(a -> a.signum() != 0).isPresent()
            && Substitution.variables(at(us.getFirst(), Exprs.ZERO)).isEmpty();
    }

    /** Whether it is strictly monotone with a slope that is nowhere 0: it has one zero at most, a simple one. */
    private static boolean isMonotone(Expr w) {                  // recursion over functions of functions
        return switch (w) {
            case Variable t           -> t == Binder.INDEX;
            case Power(var e, var u)  -> e == Exprs.E && isMonotone(u);
            case Sum(var terms)       -> isAlone(terms.stream(), false);
            case Product(var factors) -> isAlone(factors.stream(), true);
            case Apply(var f, var us) -> INCREASING.contains(f) && isMonotone(us.getFirst());
            case Num _, Constant _, Quotient _ -> false;
        };
    }

    private static boolean isAlone(Stream<Expr> operands, boolean numbers) {
        var moving = new ArrayList<Expr>();
        boolean fine = operands.allMatch(u -> {
            if (Substitution.contains(u, Binder.INDEX)) moving.add(u);
            return Substitution.contains(u, Binder.INDEX) || !numbers || u instanceof Num(var c) && c.signum() != 0;
        });
        return fine && moving.size() == 1 && isMonotone(moving.getFirst());
    }

    private static Optional<Rational> slope(Expr w) {
        return Gap.between(at(w, Exprs.ONE), at(w, Exprs.ZERO));
    }

    private static Expr at(Expr w, Expr t) {
        return Substitution.replace(w, Map.of(Binder.INDEX, t));
    }

    /** The zeros of a t² + b t + c with two or none, and of a tⁿ + c. */
    private static Optional<Zeros> ofPolynomial(Expr w, Map<Rational, Rational> coefficients) {
        var degree = coefficients.keySet().stream().max(Rational::compareTo).get();
        var a = coefficients.get(degree);
        var c = coefficients.getOrDefault(Rational.ZERO, Rational.ZERO);
        var b = coefficients.getOrDefault(Rational.ONE, Rational.ZERO);
        if (degree.equals(Rational.TWO)) {
            var square = b.times(b).minus(Rational.of(4).times(a).times(c));
            if (square.signum() == 0) return Optional.empty();
            Expr half = Exprs.num(b.negate().over(a.times(Rational.TWO)));
            Expr root = Exprs.sqrt(Exprs.num(square.over(Rational.of(4).times(a).times(a))));
            return Optional.of(new Zeros(w, true, Optional.of(square.signum() < 0 ? List.of()
                : List.of(Exprs.subtract(half, root), Exprs.sum(half, root)))));
        }
        if (c.signum() == 0 || coefficients.size() > 2) return Optional.empty();
        Expr root = Exprs.power(Exprs.num(c.negate().over(a)), Exprs.num(Rational.ONE.over(degree)));
        boolean even = !degree.numerator().testBit(0);
        return Optional.of(new Zeros(w, true, Optional.of(!even ? List.of(root)
            : c.signum() == a.signum() ? List.of() : List.of(Exprs.negate(root), root))));
    }

    /** The coefficients of a polynomial in t, no constant, by their powers; empty if they are no numbers. */
    static Optional<Map<Rational, Rational>> polynomial(Expr w) {
        if (!(w instanceof Sum(var terms))) return Optional.empty();
        var coefficients = new HashMap<Rational, Rational>();
        for (Expr term : terms) {
            boolean scaled = term instanceof Product(var factors) && factors.size() == 2
                && factors.getFirst() instanceof Num;
            var c = scaled ? ((Num) ((Product) term).factors().getFirst()).value() : Rational.ONE;
            switch (scaled ? ((Product) term).factors().getLast() : term) {
                case Num(var number) -> coefficients.merge(Rational.ZERO, c.times(number), Rational::plus);
                case Power(var t, Num(var n)) when t == Binder.INDEX && n.isInteger() && n.signum() > 0 ->
                    coefficients.merge(n, c, Rational::plus);
                case Expr t when t == Binder.INDEX -> coefficients.merge(Rational.ONE, c, Rational::plus);
                case Expr _ -> {
                    return Optional.empty();
                }
            }
        }
        coefficients.values().removeIf(c -> c.signum() == 0);
        return coefficients.keySet().stream().anyMatch(n -> n.signum() != 0) ? Optional.of(coefficients)
            : Optional.empty();
    }

    /** The value of a number in doubles; NaN if it is none, or not known. */
    static double value(Expr number) {
        return Fold.<Double>fold(number, (node, at) -> switch (node) {
            case Num(var q)             -> q.doubleValue();
            case Constant(_, var value) -> value;
            case Sum(var terms)         -> terms.stream().mapToDouble(at::apply).sum();
            case Product(var factors)   -> factors.stream().mapToDouble(at::apply).reduce(1, (u, v) -> u * v);
            case Quotient(var u, var v) -> at.apply(u) / at.apply(v);
            case Power(var u, Num(var q)) when at.apply(u) < 0 && q.denominator().testBit(0) ->
                Math.pow(-at.apply(u), q.doubleValue()) * (q.numerator().testBit(0) ? -1 : 1);
            case Power(var u, var v)    -> Math.pow(at.apply(u), at.apply(v));
            case Apply(MathFunction f, var us) -> f.value(us.stream().mapToDouble(at::apply).toArray());
            case Apply _, Variable _    -> Double.NaN;
        });
    }
}
