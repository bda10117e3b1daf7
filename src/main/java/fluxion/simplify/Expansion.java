package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Multiplying out sums, as long as the result stays small. */
final class Expansion {
    private final Session session;
    private final int largest;

    /** @param largest the greatest number of terms to make */
    Expansion(Session session, int largest) {
        this.session = session;
        this.largest = largest;
    }

    /** The terms of the product multiplied out and collected; empty if there are too many. */
    Optional<Expr> expanded(Term product) {
        var rest = product.copy();
        List<Expr> terms = List.of(Exprs.ONE);
        for (Factor factor : new ArrayList<>(product.factors())) {
            if (!isNaturalPowerOfSum(factor)) continue;
            if (factor.literal().compareTo(Rational.of(largest)) > 0) return Optional.empty();
            rest.remove(factor);
            for (int i = 0; i < factor.literal().intValue(); i++) {
                var more = times(terms, factor.base().children());
                if (more.isEmpty()) return Optional.empty();
                terms = more.get();
            }
        }
        if (terms.size() == 1) return Optional.of(product.toExpr());
        Expr outer = rest.toExpr();
        return Optional.of(Sums.collected(terms.stream().map(term ->
            Term.of(outer, session).times(term).toExpr()).toList(), session));
    }

    /** The sum of these, each multiplied out; empty if there are too many terms. */
    Optional<Expr> expanded(List<Expr> summands) {
        var terms = new ArrayList<Expr>();
        for (Expr summand : summands) {
            var expanded = expanded(Term.of(summand, session));
            if (expanded.isEmpty() || terms.size() > largest) return Optional.empty();
            terms.add(expanded.get());
        }
        return Optional.of(Sums.collected(terms, session));
    }

    private Optional<List<Expr>> times(List<Expr> us, List<Expr> vs) {
        if ((long) us.size() * vs.size() > 4L * largest) return Optional.empty();
        var products = new ArrayList<Expr>();
        for (Expr u : us) for (Expr v : vs) products.add(Term.of(u, session).times(v).toExpr());
        Expr sum = Sums.collected(products, session);
        List<Expr> terms = sum instanceof Sum(var collected) ? collected : List.of(sum);
        return terms.size() > largest ? Optional.empty() : Optional.of(terms);
    }

    private static boolean isNaturalPowerOfSum(Factor factor) {
        return factor.base() instanceof Sum && Exponents.isInteger(factor.exponent()) && factor.literal().signum() > 0;
    }
}
