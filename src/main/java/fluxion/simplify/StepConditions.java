package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Comparisons of functions that choose and of functions that jump, in terms of what they choose from: max(u, v) &lt; w
 * as u &lt; w and v &lt; w, ⌊u⌋ = u as u an integer. Each is the same condition at all points where its sides have
 * values.
 */
record StepConditions(Normalizer normalizer) {
    private static final Set<FunctionSymbol> CHOICES = Set.of(Functions.MAX, Functions.MIN);
    /** Integers themselves, and equal to u exactly where u is an integer. */
    private static final Set<FunctionSymbol> ROUNDED = Set.of(Functions.FLOOR, Functions.CEIL, Functions.ROUND,
        Functions.TRUNC);
    /** Each choice doubles the comparisons. */
    private static final int MOST_CHOICES = 4;

    Optional<Condition> of(Compare condition) {
        var u = condition.left();
        var v = condition.right();
        var relation = condition.relation();
        return chosen(u, relation, v).or(() -> chosen(v, relation.mirrored(), u)).or(() -> rounded(u, relation, v))
            .or(() -> rounded(v, relation.mirrored(), u)).or(() -> fraction(u, relation, v))
            .or(() -> among(u, relation, v));
    }

    /** max(u, v) ∘ w and min(u, v) ∘ w, and relu u ∘ w, which is max(u, 0) ∘ w by definition. */
    private static Optional<Condition> chosen(Expr written, Relation relation, Expr w) {
        Expr choice = written instanceof Apply(MathFunction g, var us) && !CHOICES.contains(g)
            ? g.definition(us).orElse(written) : written;
        if (!(choice instanceof Apply(var f, var args)) || !CHOICES.contains(f) || isLong(choice, w))
            return Optional.empty();
        boolean greatest = f == Functions.MAX;
        Expr u = args.getFirst();
        Expr v = args.getLast();
        var both = List.<Condition>of(new Compare(u, relation, w), new Compare(v, relation, w));
        return Optional.of(switch (relation) {
            case LT, LE -> greatest ? Condition.all(both) : Condition.any(both);
            case GT, GE -> greatest ? Condition.any(both) : Condition.all(both);
            case EQ     -> Condition.any(reached(u, v, w, greatest), reached(v, u, w, greatest));
            case NE     -> Condition.all(reached(u, v, w, greatest).negated(), reached(v, u, w, greatest).negated());
        });
    }

    /** u = w, and v does not pass it. */
    private static Condition reached(Expr u, Expr v, Expr w, boolean greatest) {
        return Condition.all(new Compare(u, Relation.EQ, w), new Compare(v, greatest ? Relation.LE : Relation.GE, w));
    }

    private static boolean isLong(Expr u, Expr v) {
        return Fold.postOrder(List.of(u, v)).stream().filter(node -> node instanceof Apply(var f, _)
            && CHOICES.contains(f)).count() > MOST_CHOICES;
    }

    /** ⌊u⌋ = u, and so with ⌈u⌉, round u and trunc u. */
    private static Optional<Condition> rounded(Expr whole, Relation relation, Expr u) {
        return whole instanceof Apply(var f, var args) && ROUNDED.contains(f) && args.getFirst() == u
            ? integer(u, relation) : Optional.empty();
    }

    /** u an integer, or not. */
    private static Optional<Condition> integer(Expr u, Relation relation) {
        return switch (relation) {
            case EQ -> Optional.of(new IsInteger(u));
            case NE -> Optional.of(new IsInteger(u).negated());
            case LT, LE, GT, GE -> Optional.empty();
        };
    }

    /** frac u = c as u − c an integer, for 0 ≤ c &lt; 1. */
    private static Optional<Condition> fraction(Expr part, Relation relation, Expr number) {
        if (!(part instanceof Apply(var f, var args)) || f != Functions.FRAC || !(number instanceof Num(var c))
            || c.signum() < 0 || c.compareTo(Rational.ONE) >= 0) return Optional.empty();
        return integer(Exprs.subtract(args.getFirst(), number), relation);
    }

    /** ⌊u⌋ − u = 0, in any order. */
    private Optional<Condition> among(Expr sum, Relation relation, Expr zero) {
        if (!(sum instanceof Sum(var terms)) || zero != Exprs.ZERO) return Optional.empty();
        for (Expr term : terms)
            for (Expr whole : List.of(term, normalizer.of(Exprs.negate(term)))) {
                if (!(whole instanceof Apply(var f, var args)) || !ROUNDED.contains(f)) continue;
                var rest = new ArrayList<>(terms);
                rest.remove(term);
                Expr others = Exprs.sum(List.copyOf(rest));
                Expr u = normalizer.of(whole == term ? Exprs.negate(others) : others);
                if (normalizer.of(Exprs.subtract(u, args.getFirst())) == Exprs.ZERO) return integer(u, relation);
            }
        return Optional.empty();
    }
}
