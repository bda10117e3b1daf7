package fluxion.numeric;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Pieces;
import fluxion.numeric.Value.Exact;
import fluxion.numeric.Value.Range;
import fluxion.numeric.Value.Undefined;
import fluxion.numeric.Value.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rule by which a function in pieces is enclosed: the branches that may be taken, together. */
record Branches<N>(Enclosing<N> enclosing) {
    Value<N> at(Expr node, Pieces pieces, List<Expr> arguments, Function<Expr, Value<N>> at) {
        Map<Variable, Value<N>> sides = new HashMap<>();
        int values = arguments.size() - pieces.conditions().size();
        for (int k = 0; k < values; k++) {
            var side = at.apply(arguments.get(k));
            if (side instanceof Undefined<N> || side instanceof Unknown<N>) return side;
            sides.put(Pieces.place(k), side);
        }
        var conditions = new Conditions<>(new Enclosing<>(enclosing.arithmetic(), sides::get));
        Optional<Value<N>> found = Optional.empty();
        for (int k = 0; k < pieces.conditions().size(); k++) {
            Truth holds = conditions.holds(pieces.conditions().get(k));
            if (holds == Truth.UNKNOWN) holds = conditions.holds(told(pieces.conditions().get(k), arguments));
            if (holds == Truth.FALSE) continue;
            var value = at.apply(arguments.get(values + k));
            found = Optional.of(found.map(before -> either(before, value, node)).orElse(value));
            if (holds == Truth.TRUE) return found.get();
        }
        return found.isPresent() ? new Unknown<>(node) : new Undefined<>(node);
    }

    /** The same argument stands at one place only, so that it is seen to be the same: π < π. */
    private static Condition told(Condition condition, List<Expr> arguments) {
        return condition.map(side -> Pieces.place(arguments.indexOf(arguments.get(Pieces.index(side)))));
    }

    /** One value or the other. */
    private Value<N> either(Value<N> u, Value<N> v, Expr node) {
        if (u instanceof Undefined<N> && v instanceof Undefined<N>) return u;
        if (u instanceof Exact<N>(var p) && v instanceof Exact<N>(var q) && p.equals(q)) return u;
        var arithmetic = enclosing.arithmetic();
        var a = u.range(arithmetic);
        var b = v.range(arithmetic);
        if (a.isEmpty() || b.isEmpty()) return new Unknown<>(node);
        return arithmetic.hull(a.get(), b.get()).<Value<N>>map(Range::new).orElseGet(() -> new Unknown<>(node));
    }
}
