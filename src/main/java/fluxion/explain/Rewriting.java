package fluxion.explain;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Steps used as rules: wherever a step's {@code before} stands, its {@code after} is put, and what that is made of is
 * rewritten in turn, until nothing fits. Every distinct node is rewritten once, so the time is linear.
 */
final class Rewriting {
    private final Map<Expr, Expr> rules = new IdentityHashMap<>();

    private Rewriting() {}

    static Rewriting none() {
        return new Rewriting();
    }

    static Rewriting by(Collection<Step> steps) {
        var rewriting = none();
        steps.forEach(rewriting::add);
        return rewriting;
    }

    void add(Step step) {
        rules.put(step.before(), step.after());
    }

    /** What becomes of the expression. */
    Expr of(Expr root) {
        var done = new IdentityHashMap<Expr, Expr>();
        var next = new IdentityHashMap<Expr, Expr>();
        var path = new ArrayDeque<Expr>();
        path.push(root);
        while (!path.isEmpty()) {
            Expr node = path.peek();
            if (done.containsKey(node)) { path.pop(); continue; }
            Expr waiting = next.get(node);
            if (waiting != null) { done.put(node, done.getOrDefault(waiting, waiting)); continue; }
            int before = path.size();
            Expr ruled = rules.get(node);
            if (ruled == null)
                for (Expr operand : node.children().reversed()) open(operand, path, next, done);
            if (path.size() > before) continue;
            Expr changed = ruled == null ? rebuilt(node, done) : ruled;
            if (changed == node) done.put(node, node);
            else {
                next.put(node, changed);
                open(changed, path, next, done);
            }
        }
        return done.get(root);
    }

    /** What is being rewritten already is taken as it is: two steps undo each other. */
    private static void open(Expr node, ArrayDeque<Expr> path, Map<Expr, Expr> next, Map<Expr, Expr> done) {
        if (next.containsKey(node) && !done.containsKey(node)) done.put(node, node);
        else if (!done.containsKey(node)) path.push(node);
    }

    private static Expr rebuilt(Expr node, Map<Expr, Expr> done) {
        var operands = node.children();
        if (operands.stream().allMatch(operand -> done.get(operand) == operand)) return node;
        return Exprs.rebuild(node, operands.stream().map(done::get).toList());
    }
}
