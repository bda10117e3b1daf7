package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Learns from the premises of a question what they say about the signs of factors: that 4ab − c² is positive, that b
 * and
 * x have the same sign, that 1 − u and 1 + u are positive where |u| &lt; 1.
 */
final class Learning {
    /** Premises larger than this, in nodes, are not learnt from. */
    private static final int MAX_PREMISE = 200;
    private static final int MAX_PREMISES = 40;
    private static final int MAX_SUM = 3;
    private static final int MAX_PAIRS = 12;

    private final Tower tower;
    private final Fractions parts;
    private final Predicate<Condition> known;

    Learning(Tower tower, Predicate<Condition> known) {
        this.tower = tower;
        this.parts = new Fractions(tower);
        this.known = known;
    }

    /** u &gt; 0, u ≥ 0 or u ≠ 0. */
    private record Fact(Expr u, Relation relation) {
        boolean isStrict() {
            return relation != Relation.GE;
        }
    }

    void learn(List<Condition> premises) {
        var found = new LinkedHashSet<Fact>();
        for (Condition premise : premises) if (premise instanceof Compare compare) found.addAll(facts(compare));
        found.removeIf(fact -> Size.tree(fact.u) > MAX_PREMISE);
        var facts = new ArrayList<>(found);
        facts.sort(Comparator.comparingLong(fact -> Size.tree(fact.u)));
        var small = Basic.expand(facts.stream().limit(MAX_PREMISES).map(Fact::u).toList());
        for (int i = 0; i < small.size(); i++) facts.set(i, new Fact(small.get(i), facts.get(i).relation));
        var understood = facts.subList(0, small.size());
        for (Fact fact : understood) if (fact.isStrict()) learn(fact);
        for (Fact fact : understood) if (!fact.isStrict()) learn(fact);
        for (var pair : tower.orientations.alike(MAX_SUM).stream().limit(MAX_PAIRS).toList()) learnSum(pair);
    }

    /** From pq &gt; 0: p(p + q) &gt; 0. */
    private void learnSum(List<Polynomial> pair) {
        var sum = pair.getFirst().plus(pair.getLast());
        if (sum.isZero() || sum.isConstant() || sum.terms().size() > MAX_SUM) return;
        var factors = tower.factors(sum);
        tower.orientations.learnNonZero(factors);
        var product = new LinkedHashMap<>(factors.powers());
        product.merge(pair.getFirst(), 1, Integer::sum);
        tower.orientations.learnNonNegative(new Factoring.Factors(factors.content(), product));
    }

    private void learn(Fact fact) {
        Fraction u;
        try {
            u = new NormalForm(tower).of(List.of(fact.u)).getFirst();
        } catch (NormalForm.Nowhere _) {
            return;
        }
        if (u.numerator().isZero()) return;
        var factors = parts.factors(u);
        if (fact.isStrict()) tower.orientations.learnNonZero(factors);
        if (fact.relation != Relation.NE) tower.orientations.learnNonNegative(factors);
    }

    private List<Fact> facts(Compare premise) {
        Expr u = premise.left();
        Expr v = premise.right();
        return switch (premise.relation()) {
            case EQ     -> List.of();
            case NE     -> List.of(new Fact(Exprs.subtract(u, v), Relation.NE));
            case LT, LE -> above(v, u, premise.relation().mirrored());
            case GT, GE -> above(u, v, premise.relation());
        };
    }

    /**
     * From u &gt; v: u − v &gt; 0, and u² − v² &gt; 0 where v ≥ 0; |w| &lt; u also says u − w &gt; 0 and u + w &gt; 0.
     */
    private List<Fact> above(Expr u, Expr v, Relation relation) {
        var found = new ArrayList<Fact>();
        if (v == Exprs.ZERO) return List.of(new Fact(u, relation));
        if (v instanceof Apply(var f, var ws) && f == Functions.ABS) {
            found.add(new Fact(Exprs.subtract(u, ws.getFirst()), relation));
            found.add(new Fact(Exprs.sum(u, ws.getFirst()), relation));
        } else {
            found.add(new Fact(Exprs.subtract(u, v), relation));
        }
        if (known.test(Condition.nonNegative(v)))
            found.add(new Fact(Exprs.subtract(square(u), square(v)), relation));
        return found;
    }

    private static Expr square(Expr u) {
        return u instanceof Apply(var f, var ws) && f == Functions.ABS ? Exprs.square(ws.getFirst()) : Exprs.square(u);
    }
}
