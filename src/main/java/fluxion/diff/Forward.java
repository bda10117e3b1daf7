package fluxion.diff;

import fluxion.diff.Textbook.Applied;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Differentiation by one variable: operands first, one rule per node, once per distinct node. */
final class Forward {
    private final Scope scope;
    private final Set<Variable> cut;
    private final Variable x;
    private final Kind kind;
    private final Trace trace;
    private final FoldBack names;
    private final Map<Expr, Expr> derivatives = new IdentityHashMap<>();
    private final OtherRule other;
    private final NodeRules rules;

    /** A derivative that takes the place of the one by the rules; empty where the rules hold. */
    @FunctionalInterface
    interface OtherRule {
        Optional<Expr> derivative(Expr node, UnaryOperator<Expr> derivatives);
    }

    /** Watched by nobody, with no names put back. */
    Forward(Scope scope, Set<Variable> cut, Variable x, Kind kind, Findings findings) {
        this(scope, cut, x, kind, Trace.NONE, FoldBack.none(), findings);
    }

    /**
     * @param cut   the names that stand for themselves: x, and the other variables of a gradient
     * @param names puts names back into each result
     */
    Forward(Scope scope, Set<Variable> cut, Variable x, Kind kind, Trace trace, FoldBack names, Findings findings) {
        this(scope, cut, x, kind, trace, names, findings, (_, _) -> Optional.empty(), Exponents.REAL);
    }

    /** Differentiates a template by one of its places, or by a member of a family. */
    static Forward within(Scope scope, Variable by, Exponents exponents, Trace trace, Findings findings) {
        return new Forward(scope, Set.of(by), by, Kind.PARTIAL, trace, FoldBack.none(), findings,
            (_, _) -> Optional.empty(), exponents);
    }

    /** Differentiates with other rules at some nodes. */
    static Forward overridden(Scope scope, Variable x, OtherRule other, Findings findings) {
        return new Forward(scope, Set.of(x), x, Kind.TOTAL, Trace.NONE, FoldBack.none(), findings, other,
            Exponents.REAL);
    }

    /** Differentiates for {@link Collected}, which puts like terms together, to be differentiated again. */
    static Forward collecting(Scope scope, Variable x, Trace trace, FoldBack names, Findings findings) {
        return new Forward(scope, Set.of(x), x, Kind.TOTAL, trace, names, findings, Collected::quotientRule,
            Exponents.REAL);
    }

    private Forward(Scope scope, Set<Variable> cut, Variable x, Kind kind, Trace trace, FoldBack names,
        Findings findings, OtherRule other, Exponents exponents) {
        this.other = other;
        this.scope = scope;
        this.cut = cut;
        this.x = x;
        this.kind = kind;
        this.trace = trace;
        this.names = names;
        this.rules = new NodeRules(scope, cut, x, kind, exponents, trace, findings, this::at);
    }

    Expr derivative(Expr root) throws Undone {
        Expr derivative = derivatives(List.of(root)).getFirst();
        trace.ended(derivative);
        return derivative;
    }

    List<Expr> derivatives(List<Expr> roots) throws Undone {
        var graph = Graph.beyond(derivatives::containsKey, roots, scope, cut, kind);
        Optional<Statements> statements = trace == Trace.NONE ? Optional.empty()
            : Optional.of(new Statements(rules, other, x, kind, this::at));
        rules.survey(graph.order());
        for (Expr node : graph.order()) {
            Fold.heed();
            Applied applied = applied(node, graph.lead(node));
            derivatives.put(node, names.of(applied.derivative()));
            if (statements.isPresent())
                trace.applied(statements.get().of(node, graph.lead(node), applied.rule(), names));
        }
        return roots.size() == 1 ? List.of(at(roots.getFirst())) : roots.stream().map(this::at).toList();
    }

    /** Whether x was met in what has been differentiated. */
    boolean met() {
        return rules.met() || derivatives.containsKey(x);
    }

    private Expr at(Expr node) {
        return derivatives.get(node);
    }

    /** What the node's own rule finds is found all the same; that for quotients finds nothing. */
    private Applied applied(Expr node, Optional<Scope.Lead> lead) throws Undone {
        var instead = other.derivative(node, this::at);
        if (instead.isEmpty()) return rules.applied(node, lead);
        if (!(node instanceof Quotient(var u, _))) return new Applied(rules.applied(node, lead).rule(), instead.get());
        return new Applied(at(u) == Exprs.ZERO ? DiffRule.RECIPROCAL : DiffRule.QUOTIENT, instead.get());
    }
}
