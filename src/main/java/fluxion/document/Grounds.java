package fluxion.document;

import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.verify.Claim;
import fluxion.verify.Orders;
import fluxion.verify.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what a text says, and what does not hold everywhere, is wrong for that. A text asks where something holds,
 * {@code 3 x^2 - 6 x = 0}, and goes on from what it says in words or pictures: that u is e^x cos y, or y an unknown
 * function. Nothing is held against it that may be right all the same.
 *
 * @param moving names of which derivatives were taken
 * @param bound  names that an equation before relates, by the text of the equation
 */
record Grounds(Context context, Set<String> moving, List<Tie> bound) {
    /** A name that stands for a sum, and so for what it sums. */
    private static final String SUM = "Sigma_";

    /** An equation that relates names of which nothing else is known. */
    record Tie(String equation, Set<Variable> names) {}

    /** The same, with an equation that relates its names. */
    static Optional<Tie> tie(Link link, Claim claim, Context context) {
        var names = variables(claim).stream().filter(v -> !context.knows(v.name())).collect(Collectors.toSet());
        return names.size() < 2 ? Optional.empty() : Optional.of(new Tie(link.text(), names));
    }

    /** What to say instead, if a link that is refuted as one that holds everywhere may be right all the same. */
    Optional<Outcome> instead(Link link, Expr left, Relation relation, Expr right, Claim claim, double seconds) {
        if (relation != Relation.EQ) return inequality(link, relation, claim, seconds);
        var open = loose(left, right, claim);
        var related = bound.stream().filter(tie -> tie.names().stream().filter(variables(claim)::contains).count() > 1)
            .findFirst();
        var unknown = variables(claim).stream().map(Variable::name).filter(name -> !context.knows(name))
            .filter(name -> moving.contains(name) || name.startsWith(SUM)).collect(Collectors.joining(", "));
        boolean value = isLevel(left, right) || isLevel(right, left);
        if (open.isEmpty() && related.isEmpty() && unknown.isEmpty() && !value) return Optional.empty();
        if (Orders.judge(claim, Relation.NE, seconds) instanceof Verdict.Proved) return Optional.empty();
        boolean number = variables(claim.left()).isEmpty() || variables(claim.right()).isEmpty();
        if (value || number && !open.isEmpty())
            return Optional.of(new Outcome.NotJudged(link, Messages.text("document.value")));
        if (related.isPresent()) return no(link, "tied", related.get().equation());
        return unknown.isEmpty() ? no(link, "one-sided", open.stream().map(Variable::name)
            .collect(Collectors.joining(", "))) : no(link, "unknown", unknown);
    }

    private static Optional<Outcome> no(Link link, String key, String name) {
        return Optional.of(new Outcome.NoAnswer(link, Messages.text("document." + key, name)));
    }

    /** An inequality that holds nowhere is wrong, and one that fails where the text says that it holds. */
    private Optional<Outcome> inequality(Link link, Relation relation, Claim claim, double seconds) {
        boolean limited = variables(claim).stream().allMatch(context::isAssumed);
        boolean nowhere = limited || Orders.judge(claim, relation.negated(), seconds) instanceof Verdict.Proved;
        return nowhere ? Optional.empty()
            : Optional.of(new Outcome.NotJudged(link, Messages.text("document.value")));
    }

    /** {@code z = 3} where z stands for a formula: the points where it has that value. */
    private boolean isLevel(Expr name, Expr number) {
        return name instanceof Variable v && context.definitions().containsKey(v) && variables(number).isEmpty();
    }

    /**
     * Names of which nothing is known, which stand on one side only, and not just as what derivatives or functions are
     * taken of: they may stand for something.
     */
    private List<Variable> loose(Expr left, Expr right, Claim claim) {
        var names = new LinkedHashSet<>(written(left));
        names.addAll(written(right));
        names.removeIf(v -> context.knows(v.name()));
        names.removeAll(arguments(List.of(left, right)));
        return names.stream().filter(v -> Substitution.contains(claim.left(), v)
            != Substitution.contains(claim.right(), v)).toList();
    }

    /** The names in a formula as it is written, without what stands under derivatives. */
    private static Set<Variable> written(Expr side) {
        var found = new LinkedHashSet<Variable>();
        var done = new HashSet<Expr>();
        var todo = new ArrayDeque<>(List.of(side));
        while (!todo.isEmpty()) {
            Expr node = todo.pop();
            if (!done.add(node) || node instanceof Apply(DerivativeOperator _, _)) continue;
            if (node instanceof Variable v) found.add(v);
            if (node instanceof Apply(Evaluation _, var us)) todo.push(us.getLast());
            else node.children().forEach(todo::push);
        }
        return found;
    }

    /** What functions that the text names are taken of, and what derivatives are taken by. */
    private static Set<Expr> arguments(List<Expr> sides) {
        var found = new HashSet<Expr>();
        for (Expr node : Fold.postOrder(sides)) {
            if (node instanceof Apply(AbstractFunction _, var us)) found.addAll(us);
            if (node instanceof Apply(DerivativeOperator _, var us)) found.add(us.getLast());
        }
        return found;
    }

    private static Set<Variable> variables(Expr side) {
        return Substitution.variables(side);
    }

    private static List<Variable> variables(Claim claim) {
        var all = new ArrayList<>(variables(claim.left()));
        all.addAll(variables(claim.right()));
        return all;
    }
}
