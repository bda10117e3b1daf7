package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Simplifier;
import fluxion.verify.Kinks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What code computes as the derivative at a kink, where there is none: that of relu at 0 is this number, and so is the
 * step H(0) in all derivatives of |u|, max, min, clip, …, with sgn 0 = 2 H(0) − 1; then the chain rule goes on. Of two
 * contrary steps of one function the second is 1 − H(0): the weights of the arms of max(u, v) have the sum 1. At jumps
 * there is no value all the same.
 *
 * @param step the value of H(0)
 */
public record AtKinks(Rational step) {
    /** The derivative of f that a condition keeps away from kinks, with values there. */
    Slope in(Slope slope, Expr f, SideConditions sides) {
        var kinks = new HashSet<Condition>();
        for (Condition kink : Kinks.of(f)) kinks.addAll(sides.inSimpleForm(kink).conjuncts());
        var left = slope.conditions().stream().filter(one -> !isTold(one, kinks)).toList();
        return new Slope(stepped(slope.formula(), f), left, slope.besides());
    }

    private static boolean isTold(Condition condition, Set<Condition> kinks) {
        return kinks.contains(condition) || condition instanceof Condition.Any(var parts)
            && parts.stream().anyMatch(kinks::contains);
    }

    /** With this value for the steps that differentiation has brought. */
    private Expr stepped(Expr derivative, Expr f) {
        var own = Set.copyOf(Fold.postOrder(f));
        var contrary = contrary(f);
        return Fold.fold(derivative, (node, at) -> {
            if (node.children().isEmpty()) return node;
            Expr rebuilt = Exprs.rebuild(node, node.children().stream().map(at).toList());
            if (own.contains(node) || !(rebuilt instanceof Apply(MathFunction g, var us))) return rebuilt;
            if (g == Functions.HEAVISIDE) return step(us.getFirst(), Rational.ZERO,
                contrary.contains(node.children().getFirst()) ? Rational.ONE.minus(step) : step);
            return g == Functions.SIGN ? step(us.getFirst(), Rational.MINUS_ONE, sign()) : rebuilt;
        });
    }

    /** The arguments of steps in the derivatives of a function beside which another one is its contrary. */
    private static Set<Expr> contrary(Expr f) {
        var contrary = new HashSet<Expr>();
        for (Expr node : Fold.postOrder(f)) {
            if (!(node instanceof Apply(MathFunction g, var us)) || g.jumps()) continue;
            var first = new ArrayList<Expr>();
            for (int k = 0; k < us.size(); k++) for (Expr part : Fold.postOrder(g.partial(k, us).orElse(Exprs.ZERO))) {
                if (!(part instanceof Apply(var h, var at)) || h != Functions.HEAVISIDE) continue;
                Expr w = at.getFirst();
                if (first.stream().anyMatch(v -> Simplifier.simplify(Exprs.sum(v, w)).expr() == Exprs.ZERO))
                    contrary.add(w); else first.add(w);
            }
        }
        return contrary;
    }

    private Rational sign() {
        return step.times(Rational.TWO).minus(Rational.ONE);
    }

    private static Expr step(Expr u, Rational below, Rational at) {
        if (u instanceof Num(var c)) return Exprs.num(c.signum() > 0 ? Rational.ONE : c.signum() < 0 ? below : at);
        return Pieces.of(List.of(new Branch(new Compare(u, Relation.GT, Exprs.ZERO), Exprs.ONE),
            new Branch(new Compare(u, Relation.LT, Exprs.ZERO), Exprs.num(below)),
            new Branch(Condition.ALWAYS, Exprs.num(at))));
    }

    /** What is said of it in the code. */
    String sentence() {
        return Messages.text("print.code.at-kinks", step.toString(), sign().toString());
    }
}
