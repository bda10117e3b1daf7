package fluxion.document;

import fluxion.diff.Branch;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Implicit;
import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.DerivativeOperator;
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
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.message.Messages;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Orders;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What equations of a section relate to one another. Along the curve of one of them, F(x, y) = 0, y is a function of x
 * where ∂F/∂y ≠ 0, with dy/dx = −(∂F/∂x)/(∂F/∂y) (implicit function theorem).
 */
final class Ties {
    private static final int HIGHEST = 2;
    private static final Set<MathFunction> ANALYTIC = Set.of(Functions.LN, Functions.SIN, Functions.COS,
        Functions.TAN, Functions.SINH, Functions.COSH, Functions.TANH);

    private final List<Grounds.Tie> all = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final List<GivenRate> rates = new ArrayList<>();
    private final List<PointOnCurve> points = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** How fast something moves when names have certain values, or at any time. */
    private record GivenRate(Compare rate, Instant at) {}

    /** dy/dx */
    private record Slope(Variable y, Variable x) {}

    void add(Grounds.Tie tie) {
        all.add(tie);
    }

    List<Grounds.Tie> all() {
        return List.copyOf(all);
    }

    /** An equation that is not proved may tell what its names stand for. */
    void tell(Expr left, Expr right) {
        told.addAll(Universal.names(left));
        told.addAll(Universal.names(right));
    }

    void forget(String name) {
        told.remove(name);
    }

    /** Names of which such equations tell something. */
    Set<String> told() {
        return Set.copyOf(told);
    }

    void clear() {
        all.clear();
        curves.clear();
        rates.clear();
        points.clear();
    }

    /** An equation that says where something holds, or of which the words say that it is that of a curve. */
    void add(Link link, Expr left, Expr right) {
        if (left instanceof Apply(var operator, var us) && operator == DerivativeOperator.TOTAL
            && right instanceof Apply(var other, var vs) && other == operator && us.getLast() == vs.getLast())
            add(link, us.getFirst(), vs.getFirst());
        else if (!differentiates(left) && !differentiates(right))
            curves.add(new Curve(link.text(), new Compare(left, Relation.EQ, right)));
    }

    /** Whether derivatives stand in it, or names for them: then it is not what relates the names themselves. */
    private static boolean differentiates(Expr side) {
        return Fold.postOrder(side).stream().anyMatch(node -> node instanceof Apply(DerivativeOperator _, _)
            || node instanceof Variable(var name) && name.contains("'"));
    }

    /**
     * What is proved of derivatives of an unknown function along the last curve that relates it to its variable; where
     * the text may speak of one branch of the curve, what holds at some of its points only is not wrong.
     *
     * @param moving names of which derivatives are taken anywhere in the text
     */
    Outcome along(Outcome outcome, Expr left, Expr right, Context known, Set<String> moving, double seconds) {
        var context = known;
        for (var given : rates) if (given.at.isNow(known)) context = context.assume(given.rate);
        for (var point : points) context = point.in(context);
        var found = slope(outcome, left, right, context, seconds);
        found = new Rates(curves.reversed(), context, moving, seconds).instead(found, left, right);
        var related = new RelatedRates(context, moving, seconds);
        found = related.instead(found, left, right);
        var rate = found == outcome ? related.given(outcome, left, right) : Optional.<Compare>empty();
        rate.ifPresent(given -> rates.add(new GivenRate(given, Instant.of(known))));
        return rate.isPresent() ? RelatedRates.told(outcome) : found;
    }

    /** Whether a value is that of a point of a curve, the other names of which have theirs; it is meant then. */
    Optional<Outcome> point(Link link, Compare value, Context context, double seconds) {
        var point = curves(context).flatMap(curve -> PointOnCurve.of(curve, value, context).stream()).findFirst();
        point.filter(at -> at.lies(seconds)).ifPresent(points::add);
        return point.map(at -> new Outcome.NotJudged(link, at.told(points.contains(at))));
    }

    private Outcome slope(Outcome outcome, Expr left, Expr right, Context context, double seconds) {
        if (!(outcome instanceof Outcome.Judged(var link, _, Verdict.Undecided(var reason, _), _, _))
            || reason != Verdict.Reason.UNKNOWN_FUNCTION) return outcome;
        return slope(List.of(left, right), context).flatMap(slope -> curves(slope, context)
            .filter(curve -> Substitution.variables(curve.difference()).containsAll(List.of(slope.y(), slope.x())))
            .findFirst().flatMap(curve -> along(link, curve, slope, left, right, freed(context, slope), seconds)))
            .orElse(outcome);
    }

    /** What defines the variable by the function, {@code x = sin y}, what is assumed, and the others, last first. */
    private Stream<Curve> curves(Slope slope, Context context) {
        var defined = Optional.ofNullable(context.definitions().get(slope.x())).map(body ->
            Curve.of(new Compare(slope.x(), Relation.EQ, body)));
        return Stream.concat(defined.stream(), curves(context));
    }

    /** What is assumed, and the other equations, last first. */
    private Stream<Curve> curves(Context context) {
        var assumed = context.assumptions().reversed().stream().flatMap(condition ->
            condition instanceof Compare equation && equation.relation() == Relation.EQ
                ? Stream.of(Curve.of(equation)) : Stream.<Curve>empty());
        return Stream.concat(assumed, curves.reversed().stream());
    }

    /** The derivatives along the curves for which primed names stand. */
    Slopes slopes(Context context) {
        return new Slopes(curves(context).toList(), context);
    }

    /** What is known but for the two that move along the curve. */
    private static Context freed(Context context, Slope slope) {
        var known = context.definitions().containsKey(slope.x()) ? context.without(slope.x().name()) : context;
        return known.dependences().containsKey(slope.y()) ? known.without(slope.y().name()) : known;
    }

    /** Whether nothing is known of a name, but that it is a function of something, perhaps. */
    private static boolean isUnknown(Variable y, Context context) {
        return !context.knows(y.name()) || context.undefinedDependences().contains(y);
    }

    private static Optional<Slope> slope(List<Expr> sides, Context context) {
        return Fold.postOrder(sides).stream().flatMap(node ->
            node instanceof Apply(var by, var us) && by == DerivativeOperator.TOTAL
                && us.getFirst() instanceof Variable y && us.getLast() instanceof Variable x
                && isUnknown(y, context)
                ? Optional.of(new Slope(y, x)).stream() : Optional.<Slope>empty().stream()).findFirst();
    }

    private static Optional<Outcome> along(Link link, Curve curve, Slope slope, Expr left, Expr right,
        Context context, double seconds) {
        if (!(Implicit.derivatives(curve.difference(), slope.x(), slope.y(), HIGHEST, context,
            UnaryOperator.identity()) instanceof Differentiated<Branch>(var implied, var conditions, _)))
            return Optional.empty();
        var given = new ArrayList<Condition>(List.of(curve.equation()));
        given.addAll(conditions);
        if (!given.contains(implied.graph())) given.add(implied.graph());
        if (!(Claims.of(put(left, slope, implied), put(right, slope, implied), context.assume(given))
            instanceof Differentiated<Claim>(var claim, _, _))) return Optional.empty();
        var verdict = Orders.judge(claim, Relation.EQ, seconds / 2);
        boolean wrong = verdict instanceof Verdict.Refuted
            && Orders.judge(claim, Relation.NE, seconds / 2) instanceof Verdict.Proved;
        wrong |= verdict instanceof Verdict.Refuted && speakOfAll(left, right, slope, implied);
        boolean branch = !wrong && verdict instanceof Verdict.Refuted || verdict instanceof Verdict.Conditional;
        if (branch) return Optional.of(new Outcome.NoAnswer(link, Messages.text("document.branch", curve.text())));
        var notes = new ArrayList<>(List.of(
            Messages.text("document.curve", slope.y().name(), slope.x().name(), curve.text())));
        notes.addAll(Curve.granted(List.of(implied.graph())));
        return Optional.of(new Outcome.Judged(link, claim, verdict, notes,
            wrong && left == Exprs.apply(DerivativeOperator.TOTAL, slope.y(), slope.x())
                ? Correction.told(implied.derivatives().getFirst(), context) : Correction.NONE));
    }

    /**
     * Whether the sides speak of all points of a curve, and not of one branch of it: besides dy/dx they are made of y,
     * and of functions that have one value each. Two such formulas that are equal on a piece of an irreducible curve
     * are so on all of it (identity theorem); 1/√(1 − x²) may be the derivative on the branch that is meant.
     */
    private static boolean speakOfAll(Expr left, Expr right, Slope slope, Branch implied) {
        var nothing = new Branch(implied.derivatives().stream().map(_ -> (Expr) Exprs.ZERO).toList(), implied.graph());
        Expr rest = Exprs.sum(put(left, slope, nothing), Exprs.negate(put(right, slope, nothing)));
        var all = new ArrayList<>(implied.derivatives());
        all.add(rest);
        return Substitution.contains(rest, slope.y()) && Fold.postOrder(all).stream().allMatch(node -> switch (node) {
            case Power(_, Num(var n))          -> n.isInteger();
            case Power(var base, _)            -> base == Exprs.E;
            case Apply(var f, _)               -> ANALYTIC.contains(f);
            case Num _, Constant _, Variable _, Sum _, Product _, Quotient _ -> true;
        });
    }

    /** The formula with the derivatives put in, the highest first. */
    private static Expr put(Expr formula, Slope slope, Branch branch) {
        var nodes = new ArrayList<Expr>(List.of(slope.y()));
        for (int k = 0; k < branch.derivatives().size(); k++)
            nodes.add(Exprs.apply(DerivativeOperator.TOTAL, nodes.getLast(), slope.x()));
        Expr result = formula;
        for (int k = branch.derivatives().size(); k > 0; k--)
            result = Substitution.replace(result, Map.of(nodes.get(k), branch.derivatives().get(k - 1)));
        return result;
    }
}
