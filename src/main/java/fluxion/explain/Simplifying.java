package fluxion.explain;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Product;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.numeric.Truth;
import fluxion.simplify.Rewrites;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;

/** Keeps the steps of simplifications, in the order in which they are taken. */
final class Simplifying implements Rewrites {
    /** For larger expressions it is not asked which values a step loses; the answer as a whole says that. */
    private static final int LARGE = 200;

    private final Recorder recorder;
    private final List<Step> steps = new ArrayList<>();
    private Expr from;
    private List<Condition> known = List.of();
    private boolean running;

    Simplifying(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override public void begun(Expr f, List<Condition> given) {
        from = f;
        known = given;
        running = true;
        steps.clear();
    }

    @Override public void rewritten(Expr before, String law, Expr after) {
        if (!running || !recorder.spend()) return;
        var lost = lost(before, after, known);
        steps.add(new Step(new Reason.Simplified(law), before, after, List.of(), given(before, after, lost), lost));
    }

    /** What is known of its names, in few words, where the step rests on that: |x| = x and x/x = 1 for x &gt; 0. */
    private List<Condition> given(Expr before, Expr after, List<Condition> lost) {
        if (known.isEmpty() || !Size.isAtMost(LARGE, before)) return known;
        boolean needed = Simplifier.simplify(before).expr() != Simplifier.simplify(after).expr()
            || !lost(before, after, List.of()).equals(lost);
        if (!needed) return List.of();
        var about = Substitution.variables(before);
        return new SideConditions(List.of()).inSimpleForm(Condition.all(known.stream().filter(condition ->
            condition.expressions().stream().anyMatch(u -> Substitution.variables(u).stream()
                .anyMatch(about::contains))).toList())).conjuncts();
    }

    @Override public void ended(Expr simple) {
        running = false;
        if (from != simple) recorder.ended(new Phase(Phase.Kind.SIMPLIFYING, from, steps, simple));
    }

    /** What {@code before} demands and {@code after} does not: x/x is 1 for x ≠ 0. */
    private static List<Condition> lost(Expr before, Expr after, List<Condition> known) {
        if (!Size.isAtMost(LARGE, before)) return List.of();
        var demanded = new ArrayList<>(Domain.of(before, known).conjuncts());
        if (demanded.isEmpty()) return demanded;
        var left = new ArrayList<>(known);
        for (Condition conjunct : Domain.of(after, known).conjuncts()) {
            left.add(conjunct);
            if (conjunct instanceof Compare(Product(var factors), var relation, var zero) && relation == Relation.NE
                && zero == Exprs.ZERO) factors.forEach(factor -> left.add(Condition.nonZero(factor)));
        }
        var signs = new Signs(left);
        var sides = new SideConditions(known);
        return demanded.stream().filter(condition -> signs.holds(condition) != Truth.TRUE)
            .flatMap(condition -> sides.inSimpleForm(condition).conjuncts().stream()).distinct().toList();
    }
}
