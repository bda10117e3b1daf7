package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A relation of a quantity to 0 by the signs of its factors: x √y ≥ 0 is x ≥ 0 or y = 0, and x/y ≥ 0 is x y ≥ 0 where
 * y ≠ 0. All that is said holds among the points where the premises do and the quantity has a value.
 */
final class SignConditions {
    /** Functions that rise strictly and are 0 at 0 only. */
    private static final List<MathFunction> RISING = List.of(Functions.ARCTAN, Functions.ARCSIN, Functions.SINH,
        Functions.TANH, Functions.ARSINH, Functions.ARTANH);

    private final Signs signs;
    private boolean negative;
    /** Factors of which the sign is that of the product, and those of which it only matters whether they are 0. */
    private final Set<Expr> odd = new LinkedHashSet<>();
    private final Set<Expr> even = new LinkedHashSet<>();

    private SignConditions(Signs signs) {
        this.signs = signs;
    }

    /** The relation in its simplest terms; as it is if there is nothing to simplify. */
    static Condition simplest(Compare relation, Signs signs) {
        Expr u = relation.right() == Exprs.ZERO ? relation.left()
            : Simplifier.simplify(byArcsines(Exprs.subtract(relation.left(), relation.right()))).expr();
        var parts = new SignConditions(signs);
        parts.collect(u, true);
        boolean whole = parts.odd.contains(u) && parts.odd.size() == 1 && parts.even.isEmpty();
        boolean nonZero = signs.isNonZero(u) || parts.even.isEmpty() && parts.odd.stream().allMatch(signs::isNonZero);
        if (!whole) return parts.condition(relation.relation(), nonZero);
        return nonZero ? new Compare(relation.left(), strict(relation.relation()), relation.right()) : relation;
    }

    private static Expr byArcsines(Expr u) {
        return Fold.fold(u, (node, at) -> node instanceof Apply(var f, var vs) && f == Functions.ARCCOS
            ? Functions.ARCCOS.definition(List.of(at.apply(vs.getFirst()))).orElseThrow()
            : node.children().isEmpty() ? node
                : Exprs.rebuild(node, node.children().stream().map(at).toList()));
    }

    private static Relation strict(Relation relation) {
        return switch (relation) {
            case GE -> Relation.GT;
            case LE -> Relation.LT;
            case GT, LT, EQ, NE -> relation;
        };
    }

    /** @param mayVanish whether the product is 0 where the factor is */
    private void collect(Expr u, boolean mayVanish) {              // recursion over a formula of bounded size
        if (signs.isPositive(u)) return;
        switch (u) {
            case Num(var c) when c.signum() < 0 -> negative ^= true;
            case Product(var factors) -> factors.forEach(factor -> collect(factor, mayVanish));
            case Quotient(var top, var below) -> {
                collect(top, mayVanish);
                collect(below, false);
            }
            case Power(var b, Num(var r)) when isOdd(r) -> collect(b, mayVanish && r.signum() > 0);
            case Power(var b, Num(var r)) -> vanishing(b, mayVanish && r.signum() > 0);
            case Apply(var f, var us) when f == Functions.SEC -> collect(Functions.cos(us.getFirst()), false);
            case Apply(var f, var us) when f == Functions.CSC -> collect(Functions.sin(us.getFirst()), false);
            case Apply(var f, var us) when f == Functions.ABS -> vanishing(us.getFirst(), mayVanish);
            case Apply(var f, var us) when f instanceof MathFunction g && RISING.contains(g) ->
                collect(us.getFirst(), mayVanish);
            case Sum(var terms) -> leaf(difference(terms).orElse(u), mayVanish);
            case Expr _ -> leaf(u, mayVanish);
        }
    }

    private static boolean isOdd(Rational r) {
        return r.numerator().testBit(0) && r.denominator().testBit(0);
    }

    /** For a rising odd function f, k f(u) ± k f(v) has the sign of k (u ± v). */
    private static Optional<Expr> difference(List<Expr> terms) {
        if (terms.size() != 2) return Optional.empty();
        var first = scaled(terms.getFirst());
        var second = scaled(terms.getLast());
        return first.isPresent() && second.isPresent() && first.get().f == second.get().f
            && first.get().factor.abs().equals(second.get().factor.abs())
            ? Optional.of(Exprs.sum(first.get().inside(), second.get().inside())) : Optional.empty();
    }

    private record Scaled(Rational factor, MathFunction f, Expr u) {
        Expr inside() {
            return factor.signum() < 0 ? Exprs.negate(u) : u;
        }
    }

    private static Optional<Scaled> scaled(Expr term) {
        return switch (term) {
            case Apply(MathFunction f, var us) when RISING.contains(f) ->
                Optional.of(new Scaled(Rational.ONE, f, us.getFirst()));
            case Product(var factors) when factors.size() == 2 && factors.getFirst() instanceof Num(var c) ->
                scaled(factors.getLast()).map(one -> new Scaled(c.times(one.factor), one.f, one.u));
            case Expr _ -> Optional.empty();
        };
    }

    private void leaf(Expr u, boolean mayVanish) {
        if (signs.isPositive(u)) return;
        if (signs.isNegative(u)) {
            negative ^= true;
        } else if (signs.isNonNegative(u)) {
            vanishing(u, mayVanish);
        } else if (signs.isNonPositive(u)) {
            negative ^= true;
            vanishing(u, mayVanish);
        } else if (odd.remove(u)) {
            vanishing(u, mayVanish);
        } else {
            odd.add(u);
        }
    }

    private void vanishing(Expr u, boolean mayVanish) {
        if (mayVanish && !signs.isNonZero(u)) even.add(u);
    }

    private Condition condition(Relation relation, boolean nonZero) {
        var here = negative ? relation.mirrored() : relation;
        return switch (nonZero ? strict(here) : here) {
            case GE -> Condition.any(Condition.any(sign(Relation.GE)), zero(even));
            case LE -> Condition.any(Condition.any(sign(Relation.LE)), zero(even));
            case GT -> Condition.all(Condition.all(sign(Relation.GT)), zero(even).negated());
            case LT -> Condition.all(Condition.all(sign(Relation.LT)), zero(even).negated());
            case EQ -> Condition.any(zero(odd), zero(even));
            case NE -> Condition.all(zero(odd).negated(), zero(even).negated());
        };
    }

    private Condition sign(Relation relation) {
        if (odd.isEmpty()) return relation.holds(1) ? Condition.ALWAYS : Condition.NEVER;
        return new Compare(Exprs.product(inOrder(quotients())), relation, Exprs.ZERO);
    }

    /** The factors, with tan w for sin w cos w where cos w ≠ 0, which has the same sign. */
    private List<Expr> quotients() {
        var factors = new ArrayList<>(odd);
        for (Expr u : odd)
            if (u instanceof Apply(var f, var ws) && f == Functions.COS && signs.isNonZero(u)
                && factors.remove(Functions.sin(ws.getFirst())))
                factors.set(factors.indexOf(u), Functions.tan(ws.getFirst()));
        return factors;
    }

    /** Names in their order, and before all else. */
    static List<Expr> inOrder(List<Expr> factors) {
        return factors.stream().sorted(Comparator.comparing(u -> u instanceof Variable(var name) ? name : "~"))
            .toList();
    }

    private static Condition zero(Set<Expr> factors) {
        return Condition.any(factors.stream().<Condition>map(u -> new Compare(u, Relation.EQ, Exprs.ZERO)).toList());
    }
}
