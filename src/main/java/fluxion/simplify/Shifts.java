package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sine, cosine and their kin at angles with a part of whole quarter turns or half turns: sin(u + π/2) = cos u,
 * tan(u + π) = tan u, cos(u + nπ) = (−1)ⁿ cos u for an integer n; DLMF Table 4.16.2. Both sides have a value at the
 * same points, for a function and its turned one have their poles a quarter turn apart.
 */
final class Shifts {
    private static final Rational FOUR = Rational.of(4);

    /** f(u + π/2) is g(u), or −g(u). */
    private record Quarter(MathFunction turned, boolean negated) {}

    private static final Map<MathFunction, Quarter> QUARTERS = Map.of(
        Functions.SIN, new Quarter(Functions.COS, false), Functions.COS, new Quarter(Functions.SIN, true),
        Functions.TAN, new Quarter(Functions.COT, true), Functions.COT, new Quarter(Functions.TAN, true),
        Functions.SEC, new Quarter(Functions.CSC, true), Functions.CSC, new Quarter(Functions.SEC, false));

    private final Session session;

    Shifts(Session session) {
        this.session = session;
    }

    /** f(u) without the turns in u, if f is one of these functions and there are any. */
    Optional<Expr> without(MathFunction f, Expr u) {
        if (!(u instanceof Sum(var terms)) || terms.size() > Exprs.MAX_FLAT || !QUARTERS.containsKey(f))
            return Optional.empty();
        for (Expr term : terms) {
            var scaled = Scaled.of(term);
            if (scaled.body() == Exprs.PI) return turned(f, scaled.coefficient(), terms, term);
            var n = halfTurns(term, session);
            if (n.isPresent()) return Optional.of(alternating(f, n.get(), rest(terms, term)));
        }
        return Optional.empty();
    }

    /** The integer n of an angle n·π. */
    static Optional<Expr> halfTurns(Expr angle, Session session) {
        if (!(angle instanceof Product(var factors)) || !factors.contains(Exprs.PI)) return Optional.empty();
        var rest = new ArrayList<>(factors);
        rest.remove(Exprs.PI);
        Expr n = Exprs.product(List.copyOf(rest));
        return session.signs.isInteger(n) ? Optional.of(n) : Optional.empty();
    }

    /** f(rest + r π): quarter turns go, and of another r whole turns. */
    private Optional<Expr> turned(MathFunction f, Rational r, List<Expr> terms, Expr turn) {
        var quarters = r.times(Rational.TWO);
        if (!quarters.isInteger()) {
            var whole = r.plus(Rational.ONE).times(Rational.HALF).floor().times(Rational.TWO);
            if (whole.signum() == 0) return Optional.empty();
            var left = new ArrayList<>(terms);
            left.set(terms.indexOf(turn), new Scaled(r.minus(whole), Exprs.PI).toExpr());
            return Optional.of(Exprs.apply(f, Exprs.sum(left)));
        }
        var function = f;
        boolean negated = false;
        int steps = quarters.minus(quarters.over(FOUR).floor().times(FOUR)).intValue();
        for (int k = 0; k < steps; k++) {
            var quarter = QUARTERS.get(function);
            negated ^= quarter.negated;
            function = quarter.turned;
        }
        Expr plain = Exprs.apply(function, rest(terms, turn));
        session.apply("whole quarter turns");
        return Optional.of(negated ? Exprs.negate(plain) : plain);
    }

    private Expr alternating(MathFunction f, Expr n, Expr rest) {
        session.apply("whole half turns");
        Expr plain = Exprs.apply(f, rest);
        return f == Functions.TAN || f == Functions.COT ? plain
            : Exprs.product(Exprs.power(Exprs.MINUS_ONE, n), plain);
    }

    private static Expr rest(List<Expr> terms, Expr without) {
        return Exprs.sum(terms.stream().filter(term -> term != without).toList());
    }
}
