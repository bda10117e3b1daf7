package fluxion.diff;

import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a formula's derivative becomes by a slip.
 *
 * @param slip       the rule misremembered
 * @param places     the nodes at which it was: one, or all at which it can be
 * @param inner      the derivative of the operand at the first place, if one operand moves
 * @param derivative what comes out
 */
public record Slipped(Slip slip, List<Expr> places, Optional<Expr> inner, Expr derivative) {
    /** Slips at so many single places are looked at. */
    private static final int MAX_PLACES = 12;

    /** All that can come of one slip, made at one place or at all. The formula is free of definitions. */
    public static List<Slipped> all(Expr f, Variable x) {
        var found = new ArrayList<Slipped>();
        for (Slip slip : Slip.values()) {
            var places = places(f, x, slip);
            var single = places.keySet().stream().limit(MAX_PLACES).toList();
            for (Expr place : single) slipped(f, x, slip, Set.of(place), places).ifPresent(found::add);
            if (places.size() > 1) slipped(f, x, slip, places.keySet(), places).ifPresent(found::add);
        }
        return found;
    }

    /** Where the slip can happen, outermost first, with the derivative of the one moving operand. */
    private static LinkedHashMap<Expr, Optional<Expr>> places(Expr f, Variable x, Slip slip) {
        var found = new LinkedHashMap<Expr, Optional<Expr>>();
        run(f, x, (node, at) -> {
            if (slip.derivative(node, at).isPresent()) found.put(node, inner(node, at));
            return Optional.empty();
        });
        var outermost = new LinkedHashMap<Expr, Optional<Expr>>();
        found.sequencedEntrySet().reversed().forEach(entry -> outermost.put(entry.getKey(), entry.getValue()));
        return outermost;
    }

    private static Optional<Expr> inner(Expr node, UnaryOperator<Expr> at) {
        var moving = node.children().stream().map(at).filter(d -> d != Exprs.ZERO).toList();
        return moving.size() == 1 ? Optional.of(moving.getFirst()) : Optional.empty();
    }

    private static Optional<Slipped> slipped(Expr f, Variable x, Slip slip, Set<Expr> where,
        LinkedHashMap<Expr, Optional<Expr>> inner) {
        return run(f, x, (node, at) -> where.contains(node) ? slip.derivative(node, at) : Optional.empty())
            .map(wrong -> new Slipped(slip, List.copyOf(where), inner.get(where.iterator().next()), wrong));
    }

    private static Optional<Expr> run(Expr f, Variable x, Forward.OtherRule other) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(List.of(f), Context.EMPTY, findings);
            Expr wrong = Forward.overridden(scope, x, other, findings).derivative(scope.raw(f));
            return findings.with(wrong, List.of(wrong));
        }) instanceof Differentiated<Expr>(var result, _, _) ? Optional.of(result) : Optional.empty();
    }
}
