package fluxion.diff;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.function.Quantified;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes derivatives still to be carried out, innermost first, and slot derivatives {@code f'(u)} of which the scope
 * knows a rule or a body. The variable of an operator is no operand: nothing is ever put in its place.
 */
record Settling(Scope scope, Findings found) {
    /**
     * For further differentiation: no name is put where its body stood, for the next derivative may be by that name.
     */
    Expr raw(Expr root) throws Undone {
        return settled(root).raw().get(root);
    }

    /** For reading: in what an outermost operator gave, bodies of names have become the names. */
    Expr shown(Expr root) throws Undone {
        return settled(root).shown().get(root);
    }

    private record Results(Map<Expr, Expr> raw, Map<Expr, Expr> shown) {}

    private Results settled(Expr root) throws Undone {
        List<Expr> order = order(root);
        if (areSettled(order)) return new Results(Map.of(root, root), Map.of(root, root));
        var raw = new IdentityHashMap<Expr, Expr>();
        var shown = new IdentityHashMap<Expr, Expr>();
        var names = scope.names(Set.of(), DerivativeOperator.Kind.TOTAL);
        for (Expr node : order) {
            raw.put(node, settle(node, operands(node).stream().map(raw::get).toList()));
            shown.put(node, node instanceof Apply(DerivativeOperator _, _)
                ? names.of(raw.get(node)) : settle(node, operands(node).stream().map(shown::get).toList()));
        }
        return new Results(raw, shown);
    }

    private boolean areSettled(List<Expr> nodes) {
        for (Expr node : nodes) {
            if (!(node instanceof Apply(var f, _)) || f instanceof MathFunction) continue;
            scope.met(f);
            if (unsettled(node)) return false;
        }
        return true;
    }

    /** Operands first. Within an evaluation, only its value is an operand: what is evaluated is a task of its own. */
    private static List<Expr> order(Expr root) {
        List<Expr> all = Fold.postOrder(root);
        if (!evaluates(all)) return all;
        var reached = new IdentityHashMap<Expr, Boolean>(Map.of(root, true));
        for (Expr node : all.reversed())
            if (reached.containsKey(node)) operands(node).forEach(operand -> reached.put(operand, true));
        return all.stream().filter(reached::containsKey).toList();
    }

    private static boolean evaluates(List<Expr> nodes) {
        for (Expr node : nodes) if (node instanceof Apply(Evaluation _, _)) return true;
        return false;
    }

    private static List<Expr> operands(Expr node) {
        return node instanceof Apply(Evaluation _, var arguments) ? arguments.subList(2, 3) : node.children();
    }

    private boolean unsettled(Expr node) {
        return node instanceof Apply(var f, _) && switch (f) {
            case DerivativeOperator _, Evaluation _ -> true;
            case AbstractFunction g                 -> g.order() > 0;
            case MathFunction _, Pieces _, IndexedName _ -> false;
            case Binder binder                      -> isUnsettled(binder);
        };
    }

    private boolean isUnsettled(Binder binder) {
        return scope.instances.concern(binder)
            || Fold.withTemplates(List.of(binder.body())).stream().anyMatch(node ->
                node instanceof Apply(AbstractFunction f, _) && f.order() > 0);
    }

    /** What is settled within a template holds at every index; so must what it needs. */
    private Expr template(Binder binder, List<Expr> children) throws Undone {
        var own = new Findings();
        var inner = new Settling(scope, own);
        var done = new IdentityHashMap<Expr, Expr>();
        for (Expr node : Fold.postOrder(binder.body())) {
            Expr settled = inner.settle(node, node.children().stream().map(done::get).toList());
            done.put(node, settled instanceof Apply(IndexedName family, var indices)
                ? scope.instances.at(settled, family, indices, scope.definitions()) : settled);
        }
        found.addNotes(own);
        for (Condition condition : own.conditions())
            found.require(Quantified.everywhere(condition, binder.kind(), children));
        return Binder.over(binder.kind(), done.get(binder.body()), children.get(0), children.get(1), children);
    }

    /** A′(r) where A(r) = π r h and h = 2 r: the derivative of A along the definitions, which is known at r alone. */
    private Expr total(Expr node, AbstractFunction f, Expr at) throws Undone {
        if (!at.equals(scope.parameter(f))) return node;
        Expr result = Exprs.apply(f.undifferentiated(), at);
        for (int k = 0; k < f.order(); k++)
            result = scope.carriedOut(DerivativeOperator.TOTAL, result, at, found);
        return result;
    }

    private Expr settle(Expr node, List<Expr> children) throws Undone {
        if (node instanceof Apply(Binder binder, _) && isUnsettled(binder)) return template(binder, children);
        if (node instanceof Apply(Evaluation _, var arguments))
            return new Evaluations(scope, found).at(arguments.get(0), arguments.get(1), children.getFirst());
        var slot = scope.slot(node);
        if (slot.isPresent()) return settle(slot.get(), slot.get().children());
        if (node instanceof Apply(DerivativeOperator operator, var arguments))
            return scope.carriedOut(operator, children.getFirst(), arguments.get(1), found);
        if (node instanceof Apply(AbstractFunction f, _) && f.order() > 0) {
            if (f.arity() == 1 && scope.rests(f)) return total(node, f, children.getFirst());
            var formula = scope.slots().formula(f);
            if (formula.isPresent()) return formula.get().at(children, found);
        }
        return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
    }
}
