package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.SideConditions;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Kinks at which the formula of a derivative is right if there is a derivative at all. For f = h(x, |u|, …), with h and
 * u smooth, the slopes at a zero of u are h₁ ± Σ h₂|u′|: they agree only where the sum is 0, and then both are what the
 * formula h₁ + Σ h₂ sgn(u) u′ gives, for sgn 0 = 0; likewise with max, min and relu, whose formulas take the mean of
 * both sides. And where u^r, r &gt; 1 no integer, has values on both sides of a zero of u, either r is an odd root, and
 * u^r is smooth enough, or u ≥ 0 there, so that u′ = 0 and u^r has the slope 0, as the formula r u^(r−1) u′ says.
 */
public final class Kinks {
    private static final Set<MathFunction> KINKS = Set.of(Functions.ABS, Functions.MAX, Functions.MIN, Functions.RELU);

    private Kinks() {}

    /**
     * What keeps f away from its kinks, and not from jumps, too: u ≠ 0 for |u|, u ≠ v for max(u, v), and so on for all
     * functions made of these.
     */
    public static Set<Condition> of(Expr f) {
        var kinks = new LinkedHashSet<Condition>();
        var others = new HashSet<Condition>();
        for (Expr node : Fold.postOrder(f)) if (node instanceof Apply(MathFunction g, var args))
            for (int k = 0; k < args.size(); k++) (Branches.hasKinks(g) ? kinks : others).addAll(g.smooth(k, args)
                .conjuncts());
        kinks.removeAll(others);
        return kinks;
    }

    /** Whether the formulas of a claim are right at all its gaps, or there is no derivative. */
    static boolean areBridged(Side left, Side right, List<Condition> assumptions) {
        if (!isSimple(left) || !isSimple(right)) return false;
        var before = Condition.all(left.before(), right.before());
        var wide = Condition.all(bridged(left, left.demands(assumptions)), bridged(right,
            right.demands(assumptions)));
        return SideConditions.failing(wide, before, assumptions).isEmpty();
    }

    private static boolean isSimple(Side side) {
        return !side.opaque() && side.taken().stream().allMatch(one -> one.by().size() == 1 && one.place().isEmpty()
            && kinks(one).stream().noneMatch(kink -> isNested(kink, one.last())));
    }

    private static List<Expr> kinks(Taken one) {
        return Fold.postOrder(one.base()).stream().filter(node -> isKink(node, one.last())).toList();
    }

    private static boolean isKink(Expr node, Variable x) {
        return (isSlow(node) || node instanceof Apply(var f, _) && KINKS.contains(f)) && Substitution.contains(node, x);
    }

    /** u^r with r &gt; 1 no integer. */
    private static boolean isSlow(Expr node) {
        return node instanceof Power(_, Num(var r)) && !r.isInteger() && r.compareTo(Rational.ONE) > 0;
    }

    private static boolean isNested(Expr kink, Variable x) {
        return kink.children().stream().anyMatch(child -> Fold.postOrder(child).stream()
            .anyMatch(node -> isKink(node, x)));
    }

    /** The domain without what only keeps away from kinks. */
    private static Condition bridged(Side side, Condition domain) {
        var kinks = new HashSet<Condition>();
        var others = new HashSet<Condition>();
        for (Taken one : side.taken())
            for (Expr node : Fold.postOrder(one.base()))
                (isKink(node, one.last()) ? kinks : others).addAll(smooth(node, one.last()));
        kinks.removeAll(others);
        return Condition.all(domain.conjuncts().stream().filter(part -> !kinks.contains(part)).toList());
    }

    private static List<Condition> smooth(Expr node, Variable x) {
        if (isSlow(node)) return List.of(Condition.nonZero(((Power) node).base()),
            Condition.positive(((Power) node).base()));
        if (node instanceof Power(var u, var v) && Substitution.contains(node, x)
            && !(v instanceof Num(var r) && r.isInteger()))
            return List.of(Condition.nonZero(u), Condition.positive(u));
        if (!(node instanceof Apply(MathFunction f, var args))) return List.of();
        return IntStream.range(0, args.size()).filter(k -> Substitution.contains(args.get(k), x))
            .mapToObj(k -> f.smooth(k, args)).flatMap(condition -> condition.conjuncts().stream()).toList();
    }
}
