package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Continuity;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Interval;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The points t between two bounds of which it is known that {@code from} ≤ {@code to}. */
record Stretch(Variable t, Expr from, Expr to, List<Condition> premises) {
    private static final int PARTS = 64;

    /** The points between the bounds: in one order, or in either if it is not known which is the larger. */
    static List<Stretch> between(Variable t, Expr a, Expr b, List<Condition> premises) {
        var rising = new Compare(a, Relation.LE, b);
        var falling = new Compare(b, Relation.LE, a);
        if (Signs.holds(rising, premises) == Truth.TRUE || isCertain(rising))
            return List.of(new Stretch(t, a, b, premises));
        if (Signs.holds(falling, premises) == Truth.TRUE || isCertain(falling))
            return List.of(new Stretch(t, b, a, premises));
        return List.of(new Stretch(t, a, b, with(premises, List.of(rising))),
            new Stretch(t, b, a, with(premises, List.of(falling))));
    }

    private static boolean isCertain(Condition condition) {
        return condition.expressions().stream().allMatch(e -> Substitution.variables(e).isEmpty())
            && Enclosures.holdsAt(condition, Map.of()) == Truth.TRUE;
    }

    /** What holds with the bounds. */
    List<Condition> closed() {
        return with(premises, List.of(new Compare(t, Relation.GE, from), new Compare(t, Relation.LE, to)));
    }

    /** What holds between the bounds; there is nothing between unless the one is less than the other. */
    List<Condition> open() {
        return with(premises, List.of(new Compare(t, Relation.GT, from), new Compare(t, Relation.LT, to),
            new Compare(from, Relation.LT, to)));
    }

    static List<Condition> with(List<Condition> some, List<Condition> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all.stream().distinct().toList();
    }

    /**
     * What follows at all points, the bounds with them, from conditions that hold at almost all: u ≥ 0 for u &gt; 0,
     * for a u that is continuous there. Nothing follows where there may be nothing between the bounds.
     */
    private List<Condition> limits(Condition almostEverywhere) {
        if (!isLess(from, to)) return List.of();
        return almostEverywhere.conjuncts().stream().filter(Compare.class::isInstance).map(Compare.class::cast)
            .filter(part -> isContinuous(Exprs.subtract(part.left(), part.right()), closed()))
            .<Condition>mapMulti((part, to) -> {
                switch (part.relation()) {
                    case GT, GE -> to.accept(new Compare(part.left(), Relation.GE, part.right()));
                    case LT, LE -> to.accept(new Compare(part.left(), Relation.LE, part.right()));
                    case EQ, NE -> { }
                }
            }).toList();
    }

    /** What holds with the bounds, where h has values almost everywhere between them. */
    List<Condition> closedFor(Expr h) {
        return with(closed(), limits(Domain.of(h, premises)));
    }

    /** A point certainly between the bounds at which the u of some |u| or sgn u is 0, for an affine u. */
    Optional<Expr> kink(Expr h) {
        return Fold.postOrder(h).stream().filter(node -> node instanceof Apply(var f, _)
            && (f == Functions.ABS || f == Functions.SIGN)).flatMap(node -> Solved.of(node.children().getFirst(),
                premises)).filter(zero -> zero.variable() == t && !Substitution.contains(zero.value(), t))
            .map(zero -> Simplifier.simplify(zero.value()).expr())
            .filter(s -> isLess(from, s) && isLess(s, to)).findFirst();
    }

    private boolean isLess(Expr u, Expr v) {
        var less = new Compare(u, Relation.LT, v);
        return Signs.holds(less, premises) == Truth.TRUE || isCertain(less);
    }

    /** Whether u is known to have values and to be continuous in t at all points that satisfy these. */
    boolean isContinuous(Expr u, List<Condition> known) {
        return holds(Condition.all(Domain.of(u, known), Continuity.of(u, t)), known);
    }

    /** Whether the condition is known to hold at all points that satisfy these, the bounds perhaps with them. */
    boolean holds(Condition condition, List<Condition> known) {
        var signs = new Signs(known);
        return condition.conjuncts().stream().flatMap(Stretch::bounds).allMatch(part -> signs.holds(part) == Truth.TRUE
            || part instanceof Compare(var u, var relation, var v) && LinearOrder.holds(u, relation, v, known)
            || isSeen(part));
    }

    /** |u| &lt; v as u &lt; v and −u &lt; v. */
    private static Stream<Condition> bounds(Condition part) {
        return part instanceof Compare(Apply(var f, var us), var relation, var v) && f == Functions.ABS
            && (relation == Relation.LT || relation == Relation.LE)
            ? Stream.of(us.getFirst(), Exprs.negate(us.getFirst())).map(u -> new Compare(u, relation, v))
            : Stream.of(part);
    }

    /** Whether it is seen on each of many parts between bounds that are numbers. */
    private boolean isSeen(Condition part) {
        if (part.expressions().stream().anyMatch(e -> Substitution.variables(e).stream().anyMatch(x -> x != t)))
            return false;
        var low = Enclosures.enclose(from, Map.of());
        var high = Enclosures.enclose(to, Map.of());
        if (low.isEmpty() || high.isEmpty()) return false;
        double begin = low.get().lo();
        double end = high.get().hi();
        if (!Double.isFinite(end - begin) || begin > end) return false;
        for (int k = 0; k < PARTS; k++) {
            double left = k == 0 ? begin : begin + (end - begin) * k / PARTS;
            double right = k == PARTS - 1 ? end : begin + (end - begin) * (k + 1) / PARTS;
            if (Enclosures.holdsOver(part, Map.of(t, new Interval(left, right))) != Truth.TRUE) return false;
        }
        return true;
    }

    /** Whether the condition holds between the bounds but for finitely many points: zeros of polynomials in t. */
    boolean holdsAlmost(Condition condition, Work work) {
        return condition.conjuncts().stream().allMatch(part -> holds(part, open())
            || part instanceof Compare(var u, var relation, var v) && hasFewZeros(Exprs.subtract(u, v), work)
                && (relation == Relation.NE || relation == Relation.GT
                    && holds(new Compare(u, Relation.GE, v), open())));
    }

    private boolean hasFewZeros(Expr u, Work work) {
        return Univariate.numerator(u, t, work).filter(p -> p.base() == t && p.coefficients().size() > 1
            && (p.coefficients().getLast() instanceof Num
                || Signs.holds(Condition.nonZero(p.coefficients().getLast()), premises) == Truth.TRUE)).isPresent();
    }
}
