package fluxion;

import fluxion.Derivative.Reach;
import fluxion.explain.Recorder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.verify.TiedSets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A derivative and where it is right, which is worked out once, when it is first asked for. */
final class Attempt {
    private final Expr result;
    private final Edges edges;
    private final Validity validity;
    private final Supplier<Reach> reach;
    private final Supplier<Set<Variable>> mentioned;
    private final List<String> warnings;
    private final Recorder recorder;

    /**
     * A derivative of f.
     *
     * @param edges   where f has no derivative, though the rules may give one
     * @param between the derivatives of lower order that led to it
     * @param context what was taken for granted
     * @param ties    what is known of the function's sets already
     */
    Attempt(Expr f, List<Variable> by, Edges edges, List<Expr> between, Expr result, Validity validity,
        List<String> warnings, Context context, TiedSets ties, Recorder recorder) {
        this.result = result;
        this.edges = edges;
        this.validity = validity;
        this.warnings = warnings;
        this.recorder = recorder;
        mentioned = () -> Mentioned.in(List.of(f), by, context);
        reach = new Later<>(() -> reach(validity, () ->
            Exceptions.of(f, between, result, by, validity.conditions(), context, ties)));
    }

    Expr result() {
        return result;
    }

    Recorder recorder() {
        return recorder;
    }

    Derivative derivative() {
        return new Derivative(result, reach, warnings, mentioned);
    }

    /** Where the formula turns out to be right after all, nothing needs to be said. */
    private static Reach reach(Validity validity, Supplier<Exceptions> known) {
        var sets = validity.exceptional();
        if (sets.isEmpty()) return new Reach(validity.told(), List.of());
        var exceptions = known.get();
        var exceptional = exceptions.of(sets);
        var needed = new Needed(validity.told());
        var rest = exceptional.stream().filter(e -> !exceptions.agrees(e) || !needed.lets(e.where())).toList();
        return new Reach(needed.told(), exceptions.widest(rest));
    }

    /** Whether the result shows where it is right; quickly said, and perhaps no though it does. */
    boolean isSeen() {
        return edges.areSeen().getAsBoolean() && validity.isSeen();
    }

    /** Whether the result shows where it is right. */
    boolean isFine() {
        return validity.conditions().isEmpty() && !validity.isNowhere();
    }

    /** Whether there is no result that has a value anywhere. */
    boolean isNowhere() {
        return validity.isNowhere();
    }

    /** Fewer conditions; or, if that counts, a shorter result with as many. */
    boolean isSimplerThan(Attempt other, boolean counts) {
        int fewer = counts ? Integer.compare(restrictions(), other.restrictions())
            : Integer.compare(validity.conditions().size(), other.validity.conditions().size());
        boolean shorter = isNumber(result) && !isNumber(other.result)
            || fewer == 0 && Size.tree(result) < Size.tree(other.result);
        return fewer < 0 || counts && shorter;
    }

    private static boolean isNumber(Expr u) {
        return Substitution.variables(u).isEmpty();
    }

    private int restrictions() {
        return reach.get().conditions().size() + reach.get().exceptional().size();
    }
}
