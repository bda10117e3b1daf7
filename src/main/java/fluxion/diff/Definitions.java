package fluxion.diff;

import fluxion.diff.Symbols.Symbol;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Size;
import fluxion.function.Context;
import fluxion.function.Quantified;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts bodies for names, and names for bodies. */
public final class Definitions {
    private Definitions() {}

    /**
     * The expression with every defined name replaced by its body and every call of a function with a body by the body
     * at the arguments, all the way down. Sharing is kept. Derivatives still to be carried out are carried out first,
     * and a slot derivative of a function with a rule or a body is put in.
     */
    public static Derived<Expr> expand(Expr e, Context context) {
        return expand(List.of(e), context).map(List::getFirst);
    }

    /** The same for several expressions; what they share stays shared. */
    public static Derived<List<Expr>> expand(List<Expr> roots, Context context) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(roots, context, findings);
            var settled = new ArrayList<Expr>();
            for (Expr root : roots) settled.add(scope.settled(root));
            List<Expr> expanded = new Expansion(scope, findings).of(settled);
            return findings.with(expanded, expanded);
        });
    }

    /** The expression with every node that is the body of a defined name replaced by the name. */
    public static Expr named(Expr e, Context context) {
        return new FoldBack(context.definitions(), Set.of()).of(e);
    }

    /** One run: bodies are expanded in the order in which they rest on each other, so none is expanded twice. */
    static final class Expansion {
        private final Scope scope;
        private final Findings findings;
        private final Map<Variable, Expr> values = new HashMap<>();
        private final Map<String, Formula> bodies = new HashMap<>();

        Expansion(Scope scope, Findings findings) throws Undone {
            this.scope = scope;
            this.findings = findings;
            for (Symbol symbol : scope.symbols())
                switch (symbol) {
                    case Symbol.Name(var v)     -> values.put(v, of(List.of(scope.definitions().get(v))).getFirst());
                    case Symbol.Function(var f) -> {
                        Formula formula = scope.body(f);
                        bodies.put(f, new Formula(formula.arity(), of(List.of(formula.body())).getFirst(),
                            formula.conditions()));
                    }
                }
        }

        List<Expr> of(List<Expr> roots) throws Undone {
            return of(roots, findings);
        }

        private List<Expr> of(List<Expr> roots, Findings findings) throws Undone {
            var done = new IdentityHashMap<Expr, Expr>();
            for (Expr node : Fold.postOrder(roots))
                done.put(node, expanded(node, node.children().stream().map(done::get).toList(), findings));
            return roots.stream().map(done::get).toList();
        }

        private Expr expanded(Expr node, List<Expr> children, Findings findings) throws Undone {
            if (node instanceof Variable v) return values.getOrDefault(v, v);
            if (node instanceof Apply(Binder binder, _)) return template(node, binder, children, findings);
            if (node instanceof Apply(AbstractFunction f, _) && f.order() == 0) {
                Formula body = bodies.get(f.name());
                if (body != null && body.arity() == f.arity()) {
                    scope.spend(Size.distinct(List.of(body.body())), node);
                    return body.at(children, findings);
                }
            }
            return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        }

        // recursion over binders within binders, whose depth the reader bounds
        private Expr template(Expr node, Binder binder, List<Expr> children, Findings findings) throws Undone {
            var own = new Findings();
            Expr body = of(List.of(binder.body()), own).getFirst();
            own.conditions().forEach(condition ->
                findings.require(Quantified.everywhere(condition, binder.kind(), children)));
            if (body == binder.body()) return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            return Binder.over(binder.kind(), body, children.get(0), children.get(1), children);
        }
    }
}
