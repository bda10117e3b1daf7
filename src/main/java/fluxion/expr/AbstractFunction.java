package fluxion.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A function of which only the name is known, or one of its slot derivatives: with orders (1, 0) it is ∂₁f.
 * Abstract functions are taken C^∞, so the order in which slots are differentiated does not matter.
 *
 * @param orders how often each slot is differentiated; as many entries as the function has arguments
 */
public record AbstractFunction(String name, List<Integer> orders) implements FunctionSymbol {
    public AbstractFunction {
        orders = List.copyOf(orders);
    }

    /** The function itself, not differentiated. */
    public static AbstractFunction of(String name, int arity) {
        return new AbstractFunction(name, Collections.nCopies(arity, 0));
    }

    @Override public int arity() {
        return orders.size();
    }

    /** ∂ₖf, slots counted from 0. */
    public AbstractFunction differentiated(int slot) {
        var more = new ArrayList<>(orders);
        more.set(slot, more.get(slot) + 1);
        return new AbstractFunction(name, more);
    }

    /** Whether the other is this one, perhaps differentiated further. */
    public boolean leadsTo(AbstractFunction other) {
        return name.equals(other.name) && arity() == other.arity()
            && IntStream.range(0, arity()).allMatch(k -> orders.get(k) <= other.orders.get(k));
    }

    /** The slot derivative of lowest order to which both lead, which are derivatives of one function. */
    public AbstractFunction joined(AbstractFunction other) {
        return new AbstractFunction(name, IntStream.range(0, arity()).mapToObj(k ->
            Math.max(orders.get(k), other.orders.get(k))).toList());
    }

    /** f, of which this is a slot derivative (or f itself). */
    public AbstractFunction undifferentiated() {
        return of(name, arity());
    }

    /** The total number of differentiations. */
    public int order() {
        return orders.stream().mapToInt(Integer::intValue).sum();
    }
}
