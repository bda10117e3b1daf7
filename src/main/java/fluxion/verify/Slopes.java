package fluxion.verify;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.function.Kin;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Evaluation;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slope.About;
import fluxion.verify.Slope.Exists;
import fluxion.verify.Slope.Missing;
import fluxion.verify.Slope.Unknown;
import fluxion.verify.Slope.Why;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The derivative of a function at a point, also where its formula fails: |x|·x has the derivative 0 at 0, and |x| has
 * none. The function must be free of derivative operators, unknown functions and the sheet's definitions.
 */
public final class Slopes {
    final Expr f;
    final Variable x;
    final Map<Variable, Rational> point;

    private Slopes(Expr f, Variable x, Map<Variable, Rational> point) {
        this.f = f;
        this.x = x;
        this.point = point;
    }

    /** df/dx at a rational point that gives a value to every variable. */
    public static Slope at(Expr function, Variable x, Map<Variable, Rational> point) {
        Expr f = WrittenOut.of(function);
        if (Kin.isMet(f, x)) return new Unknown();
        var slope = alone(f, x, point);
        return slope instanceof Unknown ? PointRules.of(f, x, point).orElse(slope) : slope;
    }

    /** The same, without a look at the slopes of its parts. */
    static Slope alone(Expr f, Variable x, Map<Variable, Rational> point) {
        if (isOutside(f, point)) return new Missing(Why.OUTSIDE);
        var above = new OneSided(x, point, 1);
        if (above.isRegular(f)) return smooth(f, x, point);
        return new Slopes(f, x, point).twoSided(above, new OneSided(x, point, -1));
    }

    /**
     * The derivative by one variable after another; known only if all but the last step are smooth around the point,
     * or by one variable, and the derivative between exists and is what its formula says there as well as beside.
     */
    public static Slope at(Expr function, List<Variable> by, Map<Variable, Rational> point) {
        Expr f = WrittenOut.of(function);
        if (isOutside(f, point)) return new Missing(Why.OUTSIDE);
        if (by.stream().anyMatch(x -> Kin.isMet(f, x))) return new Unknown();
        Expr last = f;
        for (Variable x : by.subList(0, by.size() - 1)) {
            var next = derivative(last, x).map(formula -> Simplifier.simplify(formula).expr());
            if (next.isEmpty()) return new Unknown();
            Expr stage = last;
            if (!by.stream().allMatch(y -> new OneSided(y, point, 1).isRegular(stage))) {
                if (!by.stream().allMatch(x::equals)) return new Unknown();
                var slope = at(stage, x, point);
                if (slope instanceof Missing) return slope;
                next = next.filter(formula -> isDerivative(formula, stage, x, slope, point));
                if (next.isEmpty()) return new Unknown();
            }
            last = next.get();
        }
        return at(last, by.getLast(), point);
    }

    /** Whether the formula gives the derivative of f, which is known at the point, there and beside it. */
    private static boolean isDerivative(Expr formula, Expr f, Variable x, Slope slope, Map<Variable, Rational> point) {
        return slope instanceof Exists(_, var value) && Enclosures.at(formula, point).within().isPresent()
            && new Slopes(f, x, point).agreement(formula, value) == Truth.TRUE
            && holdsBeside(Condition.all(Domain.of(f), Domain.smooth(f, x), Domain.of(formula)), x, point);
    }

    /** Whether f certainly has no value at the point; x^x has none at −1, though (−1)⁻¹ is a number. */
    private static boolean isOutside(Expr f, Map<Variable, Rational> point) {
        return Enclosures.at(f, point).isUndefined() || Enclosures.holdsAt(Domain.of(f), point) == Truth.FALSE;
    }

    /** Whether f certainly has a value at the point and around it, and is continuous in x there. */
    public static boolean isContinuous(Expr f, Variable x, Map<Variable, Rational> point) {
        return Limit.isContinuous(f, x) && new OneSided(x, point, 1).hasValues(f);
    }

    /** Whether the condition certainly holds for x near its value at the point, on both sides. */
    public static boolean holdsBeside(Condition condition, Variable x, Map<Variable, Rational> point) {
        return new OneSided(x, point, 1).holds(condition) == Truth.TRUE
            && new OneSided(x, point, -1).holds(condition) == Truth.TRUE;
    }

    /** The value of the formula, for a function that is smooth around the point. */
    private static Slope smooth(Expr f, Variable x, Map<Variable, Rational> point) {
        var slope = derivative(f, x);
        if (slope.isEmpty()) return new Unknown();
        var range = sharpest(slope.get(), point);
        if (range.isPresent()) return exactly(range.get(), value(slope.get(), point));
        if (Enclosures.at(slope.get(), point).isUndefined() || !Question.isConcrete(List.of(slope.get())))
            return new Unknown();
        double about = Evaluation.value(slope.get(), point);
        return Double.isFinite(about) ? new About(about) : new Unknown();
    }

    /** The formula of df/dx, if the rules give one. */
    public static Optional<Expr> derivative(Expr f, Variable x) {
        return Differentiator.derivative(f, x, Context.EMPTY) instanceof Differentiated<Expr>(var slope, _, _)
            ? Optional.of(slope) : Optional.empty();
    }

    /** The slope of a function that has the same one everywhere, as 2 x and max(x, x) have. */
    public static Optional<Rational> everywhere(Expr f, Variable x) {
        Expr simple = Simplifier.simplify(f).expr();
        boolean smooth = Domain.of(f).equals(Condition.ALWAYS) && Domain.smooth(simple, x).equals(Condition.ALWAYS);
        return smooth ? derivative(simple, x).map(slope -> Simplifier.simplify(slope).expr())
            .flatMap(slope -> slope instanceof Num(var number) ? Optional.of(number) : Optional.empty())
            : Optional.empty();
    }

    /** The narrower of the ranges of the formula as it is and simplified; both contain the value. */
    private static Optional<Interval> sharpest(Expr formula, Map<Variable, Rational> point) {
        var raw = Enclosures.sharp(formula, point).within();
        var simple = Enclosures.sharp(Simplifier.simplify(formula).expr(), point).within();
        if (raw.isEmpty() || simple.isEmpty()) return raw.or(() -> simple);
        return Optional.of(raw.get().width() < simple.get().width() ? raw.get() : simple.get());
    }

    private Slope twoSided(OneSided above, OneSided below) {
        var inside = Stream.of(above, below).map(side -> side.holds(Domain.of(f))).toList();
        if (inside.contains(Truth.FALSE)) return new Missing(Why.BORDER);
        if (inside.contains(Truth.UNKNOWN)) return new Unknown();
        Expr plain = Simplifier.simplify(Steps.byDefinition(alongX(f))).expr();
        var right = above.of(plain).map(g -> Simplifier.simplify(g).expr());
        var left = below.of(plain).map(g -> Simplifier.simplify(g).expr());
        if (right.isEmpty() || left.isEmpty()) return new Unknown();
        var growth = List.of(Growth.of(left.get(), below), Growth.of(right.get(), above));
        if (growth.stream().anyMatch(Growth::isSlow)) return new Missing(Why.VERTICAL);
        boolean turns = growth.stream().allMatch(k -> k.equals(Optional.of(Rational.ONE)));
        if (turns && right.get() == left.get()) return new Missing(Why.KINK);
        if (above.isRegular(right.get()) && below.isRegular(left.get())) return compared(left.get(), right.get());
        return new SlopeLimits(this, above, right.get(), below, left.get()).slope();
    }

    private Slope compared(Expr left, Expr right) {
        var values = List.of(agreement(f, right), agreement(f, left));
        var rising = derivative(right, x);
        var falling = derivative(left, x);
        if (values.contains(Truth.FALSE)) return new Missing(Why.JUMP);
        if (values.contains(Truth.UNKNOWN) || rising.isEmpty() || falling.isEmpty()) return new Unknown();
        return switch (agreement(falling.get(), rising.get())) {
            case FALSE   -> new Missing(Why.KINK);
            case TRUE    -> exists(rising.get());
            case UNKNOWN -> new Unknown();
        };
    }

    Slope exists(Expr formula) {
        return sharpest(formula, point).<Slope>map(range -> exactly(range, value(formula, point)))
            .orElse(new Unknown());
    }

    private static Exists exactly(Interval range, Expr value) {
        return new Exists(value instanceof Num(var q) ? Interval.of(q) : range, value);
    }

    /** The formula at the point; simplified, where it has a value only then. */
    private static Expr value(Expr formula, Map<Variable, Rational> point) {
        boolean plain = Enclosures.sharp(formula, point).within().isPresent();
        return Simplifier.simplify(here(plain ? formula : Simplifier.simplify(formula).expr(), point)).expr();
    }

    /** Whether two formulas have the same value at the point. */
    Truth agreement(Expr u, Expr v) {
        if (u == v) return Truth.TRUE;
        var a = Enclosures.at(u, point);
        var b = Enclosures.at(v, point);
        if (a instanceof Within<Interval>(var r, var p) && b instanceof Within<Interval>(var s, var q)) {
            if (p.isPresent() && q.isPresent()) return p.get().equals(q.get()) ? Truth.TRUE : Truth.FALSE;
            if (!r.intersects(s)) return Truth.FALSE;
            if (r.isPoint() && r.equals(s)) return Truth.TRUE;
        }
        return Simplifier.simplify(Exprs.subtract(here(u), here(v))).expr() == Exprs.ZERO ? Truth.TRUE : Truth.UNKNOWN;
    }

    Expr here(Expr u) {
        return here(u, point);
    }

    private static Expr here(Expr u, Map<Variable, Rational> point) {
        var values = new LinkedHashMap<Variable, Expr>();
        point.forEach((variable, value) -> values.put(variable, Exprs.num(value)));
        return Substitution.replace(u, values);
    }

    /** The function of x alone: the other variables have the values of the point. */
    private Expr alongX(Expr u) {
        var values = new LinkedHashMap<Variable, Expr>();
        point.forEach((variable, value) -> { if (variable != x) values.put(variable, Exprs.num(value)); });
        return Substitution.replace(u, values);
    }
}
