package fluxion.numeric;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.expr.RealFunction;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Stable} computes, as formulas: in functions that the libraries of programming languages have, or that are
 * a line of code. They are for code alone: no formula that is read has them.
 */
public final class StableForms {
    /** ln(1 + u) */
    public static final MathFunction LOG1P = MathFunction.named("log1p")
        .value(new RealFunction.Unary(StableReals::log1p)).noPartial()
        .definition(us -> Functions.ln(sum(ONE, us.getFirst()))).build();
    /** e^u − 1 */
    public static final MathFunction EXPM1 = MathFunction.named("expm1")
        .value(new RealFunction.Unary(Math::expm1)).noPartial()
        .definition(us -> subtract(exp(us.getFirst()), ONE)).build();
    /** ln(e^u + e^v) */
    public static final MathFunction LOGADDEXP = MathFunction.named("logaddexp").arity(2)
        .value(us -> StableReals.logOfSum(new double[] {1, 1}, us)).noPartial().noPartial()
        .definition(us -> Functions.ln(sum(exp(us.get(0)), exp(us.get(1))))).build();

    private StableForms() {}

    /** ln(c₁ e^u₁ + …) = ln(e^(u₁ + ln c₁) + …) */
    static Expr logOfSum(List<Rational> factors, List<Expr> us) {
        Expr log = scaled(factors.getFirst(), us.getFirst());
        for (int k = 1; k < us.size(); k++) log = apply(LOGADDEXP, log, scaled(factors.get(k), us.get(k)));
        return log;
    }

    private static Expr scaled(Rational factor, Expr u) {
        return factor.equals(Rational.ONE) ? u : sum(u, Functions.ln(num(factor)));
    }

    /** 1/(c₁ e^(u₁−v) + …), where v comes after u₁, …, uₙ: what overflows leaves 0. */
    static Expr share(List<Rational> factors, List<Expr> us) {
        Expr v = us.getLast();
        var terms = new ArrayList<Expr>();
        for (int k = 0; k < factors.size(); k++)
            terms.add(us.get(k) == v ? num(factors.get(k)) : product(num(factors.get(k)), exp(subtract(us.get(k), v))));
        return quotient(ONE, sum(terms));
    }

    /** √(c + u₁² + …) or its reciprocal, by hypotenuses. */
    static Expr norm(Rational square, List<Expr> us, boolean reciprocal) {
        var sides = new ArrayList<>(us);
        if (square.signum() > 0) sides.addFirst(Exprs.sqrt(num(square)));
        Expr norm = sides.getFirst();
        for (Expr side : sides.subList(1, sides.size())) norm = Functions.hypot(norm, side);
        if (sides.size() == 1) norm = Functions.abs(norm);
        return reciprocal ? quotient(ONE, norm) : norm;
    }
}
