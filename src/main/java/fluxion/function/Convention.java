package fluxion.function;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Pieces;
import fluxion.number.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a formula means where mathematics has two ways and the asker wants the other one. Each is a translation into
 * formulas of the usual meaning, so that nothing but the reader needs to know of it; what is translated already stays.
 */
public enum Convention {
    /**
     * u^(p/q) with an odd q is the principal branch, which is real for u ≥ 0 alone: (√u)^(2p/q), of the same value
     * there and of none elsewhere (DLMF 4.2.28).
     */
    PRINCIPAL_BRANCH(node -> node instanceof Power(var base, Num(var p)) && isOddRoot(p) && !isNonNegative(base)
        ? Exprs.power(Exprs.sqrt(base), Exprs.num(p.times(Rational.TWO))) : node),
    /** The Heaviside step with H(0) = 0. */
    LEFT_CONTINUOUS_STEP(node -> step(node, Condition::positive)),
    /** The Heaviside step with H(0) = 1. */
    RIGHT_CONTINUOUS_STEP(node -> step(node, Condition::nonNegative));

    private final UnaryOperator<Expr> translation;

    Convention(UnaryOperator<Expr> translation) {
        this.translation = translation;
    }

    /** {@code principal-branch} */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Convention> labelled(String label) {
        return Arrays.stream(values()).filter(convention -> convention.label().equals(label)).findAny();
    }

    /** The formula in the usual meaning; the same formula if it has no part of which the convention speaks. */
    public Expr translated(Expr formula) {
        return Fold.<Expr>fold(formula, (node, at) -> {
            List<Expr> children = node.children().stream().map(at).toList();
            return translation.apply(children.equals(node.children()) ? node : Exprs.rebuild(node, children));
        });
    }

    /** Whether the two do not say the contrary of each other. */
    boolean agreesWith(Convention other) {
        return this == other || this == PRINCIPAL_BRANCH || other == PRINCIPAL_BRANCH;
    }

    private static boolean isOddRoot(Rational p) {
        return !p.isInteger() && p.denominator().testBit(0);
    }

    /** Of even roots and even powers, which need no other condition; so what is translated stays as it is. */
    private static boolean isNonNegative(Expr base) {
        return switch (base) {
            case Num(var value)              -> value.signum() >= 0;
            case Power(_, Num(var exponent)) -> !exponent.denominator().testBit(0)
                || !exponent.numerator().testBit(0);
            case Expr _                      -> false;
        };
    }

    private static Expr step(Expr node, Function<Expr, Condition> up) {
        return node instanceof Apply(var f, var arguments) && f == Elementary.HEAVISIDE
            ? Pieces.of(List.of(new Pieces.Branch(up.apply(arguments.getFirst()), Exprs.ONE),
                new Pieces.Branch(Condition.ALWAYS, Exprs.ZERO))) : node;
    }
}
