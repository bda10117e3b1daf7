package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context.Lambda;
import fluxion.function.Domain;
import fluxion.function.Indices;
import fluxion.function.Names;
import fluxion.syntax.Shapes.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Surface → statement: which kind of statement a line is follows from its keyword, its shape and what is known. */
final class StatementReader {
    private static final List<String> ASSIGNMENTS = List.of(":=", "\\coloneq");

    private final Scope scope;
    private final ConditionReader conditions;

    StatementReader(Scope scope) {
        this.scope = scope;
        this.conditions = new ConditionReader(scope);
    }

    /** The statement; empty if refused. */
    Optional<Statement> read(Optional<Keyword> keyword, Surface surface) {
        if (keyword.isEmpty()) return plain(surface);
        return switch (keyword.get()) {
            case GIVEN, LET -> given(surface);
            case CONSTANT   -> constant(surface);
            case ASSUME     -> conditions.assume(surface);
            case ALIAS      -> alias(surface);
            case CLAIM      -> claim(surface);
        };
    }

    private Optional<Statement> refuse(Surface surface, String key) {
        scope.problems().refuse(Code.STATEMENT, surface.span(), key, scope.written(surface.span()));
        return Optional.empty();
    }

    private Optional<Statement> plain(Surface surface) {
        if (Shapes.isProperty(surface, scope)) return conditions.properties(surface);
        if (Shapes.isListed(surface) || surface instanceof Surface.Clause) return conditions.assume(surface);
        if (!(surface instanceof Surface.Chain)) return formula(surface).map(Statement.Query::new);
        if (Shapes.isInequality(surface)) return isOnNames(surface) ? conditions.assume(surface) : claim(surface);
        var sides = Shapes.equation(surface);
        if (sides.isEmpty()) return claim(surface);
        return definition(sides.get(), false).or(() -> assignment(sides.get())).or(() -> claim(surface));
    }

    /** {@code y := x^3}: what the name or function stood for before is of no concern. */
    private Optional<Statement> assignment(List<Surface> sides) {
        var name = sides.getFirst() instanceof Surface.Factors ? Shapes.call(sides.getFirst()).map(Call::head)
            : Head.of(sides.getFirst());
        if (name.isEmpty() || !isAssigned(sides) || scope.problems().refused()) return Optional.empty();
        var fresh = scope.in(scope.context().without(scope.canonical(name.get().name())));
        return new StatementReader(fresh).definition(sides, true);
    }

    private boolean isAssigned(List<Surface> sides) {
        var between = new Span(sides.getFirst().span().to(), sides.getLast().span().from());
        return ASSIGNMENTS.stream().anyMatch(scope.source().text().substring(between.from(), between.to())::contains);
    }

    /** {@code 0 < x < 1}, without a keyword, is assumed; {@code x^2 > 1}, or y > 0 for a defined y, is claimed. */
    private boolean isOnNames(Surface surface) {
        var sides = surface instanceof Surface.Chain(_, var parts, _)
            ? Interpreter.formulas(parts, scope).orElse(List.of()) : List.<Expr>of();
        return sides.stream().anyMatch(Variable.class::isInstance) && sides.stream().allMatch(side ->
            side instanceof Variable v ? !scope.context().definitions().containsKey(v)
                : Substitution.variables(side).isEmpty());
    }

    private Optional<Statement> given(Surface surface) {
        if (Shapes.isProperty(surface, scope)) return conditions.properties(surface);
        if (Shapes.isInequality(surface) || Shapes.isListed(surface)) return conditions.assume(surface);
        var sides = Shapes.equation(surface);
        return sides.isEmpty() ? refuse(surface, "given")
            : definition(sides.get(), true).or(() -> slope(surface)).or(() -> refuse(surface, "given"));
    }

    /** {@code given y' = x y} after y = y(x). */
    private Optional<Statement> slope(Surface surface) {
        return claim(surface).flatMap(statement -> statement instanceof Statement.Claim claim
            ? SlopeRules.ofDependence(claim, scope.context()) : Optional.empty());
    }

    /** What {@code left = right} defines; empty if it defines nothing, or is refused. */
    private Optional<Statement> definition(List<Surface> sides, boolean asked) {
        Surface left = sides.getFirst();
        Surface right = sides.getLast();
        var call = Shapes.call(left).or(() -> Shapes.primedCall(left));
        if (call.isPresent()) return functionDefinition(call.get(), left, right);
        var head = Head.of(left).map(Head::indexed).filter(h -> h.spelt() && h.sup().isEmpty()
            && h.mark() == Surface.Mark.PRIME);
        boolean power = head.filter(h -> Names.isRaised(h.name()) && scope.isConstant(h.base())).isPresent();
        if (head.isEmpty() || power) return Optional.empty();
        String name = scope.canonical(head.get().name());
        var dependence = Shapes.call(right).filter(c -> c.head().primes() == 0 && c.head().sup().isEmpty()
            && scope.canonical(c.head().name()).equals(name));
        if (dependence.isPresent() && head.get().primes() == 0 && !scope.isFunction(name)) {
            var arguments = dependence.get().parameters().stream().<Expr>map(x ->
                scope.variable(x)).toList();
            return Optional.of(new Statement.Depends(Exprs.variable(name),
                Exprs.apply(AbstractFunction.of(name, arguments.size()), arguments)));
        }
        if (head.get().primes() > 0 && isBareFunction(head.get().base(), name))
            return new RuleReader(scope).bare(head.get(), name, right);
        var slot = head.get().primes() == 0 ? scope.partial(head.get()) : Optional.<AbstractFunction>empty();
        if (slot.isPresent()) return partial(slot.get(), right);
        if (scope.isTableWord(name)) return refuse(left, "function-name");
        if (!(nameOf(head.get(), name) instanceof Variable v) || Indices.kronecker(v).isPresent()
            || !asked && scope.context().isAssumed(v)
            || scope.isVariable(v.name()) && !isAwaited(v) || scope.context().functions().containsKey(v.name()))
            return Optional.empty();
        var body = formula(right);
        if (body.isPresent() && hasNoValue(body.get())) return refuse(right, "no-value");
        if (!asked && scope.isConstant(v.name())) body = body.filter(u -> isBinding(left, v, u));
        if (head.get().primes() > 0 && scope.context().isPrimed(v))
            scope.problems().warn(Code.PRIME, left.span(), "prime-open", scope.written(left.span()), name);
        if (isAwaited(v)) body = body.filter(u -> arguments(v).stream().anyMatch(Substitution.variables(u)::contains));
        return body.filter(u -> !scope.context().restsOn(u, v)).map(u -> new Statement.Definition(v, u));
    }

    /** Declared as a function of others, as in y = y(t), without a definition: y = 3 t² is one, y = 3 is not. */
    private boolean isAwaited(Variable v) {
        return scope.context().undefinedDependences().contains(v);
    }

    private List<Expr> arguments(Variable v) {
        return scope.context().dependences().get(v).children();
    }

    /** Whether the formula has no value anywhere: 1/0 defines nothing. */
    private boolean hasNoValue(Expr body) {
        return Domain.of(body, scope.context().assumptions()).equals(Condition.NEVER);
    }

    /**
     * Whether {@code e = …} gives the letter another meaning. A number that is rational, or what rests on variables, is
     * neither e nor π; any other number, as in {@code pi = 4 arctan(1)}, is compared with it.
     */
    private boolean isBinding(Surface left, Variable constant, Expr value) {
        boolean binding = value instanceof Expr.Num || !Substitution.variables(value).isEmpty();
        if (binding) scope.problems().warn(Code.DEFINITION, left.span(), "constant-bound", scope.written(left.span()),
            constant.name().equals("e") ? "exp(1)" : "4 arctan(1)");
        return binding;
    }

    private Expr nameOf(Head head, String name) {
        boolean dependence = scope.context().dependences().containsKey(Exprs.variable(name))
            || scope.primedBy(Exprs.variable(name)).isPresent();
        if (head.primes() == 0) return Exprs.variable(name);
        return dependence ? Exprs.ZERO : Exprs.variable(head.marked(name));
    }

    private boolean isBareFunction(String base, String name) {
        boolean several = scope.context().function(name).filter(f -> f.arity() > 1).isPresent();
        return scope.isFunction(name) && !several || scope.isAbstractLetter(base) && !scope.knows(name);
    }

    /** {@code F_x = 2 x y}, where F has a body in x and y. */
    private Optional<Statement> partial(AbstractFunction derivative, Surface right) {
        var parameters = scope.parameters(derivative.name());
        return Interpreter.formula(right, scope.with(names(parameters))).map(value ->
            RuleReader.equality(Exprs.apply(derivative, List.copyOf(parameters)), value));
    }

    private static Set<String> names(List<Variable> variables) {
        return variables.stream().map(Variable::name).collect(Collectors.toSet());
    }

    /** {@code f(x) = …}, {@code f'(x) = …}, {@code f(x)' = …}, {@code ∂₁f(x, y) = …} */
    private Optional<Statement> functionDefinition(Call call, Surface left, Surface right) {
        String name = scope.canonical(call.head().name());
        boolean table = scope.isTableWord(name) || scope.isVariable(name)
            || scope.context().functions().containsKey(name) || scope.partial(call.head()).isPresent()
            || scope.isDerivative(name);
        if (table || scope.isConstant(name)) return Optional.empty();
        var parameters = call.parameters().stream().map(scope::variable).toList();
        var names = names(parameters);
        var context = scope.context().declare(AbstractFunction.of(name, parameters.size()));
        var inside = scope.in(context).with(names);
        var defined = Interpreter.formula(left, inside).map(StatementReader::inSlot);
        var body = defined.flatMap(_ -> Interpreter.formula(right, inside));
        if (body.isEmpty() || !(defined.get() instanceof Apply(AbstractFunction f, var arguments))
            || !arguments.equals(parameters))
            return Optional.empty();
        if (hasNoValue(body.get())) return refuse(right, "no-value");
        if (parameters.stream().anyMatch(scope.context().constants()::contains)) return Optional.empty();
        boolean circular = Fold.postOrder(body.get()).stream()
            .anyMatch(node -> node instanceof Apply(AbstractFunction g, _)
                && (f.order() == 0 ? g.name().equals(name) : g.equals(f)));
        if (circular || f.order() > 0 && new RuleReader(scope).isDetermined(f)) return Optional.empty();
        if (f.order() > 0 && Substitution.variables(body.get()).stream().noneMatch(parameters::contains))
            scope.problems().warn(Code.AMBIGUOUS, left.span(), "rule-everywhere", scope.written(left.span()),
                String.join(", ", names));
        var lambda = new Lambda(parameters, body.get());
        return Optional.of(f.order() == 0 ? new Statement.FunctionDefinition(name, lambda)
            : new Statement.RuleStatement(f, lambda));
    }

    /** d/dx g(x) as g′(x). */
    private static Expr inSlot(Expr formula) {
        int order = 0;
        Expr u = formula;
        for (; u instanceof Apply(DerivativeOperator _, var us); order++) u = us.getFirst();
        if (!(u instanceof Apply(AbstractFunction f, var arguments)) || arguments.size() != 1 || order == 0)
            return formula;
        var slope = f;
        for (int k = 0; k < order; k++) slope = slope.differentiated(0);
        return Exprs.apply(slope, arguments);
    }

    private Optional<Statement> constant(Surface surface) {
        return Shapes.names(Shapes.parts(surface))
            .<Statement>map(names ->
                new Statement.Constant(names.stream().map(scope::variable).toList()))
            .or(() -> refuse(surface, "constant"));
    }

    private Optional<Statement> alias(Surface surface) {
        var names = Shapes.equation(surface).flatMap(Shapes::names);
        if (names.isEmpty() || names.get().getFirst().equals(names.get().getLast())) return refuse(surface, "alias");
        return Optional.of(new Statement.Alias(names.get().getFirst(), scope.canonical(names.get().getLast())));
    }

    private Optional<Statement> claim(Surface surface) {
        if (scope.problems().refused()) return Optional.empty();
        if (!(surface instanceof Surface.Chain(_, var sides, var relations))) return refuse(surface, "claim");
        var calls = SideCalls.of(surface, scope);
        sides.forEach(side -> calls.note(side, scope));
        return Interpreter.formulas(sides, scope.in(calls.context()))
            .map(formulas -> new Statement.Claim(formulas, List.<Relation>copyOf(relations)));
    }

    private Optional<Expr> formula(Surface surface) {
        return Interpreter.formula(surface, scope);
    }
}
