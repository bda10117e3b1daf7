package fluxion.document;

import fluxion.diff.Definitions;
import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the words of a document take for granted: standing assumptions to the end of the section, those of a case to the
 * next case or the end of the paragraph. A document's declarations, which hold to its end, are not among them.
 */
final class Assumptions {
    private final List<Condition> standing = new ArrayList<>();
    private final List<Condition> ofCase = new ArrayList<>();
    /** The cases so far that are about the same variables: "otherwise" is none of these. */
    private final List<Condition> cases = new ArrayList<>();
    /** Whether it was told what holds otherwise, so that other cases begin anew. */
    private boolean over;
    /**
     * The case that a list or a table stands in: what one of its items says is over with that item; and how things
     * move in all cases.
     */
    private final List<Condition> outer = new ArrayList<>();
    private boolean inItem;
    /** What held for a sentence, as it is told in those after it. */
    private final Set<Condition> former = new HashSet<>();

    List<Condition> all() {
        var all = new ArrayList<>(standing);
        all.addAll(ofCase);
        return all;
    }

    /** All that can hold beside the conditions, and these. */
    List<Condition> allBeside(List<Condition> conditions) {
        return beside(all(), conditions);
    }

    /** What holds in this case alone and can hold beside the conditions, and these. */
    List<Condition> ofCaseBeside(List<Condition> conditions) {
        return beside(ofCase, conditions);
    }

    private static List<Condition> beside(List<Condition> known, List<Condition> conditions) {
        return Stream.concat(known.stream().filter(old -> conditions.isEmpty() || !contradicts(old, conditions)),
            conditions.stream()).distinct().toList();
    }

    void endSection() {
        standing.clear();
        cases.clear();
        endParagraph();
    }

    void endParagraph() {
        inItem = false;
        outer.clear();
        ofCase.clear();
    }

    /** An item of a list, or a row of a table, begins. */
    void nextItem() {
        if (!inItem) outer.addAll(ofCase);
        inItem = true;
        endCase();
    }

    void endCase() {
        ofCase.clear();
        ofCase.addAll(outer);
    }

    /**
     * A sentence with a claim is over. Nobody can be sure that a point, {@code at x = 1}, or the last of its cases
     * holds for what comes next in the paragraph: it is one of which nothing is certain.
     *
     * @param several whether it told several cases
     */
    void endSentence(boolean several) {
        ofCase.replaceAll(old -> (several || isPoint(old)) && !Obscure.is(old) ? open(old) : old);
    }

    private Condition open(Condition old) {
        var open = Obscure.of(Printer.text(old), List.copyOf(variables(old)));
        former.add(open);
        return open;
    }

    /** Whether it held for a sentence before, and for no claim about all values of its names. */
    boolean isOver(Condition condition, Predicate<Variable> general) {
        return former.contains(condition) && variables(condition).stream().allMatch(general);
    }

    private static boolean isPoint(Condition condition) {
        return condition instanceof Condition.Compare(Variable _, var relation, var value)
            && relation == Relation.EQ && Substitution.variables(value).isEmpty();
    }

    /** A name is introduced anew: what was supposed of it alone is over. */
    void anew(Variable x) {
        standing.removeIf(old -> variables(old).equals(Set.of(x)));
    }

    /** A case has been told, for all that follows or for one formula only. */
    void told(List<Condition> conditions) {
        var one = Condition.all(conditions);
        if (over) cases.clear();
        over = false;
        if (cases.stream().anyMatch(old -> !variables(old).equals(variables(one)))) cases.clear();
        cases.add(one);
    }

    /** From here on none of the cases holds that were told. */
    void otherwise() {
        endCase();
        ofCase.addAll(others());
        over = true;
    }

    /** That none of the cases holds that were told. */
    List<Condition> others() {
        return Condition.all(cases.stream().map(Condition::negated).toList()).conjuncts();
    }

    private static Set<Variable> variables(Condition condition) {
        return condition.expressions().stream().flatMap(e -> Substitution.variables(e).stream())
            .collect(Collectors.toSet());
    }

    /** Another way in which what was assumed last may hold. */
    void orElse(Cue cue, List<Condition> conditions) {
        var list = cue == Cue.STANDING ? standing : ofCase;
        if (!list.isEmpty()) list.add(Condition.any(list.removeLast(), Condition.all(conditions)));
    }

    /** The standing assumptions that cannot hold beside new ones; they are dropped. */
    List<Condition> dropped(List<Condition> conditions) {
        var dropped = standing.stream().filter(old -> contradicts(old, conditions)).toList();
        standing.removeAll(dropped);
        return dropped;
    }

    /** Those that stay, among declared ones and those of the case, although they cannot hold beside new ones. */
    List<Condition> against(List<Condition> conditions, Context declared) {
        return Stream.concat(declared.assumptions().stream(), ofCase.stream()).distinct()
            .filter(old -> contradicts(old, conditions)).toList();
    }

    void add(Cue cue, List<Condition> conditions) {
        (cue == Cue.STANDING ? standing : ofCase).addAll(conditions);
        if (cue == Cue.WHERE) conditions.stream().filter(Assumptions::isRate).forEach(outer::add);
    }

    /** {@code with dx/dt = 3}: how something moves, whatever is said of instants after that. */
    private static boolean isRate(Condition condition) {
        return condition instanceof Condition.Compare(Expr.Apply(DerivativeOperator _, _), var relation, var value)
            && relation == Relation.EQ && Subjects.isNumber(value);
    }

    /** Whether no point satisfies both. */
    static boolean contradicts(Condition old, List<Condition> conditions) {
        var both = new ArrayList<>(conditions);
        both.add(old);
        return Signs.contradict(both) || conditions.stream().anyMatch(other -> isOtherParity(old, other));
    }

    /** Whether one of them fails for what its names stand for: x &gt; 5 after x = 3. */
    static boolean contradictDefinitions(List<Condition> conditions, Context known) {
        return conditions.stream().anyMatch(condition -> {
            var sides = condition.expressions();
            if (!(Definitions.expand(sides, known) instanceof Differentiated<List<Expr>>(var plain, _, _)))
                return false;
            var places = new IdentityHashMap<Expr, Expr>();
            for (int k = 0; k < sides.size(); k++) places.put(sides.get(k), plain.get(k));
            return !plain.equals(sides) && Signs.holds(condition.map(e -> places.getOrDefault(e, e)), List.of())
                == Truth.FALSE;
        });
    }

    /** n/2 and (n + 1)/2 are not both integers. */
    private static boolean isOtherParity(Condition one, Condition other) {
        return one instanceof Condition.IsInteger(var u) && other instanceof Condition.IsInteger(var v)
            && Simplifier.simplify(Exprs.subtract(u, v)).expr() instanceof Num(var gap) && !gap.isInteger();
    }
}
