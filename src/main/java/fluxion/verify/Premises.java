package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.number.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the premises of a claim say more sharply than they are written. */
final class Premises {
    private Premises() {}

    /**
     * The same premises and what follows from them: the parts of a product, a quotient or a power that is not 0 are not
     * 0 themselves, and u ≥ 0, or u = 0 beside u &gt; 0, is u &gt; 0 where u ≠ 0.
     */
    static List<Condition> sharpened(List<Condition> premises) {
        Set<Expr> nonZero = new LinkedHashSet<>();
        for (Condition premise : premises)
            if (premise instanceof Compare(var u, var relation, var zero) && zero == Exprs.ZERO
                && isStrict(relation)) collect(u, nonZero);
        var sharp = new ArrayList<Condition>();
        for (Condition premise : premises)
            sharp.add(base(premise).filter(nonZero::contains).map(Condition::positive).orElse(premise));
        for (Expr u : nonZero) sharp.add(Condition.nonZero(u));
        for (Condition premise : premises) {
            lastFactor(premise, sharp).ifPresent(sharp::add);
            whole(premise, premises).ifPresent(sharp::add);
        }
        return List.copyOf(new LinkedHashSet<>(sharp));
    }

    /** From n &gt; c for an integer n: n ≥ ⌊c⌋ + 1; and likewise for the other relations. */
    private static Optional<Condition> whole(Condition premise, List<Condition> known) {
        if (!(premise instanceof Compare(var n, var relation, Num(var c)))
            || !known.contains(new Condition.IsInteger(n))) return Optional.empty();
        var above = c.floor().plus(Rational.ONE);
        var below = c.negate().floor().plus(Rational.ONE).negate();
        return switch (relation) {
            case GT -> Optional.of(new Compare(n, Relation.GE, Exprs.num(above)));
            case LT -> Optional.of(new Compare(n, Relation.LE, Exprs.num(below)));
            case GE -> Optional.of(new Compare(n, Relation.GE, Exprs.num(below.plus(Rational.ONE))));
            case LE -> Optional.of(new Compare(n, Relation.LE, Exprs.num(c.floor())));
            case EQ, NE -> Optional.empty();
        };
    }

    /** From u·v ≥ 0 (or &gt; 0) with u &gt; 0 among the premises: v ≥ 0 (or &gt; 0). */
    private static Optional<Condition> lastFactor(Condition premise, List<Condition> known) {
        if (!(premise instanceof Compare(Product(var factors), var relation, var zero)) || zero != Exprs.ZERO)
            return Optional.empty();
        if (relation != Relation.GE && relation != Relation.GT) return Optional.empty();
        var open = factors.stream().filter(f -> !isPositive(f, known)).toList();
        return open.size() == 1 ? Optional.of(new Compare(open.getFirst(), relation, Exprs.ZERO)) : Optional.empty();
    }

    private static boolean isPositive(Expr f, List<Condition> known) {
        return f instanceof Num(var n) && n.signum() > 0 || known.contains(Condition.positive(f));
    }

    /** u ≠ 0 and everything whose being 0 would make u 0. */
    private static void collect(Expr u, Set<Expr> nonZero) {
        var open = new ArrayDeque<Expr>();
        open.add(u);
        while (!open.isEmpty()) {
            Expr next = open.remove();
            if (!nonZero.add(next)) continue;
            switch (next) {
                case Product(var factors) -> factors.stream().filter(f -> !(f instanceof Num)).forEach(open::add);
                case Quotient(var top, _) -> open.add(top);
                case Power(var b, var e) when e != Exprs.ZERO && !(b instanceof Num) && b != Exprs.E -> open.add(b);
                case Power _, Num _, Constant _, Variable _, Sum _, Apply _ -> { }
            }
        }
        nonZero.removeIf(e -> e instanceof Num);
    }

    /** Whether a relation to 0 excludes 0. */
    static boolean isStrict(Relation relation) {
        return relation == Relation.GT || relation == Relation.LT || relation == Relation.NE;
    }

    static boolean isStrict(Condition premise) {
        return premise instanceof Compare(_, var relation, _) && isStrict(relation);
    }

    /** The u of a premise u ≥ 0, or u &gt; 0 or (u = 0 and v ∘ 0 strictly). */
    static Optional<Expr> base(Condition premise) {
        return switch (premise) {
            case Compare(var u, var relation, var zero) when relation == Relation.GE && zero == Exprs.ZERO ->
                Optional.of(u);
            case Any(var parts) when parts.size() == 2 && parts.getFirst() instanceof Compare(var u, var gt, var zero)
                && gt == Relation.GT && zero == Exprs.ZERO && parts.getLast() instanceof All(var both)
                    && both.size() == 2
                && both.getFirst().equals(new Compare(u, Relation.EQ, Exprs.ZERO)) && isStrict(both.getLast()) ->
                    Optional.of(u);
            case Compare _, Any _, All _, Condition.IsInteger _, Condition.NotInteger _ -> Optional.empty();
        };
    }
}
