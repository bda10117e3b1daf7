package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.function.Context;
import fluxion.function.Functions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the lines of a text together say of their names, before any of them is read.
 *
 * @param letters   names that stand alone in some line, so that they are variables in all if nothing is declared
 * @param functions names that some line makes functions, {@code c'(x) = -s(x)} or {@code g' = -f}, with the number of
 *                  their arguments
 */
record Subjects(Set<String> letters, Map<String, Integer> functions) {
    private static final Set<String> CONSTANTS = Set.of("e", "pi");

    static Subjects of(List<Surface> lines, Syntax syntax) {
        var functions = new LinkedHashMap<String, Integer>();
        var bases = new HashMap<String, String>();
        var bare = new LinkedHashSet<String>();
        var called = called(lines, syntax);
        for (Surface line : lines)
            Shapes.equation(line).map(List::getFirst).ifPresent(left -> {
                slope(left).filter(head -> Scope.mayBeFunction(head.base()) || called.contains(head.name()))
                    .ifPresent(head -> bare.add(head.name()));
                Shapes.call(left).ifPresent(call -> {
                    functions.put(call.head().name(), call.parameters().size());
                    bases.put(call.head().name(), call.head().base());
                });
            });
        for (String name : bare) functions.put(name, 1);
        var heads = Set.copyOf(functions.keySet());                                  // F_x(x, y) beside F(x, y)
        functions.keySet().removeIf(name -> !bases.getOrDefault(name, name).equals(name)
            && heads.contains(bases.get(name)));
        functions.keySet().removeIf(name -> CONSTANTS.contains(name) || Scope.isOperator(name)
            || !Functions.arities(name).isEmpty());
        var letters = new LinkedHashSet<String>();
        for (Surface line : lines) letters.addAll(alone(line, syntax, functions.keySet()));
        for (Surface line : lines) Shapes.equation(line).flatMap(sides -> Head.of(sides.getFirst()))
            .filter(head -> head.primes() == 0).ifPresent(head -> bare.remove(head.name()));        // f = 3
        letters.removeAll(bare);                                              // S after S' = S (1 - S) and S(2x)
        functions.keySet().removeAll(letters);
        return new Subjects(letters, functions);
    }

    /** In {@code s' = s(1 - s)} brackets say nothing. */
    private static Set<String> called(List<Surface> lines, Syntax syntax) {
        var called = new LinkedHashSet<String>();
        for (Surface line : lines) {
            boolean rule = Shapes.equation(line).flatMap(sides -> slope(sides.getFirst())).isPresent();
            if (!rule) called.addAll(Letters.called(line, syntax));
        }
        for (Surface line : lines) Shapes.equation(line).ifPresent(sides -> Shapes.call(sides.getLast())   // y = y(x)
            .filter(call -> Spelling.of(sides.getFirst()).equals(Optional.of(call.head().name())))
            .ifPresent(call -> called.remove(call.head().name())));
        return called;
    }

    /** In {@code g' = g (1 - g)} letters stand for the values of functions that have such rules: no variables. */
    private static Set<String> alone(Surface line, Syntax syntax, Set<String> functions) {
        var alone = new LinkedHashSet<>(Letters.alone(line, syntax));
        Shapes.equation(line).flatMap(sides -> slope(sides.getFirst())).ifPresent(head -> {
            alone.remove(head.name());
            alone.removeAll(functions);
        });
        return alone;
    }

    /** {@code g'} and {@code g''} */
    private static Optional<Head> slope(Surface left) {
        return Head.of(left).filter(head -> head.primes() > 0);
    }

    /** The context, with those functions of which nothing is known yet. */
    Context declared(Context known) {
        var more = known;
        for (var function : functions.entrySet()) {
            String name = known.aliases().getOrDefault(function.getKey(), function.getKey());
            if (!known.knows(name)) more = more.declare(AbstractFunction.of(name, function.getValue()));
        }
        return more;
    }
}
