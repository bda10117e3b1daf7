package fluxion.verify;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Premises under which a claim need only be proved, because it then holds on their boundary, too.
 *
 * <p>Let both sides be made of functions that are continuous on their domains; then left − right is continuous on the
 * common domain D. Let D demand u ≥ 0 (or u &gt; 0, or u = 0 where an exponent is positive), and let x be a variable
 * with ∂u/∂x a number other than 0 that occurs in no other premise that holds on its boundary. At a point of D with
 * u = 0, x can be moved a little so that u &gt; 0: strict premises still hold, the others do not contain x. So the
 * point
 * is a limit of points of D with u &gt; 0, and what is zero at these is zero there. One premise after another can be
 * made
 * strict in this way, a premise made strict no longer counting among those that hold on their boundary.
 */
final class Closure {
    private Closure() {}

    /** The claim with as many premises made strict as the argument allows; empty if there is none. */
    static Optional<Claim> interior(Claim claim) {
        if (!continuous(claim)) return Optional.empty();
        var weak = new ArrayList<Condition>();
        var strict = new ArrayList<Condition>();
        for (Condition premise : claim.premises()) (Premises.isStrict(premise) ? strict : weak).add(premise);
        int before = weak.size();
        for (boolean changed = true; changed;) {
            changed = false;
            for (Condition premise : List.copyOf(weak)) {
                var base = Premises.base(premise);
                if (base.isEmpty() || !weak.contains(premise)) continue;
                var others = weak.stream().filter(other -> !Premises.base(other).equals(base)).toList();
                if (!movable(base.get(), others)) continue;
                weak.retainAll(others);
                strict.add(Condition.positive(base.get()));
                changed = true;
            }
        }
        if (weak.size() == before) return Optional.empty();
        strict.addAll(weak);
        return Optional.of(new Claim(claim.left(), Condition.all(strict), claim.right(), Condition.ALWAYS, List.of()));
    }

    /** Every function is smooth on its domain, or |u|. */
    private static boolean continuous(Claim claim) {
        return Fold.postOrder(List.of(claim.left(), claim.right())).stream().allMatch(node ->
            !(node instanceof Apply(var f, var us))
            || f == Functions.ABS || f instanceof MathFunction known && known.smooth(us).equals(Condition.ALWAYS));
    }

    private static boolean movable(Expr u, List<Condition> others) {
        return Substitution.variables(u).stream().anyMatch(x -> slopeIsNumber(u, x)
            && others.stream().flatMap(other -> other.expressions().stream()).noneMatch(e ->
                Substitution.contains(e, x)));
    }

    private static boolean slopeIsNumber(Expr u, Variable x) {
        return Differentiator.derivative(u, x, Context.EMPTY) instanceof Differentiated<Expr>(Expr.Num(var slope), _,
            _) && slope.signum() != 0;
    }
}
