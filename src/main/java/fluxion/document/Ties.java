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
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.print.Printer;
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

    private final List<Grounds.Tie> all = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

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

    /** Names of which such equations tell something. */
    Set<String> told() {
        return Set.copyOf(told);
    }

    void clear() {
        all.clear();
        curves.clear();
    }

    /** An equation that says where something holds, or of which the words say that it is that of a curve. */
    void add(Link link, Expr left, Expr right) {
        curves.add(new Curve(link.text(), new Compare(left, Relation.EQ, right)));
    }

    /**
     * What is proved of derivatives of an unknown function along the last curve that relates it to its variable; where
     * the text may speak of one branch of the curve, what holds at some of its points only is not wrong.
     *
     * @param moving names of which derivatives are taken anywhere in the text
     */
    Outcome along(Outcome outcome, Expr left, Expr right, Context context, Set<String> moving, double seconds) {
        var found = slope(outcome, left, right, context, seconds);
        return new Rates(curves.reversed(), context, moving, seconds).instead(found, left, right);
    }

    private Outcome slope(Outcome outcome, Expr left, Expr right, Context context, double seconds) {
        if (!(outcome instanceof Outcome.Judged(var link, _, Verdict.Undecided(var reason, _), _, _))
            || reason != Verdict.Reason.UNKNOWN_FUNCTION) return outcome;
        return slope(List.of(left, right), context).flatMap(slope -> curves(slope, context)
            .filter(curve -> Substitution.variables(curve.difference()).containsAll(List.of(slope.y(), slope.x())))
            .findFirst().flatMap(curve -> along(link, curve, slope, left, right,
                context.definitions().containsKey(slope.x()) ? context.without(slope.x().name()) : context, seconds)))
            .orElse(outcome);
    }

    /** What defines the variable by the function, {@code x = sin y}, what is assumed, and the others, last first. */
    private Stream<Curve> curves(Slope slope, Context context) {
        var defined = Optional.ofNullable(context.definitions().get(slope.x())).map(body ->
            new Compare(slope.x(), Relation.EQ, body));
        var assumed = context.assumptions().reversed().stream().flatMap(condition ->
            condition instanceof Compare equation && equation.relation() == Relation.EQ ? Stream.of(equation)
                : Stream.<Compare>empty());
        return Stream.concat(Stream.concat(defined.stream(), assumed).map(equation ->
            new Curve(Printer.text(equation), equation)), curves.reversed().stream());
    }

    private static Optional<Slope> slope(List<Expr> sides, Context context) {
        return Fold.postOrder(sides).stream().flatMap(node ->
            node instanceof Apply(var by, var us) && by == DerivativeOperator.TOTAL
                && us.getFirst() instanceof Variable y && us.getLast() instanceof Variable x
                && !context.knows(y.name())
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
        boolean branch = !wrong && verdict instanceof Verdict.Refuted || verdict instanceof Verdict.Conditional;
        if (branch) return Optional.of(new Outcome.NoAnswer(link, Messages.text("document.branch", curve.text())));
        return Optional.of(new Outcome.Judged(link, claim, verdict, List.of(
            Messages.text("document.curve", slope.y().name(), slope.x().name(), curve.text()),
            Messages.text("document.under", Printer.text(implied.graph()))), Correction.NONE));
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
