package fluxion.function;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a sheet has declared so far; immutable. Formulas are read, differentiated and judged in a context.
 *
 * @param definitions  {@code h = g(w1 x)}: named formulas, in the order of their definition; each body is in terms of
 *                     earlier names
 * @param functions    {@code g(x) = 1/(1 + exp(-x))}: functions with a body, by name
 * @param abstracts    functions that are declared or used without a body, by name
 * @param rules        {@code g' = g (1 - g)}: how slot derivatives are written, by the derivative they give
 * @param dependences  {@code y = y(x)}: names declared as unknown functions of variables
 * @param constants    names that no derivative moves ({@code constant t})
 * @param aliases      {@code alias W_1 = w_1}: other spellings of a name
 * @param assumptions  {@code x > 0}, {@code n integer}
 * @param conventions  what is meant otherwise than usual in what is read
 * @param ranges       over what sums run that say no more than the letter of their index
 */
public record Context(
        Map<Variable, Expr> definitions,
        Map<String, Lambda> functions,
        Map<String, AbstractFunction> abstracts,
        Map<AbstractFunction, Lambda> rules,
        Map<Variable, Expr> dependences,
        Set<Variable> constants,
        Map<String, String> aliases,
        List<Condition> assumptions,
        Set<Convention> conventions,
        Map<String, IndexRange> ranges) {

    public static final Context EMPTY =
        new Context(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), List.of(), Set.of(),
            Map.of());

    /** A body with named slots: the value of a function at arguments is the body with the arguments put in. */
    public record Lambda(List<Variable> parameters, Expr body) {
        public Lambda {
            parameters = List.copyOf(parameters);
        }

        /** Whether it rests on a derivative that the slope leads to, so that it tells nothing of the slope. */
        public boolean restsOn(AbstractFunction slope) {
            return Fold.withTemplates(List.of(body)).stream()
                .anyMatch(node -> node instanceof Apply(AbstractFunction f, _) && slope.leadsTo(f));
        }
    }

    public Context define(Variable name, Expr body) {
        return new Context(with(definitions, name, body), functions, abstracts, rules, dependences, constants, aliases,
            assumptions, conventions, ranges);
    }

    public Context define(String function, Lambda lambda) {
        return new Context(definitions, with(functions, function, lambda), abstracts, rules, dependences, constants,
            aliases, assumptions, conventions, ranges);
    }

    public Context declare(AbstractFunction f) {
        return new Context(definitions, functions, with(abstracts, f.name(), f), rules, dependences, constants,
            aliases, assumptions, conventions, ranges);
    }

    /** States how the slot derivative is written at its parameters. */
    public Context rule(AbstractFunction derivative, Lambda lambda) {
        return new Context(definitions, functions, abstracts, with(rules, derivative, lambda), dependences, constants,
            aliases, assumptions, conventions, ranges);
    }

    /** Without what is said of how this slot derivative is written. */
    public Context withoutRule(AbstractFunction derivative) {
        return new Context(definitions, functions, abstracts, kept(rules, derivative::equals), dependences, constants,
            aliases, assumptions, conventions, ranges);
    }

    /** Declares the name as an unknown function; the call is f(x, …) for an abstract f. */
    public Context depends(Variable name, Expr call) {
        return new Context(definitions, functions, abstracts, rules, with(dependences, name, call), constants, aliases,
            assumptions, conventions, ranges);
    }

    public Context constant(Variable name) {
        var more = new LinkedHashSet<>(constants);
        more.add(name);
        return new Context(definitions, functions, abstracts, rules, dependences, more, aliases, assumptions,
            conventions, ranges);
    }

    public Context alias(String spelling, String name) {
        return new Context(definitions, functions, abstracts, rules, dependences, constants,
            with(aliases, spelling, name), assumptions, conventions, ranges);
    }

    public Context assume(Condition condition) {
        return assume(List.of(condition));
    }

    public Context assume(List<Condition> conditions) {
        var more = new ArrayList<>(assumptions);
        more.addAll(conditions);
        return new Context(definitions, functions, abstracts, rules, dependences, constants, aliases,
            List.copyOf(more), conventions, ranges);
    }

    /** With another meaning of what mathematics uses in two ways, instead of one that says the contrary. */
    public Context meaning(Convention convention) {
        var more = EnumSet.of(convention);
        conventions.stream().filter(convention::agreesWith).forEach(more::add);
        return new Context(definitions, functions, abstracts, rules, dependences, constants, aliases, assumptions,
            Collections.unmodifiableSet(more), ranges);
    }

    /** With what sums run over that say no more than the letter of their index. */
    public Context summing(Map<String, IndexRange> over) {
        return new Context(definitions, functions, abstracts, rules, dependences, constants, aliases, assumptions,
            conventions, Map.copyOf(over));
    }

    /** Names that are declared to depend on others and have no definition: y after {@code y = y(x)}. */
    public List<Variable> undefinedDependences() {
        return dependences.isEmpty() ? List.of()
            : dependences.keySet().stream().filter(y -> !definitions.containsKey(y)).toList();
    }

    /** With these assumptions instead of those before. */
    public Context assuming(List<Condition> conditions) {
        return new Context(definitions, functions, abstracts, rules, dependences, constants, aliases,
            List.copyOf(conditions), conventions, ranges);
    }

    /** Without what is said of this name, and the definitions and rules that lead to it, which would change with it. */
    public Context without(String name) {
        return without(name, _ -> false);
    }

    /**
     * The same with the definitions of some names that lead to it, which already speak of what it will be.
     *
     * @param staying those names
     */
    public Context without(String name, Predicate<String> staying) {
        var names = new LinkedHashSet<>(Set.of(name));
        for (boolean more = true; more; ) {
            more = false;
            for (var entry : definitions.entrySet())
                more |= !staying.test(entry.getKey().name()) && leads(entry.getValue(), names)
                    && names.add(entry.getKey().name());
            for (var entry : functions.entrySet())
                more |= !staying.test(entry.getKey()) && leads(entry.getValue().body(), names)
                    && names.add(entry.getKey());
        }
        return new Context(kept(definitions, y -> names.contains(y.name())), kept(functions, names::contains),
            kept(abstracts, names::contains),
            kept(rules, f -> names.contains(f.name()) || leads(rules.get(f).body(), names)),
            kept(dependences, y -> names.contains(y.name())), constants, aliases, assumptions, conventions, ranges);
    }

    private static boolean leads(Expr body, Set<String> names) {
        return Fold.postOrder(body).stream().anyMatch(node -> switch (node) {
            case Variable(var name) -> names.contains(name);
            case Apply(var f, _)    -> names.contains(f.name());
            case Expr _             -> false;
        });
    }

    /** Whether the variable stands in the body, or in what the names and functions in it stand for. */
    public boolean restsOn(Expr body, Variable v) {
        return leadsTo(body, node -> node == v);
    }

    /** Whether the body calls the function, perhaps by way of names and other functions. */
    public boolean calls(Expr body, String function) {
        return leadsTo(body, node -> node instanceof Apply(var f, _) && f.name().equals(function));
    }

    private boolean leadsTo(Expr body, Predicate<Expr> goal) {
        var todo = new ArrayDeque<>(List.of(body));
        var seen = new HashSet<String>();
        while (!todo.isEmpty())
            for (Expr node : Fold.postOrder(todo.pop())) {
                if (goal.test(node)) return true;
                if (node instanceof Variable u && definitions.containsKey(u) && seen.add(u.name()))
                    todo.push(definitions.get(u));
                if (node instanceof Apply(var f, _) && functions.containsKey(f.name()) && seen.add(f.name()))
                    todo.push(functions.get(f.name()).body());
            }
        return false;
    }

    private static <K, V> Map<K, V> kept(Map<K, V> map, Predicate<K> dropped) {
        var rest = new LinkedHashMap<>(map);
        rest.keySet().removeIf(dropped);
        return Collections.unmodifiableMap(rest);
    }

    /** The function of this name, with a body or abstract, if the sheet knows one. */
    public Optional<AbstractFunction> function(String name) {
        if (abstracts.containsKey(name)) return Optional.of(abstracts.get(name));
        return Optional.ofNullable(functions.get(name)).map(lambda ->
            AbstractFunction.of(name, lambda.parameters().size()));
    }

    /** Whether the sheet says anything about this name, as a variable or as a function. */
    public boolean knows(String name) {
        Variable variable = Exprs.variable(name);
        return functions.containsKey(name) || abstracts.containsKey(name) || definitions.containsKey(variable)
            || constants.contains(variable) || dependences.containsKey(variable);
    }

    /** Whether none of the names stands in the formula of another. */
    public boolean usesNone(List<String> names) {
        return definitions.values().stream().flatMap(body -> Substitution.variables(body).stream())
            .map(Variable::name).noneMatch(names::contains);
    }

    /** Whether the name is that of a formula with primes, {@code y'}, so that it may stand for its derivative. */
    public boolean isPrimed(Variable v) {
        String name = v.name();
        return name.endsWith("'")
            && definitions.containsKey(Exprs.variable(name.substring(0, name.indexOf('\''))));
    }

    /** Whether something is assumed of the variable, so that it stands for many values. */
    public boolean isAssumed(Variable v) {
        return assumptions.stream().anyMatch(condition -> isAbout(condition, v));
    }

    /** Whether nothing is said of the variable but equations that relate it to others: what its value is stays open. */
    public boolean isOpen(Variable v) {
        return !knows(v.name()) && assumptions.stream().filter(condition -> isAbout(condition, v))
            .allMatch(condition -> condition instanceof Compare(var left, var relation, _)
                && relation == Relation.EQ && !(left instanceof Variable));
    }

    private static boolean isAbout(Condition condition, Variable v) {
        return condition.expressions().stream().anyMatch(formula -> Substitution.contains(formula, v));
    }

    /** Whether nothing is said of the variable, and nothing assumed. */
    public boolean isFree(Variable v) {
        return !knows(v.name()) && !isAssumed(v);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }
}
