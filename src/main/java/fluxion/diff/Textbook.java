package fluxion.diff;

import static fluxion.expr.Exprs.E;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.productOfWholes;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.Exprs.sumOfWholes;
import static fluxion.function.Functions.ln;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** The rules for arithmetic, as they stand in textbooks. A derivative that is 0 stands for an operand free of x. */
final class Textbook {
    /** Products with more moving factors than this share their parts; fewer are written out. */
    static final int WRITTEN_OUT = 8;

    private Textbook() {}

    /** What a rule gave. */
    record Applied(DiffRule rule, Expr derivative) {}

    /** The outer derivative times the inner one; a long product stays whole, for it is part of a longer one soon. */
    static Expr times(Expr outer, Expr inner) {
        return inner instanceof Product(var factors) && factors.size() > WRITTEN_OUT
            ? productOfWholes(List.of(outer, inner)) : product(outer, inner);
    }

    /** (u + v)′ = u′ + v′. */
    static Applied sumRule(List<Expr> derivatives) {
        var moving = new ArrayList<Expr>(derivatives.size());
        for (Expr derivative : derivatives) if (derivative != ZERO) moving.add(derivative);
        return new Applied(DiffRule.SUM, sum(moving));
    }

    /** (u v w)′ = u′ v w + u v′ w + u v w′; terms with a constant factor's derivative are left out. */
    static Applied productRule(List<Expr> factors, List<Expr> derivatives) {
        int moving = 0;
        for (Expr derivative : derivatives) if (derivative != ZERO) moving++;
        if (factors.contains(ZERO)) return new Applied(DiffRule.CONSTANT_MULTIPLE, ZERO);
        DiffRule rule = moving == 1 ? DiffRule.CONSTANT_MULTIPLE : DiffRule.PRODUCT;
        return new Applied(rule, moving <= WRITTEN_OUT ? writtenOut(factors, derivatives)
            : shared(factors, derivatives));
    }

    private static Expr writtenOut(List<Expr> factors, List<Expr> derivatives) {
        var terms = new ArrayList<Expr>();
        for (int k = 0; k < factors.size(); k++) {
            if (derivatives.get(k) == ZERO) continue;
            var term = new ArrayList<>(factors);
            term.set(k, derivatives.get(k));
            terms.add(product(term));
        }
        return sum(terms);
    }

    /** The same sum with shared products of the first k and the last n − k factors: its size is linear in n. */
    private static Expr shared(List<Expr> factors, List<Expr> derivatives) {
        List<Expr> after = suffixes(factors);
        var terms = new ArrayList<Expr>();
        Expr before = ONE;
        for (int k = 0; k < factors.size(); k++) {
            if (derivatives.get(k) != ZERO) terms.add(productOfWholes(List.of(before, derivatives.get(k),
                after.get(k + 1))));
            before = productOfWholes(List.of(before, factors.get(k)));
        }
        return sumOfWholes(terms);
    }

    /** At k the product of the factors from the k-th on, each one built from the next. */
    static List<Expr> suffixes(List<Expr> factors) {
        var after = new ArrayList<Expr>(factors.size() + 1);
        after.add(ONE);
        for (Expr factor : factors.reversed()) after.add(productOfWholes(List.of(factor, after.getLast())));
        return after.reversed();
    }

    /** (u/v)′ = (u′ v − u v′)/v², (u/c)′ = u′/c, (c/v)′ = −c v′/v². */
    static Applied quotientRule(Expr u, Expr v, Expr du, Expr dv) {
        if (dv == ZERO) return new Applied(DiffRule.CONSTANT_DIVISOR, quotient(du, v));
        if (du == ZERO) return new Applied(DiffRule.RECIPROCAL, quotient(negate(product(u, dv)), square(v)));
        return new Applied(DiffRule.QUOTIENT, quotient(subtract(product(du, v), product(u, dv)), square(v)));
    }

    /** (uᵛ)′ where one of u′, v′ is not 0; the base is not a negative constant unless v′ is 0. */
    static Applied powerRule(Expr node, Expr u, Expr v, Expr du, Expr dv) {
        if (dv == ZERO) return v == HALF
            ? new Applied(DiffRule.SQUARE_ROOT, quotient(du, product(TWO, node)))
            : new Applied(DiffRule.POWER, v == ZERO ? ZERO : product(v, power(u, lessOne(v)), du));
        if (du == ZERO) {
            if (u == ZERO) return new Applied(DiffRule.POWER_OF_ZERO, ZERO);
            if (u == ONE) return new Applied(DiffRule.EXPONENTIAL, ZERO);
            if (u == E) return new Applied(DiffRule.NATURAL_EXPONENTIAL, product(node, dv));
            return new Applied(DiffRule.EXPONENTIAL, product(node, ln(u), dv));
        }
        return new Applied(DiffRule.GENERAL_POWER,
            product(node, sum(product(dv, ln(u)), quotient(product(v, du), u))));
    }

    /** u ≠ 0 for u^(3/2) and u^π, whose slope formulas have a value at 0 while they have none beyond. */
    static Condition beyondBorder(Expr u, Expr v) {
        boolean ends = v instanceof Num(var q) ? !q.denominator().testBit(0) && q.compareTo(Rational.ONE) > 0
            : Substitution.variables(v).isEmpty();
        return ends ? Condition.nonZero(u) : Condition.ALWAYS;
    }

    /** v − 1. */
    static Expr lessOne(Expr v) {
        return v instanceof Num(var n) ? num(n.minus(Rational.ONE)) : subtract(v, ONE);
    }

    /** Whether a constant is certain to be negative at sight: −2, −π, −1/e. */
    static boolean negative(Expr u) {
        return switch (u) {
            case Num(var q)             -> q.signum() < 0;
            case Product(var factors)   -> factors.stream().allMatch(f -> f instanceof Num || f instanceof Constant)
                                           && factors.stream().filter(f -> f instanceof Num(var q)
                                               && q.signum() < 0).count() % 2 == 1;
            case Quotient(var p, var q) -> q instanceof Constant && (p instanceof Num(var n) && n.signum() < 0);
            case Constant _, Expr.Variable _, Expr.Sum _, Expr.Power _, Expr.Apply _ -> false;
        };
    }
}
