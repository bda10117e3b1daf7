package fluxion.document;

import fluxion.diff.Branch;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Implicit;
import fluxion.diff.Note;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Rates of names that move along a curve: F(x, y) = 0 at all times gives F_x dx/dt + F_y dy/dt = 0, and so dy/dt where
 * F_y ≠ 0 (chain rule). What else stands in the equation and has no rate is constant.
 *
 * @param curves the equations, last first
 * @param moving names of which derivatives are taken anywhere in the text
 */
record Rates(List<Curve> curves, Context context, Set<String> moving, double seconds) {
    /** The names that move by t. */
    private record Motion(Variable t, Set<Variable> names) {}

    /** What the curve tells: the rate of a name, and where. */
    private record Told(Curve curve, Expr rate, Expr value, List<Condition> given, List<String> constants) {}

    /** What is proved, or certainly wrong, by the last equation that tells about it; else the outcome. */
    Outcome instead(Outcome outcome, Expr left, Expr right) {
        var link = switch (outcome) {
            case Outcome.Judged(var open, _, Verdict.Undecided(var reason, _), _, _)
                when reason == Verdict.Reason.UNKNOWN_FUNCTION -> Optional.of(open);
            case Outcome.NoAnswer(var open, _)                 -> Optional.of(open);
            case Outcome _                                     -> Optional.<Link>empty();
        };
        var motion = link.flatMap(_ -> motion(left, right));
        if (motion.isEmpty()) return outcome;
        var assumed = context.assumptions().reversed().stream().flatMap(condition -> condition
            instanceof Compare equation && equation.relation() == Relation.EQ
            && !(equation.left() instanceof Variable) && !(equation.left() instanceof Apply)
            ? Stream.of(Curve.of(equation)) : Stream.<Curve>empty());
        return Stream.concat(assumed, curves.stream()).flatMap(curve -> told(curve, motion.get()).stream()).findFirst()
            .flatMap(told -> judged(link.get(), told, left, right)).orElse(outcome);
    }

    private Optional<Motion> motion(Expr left, Expr right) {
        var names = new LinkedHashSet<Variable>();
        var by = new LinkedHashSet<Variable>();
        for (Expr node : Fold.postOrder(List.of(left, right)))
            if (node instanceof Apply(var operator, var us) && operator == DerivativeOperator.TOTAL
                && us.getLast() instanceof Variable t) {
                by.add(t);
                if (!(us.getFirst() instanceof Variable x) || context.knows(x.name())) return Optional.empty();
                names.add(x);
            }
        return by.size() == 1 && !names.contains(by.getFirst())
            ? Optional.of(new Motion(by.getFirst(), names)) : Optional.empty();
    }

    private Optional<Told> told(Curve curve, Motion motion) {
        var names = new LinkedHashSet<>(Substitution.variables(curve.difference()));
        var y = motion.names().stream().filter(names::contains).findFirst();
        if (y.isEmpty() || names.contains(motion.t())) return Optional.empty();
        var values = Values.of(context).values();
        var given = new ArrayList<Condition>(List.of(curve.equation()));
        var terms = new ArrayList<Expr>();
        var constants = new ArrayList<String>();
        for (Variable x : names) {
            Expr rate = rate(x, motion.t());
            if (x == y.get()) continue;
            if (!motion.names().contains(x) && !values.containsKey(rate)) {
                if (moving.contains(x.name())) return Optional.empty();
                constants.add(x.name());
                continue;
            }
            if (!(Implicit.derivatives(curve.difference(), x, y.get(), 1, context, UnaryOperator.identity())
                instanceof Differentiated<Branch>(var implied, var conditions, _))) return Optional.empty();
            given.addAll(conditions);
            if (!given.contains(implied.graph())) given.add(implied.graph());
            terms.add(Exprs.product(implied.derivatives().getFirst(), rate));
        }
        return terms.isEmpty() ? Optional.empty()
            : Optional.of(new Told(curve, rate(y.get(), motion.t()), Exprs.sum(terms), given, constants));
    }

    private static Expr rate(Variable x, Variable t) {
        return Exprs.apply(DerivativeOperator.TOTAL, x, t);
    }

    private Optional<Outcome> judged(Link link, Told told, Expr left, Expr right) {
        if (!(Claims.of(put(left, told), put(right, told), context.assume(told.given().stream().map(condition ->
            condition.map(e -> put(e, told))).toList())) instanceof Differentiated<Claim>(var claim, _, _)))
            return Optional.empty();
        var verdict = Orders.judge(claim, Relation.EQ, seconds / 2);
        boolean wrong = verdict instanceof Verdict.Refuted
            && Orders.judge(claim, Relation.NE, seconds / 2) instanceof Verdict.Proved;
        if (!wrong && !(verdict instanceof Verdict.Proved)) return Optional.empty();
        var notes = new ArrayList<>(List.of(
            Messages.text("document.rates", Printer.text(told.rate()), told.curve().text())));
        notes.addAll(Curve.granted(List.of(told.given().getLast())));
        if (!told.constants().isEmpty()) notes.add(new Note(Note.Kind.TAKEN_AS_CONSTANT,
            List.of(String.join(", ", told.constants()))).sentence());
        return Optional.of(new Outcome.Judged(link, claim, verdict, notes, Correction.NONE));
    }

    /** The formula with the rate put in, with what is known of the instant, and names for the other rates. */
    private Expr put(Expr formula, Told told) {
        Expr known = Values.of(context).in(Substitution.replace(formula, Map.of(told.rate(), told.value())));
        var others = new LinkedHashMap<Expr, Expr>();
        for (Expr node : Fold.postOrder(known))
            if (node instanceof Apply(DerivativeOperator _, _)) others.put(node,
                Exprs.variable(Printer.text(node).replaceAll("[^A-Za-z]", "_")));
        return Substitution.replace(known, others);
    }
}
