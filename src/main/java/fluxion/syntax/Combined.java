package fluxion.syntax;

import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A combination of functions: a formula in which they are names, and what each of these stands for. */
record Combined(Expr body, Map<Variable, Callee> functions) {
    private static final Variable COMPOSED = Exprs.variable("∘");
    private static final List<String> PLACES = List.of("x", "t", "s", "z");

    /** The functions one after another, the last one first: f ∘ g. */
    static Combined chain(List<Callee> functions) {
        return new Combined(COMPOSED, Map.of(COMPOSED, functions.getFirst().with(us -> {
            Expr value = us.getFirst();
            for (Callee f : functions.reversed()) value = f.apply().of(List.of(value));
            return value;
        })));
    }

    /** The value at the argument, or that of the derivative. */
    Expr at(Expr u, int primes) {
        if (primes == 0) return value(u);
        var names = new HashSet<>(Substitution.variables(body));
        if (u instanceof Variable x && !names.contains(x)) return derivative(x, primes);
        Variable x = Stream.concat(PLACES.stream(), Stream.iterate(1, k -> k + 1).map(k -> "x" + k))
            .map(Exprs::variable).filter(place -> !names.contains(place)).findFirst().orElseThrow();
        return Exprs.apply(Evaluation.AT, derivative(x, primes), x, u);
    }

    private Expr derivative(Variable x, int primes) {
        return Callees.nested(value(x), Collections.nCopies(primes, x));
    }

    private Expr value(Expr u) {
        var values = new HashMap<Variable, Expr>();
        functions.forEach((name, f) -> values.put(name, f.apply().of(List.of(u))));
        return Substitution.replace(body, values);
    }
}
