package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Indices;
import fluxion.function.Kin;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question at a point where indices are numbers: at i = k = 2, xᵢ and xₖ are both x₂, and sums are written out.
 *
 * @param by the variables to differentiate by
 * @param at the values of the variables, by the names they have then
 */
public record Numbered(List<Expr> formulas, List<Variable> by, Map<Variable, Expr> at) {
    /** Whether a name in the formulas may be one of the variables without being written so. */
    public static boolean concerns(List<Expr> formulas, List<Variable> by) {
        return formulas.stream().anyMatch(f -> by.stream().anyMatch(x -> Kin.isMet(f, x)));
    }

    /** The names that must have numbers before it is told which name is which variable: indices, and bounds of sums. */
    public static Set<Variable> indices(List<Expr> formulas, List<Variable> by) {
        var found = new LinkedHashSet<Variable>();
        var names = new LinkedHashSet<>(by);
        for (Expr f : formulas) for (Variable x : by) names.addAll(Kin.of(f, x).keySet());
        for (Expr node : Fold.postOrder(formulas)) {
            if (node instanceof Apply(Binder binder, var us) && binder.kind().isDiscrete())
                us.subList(0, 2).forEach(bound -> found.addAll(Substitution.variables(bound)));
        }
        for (Variable v : names) Indices.member(v).ifPresent(member -> member.indices().forEach(index ->
            found.addAll(Substitution.variables(index))));
        return found;
    }

    /** The question with the numbers in names; empty if two names of one variable have different values. */
    public static Optional<Numbered> of(List<Expr> formulas, List<Variable> by, Map<Variable, Expr> at) {
        var numbers = new LinkedHashMap<Variable, Expr>();
        for (Variable index : indices(formulas, by))
            if (at.get(index) instanceof Num value && value.value().isInteger()) numbers.put(index, value);
        var values = new LinkedHashMap<Variable, Expr>();
        for (var entry : at.entrySet())
            if (named(entry.getKey(), numbers) instanceof Variable name) {
                var other = values.putIfAbsent(name, entry.getValue());
                if (other != null && !other.equals(entry.getValue())) return Optional.empty();
            }
        var put = formulas.stream().map(f -> Kin.put(f, numbers).map(WrittenOut::of).orElse(f)).toList();
        var names = by.stream().map(x -> (Variable) named(x, numbers)).toList();
        return Optional.of(new Numbered(put, names, values));
    }

    private static Expr named(Variable v, Map<Variable, Expr> numbers) {
        return numbers.containsKey(v) ? v : Kin.put(v, numbers).filter(Variable.class::isInstance).orElse(v);
    }
}
