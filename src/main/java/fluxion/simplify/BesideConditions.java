package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Conditions on a modulus or a root beside something else: |u| &lt; w, u + √v &gt; 0. */
record BesideConditions(PlainConditions plain) {
    Optional<Condition> of(Sum sum, Relation relation) {
        return besideRoot(sum, relation).or(() -> besideModulus(sum, relation));
    }

    /** |u| &lt; w as −w &lt; u &lt; w, |u| &gt; w as u &lt; −w or u &gt; w; |u| = w only for a w that is not &lt; 0. */
    private Optional<Condition> besideModulus(Sum sum, Relation relation) {
        var moduli = sum.terms().stream()
            .filter(term -> term instanceof Apply(var f, _) && f == Functions.ABS).toList();
        if (moduli.size() != 1) return Optional.empty();
        var rest = new ArrayList<>(sum.terms());
        rest.remove(moduli.getFirst());
        Expr u = moduli.getFirst().children().getFirst();
        Expr w = plain.normalizer().of(Exprs.negate(Exprs.sum(List.copyOf(rest))));
        boolean same = w instanceof Num || plain.normalizer().of(Exprs.subtract(u, w)) instanceof Sum(var terms)
            && terms.size() >= sum.terms().size();
        boolean apart = Collections.disjoint(Substitution.variables(u), Substitution.variables(w));
        if (same && apart && plain.signs().isNonNegative(w))
            return Optional.of(new Compare(moduli.getFirst(), relation, w));
        if (same || relation == Relation.EQ && !plain.signs().isNonNegative(w) || relation == Relation.NE
            && !plain.signs().isNonNegative(w)) return Optional.empty();
        var sides = List.of(plain.compared(Exprs.subtract(u, w), relation),
            plain.compared(Exprs.sum(u, w), relation == Relation.EQ || relation == Relation.NE ? relation
                : relation.mirrored()));
        boolean both = relation == Relation.LT || relation == Relation.LE || relation == Relation.NE;
        return Optional.of(plain.of(both ? Condition.all(sides) : Condition.any(sides)));
    }

    /** u + √v is certainly positive if v − u² is, and has the sign of u if u² − v is certainly positive. */
    private Optional<Condition> besideRoot(Sum sum, Relation relation) {
        for (Expr term : sum.terms())
            if (term instanceof Power(var v, var half) && half == Exprs.HALF) {
                var rest = new ArrayList<>(sum.terms());
                rest.remove(term);
                Expr u = Exprs.sum(List.copyOf(rest));
                Expr excess = plain.normalizer().of(Exprs.subtract(v, Exprs.square(u)));
                if (plain.signs().isPositive(excess))
                    return Optional.of(relation.holds(1) ? Condition.ALWAYS : Condition.NEVER);
                if (plain.signs().isNegative(excess)) return Optional.of(new Compare(u, relation, Exprs.ZERO));
            }
        return Optional.empty();
    }
}
