package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.numeric.Truth;
import fluxion.simplify.Forms;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Disjunctions in fewer and simpler parts, equivalent where the premises hold. */
record Alternatives(List<Condition> premises, Work work) {
    private static final int MAX_TERMS = 4;

    /** x ≥ 0, y ≥ 0 or x ≤ 0, y ≤ 0 as x y ≥ 0; x ≥ 0 or x ≤ 0, y = 0 as x ≥ 0 or y = 0; nothing said twice. */
    Condition of(Condition condition) {                            // recursion over conditions, whose depth we build
        return switch (condition) {
            case Compare _, IsInteger _, NotInteger _ -> condition;
            case All(var parts) -> Condition.all(vanishing(parts.stream().map(this::of).toList()));
            case Any(var parts) -> Condition.any(shortened(paired(parts.stream().map(this::of).toList())));
        };
    }

    /** A sum of terms of one sign is 0 where all of them are. */
    private List<Condition> vanishing(List<Condition> parts) {
        return parts.stream().flatMap(part -> part instanceof Compare(Sum(var terms), var relation, var zero)
            && relation == Relation.EQ && zero == Exprs.ZERO && isOfOneSign(terms, parts)
            ? terms.stream().map(term -> new Compare(term, Relation.EQ, Exprs.ZERO)) : Stream.of(part)).toList();
    }

    private boolean isOfOneSign(List<Expr> terms, List<Condition> known) {
        var signs = new Signs(with(known));
        return terms.stream().allMatch(signs::isNonNegative) || terms.stream().allMatch(signs::isNonPositive);
    }

    private List<Condition> with(List<Condition> more) {
        work.spend(100);
        return Stream.concat(more.stream(), premises.stream()).toList();
    }

    /** p ≥ 0, q ≥ 0 or p ≤ 0, q ≤ 0, which is p q ≥ 0; and the like. */
    private List<Condition> paired(List<Condition> parts) {
        var result = new ArrayList<>(parts);
        for (int i = 0; i < result.size(); i++)
            for (int j = i + 1; j < result.size(); j++) {
                var one = product(result.get(i), result.get(j));
                if (one.isEmpty()) continue;
                result.set(i, one.get());
                result.remove(j--);
            }
        return result;
    }

    private Optional<Condition> product(Condition a, Condition b) {
        if (!(a instanceof All(var as)) || !(b instanceof All(var bs)) || as.size() != 2 || bs.size() != 2
            || !(as.getFirst() instanceof Compare(var p, var r, var zero)) || zero != Exprs.ZERO
            || !(as.getLast() instanceof Compare(var q, var s, var alsoZero)) || alsoZero != Exprs.ZERO
            || !isOrder(r) || !isOrder(s)
            || !bs.contains(new Compare(p, r.mirrored(), Exprs.ZERO))
            || !bs.contains(new Compare(q, s.mirrored(), Exprs.ZERO))) return Optional.empty();
        boolean strict = isStrict(r) && isStrict(s);
        boolean alike = isStrict(r) == isStrict(s);
        boolean up = (r == Relation.GE || r == Relation.GT) == (s == Relation.GE || s == Relation.GT);
        var relation = up ? strict ? Relation.GT : Relation.GE : strict ? Relation.LT : Relation.LE;
        var apart = alike ? Condition.ALWAYS : Condition.nonZero(isStrict(r) ? p : q);
        Expr product = Exprs.product(SignConditions.inOrder(List.of(p, q)));
        Expr expanded = Forms.expanded(product, MAX_TERMS);
        Expr shorter = !(expanded instanceof Sum(var terms)) || terms.size() <= 2 ? expanded : product;
        var signs = new Signs(premises);
        return Optional.of(Condition.all(SignConditions.simplest(new Compare(shorter, relation, Exprs.ZERO), signs),
            signs.holds(apart) == Truth.TRUE ? Condition.ALWAYS : apart));
    }

    private static boolean isOrder(Relation relation) {
        return relation != Relation.EQ && relation != Relation.NE;
    }

    private static boolean isStrict(Relation relation) {
        return relation == Relation.GT || relation == Relation.LT;
    }

    /** Without parts that say no more than another one, and without what holds anyway where another part fails. */
    private List<Condition> shortened(List<Condition> parts) {
        var result = new ArrayList<>(parts);
        for (int i = 0; i < result.size(); i++) {
            var others = new ArrayList<>(result);
            Condition part = others.remove(i);
            if (others.stream().anyMatch(other -> holds(other, part.conjuncts()))) {
                result.remove(i--);
                continue;
            }
            var failing = others.stream().filter(Compare.class::isInstance).map(Condition::negated).toList();
            if (part instanceof All(var conjuncts) && !failing.isEmpty())
                result.set(i, Condition.all(conjuncts.stream().filter(c -> !holds(c, failing)).toList()));
        }
        return result;
    }

    private boolean holds(Condition condition, List<Condition> known) {
        return Signs.holds(condition, with(known)) == Truth.TRUE;
    }
}
