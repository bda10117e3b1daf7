package fluxion.function;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Where expressions are continuous, and what therefore holds around a point if it holds there. */
public final class Continuity {
    private Continuity() {}

    /** Where, within its domain, the expression is continuous as the variable moves. */
    public static Condition of(Expr f, Variable x) {
        return of(f, moving(List.of(f), List.of(x))::contains);
    }

    private static Condition of(Expr f, Predicate<Expr> moves) {
        return Condition.all(Fold.postOrder(f).stream().map(node -> at(node, moves)).toList());
    }

    /**
     * What holds around a point as these variables move a little: u &gt; 0 where u ≥ 0 is demanded, and for ⌊x⌋ ≠ 0
     * that x is no integer besides. A member of a family may be one of the variables.
     */
    public static Condition around(Condition condition, Collection<Variable> variables) {
        if (isOpen(condition, variables)) return condition;
        var sides = condition.expressions();
        var moving = moving(sides, variables);
        var steady = sides.stream().map(side -> of(side, moving::contains)).toList();
        return Condition.all(condition.interior(variables), Condition.all(steady));
    }

    /** Whether it is demanded of finitely many values of an index, and holds around each point where it holds. */
    private static boolean isOpen(Condition condition, Collection<Variable> variables) {
        var ranging = Quantified.told(condition).filter(all -> all.discrete() && !all.some());
        if (ranging.isEmpty() || !moving(List.of(ranging.get().lower(), ranging.get().upper()), variables).isEmpty())
            return false;
        return around(ranging.get().condition(), variables).equals(ranging.get().condition());
    }

    /** The nodes that change with a variable. */
    public static Set<Expr> moving(List<Expr> roots, Collection<Variable> variables) {
        var moving = Collections.<Expr>newSetFromMap(new IdentityHashMap<>());
        for (Expr node : Fold.postOrder(roots))
            if (node instanceof Variable x && variables.contains(x) || node instanceof Apply(IndexedName _, _)
                || isAnyIn(moving, node.children())) moving.add(node);
        return moving;
    }

    private static boolean isAnyIn(Set<Expr> moving, List<Expr> nodes) {
        for (int k = 0; k < nodes.size(); k++) if (moving.contains(nodes.get(k))) return true;
        return false;
    }

    /** Where the node is continuous, its children being so. */
    private static Condition at(Expr node, Predicate<Expr> moves) {
        if (!moves.test(node)) return Condition.ALWAYS;
        return switch (node) {
            case Apply(Pieces pieces, var args)  -> pieces.away(args, moves);
            case Apply(Binder binder, var args)  -> at(binder, args, moves);
            case Apply(MathFunction g, var args) when g.jumps() -> Condition.all(IntStream.range(0, args.size())
                .filter(k -> moves.test(args.get(k))).mapToObj(k -> g.smooth(k, args)).toList());
            case Expr _                          -> Condition.ALWAYS;
        };
    }

    /** A sum or integral of what jumps may jump itself, unless only the bounds of an integral move. */
    private static Condition at(Binder binder, List<Expr> args, Predicate<Expr> moves) {
        boolean inside = args.subList(2, args.size()).stream().anyMatch(moves);
        boolean jumps = inside && Fold.postOrder(binder.body()).stream().anyMatch(node ->
            node instanceof Apply(var g, _) && (g instanceof Pieces || g instanceof MathFunction h && h.jumps()));
        return jumps ? Condition.NEVER : Condition.ALWAYS;
    }
}
