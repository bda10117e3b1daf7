package fluxion.numeric;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * Compares derivatives that are claimed for f with finite differences of f, at a point. The differences are first taken
 * of double values; only if that does not agree, of enclosures, whose rounding errors are known, so that a right
 * derivative is not called wrong because f is hard to evaluate. It remains evidence, not proof, either way.
 */
public final class GradientCheck {
    /** What the comparison says. */
    public enum Agreement {
        /** Equal within an error that is small. */
        AGREES,
        /** Different by much more than the error. */
        DIFFERS,
        /** The numerical error is too large to say. */
        INCONCLUSIVE,
        /** f or the claimed derivative has no value at the point. */
        UNDEFINED
    }

    /** The result for one variable: ∂f/∂x as claimed, and as differences give it. */
    public record Component(Variable variable, Estimate symbolic, Estimate numeric, Agreement agreement) {
        /** Of a function that has no derivative there. */
        public static Component undefined(Variable variable) {
            return new Component(variable, Estimate.NONE, Estimate.NONE, Agreement.UNDEFINED);
        }
    }

    /** An error above this fraction of the derivative, or of slopes of f further away where it is 0, says nothing. */
    private static final double SMALL = 1e-4;
    private static final double MARGIN = 10;
    private static final double TELLING = 0.5;
    private static final double LAST_DIGITS = 1e-5;
    /** The relative error taken for values of functions that have no enclosure. */
    private static final double UNPROVEN = 1e-9;

    private final Expr f;
    private final List<Variable> variables;
    private final double[] point;
    private final Map<Variable, Rational> exactPoint = new LinkedHashMap<>();

    private GradientCheck(Expr f, Map<Variable, Rational> point) {
        this.f = f;
        this.variables = List.copyOf(point.keySet());
        this.point = variables.stream().mapToDouble(x -> point.get(x).doubleValue()).toArray();
        for (int i = 0; i < variables.size(); i++) exactPoint.put(variables.get(i), Rational.of(this.point[i]));
    }

    /**
     * Checks each claimed derivative, by the variable it is taken by, at the doubles nearest to the point.
     *
     * @throws IllegalArgumentException naming a variable that has no value, or an abstract function
     */
    public static List<Component> check(Expr f, Map<Variable, Expr> derivatives, Map<Variable, Rational> point) {
        var check = new GradientCheck(f, point);
        var components = new ArrayList<Component>();
        derivatives.forEach((x, derivative) -> components.add(check.component(x, derivative)));
        return components;
    }

    private Component component(Variable x, Expr derivative) {
        int slot = variables.indexOf(x);
        var symbolic = value(derivative);
        var tape = Tape.of(f, variables);
        double here = tape.value(point);
        if (!symbolic.isKnown() || Double.isNaN(here))
            return new Component(x, symbolic, Estimate.NONE, Agreement.UNDEFINED);
        double scale = scale(tape, slot, here);
        var rough = FiniteDifference.derivative(t -> tape.value(moved(slot, t)), point[slot], 1);
        if (compare(symbolic, rough, scale) == Agreement.AGREES)
            return new Component(x, symbolic, rough, Agreement.AGREES);
        var careful = FiniteDifference.ofEstimates(enclosed(slot), point[slot], 1);
        var numeric = careful.isKnown() ? careful : rough;
        return new Component(x, symbolic, numeric, compare(symbolic, numeric, scale));
    }

    /** How steep f is over a wider distance; a value far from 0 is only as steep as its last digits. */
    private double scale(Tape tape, int slot, double here) {
        double reach = Math.max(1, Math.abs(point[slot]));
        double scale = LAST_DIGITS * Math.abs(here) / reach;
        for (double step : new double[] {reach, -reach, reach / 8, -reach / 8}) {
            double steep = Math.abs((tape.value(moved(slot, point[slot] + step)) - here) / step);
            if (steep < Double.POSITIVE_INFINITY) scale = Math.max(scale, steep);
        }
        return scale;
    }

    private double[] moved(int slot, double to) {
        var moved = point.clone();
        moved[slot] = to;
        return moved;
    }

    /** f along one variable, with the errors that enclosures give. */
    private DoubleFunction<Estimate> enclosed(int slot) {
        var moved = new LinkedHashMap<>(exactPoint);
        return t -> {
            if (!Double.isFinite(t)) return Estimate.NONE;
            moved.put(variables.get(slot), Rational.of(t));
            return Enclosures.at(f, moved).within().map(GradientCheck::estimate).orElse(Estimate.NONE);
        };
    }

    private Estimate value(Expr derivative) {
        return switch (Enclosures.at(derivative, exactPoint)) {
            case Enclosure.Within<Interval>(var range, _) -> estimate(range);
            case Enclosure.Undefined<Interval> _          -> Estimate.NONE;
            case Enclosure.Unknown<Interval> _            -> {
                double value = Tape.of(derivative, variables).value(point);
                yield new Estimate(value, UNPROVEN * Math.abs(value));
            }
        };
    }

    private static Estimate estimate(Interval range) {
        double mid = range.mid();
        return new Estimate(mid, Math.max(range.hi() - mid, mid - range.lo()));
    }

    private static Agreement compare(Estimate symbolic, Estimate numeric, double scale) {
        if (!numeric.isKnown()) return Agreement.INCONCLUSIVE;
        double distance = Math.abs(symbolic.value() - numeric.value());
        double error = symbolic.error() + numeric.error();
        if (distance > MARGIN * error) return Agreement.DIFFERS;
        double size = Math.max(Math.abs(symbolic.value()), Math.abs(numeric.value()));
        boolean telling = symbolic.value() == 0 || error <= TELLING * size;       // else any small value would agree
        return telling && distance <= error && error <= SMALL * Math.max(size, scale) ? Agreement.AGREES
            : Agreement.INCONCLUSIVE;
    }
}
