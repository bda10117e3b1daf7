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
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Forms;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from inequalities by adding multiples of them: a + b ≥ 0 from a ≥ b and b ≥ 0. The contrary of the claim
 * is put beside the premises, and one expression after another is eliminated, until 0 &lt; 0 is left (Fourier, Motzkin;
 * Schrijver, Theory of Linear and Integer Programming, 12.2). What is not a sum of multiples counts as one expression.
 */
final class LinearOrder {
    private static final int MOST = 120;
    private static final int MOST_TERMS = 60;
    private static final int MOST_SIGNS = 12;

    private LinearOrder() {}

    /**
     * The claim with the signs of what stands within |u|, sgn u, √(u²), max and min that follow from its assumptions.
     */
    static Claim told(Claim claim) {
        if (claim.assumptions().stream().noneMatch(LinearOrder::isOfSeveral)) return claim;
        var signed = new LinkedHashSet<Expr>();
        for (Expr node : Fold.postOrder(List.of(claim.left(), claim.right()))) signed(node).ifPresent(signed::add);
        var more = new LinkedHashSet<>(claim.assumptions());
        for (Expr u : signed.stream().limit(MOST_SIGNS).toList())
            for (Relation relation : List.of(Relation.GE, Relation.LE))
                if (holds(u, relation, Exprs.ZERO, claim.premises())) more.add(new Compare(u, relation, Exprs.ZERO));
        return claim.under(List.copyOf(more));
    }

    private static boolean isOfSeveral(Condition condition) {
        return condition instanceof Compare(var u, var relation, var v) && relation != Relation.NE
            && Substitution.variables(Exprs.subtract(u, v)).size() > 1;
    }

    /** What the node has cases for the sign of. */
    private static Optional<Expr> signed(Expr node) {
        return switch (node) {
            case Apply(var f, var us) when f == Functions.ABS || f == Functions.SIGN -> Optional.of(us.getFirst());
            case Apply(var f, var us) when f == Functions.MAX || f == Functions.MIN ->
                Optional.of(Exprs.subtract(us.getFirst(), us.getLast()));
            case Power(Power(var u, Num _), Num _) -> Optional.of(u);
            default -> Optional.empty();
        };
    }

    /** Σ cᵢ uᵢ + c ≥ 0, or &gt; 0. */
    private record Inequality(Map<Expr, Rational> terms, Rational constant, boolean strict) {
        Rational coefficient(Expr u) {
            return terms.getOrDefault(u, Rational.ZERO);
        }

        /** The positive combination of both that is free of u. */
        Inequality without(Expr u, Inequality o) {
            Rational a = o.coefficient(u).abs();
            Rational b = coefficient(u).abs();
            var sum = new LinkedHashMap<Expr, Rational>();
            var all = new LinkedHashSet<>(terms.keySet());
            all.addAll(o.terms.keySet());
            for (Expr w : all) {
                Rational c = a.times(coefficient(w)).plus(b.times(o.coefficient(w)));
                if (c.signum() != 0) sum.put(w, c);
            }
            return new Inequality(sum, a.times(constant).plus(b.times(o.constant)), strict || o.strict);
        }

        boolean isAbsurd() {
            return terms.isEmpty() && (strict ? constant.signum() <= 0 : constant.signum() < 0);
        }

        Inequality negated(boolean sharp) {
            var opposite = new LinkedHashMap<Expr, Rational>();
            terms.forEach((u, c) -> opposite.put(u, c.negate()));
            return new Inequality(opposite, constant.negate(), sharp);
        }
    }

    /** Whether u stands in this order to v wherever the premises hold. */
    static boolean holds(Expr u, Relation relation, Expr v, List<Condition> premises) {
        var known = new ArrayList<Inequality>();
        for (Condition premise : premises) known.addAll(inequalities(premise));
        if (relation == Relation.NE) return holds(u, Relation.GT, v, premises) || holds(u, Relation.LT, v, premises);
        boolean equal = relation == Relation.EQ;
        return inequalities(new Compare(u, relation, v)).stream().allMatch(claimed ->
            isAbsurd(known, claimed.negated(equal || !claimed.strict())));
    }

    private static List<Inequality> inequalities(Condition condition) {
        if (!(condition instanceof Compare(var u, var relation, var v))) return List.of();
        boolean falling = relation == Relation.LE || relation == Relation.LT;
        boolean strict = relation == Relation.LT || relation == Relation.GT;
        if (relation == Relation.NE) return List.of();
        var form = form(falling ? Exprs.subtract(v, u) : Exprs.subtract(u, v), strict);
        return relation == Relation.EQ ? List.of(form, form.negated(false)) : List.of(form);
    }

    private static Inequality form(Expr u, boolean strict) {
        Expr plain = Simplifier.simplify(Forms.expanded(u, MOST_TERMS)).expr();
        var terms = new LinkedHashMap<Expr, Rational>();
        Rational constant = Rational.ZERO;
        for (Expr term : plain instanceof Sum(var all) ? all : List.of(plain)) {
            Rational scale = Rational.ONE;
            Expr rest = term;
            if (rest instanceof Quotient(var above, Num(var d))) {
                scale = Rational.ONE.over(d);
                rest = above;
            }
            if (rest instanceof Product(var us) && us.getFirst() instanceof Num(var c)) {
                scale = scale.times(c);
                rest = Exprs.product(us.subList(1, us.size()));
            }
            if (rest instanceof Num(var c)) constant = constant.plus(scale.times(c));
            else terms.merge(rest, scale, Rational::plus);
        }
        terms.values().removeIf(c -> c.signum() == 0);
        return new Inequality(terms, constant, strict);
    }

    private static boolean isAbsurd(List<Inequality> known, Inequality contrary) {
        List<Inequality> system = new ArrayList<>(known);
        system.add(contrary);
        for (Expr u = next(system); u != null; u = next(system)) {
            Expr gone = u;
            var rest = new ArrayList<>(system.stream().filter(i -> i.coefficient(gone).signum() == 0).toList());
            for (Inequality upper : system)
                for (Inequality lower : system)
                    if (upper.coefficient(u).signum() < 0 && lower.coefficient(u).signum() > 0)
                        rest.add(upper.without(u, lower));
            if (rest.size() > MOST) return false;
            system = rest.stream().distinct().toList();
        }
        return system.stream().anyMatch(Inequality::isAbsurd);
    }

    /** An expression that some inequality is about; null if none is left. */
    private static Expr next(List<Inequality> system) {
        return system.stream().flatMap(i -> i.terms().keySet().stream()).findFirst().orElse(null);
    }
}
