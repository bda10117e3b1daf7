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
import fluxion.message.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is done by the way of arithmetic, without a rule of the {@linkplain Rules table}. */
enum Law {
    /** 2 u + 3 u = 5 u. */
    LIKE_TERMS,
    /** u² u³ = u⁵, u v/u = v. */
    LIKE_FACTORS,
    /** The operands stand in another order. */
    ORDER,
    /** (u²)³ = u⁶. */
    POWERS,
    /** f(−u), f(0), f(f⁻¹(u)). */
    CALL,
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
            case Product _, Quotient _ -> isReordered(node, after) ? ORDER : LIKE_FACTORS;
            case Power _               -> POWERS;
            case Apply(Pieces _, _)    -> PIECES;
            case Apply(Binder _, _)    -> BOUND;
            case Apply _, Num _, Constant _, Variable _ -> CALL;
        };
    }

    /** What putting the terms of a sum together has made of it. */
    static Law together(Expr sum, Expr after) {
        return after instanceof Quotient ? COMMON_DENOMINATOR : after instanceof Sum ? MULTIPLIED_OUT : COMMON_FACTOR;
    }

    private static boolean isReordered(Expr node, Expr after) {
        return node.getClass() == after.getClass() && !(node instanceof Quotient)
            && counted(node).equals(counted(after));
    }

    private static Map<Expr, Long> counted(Expr node) {
        return node.children().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
