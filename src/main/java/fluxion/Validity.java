package fluxion;

import fluxion.diff.Definitions;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.simplify.SideConditions;
import fluxion.verify.Claims;
import fluxion.verify.OnLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where a result is right, as far as a reader cannot see it from the result; worked out when it is first asked for. */
final class Validity {
    private final Condition before;
    private final Supplier<Condition> demanded;
    private final Condition after;
    private final Supplier<List<Condition>> conditions;
    private final Supplier<List<Condition>> telling;
    private final Supplier<List<Condition>> failing;

    private Validity(Condition before, Supplier<Condition> demanded, Condition after,
        Supplier<List<Condition>> conditions, Supplier<List<Condition>> telling, Supplier<List<Condition>> failing) {
        this.before = before;
        this.demanded = demanded;
        this.after = after;
        this.conditions = conditions;
        this.telling = telling;
        this.failing = failing;
    }

    /**
     * The validity of results that equal what was asked for where the formulas have values and the steps' demands hold.
     */
    static Validity of(List<Expr> formulas, List<Expr> results, Supplier<List<Condition>> demands, Context context) {
        return of(Condition.all(formulas.stream().map(f -> domain(f, context)).toList()), formulas, results, demands,
            context, new SideConditions(context.assumptions()));
    }

    /** @param before where all the formulas have values */
    static Validity of(Condition before, List<Expr> formulas, List<Expr> results, Supplier<List<Condition>> demands,
        Context context, SideConditions sides) {
        var assumed = context.assumptions();
        var after = Domain.of(expanded(results, context), assumed);
        var steps = new Later<>(() -> Condition.all(demands.get().stream().map(demand ->
            demand.map(u -> expanded(u, context))).toList()));
        if (isToBeExpanded(context)) steps.get();                // which may be refused, and is so at once
        var demanded = new Later<>(() -> Condition.all(before, steps.get()));
        var conditions = new Later<>(() -> after.equals(Condition.NEVER) ? List.of(after)
            : shown(sides.beyond(demanded.get(), after)));
        var gaps = new Later<>(() -> sides.failing(Condition.all(steps.get(), after), before));
        var doubtful = new Later<>(() -> onlyVariable(formulas, results, context).filter(x ->
            !Stream.of(conditions.get(), gaps.get()).allMatch(all -> OnLine.isPlain(Condition.all(all), x))));
        return new Validity(before, demanded, after, conditions,
            new Later<>(() -> doubtful.get().flatMap(x -> OnLine.within(Condition.all(after, aboutOnly(x, assumed)),
                Condition.all(conditions.get()), x)).map(told -> shown(told.conjuncts())).orElseGet(conditions)),
            new Later<>(() -> doubtful.get().map(x -> parts(gaps.get(), x)).orElseGet(gaps)));
    }

    /** Whether the result shows word for word where it is right, and is so somewhere. */
    boolean isSeen() {
        return !after.equals(Condition.NEVER) && SideConditions.isWithin(before, after)
            && SideConditions.isWithin(demanded.get(), after);
    }

    /** What the result must be told along with. */
    List<Condition> conditions() {
        return conditions.get();
    }

    /** Whether no result has a value anywhere. */
    boolean isNowhere() {
        return after.equals(Condition.NEVER) || conditions().contains(Condition.NEVER);
    }

    /** The conditions in the words in which they are told. */
    List<Condition> told() {
        return telling.get();
    }

    /** Points where the formula has a value, and the result is not its derivative. */
    List<Condition> exceptional() {
        return failing.get();
    }

    /** The variable, if there is no other and nothing stands for anything else. */
    private static Optional<Variable> onlyVariable(List<Expr> formulas, List<Expr> results, Context context) {
        var all = Stream.of(formulas, results).flatMap(List::stream).toList();
        var variables = all.stream().flatMap(f -> Substitution.variables(f).stream()).distinct().toList();
        return variables.size() == 1 && isSilent(context) && all.stream().allMatch(Validity::isKnown)
            ? Optional.of(variables.getFirst()) : Optional.empty();
    }

    private static Condition aboutOnly(Variable x, List<Condition> assumed) {
        return Condition.all(assumed.stream().filter(condition -> condition.expressions().stream().allMatch(u ->
            Set.of(x).containsAll(Substitution.variables(u)))).toList());
    }

    /** The sets as points and intervals, as far as these are known. */
    private static List<Condition> parts(List<Condition> sets, Variable x) {
        return sets.stream().flatMap(set -> OnLine.isPlain(set, x) ? Stream.of(set)
            : OnLine.parts(set, x).orElse(List.of(set)).stream()).filter(set -> !set.equals(Condition.NEVER))
            .distinct().toList();
    }

    /** Where the formula has a value, with its derivatives carried out and the sheet's definitions put in. */
    static Condition domain(Expr formula, Context context) {
        return isPlain(formula, context) ? Domain.of(formula, context.assumptions())
            : Fault.derived(Claims.of(formula, Exprs.ZERO, context)).derivative().leftDomain();
    }

    /** Whether nothing in the formula stands for anything else: no definitions, functions of the table, and pieces. */
    static boolean isPlain(Expr formula, Context context) {
        return isSilent(context) && Fold.postOrder(formula).stream().noneMatch(node ->
            node instanceof Apply(var f, _) && !(f instanceof MathFunction || f instanceof Pieces));
    }

    private static boolean isSilent(Context context) {
        return context.definitions().isEmpty() && context.functions().isEmpty() && context.dependences().isEmpty()
            && context.rules().isEmpty();
    }

    /** Whether all functions in it are of the table, or made of such by pieces and signs of summation. */
    private static boolean isKnown(Expr formula) {
        return Fold.withTemplates(List.of(formula)).stream().noneMatch(node -> node instanceof Apply(var f, _)
            && !(f instanceof MathFunction || f instanceof Pieces || f instanceof Binder));
    }

    /** Without those that always hold. */
    private static List<Condition> shown(List<Condition> conditions) {
        return conditions.stream().filter(condition -> !condition.equals(Condition.ALWAYS)).toList();
    }

    private static boolean isToBeExpanded(Context context) {
        return !context.definitions().isEmpty() || !context.functions().isEmpty();
    }

    static List<Expr> expanded(List<Expr> formulas, Context context) {
        if (!isToBeExpanded(context)) return formulas;
        return Fault.derived(Definitions.expand(formulas, context)).derivative();
    }

    private static Expr expanded(Expr formula, Context context) {
        return expanded(List.of(formula), context).getFirst();
    }
}
