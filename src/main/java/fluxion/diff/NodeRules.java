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
import fluxion.function.Indices;
import fluxion.function.Kin;
import fluxion.function.Names;
import fluxion.expr.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One rule per kind of node: the derivative of a node, from those of its operands. */
final class NodeRules {
    private final Scope scope;
    private final Set<Variable> cut;
    private final Variable x;
    private final Kind kind;
    private final Exponents exponents;
    private final Trace trace;
    private final Findings findings;
    private final UnaryOperator<Expr> operands;
    private final Optional<Family> family;
    private final Map<Expr, Condition> still = new IdentityHashMap<>();     // where no member in a node is x
    private final Set<IndexedName> families = new HashSet<>();             // with x that stand under signs
    private final List<Stretch> stretches = new ArrayList<>();             // of x as a member under signs
    private boolean moved;                                   // a name was met that changes with x
    private boolean related;                                 // a member of the family of x was met

    /**
     * @param cut      the names that stand for themselves: x, and the other variables of a gradient
     * @param operands the derivatives of operands, 0 where an operand does not move
     */
    NodeRules(Scope scope, Set<Variable> cut, Variable x, Kind kind, Exponents exponents, Trace trace,
        Findings findings, UnaryOperator<Expr> operands) {
        this.scope = scope;
        this.cut = cut;
        this.x = x;
        this.kind = kind;
        this.exponents = exponents;
        this.trace = trace;
        this.findings = findings;
        this.operands = operands;
        this.family = Family.of(x);
    }

    /** Looks for sums in what is to be differentiated: their terms with the variable may have different ranges. */
    void survey(Iterable<Expr> nodes) {
        if (family.isPresent()) for (Expr node : nodes)
            if (node instanceof Apply(Binder binder, var us)) {
                for (Apply met : Kin.members(binder, x)) families.add((IndexedName) met.function());
                for (Stretch one : Stretch.of(binder, us, x))
                    if (stretches.stream().noneMatch(one::isSameAs)) stretches.add(one);
            }
    }

    /** The same rules for other derivatives of the operands. */
    NodeRules over(UnaryOperator<Expr> others, Findings found) {
        return new NodeRules(scope, cut, x, kind, exponents, Trace.NONE, found, others);
    }

    /** Whether something was met that changes with x, beside x itself. */
    boolean met() {
        return related || moved;
    }

    private Expr at(Expr node) {
        return operands.apply(node);
    }

    /** What the rule for this node gives. @param lead where a name or a call leads */
    Applied applied(Expr node, Optional<Scope.Lead> lead) throws Undone {
        if (family.isPresent()) still.put(node, lead.map(to -> still(to.target()))
            .orElseGet(() -> node instanceof Variable v ? Kin.apart(v, x, families)
                : Kin.stillNode(node, x, this::still)));
        if (lead.isPresent()) return new Applied(lead.get().rule(), at(lead.get().target()));
        if (node instanceof Apply(Binder binder, var args)) {
            for (Apply met : Kin.members(binder, x)) related((IndexedName) met.function());
            if (kind == Kind.TOTAL) held(binder);
            return new Bound(scope, x, binder, args, this::still, stretches.size() > 1, trace.within(node), findings)
                .derivative(node, operands);
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
        Expr delta = family.map(own -> own.delta(v, families)).orElse(ZERO);
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

    /** A name that is read as a member only since its family stands there. */
    private void related(IndexedName name) {
        related = true;
        if (Indices.member(x).filter(own -> own.family().equals(name)).isEmpty())
            findings.note(Note.Kind.MEMBER, x.name(), name.base(), Indices.in(name, x).orElseThrow().stream()
                .map(index -> index instanceof Variable v ? v.name() : ((Num) index).value().toString())
                .collect(Collectors.joining(", ")));
    }

    /** Families that are not differentiated by are constants, as names are. */
    private void held(Binder binder) {
        for (Expr node : Fold.withTemplates(List.of(binder.body())))
            if (node instanceof Apply(IndexedName name, _) && family.filter(own -> own.isOf(name)).isEmpty())
                findings.note(Note.Kind.TAKEN_AS_CONSTANT, name.base());
    }

    private Applied member(IndexedName name, List<Expr> indices) {
        var own = family.filter(of -> of.isOf(name));
        return own.isEmpty() ? new Applied(DiffRule.CONSTANT, ZERO)
            : new Applied(DiffRule.INDEX, own.get().delta(name, indices));
    }

    /**
     * Where the rule forgets that u^v had no value for v ≤ 0, the condition remembers it; and that u^(3/2) has values
     * on one side of u = 0 only.
     */
    private Applied power(Expr node, Expr u, Expr v) throws Undone {
        if (at(u) == ZERO && Textbook.negative(scope.value(u))) throw new Undone(node, Why.NEGATIVE_BASE);
        Applied applied = Textbook.powerRule(node, u, v, at(u), at(v));
        if (applied.rule() == DiffRule.POWER_OF_ZERO) findings.require(Condition.positive(v));
        if (at(v) == ZERO) findings.require(unless(List.of(u), Textbook.beyondBorder(u, scope.value(v))));
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
        findings.require(unless(f.sides(arguments), f.away(arguments, moves)));
        return new Applied(DiffRule.PIECES, f.inside(arguments, moves, operands));
    }

    /** f(u₁, …, uₙ)′ = Σ ∂ₖf(u₁, …, uₙ) uₖ′, the outer derivative first. */
    private Applied chain(Expr node, FunctionSymbol f, List<Expr> arguments, List<Expr> inner) throws Undone {
        var terms = new ArrayList<Expr>();
        boolean ruled = false;
        for (int k = 0; k < inner.size(); k++) {
            if (inner.get(k) == ZERO) continue;
            var demands = new Findings();
            Outer outer = outer(node, f, k, arguments, scope, demands);
            for (Condition demand : demands.conditions()) findings.require(unless(List.of(arguments.get(k)), demand));
            findings.addNotes(demands);
            ruled |= outer.ruled();
            if (outer.derivative() != ZERO) terms.add(Textbook.times(outer.derivative(), inner.get(k)));
        }
        int moving = moving(inner);
        DiffRule rule = switch (f) {
            case MathFunction _     -> moving > 1 ? DiffRule.CHAIN_OF_SEVERAL
                                       : arguments.get(firstMoving(inner)) == x ? DiffRule.FUNCTION
                                           : DiffRule.CHAIN;
            case AbstractFunction _ -> ruled ? DiffRule.USER_RULE : DiffRule.ABSTRACT_FUNCTION;
            case DerivativeOperator _, Evaluation _, Pieces _, Binder _, IndexedName _ ->
                throw new IllegalStateException("no rule of slots: " + f);
        };
        return new Applied(rule, Exprs.sum(terms));
    }

    /** What is demanded of operands that move: |xᵢ| by xₖ demands xᵢ ≠ 0 unless i ≠ k. */
    private Condition unless(List<Expr> moved, Condition demand) {
        if (family.isEmpty() || demand.equals(Condition.ALWAYS)) return demand;
        var rests = Condition.all(moved.stream().map(this::still).toList());
        return Condition.all(demand.conjuncts().stream().map(part -> Condition.any(part, rests)).toList());
    }

    private Condition still(Expr node) {
        return still.getOrDefault(node, Condition.NEVER);
    }

    private static int firstMoving(List<Expr> inner) {
        int k = 0;
        while (inner.get(k) == ZERO) k++;
        return k;
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
                if (partial.isEmpty()) throw Undone.noPartial(node, g, slot);
                findings.require(g.smooth(slot, arguments));
                yield new Outer(partial.get(), false);
            }
            case AbstractFunction g -> {
                var derivative = g.differentiated(slot);
                var formula = scope.slots().formula(derivative);
                if (formula.isEmpty()) yield new Outer(Exprs.apply(derivative, arguments), false);
                yield new Outer(formula.get().at(arguments, findings), true);
            }
            case DerivativeOperator _, Evaluation _, Pieces _, Binder _, IndexedName _ ->
                throw new IllegalStateException("no rule of slots: " + f);
        };
    }
}
