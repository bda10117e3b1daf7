package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.function.Functions;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** e^(k W(u)) is (u/W(u))ᵏ for integers k, where u ≠ 0, and W(0) is 0: DLMF 4.13.1, W e^W = u. */
final class LambertEquation {
    private LambertEquation() {}

    /** The claim with these exponentials replaced, where the premises say that u is not 0. */
    static Claim solved(Claim claim) {
        if (Fold.postOrder(List.of(claim.left(), claim.right())).stream()
            .noneMatch(node -> node instanceof Apply(var f, _) && f == Functions.LAMBERTW)) return claim;
        var premises = claim.premises();
        return new Claim(solved(claim.left(), premises), claim.leftDomain(), solved(claim.right(), premises),
            claim.rightDomain(), claim.assumptions(), claim.doubts());
    }

    private static Expr solved(Expr f, List<Condition> premises) {
        return Fold.fold(f, (node, at) -> {
            if (node.children().isEmpty()) return node;
            if (node instanceof Power(var base, var exponent) && base == Exprs.E)
                return exponential(exponent, premises, at);
            var children = node.children().stream().map(at).toList();
            if (node instanceof Apply(var w, _) && w == Functions.LAMBERTW && children.getFirst() == Exprs.ZERO)
                return Exprs.ZERO;
            return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        });
    }

    private static Expr exponential(Expr exponent, List<Condition> premises, Function<Expr, Expr> at) {
        var rest = new ArrayList<Expr>();
        var powers = new ArrayList<Expr>();
        for (Expr term : exponent instanceof Sum(var terms) ? terms : List.of(exponent)) {
            var power = power(term, premises, at);
            if (power.isPresent()) powers.add(power.get());
            else rest.add(term == exponent ? at.apply(exponent) : term);
        }
        if (powers.isEmpty()) return Exprs.exp(at.apply(exponent));
        if (!rest.isEmpty()) powers.add(Exprs.exp(Exprs.sum(rest)));
        return Exprs.product(powers);
    }

    /** What e to this term is, if the term is k W(u). */
    private static Optional<Expr> power(Expr term, List<Condition> premises,
            Function<Expr, Expr> at) {
        boolean scaled = term instanceof Product(var us) && us.size() == 2 && us.getFirst() instanceof Num(var c)
            && c.isInteger();
        Expr w = scaled ? term.children().getLast() : term;
        Expr k = scaled ? term.children().getFirst() : Exprs.ONE;
        return w instanceof Apply(var f, var us) && f == Functions.LAMBERTW
            && Signs.holds(Condition.nonZero(us.getFirst()), premises) == Truth.TRUE
            ? Optional.of(Exprs.power(Exprs.quotient(at.apply(us.getFirst()), at.apply(w)), k)) : Optional.empty();
    }
}
