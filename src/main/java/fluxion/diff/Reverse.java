package fluxion.diff;

import static fluxion.expr.Exprs.E;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.MINUS_ONE;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.productOfWholes;
import static fluxion.expr.Exprs.quotient;
import static fluxion.function.Functions.ln;

import fluxion.diff.Derived.Why;
import fluxion.expr.Condition;
import fluxion.expr.Binder;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Pieces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All partial derivatives of one formula in one sweep from the root to the variables: a node's adjoint ū = ∂f/∂u is the
 * sum over the places where u stands of (adjoint there) · (derivative there by u). Adjoints are kept whole, so every
 * variable's derivative shares them; nodes free of the variables are not visited.
 * Source: Griewank and Walther, Evaluating Derivatives, 2nd ed. (2008), §3.2.
 */
final class Reverse {
    private final Scope scope;
    private final List<Variable> variables;
    private final Findings findings;
    private final Set<Expr> moving = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Expr, List<Expr>> contributions = new IdentityHashMap<>();

    Reverse(Scope scope, List<Variable> variables, Findings findings) {
        this.scope = scope;
        this.variables = variables;
        this.findings = findings;
    }

    /** ∂f/∂x for each of the variables. */
    List<Expr> gradient(Expr f) throws Undone {
        if (isOfFamilies(f)) {
            var all = new ArrayList<Expr>();
            for (Variable x : variables)
                all.add(new Forward(scope, Set.copyOf(variables), x, Kind.PARTIAL, findings).derivative(f));
            return all;
        }
        Set<Variable> independent = new LinkedHashSet<>(variables);
        var graph = Graph.of(List.of(f), scope, independent, Kind.PARTIAL);
        for (Expr node : graph.order())
            if (node instanceof Variable v && independent.contains(v)
                || graph.operands(node).stream().anyMatch(moving::contains))
                moving.add(node);
        add(f, ONE);
        for (Expr node : graph.order().reversed()) {
            Fold.heed();
            if (!moving.contains(node) || !contributions.containsKey(node)) continue;
            Expr adjoint = adjoint(node);
            var lead = graph.lead(node);
            if (lead.isPresent()) add(lead.get().target(), adjoint); else spread(node, adjoint);
        }
        var names = new FoldBack(scope.definitions(), independent);
        return variables.stream().map(x -> names.of(contributions.containsKey(x) ? adjoint(x) : ZERO)).toList();
    }

    /** Whether other members of a family that one of the variables belongs to may stand in the formula. */
    private boolean isOfFamilies(Expr f) {
        var roots = new ArrayList<>(List.of(f));
        roots.addAll(scope.definitions().values());
        return Families.concern(variables, Fold.withTemplates(roots));
    }

    private Expr adjoint(Expr node) {
        return Exprs.sumOfWholes(contributions.get(node));
    }

    private void add(Expr operand, Expr contribution) {
        if (moving.contains(operand) && contribution != ZERO)
            contributions.computeIfAbsent(operand, _ -> new ArrayList<>()).add(contribution);
    }

    /** adjoint · derivative, the adjoint kept whole unless it is a number. */
    private static Expr times(Expr adjoint, Expr... derivative) {
        var factors = new ArrayList<Expr>();
        for (Expr part : derivative)
            if (part instanceof Product(var inner) && inner.size() <= Exprs.MAX_FLAT) factors.addAll(inner);
                else factors.add(part);
        factors.addFirst(adjoint);
        return productOfWholes(factors);
    }

    private void spread(Expr node, Expr a) throws Undone {
        switch (node) {
            case Num _, Constant _, Variable _ -> {}
            case Sum(var terms)         -> terms.forEach(term -> add(term, a));
            case Product(var factors)   -> product(factors, a);
            case Quotient(var u, var v) -> quotientRule(node, u, v, a);
            case Power(var u, var v)    -> powerRule(node, u, v, a);
            case Apply(Pieces _, _), Apply(Binder _, _) -> whole(node, a);
            case Apply(var f, var args) -> chain(node, f, args, a);
        }
    }

    /** uₖ: a · (the product of the others); from four factors on the others' products are shared. */
    private void product(List<Expr> factors, Expr a) {
        if (factors.contains(ZERO)) return;
        if (factors.size() < 4) {
            for (int k = 0; k < factors.size(); k++) {
                if (!moving.contains(factors.get(k))) continue;
                var others = new ArrayList<>(factors);
                others.remove(k);
                add(factors.get(k), times(a, others.toArray(Expr[]::new)));
            }
            return;
        }
        List<Expr> after = Textbook.suffixes(factors);
        Expr before = a;                                         // a u₁ … uₖ₋₁
        for (int k = 0; k < factors.size(); k++) {
            if (moving.contains(factors.get(k))) add(factors.get(k),
                productOfWholes(List.of(before, after.get(k + 1))));
            before = productOfWholes(List.of(before, factors.get(k)));
        }
    }

    /** u: a/v. v: −a (u/v)/v, which uses the quotient itself. */
    private void quotientRule(Expr node, Expr u, Expr v, Expr a) {
        Expr share = quotient(a, v);
        add(u, share);
        if (moving.contains(v)) add(v, productOfWholes(List.of(MINUS_ONE, share, node)));
    }

    /** u: a v u^(v−1); v: a uᵛ ln u. With both moving, u: a uᵛ v/u. */
    private void powerRule(Expr node, Expr u, Expr v, Expr a) throws Undone {
        boolean baseMoves = moving.contains(u);
        if (!moving.contains(v)) {
            findings.require(Textbook.beyondBorder(u, scope.value(v)));
            if (v == HALF) add(u, quotient(a, Exprs.product(TWO, node)));
            else if (v != ZERO) add(u, times(a, v, power(u, Textbook.lessOne(v))));
            return;
        }
        if (!baseMoves && Textbook.negative(scope.value(u))) throw new Undone(node, Why.NEGATIVE_BASE);
        if (u == ZERO) findings.require(Condition.positive(v));
        if (u == ZERO || u == ONE) return;
        Expr common = productOfWholes(List.of(a, node));
        add(v, u == E ? common : productOfWholes(List.of(common, ln(u))));
        if (baseMoves) add(u, quotient(productOfWholes(List.of(common, v)), u));
    }

    /**
     * x: a · ∂f/∂x in pieces, or under Σ. An adjoint passed into a branch that is not taken would demand a value there,
     * so the sweep ends here, and each variable's derivative is formed on its own.
     */
    private void whole(Expr node, Expr a) throws Undone {
        for (Variable x : variables)
            if (moving.contains(x)) add(x, times(a,
                new Forward(scope, Set.copyOf(variables), x, Kind.PARTIAL, findings).derivative(node)));
    }

    /** uₖ: a · ∂ₖf(u₁, …, uₙ). */
    private void chain(Expr node, FunctionSymbol f, List<Expr> arguments, Expr a) throws Undone {
        for (int k = 0; k < arguments.size(); k++)
            if (moving.contains(arguments.get(k)))
                add(arguments.get(k), times(a, NodeRules.outer(node, f, k, arguments, scope, findings).derivative()));
    }
}
