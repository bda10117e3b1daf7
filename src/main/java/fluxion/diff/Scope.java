package fluxion.diff;

import fluxion.diff.Derived.Why;
import fluxion.diff.Symbols.Symbol;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.IndexedName;
import fluxion.expr.Pieces;
import fluxion.expr.Size;
import fluxion.function.Context;
import fluxion.function.Context.Lambda;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A context made ready for one task: the bodies that the formulas rest on, free of derivatives still to be carried out
 * and in our own parameters; and where a name or a call leads.
 */
final class Scope {
    /** No result has more distinct nodes than this. */
    static final int MAX_NODES = 2_000_000;
    /** The function bodies that are put in for calls have no more nodes together. */
    private static final int MAX_BODIES = 500_000;

    final Context context;
    final Findings findings;
    final Instances instances;
    private final SlotDerivatives slots = new SlotDerivatives(this);
    private final List<Symbol> symbols;
    private final Map<Variable, Expr> definitions = new LinkedHashMap<>();
    private final Map<String, Formula> bodies = new LinkedHashMap<>();
    private final Map<Expr, Expr> calls = new IdentityHashMap<>();
    private long built;
    private boolean onlyKnown;

    private Scope(List<Symbol> symbols, Context context, Findings findings, Instances instances) {
        this.symbols = symbols;
        this.instances = instances;
        this.context = context;
        this.findings = findings;
        onlyKnown = context.dependences().isEmpty();
    }

    /** Takes notice of a function in what is differentiated that is not of the table. */
    void met(FunctionSymbol f) {
        onlyKnown &= f instanceof IndexedName || f instanceof Pieces;
    }

    /** The result, if functions may stand in it of which only derivatives are known: nothing is to be said else. */
    List<Expr> unknownIn(Expr result) {
        return onlyKnown ? List.of() : List.of(result);
    }

    /** @throws Undone if a definition rests on itself, or a body cannot be differentiated where it says so */
    static Scope of(List<Expr> roots, Context context, Findings findings) throws Undone {
        return of(roots, context, findings, Set.of());
    }

    /** @param asked the variables that are differentiated by, beside those that the formulas say */
    static Scope of(List<Expr> roots, Context given, Findings findings, Collection<Variable> asked) throws Undone {
        var context = Members.completed(roots, PrimedNames.completed(roots, given, asked, findings), asked);
        var all = new ArrayList<>(roots);
        all.addAll(context.dependences().values());
        context.rules().values().forEach(rule -> all.add(rule.body()));
        var instances = Instances.of(all, context, asked);
        all.addAll(instances.names());
        var scope = new Scope(Symbols.order(all, context), context, findings, instances);
        for (Symbol symbol : scope.symbols)
            switch (symbol) {
                case Symbol.Name(var v)     -> scope.definitions.put(v, scope.raw(context.definitions().get(v)));
                case Symbol.Function(var f) -> scope.bodies.put(f, scope.formula(context.functions().get(f)));
            }
        return scope;
    }

    /** A lambda of the context in our parameters, its derivatives carried out. */
    Formula formula(Lambda lambda) throws Undone {
        var own = new Findings();
        Expr body = new Settling(this, own).raw(Formula.renamed(lambda));
        findings.addNotes(own);
        return new Formula(lambda.parameters().size(), body, own.conditions());
    }

    /** The expression with its derivative operators carried out, for further differentiation. */
    Expr raw(Expr e) throws Undone {
        return new Settling(this, findings).raw(e);
    }

    /** The expression with its derivative operators carried out, in names, and known slot derivatives put in. */
    Expr settled(Expr e) throws Undone {
        return new Settling(this, findings).shown(e);
    }

    SlotDerivatives slots() {
        return slots;
    }

    /** The names and functions in use, each after those it rests on. */
    List<Symbol> symbols() {
        return symbols;
    }

    /** The names in use with their bodies, each after those it rests on. */
    Map<Variable, Expr> definitions() {
        return definitions;
    }

    /** What a chain of names stands for in the end. */
    Expr value(Expr u) {
        Expr value = u;
        while (value instanceof Variable v && definitions.containsKey(v)) value = definitions.get(v);
        return value;
    }

    /** The body of a function in use. */
    Formula body(String function) {
        return bodies.get(function);
    }

    Optional<Formula> body(AbstractFunction f) {
        return Optional.ofNullable(bodies.get(f.name())).filter(body -> body.arity() == f.arity());
    }

    /**
     * What is put back into results of d/dx: names of formulas, and y for y(x) where it is declared. To ∂/∂x these are
     * not the same.
     *
     * @param variables names never put back
     */
    FoldBack names(Set<Variable> variables, Kind kind) {
        var meanings = new LinkedHashMap<>(definitions);
        if (kind == Kind.TOTAL) context.undefinedDependences().forEach(y ->
            meanings.put(y, context.dependences().get(y)));
        return new FoldBack(meanings, variables);
    }

    /** Where a node leads, and by which rule: its derivative is that of the target. */
    record Lead(DiffRule rule, Expr target) {}

    /**
     * A defined name leads to its body; for d/dx, a name declared as depending to its call; a call of a function with
     * a body to the body at the arguments, unless the user's rules tell all about its derivative.
     *
     * @param cut names that stand for themselves
     */
    Optional<Lead> lead(Expr node, Set<Variable> cut, Kind kind) throws Undone {
        if (node instanceof Variable v && !cut.contains(v)) {
            if (definitions.containsKey(v)) return Optional.of(new Lead(DiffRule.DEFINITION, definitions.get(v)));
            Expr call = context.dependences().get(v);
            if (call != null && kind == Kind.TOTAL && !context.constants().contains(v))
                return Optional.of(new Lead(DiffRule.DEPENDENCE, call));
        }
        if (node instanceof Apply(AbstractFunction f, _) && f.order() == 0 && body(f).isPresent()
                && !(slots.ruled(f) && !restsOn(body(f).get().body(), cut, kind)))
            return Optional.of(new Lead(DiffRule.FUNCTION_BODY, called(node, f)));
        return Optional.empty();
    }

    /** Whether the body of the function contains the variable other than through its own parameters. */
    boolean hidden(AbstractFunction f, Variable x) {
        return body(f).isPresent() && restsOn(body(f).get().body(), Set.of(x), Kind.TOTAL);
    }

    /** The parameter in which a function of one argument was written. */
    Variable parameter(AbstractFunction f) {
        return context.functions().get(f.name()).parameters().getFirst();
    }

    /** Whether names in the body of a function of one argument rest on its parameter. */
    boolean rests(AbstractFunction f) {
        return body(f.undifferentiated()).isPresent() && hidden(f.undifferentiated(), parameter(f));
    }

    private Expr called(Expr call, AbstractFunction f) throws Undone {
        Expr known = calls.get(call);
        if (known != null) return known;
        Formula body = body(f).orElseThrow();
        spend(Size.distinct(List.of(body.body())), call);
        Expr value = body.at(call.children(), findings);
        calls.put(call, value);
        return value;
    }

    /** Counts nodes that are about to be built. @throws Undone if that is too many */
    void spend(long nodes, Expr where) throws Undone {
        built += nodes;
        if (built > MAX_BODIES) throw new Undone(where, Why.TOO_LARGE, Integer.toString(MAX_BODIES));
    }

    /** Whether a body contains one of the names other than through its own parameters. */
    private boolean restsOn(Expr body, Set<Variable> names, Kind kind) {
        var todo = new ArrayDeque<Expr>(List.of(body));
        var seen = new HashSet<Object>();
        while (!todo.isEmpty())
            for (Expr node : Fold.postOrder(todo.pop())) {
                if (node instanceof Variable v && !Formula.isParameter(v)) {
                    if (names.contains(v)) return true;
                    Expr next = definitions.getOrDefault(v, kind == Kind.TOTAL ? context.dependences().get(v) : null);
                    if (next != null && seen.add(v)) todo.push(next);
                }
                if (node instanceof Apply(AbstractFunction f, _) && body(f).isPresent() && seen.add(f.name()))
                    todo.push(body(f).get().body());
            }
        return false;
    }

    /** Carries out ∂/∂x or d/dx on a settled body. */
    Expr carriedOut(DerivativeOperator operator, Expr body, Expr by, Findings found) throws Undone {
        if (!(by instanceof Variable x)) throw new Undone(by, Why.NOT_A_VARIABLE);
        if (body instanceof Variable y && y != x && !definitions.containsKey(y) && !context.constants().contains(y)) {
            Expr call = context.dependences().get(y);
            if (call == null && !Formula.isParameter(y)) return unknown(y, x, found);
            if (call != null) return forward(call, x, operator.kind(), found);
        }
        return forward(body, x, operator.kind(), found);
    }

    /** ∂/∂x f(x, y) and ∂²/∂x∂y f(x, y), where y is defined by x: derivatives in the slots of f. */
    Optional<Expr> slot(Expr operated) {
        var by = new ArrayList<Variable>();
        Expr body = operated;
        while (body instanceof Apply(DerivativeOperator operator, var us) && operator.kind() == Kind.PARTIAL
            && us.getLast() instanceof Variable x) {
            by.add(x);
            body = us.getFirst();
        }
        if (by.isEmpty() || !(body instanceof Apply(AbstractFunction f, var us)) || !us.containsAll(by)
            || us.stream().distinct().count() < us.size() || !us.stream().allMatch(Variable.class::isInstance)
            || us.stream().noneMatch(definitions::containsKey)) return Optional.empty();
        AbstractFunction slope = f;
        for (Variable x : by) slope = slope.differentiated(us.indexOf(x));
        return Optional.of(Exprs.apply(slope, us));
    }

    private Expr forward(Expr body, Variable x, Kind kind, Findings found) throws Undone {
        var forward = new Forward(this, Set.of(x), x, kind, found);
        Expr result = forward.derivative(body);
        if (!forward.met() && !(body.children().isEmpty() && !(body instanceof Variable)) && !Formula.isParameter(x))
            found.note(Note.Kind.INDEPENDENT, x.name());
        return result;
    }

    /** dy/dx, where nothing is known of y, is y′(x): it must not become 0 unseen. */
    Expr unknown(Variable y, Variable x, Findings found) throws Undone {
        var derivative = AbstractFunction.of(y.name(), 1).differentiated(0);
        var known = slots.formula(derivative);
        if (known.isPresent()) return known.get().at(List.of(x), found);
        found.note(Note.Kind.UNKNOWN_FUNCTION, y.name(), x.name());
        return Exprs.apply(derivative, x);
    }
}
