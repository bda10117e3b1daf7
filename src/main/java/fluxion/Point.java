package fluxion;

import fluxion.Value.Known;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.message.Messages;
import fluxion.number.Ball;
import fluxion.number.Decimals;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure.Undefined;
import fluxion.numeric.Enclosure.Unknown;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Evaluation;
import fluxion.numeric.GradientCheck;
import fluxion.numeric.Truth;
import fluxion.numeric.Unbound;
import fluxion.print.Printer;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Simplifier;
import fluxion.verify.Exact;
import fluxion.verify.Integers;
import fluxion.verify.Slope;
import fluxion.verify.Slopes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A point given by exact numbers. A variable x whose value c is not rational, such as π/2, is counted from there:
 * formulas are taken in terms of c + x, at x = 0.
 */
record Point(Map<Variable, Rational> rational, Map<Variable, Expr> shifts) {
    private static final int SHOWN = 60;
    private static final int DIGITS = 17;
    /** A longer value says less than its decimals. */
    private static final int MOST_NODES = 16;
    /** Bounds that differ by less than this part of the value tell it, and stand beside it. */
    private static final double CLOSE = 1e-12;
    /** Below 2 to this, the nearest double is 0. */
    private static final int LEAST_EXPONENT = -1100;

    /** @throws Fault if a value is no constant, or is none at all, as 1/0 */
    static Point of(Map<Variable, Expr> values) {
        var rational = new LinkedHashMap<Variable, Rational>();
        var shifts = new LinkedHashMap<Variable, Expr>();
        values.forEach((x, value) -> {
            if (!Substitution.variables(value).isEmpty()) throw Fault.of("not-a-number", x.name(), Printer.text(value));
            if (isNothing(value)) throw Fault.of("no-such-number", x.name(), Printer.text(value));
            Expr simple = Simplifier.simplify(value).expr();
            if (simple instanceof Num(var q)) rational.put(x, q);
            else {
                rational.put(x, Rational.ZERO);
                shifts.put(x, Exprs.sum(simple, x));
            }
        });
        return new Point(rational, shifts);
    }

    /** @throws Fault if one of the variables has a formula, which gives its value, or an assumption certainly fails */
    static void refuse(Map<Variable, Expr> at, Context context) {
        for (Variable x : at.keySet())
            if (context.definitions().containsKey(x)) throw Fault.of("defined-value", x.name());
        for (Condition assumed : context.assumptions()) {
            boolean told = assumed.expressions().stream().allMatch(u -> at.keySet()
                .containsAll(Substitution.variables(u)));
            if (told && of(at).isOutside(assumed)) throw Fault.of("not-assumed", Printer.text(assumed));
        }
    }

    private static boolean isNothing(Expr value) {
        return SideConditions.beyond(Domain.of(value), Condition.ALWAYS, List.of()).contains(Condition.NEVER)
            || Enclosures.at(value, Map.of()).isUndefined();
    }

    /**
     * This point, if it gives all variables of the formulas a value.
     *
     * @throws Fault naming a variable without a value, or an unknown function
     */
    Point covering(List<Expr> formulas) {
        for (Expr node : Fold.withTemplates(formulas)) {
            if (node instanceof Variable x && !x.name().startsWith("#") && !rational.containsKey(x))
                throw Fault.of("unbound-variable", x.name());
            if (node instanceof Apply(AbstractFunction f, _)) throw Fault.of("unknown-value", f.name());
        }
        for (Expr f : formulas) if (binds(f)) members(f);
        return this;
    }

    private static boolean binds(Expr f) {
        return Fold.postOrder(f).stream().anyMatch(node -> node instanceof Apply(Binder _, _));
    }

    /** @throws Fault naming a member of a family, asked for by a sum, that has no value */
    private void members(Expr f) {
        try {
            Enclosures.at(moved(f), rational);
        } catch (Unbound missing) {
            throw Fault.of("unbound-variable", missing.variable());
        }
    }

    /**
     * The value of a formula, free of derivatives and definitions, that has a value in this domain only: the formula of
     * a derivative says nothing where the function has no value.
     */
    Value value(Expr f, Condition domain) {
        var value = value(f);
        if (value instanceof Value.Undefined || value instanceof Value.Undecided) return value;
        var known = Domain.of(moved(f)).map(this::here);
        var demands = SideConditions.beyond(domain.map(u -> here(moved(u))), known, List.of());
        return demands.isEmpty() ? value : new Value.Undecided(Messages.text("engine.formula-fails"));
    }

    private Value value(Expr f) {
        Expr moved = moved(f);
        return switch (Enclosures.closely(moved, rational)) {
            case Within<Ball>(var ball, var exact) -> exact.isEmpty() && isDoubtful(ball)
                ? simpler(moved).orElseGet(() -> told(ball, exact)) : told(ball, exact);
            case Undefined<Ball>(var part) -> new Value.Undefined(sentence("no-value-of", part));
            case Unknown<Ball>(var part)   -> closer(moved, part);
        };
    }

    /** Whether the ball tells no double, or is so close around one that the value may be that number exactly. */
    private static boolean isDoubtful(Ball ball) {
        return ball.interval().hi() > Math.nextUp(ball.interval().lo());
    }

    /** The formula with the numbers of this point for declared integers in exponents, without which it has no value. */
    Expr withIntegers(Expr f, List<Variable> by, List<Condition> assumptions) {
        var numbers = new LinkedHashMap<>(rational);
        numbers.keySet().removeAll(shifts.keySet());
        numbers.keySet().removeAll(by);
        return Integers.of(List.of(f), assumptions).in(f, numbers);
    }

    /** Whether the condition certainly fails at the point. */
    boolean isOutside(Condition domain) {
        return Enclosures.holdsAt(domain.map(this::moved), rational) == Truth.FALSE;
    }

    /** The derivative of the function at the point, by one variable after another. */
    Value slope(Expr f, List<Variable> by) {
        return told(Slopes.at(shifts.isEmpty() ? f : Simplifier.simplify(moved(f)).expr(), by, rational));
    }

    static Value told(Slope slope) {
        return switch (slope) {
            case Slope.Exists(var range, var value) when range.isBounded() -> told(range, Simplifier.simplify(value)
                .expr());
            case Slope.Exists _          -> new Value.Undecided(Messages.text("engine.beyond-doubles"));
            case Slope.Expressed(var value) -> new Value.Expressed(value);
            case Slope.About(var number)  -> new Value.Undecided(Messages.text("engine.no-bounds", number));
            case Slope.Missing(var why)   -> new Value.Undefined(Messages.text("engine.slope." + why.label()));
            case Slope.Unknown _          -> new Value.Undecided(Messages.text("engine.slope.unknown"));
        };
    }

    /**
     * Whether the formula of a derivative, right beside the point where the conditions hold, certainly has this value:
     * both are the same number, or it is continuous, for a derivative that exists is the limit of those around it.
     */
    boolean agrees(Expr formula, Value slope, List<Condition> conditions) {
        Expr moved = Simplifier.simplify(moved(formula)).expr();
        if (Enclosures.at(moved(formula), rational).isUndefined()
            || !(Enclosures.at(moved, rational) instanceof Within<Interval>(_, var exact))) return false;
        boolean same = slope instanceof Known(_, var range, _) && range.isPoint() && (exact.isPresent()
            ? range.equals(Interval.of(exact.get()))
            : Exact.holds(new Compare(here(moved), Relation.EQ, Exprs.num(Rational.of(range.lo())))) == Truth.TRUE);
        var beside = Condition.all(conditions).map(this::moved);
        return same || rational.keySet().stream().allMatch(x -> Slopes.isContinuous(moved, x, rational)
            && Slopes.holdsBeside(beside, x, rational));
    }

    private static Value told(Interval range, Expr value) {
        var told = told(Ball.of(range), value instanceof Num(var q) ? Optional.of(q) : Optional.empty());
        boolean plain = Size.isAtMost(MOST_NODES, value) && Substitution.variables(value).isEmpty();
        return told instanceof Known known && plain ? known.as(value) : told;
    }

    /** The double in the middle, if the ball tells the value to about twelve digits; else bounds in decimals. */
    private static Value told(Ball ball, Optional<Rational> exact) {
        var range = exact.map(Interval::of).orElseGet(ball::interval);
        if (range.isBounded() && (range.hi() <= Math.nextUp(Math.nextUp(range.lo()))
            || range.hi() - range.lo() <= CLOSE * Math.min(Math.abs(range.lo()), Math.abs(range.hi()))))
            return new Known(exact.map(Rational::doubleValue).orElseGet(() -> nearest(ball, range)), range);
        boolean beyond = range.lo() == Double.MAX_VALUE || range.hi() == -Double.MAX_VALUE;
        return new Value.Between(Decimals.below(ball, DIGITS), Decimals.above(ball, DIGITS),
            Messages.text(beyond ? "engine.beyond-doubles" : "engine.not-close"));
    }

    private static double nearest(Ball ball, Interval range) {
        if (ball.magnitude() < LEAST_EXPONENT) return 0;
        return Math.clamp(ball.center().lower().doubleValue(), range.lo(), range.hi());
    }

    /** The value of the simplified formula, where it tells a double: ⌊√2²⌋ is 2. */
    private Optional<Value> simpler(Expr moved) {
        Expr simple = Simplifier.simplify(here(moved)).expr();
        return Enclosures.closely(simple, rational) instanceof Within<Ball>(var ball, var exact)
            ? Optional.of(told(ball, exact)).filter(Known.class::isInstance) : Optional.empty();
    }

    /** The same by simplifying: cos(π/2) is 0, so 1/cos(π/2) has no value. */
    private Value closer(Expr moved, Expr part) {
        var domain = Domain.of(moved).map(this::here);
        var demands = SideConditions.beyond(domain, Condition.ALWAYS, List.of());
        if (demands.contains(Condition.NEVER) || Exact.holds(domain) == Truth.FALSE)
            return new Value.Undefined(sentence("no-value-of", part));
        if (!demands.isEmpty()) return new Value.Undecided(sentence("value-unknown", part));
        return simpler(moved).orElseGet(() -> about(moved, part));
    }

    /** A number without an enclosure is not told as the value, where it is certain that there is one. */
    private Value about(Expr moved, Expr part) {
        double number = Evaluation.value(moved, rational);
        return new Value.Undecided(Double.isFinite(number) ? Messages.text("engine.no-bounds", number)
            : sentence(binds(part) ? "value-unknown" : "bounds-unknown", part));
    }

    /** The derivatives, by one variable each, against finite differences of the formula. */
    List<GradientCheck.Component> gradientCheck(Expr f, List<Variable> by, List<Expr> derivatives) {
        var components = new ArrayList<GradientCheck.Component>();
        for (int k = 0; k < by.size(); k++) components.addAll(component(f, by.get(k), moved(derivatives.get(k))));
        return components;
    }

    /** Where the function has no derivative there is nothing to compare; a slope stands for a formula without value. */
    private List<GradientCheck.Component> component(Expr f, Variable x, Expr formula) {
        var slope = Slopes.at(shifts.isEmpty() ? f : Simplifier.simplify(moved(f)).expr(), List.of(x), rational);
        if (slope instanceof Slope.Missing) return List.of(GradientCheck.Component.undefined(x));
        Expr derivative = slope instanceof Slope.Exists(_, var value) && Enclosures.at(formula, rational).isUndefined()
            ? value : formula;
        return GradientCheck.check(moved(f), Map.of(x, derivative), rational);
    }

    Expr moved(Expr f) {
        return Substitution.replace(f, shifts);
    }

    private Expr here(Expr moved) {
        var values = new LinkedHashMap<Variable, Expr>();
        rational.forEach((x, value) -> values.put(x, Exprs.num(value)));
        return Substitution.replace(moved, values);
    }

    private String sentence(String key, Expr part) {
        String text = Printer.unicode(shifts.isEmpty() ? part : here(part));
        return text.length() > SHOWN ? Messages.text("engine." + key + "-part") : Messages.text("engine." + key, text);
    }
}
