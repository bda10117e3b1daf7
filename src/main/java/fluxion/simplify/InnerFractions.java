package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fractions within the sums of a product: 1/(1 + 1/x) = x/(x + 1), where both have values. */
record InnerFractions(Session session, Together together) {
    /** 1/(1 + 1/x) = x/(x + 1), 1/(x² √(1 − 1/x²)) = 1/(|x| √(x² − 1)), where that is smaller. */
    Optional<Expr> without(Term term) {
        for (Factor sum : List.copyOf(term.factors())) {
            if (!(sum.base() instanceof Sum) || !sum.isLiteral()) continue;
            var fraction = together.fraction(sum.base().children());
            if (fraction.isEmpty()) continue;
            var parts = sum.literal().isInteger() ? Optional.of(List.of(fraction.get())) : parts(fraction.get());
            if (parts.isEmpty()) continue;
            var flat = term.copy().remove(sum);
            for (Expr part : parts.get()) flat.times(Powers.simplified(part, sum.exponent(), session));
            if (session.measure.of(flat.toExpr()) < session.measure.of(term.toExpr()))
                return Optional.of(flat.toExpr());
        }
        return flat(term);
    }

    /** Without fractions in sums that divide, as people write it, if that is not much longer: x/(1 + x/(x + 1)). */
    private Optional<Expr> flat(Term term) {
        if (!divides(term)) return Optional.empty();
        var flat = term.copy();
        for (Factor sum : List.copyOf(term.factors())) {
            if (!isNested(sum)) continue;
            var fraction = sum.isLiteral() && sum.literal().isInteger() ? together.fraction(sum.base().children())
                : Optional.<Expr>empty();
            if (fraction.isEmpty()) return Optional.empty();
            flat.remove(sum).times(Powers.simplified(fraction.get(), sum.exponent(), session));
        }
        Expr found = flat.toExpr();
        return flat.factors().stream().noneMatch(InnerFractions::isNested)
            && 2 * session.measure.of(found) <= 3 * session.measure.of(term.toExpr()) && found != term.toExpr()
            ? Optional.of(found) : Optional.empty();
    }

    /** Whether a sum divides in which a fraction stands. */
    private static boolean divides(Term term) {
        for (Factor f : term.factors()) if (isNested(f) && f.isLiteral() && f.literal().signum() < 0) return true;
        return false;
    }

    /** Whether a fraction stands in the sum that is the base. */
    private static boolean isNested(Factor factor) {
        if (factor.base() instanceof Sum(var terms))
            for (Expr part : terms) if (part instanceof Quotient(_, var d) && !(d instanceof Num)) return true;
        return false;
    }

    /** Numerator and the parts of the denominator, inverted, if these are certainly positive: √(u/v) = √u/√v. */
    private Optional<List<Expr>> parts(Expr fraction) {
        var above = new Term(session);
        var parts = new ArrayList<Expr>();
        var whole = Term.of(fraction, session);
        above.times(whole.coefficient());
        for (Factor factor : whole.factors()) {
            boolean below = factor.isLiteral() && factor.literal().signum() < 0;
            if (!below) above.times(factor.base(), factor.exponent());
            else if (!session.signs.isNonNegative(factor.toExpr())) return Optional.empty();
            else parts.add(factor.toExpr());
        }
        parts.addFirst(above.toExpr());
        return Optional.of(parts);
    }
}
