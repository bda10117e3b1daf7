package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums, products and integrals spelt alike: where the terms of two over the same range are proved equal, one stands
 * for both. What is proved for any numbers holds for the members of families in their places.
 */
final class Alike {
    /** More pairs are not compared. */
    private static final int MOST = 30;
    /** The part of the time for all proofs. */
    private static final double SHARE = 0.5;

    private final List<Condition> premises;
    private final long deadline;
    /** The forms of a claim have many terms in common. */
    private final Map<List<Apply>, Boolean> found = new HashMap<>();

    Alike(List<Condition> premises, double seconds) {
        this.premises = premises;
        this.deadline = System.nanoTime() + (long) (seconds * SHARE * 1e9);
    }

    /** The formula with the spellings of the other one. */
    Expr in(Expr formula, Expr other) {
        var own = binders(formula);
        var others = binders(other);
        own.removeAll(others);
        if (own.isEmpty() || others.isEmpty() || (long) own.size() * others.size() > MOST) return formula;
        var spelt = new LinkedHashMap<Expr, Expr>();
        int left = own.size() * others.size();
        for (Apply node : own)
            for (Apply model : others) {
                double share = Math.max(0, (deadline - System.nanoTime()) / 1e9) / left--;
                if (!spelt.containsKey(node) && found.computeIfAbsent(List.of(node, model), _ ->
                    isSame(node, model, share))) spelt.put(node, model);
            }
        return spelt.isEmpty() ? formula : Substitution.replace(formula, spelt);
    }

    private static List<Apply> binders(Expr formula) {
        var found = new ArrayList<Apply>();
        for (Expr node : Fold.postOrder(formula))
            if (node instanceof Apply(Binder _, _)) found.add((Apply) node);
        return found;
    }

    private boolean isSame(Apply a, Apply b, double share) {
        if (!(a.function() instanceof Binder first) || !(b.function() instanceof Binder second)
            || first.kind() != second.kind() || a.arguments().get(0) != b.arguments().get(0)
            || a.arguments().get(1) != b.arguments().get(1)) return false;
        var known = new ArrayList<>(premises);
        known.removeIf(premise -> Bounded.concerns(premise.expressions()));
        if (first.kind().isDiscrete()) known.add(new Condition.IsInteger(Binder.INDEX));
        var members = new LinkedHashMap<Expr, Expr>();
        Expr u = ofAnyNumbers(Binder.filled(first.body(), a.arguments()), members);
        Expr v = ofAnyNumbers(Binder.filled(second.body(), b.arguments()), members);
        if (Bounded.concerns(List.of(u, v))) return false;
        var claim = new Claim(u, Domain.of(u, known), v, Domain.of(v, known), known);
        return Judge.judge(claim, share) instanceof Verdict.Proved;
    }

    private static Expr ofAnyNumbers(Expr term, Map<Expr, Expr> members) {
        for (Expr node : Fold.postOrder(term))
            if (node instanceof Apply(IndexedName _, _) && !members.containsKey(node))
                members.put(node, Exprs.variable("#member" + members.size()));
        return Substitution.replace(term, members);
    }
}
