package fluxion.diff;

import static fluxion.expr.Exprs.E;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Rules of differentiation as they are misremembered. Each is a rule for one kind of node that gives a wrong derivative
 * from the node and the derivatives of its operands.
 *
 * <p>The slips are those that the literature on calculus errors and the feedback of answer-checking systems name again
 * and again: lost inner derivatives, powers, products and quotients taken factor by factor, and signs.
 */
public enum Slip {
    /** f(u)′ = f′(u). */
    INNER_DERIVATIVE((node, at) -> outer(node, node.children(), at).filter(_ -> isInner(node, at))),
    /** f(u)′ = f′(u′). */
    INNER_DIFFERENTIATED((node, at) -> isInner(node, at)
        ? outer(node, node.children().stream().map(u -> at.apply(u) == ZERO ? u : at.apply(u)).toList(), at)
        : Optional.empty()),
    /** cos′ = sin and the like. */
    FUNCTION_SIGN((node, at) -> node instanceof Apply(MathFunction _, var us) && us.size() == 1
        ? outer(node, us, at).map(d -> negate(product(d, at.apply(us.getFirst())))) : Optional.empty()),
    /** sin′ = π/180 cos, which is right for degrees. */
    DEGREES((node, at) -> node instanceof Apply(var f, var us) && trigonometric().contains(f)
        ? outer(node, us, at).map(d -> product(quotient(PI, num(180)), d, at.apply(us.getFirst()))) : Optional.empty()),
    /** (uⁿ)′ = n uⁿ u′. */
    POWER_NOT_LOWERED((node, at) -> ofPower(node, at, (u, n) -> product(n, power(u, n)))),
    /** (uⁿ)′ = n uⁿ⁺¹ u′. */
    POWER_RAISED((node, at) -> ofPower(node, at, (u, n) -> product(n, power(u, sum(n, ONE))))),
    /** (uⁿ)′ = uⁿ⁻¹ u′. */
    POWER_FACTOR((node, at) -> ofPower(node, at, (u, n) -> power(u, Textbook.lessOne(n)))),
    /** (uᵛ)′ = uᵛ ln u v′, also where u moves; (uⁿ)′ = uⁿ ln u u′. */
    POWER_AS_EXPONENTIAL((node, at) -> node instanceof Power(var u, var v) && at.apply(u) != ZERO
        ? Optional.of(product(node, Functions.ln(u), at.apply(v) == ZERO ? at.apply(u) : at.apply(v)))
        : Optional.empty()),
    /** (aᵛ)′ = v aᵛ⁻¹ v′, (uᵛ)′ = v uᵛ⁻¹ u′, also where v moves. */
    EXPONENTIAL_AS_POWER((node, at) -> node instanceof Power(var u, var v) && at.apply(v) != ZERO
        ? Optional.of(product(v, power(u, Textbook.lessOne(v)), at.apply(u) == ZERO ? at.apply(v) : at.apply(u)))
        : Optional.empty()),
    /** (aᵛ)′ = v aᵛ⁻¹. */
    EXPONENTIAL_AS_POWER_ALONE((node, at) -> node instanceof Power(var u, var v) && at.apply(v) != ZERO
        ? Optional.of(product(v, power(u, Textbook.lessOne(v)))) : Optional.empty()),
    /** (aᵛ)′ = aᵛ v′, (log_a u)′ = u′/u. */
    LOGARITHM_OF_BASE(Slip::withoutBase),
    /** (u v)′ = u′ v′. */
    PRODUCT_OF_DERIVATIVES((node, at) -> ofProduct(node, at, (_, _, du, dv) -> product(du, dv))),
    /** (u v)′ = u′ v, or u v′. */
    PRODUCT_FIRST((node, at) -> ofProduct(node, at, (_, v, du, _) -> product(du, v))),
    /** (u v)′ = u v′. */
    PRODUCT_SECOND((node, at) -> ofProduct(node, at, (u, _, _, dv) -> product(u, dv))),
    /** (u v)′ = u′ v − u v′. */
    PRODUCT_SIGN((node, at) -> ofProduct(node, at, (u, v, du, dv) -> subtract(product(du, v), product(u, dv)))),
    /** (u/v)′ = u′/v′. */
    QUOTIENT_OF_DERIVATIVES((node, at) -> ofQuotient(node, at, (_, _, du, dv) -> quotient(du, dv))),
    /** (u/v)′ = (u v′ − u′ v)/v². */
    QUOTIENT_ORDER((node, at) -> ofQuotient(node, at, (u, v, du, dv) ->
        quotient(subtract(product(u, dv), product(du, v)), square(v)))),
    /** (u/v)′ = (u′ v + u v′)/v². */
    QUOTIENT_SIGN((node, at) -> ofQuotient(node, at, (u, v, du, dv) ->
        quotient(sum(product(du, v), product(u, dv)), square(v)))),
    /** (u/v)′ = (u′ v − u v′)/v. */
    QUOTIENT_DENOMINATOR((node, at) -> ofQuotient(node, at, (u, v, du, dv) ->
        quotient(subtract(product(du, v), product(u, dv)), v))),
    /** (u + c)′ = u′ + c. */
    CONSTANT_KEPT((node, at) -> node instanceof Sum(var terms) && terms.stream().anyMatch(u -> at.apply(u) == ZERO)
        ? Optional.of(sum(terms.stream().map(u -> at.apply(u) == ZERO ? u : at.apply(u)).toList()))
        : Optional.empty());

    /** A wrong derivative of a node, given those of its operands; empty where the rule is not used. */
    @FunctionalInterface
    private interface WrongRule {
        Optional<Expr> derivative(Expr node, UnaryOperator<Expr> derivatives);
    }

    @FunctionalInterface
    private interface OfTwo {
        Expr of(Expr u, Expr v, Expr du, Expr dv);
    }

    @FunctionalInterface
    private interface OfPower {
        Expr of(Expr u, Expr n);
    }

    private final WrongRule rule;

    Slip(WrongRule rule) {
        this.rule = rule;
    }

    /** The wrong derivative; empty where the slip cannot happen, or all operands are constants. */
    Optional<Expr> derivative(Expr node, UnaryOperator<Expr> derivatives) {
        boolean moves = node.children().stream().anyMatch(u -> derivatives.apply(u) != ZERO);
        return moves ? rule.derivative(node, derivatives) : Optional.empty();
    }

    /** Whether the node has one moving operand, which is more than the variable: there the chain rule is at work. */
    private static boolean isInner(Expr node, UnaryOperator<Expr> at) {
        var moving = node.children().stream().filter(u -> at.apply(u) != ZERO).toList();
        return (node instanceof Apply || node instanceof Power) && moving.size() == 1
            && at.apply(moving.getFirst()) != ONE;
    }

    /** f′ at the arguments, for a function of one argument, and the like for uᶜ and aᵘ. */
    private static Optional<Expr> outer(Expr node, List<Expr> us, UnaryOperator<Expr> at) {
        return switch (node) {
            case Apply(MathFunction f, _) when f.arity() == 1 -> f.partial(0, us);
            case Power(_, var v) when at.apply(v) == ZERO ->
                Optional.of(product(us.get(1), power(us.get(0), Textbook.lessOne(us.get(1)))));
            case Power(var u, _) when at.apply(u) == ZERO ->
                Optional.of(product(power(us.get(0), us.get(1)), Functions.ln(us.get(0))));
            case Expr _ -> Optional.empty();
        };
    }

    private static Set<MathFunction> trigonometric() {
        return Set.of(Functions.SIN, Functions.COS, Functions.TAN);
    }

    private static Optional<Expr> ofPower(Expr node, UnaryOperator<Expr> at, OfPower rule) {
        return node instanceof Power(var u, var n) && at.apply(n) == ZERO
            ? Optional.of(product(rule.of(u, n), at.apply(u))) : Optional.empty();
    }

    private static Optional<Expr> withoutBase(Expr node, UnaryOperator<Expr> at) {
        if (node instanceof Power(var a, var v) && a != E && at.apply(a) == ZERO) return Optional.of(product(node,
            at.apply(v)));
        boolean logarithm = node instanceof Apply(var f, _) && f == Functions.LOG;
        if (!logarithm || at.apply(node.children().get(1)) != ZERO) return Optional.empty();
        List<Expr> us = node.children();
        return Optional.of(quotient(at.apply(us.get(0)), us.get(0)));
    }

    /** For a product with two moving parts; constants go along with the first. */
    private static Optional<Expr> ofProduct(Expr node, UnaryOperator<Expr> at, OfTwo rule) {
        if (!(node instanceof Product(var factors))) return Optional.empty();
        var moving = factors.stream().filter(u -> at.apply(u) != ZERO).toList();
        if (moving.size() != 2) return Optional.empty();
        var constants = new ArrayList<>(factors);
        moving.forEach(constants::remove);
        Expr u = moving.get(0);
        Expr v = moving.get(1);
        return Optional.of(product(product(constants), rule.of(u, v, at.apply(u), at.apply(v))));
    }

    private static Optional<Expr> ofQuotient(Expr node, UnaryOperator<Expr> at, OfTwo rule) {
        return node instanceof Quotient(var u, var v) && at.apply(u) != ZERO && at.apply(v) != ZERO
            ? Optional.of(rule.of(u, v, at.apply(u), at.apply(v))) : Optional.empty();
    }
}
