package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold.Memory;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.Residues;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * What assumptions say about signs: which of −, 0, + an expression can have at the points where the assumptions hold
 * and it has a value. Everything said is certain; much that is true is not found.
 */
public final class Signs {
    /** Bits with which the terms of a number are added where they nearly cancel. */
    private static final int SHARP = 256;
    /** Numbers of more operations are not added so. */
    private static final int LARGEST = 200;
    private static final int MOST_COMPARED = 100;
    private static final Range ZERO = Range.of(Rational.ZERO);
    private static final Range ONE = Range.of(Rational.ONE);

    private final List<Condition> assumptions;
    private final Likeness likeness;
    /** Many questions are answered by what is given word for word. */
    private Optional<Facts> facts = Optional.empty();
    private final Set<Condition> given;
    private final Memory<Range> ranges = new Memory<>(this::range);
    private final Memory<Boolean> integers = new Memory<>(this::integer);
    private final Memory<Integer> sizes = new Memory<>(Signs::size);
    private final Map<Expr, Residues.Kind> residues = new IdentityHashMap<>(1);

    public Signs(List<Condition> assumptions) {
        this(assumptions, new Likeness());
    }

    Signs(List<Condition> assumptions, Likeness likeness) {
        this.assumptions = assumptions;
        this.likeness = likeness;
        given = assumptions.isEmpty() ? Set.of() : new HashSet<>();
        for (Condition assumption : assumptions) given.addAll(assumption.conjuncts());
    }

    private Facts facts() {
        if (facts.isEmpty()) facts = Optional.of(new Facts(assumptions, likeness));
        return facts.get();
    }

    /** Whether the condition holds at every point where the assumptions do and its sides have values. */
    public static Truth holds(Condition condition, List<Condition> assumptions) {
        return new Signs(assumptions).holds(condition);
    }

    /**
     * Whether one of the conditions is known to fail wherever the others hold: no point satisfies all of them. Of very
     * many conditions nothing is said.
     */
    public static boolean contradict(List<Condition> conditions) {
        var distinct = conditions.stream().distinct().toList();
        return distinct.size() <= MOST_COMPARED && distinct.stream().anyMatch(condition -> holds(condition.negated(),
            distinct.stream().filter(other -> other != condition).toList()) == Truth.TRUE);
    }

    public boolean isPositive(Expr u)    { return ranges.at(u).isPositive(); }

    public boolean isNegative(Expr u)    { return ranges.at(u).isNegative(); }

    public boolean isNonNegative(Expr u) { return ranges.at(u).isNonNegative(); }

    public boolean isNonPositive(Expr u) { return ranges.at(u).isNonPositive(); }

    public boolean isNonZero(Expr u)     { return ranges.at(u).nonZero(); }

    /** Whether u is certainly an integer. */
    public boolean isInteger(Expr u)     { return integers.at(u); }

    /** Whether u is certainly an even integer. */
    public boolean isEven(Expr u)        { return residues(u) == Residues.Kind.EVEN; }

    /** Whether u is certainly an odd integer. */
    public boolean isOdd(Expr u)         { return residues(u) == Residues.Kind.ODD; }

    private Residues.Kind residues(Expr u) {
        return facts().integers().isEmpty() && !(u instanceof Num) ? Residues.Kind.OPEN
            : residues.computeIfAbsent(u, v -> Residues.of(v, facts().integers(), facts()::isInteger));
    }

    Range of(Expr u) {
        return ranges.at(u);
    }

    /** Also ⌊x⌋, which is not among the declared integers: as an exponent it is real. */
    private boolean isWhole(Expr u) {
        if (u instanceof Apply(MathFunction f, _) && f.integral()) return true;
        var range = of(u).interval();
        return isInteger(u) || range.isPoint() && range.lo() == Math.rint(range.lo());
    }

    /** Whether u certainly lies between two integers. */
    private boolean isBroken(Expr u) {
        if (u instanceof Num(var q)) return !q.isInteger();
        var range = of(u).interval();
        return Math.ceil(range.lo()) > Math.floor(range.hi());
    }

    /** What is known about the condition. */
    public Truth holds(Condition condition) {                      // recursion over conditions, whose depth we build
        if (given.contains(condition)) return Truth.TRUE;
        return switch (condition) {
            case Compare(var u, var relation, var v) -> compare(u, relation, v);
            case IsInteger(var u)  -> truth(isWhole(u), isBroken(u));
            case NotInteger(var u) -> truth(isBroken(u), isWhole(u));
            case All(var parts) -> truth(parts.stream().allMatch(part -> holds(part) == Truth.TRUE),
                                            parts.stream().anyMatch(part -> holds(part) == Truth.FALSE));
            case Any(var parts) -> truth(parts.stream().anyMatch(part -> holds(part) == Truth.TRUE),
                                            parts.stream().allMatch(part -> holds(part) == Truth.FALSE));
        };
    }

    private Truth compare(Expr u, Relation relation, Expr v) {
        Range difference = v == Exprs.ZERO ? of(u) : of(Exprs.subtract(u, v)).and(of(u).plus(of(v).negate()));
        return switch (relation) {
            case GT -> truth(difference.isPositive(), difference.isNonPositive());
            case GE -> truth(difference.isNonNegative(), difference.isNegative());
            case LT -> truth(difference.isNegative(), difference.isNonNegative());
            case LE -> truth(difference.isNonPositive(), difference.isPositive());
            case EQ -> truth(difference.isZero(), difference.nonZero());
            case NE -> truth(difference.nonZero(), difference.isZero());
        };
    }

    private static Truth truth(boolean certainlyTrue, boolean certainlyFalse) {
        return certainlyTrue ? Truth.TRUE : certainlyFalse ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Range range(Expr node, Function<Expr, Range> at) {
        Range found = switch (node) {
            case Num(var value)         -> Range.of(value);
            case Constant constant      -> constant(constant);
            case Variable _             -> Range.REALS;
            case Sum(var terms)         -> sharper(node, all(terms, at, ZERO, Range::plus));
            case Product(var factors)   -> all(factors, at, ONE, Range::times);
            case Quotient(var u, var v) -> at.apply(u).over(at.apply(v));
            case Power(var u, var v)    -> PowerRange.of(at.apply(u), v, at.apply(v), this);
            case Apply apply            -> FunctionRange.of(apply, at, ranges);
        };
        return facts().about(node).map(found::and).orElse(found);
    }

    private static Range all(List<Expr> operands, Function<Expr, Range> at, Range first, BinaryOperator<Range> how) {
        Range all = first;
        for (Expr operand : operands) all = how.apply(all, at.apply(operand));
        return all;
    }

    /** Of a number the terms of which nearly cancel, more than doubles tell: 577 − 408√2 &gt; 0. */
    private Range sharper(Expr sum, Range found) {
        var interval = found.interval();
        boolean open = !found.nonZero() && !interval.isPoint() && interval.lo() <= 0 && interval.hi() >= 0
            && interval.isBounded() && sizes.at(sum) <= LARGEST;
        return !open ? found : Enclosures.at(sum, Map.of(), SHARP).within()
            .map(ball -> found.and(new Range(ball.interval(), !ball.containsZero()))).orElse(found);
    }

    /** The size of a number as it is written, up to the largest that matters; beyond that for what is no number. */
    private static int size(Expr node, Function<Expr, Integer> at) {
        if (node instanceof Variable) return LARGEST + 1;
        int size = 1;
        for (Expr child : node.children()) size = Math.min(size + at.apply(child), LARGEST + 1);
        return size;
    }

    private static Range constant(Constant constant) {
        double below = Math.nextDown(constant.value());
        return Range.of(new Interval(below, Math.nextUp(constant.value())));
    }

    private boolean integer(Expr node, Function<Expr, Boolean> at) {
        return switch (node) {
            case Num(var value)       -> value.isInteger();
            case Constant _, Variable _, Apply _ -> facts().isInteger(node);
            case Sum(var terms)       -> terms.stream().allMatch(at::apply) || isWholePolynomial(node);
            case Product(var factors) -> factors.stream().allMatch(at::apply) || isWholePolynomial(node);
            case Quotient _           -> isWholePolynomial(node);
            case Power(var u, Num(var n)) when n.isInteger() && n.signum() >= 0 -> at.apply(u);
            case Power _              -> facts().isInteger(node);
        };
    }

    private boolean isWholePolynomial(Expr node) {
        return facts().isInteger(node) || residues(node) != Residues.Kind.OPEN;
    }
}
