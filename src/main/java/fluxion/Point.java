package fluxion;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.message.Messages;
import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure.Undefined;
import fluxion.numeric.Enclosure.Unknown;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Evaluation;
import fluxion.print.Printer;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slope;
import fluxion.verify.Slopes;
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
    private static final int BITS = 128;
    /** A range wider than this, in parts of a value above 1, tells no value: ⌊sin π⌋ lies in [−1, 0]. */
    private static final double WIDE = 1e-6;

    /** @throws Fault if a value is no constant */
    static Point of(Map<Variable, Expr> values) {
        var rational = new LinkedHashMap<Variable, Rational>();
        var shifts = new LinkedHashMap<Variable, Expr>();
        values.forEach((x, value) -> {
            if (!Substitution.variables(value).isEmpty()) throw Fault.of("not-a-number", x.name(), Printer.text(value));
            Expr simple = Simplifier.simplify(value).expr();
            if (simple instanceof Num(var q)) rational.put(x, q);
            else {
                rational.put(x, Rational.ZERO);
                shifts.put(x, Exprs.sum(simple, x));
            }
        });
        return new Point(rational, shifts);
    }

    /**
     * This point, if it gives all variables of the formulas a value.
     *
     * @throws Fault naming a variable without a value, or an unknown function
     */
    Point covering(List<Expr> formulas) {
        for (Expr node : Fold.postOrder(formulas)) {
            if (node instanceof Variable x && !rational.containsKey(x)) throw Fault.of("unbound-variable", x.name());
            if (node instanceof Apply(AbstractFunction f, _)) throw Fault.of("unknown-value", f.name());
        }
        return this;
    }

    /**
     * The value of a formula, free of derivatives and definitions, that has a value in this domain only: the formula of
     * a derivative says nothing where the function has no value.
     */
    Value value(Expr f, Condition domain) {
        var value = value(f);
        if (!(value instanceof Value.Known)) return value;
        var known = Domain.of(moved(f)).map(this::here);
        var demands = SideConditions.beyond(domain.map(u -> here(moved(u))), known, List.of());
        return demands.isEmpty() ? value : new Value.Undecided(Messages.text("engine.formula-fails"));
    }

    private Value value(Expr f) {
        Expr moved = moved(f);
        return switch (Enclosures.sharp(moved, rational)) {
            case Within<Interval>(var range, var exact) -> known(moved, range, exact);
            case Undefined<Interval>(var part) -> new Value.Undefined(sentence("no-value-of", part));
            case Unknown<Interval>(var part)   -> closer(moved, part);
        };
    }

    /** The derivative of the function at the point, by one variable after another. */
    Value slope(Expr f, List<Variable> by) {
        return told(Slopes.at(shifts.isEmpty() ? f : Simplifier.simplify(moved(f)).expr(), by, rational));
    }

    static Value told(Slope slope) {
        return switch (slope) {
            case Slope.Exists(var range)  -> known(range, Optional.empty());
            case Slope.About(var number)  -> new Value.Known(number, Optional.empty());
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
        if (!(Enclosures.at(moved, rational) instanceof Within<Interval>(_, var exact))) return false;
        boolean same = slope instanceof Value.Known(_, var range) && exact.isPresent()
            && range.filter(r -> r.equals(Interval.of(exact.get())) && r.isPoint()).isPresent();
        var beside = Condition.all(conditions).map(this::moved);
        return same || rational.keySet().stream().allMatch(x -> Slopes.isContinuous(moved, x, rational)
            && Slopes.holdsBeside(beside, x, rational));
    }

    /** A closer value where it lies in the range, which may be much wider than the value is uncertain. */
    private Value known(Expr moved, Interval range, Optional<Rational> exact) {
        if (exact.isEmpty() && range.width() > WIDE * Math.max(1, Math.abs(range.lo())))
            return new Value.Undecided(Messages.text("engine.not-close"));
        double number = exact.map(Rational::doubleValue).orElseGet(() -> Enclosures.at(moved, rational, BITS).within()
            .map(Ball::interval).filter(narrow -> narrow.width() <= range.width()).map(Interval::mid)
            .orElseGet(() -> Evaluation.value(moved, rational)));
        return range.lo() <= number && number <= range.hi() ? new Value.Known(number, Optional.of(range))
            : known(range, exact);
    }

    private static Value known(Interval range, Optional<Rational> exact) {
        if (!range.isBounded()) return new Value.Undecided(Messages.text("engine.not-close"));
        return new Value.Known(exact.map(Rational::doubleValue).orElse(range.mid()), Optional.of(range));
    }

    /** The same by simplifying: cos(π/2) is 0, so 1/cos(π/2) has no value. */
    private Value closer(Expr moved, Expr part) {
        var demands = SideConditions.beyond(Domain.of(moved).map(this::here), Condition.ALWAYS, List.of());
        if (demands.contains(Condition.NEVER)) return new Value.Undefined(sentence("no-value-of", part));
        if (!demands.isEmpty()) return new Value.Undecided(sentence("value-unknown", part));
        Expr simple = Simplifier.simplify(here(moved)).expr();
        return Enclosures.sharp(simple, rational) instanceof Within<Interval>(var range, var exact)
            ? known(simple, range, exact) : about(moved, part);
    }

    /** A number without an enclosure, where it is certain that there is one. */
    private Value about(Expr moved, Expr part) {
        double number = Evaluation.value(moved, rational);
        return Double.isFinite(number) ? new Value.Known(number, Optional.empty())
            : new Value.Undecided(sentence("value-unknown", part));
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
