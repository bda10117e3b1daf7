package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Forms;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A derivative that exists at a point is the limit of those beside it, where they have one (by the mean value theorem).
 * So if a claim A·f′ + B = R holds beside the point, along x, and A, B and R are continuous there, then it holds at the
 * point, too, or f has no derivative there. (Where A is 0 at the point and f′ exists, R − B must tend to 0: else f′
 * would grow without bounds beside it, and so would the difference quotients.) Values of parameters for which the
 * points in question fill a line, as a + b x² = 0 does for a = b = 0, are kept apart as {@link Strata}.
 */
final class Approach {
    private static final int MAX_DEGREE = 8;
    /** Analytic and not constant: of one that moves they have isolated zeros. */
    private static final Set<FunctionSymbol> ANALYTIC = Set.of(Functions.SIN, Functions.COS, Functions.TAN,
        Functions.COT, Functions.SINH, Functions.TANH, Functions.ARCTAN, Functions.LN);

    private final Side side;
    private final Side other;
    private final List<Condition> known = new ArrayList<>();
    private final List<Condition> assumptions;
    private final Strata strata;
    private final Work work;

    Approach(Side left, Side right, List<Condition> assumptions, Work work) {
        this.work = work;
        side = left.differentiates() ? left : right;
        other = side == left ? right : left;
        this.assumptions = assumptions;
        known.addAll(assumptions);
        known.addAll(side.before().conjuncts());
        side.before().conjuncts().forEach(part -> Premises.base(part).map(Condition::nonNegative)
            .ifPresent(known::add));
        strata = new Strata(known);
    }

    /** The values of parameters for which nothing is told; known after {@link #tells}. */
    List<Map<Variable, Expr>> exceptions() {
        return strata.found();
    }

    /** Whether the claim holds at its gaps, or says nothing of them, if it is proved elsewhere. */
    boolean tells() {
        if (side.opaque() || side.taken().size() != 1 || other.differentiates()) return false;
        var taken = side.taken().getFirst();
        if (!taken.place().isEmpty()) return false;
        Variable x = taken.last();
        var slope = Slopes.derivative(side.frame(), taken.slot());
        boolean affine = slope.isPresent()
            && !Substitution.contains(Simplifier.simplify(slope.get()).expr(), taken.slot());
        return affine && Limit.isContinuous(side.frame(), x) && Limit.isContinuous(other.formula(), x)
            && isOpen(Domain.of(side.frame()), x) && isOpen(other.domain(), x) && reaches(x)
            && side.demands(assumptions).conjuncts().stream().allMatch(part -> holds(part) || failsAtPoints(part, x));
    }

    private boolean holds(Condition condition) {
        return Signs.holds(condition, known) == Truth.TRUE;
    }

    /**
     * Whether the condition holds around each point where it holds, along x; what follows from the domain of the
     * function does, for where it has a derivative it has values on both sides.
     */
    private boolean isOpen(Condition condition, Variable x) {
        var before = side.before().conjuncts();
        return Premises.sharpened(condition.conjuncts()).stream().allMatch(part -> !contains(part, x)
            || isStrict(part, x) || Signs.holds(part, before) == Truth.TRUE || isOpenAbove(part, x, before));
    }

    /** u &gt; 0, or u = 0 and what does not move, where u ≥ 0 anyway: around such points it holds, too. */
    private static boolean isOpenAbove(Condition part, Variable x, List<Condition> before) {
        return part instanceof Condition.Any(var parts)
            && parts.getFirst() instanceof Compare(var u, var relation, var v) && relation == Relation.GT
            && parts.stream().skip(1).allMatch(other -> other.conjuncts().contains(new Compare(u, Relation.EQ, v))
                && other.conjuncts().stream().allMatch(c -> c.equals(new Compare(u, Relation.EQ, v))
                    || !contains(c, x)))
            && before.stream().flatMap(c -> Premises.base(c).stream()).anyMatch(w -> isSame(w, Exprs.subtract(u, v)));
    }

    private static boolean isSame(Expr u, Expr v) {
        return Simplifier.simplify(Exprs.subtract(u, v)).expr() == Exprs.ZERO;
    }

    private static boolean isStrict(Condition condition, Variable x) {
        return condition instanceof Compare(var u, var relation, var v)
            && (relation == Relation.NE || relation == Relation.LT || relation == Relation.GT)
            && Limit.isContinuous(u, x) && Limit.isContinuous(v, x);
    }

    /** Whether the points that satisfy the assumptions reach up to each of them, along x, from one side at least. */
    private boolean reaches(Variable x) {
        var closed = assumptions.stream().filter(part -> contains(part, x) && !isStrict(part, x)).toList();
        return closed.isEmpty() || closed.size() == 1
            && closed.getFirst() instanceof Compare(var u, var relation, var v)
            && (relation == Relation.LE || relation == Relation.GE)
            && (u == x && v instanceof Num || v == x && u instanceof Num);
    }

    private static boolean contains(Condition condition, Variable x) {
        return condition.expressions().stream().anyMatch(u -> Substitution.contains(u, x));
    }

    /** Whether the condition fails only at isolated values of x, as far as the function has values. */
    private boolean failsAtPoints(Condition condition, Variable x) {
        return switch (condition) {
            case Compare(var u, var relation, var v) -> switch (relation) {
                case NE     -> isIsolated(Exprs.subtract(u, v), x);
                case LT, GT -> holds(new Compare(u, relation == Relation.LT ? Relation.LE : Relation.GE, v))
                    && isIsolated(Exprs.subtract(u, v), x);
                case LE, GE, EQ -> false;
            };
            case NotInteger(var u) -> isAnalyticOnLine(u, x) || isPolynomial(u, x);
            case Condition.Any(var parts) -> parts.stream().anyMatch(part -> failsAtPoints(part, x));
            case Condition.IsInteger _, Condition.All _ -> false;
        };
    }

    /** Whether u takes the value 0 at isolated values of x only. */
    private boolean isIsolated(Expr u, Variable x) {                 // recursion over the factors of a condition
        if (holds(Condition.nonZero(u))) return true;
        return switch (u) {
            case Product(var us)                               -> us.stream().allMatch(v -> isIsolated(v, x));
            case Quotient(var v, _)                            -> isIsolated(v, x);
            case Power(var v, Num(var r)) when r.signum() > 0  -> isIsolated(v, x);
            case Power(var v, var n) when !(n instanceof Num) && Substitution.contains(v, x) -> isIsolated(v, x);
            case Apply(var f, var us) when f == Functions.ABS  -> isIsolated(us.getFirst(), x);
            case Apply(var f, var us) when ANALYTIC.contains(f) && moves(us.getFirst(), x) -> true;
            case Sum(var us) when us.size() == 2 && us.getFirst() instanceof Apply(var f, var in) && f == Functions.ABS
                && us.getLast() instanceof Num c ->                                          // |u| = c: u = ±c
                isIsolated(Exprs.sum(in.getFirst(), c), x) && isIsolated(Exprs.subtract(in.getFirst(), c), x);
            case Expr v -> isAnalyticOnLine(v, x) || isPolynomial(v, x)
                || holds(Domain.smooth(v, x)) && new TiedSets(known).isCrossed(v, x) || isKeptApart(v, x)
                || splits(v, x) || Substitution.contains(v, x) && new Isolated(x, strata, work).zeros(v);
        };
    }

    /** Whether the polynomial is no constant along x, or is kept apart where it is one. */
    private boolean moves(Expr u, Variable x) {
        var coefficients = coefficients(u, x);
        return coefficients.size() > 1 && strata.keep(coefficients.subList(1, coefficients.size()), x);
    }

    /** A parameter or polynomial is 0 at isolated values of x, unless all its coefficients are 0. */
    private boolean isKeptApart(Expr u, Variable x) {
        var coefficients = Substitution.contains(u, x) ? coefficients(u, x) : List.of(u);
        return !coefficients.isEmpty() && strata.keep(coefficients, x);
    }

    private boolean splits(Expr u, Variable x) {
        Expr factored = Forms.factored(Simplifier.simplify(u).expr());
        return factored != u && factored instanceof Product && isIsolated(factored, x);
    }

    /** Whether u depends on x alone, and is analytic on the whole line and no constant. */
    private static boolean isAnalyticOnLine(Expr u, Variable x) {
        return Analytic.isAnalytic(u, x)
            && Enclosures.at(u, Map.of(x, Rational.ZERO)) instanceof Within(var a, _)
            && Enclosures.at(u, Map.of(x, Rational.of(3, 7))) instanceof Within(var b, _) && !a.intersects(b);
    }

    /** The derivatives at 0 of a polynomial in x; none if it is no polynomial, or its degree is too high. */
    private List<Expr> coefficients(Expr u, Variable x) {
        if (Fold.postOrder(u).stream().anyMatch(node -> node instanceof Apply && Substitution.contains(node, x)))
            return List.of();                                             // ⌊x⌋ is none, though its derivative is 0
        var coefficients = new ArrayList<Expr>();
        Expr derivative = u;
        for (int k = 0; k <= MAX_DEGREE; k++) {
            Expr simple = Simplifier.simplify(derivative).expr();
            coefficients.add(Simplifier.simplify(Substitution.replace(simple, Map.of(x, Exprs.ZERO))).expr());
            if (!Substitution.contains(simple, x)) return coefficients;
            var next = Slopes.derivative(simple, x);
            if (next.isEmpty()) return List.of();
            derivative = next.get();
        }
        return List.of();
    }

    /** Whether u is a polynomial in x whose highest coefficient is never 0. */
    private boolean isPolynomial(Expr u, Variable x) {
        if (!holds(Domain.smooth(u, x))) return false;
        Expr derivative = u;
        for (int k = 0; k < MAX_DEGREE; k++) {
            var next = Slopes.derivative(derivative, x);
            if (next.isEmpty()) return false;
            derivative = Simplifier.simplify(next.get()).expr();
            if (!Substitution.contains(derivative, x)) return holds(Condition.nonZero(derivative));
        }
        return false;
    }
}
