package fluxion.function;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The signs that the values of an expression can have, at the points where it has a value. */
public record SignSet(boolean negative, boolean zero, boolean positive) {
    public static final SignSet ANY = new SignSet(true, true, true);
    public static final SignSet POSITIVE = new SignSet(false, false, true);
    public static final SignSet NEGATIVE = new SignSet(true, false, false);
    public static final SignSet ZERO = new SignSet(false, true, false);

    /** The signs of the expression, at the points that satisfy the assumptions. */
    public static SignSet of(Expr u, List<Condition> assumptions) {
        return Fold.fold(u, (node, at) -> ofNode(node, at, assumptions));
    }

    /** The signs a number can have that stands in this relation to 0. */
    public static SignSet of(Relation relation) {
        return new SignSet(relation.holds(-1), relation.holds(0), relation.holds(1));
    }

    /** The signs a number can have that stands in this relation to the bound. */
    public static SignSet of(Relation relation, Rational bound) {
        // every relation has room on its own side of the bound
        boolean below = relation.holds(-1) || bound.signum() < 0;
        boolean above = relation.holds(1) || bound.signum() > 0;
        return new SignSet(below, relation.holds(-bound.signum()), above);
    }

    /** The sign of an exact number. */
    public static SignSet of(Rational q) {
        return new SignSet(q.signum() < 0, q.signum() == 0, q.signum() > 0);
    }

    /** The signs of a node, given those of its children. */
    static SignSet ofNode(Expr node, Function<Expr, SignSet> at, List<Condition> assumptions) {
        SignSet signs = switch (node) {
            case Num(var q)             -> of(q);
            case Constant(_, var value) -> value > 0 ? POSITIVE : ANY;
            case Variable _             -> ANY;
            case Sum(var terms)         -> sum(terms, at);
            case Product(var factors)   -> product(factors, at);
            case Quotient(var u, var v) -> at.apply(u).times(at.apply(v).without(ZERO));
            case Power(var u, var v)    -> power(at.apply(u), v);
            case Apply(MathFunction f, var args) -> function(f, at.apply(args.getFirst()));
            case Apply _                -> ANY;
        };
        for (Condition known : assumptions)
            if (known instanceof Compare(var left, var relation, Num(var bound)) && left == node)
                signs = signs.and(of(relation, bound));
        return signs;
    }

    private static SignSet sum(List<Expr> terms, Function<Expr, SignSet> at) {
        var signs = ZERO;
        for (Expr term : terms) signs = signs.plus(at.apply(term));
        return signs;
    }

    private static SignSet product(List<Expr> factors, Function<Expr, SignSet> at) {
        var signs = POSITIVE;
        for (Expr factor : factors) signs = signs.times(at.apply(factor));
        return signs;
    }

    private static SignSet function(MathFunction f, SignSet argument) {
        if (f == Functions.ABS) return new SignSet(false, argument.zero, argument.negative || argument.positive);
        return f.sign().map(SignSet::of).orElse(ANY);
    }

    /** u^v is positive for u &gt; 0; for a literal p/q with q odd it has the sign of u^p, and else u ≥ 0. */
    private static SignSet power(SignSet base, Expr exponent) {
        if (exponent instanceof Num(var q)) {
            if (q.signum() == 0) return POSITIVE;
            var powers = new SignSet(base.negative && q.numerator().testBit(0), base.zero && q.signum() > 0,
                base.positive || base.negative && !q.numerator().testBit(0));
            return q.denominator().testBit(0) ? powers : new SignSet(false, powers.zero, base.positive);
        }
        return base.negative ? ANY : new SignSet(false, base.zero, base.positive || base.zero);
    }

    public SignSet plus(SignSet o) {
        boolean cancel = negative && o.positive || positive && o.negative;
        return new SignSet(negative || o.negative, zero && o.zero || cancel, positive || o.positive)
            .unless(this, o);
    }

    /** A sum is negative only if a term is, and so on; an impossible term makes the sum impossible. */
    private SignSet unless(SignSet a, SignSet b) {
        return a.isEmpty() || b.isEmpty() ? new SignSet(false, false, false) : this;
    }

    public SignSet times(SignSet o) {
        return new SignSet(negative && o.positive || positive && o.negative,
            zero && !o.isEmpty() || o.zero && !isEmpty(), negative && o.negative || positive && o.positive);
    }

    public SignSet negate() {
        return new SignSet(positive, zero, negative);
    }

    public SignSet and(SignSet o) {
        return new SignSet(negative && o.negative, zero && o.zero, positive && o.positive);
    }

    public SignSet without(SignSet o) {
        return new SignSet(negative && !o.negative, zero && !o.zero, positive && !o.positive);
    }

    /** No sign at all: the expression has a value nowhere. */
    public boolean isEmpty() {
        return !negative && !zero && !positive;
    }

    /** Whether a number with such a sign stands in the relation to 0: surely, surely not, or it depends. */
    public Optional<Boolean> holds(Relation relation) {
        if (isEmpty()) return Optional.empty();
        if (without(of(relation)).isEmpty()) return Optional.of(true);
        return and(of(relation)).isEmpty() ? Optional.of(false) : Optional.empty();
    }
}
