package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Size;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.List;

/**
 * A partial derivative for computing with: NaN is its value where it is not known to exist.
 *
 * @param formula    its formula
 * @param conditions where the formula is right, beside its domain
 * @param besides    its values where the formula does not give them: that of x|x| at 0
 */
record Slope(Expr formula, List<Condition> conditions, List<Branch> besides) {
    /** Larger gradients, by their nodes and entries, are not looked at entry by entry. */
    private static final long LARGE = 100_000;

    /**
     * The gradient. Where it has conditions, each entry is told its own: that of y² is not in doubt where |x| has a
     * kink.
     *
     * @param swept whether one sweep back is made also for one variable, which loses fewer digits
     */
    static List<Slope> gradient(Expr f, List<Variable> by, boolean swept, Context context) {
        var raw = new Differentiation(Form.RAW, context);
        if (by.size() == 1 && !swept) return List.of(of(raw.derivative(f, by)));
        var partials = raw.gradient(f, by);
        boolean smooth = partials.conditions().isEmpty() && partials.exceptional().isEmpty();
        boolean large = (long) Size.distinct(List.of(f)) * by.size() > LARGE;
        return smooth || large ? of(partials) : by.stream().map(x -> of(raw.derivative(f, List.of(x)))).toList();
    }

    /** Entries, row by row, each right where all are. */
    static List<Slope> of(Partials partials) {
        return Differentiation.entries(partials.rows()).stream()
            .map(entry -> new Slope(entry, partials.conditions(), List.of())).toList();
    }

    private static Slope of(Derivative d) {
        var besides = new ArrayList<Branch>();
        for (Exceptional points : d.exceptional())
            if (points.slope() instanceof Value.Known known)
                known.value().ifPresent(value -> besides.add(new Branch(points.where(), value)));
        return new Slope(d.expr(), d.conditions(), besides);
    }
}
