package fluxion.diff;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.ZERO;

import fluxion.diff.Derived.Why;
import fluxion.diff.Textbook.Applied;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Evaluation;
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
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.function.Names;
import fluxion.expr.Relation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Differentiation by one variable: operands first, one rule per node, once per distinct node. */
final class Forward {
    private final Scope scope;
    private final Set<Variable> cut;
    private final Variable x;
    private final Kind kind;
    private final Trace trace;
    private final Findings findings;
    private boolean moved;                                   // a name was met that changes with x
    private final FoldBack names;
    private final Map<Expr, Expr> derivatives = new IdentityHashMap<>();
    private final OtherRule other;
    private final Exponents exponents;
    private final Optional<Family> family;
    private boolean related;

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
    static Forward within(Scope scope, Variable by, Exponents exponents, Findings findings) {
        return new Forward(scope, Set.of(by), by, Kind.PARTIAL, Trace.NONE, FoldBack.none(), findings,
            (_, _) -> Optional.empty(), exponents);
    }

    /** Differentiates with other rules at some nodes. */
    static Forward overridden(Scope scope, Variable x, OtherRule other, Findings findings) {
        return new Forward(scope, Set.of(x), x, Kind.TOTAL, Trace.NONE, FoldBack.none(), findings, other,
            Exponents.REAL);
    }

    /** Differentiates for {@link Collected}, which puts like terms together, to be differentiated again. */
    static Forward collecting(Scope scope, Variable x, FoldBack names, Findings findings) {
        return new Forward(scope, Set.of(x), x, Kind.TOTAL, Trace.NONE, names, findings, Collected::quotientRule,
            Exponents.REAL);
    }

    private Forward(Scope scope, Set<Variable> cut, Variable x, Kind kind, Trace trace, FoldBack names,
        Findings findings, OtherRule other, Exponents exponents) {
        this.other = other;
        this.exponents = exponents;
        this.family = Family.of(x);
        this.scope = scope;
        this.cut = cut;
        this.x = x;
        this.kind = kind;
        this.trace = trace;
        this.findings = findings;
        this.names = names;
    }

    Expr derivative(Expr root) throws Undone {
        return derivatives(List.of(root)).getFirst();
    }

    List<Expr> derivatives(List<Expr> roots) throws Undone {
        var graph = Graph.beyond(derivatives::containsKey, roots, scope, cut, kind);
        for (Expr node : graph.order()) {
            Applied applied = applied(node, graph.lead(node));
            Expr derivative = names.of(applied.derivative());
            derivatives.put(node, derivative);
            trace.applied(node, applied.rule(), derivative);
        }
        return roots.stream().map(this::at).toList();
    }

    /** Whether x was met in what has been differentiated. */
    boolean met() {
        return related || moved || derivatives.containsKey(x);
    }

    private Expr at(Expr node) { return derivatives.get(node); }

    private Applied applied(Expr node, Optional<Scope.Lead> lead) throws Undone {
        var instead = other.derivative(node, this::at);
        if (instead.isEmpty()) return rule(node, lead);
        // what the node's own rule finds is found all the same, and that for quotients finds nothing
        return new Applied(node instanceof Quotient ? DiffRule.QUOTIENT : rule(node, lead).rule(), instead.get());
    }

    private Applied rule(Expr node, Optional<Scope.Lead> lead) throws Undone {
        if (lead.isPresent()) return new Applied(lead.get().rule(), at(lead.get().target()));
        if (node instanceof Apply(Binder binder, var args)) {
            related |= family.filter(own -> own.isIn(binder.body())).isPresent();
            if (kind == Kind.TOTAL) held(binder);
            return new Bound(scope, x, binder, args, findings).derivative(node, this::at);
        }
        if (node instanceof Apply(IndexedName name, var indices)) return member(name, indices);
        var inner = new ArrayList<Expr>(node.children().size());
        for (Expr child : node.children()) inner.add(at(child));
        if (!inner.isEmpty() && moving(inner) == 0) return new Applied(DiffRule.CONSTANT, ZERO);
        return switch (node) {
            case Num _, Constant _      -> new Applied(DiffRule.CONSTANT, ZERO);
            case Variable v             -> variable(v);
            case Sum _                  -> Textbook.sumRule(inner);
            case Product(var factors)   -> Textbook.productRule(factors, inner);
            case Quotient(var u, var v) -> Textbook.quotientRule(u, v, at(u), at(v));
            case Power(var u, var v)    -> power(node, u, v);
            case Apply(Pieces f, var args) -> pieces(f, args);
            case Apply(var f, var args) -> chain(node, f, args, inner);
        };
    }

    private Applied variable(Variable v) throws Undone {
        if (v == x) return new Applied(DiffRule.VARIABLE, ONE);
        Expr delta = family.map(own -> own.delta(v)).orElse(ZERO);
        if (delta != ZERO) {
            related = true;
            findings.note(Note.Kind.FAMILY, v.name(), x.name());
            return new Applied(DiffRule.INDEX, delta);
        }
        boolean silent = cut.contains(v) || scope.context.constants().contains(v) || Formula.isParameter(v);
        boolean dotted = x.name().equals("t") && Names.isDotted(v.name());              // ẋ is no constant in time
        if (!silent && kind == Kind.TOTAL && dotted) {
            moved = true;
            return new Applied(DiffRule.DEPENDENCE, scope.unknown(v, x, findings));
        }
        if (!silent && scope.context.dependences().containsKey(v)) findings.note(Note.Kind.HELD_CONSTANT, v.name());
        // ∂ says so itself
        else if (!silent && kind == Kind.TOTAL) findings.note(Note.Kind.TAKEN_AS_CONSTANT, v.name());
        return new Applied(DiffRule.CONSTANT, ZERO);
    }

    /** Families that are not differentiated by are constants, as names are. */
    private void held(Binder binder) {
        for (Expr node : Fold.withTemplates(List.of(binder.body())))
            if (node instanceof Apply(IndexedName name, _) && family.filter(own -> own.name().equals(name)).isEmpty())
                findings.note(Note.Kind.TAKEN_AS_CONSTANT, name.base());
    }

    private Applied member(IndexedName name, List<Expr> indices) {
        var own = family.filter(of -> of.name().equals(name));
        return own.isEmpty() ? new Applied(DiffRule.CONSTANT, ZERO)
            : new Applied(DiffRule.INDEX, own.get().delta(indices));
    }

    /**
     * Where the rule forgets that u^v had no value for v ≤ 0, the condition remembers it; and that u^(3/2) has values
     * on one side of u = 0 only.
     */
    private Applied power(Expr node, Expr u, Expr v) throws Undone {
        if (at(u) == ZERO && Textbook.negative(scope.value(u))) throw new Undone(node, Why.NEGATIVE_BASE);
        Applied applied = Textbook.powerRule(node, u, v, at(u), at(v));
        if (applied.rule() == DiffRule.POWER_OF_ZERO) findings.require(Condition.positive(v));
        if (at(v) == ZERO) findings.require(Textbook.beyondBorder(u, v));
        boolean guarded = at(v) == ZERO && exponents.mayVanish(v);
        return guarded ? new Applied(applied.rule(), orZero(v, applied.derivative())) : applied;
    }

    /** u⁰ is 1 everywhere for an exponent that runs over integers, so its slope is 0 at u = 0, too. */
    private static Expr orZero(Expr exponent, Expr derivative) {
        return Pieces.of(List.of(new Pieces.Branch(new Condition.Compare(exponent, Relation.EQ, ZERO), ZERO),
            new Pieces.Branch(Condition.ALWAYS, derivative)));
    }

    /** On the interior of each branch the derivative of its value; at the joints nothing is said. */
    private Applied pieces(Pieces f, List<Expr> arguments) {
        Predicate<Expr> moves = u -> at(u) != ZERO;
        findings.require(f.away(arguments, moves));
        return new Applied(DiffRule.PIECES, f.inside(arguments, moves, this::at));
    }

    /** f(u₁, …, uₙ)′ = Σ ∂ₖf(u₁, …, uₙ) uₖ′, the outer derivative first. */
    private Applied chain(Expr node, FunctionSymbol f, List<Expr> arguments, List<Expr> inner) throws Undone {
        var terms = new ArrayList<Expr>();
        boolean ruled = false;
        for (int k = 0; k < inner.size(); k++) {
            if (inner.get(k) == ZERO) continue;
            Outer outer = outer(node, f, k, arguments, scope, findings);
            ruled |= outer.ruled();
            if (outer.derivative() != ZERO) terms.add(Textbook.times(outer.derivative(), inner.get(k)));
        }
        int moving = moving(inner);
        DiffRule rule = switch (f) {
            case MathFunction _     -> moving > 1 ? DiffRule.CHAIN_OF_SEVERAL
                                       : inner.size() == 1 && arguments.getFirst() == x ? DiffRule.FUNCTION
                                           : DiffRule.CHAIN;
            case AbstractFunction _ -> ruled ? DiffRule.USER_RULE : DiffRule.ABSTRACT_FUNCTION;
            case DerivativeOperator _, Evaluation _, Pieces _, Binder _, IndexedName _ ->
                throw new IllegalStateException("no rule of slots: " + f);
        };
        return new Applied(rule, Exprs.sum(terms));
    }

    private static int moving(List<Expr> inner) {
        int moving = 0;
        for (Expr derivative : inner) if (derivative != ZERO) moving++;
        return moving;
    }

    /** ∂ₖf at the arguments, and whether the user's rule gave it. */
    record Outer(Expr derivative, boolean ruled) {}

    /** The partial derivative from the table, by the user's rule, or as that of an unknown function. */
    static Outer outer(Expr node, FunctionSymbol f, int slot, List<Expr> arguments, Scope scope,
        Findings findings) throws Undone {
        return switch (f) {
            case MathFunction g -> {
                var partial = g.partial(slot, arguments);
                if (partial.isEmpty()) throw new Undone(node, Why.NO_PARTIAL, g.name(), Integer.toString(slot + 1));
                findings.require(g.smooth(slot, arguments));
                yield new Outer(partial.get(), false);
            }
            case AbstractFunction g -> {
                var derivative = g.differentiated(slot);
                var formula = scope.slots().formula(derivative);
                if (formula.isEmpty()) yield new Outer(Exprs.apply(derivative, arguments), false);
                if (scope.slots().ruleBeforeBody(derivative)) findings.note(Note.Kind.RULE_BEFORE_BODY, g.name());
                yield new Outer(formula.get().at(arguments, findings), true);
            }
            case DerivativeOperator _, Evaluation _, Pieces _, Binder _, IndexedName _ ->
                throw new IllegalStateException("no rule of slots: " + f);
        };
    }
}
