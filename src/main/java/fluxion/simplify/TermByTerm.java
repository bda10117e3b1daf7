package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sum over a function that a term of it cancels, term by term, where that is shorter: (9 sin x + x cos x)/(x sin x) =
 * 9/x + cot x. What is divided by only powers stays one fraction, as the rule for quotients leaves it.
 */
record TermByTerm(Session session, TrigonometricFactors angles) {
    private static final int MOST_TERMS = 4;
    private static final Set<Object> RECIPROCAL = Set.of(Functions.TAN, Functions.COT, Functions.SEC, Functions.CSC,
        Functions.TANH, Functions.COTH, Functions.SECH, Functions.CSCH);

    Optional<Expr> shorter(Expr node) {
        if (session.natureOf(node) != Session.Nature.TRANSCENDENTAL) return Optional.empty();
        var product = session.apart(node);
        var sums = product.factors().stream().filter(factor -> factor.exponent() == Exprs.ONE
            && factor.base() instanceof Sum(var terms) && terms.size() <= MOST_TERMS).toList();
        if (sums.size() != 1 || product.factors().stream().noneMatch(TermByTerm::isDivisor)) return Optional.empty();
        var terms = new ArrayList<Expr>();
        for (Expr term : ((Sum) sums.getFirst().base()).terms())
            terms.add(ofOneAngle(product.copy().remove(sums.getFirst()).times(term).toExpr()));
        Expr apart = Sums.collected(List.copyOf(terms), session);
        if (session.measure.of(apart) >= session.measure.of(node)) return Optional.empty();
        session.apply("term by term");
        return Optional.of(apart);
    }

    private Expr ofOneAngle(Expr term) {
        return angles.shorter(term).orElse(term);
    }

    private static boolean isDivisor(Factor factor) {
        return factor.isLiteral() && factor.base() instanceof Apply(var f, _)
            && (factor.literal().signum() < 0 || RECIPROCAL.contains(f));
    }
}
