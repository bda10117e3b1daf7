package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Session.Nature;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values of functions at numbers, where there is a shorter way to say them: what the table knows exactly (⌊5/2⌋ = 2),
 * integer parts (⌊π⌋ = 3), and definitions that come to little there (softplus 0 = ln 2).
 */
final class AtNumbers {
    /** So much longer than the call a closed form may be: Γ(5/2) = 3√π/4. */
    private static final int MORE = 4;
    /** The integer part of more than this is no shorter to say exactly. */
    private static final double MOST = 1e15;

    private final Session session;
    private final List<Rule> rules;

    AtNumbers(Session session, List<Rule> rules) {
        this.session = session;
        this.rules = rules;
    }

    Optional<Expr> value(Apply call) {
        boolean constant = call.arguments().stream().allMatch(u -> session.natureOf(u) == Nature.CONSTANT);
        if (!constant || !(call.function() instanceof MathFunction f)) return Optional.empty();
        var found = exact(f, call.arguments());
        if (found.isEmpty()) found = Angles.arc(f, call.arguments().getFirst(), session);
        if (found.isEmpty()) found = f == Functions.FLOOR ? floor(call.arguments().getFirst()) : defined(f, call);
        if (found.isPresent()) session.apply("value at a number");
        return found;
    }

    private static Optional<Expr> exact(MathFunction f, List<Expr> us) {
        if (!us.stream().allMatch(Num.class::isInstance)) return Optional.empty();
        return f.exact(us.stream().map(u -> ((Num) u).value()).toList()).map(Exprs::num);
    }

    /** ⌊u⌋ where an enclosure of u lies between two neighbouring integers. */
    private static Optional<Expr> floor(Expr u) {
        if (!(Enclosures.sharp(u, Map.of()) instanceof Enclosure.Within<Interval>(var range, _))
            || Math.abs(range.lo()) > MOST || Math.abs(range.hi()) > MOST) return Optional.empty();
        return Math.floor(range.lo()) == Math.floor(range.hi())
            ? Optional.of(Exprs.num(Rational.of((long) Math.floor(range.lo())))) : Optional.empty();
    }

    /** By the definition, inside of the domain, if that is no longer, or is not much longer and has fewer functions. */
    private Optional<Expr> defined(MathFunction f, Apply call) {
        if (session.signs.holds(f.domain(call.arguments())) != Truth.TRUE || !session.unfolding.add(call))
            return Optional.empty();
        try {
            return f.definition(call.arguments()).map(new Normalizer(session, rules)::of).filter(closed ->
                session.measure.of(closed) <= session.measure.of(call) + (calls(closed) < calls(call) ? MORE : 0));
        } finally {
            session.unfolding.remove(call);
        }
    }

    private static long calls(Expr e) {
        return Fold.postOrder(e).stream().filter(Apply.class::isInstance).count();
    }
}
