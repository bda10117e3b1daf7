package fluxion.verify;

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
import fluxion.expr.MathFunction;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.simplify.Simplifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exact zeros of a formula in one variable. What is found may contain points that are no zeros, but every zero (at
 * which the formula has a value) is among them: on the whole line, or only up to some distance from 0 where there are
 * infinitely many.
 */
final class Zeros {
    /** How far zeros are listed where there are infinitely many: less, if there are too many. */
    static final List<Integer> REACHES = List.of(16, 4);
    private static final List<Expr> SIMPLEST = List.of(Exprs.ZERO, Exprs.ONE, Exprs.MINUS_ONE);
    private static final Expr ASIDE = Exprs.num(3, 7);
    private static final int MAX_DEPTH = 12;
    private static final long MAX_SIZE = 400;
    private static final int MAX_PERIODS = 64;
    private static final long STEPS = 200;

    /** Numbers, as expressions without variables, and whether they are all on the whole line. */
    record Found(List<Expr> points, boolean everywhere) {
        static final Found NONE = new Found(List.of(), true);

        Found and(Found o) {
            var all = new LinkedHashSet<>(points);
            all.addAll(o.points);
            return new Found(List.copyOf(all), everywhere && o.everywhere);
        }
    }

    private final Variable x;
    private final Work work;
    private final int reach;

    Zeros(Variable x, int reach, Work work) {
        this.x = x;
        this.reach = reach;
        this.work = work;
    }

    /** Among these are all zeros; empty if they cannot be told. */
    Optional<Found> of(Expr u) {
        return Size.tree(u) > MAX_SIZE ? Optional.empty() : zeros(simple(u), MAX_DEPTH);
    }

    private Expr simple(Expr u) {
        work.spend(STEPS);
        Expr simple = Simplifier.simplify(u).expr();
        return Substitution.contains(simple, x) ? simple : Exact.plain(simple);
    }

    private Optional<Found> zeros(Expr u, int depth) {             // recursion of bounded depth
        if (depth == 0 || Size.tree(u) > MAX_SIZE) return Optional.empty();
        if (!Substitution.contains(u, x)) {
            var sign = Exact.sign(u);
            return sign.isPresent() && sign.getAsInt() != 0 ? Optional.of(Found.NONE) : Optional.empty();
        }
        return switch (u) {
            case Num _, Constant _       -> Optional.of(Found.NONE);
            case Variable _              -> Optional.of(new Found(List.of(Exprs.ZERO), true));
            case Product(var factors)    -> all(factors, depth);
            case Quotient(var top, _)    -> zeros(top, depth - 1);
            case Power(var base, _)      -> base == Exprs.E ? Optional.of(Found.NONE) : zeros(base, depth - 1);
            case Sum _                   -> sum(u, depth).or(() -> single(u));
            case Apply _                 -> solutions(u, Exprs.ZERO, depth);
        };
    }

    private Optional<Found> all(List<Expr> formulas, int depth) {
        var found = Found.NONE;
        for (Expr formula : formulas) {
            var next = zeros(formula, depth - 1);
            if (next.isEmpty()) return Optional.empty();
            found = found.and(next.get());
        }
        return Optional.of(found);
    }

    /** A sum that is a rational function of one expression t: the zeros z of its numerator, then t = z. */
    private Optional<Found> sum(Expr u, int depth) {
        var plain = rational(u, depth);
        if (plain.isPresent()) return plain;
        var half = HalfAngle.of(u, x);
        if (half.isPresent()) {
            var found = rational(half.get().form(), depth);
            var poles = zeros(Functions.cos(half.get().angle()), depth - 1);
            return found.flatMap(one -> poles.map(one::and));
        }
        var squared = withoutRoot(u);
        if (squared.isPresent()) return zeros(simple(squared.get()), depth - 1);
        Expr basic = simple(Basic.expand(List.of(u)).getFirst());
        return basic instanceof Sum ? rational(basic, depth) : zeros(basic, depth - 1);
    }

    /**
     * The zero of a function that rises or falls throughout, or touches 0 where its slope does so, if it is one of the
     * simplest numbers: 0 for sin x − x, and for eˣ − 1 − x.
     */
    private Optional<Found> single(Expr u) {
        work.spend(STEPS);
        var domain = Domain.of(u);
        if (!Analytic.isOnInterval(u, x, domain)) return Optional.empty();
        var zero = SIMPLEST.stream().filter(c -> isZero(u, c) && isNonZero(u, Exprs.sum(c, ASIDE))).findFirst();
        return zero.filter(c -> Analytic.isMonotone(u, x, domain) || Slopes.derivative(u, x).map(this::simple)
            .filter(slope -> Substitution.contains(slope, x) && isZero(slope, c)
                && Analytic.isMonotone(slope, x, domain)).isPresent()).map(c -> new Found(List.of(c), true));
    }

    private boolean isZero(Expr u, Expr c) {
        return simple(Substitution.replace(u, Map.of(x, c))) == Exprs.ZERO;
    }

    private boolean isNonZero(Expr u, Expr c) {
        return Exact.sign(Substitution.replace(u, Map.of(x, c))).orElse(0) != 0;
    }

    /** a + b√w is 0 only where a² − b²w is; empty unless there is one square root with the unknown under it. */
    private Optional<Expr> withoutRoot(Expr sum) {
        var roots = Fold.postOrder(sum).stream().filter(node -> node instanceof Power(var w, Num(var r))
            && r.denominator().equals(BigInteger.TWO) && Substitution.contains(w, x)).toList();
        if (roots.size() != 1 || !(roots.getFirst() instanceof Power(var w, Num(var r))) || !r.equals(Rational.HALF))
            return Optional.empty();
        Variable s = Exprs.variable("#s");
        return Univariate.numerator(Substitution.replace(sum, Map.of(roots.getFirst(), s)), s, work)
            .filter(p -> p.base() == s && p.coefficients().size() == 2).map(p ->
                Exprs.subtract(Exprs.square(p.coefficients().getFirst()),
                    Exprs.product(Exprs.square(p.coefficients().getLast()), w)));
    }

    private Optional<Found> rational(Expr sum, int depth) {
        var numerator = Univariate.numerator(sum, x, work);
        var values = numerator.flatMap(p -> new PolynomialRoots(work).of(p.coefficients()));
        if (values.isEmpty()) return Optional.empty();
        var found = Found.NONE;
        for (Expr value : values.get()) {
            var next = solutions(numerator.get().base(), value, depth - 1);
            if (next.isEmpty()) return Optional.empty();
            found = found.and(next.get());
        }
        return Optional.of(found);
    }

    /** Where t = c, for a number c. */
    private Optional<Found> solutions(Expr t, Expr c, int depth) {
        if (depth <= 0) return Optional.empty();
        if (t == x) return Optional.of(new Found(List.of(simple(c)), true));
        if (!(t instanceof Apply(MathFunction f, var arguments)) || f.arity() != 1)
            return t instanceof Power(var base, var exponent) ? power(base, exponent, c, depth) : shifted(t, c, depth);
        var preimages = new Preimages(work).of(f, c);
        if (preimages.isEmpty())
            return f.definition(arguments).flatMap(plain -> shifted(plain, c, depth));
        return solutions(arguments.getFirst(), preimages.get(), depth);
    }

    /** Where u is one of the values, or differs from one by a multiple of the period. */
    private Optional<Found> solutions(Expr u, Preimages.Values values, int depth) {
        var found = Found.NONE;
        for (Expr value : values.values()) {
            var targets = values.period().map(period -> repeated(u, value, period)).orElse(Optional.of(List.of(value)));
            if (targets.isEmpty()) return Optional.empty();
            for (Expr target : targets.get()) {
                var next = shifted(u, target, depth);
                if (next.isEmpty()) return Optional.empty();
                found = found.and(next.get());
            }
        }
        return Optional.of(values.period().isPresent() ? new Found(found.points, false) : found);
    }

    /** The numbers value + k·period that u may reach for |x| ≤ reach. */
    private Optional<List<Expr>> repeated(Expr u, Expr value, Expr period) {
        var range = Enclosures.over(u, Map.of(x, Interval.of(-reach, reach))).within();
        var start = Enclosures.at(value, Map.of()).within();
        var step = Enclosures.at(period, Map.of()).within();
        if (range.isEmpty() || !range.get().isBounded() || start.isEmpty() || step.isEmpty()) return Optional.empty();
        double first = Math.floor((range.get().lo() - start.get().hi()) / step.get().lo()) - 1;
        double last = Math.ceil((range.get().hi() - start.get().lo()) / step.get().lo()) + 1;
        if (last - first > MAX_PERIODS) return Optional.empty();
        var targets = new ArrayList<Expr>();
        for (long k = (long) first; k <= (long) last; k++)
            targets.add(simple(Exprs.sum(value, Exprs.product(Exprs.num(k), period))));
        return Optional.of(targets);
    }

    private Optional<Found> shifted(Expr u, Expr c, int depth) {
        if (u == x) return Optional.of(new Found(List.of(simple(c)), true));
        return zeros(simple(Exprs.subtract(u, c)), depth - 1);
    }

    /** u^r = c, e^v = c and b^v = c with a number b. */
    private Optional<Found> power(Expr base, Expr exponent, Expr c, int depth) {
        var sign = Exact.sign(c);
        if (sign.isEmpty()) return Optional.empty();
        if (!(exponent instanceof Num(var r))) {
            if (sign.getAsInt() <= 0) return Substitution.contains(base, x) ? zeros(base, depth - 1)
                : Optional.of(Found.NONE);
            Expr scale = base == Exprs.E ? Exprs.ONE : Functions.ln(base);
            return shifted(Exprs.product(exponent, scale), Functions.ln(c), depth);
        }
        if (sign.getAsInt() == 0) return zeros(base, depth - 1);
        boolean evenTop = !r.numerator().testBit(0);
        boolean evenBelow = !r.denominator().testBit(0);
        if (sign.getAsInt() < 0 && (evenTop || evenBelow)) return Optional.of(Found.NONE);
        Expr root = simple(Exprs.power(c, Exprs.num(Rational.ONE.over(r))));
        var found = shifted(base, root, depth);
        if (!evenTop) return found;
        var opposite = shifted(base, simple(Exprs.negate(root)), depth);
        return found.flatMap(one -> opposite.map(one::and));
    }
}
