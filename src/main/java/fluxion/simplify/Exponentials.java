package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** e^v where v has logarithms: e^(ln u) = u, e^(v ln u) = u^v, e^(v + ln u) = u·e^v, all of them where u &gt; 0. */
final class Exponentials {
    private Exponentials() {}

    static Expr simplified(Expr v) {
        List<Expr> terms = v instanceof Sum(var inner) && inner.size() <= Exprs.MAX_FLAT ? inner : List.of(v);
        var powers = new ArrayList<Expr>();
        var rest = new ArrayList<Expr>();
        for (Expr term : terms) withoutLogarithm(term).ifPresentOrElse(powers::add, () -> rest.add(term));
        if (powers.isEmpty()) return Exprs.power(Exprs.E, v);
        if (!rest.isEmpty()) powers.add(Exprs.exp(Exprs.sum(rest)));
        return Exprs.product(powers);
    }

    /** u^w for a term w·ln u with one logarithm. */
    private static Optional<Expr> withoutLogarithm(Expr term) {
        if (isLogarithm(term)) return Optional.of(argument(term));
        var scaled = Scaled.of(term);
        List<Expr> factors = scaled.body() instanceof Product(var inner) ? inner : List.of(scaled.body());
        var logarithms = factors.stream().filter(Exponentials::isLogarithm).toList();
        if (logarithms.size() != 1) return Optional.empty();
        var others = new ArrayList<>(factors);
        others.remove(logarithms.getFirst());
        others.addFirst(Exprs.num(scaled.coefficient()));
        return Optional.of(Exprs.power(argument(logarithms.getFirst()), Exprs.product(others)));
    }

    private static boolean isLogarithm(Expr u) {
        return u instanceof Apply(var f, _) && f == Functions.LN;
    }

    private static Expr argument(Expr logarithm) {
        return logarithm.children().getFirst();
    }
}
