package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A product of powers with a rational coefficient, c·u₁^a₁·…·uₙ^aₙ, in the making: like bases are put together as they
 * arrive, and keep the spelling and the place of the first one.
 */
final class Term {
    /** u^a. */
    record Factor(Expr base, Expr exponent) {
        Expr toExpr() { return Exprs.power(base, exponent); }

        boolean isLiteral() { return exponent instanceof Num; }

        /** The literal exponent. */
        Rational literal() { return ((Num) exponent).value(); }
    }

    private record Piece(Expr u, Expr exponent) {}

    private static final Rational LARGEST_CONTENT_POWER = Rational.of(64);

    private final Session session;
    private final Factors factors;
    private Rational coefficient = Rational.ONE;
    /** Whether a sum has been among the bases. */
    private boolean sums;

    Term(Session session) {
        this(session, new Factors());
    }

    private Term(Session session, Factors factors) {
        this.session = session;
        this.factors = factors;
    }

    static Term of(Expr u, Session session) {
        return new Term(session).times(u, Exprs.ONE);
    }

    Rational coefficient() { return coefficient; }

    Collection<Factor> factors() { return factors.all(); }

    /** Whether one of the bases is a sum, or has been. */
    boolean hasSum() { return sums; }

    /** Whether a factor stands below the line, or may be split so that a part of it does. */
    boolean mayDivide() {
        for (Factor factor : factors.all()) if (!factor.isLiteral() || factor.literal().signum() < 0) return true;
        return false;
    }

    Term copy() {
        var copy = new Term(session, factors.copy());
        copy.coefficient = coefficient;
        copy.sums = sums;
        return copy;
    }

    Term times(Rational c) {
        coefficient = coefficient.times(c);
        return this;
    }

    Term times(Expr u) {
        return times(u, Exprs.ONE);
    }

    /** Takes up u^exponent, taken apart where that is right everywhere: integer powers of products and quotients. */
    Term times(Expr u, Expr exponent) {
        boolean several = u instanceof Product || u instanceof Quotient;
        if (!several || !Exponents.isInteger(exponent)) return timesOne(u, exponent);
        var open = new ArrayDeque<Piece>();
        open.push(new Piece(u, exponent));
        while (!open.isEmpty()) {
            var piece = open.pop();
            var n = piece.exponent;
            switch (piece.u) {
                case Product(var inner) when inner.size() <= Exprs.MAX_FLAT || piece.u == u -> {
                    for (int k = inner.size() - 1; k >= 0; k--) open.push(new Piece(inner.get(k), n));
                }
                case Quotient(var above, var below) -> {
                    open.push(new Piece(below, Exprs.product(Exprs.MINUS_ONE, n)));
                    open.push(new Piece(above, n));
                }
                case Expr one -> timesOne(one, n);
            }
        }
        return this;
    }

    /** Takes up u^n, where u is no product and no quotient, or is to be left as it is. */
    private Term timesOne(Expr u, Expr n) {
        boolean whole = Exponents.isInteger(n);
        switch (u) {
            case Num(var value) when whole && isFoldable(value, n) -> times(value.pow(((Num) n).value().intValue()));
            case Power(var base, var inner) when whole
                && (n == Exprs.ONE || Powers.multiply(base, inner, n, session.signs)) ->
                add(base, Exprs.product(n, inner));
            default -> add(u, n);
        }
        return this;
    }

    private static boolean isFoldable(Rational value, Expr exponent) {
        var n = ((Num) exponent).value();
        return n.isSmallInteger() && (value.signum() != 0 || n.signum() > 0)
            && Exprs.power(Exprs.num(value), exponent) instanceof Num;
    }

    private void add(Expr base, Expr exponent) {
        if (base instanceof Sum && Exponents.isInteger(exponent)) addSum(base, exponent); else merge(base, exponent);
    }

    /** Takes the number out of a sum, and knows b − a by a − b. */
    private void addSum(Expr sum, Expr exponent) {
        var n = ((Num) exponent).value();
        boolean small = n.abs().compareTo(LARGEST_CONTENT_POWER) <= 0;
        var content = small ? Content.of(sum) : new Scaled(Rational.ONE, sum);
        Expr base = content.body();
        if (small) times(content.coefficient().pow(n.intValue()));
        merge(sums ? aligned(base, n) : base, exponent);
    }

    /** a − b in place of b − a, if that is a factor already; the sign of its n-th power goes to the coefficient. */
    private Expr aligned(Expr sum, Rational n) {
        Expr opposite = Content.negated(sum);
        var known = factors.get(session.likeness.of(opposite), 0);
        if (known == null || !Exponents.isInteger(known.exponent)
            || factors.get(session.likeness.of(sum), 0) != null) return sum;
        if (!Exponents.isEven(n)) times(Rational.MINUS_ONE);
        return opposite;
    }

    /** Like bases whose powers do not add up are variants of one base. */
    private void merge(Expr base, Expr exponent) {
        sums |= base instanceof Sum;
        int number = session.likeness.of(base);
        for (int variant = 0; ; variant++) {
            var known = factors.get(number, variant);
            if (known != null && !Exponents.addUp(known.base, known.exponent, exponent, session.signs)) continue;
            Expr total = known == null ? exponent : Exponents.plus(known.exponent, exponent, session);
            if (total == Exprs.ZERO) factors.remove(number, variant);
            else factors.put(number, variant, new Factor(known == null ? base : known.base, total));
            return;
        }
    }

    Term remove(Factor factor) {
        factors.remove(factor);
        return this;
    }

    /** Puts one factor in the place of another. */
    Term replace(Factor old, Factor replacement) {
        var all = List.copyOf(factors.all());
        factors.clear();
        for (Factor factor : all) {
            var put = factor.equals(old) ? replacement : factor;
            merge(put.base, put.exponent);
        }
        return this;
    }

    /** The factor with this base, if it has a literal exponent. */
    Optional<Factor> literal(Expr base) {
        var factor = factors.get(session.likeness.of(base), 0);
        return factor != null && factor.isLiteral() ? Optional.of(factor) : Optional.empty();
    }

    /** The product in normal spelling: one fraction, numbers first, then what is algebraic, then what is not. */
    Expr toExpr() {
        if (coefficient.signum() == 0) return Exprs.ZERO;
        var above = new ArrayList<Expr>();
        var below = new ArrayList<Expr>();
        for (Factor factor : factors.all())
            if (factor.exponent instanceof Num(var n)
                && n.signum() < 0) below.add(Exprs.power(factor.base, Exprs.num(n.negate())));
            else above.add(factor.toExpr());
        return Scaled.fraction(coefficient, product(above), product(below));
    }

    private Expr product(List<Expr> operands) {
        if (operands.size() > 1)
            operands.sort(Comparator.comparing(this::place));    // a stable sort: within a class the order is kept
        return Exprs.product(namesFirst(operands));
    }

    /** |u| stands where u would: 1/(|x| √(x² − 1)). */
    private Session.Nature place(Expr u) {
        Expr base = u instanceof Power(var inner, Num _) ? inner : u;
        return session.natureOf(isModulus(base) ? base.children().getFirst() : u);
    }

    private static boolean isModulus(Expr u) {
        return u instanceof Expr.Apply(var f, _) && f == Functions.ABS;
    }

    /** Powers of names before powers of sums: x (x² + 1)², x √(1 − x²). */
    private static List<Expr> namesFirst(List<Expr> operands) {
        int at = 0;
        while (at < operands.size() && !(operands.get(at) instanceof Power(Sum _, _))) at++;
        if (at == operands.size()) return operands;
        var order = new ArrayList<>(operands.subList(0, at));
        for (Expr u : operands.subList(at, operands.size())) if (isPowerOfName(u)) order.add(u);
        for (Expr u : operands.subList(at, operands.size())) if (!isPowerOfName(u)) order.add(u);
        return order;
    }

    private static boolean isPowerOfName(Expr u) {
        Expr base = u instanceof Power(var inner, Num _) ? inner : u;
        return base instanceof Variable || isModulus(base) && base.children().getFirst() instanceof Variable;
    }
}
