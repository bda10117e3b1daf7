package fluxion;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The coefficients of Taylor's polynomial of a quotient u/v at a zero of v that u shares, as (1 − cos x)/x² at 0. For
 * smooth u = (x − c)ᵐ u₁ and v = (x − c)ᵐ v₁ with v₁(c) ≠ 0 the quotient is u₁/v₁ beside c, which is smooth at c; its
 * coefficients are those of u and v, moved by m places and divided as power series (Knuth, TAOCP §4.7).
 */
record RemovableSeries(Variable x, Rational at) {
    private static final int MOST_ZEROS = 8;

    /** The coefficients up to this order; empty if it is no such quotient. */
    Optional<List<Expr>> of(Expr f, int order) {
        Expr plain = Simplifier.simplify(withoutSinc(f)).expr();
        if (!(plain instanceof Quotient(var u, var v))) return Optional.empty();
        var above = coefficients(u, order + MOST_ZEROS);
        var below = coefficients(v, order + MOST_ZEROS);
        if (above.isEmpty() || below.isEmpty()) return Optional.empty();
        int zeros = 0;
        while (zeros <= MOST_ZEROS && below.get().get(zeros) == Exprs.ZERO) zeros++;
        boolean shared = zeros <= MOST_ZEROS && above.get().subList(0, zeros).stream().allMatch(a -> a == Exprs.ZERO);
        Expr first = shared ? below.get().get(zeros) : Exprs.ZERO;
        boolean certain = Enclosures.at(first, Map.of()).within().filter(range -> !range.contains(0)).isPresent();
        return certain ? Optional.of(divided(above.get().subList(zeros, zeros + order + 1),
            below.get().subList(zeros, zeros + order + 1))) : Optional.empty();
    }

    /** sinc w as sin(w)/w, of which it is the continuation. */
    private static Expr withoutSinc(Expr f) {
        return Fold.fold(f, (node, at) -> {
            if (node.children().isEmpty()) return node;
            Expr rebuilt = Exprs.rebuild(node, node.children().stream().map(at).toList());
            return rebuilt instanceof Apply(var g, var us) && g == Functions.SINC
                ? Exprs.quotient(Functions.sin(us.getFirst()), us.getFirst()) : rebuilt;
        });
    }

    private Optional<List<Expr>> coefficients(Expr u, int order) {
        var coefficients = new ArrayList<Expr>();
        Expr derivative = u;
        var factorial = Rational.ONE;
        for (int k = 0; k <= order; k++) {
            boolean regular = Enclosures.holdsAt(Domain.of(derivative), Map.of(x, at)) == Truth.TRUE
                && Enclosures.holdsAt(Domain.smooth(derivative, x).interior(), Map.of(x, at)) == Truth.TRUE;
            var next = regular ? Slopes.derivative(derivative, x) : Optional.<Expr>empty();
            if (next.isEmpty()) return Optional.empty();
            if (k > 1) factorial = factorial.times(Rational.of(k));
            coefficients.add(simple(Exprs.quotient(Substitution.replace(derivative, Map.of(x, Exprs.num(at))),
                Exprs.num(factorial))));
            derivative = simple(next.get());
        }
        return Optional.of(coefficients);
    }

    /** The first coefficients of the quotient of two power series, the second of which does not begin with 0. */
    private static List<Expr> divided(List<Expr> above, List<Expr> below) {
        var quotient = new ArrayList<Expr>();
        for (int k = 0; k < above.size(); k++) {
            Expr rest = above.get(k);
            for (int j = 0; j < k; j++)
                rest = Exprs.subtract(rest, Exprs.product(quotient.get(j), below.get(k - j)));
            quotient.add(simple(Exprs.quotient(rest, below.getFirst())));
        }
        return quotient;
    }

    private static Expr simple(Expr e) {
        return Simplifier.simplify(e).expr();
    }
}
