package fluxion.document;

import fluxion.diff.Note;
import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.message.Messages;
import fluxion.verify.Claim;
import fluxion.verify.Orders;
import fluxion.verify.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what a text says, and what does not hold everywhere, is wrong for that. A text asks where something holds,
 * {@code 3 x^2 - 6 x = 0}, and goes on from what it says in words or pictures: that u is e^x cos y, or y an unknown
 * function. Nothing is held against it that may be right all the same.
 *
 * @param context  what is known
 * @param moving   names of which derivatives were taken
 * @param doubtful names that were defined in a reading that is in doubt
 * @param mentioned names that stand alone in the text, of which words may say anything
 * @param general  whether all values of a variable are spoken of
 * @param asked    whether the words ask for it, or say that it is wrong
 */
record Grounds(Context context, Set<String> moving, Set<String> doubtful, Set<String> mentioned,
    Predicate<Variable> general, boolean asked) {
    /** A name that stands for a sum, and so for what it sums. */
    private static final String SUM = "Sigma_";

    /** An equation that relates names of which nothing else is known. */
    record Tie(String equation, Set<Variable> names, Set<IndexedName> families) {
        boolean concerns(Claim claim) {
            return names.stream().filter(variables(claim)::contains).count() > 1
                || summed(claim).stream().anyMatch(families::contains);
        }
    }

    /** The same, with an equation that relates its names. */
    static Optional<Tie> tie(Link link, Claim claim, Context context) {
        var names = variables(claim).stream().filter(v -> !context.knows(v.name())).collect(Collectors.toSet());
        var families = summed(claim);
        return names.size() < 2 && families.isEmpty() ? Optional.empty()
            : Optional.of(new Tie(link.text(), names, families));
    }

    /** The families that are summed over. */
    private static Set<IndexedName> summed(Claim claim) {
        return Fold.withTemplates(List.of(claim.left(), claim.right())).stream().flatMap(node -> node
            instanceof Apply(IndexedName family, _) ? Stream.of(family) : Stream.empty()).collect(Collectors.toSet());
    }

    /**
     * What to say instead, if a link that is refuted as one that holds everywhere may be right all the same.
     *
     * @param ties what equations before relate
     */
    Optional<Outcome> instead(Link link, Expr left, Relation relation, Expr right, Claim claim, List<Tie> ties,
        double seconds) {
        if (asked) return Optional.of(new Outcome.NotJudged(link, Messages.text("document.asked")));
        var vague = doubtful.stream().filter(name -> Subjects.restsOn(left, name, context)
            || Subjects.restsOn(right, name, context)).findFirst();
        if (vague.isPresent()) return no(link, "vague", vague.get());
        if (isGivenAgain(left) || isGivenAgain(right))
            return Optional.of(new Outcome.NotJudged(link, Messages.text("document.again")));
        if (relation != Relation.EQ) return inequality(link, relation, claim, seconds);
        var open = loose(left, right, claim);
        var related = ties.stream().filter(tie -> tie.concerns(claim)).findFirst();
        var unknown = variables(claim).stream().map(Variable::name).filter(name -> !context.knows(name))
            .filter(name -> moving.contains(name) || name.startsWith(SUM)).collect(Collectors.joining(", "));
        var sums = variables(claim).stream().map(Variable::name).filter(name -> name.startsWith(SUM)
            && !context.knows(name)).collect(Collectors.joining(", "));
        boolean differentiates = Fold.postOrder(List.of(left, right)).stream().anyMatch(node ->
            node instanceof Apply(DerivativeOperator _, _));
        if (!sums.isEmpty() && differentiates) return no(link, "unknown", sums);     // its derivative is open
        boolean value = !isGeneral(claim) && (isLevel(left, right, claim) || isLevel(right, left, claim));
        if (open.isEmpty() && related.isEmpty() && unknown.isEmpty() && !value) return Optional.empty();
        if (Orders.judge(claim, Relation.NE, seconds) instanceof Verdict.Proved) return Optional.empty();
        boolean number = variables(claim.left()).isEmpty() || variables(claim.right()).isEmpty();
        if (value || number && !open.isEmpty())
            return Optional.of(new Outcome.NotJudged(link, Messages.text("document.value")));
        if (related.isPresent()) return no(link, "tied", related.get().equation());
        return unknown.isEmpty() ? no(link, "one-sided", open.stream().map(Variable::name)
            .collect(Collectors.joining(", "))) : no(link, "unknown", unknown);
    }

    /**
     * The same for sides that differ where a name is negative of which nothing is said, and for which no point is found
     * where they differ and it is positive: radii and lengths are, and few texts say so.
     */
    Optional<Outcome> whereNegative(Link link, Relation relation, Claim claim, Verdict.Refuted refuted,
        double seconds) {
        var negative = refuted.witness().point().entrySet().stream().filter(at -> at.getValue().signum() < 0)
            .map(Map.Entry::getKey).filter(v -> !context.isAssumed(v)).toList();
        var assumptions = new ArrayList<>(claim.assumptions());
        negative.forEach(v -> assumptions.add(new Condition.Compare(v, Relation.GT, Exprs.ZERO)));
        return negative.isEmpty() || Orders.judge(claim.under(assumptions), relation, seconds)
            instanceof Verdict.Refuted ? Optional.empty()
                : no(link, "negative", negative.stream().map(Variable::name).collect(Collectors.joining(", ")));
    }

    /**
     * Rules for functions of which nothing is said: neither in formulas, nor in words about their names.
     *
     * @param told names of which equations tell something that were not proved
     */
    Universal universal(Context known, Set<String> told) {
        var restricted = new HashSet<>(mentioned);
        restricted.addAll(told);
        known.assumptions().stream().flatMap(c -> c.expressions().stream()).flatMap(e -> variables(e).stream())
            .forEach(x -> restricted.add(x.name()));
        return new Universal(known, restricted);
    }

    /** With names that move elsewhere in the text as functions, if a derivative is 0 because they were held. */
    Optional<Context> moved(List<Note> notes, Context known) {
        var by = named(notes, Note.Kind.INDEPENDENT);
        var held = List.of(named(notes, Note.Kind.TAKEN_AS_CONSTANT).split(", ")).stream()
            .filter(moving::contains).filter(name -> !known.knows(name) && !name.equals(by)).toList();
        if (by.isEmpty() || by.contains(",") || held.isEmpty()) return Optional.empty();
        var more = known;
        for (String y : held)
            more = more.depends(Exprs.variable(y), Exprs.apply(AbstractFunction.of(y, 1), Exprs.variable(by)));
        return Optional.of(more);
    }

    /** The names that the notes of a kind speak of. */
    static String named(List<Note> notes, Note.Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).flatMap(note -> note.names().stream()).distinct()
            .collect(Collectors.joining(", "));
    }

    /** Whether all values of one of its names are spoken of. */
    boolean isGeneral(Claim claim) {
        return variables(claim).stream().anyMatch(general);
    }

    private static Optional<Outcome> no(Link link, String key, String name) {
        return Optional.of(new Outcome.NoAnswer(link, Messages.text("document." + key, name)));
    }

    /** An inequality that holds nowhere is wrong; one that holds somewhere says where. */
    private static Optional<Outcome> inequality(Link link, Relation relation, Claim claim, double seconds) {
        boolean nowhere = Orders.judge(claim, relation.negated(), seconds) instanceof Verdict.Proved;
        return nowhere ? Optional.empty()
            : Optional.of(new Outcome.NotJudged(link, Messages.text("document.value")));
    }

    /** {@code y'} where nothing but an equation for it is known of y: the text may speak of another y by now. */
    private boolean isGivenAgain(Expr side) {
        var name = switch (side) {
            case Apply(DerivativeOperator _, var us) when us.getFirst() instanceof Variable(var y) -> y;
            case Apply(DerivativeOperator _, var us) when us.getFirst() instanceof Apply(AbstractFunction f, _) ->
                f.name();
            case Apply(AbstractFunction f, _) -> f.name();
            case Expr _ -> "";
        };
        return context.rules().keySet().stream().anyMatch(f -> f.name().equals(name))
            && !context.functions().containsKey(name);
    }

    /**
     * The points where something has a value: {@code z = 3} where z stands for a formula, {@code y(0) = 1} where that
     * of y has a parameter, or a formula that is 0.
     */
    private boolean isLevel(Expr name, Expr number, Claim claim) {
        boolean named = name instanceof Variable v && context.definitions().containsKey(v)
            || name instanceof Apply(AbstractFunction _, var us) && us.stream().allMatch(Subjects::isNumber)
            || number == Exprs.ZERO;
        return named && Subjects.isNumber(number) && !variables(claim).isEmpty();
    }

    /**
     * Names of which nothing is known, which stand on one side only, and not just as what derivatives or functions are
     * taken of: they may stand for something.
     */
    private List<Variable> loose(Expr left, Expr right, Claim claim) {
        var names = new LinkedHashSet<>(written(left));
        names.addAll(written(right));
        names.removeIf(v -> context.knows(v.name()) || general.test(v)
            || Indices.concerns(v, Exprs.sum(left, right)));
        names.removeAll(arguments(List.of(left, right), context));
        names.removeAll(parameters(List.of(left, right)));
        return names.stream().filter(v -> Substitution.contains(claim.left(), v)
            != Substitution.contains(claim.right(), v)).toList();
    }

    /** What the formulas of the names and functions speak of: the b of f(x) = a x² + b is that of f′(x) = 2 a x + b. */
    private Set<Variable> parameters(List<Expr> sides) {
        var found = new HashSet<Variable>();
        for (Expr node : Fold.postOrder(sides)) {
            if (node instanceof Variable v && context.definitions().get(v) instanceof Expr body)
                found.addAll(variables(body));
            if (node instanceof Apply(AbstractFunction f, _) && context.functions().get(f.name()) instanceof
                Context.Lambda lambda) found.addAll(variables(lambda.body()));
        }
        return found;
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

    /** What functions are defined with and taken of, what derivatives are taken by, and indices. */
    private static Set<Expr> arguments(List<Expr> sides, Context context) {
        var found = new HashSet<Expr>();
        for (Expr node : Fold.postOrder(sides)) {
            if (node instanceof Apply(AbstractFunction f, var us)
                && (!context.functions().containsKey(f.name())
                    || context.functions().get(f.name()).parameters().equals(us))) found.addAll(us);
            if (node instanceof Apply(DerivativeOperator _, var us)) found.add(us.getLast());
            if (node instanceof Apply(var delta, var us) && delta == Functions.KRONECKER) found.addAll(us);
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
