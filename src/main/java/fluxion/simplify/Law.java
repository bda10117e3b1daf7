package fluxion.simplify;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Pieces;
import fluxion.function.Functions;
import fluxion.message.Messages;
import fluxion.number.Rational;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is done by the way of arithmetic, without a rule of the {@linkplain Rules table}. */
enum Law {
    /** 2 u + 3 u = 5 u. */
    LIKE_TERMS,
    /** u² u³ = u⁵. */
    LIKE_FACTORS,
    /** u v/u = v, and what else makes one plain fraction of one. */
    CANCELLED,
    /** Fractions in fractions, or side by side, as one. */
    FRACTIONS,
    /** The operands stand in another order. */
    ORDER,
    /** (u²)³ = u⁶. */
    POWERS,
    /** f(−u), f(0), f(f⁻¹(u)). */
    CALL,
    /** |u| and sgn u, where the sign of u is known. */
    KNOWN_SIGN,
    /** Branches that are never taken go. */
    PIECES,
    /** Σ, ∏ and ∫. */
    BOUND,
    /** u w + v w = (u + v) w. */
    COMMON_FACTOR,
    /** u/w + v/w = (u + v)/w. */
    COMMON_DENOMINATOR,
    /** u (v + w) = u v + u w, where that is shorter in the end. */
    MULTIPLIED_OUT;

    /** What the law is called by a person. */
    String title() {
        return Messages.text("simplify.law." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What collecting has done to a node. */
    static Law collecting(Expr node, Expr after) {
        return switch (node) {
            case Sum _                 -> isReordered(node, after) ? ORDER : LIKE_TERMS;
            case Product _, Quotient _ -> isReordered(node, after) ? ORDER : hasFractions(node) ? FRACTIONS
                : node instanceof Quotient ? CANCELLED : LIKE_FACTORS;
            case Power _               -> POWERS;
            case Apply(Pieces _, _)    -> PIECES;
            case Apply(Binder _, _)    -> BOUND;
            case Apply(var f, _) when f == Functions.ABS || f == Functions.SIGN -> KNOWN_SIGN;
            case Apply _, Num _, Constant _, Variable _ -> CALL;
        };
    }

    /** What putting the terms of a sum together has made of it. */
    static Law together(Expr sum, Expr after) {
        return after instanceof Quotient ? COMMON_DENOMINATOR
            : after instanceof Product(var factors) && areCommon(factors, sum.children()) ? COMMON_FACTOR
                : MULTIPLIED_OUT;
    }

    /** Whether a factor that is no sum is one of all terms, or a number that divides theirs. */
    private static boolean areCommon(List<Expr> factors, List<Expr> terms) {
        return factors.stream().anyMatch(factor -> factor instanceof Num(var c)
            ? terms.stream().allMatch(term -> Scaled.coefficient(term).over(c).isInteger()
                && !Scaled.coefficient(term).equals(Rational.ONE))
            : !(factor instanceof Sum) && terms.stream().allMatch(term -> bases(term).contains(base(factor))));
    }

    private static List<Expr> bases(Expr term) {
        return switch (term) {
            case Product(var factors) -> factors.stream().map(Law::base).toList();
            case Quotient(var u, _)   -> bases(u);
            case Expr _               -> List.of(base(term));
        };
    }

    private static Expr base(Expr factor) {
        return factor instanceof Power(var u, _) ? u : factor;
    }

    /** Whether it has fractions that can be one with it: (a/b)/c, a (b/c), (a + b/c) d. */
    private static boolean hasFractions(Expr node) {
        return node.children().stream().anyMatch(child -> child instanceof Quotient || child instanceof Sum(var terms)
            && terms.stream().anyMatch(Quotient.class::isInstance) || child instanceof Product
            && child.children().stream().anyMatch(Quotient.class::isInstance));
    }

    private static boolean isReordered(Expr node, Expr after) {
        return node.getClass() == after.getClass() && !(node instanceof Quotient)
            && counted(node).equals(counted(after));
    }

    private static Map<Expr, Long> counted(Expr node) {
        return node.children().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
