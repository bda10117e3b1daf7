package fluxion.document;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that names have where something is told: what holds when r = 5 may fail at other times. */
record Instant(Map<Expr, Expr> values) {
    /** What is assumed of the values of all names. */
    static Instant of(Context context) {
        var values = new LinkedHashMap<>(Values.of(context).values());
        values.keySet().removeIf(name -> !(name instanceof Variable));
        return new Instant(values);
    }

    /** Of these names only. */
    Instant of(Collection<Variable> names) {
        var some = new LinkedHashMap<>(values);
        some.keySet().removeIf(name -> !names.contains(name));
        return new Instant(some);
    }

    /** Whether the names have these values where this is known. */
    boolean isNow(Context context) {
        var now = Values.of(context).values();
        return values.entrySet().stream().allMatch(one -> one.getValue().equals(now.get(one.getKey())));
    }
}
