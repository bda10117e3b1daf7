package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import java.util.List;

/**
 * Writes functions by their definitions in more basic ones (tan by sin and cos, cosh by e^u), as the table gives them.
 */
final class Basic {
    private static final int MAX_ROUNDS = 8;                        // a definition may use functions that have one

    private Basic() {}

    static List<Expr> expand(List<Expr> roots) {
        var current = roots;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var next = Fold.<Expr>foldAll(current, (node, at) -> {
                if (node.children().isEmpty()) return node;
                var children = node.children().stream().map(at).toList();
                if (node instanceof Apply(MathFunction f, _) && f.definition(children).isPresent())
                    return f.definition(children).get();
                return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            });
            if (next.equals(current)) return current;
            current = next;
        }
        return current;
    }
}
