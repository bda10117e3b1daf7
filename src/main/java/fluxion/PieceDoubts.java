package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Pieces;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.print.Printer;
import fluxion.verify.Patchwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions in pieces that overlap with different values, leave points out, or are never taken. */
record PieceDoubts(Context context) {
    /** Formulas with more nodes are not looked through. */
    private static final int MAX_NODES = 2_000;

    /** A sentence for each. */
    List<String> sentences(List<Expr> formulas) {
        var nodes = Fold.postOrder(formulas);
        if (nodes.size() > MAX_NODES) return List.of();
        var found = new ArrayList<String>();
        for (Expr node : nodes)
            if (node instanceof Apply(Pieces pieces, var args) && isOutside(node)) found.addAll(of(new Patchwork(
                pieces.branches(args), pieces.exclusive(args), context.assumptions())));
        return found.stream().distinct().toList();
    }

    /** Whether it rests on no bound variable, of which nothing is known here. */
    private static boolean isOutside(Expr pieces) {
        return Substitution.variables(pieces).stream().noneMatch(x -> x.name().startsWith("#"));
    }

    private static List<String> of(Patchwork work) {
        var found = new ArrayList<String>();
        for (Condition idle : work.idle()) found.add(Messages.text("engine.piece-idle", Printer.text(idle)));
        for (var overlap : work.overlaps()) found.add(Messages.text("engine.pieces-overlap",
            Printer.text(overlap.first()), Printer.text(overlap.second()), written(overlap.point())));
        work.gap().ifPresent(gap -> found.add(Messages.text("engine.pieces-gap", Printer.text(gap))));
        return found;
    }

    private static String written(Map<Variable, Rational> point) {
        return point.entrySet().stream().map(e -> e.getKey().name() + " = " + e.getValue())
            .collect(Collectors.joining(", "));
    }
}
