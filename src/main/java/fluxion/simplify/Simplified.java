package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A simplified expression and what it costs to use it in place of the original. */
public final class Simplified {
    private final Expr expr;
    private final Supplier<List<Condition>> demands;
    private final List<String> rules;
    private final boolean complete;
    private Optional<List<Condition>> conditions = Optional.empty();

    /** @param demands the conditions, which are worked out when they are first asked for */
    Simplified(Expr expr, Supplier<List<Condition>> demands, List<String> rules, boolean complete) {
        this.expr = expr;
        this.demands = demands;
        this.rules = List.copyOf(rules);
        this.complete = complete;
    }

    /** The expression itself. */
    public static Simplified asItIs(Expr expr) {
        return new Simplified(expr, List::of, List.of(), true);
    }

    /** The same as another expression that is equal to it wherever it has a value. */
    public Simplified as(Expr other) {
        return other == expr ? this : new Simplified(other, this::conditions, rules, complete);
    }

    /** What comes of simplifying the result further. */
    public Simplified then(Simplified next) {
        return new Simplified(next.expr, () -> Stream.of(conditions(), next.conditions()).flatMap(List::stream)
            .toList(), rules, complete && next.complete);
    }

    /** Equal to the original at every point where the original has a value. */
    public Expr expr() {
        return expr;
    }

    /**
     * What the original demanded and the result no longer does: where the result has a value and all of these hold, the
     * original has a value too (x/x becomes 1 with x ≠ 0).
     */
    public synchronized List<Condition> conditions() {
        if (conditions.isEmpty()) conditions = Optional.of(List.copyOf(demands.get()));
        return conditions.get();
    }

    /** The names of the rules applied, in the order of their first use. */
    public List<String> rules() {
        return rules;
    }

    /** False if the budget ran out: the result is right, but could be simpler. */
    public boolean complete() {
        return complete;
    }
}
