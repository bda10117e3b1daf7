package fluxion.numeric;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Pieces;
import fluxion.function.Indices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Σ, ∏ and ∫ in doubles: a program for the template, run at one index after another. */
final class Loops {
    /** Sums of more terms are not added up. */
    private static final double MOST_TERMS = 10_000_000;

    private final Binder binder;
    private final int[] at;
    private final int inputs;
    private final Tape template;

    private Loops(Binder binder, int[] at, int inputs, Tape template) {
        this.binder = binder;
        this.at = at;
        this.inputs = inputs;
        this.template = template;
    }

    /** The loop of a binder whose operands stand at those places, in a program with those inputs. */
    static Loops of(Binder binder, List<Expr> arguments, int[] at, List<Variable> inputs) {
        var inner = new ArrayList<Variable>(inputs);
        inner.add(Binder.INDEX);
        for (int k = 1; k <= binder.places(); k++) inner.add(Pieces.place(k));
        return new Loops(binder, at, inputs.size(), Tape.of(List.of(binder.body()), inner,
            integers(binder, arguments)));
    }

    private static Set<Expr> integers(Binder binder, List<Expr> arguments) {
        var places = binder.integers(arguments);
        return Fold.postOrder(binder.body()).stream()
            .filter(node -> !(node instanceof Num) && Binder.isInteger(node, places))
            .collect(Collectors.toSet());
    }

    double at(double[] values) {
        double low = values[at[0]];
        double high = values[at[1]];
        var point = new double[inputs + 1 + binder.places()];
        System.arraycopy(values, 0, point, 0, inputs);
        for (int k = 1; k <= binder.places(); k++) {
            point[inputs + k] = values[at[k + 1]];
            if (Double.isNaN(point[inputs + k])) return Double.NaN;
        }
        if (Double.isNaN(low) || Double.isNaN(high)) return Double.NaN;
        return binder.kind().isDiscrete() ? repeated(point, low, high) : new Integral(t -> {
            point[inputs] = t;
            return template.value(point);
        }).between(low, high);
    }

    private double repeated(double[] point, double low, double high) {
        if (Math.rint(low) != low || Math.rint(high) != high || high < low - 1 || high - low > MOST_TERMS)
            return Double.NaN;
        boolean sum = binder.kind() == Binder.Kind.SUM;
        double result = sum ? 0 : 1;
        for (double k = low; k <= high; k++) {
            point[inputs] = k;
            double term = template.value(point);
            result = sum ? result + term : result * term;
        }
        return result;
    }

    /** The value of the family's member among the inputs; NaN if it has none. */
    static Member member(IndexedName family, int[] at, List<Variable> inputs) {
        Map<List<Long>, Integer> slots = new HashMap<>();
        for (int slot = 0; slot < inputs.size(); slot++) {
            var member = Indices.member(inputs.get(slot)).filter(of -> of.family().equals(family)
                && of.indices().stream().allMatch(index -> index instanceof Num(var n) && n.isSmallInteger()));
            if (member.isPresent()) slots.put(member.get().indices().stream()
                .map(index -> (long) ((Num) index).value().intValue()).toList(), slot);
        }
        return values -> {
            var indices = new ArrayList<Long>();
            for (int place : at) {
                if (Math.rint(values[place]) != values[place]) return Double.NaN;
                indices.add((long) values[place]);
            }
            Integer slot = slots.get(indices);
            return slot == null ? Double.NaN : values[slot];
        };
    }

    /** What a member of a family is worth. */
    @FunctionalInterface
    interface Member {
        double at(double[] values);
    }
}
