package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Points in a domain that simple points do not meet: one variable after another is chosen from the intervals that the
 * conditions leave it once those before it are chosen.
 */
final class InnerPoints {
    private static final int MAX_CHOICES = 6;
    private static final int MAX_POINTS = 200;
    private static final List<Rational> FREE = List.of(Rational.ONE, Rational.HALF, Rational.MINUS_ONE, Rational.TWO,
        Rational.ZERO, Rational.of(3));

    private final List<Variable> variables;
    private final List<Condition> premises;
    private final Work work;

    InnerPoints(Claim claim, Work work) {
        this.variables = claim.variables();
        this.premises = claim.premises();
        this.work = work;
    }

    Stream<Map<Variable, Rational>> points() {
        List<Map<Variable, Rational>> chosen = List.of(Map.of());
        for (Variable x : variables) {
            var next = new ArrayList<Map<Variable, Rational>>();
            for (var point : chosen)
                for (Rational value : choices(x, point)) {
                    var more = new LinkedHashMap<>(point);
                    more.put(x, value);
                    if (next.size() < MAX_POINTS) next.add(more);
                }
            chosen = next;
        }
        return chosen.stream();
    }

    /** Values of x that the conditions allow that speak of no other variable than those chosen. */
    private List<Rational> choices(Variable x, Map<Variable, Rational> point) {
        var values = new LinkedHashMap<Variable, Expr>();
        point.forEach((variable, value) -> values.put(variable, Exprs.num(value)));
        var about = premises.stream().map(premise -> premise.map(u -> Substitution.replace(u, values)))
            .map(premise -> about(x, premise)).filter(premise -> speaksOnlyOf(x, premise)).toList();
        if (about.isEmpty()) return FREE;
        var found = new LinkedHashSet<Rational>();
        for (int reach : Zeros.REACHES) {
            var cut = new Line(x, work, reach).cut(about, List.of());
            if (cut.isEmpty()) continue;
            for (Cell cell : cut.get().cells())
                if (about.stream().allMatch(premise -> cell.holds(premise) == Truth.TRUE)) found.addAll(cell.points());
            for (Expr end : cut.get().ends()) if (end instanceof Expr.Num(var value)) found.add(value);
            break;
        }
        return found.isEmpty() ? FREE : found.stream().limit(MAX_CHOICES).toList();
    }

    /** Of alternatives those that speak of no other variable, if there are any: enough to look for points. */
    private static Condition about(Variable x, Condition premise) {
        if (!(premise instanceof Condition.Any(var parts))) return premise;
        var plain = parts.stream().filter(part -> speaksOnlyOf(x, part)).toList();
        return plain.isEmpty() ? premise : Condition.any(plain);
    }

    private static boolean speaksOnlyOf(Variable x, Condition condition) {
        var names = new LinkedHashSet<Variable>();
        condition.expressions().forEach(u -> names.addAll(Substitution.variables(u)));
        return names.size() == 1 && names.contains(x);
    }
}
