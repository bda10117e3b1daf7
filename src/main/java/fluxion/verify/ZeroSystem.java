package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.simplify.Forms;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exact common zeros of formulas: equation by equation, those in one variable by {@link Zeros}, those linear in one by
 * putting its value in. Points that are no zeros may be among what is found, but no zero is missing.
 */
final class ZeroSystem {
    private static final int MAX_DEPTH = 24;
    private static final int MAX_POINTS = 200;

    private final List<Variable> variables;
    private final int reach;
    private final Work work;
    private boolean everywhere = true;

    ZeroSystem(List<Variable> variables, int reach, Work work) {
        this.variables = variables;
        this.reach = reach;
        this.work = work;
    }

    /** Whether the zeros are all there are; else those within reach. */
    boolean isEverywhere() {
        return everywhere;
    }

    /** Empty if they cannot be told, or are not isolated. */
    Optional<List<Map<Variable, Expr>>> solve(List<Expr> equations) {
        return solve(equations, Map.of(), MAX_DEPTH);
    }

    /** @param known values in terms of the variables that have none */
    private Optional<List<Map<Variable, Expr>>> solve(List<Expr> equations, Map<Variable, Expr> known, int depth) {
        var open = new ArrayList<Expr>();                          // recursion of bounded depth
        for (Expr equation : equations) {
            work.spend(100);
            Expr u = Forms.factored(Simplifier.simplify(equation).expr());
            if (!Substitution.variables(u).isEmpty()) open.add(u);
            else {
                var sign = Exact.sign(u);
                if (sign.isEmpty()) return Optional.empty();
                if (sign.getAsInt() != 0) return Optional.of(List.of());
            }
        }
        if (open.isEmpty()) return known.size() == variables.size() ? Optional.of(List.of(known)) : Optional.empty();
        if (depth == 0) return Optional.empty();
        for (Expr u : open) {
            var factors = factors(u);
            if (!factors.equals(List.of(u)))
                return alternatives(factors.stream().map(List::of).toList(), u, open, known, depth);
        }
        for (Expr u : open) {
            var names = Substitution.variables(u);
            if (names.size() == 1) return values(u, names.iterator().next(), open, known, depth);
        }
        for (Expr u : open) for (Variable x : variables) {
            var line = line(u, x);
            if (line.isPresent()) return substituted(line.get(), x, u, open, known, depth);
        }
        return Optional.empty();
    }

    /** What is 0 where u is: a factor, or the base of a power; an exponential is nowhere 0. */
    private static List<Expr> factors(Expr u) {
        return switch (u) {
            case Product(var factors)     -> factors.stream().filter(f -> !Substitution.variables(f).isEmpty())
                .toList();
            case Quotient(var top, _)     -> factors(top);
            case Power(var base, Num _)   -> List.of(base);
            case Power(var base, _) when base == Exprs.E || base instanceof Num(var q) && q.signum() > 0 ->
                List.of(Exprs.ONE);
            case Expr _                   -> List.of(u);
        };
    }

    private Optional<List<Map<Variable, Expr>>> alternatives(List<List<Expr>> cases, Expr u, List<Expr> open,
        Map<Variable, Expr> known, int depth) {
        var all = new ArrayList<Map<Variable, Expr>>();
        for (List<Expr> one : cases.stream().distinct().toList()) {
            var equations = new ArrayList<>(open);
            equations.remove(u);
            equations.addAll(one);
            var found = solve(equations, known, depth - 1);
            if (found.isEmpty() || all.size() + found.get().size() > MAX_POINTS) return Optional.empty();
            all.addAll(found.get());
        }
        return Optional.of(all);
    }

    private Optional<List<Map<Variable, Expr>>> values(Expr u, Variable x, List<Expr> open,
        Map<Variable, Expr> known, int depth) {
        var zeros = new Zeros(x, reach, work).of(u);
        if (zeros.isEmpty()) return Optional.empty();
        everywhere &= zeros.get().everywhere();
        var all = new ArrayList<Map<Variable, Expr>>();
        for (Expr value : zeros.get().points()) {
            var found = put(x, value, u, open, known, depth);
            if (found.isEmpty() || all.size() + found.get().size() > MAX_POINTS) return Optional.empty();
            all.addAll(found.get());
        }
        return Optional.of(all);
    }

    private Optional<List<Map<Variable, Expr>>> put(Variable x, Expr value, Expr u, List<Expr> open,
        Map<Variable, Expr> known, int depth) {
        var replaced = Map.of(x, value);
        var now = new LinkedHashMap<Variable, Expr>();
        known.forEach((y, old) -> now.put(y, Simplifier.simplify(Substitution.replace(old, replaced)).expr()));
        now.put(x, value);
        return solve(open.stream().filter(other -> other != u).map(other -> Substitution.replace(other, replaced))
            .toList(), now, depth - 1);
    }

    /** a and b, for u = a x + b. */
    private record Line(Expr slope, Expr rest) {}

    private static Optional<Line> line(Expr u, Variable x) {
        if (!Substitution.contains(u, x)) return Optional.empty();
        return Slopes.derivative(u, x).map(d -> Simplifier.simplify(d).expr())
            .filter(a -> !Substitution.contains(a, x))
            .map(a -> new Line(a, Substitution.replace(u, Map.of(x, Exprs.ZERO))))
            .filter(line -> Simplifier.simplify(Exprs.subtract(u, Exprs.sum(Exprs.product(line.slope, x), line.rest)))
                .expr() == Exprs.ZERO);
    }

    /** Where a ≠ 0, x is −b/a; where a = 0, b is 0, too. */
    private Optional<List<Map<Variable, Expr>>> substituted(Line line, Variable x, Expr u, List<Expr> open,
        Map<Variable, Expr> known, int depth) {
        var found = put(x, Exprs.quotient(Exprs.negate(line.rest), line.slope), u, open, known, depth);
        if (found.isEmpty() || Substitution.variables(line.slope).isEmpty()) return found;
        var beside = alternatives(List.of(List.of(line.slope, line.rest)), u, open, known, depth);
        return beside.map(more -> {
            var all = new ArrayList<>(found.get());
            all.addAll(more);
            return all;
        });
    }
}
