package fluxion.numeric;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Pieces;
import fluxion.function.Indices;
import fluxion.numeric.Program.Target;
import fluxion.numeric.Step.Wide.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Σ, ∏ and ∫ in doubles: a program for the template, run at one index after another. */
final class Loops {
    /** Sums of more terms are not added up. */
    private static final double MOST_TERMS = 10_000_000;

    private final Binder binder;
    private final ToDoubleFunction<double[]> template;

    private Loops(Binder binder, ToDoubleFunction<double[]> template) {
        this.binder = binder;
        this.template = template;
    }

    /** The loop of a binder in a program with those inputs. */
    static Rule of(Binder binder, List<Expr> arguments, List<Variable> inputs, Target target) {
        var inner = new ArrayList<Variable>(inputs);
        inner.add(Binder.INDEX);
        for (int k = 1; k <= binder.places(); k++) inner.add(Pieces.place(k));
        var body = List.of(binder.body());
        var template = Program.of(body, inner, integers(body, binder.integers(arguments)), target);
        return new Loops(binder, target.template().apply(template))::at;
    }

    /** The nodes that are integers where the variables are, and no literals. */
    static Set<Expr> integers(List<Expr> roots, Set<Variable> variables) {
        if (variables.isEmpty()) return Set.of();
        return Fold.postOrder(roots).stream()
            .filter(node -> !(node instanceof Num) && Binder.isInteger(node, variables))
            .collect(Collectors.toSet());
    }

    private double at(double[] inputs, double[] operands) {
        double low = operands[0];
        double high = operands[1];
        int index = inputs.length;
        var point = Arrays.copyOf(inputs, index + 1 + binder.places());
        for (int k = 1; k <= binder.places(); k++) {
            point[index + k] = operands[k + 1];
            if (Double.isNaN(point[index + k])) return Double.NaN;
        }
        if (Double.isNaN(low) || Double.isNaN(high)) return Double.NaN;
        return binder.kind().isDiscrete() ? repeated(point, index, low, high) : new Integral(t -> {
            point[index] = t;
            return template.applyAsDouble(point);
        }).between(low, high);
    }

    private double repeated(double[] point, int index, double low, double high) {
        if (Math.rint(low) != low || Math.rint(high) != high || high < low - 1 || high - low > MOST_TERMS)
            return Double.NaN;
        boolean sum = binder.kind() == Binder.Kind.SUM;
        double result = sum ? 0 : 1;
        for (double k = low; k <= high; k++) {
            point[index] = k;
            double term = template.applyAsDouble(point);
            result = sum ? result + term : result * term;
        }
        return result;
    }

    /** The value of the family's member among the inputs; NaN if it has none. */
    static Rule member(IndexedName family, List<Variable> inputs) {
        Map<List<Long>, Integer> slots = new HashMap<>();
        for (int slot = 0; slot < inputs.size(); slot++) {
            var member = Indices.member(inputs.get(slot)).filter(of -> of.family().equals(family)
                && of.indices().stream().allMatch(index -> index instanceof Num(var n) && n.isSmallInteger()));
            if (member.isPresent()) slots.put(member.get().indices().stream()
                .map(index -> (long) ((Num) index).value().intValue()).toList(), slot);
        }
        return (values, indices) -> {
            var member = new ArrayList<Long>();
            for (double index : indices) {
                if (Math.rint(index) != index) return Double.NaN;
                member.add((long) index);
            }
            Integer slot = slots.get(member);
            return slot == null ? Double.NaN : values[slot];
        };
    }
}
