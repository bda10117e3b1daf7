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

    static boolean same(List<Expr> us, List<Expr> vs) {
        if (us.size() != vs.size()) return false;
        for (int i = 0; i < us.size(); i++) if (us.get(i) != vs.get(i)) return false;
        return true;
    }

    static boolean isLeaf(Expr node) {
        return node instanceof Num || node instanceof Variable || node instanceof Constant;
    }

    /** The operand at that place, counted from 0, without a list of them; {@code null} if there are not as many. */
    static Expr operand(Expr node, int place) {
        return switch (node) {
            case Num _, Constant _, Variable _ -> null;
            case Sum(var us)            -> at(us, place);
            case Product(var us)        -> at(us, place);
            case Quotient(var u, var v) -> place == 0 ? u : place == 1 ? v : null;
            case Power(var u, var v)    -> place == 0 ? u : place == 1 ? v : null;
            case Apply(_, var us)       -> at(us, place);
        };
    }

    private static Expr at(List<Expr> operands, int place) {
        return place < operands.size() ? operands.get(place) : null;
    }

    /** The node, whose list of operands nobody else can change. */
    static Expr owning(Expr node) {
        return switch (node) {
            case Sum(var us)          -> new Sum(List.copyOf(us));
            case Product(var us)      -> new Product(List.copyOf(us));
            case Apply(var f, var us) -> new Apply(f, List.copyOf(us));
            case Num _, Constant _, Variable _, Quotient _, Power _ -> node;
        };
    }

    static int hash(int seed, Expr u, Expr v) {
        return hash(hash(seed, u), v);
    }

    static int hash(int seed, List<Expr> operands) {
        int hash = seed;
        for (int i = 0; i < operands.size(); i++) hash = hash(hash, operands.get(i));
        return hash;
    }

    private static int hash(int before, Expr operand) {
        return 31 * before + System.identityHashCode(operand);
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
