package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.plot.Curve;
import fluxion.plot.Figure;
import fluxion.plot.Figure.Entry;
import fluxion.plot.Framing;
import fluxion.plot.Mark;
import fluxion.plot.Point;
import fluxion.plot.Window;
import fluxion.print.Printer;
import fluxion.simplify.Simplifier;
import fluxion.verify.Claims;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Functions, their derivatives and tangents as a figure.
 *
 * @param x  what the horizontal axis is
 * @param at the values of the other variables
 */
public record Plotting(Fluxion fluxion, Variable x, Map<Variable, Expr> at) {
    /** Longer formulas are not shown beside their name. */
    private static final int SHOWN = 48;
    private static final List<String> LETTERS = List.of("f", "y", "u");
    /** How far numbers are from where they should be that were found by halving. */
    private static final double ERROR = 1e-13;

    /**
     * The functions with their derivatives up to the order.
     *
     * @param touching where the functions are given a tangent
     * @param left     the end of the window; chosen if it is empty
     * @throws Fault if a formula has no value in numbers, or no derivative or tangent that is asked for
     */
    public Figure figure(List<Formula> formulas, int order, List<Expr> touching, Optional<Double> left,
        Optional<Double> right) {
        var shown = new ArrayList<Shown>();
        var functions = new ArrayList<Curve>();
        for (int k = 0; k < formulas.size(); k++) {
            Expr f = plain(formulas.get(k));
            String letter = formulas.size() == 1 ? letter() : Printer.unicode(Exprs.variable("f" + (k + 1)));
            var curve = curve(f);
            functions.add(curve);
            shown.add(new Shown(named(letter, f), curve, window -> corners(f, curve, window)));
            for (int n = 1; n <= order; n++) shown.add(derivative(f, letter, n));
        }
        var derivatives = shown.stream().map(Shown::curve).filter(curve -> !functions.contains(curve)).toList();
        var window = Framing.of(functions, derivatives, left, right);
        return figure(shown, window, formulas, touching);
    }

    /** Of no function that is known by this name already. */
    private String letter() {
        return LETTERS.stream().filter(name -> !fluxion.context().knows(name)).findFirst().orElse(LETTERS.getFirst());
    }

    private Figure figure(List<Shown> shown, Window window, List<Formula> formulas, List<Expr> touching) {
        var entries = new ArrayList<Entry>();
        for (Shown one : shown) entries.add(new Entry(one.name(), one.curve(), false, one.marks().apply(window)));
        for (Formula f : formulas)
            for (Expr c : touching) entries.add(tangent(f, c).entry());
        return new Figure(entries, window, Printer.unicode(x));
    }

    private String named(String name, Expr f) {
        String formula = Printer.unicode(f);
        return name + "(" + Printer.unicode(x) + ")" + (formula.length() > SHOWN ? "" : " = " + formula);
    }

    /** The formula in x alone: definitions and values are put in. */
    private Expr plain(Formula f) {
        Expr expanded = Fault.derived(Claims.of(f.expr(), Exprs.ZERO, fluxion.context())).derivative().left();
        Expr plain = Substitution.replace(expanded, at);
        var open = Substitution.variables(plain).stream().filter(v -> v != x).map(Variable::name).toList();
        if (!open.isEmpty()) throw Fault.of("plot-needs-values", String.join(", ", open),
            open.stream().map(name -> "--at " + name + "=1").collect(Collectors.joining(" ")));
        return plain;
    }

    private Curve curve(Expr f) {
        try {
            return Curve.of(f, x).knowing(Plotting::number).where(assumed());
        } catch (IllegalArgumentException noNumber) {
            throw Fault.of("no-numbers", Printer.unicode(f));
        }
    }

    /** What is assumed of x alone, once the others have their values. */
    private Condition assumed() {
        return Condition.all(fluxion.context().assumptions().stream()
            .map(condition -> condition.map(side -> Substitution.replace(side, at)))
            .filter(condition -> condition.expressions().stream().allMatch(side ->
                Set.of(x).containsAll(Substitution.variables(side)))).toList());
    }

    /** A number as short as it can be written, if it is certain that it is one. */
    private static Expr number(Expr e) {
        if (!Substitution.variables(e).isEmpty()) return e;
        var simplified = Simplifier.simplify(e);
        return simplified.conditions().isEmpty() ? simplified.expr() : e;
    }

    private Shown derivative(Expr f, String letter, int order) {
        var derivative = fluxion.derivative(new Formula(f, List.of()), Collections.nCopies(order, x), Form.SIMPLIFIED);
        var conditions = new ArrayList<>(derivative.conditions());
        conditions.add(Domain.of(f));
        String primes = order <= 3 ? "′".repeat(order) : "^(" + "(" + order + "))";
        return new Shown(named(letter + primes, derivative.expr()), curve(derivative.expr())
            .where(Condition.all(conditions)), _ -> filled(derivative));
    }

    /**
     * The line through a point of the curve with the slope there.
     *
     * @param at as it was asked for
     */
    public record Tangent(String at, Point point, double slope, Entry entry) {}

    /** At (c, f(c)). @throws Fault if there is no such line */
    public Tangent tangent(Formula f, Expr c) {
        var formula = new Formula(plain(f), List.of());
        var here = Map.of(x, c);
        double y = known(fluxion.evaluate(formula, here), c);
        double slope = known(fluxion.slope(formula, List.of(x), here), c);
        double at = known(fluxion.evaluate(new Formula(c, List.of()), Map.of()), c);
        Expr line = Exprs.sum(num(y), Exprs.product(num(slope), Exprs.subtract(x, num(at))));
        var point = new Point(at, y);
        var entry = new Entry(Messages.text("engine.tangent-at", Printer.unicode(x), Printer.unicode(c)), curve(line),
            true, List.of(new Mark(Mark.Kind.FILLED, point)));
        return new Tangent(Printer.unicode(c), point, slope, entry);
    }

    private static Num num(double exact) {
        return Exprs.num(Rational.of(exact));
    }

    private double known(Value value, Expr c) {
        if (value instanceof Value.Known(double number, _, _)) return number;
        throw Fault.of("no-tangent-at", Printer.unicode(x), Printer.unicode(c));
    }

    /** Points of f without a derivative: |x| at 0. */
    private List<Mark> corners(Expr f, Curve curve, Window window) {
        try {
            return fluxion.derivative(new Formula(f, List.of()), List.of(x), Form.SIMPLIFIED).exceptional().stream()
                .filter(points -> points.slope() instanceof Value.Undefined)
                .flatMap(points -> Places.of(points.where(), x, window).stream())
                .map(at -> new Mark(Mark.Kind.CORNER, new Point(at, curve.around(at, ERROR, window))))
                .filter(mark -> !Double.isNaN(mark.at().y())).toList();
        } catch (Fault noDerivative) {
            return List.of();                                    // nobody asked for it
        }
    }

    /** A curve, and the points that are marked in a window. */
    private record Shown(String name, Curve curve, Function<Window, List<Mark>> marks) {}

    /** Where a formula fails and the derivative exists all the same: that of x²·sin(1/x) at 0. */
    private List<Mark> filled(Derivative derivative) {
        var marks = new ArrayList<Mark>();
        for (Exceptional points : derivative.exceptional())
            if (points.slope() instanceof Value.Known(double slope, _, _) && points.where() instanceof Compare(var u,
                var relation, Num(var c)) && u == x && relation == Relation.EQ)
                marks.add(new Mark(Mark.Kind.FILLED, new Point(c.doubleValue(), slope)));
        return marks;
    }
}
