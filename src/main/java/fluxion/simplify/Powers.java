package fluxion.simplify;

import static fluxion.simplify.Exponents.Kind.INTEGER;
import static fluxion.simplify.Exponents.Kind.REAL;

import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Powers of powers, products and numbers, over the reals. */
final class Powers {
    private static final int MAX_EXPANDED = 24;

    private Powers() {}

    /**
     * Whether (u^a)^b is u^(ab) wherever the left side has a value. Yes if b is a literal integer; if u^a needs u ≥ 0;
     * if a and b are literals and u^a keeps the sign of u; and if u &gt; 0. Not for (u²)^(1/2), which is |u|.
     */
    static boolean multiply(Expr u, Expr a, Expr b, Signs signs) {
        if (Exponents.isInteger(b) || signs.isPositive(u)) return true;
        var inner = Exponents.kind(a, signs);
        var outer = Exponents.kind(b, signs);
        if (inner == INTEGER && outer == INTEGER) return true;
        // not (√u)ⁿ: at u = 0, n = 0
        if (inner == REAL) return b instanceof Num || !(a instanceof Num) || outer == REAL;
        return a instanceof Num(var r) && (outer == REAL || b instanceof Num) && !Exponents.isEven(r);
    }

    /** u^v for operands in normal form. */
    static Expr simplified(Expr u, Expr v, Session session) {
        if (v == Exprs.ZERO || u == Exprs.ONE) return Exprs.ONE;
        if (u == Exprs.ZERO && session.signs.isPositive(v)) return Exprs.ZERO;
        var known = v instanceof Num ? Optional.<Expr>empty() : byParity(u, v, session);
        if (known.isPresent()) return known.get();
        return switch (u) {
            case Num(var base) when v instanceof Num(var exponent) -> Radicals.of(base, exponent);
            case Power(var base, var inner) -> powerOfPower(base, inner, v, session);
            case Product _, Quotient _ -> ofProduct(u, v, session);
            case Sum _ when v instanceof Num(var exponent) -> ofSum(u, exponent, session);
            case Apply(var f, var inner) when f == Functions.ABS && v instanceof Num(var n) && Exponents.isEven(n) ->
                plain(inner.getFirst(), v);
            default -> v instanceof Num ? plain(u, v) : Exponentials.simplified(u, v);
        };
    }

    /** (−u)ᵛ = uᵛ = |u|ᵛ for an even v, (−u)ᵛ = −uᵛ for an odd one. */
    private static Optional<Expr> byParity(Expr u, Expr v, Session session) {
        boolean modulus = u instanceof Apply(var f, _) && f == Functions.ABS;
        boolean mirrored = Scaled.coefficient(u).signum() < 0;
        if (!modulus && !mirrored) return Optional.empty();
        if (session.signs.isEven(v))
            return Optional.of(simplified(modulus ? u.children().getFirst() : Content.negated(u), v, session));
        if (mirrored && session.signs.isOdd(v))
            return Optional.of(Content.negated(simplified(Content.negated(u), v, session)));
        return u == Exprs.MINUS_ONE ? lowered(v, session).map(n -> Exprs.power(u, n)) : Optional.empty();
    }

    /** A shorter sum of integers that is even where u is: nᵏ is even where n is, and 3n where n is. */
    private static Optional<Expr> lowered(Expr u, Session session) {
        var terms = new ArrayList<Expr>();
        for (Expr term : u instanceof Sum(var all) ? all : List.of(u)) {
            var scaled = Scaled.of(term);
            if (!scaled.coefficient().isInteger() || !session.signs.isInteger(scaled.body())) return Optional.empty();
            if (Exponents.isEven(scaled.coefficient())) continue;
            var factors = scaled.body() instanceof Product(var all) ? all : List.of(scaled.body());
            terms.add(Exprs.product(factors.stream().map(factor -> factor instanceof Power(var n, Num _)
                && session.signs.isInteger(n) ? n : factor).toList()));
        }
        Expr shorter = Sums.collected(terms, session);
        return session.measure.of(shorter) < session.measure.of(u) ? Optional.of(shorter) : Optional.empty();
    }

    /** u^(−n) is 1/uⁿ for a literal n. */
    private static Expr plain(Expr u, Expr v) {
        return v instanceof Num(var n) && n.signum() < 0
            ? Exprs.quotient(Exprs.ONE, Exprs.power(u, Exprs.num(n.negate()))) : Exprs.power(u, v);
    }

    private static Expr powerOfPower(Expr base, Expr inner, Expr v, Session session) {
        Expr product = Exprs.product(v, inner);
        if (multiply(base, inner, v, session.signs)) return Exprs.power(base, product);
        if (!(v instanceof Num && inner instanceof Num(var a) && Exponents.isEven(a)))
            return plain(Exprs.power(base, inner), v);
        if (session.signs.isNonNegative(base) || product instanceof Num(var c) && Exponents.isEven(c))
            return Exprs.power(base, product);
        return Exprs.power(Functions.abs(base), product);         // (u²)^b = |u|^(2b), for every b
    }

    /** Integer powers go to the factors; a root takes out the factors that it simplifies and whose sign is known. */
    private static Expr ofProduct(Expr u, Expr v, Session session) {
        if (Exponents.isInteger(v)) return new Term(session).times(u, v).toExpr();
        return v instanceof Num(var root) ? Roots.ofProduct(Term.of(u, session), root, session) : plain(u, v);
    }

    /** x² + 2x + 1 as (x + 1)², 1 − 4x²/(x² + 1)² as (x² − 1)²/(x² + 1)²; of a polynomial over any denominator. */
    private static Optional<Expr> asSquare(Expr sum, Session session) {
        var root = Polynomial.of(sum).flatMap(Polynomial::squareRoot);
        if (root.isPresent()) return root.map(r -> Exprs.square(r.toExpr()));
        var fraction = new Together(session).fraction(sum.children()).map(f -> Term.of(f, session));
        if (fraction.isEmpty()) return Optional.empty();
        var above = new Term(session).times(fraction.get().coefficient());
        var below = new Term(session);
        for (Factor factor : fraction.get().factors()) {
            var side = factor.isLiteral() && factor.literal().signum() < 0 ? below : above;
            side.times(factor.base(), factor.exponent());
        }
        var expansion = new Expansion(session, MAX_EXPANDED);
        Expr numerator = above.toExpr();
        return (numerator instanceof Sum(var terms) ? expansion.expanded(terms) : expansion.expanded(above))
            .flatMap(Polynomial::of)
            .flatMap(Polynomial::squareRoot)
            .map(r -> Exprs.product(Exprs.square(r.toExpr()), below.toExpr()));
    }

    private static Expr ofSum(Expr u, Rational exponent, Session session) {
        if (exponent.isInteger()) {
            var term = new Term(session).times(u, Exprs.num(exponent));
            return term.toExpr();
        }
        var square = Exponents.hasOddRoot(exponent) ? Optional.<Expr>empty() : asSquare(u, session);
        if (square.isPresent()) return Exprs.power(square.get(), Exprs.num(exponent));
        var content = Content.of(u);
        var c = content.coefficient();
        if (c.equals(Rational.ONE) || c.signum() < 0) return plain(u, Exprs.num(exponent));
        return Roots.ofProduct(new Term(session).times(c).times(content.body()), exponent, session, u);
    }
}
