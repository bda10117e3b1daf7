package fluxion.document;

import fluxion.diff.Definitions;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Note;
import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
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
import fluxion.verify.Claim;
import fluxion.verify.Orders;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rates that a text gives: V = 4πr³/3 and dV/dt = 100 tell 4πr² dr/dt = 100 (chain rule), and so dr/dt. What is claimed
 * of rates is judged with such equations between r and dr/dt.
 *
 * @param context what is known, with the rates that are assumed, {@code dV/dt = 100}
 * @param moving  names of which derivatives are taken anywhere in the text
 */
record RelatedRates(Context context, Set<String> moving, double seconds) {
    /**
     * The rate that a link gives, if it is no more than that: how fast something changes of which nothing else is
     * known, or which has a formula in other names of which nothing is. Where it is 0, that is asked for, as a rule.
     */
    Optional<Compare> given(Outcome outcome, Expr left, Expr right) {
        boolean open = outcome instanceof Outcome.NoAnswer
            || reason(outcome).equals(Optional.of(Verdict.Reason.UNKNOWN_FUNCTION));
        return open ? rate(new Compare(left, Relation.EQ, right)) : Optional.empty();
    }

    private Optional<Compare> rate(Compare equation) {
        return equation.relation() == Relation.EQ && equation.left() instanceof Apply(var operator, var us)
            && operator == DerivativeOperator.TOTAL && us.getFirst() instanceof Variable y
            && us.getLast() instanceof Variable t && !context.restsOn(y, t)
            && Subjects.isNumber(equation.right()) && equation.right() != Exprs.ZERO
            && (context.definitions().containsKey(y) || !context.knows(y.name()))
            ? Optional.of(equation) : Optional.empty();
    }

    /** What is said of a link that gives a rate. */
    static Outcome told(Outcome outcome) {
        return open(outcome).<Outcome>map(link -> new Outcome.NotJudged(link, Messages.text("document.rate")))
            .orElse(outcome);
    }

    private static Optional<Verdict.Reason> reason(Outcome outcome) {
        return outcome instanceof Outcome.Judged(_, _, Verdict.Undecided(var reason, _), _, _)
            ? Optional.of(reason) : Optional.empty();
    }

    /** The link of an outcome that rates may decide; a rate that is assumed of what seems constant leaves no point. */
    private static Optional<Link> open(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NoAnswer(var link, _) -> Optional.of(link);
            case Outcome.Judged(var link, _, Verdict.Undecided _, _, _) -> Optional.of(link);
            case Outcome _ -> Optional.empty();
        };
    }

    /** What the rates prove or refute of a link that is open without them; else the outcome. */
    Outcome instead(Outcome outcome, Expr left, Expr right) {
        var link = open(outcome);
        if (link.isEmpty()) return outcome;
        var by = rates(Stream.of(left, right)).map(rate -> rate.arguments().getLast()).collect(Collectors.toSet());
        if (by.size() != 1 || !(by.iterator().next() instanceof Variable t)) return outcome;
        var facts = context.assumptions().stream().flatMap(condition ->
            condition instanceof Compare fact && rate(fact).isPresent()
                && fact.left().children().getLast() == t ? Stream.of(fact) : Stream.empty()).distinct().toList();
        return facts.isEmpty() ? outcome : judged(link.get(), left, right, t, facts).orElse(outcome);
    }

    private static Stream<Apply> rates(Stream<Expr> formulas) {
        return Fold.postOrder(formulas.toList()).stream().flatMap(node -> node instanceof Apply rate
            && rate.function() == DerivativeOperator.TOTAL ? Stream.of(rate) : Stream.empty());
    }

    private Optional<Outcome> judged(Link link, Expr left, Expr right, Variable t, List<Compare> all) {
        var names = new LinkedHashSet<Variable>();
        for (Expr side : List.of(left, right)) names.addAll(Substitution.variables(Exprs.sum(side, expanded(side))));
        var facts = all.stream().filter(fact -> !Collections.disjoint(names, names(fact))).toList();
        facts.forEach(fact -> names.addAll(names(fact)));
        names.removeIf(name -> context.knows(name.name()) || name == t);
        var moved = names.stream().filter(name -> moving.contains(name.name())).toList();
        var jets = new Jets(context, moved, t);
        var claim = jets.claim(left, right);
        var given = facts.stream().flatMap(fact -> jets.claim(fact.left(), fact.right()).stream()).toList();
        if (facts.isEmpty() || claim.isEmpty() || given.size() < facts.size()) return Optional.empty();
        var question = jets.solved(claim.get(), given);
        var verdict = Orders.judge(question, Relation.EQ, seconds / 2);
        boolean told = verdict instanceof Verdict.Proved || verdict instanceof Verdict.Refuted
            && isWrong(question, moved);
        if (!told) return Optional.empty();
        var notes = new ArrayList<>(Curve.granted(facts));
        names.removeAll(moved);
        if (!names.isEmpty()) notes.add(new Note(Note.Kind.TAKEN_AS_CONSTANT,
            List.of(names.stream().map(Variable::name).collect(Collectors.joining(", ")))).sentence());
        boolean corrected = verdict instanceof Verdict.Refuted && left instanceof Apply(DerivativeOperator _, _);
        return Optional.of(new Outcome.Judged(link, question, verdict, notes,
            corrected ? Correction.told(question.left(), context) : Correction.NONE));
    }

    /** Whether it fails at all points, or speaks of all values of what moves. */
    private boolean isWrong(Claim question, List<Variable> moved) {
        Expr gap = Exprs.subtract(question.left(), question.right());
        return moved.stream().anyMatch(name -> Substitution.contains(gap, name))
            || Orders.judge(question, Relation.NE, seconds / 2) instanceof Verdict.Proved;
    }

    /** What stands in the formula of the name of which a fact tells the rate. */
    private Set<Variable> names(Compare fact) {
        return Set.copyOf(Substitution.variables(expanded(fact.left().children().getFirst())));
    }

    private Expr expanded(Expr formula) {
        return Definitions.expand(formula, context) instanceof Differentiated<Expr>(var expanded, _, _) ? expanded
            : formula;
    }
}
