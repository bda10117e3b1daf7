package fluxion.diff;

import static fluxion.expr.Exprs.ZERO;

import fluxion.expr.DerivativeOperator;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rules as they are written down: what was applied to the derivatives of the operands is applied to their names,
 * d/dx(u). While a rule is at work a name is one letter, so that nothing is sought or put in behind it.
 */
final class Statements {
    private final NodeRules rules;
    private final Forward.OtherRule other;
    private final Variable x;
    private final Kind kind;
    private final UnaryOperator<Expr> derivatives;
    private final Map<Expr, Variable> letters = new IdentityHashMap<>();
    /** What letters, and nodes with letters in them, are in full; remembered, for statements share their operands. */
    private final Map<Expr, Expr> written = new IdentityHashMap<>();
    private final Map<Expr, Boolean> moving = new IdentityHashMap<>();

    /** @param derivatives those of the nodes done so far */
    Statements(NodeRules rules, Forward.OtherRule other, Variable x, Kind kind, UnaryOperator<Expr> derivatives) {
        this.rules = rules;
        this.other = other;
        this.x = x;
        this.kind = kind;
        this.derivatives = derivatives;
    }

    /** What the rule that was applied at the node says. */
    Trace.Entry of(Expr node, Optional<Scope.Lead> lead, DiffRule rule, FoldBack names) throws Undone {
        var found = new Findings();
        var used = new LinkedHashMap<Variable, Expr>();
        UnaryOperator<Expr> named = operand -> named(operand, used);
        Expr stated = other.derivative(node, named).orElse(rules.over(named, found).applied(node, lead).derivative());
        moving.put(node, lead.isPresent() || !node.children().isEmpty());
        return new Trace.Entry(node, rule, written(names.of(stated)), List.copyOf(used.values()),
            derivatives.apply(node), found.conditions());
    }

    /** d/dx(u) as a letter; the derivatives of names that lead nowhere, and of what does not move, as they are. */
    private Expr named(Expr operand, Map<Variable, Expr> used) {
        Expr derivative = derivatives.apply(operand);
        if (derivative == ZERO || !moving.getOrDefault(operand, false)) return derivative;
        Variable letter = letters.computeIfAbsent(operand, _ -> Exprs.variable("#d" + letters.size()));
        var operator = kind == Kind.TOTAL ? DerivativeOperator.TOTAL : DerivativeOperator.PARTIAL;
        used.put(letter, Exprs.apply(operator, operand, x));
        written.put(letter, used.get(letter));
        return letter;
    }

    /** With the derivatives that the letters stand for. */
    private Expr written(Expr root) {
        var path = new ArrayDeque<Expr>();
        path.push(root);
        while (!path.isEmpty()) {
            Expr node = path.peek();
            int waiting = path.size();
            var operands = node.children();
            if (!written.containsKey(node))
                for (Expr operand : operands) if (!written.containsKey(operand)) path.push(operand);
            if (path.size() > waiting) continue;
            path.pop();
            if (written.containsKey(node)) continue;
            var changed = operands.stream().map(written::get).toList();
            written.put(node, changed.equals(operands) ? node : Exprs.rebuild(node, changed));
        }
        return written.get(root);
    }
}
