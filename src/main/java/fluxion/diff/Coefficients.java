package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A polynomial c₀ + c₁ x + … + c_d x^d with coefficients free of x; the last one is not the number 0. */
record Coefficients(List<Expr> of) {
    /** Polynomials of higher degree are not written out. */
    static final int MAX_DEGREE = 64;

    Coefficients {
        int size = of.size();
        while (size > 0 && of.get(size - 1) == Exprs.ZERO) size--;
        of = List.copyOf(of.subList(0, size));
    }

    static Coefficients constant(Expr c) {
        return new Coefficients(List.of(c));
    }

    /** x */
    static Coefficients identity() {
        return new Coefficients(List.of(Exprs.ZERO, Exprs.ONE));
    }

    /** −1 for the polynomial 0. */
    int degree() {
        return of.size() - 1;
    }

    boolean isLinear() {
        return degree() == 1;
    }

    Expr at(int k) {
        return k <= degree() ? of.get(k) : Exprs.ZERO;
    }

    Coefficients plus(Coefficients o) {
        return new Coefficients(IntStream.rangeClosed(0, Math.max(degree(), o.degree()))
            .mapToObj(k -> plus(at(k), o.at(k))).toList());
    }

    Coefficients times(Coefficients o) {
        if (degree() < 0 || o.degree() < 0) return new Coefficients(List.of());
        var product = new ArrayList<Expr>(Collections.nCopies(degree() + o.degree() + 1, Exprs.ZERO));
        for (int i = 0; i <= degree(); i++)
            for (int k = 0; k <= o.degree(); k++)
                product.set(i + k, plus(product.get(i + k), times(of.get(i), o.of.get(k))));
        return new Coefficients(product);
    }

    Coefficients power(int k) {
        var power = constant(Exprs.ONE);
        for (int i = 0; i < k; i++) power = power.times(this);
        return power;
    }

    /** The k-th derivative. */
    Coefficients derivative(int k) {
        return new Coefficients(IntStream.rangeClosed(k, Math.max(degree(), k - 1))
            .mapToObj(i -> times(Exprs.num(falling(i, k)), of.get(i))).toList());
    }

    /** In powers of u, where x = p(u). */
    Coefficients after(Coefficients p) {
        var value = new Coefficients(List.of());
        for (Expr c : of.reversed()) value = value.times(p).plus(constant(c));
        return value;
    }

    /** i (i − 1) … (i − k + 1) */
    static Rational falling(int i, int k) {
        var product = Rational.ONE;
        for (int j = 0; j < k; j++) product = product.times(Rational.of(i - j));
        return product;
    }

    Expr in(Variable x) {
        var terms = new ArrayList<Expr>();
        for (int k = degree(); k >= 0; k--)
            if (of.get(k) != Exprs.ZERO) terms.add(times(of.get(k), Exprs.power(x, Exprs.num(k))));
        return Exprs.sum(terms);
    }

    private static Expr plus(Expr a, Expr b) {
        return a instanceof Num(var p) && b instanceof Num(var q) ? Exprs.num(p.plus(q)) : Exprs.sum(a, b);
    }

    private static Expr times(Expr a, Expr b) {
        return a instanceof Num(var p) && b instanceof Num(var q) ? Exprs.num(p.times(q))
            : a == Exprs.ZERO || b == Exprs.ZERO ? Exprs.ZERO : Exprs.product(a, b);
    }
}
