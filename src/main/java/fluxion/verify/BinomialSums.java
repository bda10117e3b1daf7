package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Budget;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Σ from k = 0 or 1 to n of c C(n, k) kʲ pᵏ qⁿ⁻ᵏ in closed form: c (p + q)ⁿ for j = 0 (the binomial theorem, DLMF
 * 1.2.2), and by k(k − 1)… C(n, k) = n(n − 1)… C(n − i, k − i) for j &gt; 0. What p, q and c are is read off the first
 * terms; that all terms are of this form, and that the closed form has a value for all n ≥ 0, is proved.
 */
record BinomialSums(List<Condition> premises, DoubleSupplier secondsLeft) {
    private static final Variable INDEX = Exprs.variable("#k");
    private static final Rational HIGHEST = Rational.of(4);
    private static final double SHARE = 0.2;

    /** The claim with closed forms for such sums; empty if there are none. */
    Optional<Claim> closed(Claim claim) {
        var forms = new LinkedHashMap<Expr, Expr>();
        for (Expr node : Fold.postOrder(List.of(claim.left(), claim.right())))
            if (node instanceof Apply(Binder binder, var us)) closed(binder, us).ifPresent(u -> forms.put(node, u));
        return forms.isEmpty() ? Optional.empty() : Optional.of(new Claim(Substitution.replace(claim.left(), forms),
            plain(claim.leftDomain()), Substitution.replace(claim.right(), forms), plain(claim.rightDomain()),
            claim.assumptions(), claim.doubts()));
    }

    /** Without what is demanded of all terms of a sum: a sum in closed form has a value where its bounds allow it. */
    private static Condition plain(Condition domain) {
        return domain.without(part -> Bounded.concerns(part.expressions()));
    }

    private Optional<Expr> closed(Binder binder, List<Expr> us) {
        Expr first = us.getFirst();
        if (binder.kind() != Binder.Kind.SUM || first != Exprs.ZERO && first != Exprs.ONE
            || !(us.get(1) instanceof Variable n) || !isNeverNegative(n)) return Optional.empty();
        var others = new ArrayList<Expr>();
        int power = 0;
        Expr term = simple(binder.at(INDEX, us), List.of());
        boolean fraction = term instanceof Quotient;
        Expr above = fraction ? ((Quotient) term).numerator() : term;
        for (Expr factor : above instanceof Product(var all) ? all : List.of(above)) {
            if (factor == INDEX) power++;
            else if (factor instanceof Power(var b, Num(var m)) && b == INDEX && m.isInteger() && m.signum() > 0
                && m.compareTo(HIGHEST) <= 0) power += m.intValue();
            else others.add(factor);
        }
        Expr rest = Exprs.product(others);
        int j = power;
        return closed(fraction ? Exprs.quotient(rest, ((Quotient) term).denominator()) : rest, n, power).map(whole ->
            first == Exprs.ZERO || j > 0 ? whole : Exprs.subtract(whole, binder.at(Exprs.ZERO, us)));
    }

    /** Whether n = −1 is excluded; less, n is nowhere where the sum has a value. */
    private boolean isNeverNegative(Variable n) {
        var last = Map.<Expr, Expr>of(n, Exprs.MINUS_ONE);
        return premises.stream().map(part -> part.map(u -> Substitution.replace(u, last))).anyMatch(part ->
            Signs.holds(part, List.of()) == Truth.FALSE);
    }

    private Optional<Expr> closed(Expr term, Variable n, int power) {
        var inside = new ArrayList<>(premises);
        inside.add(new Condition.IsInteger(n));
        inside.add(new Condition.IsInteger(INDEX));
        inside.add(Condition.nonNegative(INDEX));
        inside.add(new Compare(n, Relation.GE, INDEX));
        Expr start = simple(Substitution.replace(term, Map.of(INDEX, Exprs.ZERO)), inside);
        Expr next = Substitution.replace(term, Map.of(INDEX, Exprs.ONE));
        var positive = new ArrayList<>(inside);
        positive.add(new Compare(n, Relation.GE, Exprs.ONE));
        Expr ratio = ratio(next, start, n, positive);
        if (Substitution.contains(ratio, n)) return Optional.empty();
        Expr p = ratio instanceof Quotient(var u, Expr _) ? u : ratio;
        Expr q = ratio instanceof Quotient(Expr _, var v) ? v : Exprs.ONE;
        Expr c = simple(simple(Exprs.quotient(start, Exprs.power(q, n)), inside), inside);
        Expr choose = Exprs.quotient(factorial(n), Exprs.product(factorial(INDEX),
            factorial(Exprs.subtract(n, INDEX))));
        Expr expected = Exprs.product(c, choose, Exprs.power(p, INDEX), Exprs.power(q, Exprs.subtract(n, INDEX)));
        var claim = new Claim(term, Condition.ALWAYS, expected, Condition.ALWAYS, inside);
        boolean proved = new Question(claim, secondsLeft.getAsDouble() * SHARE).verdict() instanceof Verdict.Proved;
        var all = new ArrayList<>(premises);
        all.add(new Condition.IsInteger(n));
        all.add(Condition.nonNegative(n));
        return !proved ? Optional.empty() : Optional.of(Exprs.product(c, sum(p, q, n, power)))
            .filter(form -> Signs.holds(Domain.of(form, all), all) == Truth.TRUE);
    }

    /** The ratio of the first two terms, over n; by the recurrence of the factorials. */
    private Expr ratio(Expr next, Expr start, Variable n, List<Condition> known) {
        Expr whole = Exprs.quotient(next, Exprs.product(n, start));
        var last = Map.<Expr, Expr>of(factorial(n), Exprs.product(n, factorial(Exprs.subtract(n, Exprs.ONE))));
        return simple(Substitution.replace(simple(whole, known), last), known);
    }

    private static Expr factorial(Expr u) {
        return Exprs.apply(Functions.FACTORIAL, u);
    }

    /** Σ C(n, k) kʲ pᵏ qⁿ⁻ᵏ: kʲ is Σ S(j, i) k(k − 1)…(k − i + 1) with Stirling's numbers (DLMF 26.8.10). */
    private static Expr sum(Expr p, Expr q, Expr n, int power) {
        var terms = new ArrayList<Expr>();
        long[] stirling = new long[power + 1];
        stirling[0] = 1;
        for (int j = 1; j <= power; j++)
            for (int i = j; i >= 0; i--) stirling[i] = i * stirling[i] + (i > 0 ? stirling[i - 1] : 0);
        for (int i = 0; i <= power; i++) {
            var factors = new ArrayList<Expr>(List.of(Exprs.num(stirling[i])));
            for (int m = 0; m < i; m++) factors.add(Exprs.subtract(n, Exprs.num(m)));
            factors.add(Exprs.power(p, Exprs.num(i)));
            factors.add(power(simple(Exprs.sum(p, q), List.of()), Exprs.subtract(n, Exprs.num(i))));
            terms.add(Exprs.product(factors));
        }
        return Exprs.sum(terms);
    }

    /** 0ᵐ is 1 for m = 0; below, a factor 0 stands beside it. */
    private static Expr power(Expr u, Expr m) {
        return u != Exprs.ZERO ? Exprs.power(u, m) : Pieces.of(List.of(
            new Pieces.Branch(new Compare(m, Relation.EQ, Exprs.ZERO), Exprs.ONE),
            new Pieces.Branch(Condition.ALWAYS, Exprs.ZERO)));
    }

    private static Expr simple(Expr u, List<Condition> known) {
        return Simplifier.simplify(u, known, Budget.ORDINARY).expr();
    }
}
