package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Γ, ψ and its derivatives at u and at n − u, or at u and at 2u + n, for an integer n, written at arguments that differ
 * by integers: Γ(1 − u) Γ(u) = π/sin πu, ψ(1 − u) − ψ(u) = π cot πu and the derivatives of this; Γ(2u) = 2²ᵘ⁻¹ Γ(u)
 * Γ(u + ½)/√π and ψ(2u) = ln 2 + (ψ(u) + ψ(u + ½))/2 (DLMF 5.5.3 to 5.5.5, 5.5.8, 5.15.6). Where both Γ(u) and
 * Γ(n − u) have values, u is no integer, or one of 1, …, n − 1: there the claim is to be proved as it stands. Where
 * Γ(2u) has a value, so have Γ(u) and Γ(u + ½).
 */
final class Reflections {
    private static final Set<FunctionSymbol> GAMMAS = Set.of(Functions.GAMMA, Functions.DIGAMMA, Functions.POLYGAMMA);
    private static final int MOST = 8;
    private static final Rational HIGHEST = Rational.of(6);
    private static final Variable PLACE = Exprs.variable("#u");

    private Reflections() {}

    /**
     * A claim so written.
     *
     * @param apart the claim as it stands, at the points at which what is written has no value
     */
    record Written(Claim claim, List<Claim> apart) {}

    /** The claim so written; the claim itself if there is nothing to write. */
    static Written written(Claim claim) {
        var apart = new ArrayList<Claim>();
        return new Written(written(claim, apart), List.copyOf(apart));
    }

    private static Claim written(Claim claim, List<Claim> apart) {
        var all = Fold.postOrder(List.of(claim.left(), claim.right()));
        if (all.stream().noneMatch(node -> node instanceof Apply(var f, _) && (GAMMAS.contains(f)
            || f instanceof MathFunction g && Branches.madeOf(g).stream().anyMatch(Reflections::isOf)))) return claim;
        var sides = Basic.expand(List.of(claim.left(), claim.right()));
        var nodes = Fold.postOrder(sides).stream().filter(Reflections::isOf).map(Apply.class::cast).toList();
        boolean pieces = Fold.postOrder(sides).stream().anyMatch(node -> node instanceof Apply(Pieces _, _));
        if (nodes.size() < 2 || nodes.size() > MOST || pieces) return claim;
        var written = new LinkedHashMap<Expr, Expr>();
        var kept = new ArrayList<Apply>();
        for (Apply node : nodes) {
            var other = doubled(node, nodes).or(() -> reflected(node, kept, claim, apart));
            other.ifPresentOrElse(form -> written.put(node, form), () -> kept.add(node));
        }
        return written.isEmpty() ? claim : new Claim(Substitution.replace(sides.getFirst(), written),
            claim.leftDomain(), Substitution.replace(sides.getLast(), written), claim.rightDomain(),
            claim.assumptions(), claim.doubts());
    }

    private static boolean isOf(Expr node) {
        return node instanceof Apply(var f, var us) && GAMMAS.contains(f)
            && !Substitution.variables(us.getLast()).isEmpty() && order(f, us).isPresent();
    }

    /** n for ψ⁽ⁿ⁾, 0 for ψ, −1 for Γ. */
    private static Optional<Integer> order(FunctionSymbol f, List<Expr> us) {
        if (f == Functions.POLYGAMMA) return us.getFirst() instanceof Num(var n) && n.isInteger() && n.signum() > 0
            && n.compareTo(HIGHEST) <= 0 ? Optional.of(n.intValue()) : Optional.empty();
        return Optional.of(f == Functions.GAMMA ? -1 : 0);
    }

    private static Optional<Expr> reflected(Apply node, List<Apply> others, Claim claim, List<Claim> apart) {
        Expr v = node.arguments().getLast();
        var mirrored = others.stream().filter(other -> isSame(node, other)
            && isWhole(Exprs.sum(v, other.arguments().getLast()))).findFirst();
        if (mirrored.isEmpty()) return Optional.empty();
        var integers = integers(v, mirrored.get().arguments().getLast(), claim);
        if (integers.isEmpty()) return Optional.empty();
        apart.addAll(integers.get());
        int n = order(node.function(), node.arguments()).orElseThrow();
        Expr u = simple(Exprs.subtract(Exprs.ONE, v));
        Expr angle = simple(Exprs.product(Exprs.PI, u));
        if (n < 0) return Optional.of(Exprs.quotient(Exprs.PI,
            Exprs.product(Functions.sin(angle), Exprs.apply(Functions.GAMMA, u))));
        Optional<Expr> slope = Optional.of(Exprs.product(Exprs.PI,
            Exprs.apply(Functions.COT, Exprs.product(Exprs.PI, PLACE))));
        for (int i = 0; i < n; i++) slope = slope.flatMap(d -> Slopes.derivative(d, PLACE)).map(Reflections::simple);
        return slope.map(d -> Exprs.product(Exprs.num(n % 2 == 0 ? 1 : -1), Exprs.sum(at(node, u),
            Substitution.replace(d, Map.of(PLACE, u)))));
    }

    /** The claim where both arguments are positive integers; empty if it is not known where that is. */
    private static Optional<List<Claim>> integers(Expr v, Expr u, Claim claim) {
        var premises = claim.premises();
        if (new Signs(premises).isNonZero(simple(Functions.sin(Exprs.product(Exprs.PI, u)))))
            return Optional.of(List.of());
        var total = ((Num) simple(Exprs.sum(u, v))).value();
        if (total.compareTo(HIGHEST) > 0) return Optional.empty();
        var there = new ArrayList<Claim>();
        for (int k = 1; k < total.intValue(); k++) {
            var x = Solved.of(simple(Exprs.subtract(u, Exprs.num(k))), premises).findFirst();
            if (x.isEmpty()) return Optional.empty();
            there.add(claim.map(x.get()::in));
        }
        return Optional.of(there);
    }

    /** ψ⁽ⁿ⁾(2u) = (ψ⁽ⁿ⁾(u) + ψ⁽ⁿ⁾(u + ½))/2ⁿ⁺¹, and ln 2 more for n = 0. */
    private static Optional<Expr> doubled(Apply node, List<Apply> others) {
        Expr v = node.arguments().getLast();
        boolean twice = others.stream().anyMatch(other -> isSame(node, other)
            && isWhole(Exprs.subtract(v, Exprs.product(Exprs.TWO, other.arguments().getLast()))));
        if (!twice) return Optional.empty();
        int n = order(node.function(), node.arguments()).orElseThrow();
        Expr u = simple(Exprs.product(Exprs.HALF, v));
        Expr first = at(node, u);
        Expr second = at(node, simple(Exprs.sum(u, Exprs.HALF)));
        if (n < 0) return Optional.of(Exprs.quotient(Exprs.product(Exprs.power(Exprs.TWO, Exprs.subtract(v, Exprs.ONE)),
            first, second), Exprs.sqrt(Exprs.PI)));
        Expr mean = Exprs.product(Exprs.num(Rational.HALF.pow(n + 1)), Exprs.sum(first, second));
        return Optional.of(n > 0 ? mean : Exprs.sum(mean, Functions.ln(Exprs.TWO)));
    }

    private static boolean isSame(Apply a, Apply b) {
        return a.function() == b.function() && a.arguments().size() == b.arguments().size()
            && (a.arguments().size() == 1 || a.arguments().getFirst() == b.arguments().getFirst());
    }

    private static Expr at(Apply node, Expr u) {
        var us = new ArrayList<>(node.arguments());
        us.set(us.size() - 1, u);
        return Exprs.apply(node.function(), us);
    }

    private static boolean isWhole(Expr u) {
        return simple(u) instanceof Num(var n) && n.isInteger();
    }

    private static Expr simple(Expr u) {
        return Simplifier.simplify(u).expr();
    }
}
