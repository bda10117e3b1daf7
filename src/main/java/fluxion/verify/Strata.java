package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of parameters for which a claim is to be looked at by itself, as it is not the same kind of claim there. */
final class Strata {
    private static final int MOST = 6;

    private final List<Condition> known;
    private final List<Map<Variable, Expr>> found = new ArrayList<>();

    /** @param known what holds at the points of the claim */
    Strata(List<Condition> known) {
        this.known = known;
    }

    List<Map<Variable, Expr>> found() {
        return List.copyOf(found);
    }

    /**
     * Keeps the values for which all these expressions are 0 apart; false if they are not found. There may be none.
     *
     * @param x a variable that has no value
     */
    boolean keep(List<Expr> zeros, Variable x) {
        Map<Variable, Expr> values = new LinkedHashMap<>();
        for (Expr zero : zeros) {
            Expr u = in(zero, values);
            if (u == Exprs.ZERO) continue;
            if (isNever(u)) return true;
            var solved = solved(u, x);
            if (solved.isEmpty()) return false;
            values.replaceAll((_, value) -> in(value, Map.of(solved.get().variable(), solved.get().value())));
            values.put(solved.get().variable(), solved.get().value());
        }
        if (!found.contains(values)) found.add(values);
        return !values.isEmpty() && found.size() <= MOST;
    }

    private boolean isNever(Expr u) {
        return u instanceof Num || Signs.holds(Condition.nonZero(u), known) == Truth.TRUE;
    }

    /** A variable that must have a certain value for u to be 0; for a product, of the one factor that can be 0. */
    private Optional<Solved> solved(Expr u, Variable x) {                    // recursion over factors within factors
        return switch (u) {
            case Variable y when y != x -> Optional.of(new Solved(y, Exprs.ZERO, known));
            case Power(var base, Num(var q)) when q.signum() > 0 -> solved(base, x);
            case Quotient(var above, _) -> solved(above, x);
            case Product(var factors) -> {
                var open = factors.stream().filter(factor -> !isNever(factor)).toList();
                yield open.size() == 1 ? solved(open.getFirst(), x) : Optional.empty();
            }
            default -> Solved.of(u, known).filter(y -> y.variable() != x && !Substitution.contains(y.value(), x))
                .findFirst();
        };
    }

    /** Whether the condition certainly fails for these values. */
    static boolean isVoid(Condition condition, Map<Variable, Expr> values) {
        var parts = condition.conjuncts().stream().map(part -> part.map(u -> in(u, values))).toList();
        return parts.stream().anyMatch(Strata::fails) || Signs.contradict(parts);
    }

    private static boolean fails(Condition part) {
        return part instanceof Compare(var u, var relation, var v)
            && Simplifier.simplify(Exprs.subtract(u, v)).expr() instanceof Num(var gap)
            && !relation.holds(gap.signum());
    }

    /** The values as a condition: a = 0, b = 0. */
    static Condition where(Map<Variable, Expr> values) {
        return Condition.all(values.entrySet().stream()
            .<Condition>map(e -> new Compare(e.getKey(), Relation.EQ, e.getValue())).toList());
    }

    private static Expr in(Expr u, Map<Variable, Expr> values) {
        return values.isEmpty() ? u : Simplifier.simplify(Substitution.replace(u, new HashMap<>(values))).expr();
    }
}
