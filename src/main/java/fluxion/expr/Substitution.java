package fluxion.expr;

import fluxion.expr.Expr.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replacing parts of an expression by others, sharing kept; and what an expression consists of. */
public final class Substitution {
    private Substitution() {}

    /** The expression with every node that is a key replaced by its value; replacements are not searched again. */
    public static Expr replace(Expr root, Map<? extends Expr, ? extends Expr> replacements) {
        if (replacements.isEmpty()) return root;
        return Fold.fold(root, (node, at) -> {
            Expr replacement = replacements.get(node);
            if (replacement != null) return replacement;
            if (node.children().isEmpty()) return node;
            List<Expr> children = node.children().stream().map(at).toList();
            return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        });
    }

    /** The variables that occur, in the order of their first occurrence. */
    public static Set<Variable> variables(Expr root) {
        var found = new LinkedHashSet<Variable>();
        for (Expr node : Fold.postOrder(root)) if (node instanceof Variable v) found.add(v);
        return found;
    }

    /** Whether the part occurs anywhere in the expression. */
    public static boolean contains(Expr root, Expr part) {
        return Fold.postOrder(root).contains(part);
    }
}
