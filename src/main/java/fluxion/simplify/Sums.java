package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collecting like terms, and the order in which terms are printed. */
final class Sums {
    private Sums() {}

    /** The sum with like terms put together; the first spelling of a term, and its place, are kept. */
    static Expr collected(List<Expr> terms, Session session) {
        var like = new LinkedHashMap<Integer, Scaled>();
        for (Expr term : terms) {
            var scaled = Scaled.of(term);
            if (scaled.body() instanceof Sum(var inner) && inner.size() <= Exprs.MAX_FLAT)
                for (Expr part : inner)                          // 2(x + 1) − 2 = 2x + 2 − 2
                    add(Scaled.of(Scaled.of(part).times(scaled.coefficient()).toExpr()), like, session);
            else add(scaled, like, session);
        }
        like.values().removeIf(term -> term.coefficient().signum() == 0);
        var collected = new ArrayList<Expr>(like.size());
        for (Scaled term : ordered(like.values())) collected.add(term.toExpr());
        return Exprs.sum(collected);
    }

    private static void add(Scaled term, Map<Integer, Scaled> like, Session session) {
        like.merge(session.likeness.of(term.body()), term, (a, b) ->
            new Scaled(a.coefficient().plus(b.coefficient()), a.body()));
    }

    /**
     * Polynomials in one variable by descending powers, or by ascending ones if only so a positive term is the first;
     * other sums as met, a positive term first, if there is one.
     */
    private static List<Scaled> ordered(Collection<Scaled> terms) {
        var order = new ArrayList<>(terms);
        if (order.size() < 2) return order;
        boolean polynomial = variable(order).isPresent();
        if (polynomial) order.sort(Comparator.comparing((Scaled term) -> degree(term.body())).reversed());
        if (order.getFirst().coefficient().signum() > 0) return order;
        if (polynomial && order.getLast().coefficient().signum() > 0) {
            Collections.reverse(order);
            return order;
        }
        if (polynomial) return order;                                                           // -x^2 + 3x - 2
        for (int i = 1; i < order.size(); i++)
            if (order.get(i).coefficient().signum() > 0) {
                order.addFirst(order.remove(i));
                return order;
            }
        return order;
    }

    /** The variable of which all the bodies are powers, if there is one. */
    private static Optional<Variable> variable(List<Scaled> terms) {
        Optional<Variable> only = Optional.empty();
        for (var term : terms) {
            if (term.body() == Exprs.ONE) continue;
            if (!(base(term.body()) instanceof Variable v) || only.isPresent() && only.get() != v)
                return Optional.empty();
            only = Optional.of(v);
        }
        return only;
    }

    /** Whether all terms are numbers times natural powers of one variable. */
    static boolean isPolynomial(List<Expr> terms) {
        Expr only = Exprs.ONE;
        for (Expr term : terms) {
            Expr body = Scaled.of(term).body();
            if (body == Exprs.ONE) continue;
            boolean other = only != Exprs.ONE && only != base(body);
            if (other || !(base(body) instanceof Variable) || !degree(body).isInteger()) return false;
            only = base(body);
        }
        return only != Exprs.ONE;
    }

    private static Expr base(Expr body) {
        return body instanceof Power(var u, Num _) ? u : body;
    }

    private static Rational degree(Expr body) {
        if (body == Exprs.ONE) return Rational.ZERO;
        return body instanceof Power(_, Num(var n)) ? n : Rational.ONE;
    }
}
