package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.expr.MathFunction.Parity;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of functions of the table, by what the table says of them: parity, inverse, and the signs of |u| and sign u.
 */
final class Calls {
    private static final Set<FunctionSymbol> BESSEL = Set.of(Functions.BESSELJ, Functions.BESSELY, Functions.BESSELI,
        Functions.BESSELK);

    private final Session session;
    private final Shifts shifts;
    private final Logarithms logarithms;

    Calls(Session session) {
        this.session = session;
        this.shifts = new Shifts(session);
        this.logarithms = new Logarithms(session);
    }

    Expr simplified(Apply call) {
        if (call.function() == Functions.KRONECKER) return delta(call);
        if (call.function() == Functions.MOD) return remainder(call);
        if (call.function() == Functions.MAX || call.function() == Functions.MIN) return extreme(call);
        if (call.function() == Functions.LOG) return logarithms.toBase(call);
        if (BESSEL.contains(call.function())) return order(call);
        if (!(call.function() instanceof MathFunction f) || f.arity() != 1) return call;
        Expr u = call.arguments().getFirst();
        if (f == Functions.ABS) return absolute(u).orElse(call);
        if (f == Functions.SIGN && session.signs.isPositive(u)) return Exprs.ONE;
        if (f == Functions.SIGN && session.signs.isNegative(u)) return Exprs.MINUS_ONE;
        if (f == Functions.FLOOR) return nested(u).orElse(call);
        if (f == Functions.LN) return logarithms.natural(u).orElse(call);
        if (f == Functions.LAMBERTW) return lambert(u).orElse(call);
        return parity(f, u).or(() -> inverse(f, u)).or(() -> angle(f, u)).or(() -> step(f, u)).orElse(call);
    }

    /**
     * J and Y of the order −n are (−1)ⁿ times those of n for an integer n, I is the same, and K for every n; DLMF
     * 10.4.1, 10.27.1, 10.27.3.
     */
    private Expr order(Apply call) {
        Expr n = call.arguments().getFirst();
        boolean alternating = call.function() == Functions.BESSELJ || call.function() == Functions.BESSELY;
        if (n instanceof Num || !isNegated(n) || call.function() != Functions.BESSELK && !session.signs.isInteger(n))
            return call;
        Expr order = Content.negated(n);
        Expr positive = Exprs.apply(call.function(), order, call.arguments().getLast());
        return alternating ? Exprs.product(Exprs.power(Exprs.MINUS_ONE, order), positive) : positive;
    }

    /** mod(r v, v) = (r − ⌊r⌋) v for a number r, and mod(mod(u, v), v) = mod(u, v). */
    private Expr remainder(Apply call) {
        Expr v = call.arguments().getLast();
        if (call.arguments().getFirst() instanceof Apply(var f, var us) && f == Functions.MOD && us.getLast() == v)
            return call.arguments().getFirst();
        return Term.of(call.arguments().getFirst(), session).times(v, Exprs.MINUS_ONE).toExpr() instanceof Num(var r)
            ? new Scaled(r.minus(r.floor()), v).toExpr() : call;
    }

    /** δ(u, u) = 1, δ(1, 2) = 0, and δ(k, i) = δ(i, k) in the order of the names. */
    private static Expr delta(Apply call) {
        Expr i = call.arguments().getFirst();
        Expr k = call.arguments().getLast();
        if (i == k) return Exprs.ONE;
        if (i instanceof Num && k instanceof Num) return Exprs.ZERO;
        boolean turned = k instanceof Variable second && (i instanceof Num
            || i instanceof Variable first && first.name().compareTo(second.name()) > 0);
        return turned ? Exprs.apply(Functions.KRONECKER, k, i) : call;
    }

    /**
     * ⌊(⌊u⌋ + n)/m⌋ = ⌊(u + n)/m⌋ for integers n and m &gt; 0: the map is continuous, increasing and an integer at
     * integers only; Graham, Knuth and Patashnik, <i>Concrete Mathematics</i>, (3.10). And ⌊n⌋ = n.
     */
    private Optional<Expr> nested(Expr u) {
        if (isWhole(u)) return Optional.of(u);
        var scaled = Content.of(u);
        if (!scaled.coefficient().numerator().equals(BigInteger.ONE)) return Optional.empty();
        var terms = scaled.body() instanceof Sum(var all) ? all : List.of(scaled.body());
        if (!terms.stream().allMatch(this::isWhole)) return Optional.empty();
        var free = terms.stream().map(term -> term instanceof Apply(var g, var us) && g == Functions.FLOOR
            ? us.getFirst() : term).toList();
        if (free.equals(terms) || free.stream().filter(term -> !isWhole(term)).count() > 1) return Optional.empty();
        Expr inner = Sums.collected(free, session);
        return Optional.of(Exprs.apply(Functions.FLOOR, u instanceof Sum ? Content.scaled(inner, scaled.coefficient())
            : new Scaled(scaled.coefficient(), inner).toExpr()));
    }

    /** W(r eʳ) = r for a number r ≥ −1; DLMF 4.13.1. */
    private Optional<Expr> lambert(Expr u) {
        var term = Term.of(u, session);
        var power = term.factors().stream().findFirst();
        boolean inverse = term.factors().size() == 1 && power.get().base() == Exprs.E && power.get().isLiteral()
            && power.get().literal().equals(term.coefficient())
            && term.coefficient().compareTo(Rational.MINUS_ONE) >= 0;
        return u == Exprs.ZERO || inverse ? Optional.of(Exprs.num(term.coefficient())) : Optional.empty();
    }

    /** max(u, −u) = |u|, min(u, −u) = −|u|; max(u, |u|) = |u|, min(u, |u|) = u; max(u, max(u, v)) = max(u, v). */
    private Expr extreme(Apply call) {
        Expr u = call.arguments().getFirst();
        Expr v = call.arguments().getLast();
        if (session.likeness.alike(v, Content.negated(u))) {
            session.apply("extreme of opposites");
            Expr modulus = Functions.abs(isNegated(u) ? v : u);
            return call.function() == Functions.MAX ? modulus : Exprs.negate(modulus);
        }
        if (isModulus(v, u)) return call.function() == Functions.MAX ? v : u;
        if (isModulus(u, v)) return call.function() == Functions.MAX ? u : v;
        return isAmong(u, v, call) ? v : isAmong(v, u, call) ? u : call;
    }

    /** Whether the first is |u|. */
    private boolean isModulus(Expr modulus, Expr u) {
        return modulus instanceof Apply(var f, var us) && f == Functions.ABS
            && (session.likeness.alike(us.getFirst(), u)
                || session.likeness.alike(us.getFirst(), Content.negated(u)));
    }

    private boolean isAmong(Expr u, Expr inner, Apply call) {
        return inner instanceof Apply(var f, var vs) && f == call.function()
            && vs.stream().anyMatch(v -> session.likeness.alike(u, v));
    }

    private boolean isWhole(Expr u) {
        return session.signs.isInteger(u) || u instanceof Apply(MathFunction f, _) && f.integral();
    }

    /** f(−u) = f(u) or −f(u); an odd function is 0 at 0 if it has a value there. */
    private Optional<Expr> parity(MathFunction f, Expr u) {
        if (f.parity() == Parity.NEITHER) return Optional.empty();
        if (u == Exprs.ZERO && f.parity() == Parity.ODD && f.value(0) == 0) return Optional.of(Exprs.ZERO);
        if (!isNegated(u)) return Optional.empty();
        Expr positive = Exprs.apply(f, Content.negated(u));
        session.apply(f.parity() == Parity.EVEN ? "even function" : "odd function");
        return Optional.of(f.parity() == Parity.EVEN ? positive : Exprs.negate(positive));
    }

    private static boolean isNegated(Expr u) {
        return u instanceof Sum(var terms)
            ? terms.stream().allMatch(term -> Scaled.coefficient(term).signum() < 0)
                : Scaled.coefficient(u).signum() < 0;
    }

    /** f(g(u)) = u where g is the inverse that the table names. */
    private Optional<Expr> inverse(MathFunction f, Expr u) {
        if (!(u instanceof Apply(var g, var inner)) || !f.inverse().equals(Optional.of(g.name())))
            return Optional.empty();
        session.apply("inverse function");
        return Optional.of(inner.getFirst());
    }

    private Optional<Expr> angle(MathFunction f, Expr u) {
        var shifted = shifts.without(f, u);
        if (shifted.isPresent()) return shifted;
        if (f == Functions.COT) return Angles.multipleOfPi(u).flatMap(r -> Angles.tangent(Rational.HALF.minus(r)));
        boolean sine = f == Functions.SIN;
        boolean cosine = f == Functions.COS;
        if (!sine && !cosine && f != Functions.TAN) return Optional.empty();
        return Angles.multipleOfPi(u).flatMap(r -> sine ? Angles.sine(r) : cosine ? Angles.cosine(r)
            : Angles.tangent(r))
            // sin nπ = 0, cos nπ = (−1)ⁿ: DLMF 4.21.37, 4.17
            .or(() -> Shifts.halfTurns(u, session).map(n -> cosine ? Exprs.power(Exprs.MINUS_ONE, n) : Exprs.ZERO));
    }

    /** Positive factors of the argument do not matter for sgn u and H(u), nor does an odd power: H(2x³) = H(x). */
    private Optional<Expr> step(MathFunction f, Expr u) {
        if (f != Functions.SIGN && f != Functions.HEAVISIDE) return Optional.empty();
        session.wantSign(u);
        var inside = Term.of(u, session);
        var rest = new Term(session);
        if (inside.coefficient().signum() < 0) rest.times(Rational.MINUS_ONE);
        for (Factor factor : inside.factors())
            if (!session.signs.isPositive(factor.toExpr()))
                rest.times(factor.base(), factor.isLiteral() && isOddPower(factor.literal()) ? Exprs.ONE
                    : factor.exponent());
        Expr plain = rest.toExpr();
        boolean plainer = session.measure.of(plain) < session.measure.of(u);
        return plainer ? Optional.of(Exprs.apply(f, plain)) : Optional.empty();
    }

    /** u^(p/q) has the sign of u for odd p and q; not with p &lt; 0, where it has no value at 0. */
    private static boolean isOddPower(Rational n) {
        return n.signum() > 0 && Exponents.hasOddRoot(n) && !Exponents.isEven(n);
    }

    /** |u| = ±u where the sign is known; numbers and factors of known sign come out. */
    private Optional<Expr> absolute(Expr u) {
        if (session.signs.isNonNegative(u)) return Optional.of(u);
        if (session.signs.isNonPositive(u)) return Optional.of(Content.negated(u));
        var inside = Term.of(u, session);
        var outside = new Term(session).times(inside.coefficient().abs());
        var rest = new Term(session);
        int left = 0;
        for (Factor factor : List.copyOf(inside.factors())) {
            Range range = session.signs.of(factor.toExpr());
            if (range.isNonNegative()) outside.times(factor.base(), factor.exponent());
            else if (range.isNonPositive()) outside.times(Rational.MINUS_ONE).times(factor.base(), factor.exponent());
            else { rest.times(factor.base(), factor.exponent()); left++; }
        }
        session.wantSign(u);
        if (outside.factors().isEmpty() && inside.coefficient().equals(Rational.ONE)) return Optional.empty();
        if (outside.factors().isEmpty() && left == 1 && u instanceof Sum
            && inside.coefficient().abs().equals(Rational.ONE)) return Optional.empty();
        return Optional.of(outside.times(Exprs.apply(Functions.ABS, rest.toExpr())).toExpr());
    }
}
