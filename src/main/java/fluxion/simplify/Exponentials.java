package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * bᵛ where v has logarithms to the base b: e^(ln u) = u, b^(v log_b u) = uᵛ, e^(v + ln u) = u·eᵛ, all of them where
 * u &gt; 0; and sums of powers of e.
 */
final class Exponentials {
    private Exponentials() {}

    static Expr simplified(Expr b, Expr v) {
        List<Expr> terms = v instanceof Sum(var inner) && inner.size() <= Exprs.MAX_FLAT ? inner : List.of(v);
        var powers = new ArrayList<Expr>();
        var rest = new ArrayList<Expr>();
        for (Expr term : terms) withoutLogarithm(b, term).ifPresentOrElse(powers::add, () -> rest.add(term));
        if (powers.isEmpty()) return Exprs.power(b, v);
        if (!rest.isEmpty()) powers.add(Exprs.power(b, Exprs.sum(rest)));
        return Exprs.product(powers);
    }

    /** e^(2u) − e^u = e^u (e^u − 1). */
    static Optional<Expr> factored(List<Expr> terms) {
        for (Expr term : terms) if (!(Scaled.of(term).body() instanceof Power)) return Optional.empty();
        var polynomial = Polynomial.of(Exprs.sum(terms)).filter(p -> p.base() instanceof Power);
        return polynomial.filter(p -> p.lowestDegree() > 0).map(p ->
            Exprs.product(p.power(p.lowestDegree()), p.lowered(p.lowestDegree()).toExpr()));
    }

    /** u^w for a term w·log u with one logarithm. */
    private static Optional<Expr> withoutLogarithm(Expr b, Expr term) {
        if (isLogarithm(b, term)) return Optional.of(argument(term));
        var scaled = Scaled.of(term);
        List<Expr> factors = scaled.body() instanceof Product(var inner) ? inner : List.of(scaled.body());
        var logarithms = factors.stream().filter(factor -> isLogarithm(b, factor)).toList();
        if (logarithms.size() != 1) return Optional.empty();
        var others = new ArrayList<>(factors);
        others.remove(logarithms.getFirst());
        others.addFirst(Exprs.num(scaled.coefficient()));
        return Optional.of(Exprs.power(argument(logarithms.getFirst()), Exprs.product(others)));
    }

    private static boolean isLogarithm(Expr b, Expr u) {
        return u instanceof Apply(var f, var us)
            && (b == Exprs.E ? f == Functions.LN : f == Functions.LOG && us.getLast() == b);
    }

    private static Expr argument(Expr logarithm) {
        return logarithm.children().getFirst();
    }
}
