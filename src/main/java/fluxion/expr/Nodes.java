package fluxion.expr;

import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the generated methods of recursive records would do by recursion, done one level deep: children are interned,
 * so comparing them by identity compares the whole graphs.
 */
final class Nodes {
    private static final int TEXT_DEPTH = 3;

    private Nodes() {}

    static boolean same(Expr a, Object other) {
        if (a == other) return true;
        if (!(other instanceof Expr b) || a.getClass() != b.getClass()) return false;
        if (a instanceof Apply(var f, _) && b instanceof Apply(var g, _) && !f.equals(g)) return false;
        List<Expr> us = a.children();
        List<Expr> vs = b.children();
        if (us.size() != vs.size()) return false;
        for (int i = 0; i < us.size(); i++) if (us.get(i) != vs.get(i)) return false;
        return true;
    }

    static int hash(Expr node) {
        int hash = node.getClass().hashCode();
        if (node instanceof Apply(var f, _)) hash = 31 * hash + f.hashCode();
        for (Expr child : node.children()) hash = 31 * hash + System.identityHashCode(child);
        return hash;
    }

    /** For debuggers and test reports: bounded, never the whole tree. */
    static String text(Expr node) {
        return text(node, TEXT_DEPTH);
    }

    private static String text(Expr node, int depth) {           // recursion bounded by TEXT_DEPTH
        return switch (node) {
            case Num(var value)       -> value.toString();
            case Constant(var n, _)   -> n;
            case Variable(var name)   -> name;
            case Sum(var us)          -> "Sum" + texts(us, depth);
            case Product(var us)      -> "Product" + texts(us, depth);
            case Quotient _           -> "Quotient" + texts(node.children(), depth);
            case Power _              -> "Power" + texts(node.children(), depth);
            case Apply(var f, var us) -> f.name() + texts(us, depth);
        };
    }

    private static String texts(List<Expr> nodes, int depth) {
        if (depth == 0) return "(…)";
        var shown = nodes.stream().limit(8).map(node -> text(node, depth - 1)).collect(Collectors.joining(", "));
        return "(" + shown + (nodes.size() > 8 ? ", …" : "") + ")";
    }
}
