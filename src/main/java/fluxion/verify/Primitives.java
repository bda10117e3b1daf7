package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Forms;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Antiderivatives by the method of undetermined coefficients: what the integral of an elementary function can be made
 * of is known from its own parts (Liouville; Bronstein, Symbolic Integration I, 5 and "poor man's integrator"), and
 * equations for the coefficients follow by differentiating. A guess, which its user proves by differentiating.
 *
 * @param known what may be taken to hold for t
 */
record Primitives(Variable t, List<Condition> known, Work work) {
    private static final int MOST_TERMS = 200;
    private static final int MOST_CANDIDATES = 90;

    /** A function with this derivative; empty if none is found. @throws Work.UsedUp if that takes too much work */
    Optional<Expr> of(Expr integrand) {
        var found = new ArrayList<Expr>();
        var rest = new ArrayList<Expr>();
        for (Expr term : terms(Basic.expand(List.of(simple(integrand))).getFirst()))
            power(term).ifPresentOrElse(found::add, () -> rest.add(term));
        return (rest.isEmpty() ? Optional.of(Exprs.ZERO) : guessed(rest)).map(u -> {
            found.add(u);
            return Exprs.sum(found);
        });
    }

    /** What stands above multiplied out, what stands below in factors. */
    private static List<Expr> terms(Expr u) {                          // recursion over sums of fractions of sums
        if (u instanceof Sum(var us)) return us.stream().flatMap(v -> terms(v).stream()).toList();
        if (!(u instanceof Quotient(var top, var below)))
            return Forms.expanded(u, MOST_TERMS) instanceof Sum(var us) ? us : List.of(u);
        Expr factors = Forms.factored(below);
        return terms(top).stream().map(v -> Exprs.quotient(v, factors)).toList();
    }

    /** c tⁿ⁺¹/(n + 1) for c tⁿ with a number n ≠ −1. */
    private Optional<Expr> power(Expr term) {
        if (!Substitution.contains(term, t)) return Optional.of(Exprs.product(term, t));
        var parts = Parts.of(term, t);
        if (parts.powers().size() != 1) return Optional.empty();
        var only = parts.powers().entrySet().iterator().next();
        var root = only.getKey() instanceof Power(var b, Num(var q)) && b == t ? Optional.of(q)
            : only.getKey() == t ? Optional.of(Rational.ONE) : Optional.<Rational>empty();
        return root.map(q -> q.times(Rational.of(only.getValue())).plus(Rational.ONE)).filter(n -> n.signum() != 0)
            .map(n -> Exprs.product(parts.coefficient(), Exprs.num(Rational.ONE.over(n)), Exprs.power(t,
                Exprs.num(n))));
    }

    private Optional<Expr> guessed(List<Expr> terms) {
        var candidates = new LinkedHashSet<Expr>();
        var parts = terms.stream().map(term -> Parts.of(term, t)).toList();
        for (Parts term : parts) candidates.addAll(new Candidates(t, new Signs(known)).of(term));
        candidates.removeIf(u -> !Substitution.contains(u, t));
        if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) return Optional.empty();
        var us = List.copyOf(candidates);
        var slopes = new ArrayList<Expr>();
        for (Expr u : us) {
            work.spend(10);
            var slope = Slopes.derivative(u instanceof Apply(var f, var vs) && f == Functions.LN
                && vs.getFirst() instanceof Apply(_, var ws) ? Functions.ln(ws.getFirst()) : u, t);   // ln |w|
            if (slope.isEmpty()) return Optional.empty();
            slopes.add(slope.get());
        }
        return Undetermined.coefficients(slopes, Exprs.sum(terms), t, known, work).map(cs -> {
            var sum = new ArrayList<Expr>();
            for (int k = 0; k < us.size(); k++) sum.add(Exprs.product(cs.get(k), us.get(k)));
            return Exprs.sum(sum);
        });
    }

    private static Expr simple(Expr u) {
        return Simplifier.simplify(u).expr();
    }
}
