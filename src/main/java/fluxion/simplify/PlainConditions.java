package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Conditions in the words a reader uses: |u| &lt; c as −c &lt; u &lt; c, ln u &gt; 0 as u &gt; 1, and the sign of a
 * quadratic polynomial with rational zeros by the intervals between them. Each is the same condition at all points
 * where its sides have values.
 */
record PlainConditions(Normalizer normalizer, Signs signs) {
    /** As often as a condition is taken apart further; each step leaves less. */
    private static final int MAX_STEPS = 16;

    Condition of(Condition condition) {                            // recursion over conditions, whose depth we build
        return switch (condition) {
            case Compare(var u, var relation, var v) when u == v -> truth(relation.holds(0));
            case Compare comparison -> {
                var chosen = new StepConditions(normalizer).of(comparison);
                if (chosen.isPresent()) yield of(chosen.get());
                Condition plain = comparison;
                for (int k = 0; k < MAX_STEPS && plain instanceof Compare c; k++) {
                    Condition next = step(c);
                    if (next.equals(plain)) break;
                    plain = next;
                }
                yield plain;
            }
            case IsInteger(var u)  -> fraction(u) instanceof Num(var r) ? truth(r.isInteger())
                : new IsInteger(fraction(u));
            case NotInteger(var u) -> fraction(u) instanceof Num(var r) ? truth(!r.isInteger())
                : new NotInteger(fraction(u));
            case All(var parts) -> Condition.all(parts.stream().map(this::of).toList());
            case Any(var parts) -> Condition.any(parts.stream().map(this::of).toList());
        };
    }

    private static Condition truth(boolean holds) {
        return holds ? Condition.ALWAYS : Condition.NEVER;
    }

    /** The sum without its integers: u + 1 is an integer where u is. */
    private static Expr fraction(Expr u) {
        return u instanceof Sum(var terms) ? Exprs.sum(terms.stream().filter(term ->
            !(term instanceof Num(var n) && n.isInteger())).toList()) : u;
    }

    private Condition step(Compare condition) {
        Relation relation = condition.relation();
        if (!(condition.right() instanceof Num(var c))) return difference(condition);
        return switch (condition.left()) {
            case Apply(var f, var args) when f == Functions.ABS -> modulus(args.getFirst(), relation, c);
            case Apply(var f, var args) when f == Functions.LN && c.signum() == 0 ->
                new Compare(args.getFirst(), relation, Exprs.ONE);
            case Apply(var f, var args) when f == Functions.SIGN && c.signum() == 0 ->
                new Compare(args.getFirst(), relation, Exprs.ZERO);
            case Apply(var f, var args) when f == Functions.SIGMOID -> sigmoid(args.getFirst(), relation, c);
            case Apply(var f, var args) when f == Functions.HYPOT && c.signum() == 0 -> length(condition, args);
            case Power(var u, Num(var n)) when c.signum() == 0 -> power(condition, u, relation, n);
            case Power(var u, var half) when half == Exprs.HALF -> root(u, relation, c);
            case Power(var e, var u) when e == Exprs.E          -> exponential(u, relation, c);
            case Product(var factors) when c.signum() == 0     -> product(condition, factors);
            case Quotient(var u, var v) when signs.isPositive(v) ->
                compared(Exprs.subtract(u, Exprs.product(condition.right(), v)), relation);
            case Quotient(var u, var v) when c.signum() == 0   -> ratio(condition, u, v);
            case Sum sum when c.signum() == 0                  -> sum(sum, relation);
            case Expr _                                        -> condition;
        };
    }

    /** hypot(u, v) = 0 as u = 0 and v = 0, and hypot(u, v) ≠ 0 as the contrary. */
    private static Condition length(Compare condition, List<Expr> sides) {
        var zero = zeros(sides);
        return switch (condition.relation()) {
            case EQ, LE -> zero;
            case NE, GT -> zero.negated();
            case GE, LT -> condition;
        };
    }

    private static Condition zeros(List<Expr> us) {
        return Condition.all(us.stream().<Condition>map(u -> new Compare(u, Relation.EQ, Exprs.ZERO)).toList());
    }

    /** u ∘ v as u − v ∘ 0, if that can be told in plainer words. */
    private Condition difference(Compare condition) {
        Expr difference = normalizer.of(Exprs.subtract(condition.left(), condition.right()));
        var plain = difference instanceof Sum sum ? sum(sum, condition.relation()) : condition;
        return plain instanceof Compare(var u, _, _) && u == difference ? condition : plain;
    }

    Condition compared(Expr u, Relation relation) {
        return new Compare(normalizer.of(u), relation, Exprs.ZERO);
    }

    /** The sign of u^n is that of u for an odd n and for a root, and that of |u| for an even one. */
    private static Condition power(Compare condition, Expr u, Relation relation, Rational n) {
        if (!Exponents.hasOddRoot(n)) return n.signum() > 0 ? root(u, relation, Rational.ZERO) : condition;
        if (!Exponents.isEven(n)) return new Compare(u, relation, Exprs.ZERO);
        return n.signum() > 0 ? between(u, Rational.ZERO, Rational.ZERO, relation) : condition;
    }

    /** u/v has the sign of u v, where v is not 0; for polynomials of which the product has degree 2. */
    private Condition ratio(Compare condition, Expr u, Expr v) {
        var product = quadratic(Exprs.product(u, v));
        if (condition.relation() == Relation.EQ || condition.relation() == Relation.NE || product.isEmpty())
            return condition;
        var sign = compared(product.get(), condition.relation());
        return condition.relation().holds(0) ? Condition.all(of(sign), of(Condition.nonZero(v))) : sign;
    }

    /** Multiplied out, if that is a polynomial of degree 2. */
    private static Optional<Expr> quadratic(Expr product) {
        Expr expanded = Forms.expanded(product, MAX_STEPS);
        return Polynomial.of(expanded).filter(p -> p.degree() <= 2).map(_ -> expanded);
    }

    /** 0 &lt; σ(u) &lt; 1 for every u. */
    private static Condition sigmoid(Expr u, Relation relation, Rational c) {
        if (c.signum() <= 0) return relation.holds(1) ? Condition.ALWAYS : Condition.NEVER;
        if (c.compareTo(Rational.ONE) >= 0) return relation.holds(-1) ? Condition.ALWAYS : Condition.NEVER;
        return new Compare(u, relation, Functions.ln(Exprs.num(c.over(Rational.ONE.minus(c)))));
    }

    /** √u ∘ c where √u has a value: u ∘ c² for c ≥ 0. */
    private static Condition root(Expr u, Relation relation, Rational c) {
        if (c.signum() < 0) return relation.holds(1) ? Condition.ALWAYS : Condition.NEVER;
        return new Compare(u, relation, Exprs.num(c.times(c)));
    }

    /** e^u ∘ c as u ∘ ln c for c &gt; 0. */
    private Condition exponential(Expr u, Relation relation, Rational c) {
        if (c.signum() <= 0) return relation.holds(1) ? Condition.ALWAYS : Condition.NEVER;
        return new Compare(u, relation, normalizer.of(Functions.ln(Exprs.num(c))));
    }

    /** Factors that are certainly positive, or negative, are left out; odd powers have the sign of their base. */
    private Condition product(Compare condition, List<Expr> factors) {
        var rest = new ArrayList<Expr>();
        boolean flipped = false;
        for (Expr factor : factors) {
            if (signs.isNegative(factor)) flipped = !flipped;
            if (signs.isPositive(factor) || signs.isNegative(factor)) continue;
            boolean odd = factor instanceof Power(_, Num(var n)) && n.isInteger() && n.signum() > 0
                && !Exponents.isEven(n);
            rest.add(odd ? ((Power) factor).base() : factor);
        }
        if (rest.equals(factors)) return quadratic(Exprs.product(factors))
            .map(product -> compared(product, condition.relation())).orElse(condition);
        return compared(Exprs.product(rest), flipped ? condition.relation().mirrored() : condition.relation());
    }

    /** u² v &gt; 0 as v &gt; 0, u ≠ 0: less to think about, and harder to compare with u² v ≥ 0. */
    Condition apart(Condition condition) {
        if (!(condition instanceof Compare(Product(var factors), var relation, var zero)) || zero != Exprs.ZERO
            || relation != Relation.GT && relation != Relation.LT) return condition;
        var rest = new ArrayList<>(factors);
        var nonZero = new ArrayList<Condition>();
        for (Expr factor : factors)
            if (factor instanceof Power(var u, Num(var n)) && n.isInteger() && n.signum() > 0 && Exponents.isEven(n)) {
                rest.remove(factor);
                nonZero.add(Condition.nonZero(u));
            }
        if (nonZero.isEmpty()) return condition;
        if (rest.isEmpty() && relation == Relation.LT) return Condition.NEVER;
        if (!rest.isEmpty()) nonZero.addFirst(compared(Exprs.product(rest), relation));
        return Condition.all(nonZero);
    }

    /** |u| ∘ c */
    private Condition modulus(Expr u, Relation relation, Rational c) {
        if (u instanceof Quotient(var n, var d) && signs.isPositive(d))
            return compared(Exprs.subtract(Functions.abs(n), Exprs.product(Exprs.num(c), d)), relation);
        if (c.signum() < 0) return relation == Relation.GT || relation == Relation.GE || relation == Relation.NE
            ? Condition.ALWAYS : Condition.NEVER;
        return between(u, c.negate(), c, relation);
    }

    /** Where the relation says so of a number that is negative between a ≤ b, zero at them and positive outside. */
    private static Condition between(Expr u, Rational a, Rational b, Relation relation) {
        var low = Exprs.num(a);
        var high = Exprs.num(b);
        return switch (relation) {
            case LT -> a.equals(b) ? Condition.NEVER
                : Condition.all(new Compare(u, Relation.GT, low), new Compare(u, Relation.LT, high));
            case LE -> a.equals(b) ? new Compare(u, Relation.EQ, low)
                                   : Condition.all(new Compare(u, Relation.GE, low), new Compare(u, Relation.LE, high));
            case EQ -> Condition.any(new Compare(u, Relation.EQ, low), new Compare(u, Relation.EQ, high));
            case NE -> Condition.all(new Compare(u, Relation.NE, low), new Compare(u, Relation.NE, high));
            case GT -> a.equals(b) ? new Compare(u, Relation.NE, low)
                                   : Condition.any(new Compare(u, Relation.LT, low), new Compare(u, Relation.GT, high));
            case GE -> a.equals(b) ? Condition.ALWAYS
                                   : Condition.any(new Compare(u, Relation.LE, low), new Compare(u, Relation.GE, high));
        };
    }

    private Condition sum(Sum sum, Relation relation) {
        if (relation == Relation.EQ && sum.terms().stream().allMatch(signs::isNonNegative))
            return of(zeros(sum.terms()));
        var told = new BesideConditions(this).of(sum, relation).or(() -> square(sum, relation))
            .or(() -> new Magnitudes(normalizer).compared(sum, relation));
        if (told.isPresent()) return told.get();
        var polynomial = Polynomial.of(sum).or(() -> Polynomial.of(Moduli.inPowers(sum)));
        if (polynomial.isEmpty()) return new Compare(sum, relation, Exprs.ZERO);
        if (polynomial.get().degree() != 2) return twoZeros(polynomial.get(), relation)
            .orElse(new Compare(sum, relation, Exprs.ZERO));
        var zeros = RationalZeros.of(polynomial.get()).zeros().stream().sorted().toList();
        if (zeros.isEmpty()) return new Compare(sum, relation, Exprs.ZERO);
        var upward = polynomial.get().leading().signum() > 0 ? relation : relation.mirrored();
        return between(polynomial.get().base(), zeros.getFirst(), zeros.getLast(), upward);
    }

    /** x⁴ − 1 has the sign of x² − 1: two rational zeros, each once, and a rest of one sign. */
    private Optional<Condition> twoZeros(Polynomial polynomial, Relation relation) {
        if (polynomial.degree() > MAX_STEPS) return Optional.empty();
        var split = RationalZeros.of(polynomial);
        var zeros = split.zeros().stream().distinct().sorted().toList();
        if (zeros.size() != 2 || split.rest().degree() != polynomial.degree() - 2) return Optional.empty();
        Expr rest = split.rest().toExpr();
        boolean positive = signs.isPositive(rest);
        return positive || signs.isNegative(rest) ? Optional.of(between(polynomial.base(), zeros.getFirst(),
            zeros.getLast(), positive ? relation : relation.mirrored())) : Optional.empty();
    }

    /** ±s² has one sign where it is not 0. */
    private static Optional<Condition> square(Sum sum, Relation relation) {
        var opposite = Content.negated(sum);
        return Polynomial.of(sum).flatMap(Polynomial::squareRoot)
            .map(s -> between(s.toExpr(), Rational.ZERO, Rational.ZERO, relation))
            .or(() -> Polynomial.of(opposite).flatMap(Polynomial::squareRoot)
                .map(s -> between(s.toExpr(), Rational.ZERO, Rational.ZERO, relation.mirrored())));
    }
}
