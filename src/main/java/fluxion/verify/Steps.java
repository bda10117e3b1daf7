package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.function.Functions;
import fluxion.numeric.Truth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Formulas without the functions that are given piece by piece, where it is known which piece holds. */
final class Steps {
    private Steps() {}

    /** A formula for |u|, sgn u, ⌊u⌋ or atan2(u, v) where the question is asked; empty if that is not known. */
    @FunctionalInterface
    interface Piece extends BiFunction<MathFunction, List<Expr>, Optional<Expr>> {}

    /**
     * The formula with every |u|, sgn u, ⌊u⌋ and atan2(u, v), and every choice between branches replaced; empty if some
     * piece is not known.
     *
     * @param holds whether a condition holds where the question is asked
     */
    static Optional<Expr> resolved(Expr f, Piece piece, Function<Condition, Truth> holds) {
        var stuck = new boolean[1];
        Expr plain = Fold.<Expr>fold(f, (node, at) -> {
            if (stuck[0] || node.children().isEmpty()) return node;
            Optional<Expr> replaced;
            if (node instanceof Apply(Pieces pieces, var args)) {
                replaced = taken(pieces.branches(args), holds).map(at);
            } else {
                Expr rebuilt = rebuilt(node, node.children().stream().map(at).toList());
                if (!(rebuilt instanceof Apply(MathFunction g, var args)) || !hasPieces(g)) return rebuilt;
                replaced = piece.apply(g, args);
            }
            stuck[0] |= replaced.isEmpty();
            return replaced.orElse(node);
        });
        return stuck[0] ? Optional.empty() : Optional.of(plain);
    }

    /** The value of the branch that is taken. */
    private static Optional<Expr> taken(List<Pieces.Branch> branches, Function<Condition, Truth> holds) {
        for (var branch : branches) switch (holds.apply(branch.when())) {
            case TRUE    -> { return Optional.of(branch.then()); }
            case UNKNOWN -> { return Optional.empty(); }
            case FALSE   -> { }
        }
        return Optional.empty();
    }

    static boolean hasPieces(MathFunction g) {
        return g == Functions.ABS || g == Functions.SIGN || g == Functions.FLOOR || g == Functions.ATAN2;
    }

    /** max, min, H, ⌈u⌉, … by their definitions with |u|, sgn u and ⌊u⌋. */
    static Expr byDefinition(Expr f) {
        return Fold.<Expr>fold(f, (node, at) -> node.children().isEmpty() ? node
            : defined(rebuilt(node, node.children().stream().map(at).toList())));
    }

    private static Expr defined(Expr node) {                       // recursion over definitions of the function table
        if (!(node instanceof Apply(MathFunction g, var args)) || hasPieces(g)) return node;
        var definition = g.definition(args);
        return definition.filter(body -> !g.smooth(args).equals(Condition.ALWAYS) || madeOfPieces(g)).map(body ->
            body.children().isEmpty() ? body : byDefinition(body)).orElse(node);
    }

    /** Whether the function's definition uses |u|, sgn u or ⌊u⌋, as elu's does, which is smooth all the same. */
    private static boolean madeOfPieces(MathFunction g) {
        return Branches.madeOf(g).stream().anyMatch(node -> node instanceof Apply(MathFunction h, _) && hasPieces(h));
    }

    private static Expr rebuilt(Expr node, List<Expr> children) {
        return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
    }
}
