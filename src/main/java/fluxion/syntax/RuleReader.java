package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context.Lambda;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for derivatives in which no place is written: {@code g' = g (1 - g)}, {@code f' = g}. */
final class RuleReader {
    private final Scope scope;

    RuleReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * Names of functions that stand alone on the right stand for their values where the derivative is. With
     * {@code g(x)} on the right, it is a rule for g′(x).
     *
     * @param head g′, as it is written
     * @param name g
     */
    Optional<Statement> bare(Head head, String name, Surface right) {
        var calls = Letters.calls(right, scope.syntax());
        calls.keySet().removeIf(other -> !other.equals(head.name()) && !scope.isFunction(scope.canonical(other)));
        var places = calls.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        if (places.size() > 1) {
            scope.problems().refuse(Code.STATEMENT, head.span(), "rule-places", name, String.join(", ", places));
            return Optional.empty();
        }
        var f = AbstractFunction.of(name, 1);
        var derivative = new AbstractFunction(name, List.of(head.primes()));
        var lambda = scope.context().functions().get(name);
        Variable x = places.stream().findFirst().map(scope::variable)
            .orElse(lambda == null ? Exprs.variable("x") : lambda.parameters().getFirst());
        var values = new LinkedHashMap<Variable, Expr>();
        if (!calls.containsKey(head.name())) values.put(Exprs.variable(name), Exprs.apply(f, x));
        alone(right, calls.keySet()).forEach((other, g) -> values.put(other, Exprs.apply(g, x)));
        var names = values.keySet().stream().map(Variable::name).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!places.isEmpty()) names.add(x.name());
        return Interpreter.formula(right, scope.in(scope.context().declare(f)).with(names))
            .map(body -> Substitution.replace(body, values)).map(value -> isDetermined(derivative)
                ? equality(Exprs.apply(derivative, x), value)
                : new Statement.RuleStatement(derivative, new Lambda(List.of(x), value)));
    }

    /** The functions of one argument that stand alone. */
    private Map<Variable, AbstractFunction> alone(Surface right, Set<String> called) {
        var alone = new LinkedHashMap<Variable, AbstractFunction>();
        for (String spelling : Letters.names(right, scope.syntax())) {
            String other = scope.canonical(spelling);
            if (!called.contains(spelling) && scope.isFunction(other))
                scope.context().function(other).filter(g -> g.arity() == 1)
                    .ifPresent(g -> alone.put(Exprs.variable(other), g));
        }
        return alone;
    }

    /** Whether a body, or the rule for a derivative that comes before it, tells what the derivative is. */
    boolean isDetermined(AbstractFunction f) {
        return scope.context().functions().containsKey(f.name())
            || scope.context().rules().keySet().stream().anyMatch(rule -> rule.leadsTo(f));
    }

    static Statement equality(Expr left, Expr right) {
        return new Statement.Claim(List.of(left, right), List.of(Relation.EQ));
    }
}
