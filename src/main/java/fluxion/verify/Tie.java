package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Evaluation;
import fluxion.numeric.Truth;
import fluxion.simplify.Budget;
import fluxion.simplify.Forms;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slope.Missing;
import fluxion.verify.Slope.Unknown;
import fluxion.verify.Slope.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The derivative of a function at all points of a set at once: p = 0, where |p| and sgn p change their formula, or p an
 * integer, where ⌊p⌋ does. Off the set the function has two formulas, one for either side; it is differentiable on the
 * set exactly if they and their derivatives agree there with each other, and with the value.
 */
public final class Tie {
    private static final int MAX_TERMS = 64;
    private static final int LARGEST_DENOMINATOR = 36;
    private static final int MAX_CASES = 4;
    private static final Variable INTEGER = Exprs.variable("#n");

    private final Expr p;
    private final boolean integers;
    private final Variable x;
    private final List<Condition> known;
    /** The expression at the points of the set, as far as they can be put in. */
    private final Map<Expr, Expr> here;

    private Tie(Expr p, boolean integers, Variable x, List<Condition> assumptions) {
        this.p = p;
        this.integers = integers;
        this.x = x;
        known = new ArrayList<>(assumptions);
        Expr target = Exprs.ZERO;
        if (integers) {
            known.add(new IsInteger(INTEGER));
            target = INTEGER;
        }
        var values = new HashMap<Expr, Expr>();
        if (slope(p).isPresent() && slope(p).get() instanceof Num(var a) && a.signum() != 0) {
            Expr rest = simple(Substitution.replace(p, Map.of(x, Exprs.ZERO)));
            values.put(x, simple(Exprs.quotient(Exprs.subtract(target, rest), Exprs.num(a))));
        } else values.put(p, target);
        here = Map.copyOf(values);
        for (Condition one : assumptions) known.add(one.map(u -> Substitution.replace(u, here)));
    }

    /**
     * The derivative of f by x where the condition holds: u = v, or u an integer.
     *
     * @param f free of derivative operators and the sheet's definitions
     */
    public static Slope slope(Expr f, Variable x, Condition where, List<Condition> assumptions) {
        var cases = cases(where, assumptions);
        var slope = of(cases.getFirst(), x, assumptions).map(tie -> tie.slopeOf(f)).orElse(new Unknown());
        boolean same = cases.stream().skip(1).allMatch(one -> of(one, x, assumptions).map(tie ->
            tie.slopeOf(f)).orElse(new Unknown()).equals(slope));
        return same ? slope : new Unknown();
    }

    /** The set as sets on each of which it is known whether u &lt; v or u &gt; v, for every demand that u ≠ v. */
    private static List<Condition> cases(Condition where, List<Condition> assumptions) {
        List<Condition> cases = List.of(Condition.ALWAYS);
        for (Condition part : where.conjuncts()) {
            var sides = part instanceof Compare(var u, var relation, var v) && relation == Relation.NE
                ? List.<Condition>of(new Compare(u, Relation.LT, v), new Compare(u, Relation.GT, v)) : List.of(part);
            if (cases.size() > MAX_CASES) return List.of(where);
            cases = cases.stream().flatMap(one -> sides.stream().map(side -> Condition.all(one, side))).toList();
        }
        return cases;
    }

    /** Whether the formula has the value of the derivative of f where the condition holds. */
    public static boolean agrees(Expr formula, Expr f, Variable x, Condition where, List<Condition> assumptions) {
        return of(where, x, assumptions).filter(tie -> tie.agrees(formula, f)).isPresent();
    }

    /** Whether u is 0 only at isolated values of x, wherever the other variables are: it crosses 0 with a slope. */
    static boolean isCrossed(Expr u, Variable x, List<Condition> known) {
        return of(new Compare(u, Relation.EQ, Exprs.ZERO), x, known)
            .filter(tie -> tie.slope(tie.p).filter(tie::isNonZero).isPresent()).isPresent();
    }

    private static Optional<Tie> of(Condition where, Variable x, List<Condition> assumptions) {
        return switch (where) {
            case Compare(var u, var relation, var v) when relation == Relation.EQ ->
                Optional.of(new Tie(Simplifier.simplify(Exprs.subtract(u, v)).expr(), false, x, assumptions));
            case IsInteger(var u) -> Optional.of(new Tie(u, true, x, assumptions));
            case Condition.All(var parts) -> of(parts, x, assumptions);
            case Compare _, Condition.NotInteger _, Condition.Any _ -> Optional.empty();
        };
    }

    /** The points of one set that lie within others. */
    private static Optional<Tie> of(List<Condition> parts, Variable x, List<Condition> assumptions) {
        var set = parts.stream().filter(part -> part instanceof IsInteger || part instanceof Compare(_, var relation, _)
            && relation == Relation.EQ).toList();
        if (set.size() != 1) return Optional.empty();
        var known = new ArrayList<>(assumptions);
        known.addAll(parts);
        known.removeAll(set);
        return of(set.getFirst(), x, known);
    }

    /** The formulas on the side where p is greater, on the other side, and on the set itself. */
    private record Sides(Expr above, Expr below, Expr on) {}

    private Slope slopeOf(Expr f) {
        var sides = sides(f);
        if (sides.isEmpty() || slope(p).filter(this::isNonZero).isEmpty()) return new Unknown();
        var rising = slope(sides.get().above);
        var falling = slope(sides.get().below);
        if (rising.isEmpty() || falling.isEmpty()) return new Unknown();
        var jumps = List.of(Exprs.subtract(sides.get().above, sides.get().on),
            Exprs.subtract(sides.get().below, sides.get().on));
        Expr turn = Exprs.subtract(rising.get(), falling.get());
        if (jumps.stream().anyMatch(this::isNonZero)) return new Missing(Why.JUMP);
        boolean continuous = jumps.stream().allMatch(this::isZero);
        if (isNonZero(turn)) return new Missing(continuous ? Why.KINK : Why.BREAK);
        if (!continuous || !isZero(turn)) return new Unknown();
        return onSet(rising.get()) instanceof Num(var value)
            ? new Slope.Exists(Interval.of(value), Exprs.num(value)) : new Unknown();
    }

    private boolean agrees(Expr formula, Expr f) {
        var derivative = sides(formula);
        var function = sides(f);
        if (derivative.isEmpty() || function.isEmpty()) return false;
        return slope(function.get().above)
            .filter(rising -> isZero(Exprs.subtract(derivative.get().on, rising))).isPresent();
    }

    /** Empty unless what else restricts f and its derivative holds on the whole set. */
    private Optional<Sides> sides(Expr f) {
        Expr plain = Steps.byDefinition(f);
        var above = side(plain, 1);
        var below = side(plain, -1);
        var on = side(plain, 0);
        if (above.isEmpty() || below.isEmpty() || on.isEmpty()) return Optional.empty();
        boolean regular = isRegular(above.get()) && isRegular(below.get()) && isRegular(on.get());
        return regular ? Optional.of(new Sides(above.get(), below.get(), on.get())) : Optional.empty();
    }

    private boolean isRegular(Expr f) {
        var signs = new Signs(known);
        for (Condition needed : List.of(Domain.of(f, known), Domain.smooth(f, x, known)))
            for (Condition conjunct : needed.conjuncts())
                if (signs.holds(conjunct.interior().map(this::onSet)) != Truth.TRUE
                    && signs.holds(conjunct) != Truth.TRUE) return false;
        return true;
    }

    /** The formula with |p|, sgn p and ⌊p⌋ as on one side, or (0) on the set; empty if other steps are left. */
    private Optional<Expr> side(Expr f, int side) {
        var stuck = new boolean[1];
        Expr beside = Fold.<Expr>fold(f, (node, at) -> {
            if (stuck[0] || node.children().isEmpty()) return node;
            List<Expr> children = node.children().stream().map(at).toList();
            Expr rebuilt = children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            if (!(rebuilt instanceof Apply(MathFunction g, var args)) || !OneSided.isStep(g)
                || !Substitution.contains(args.getFirst(), x)) return rebuilt;
            var replaced = step(g, args.getFirst(), side).or(() -> settled(g, args.getFirst()));
            stuck[0] |= replaced.isEmpty();
            return replaced.orElse(rebuilt);
        });
        return stuck[0] ? Optional.empty() : Optional.of(beside);
    }

    /** |u| and sgn u where u has the same sign on the whole set, and so beside it. */
    private Optional<Expr> settled(MathFunction g, Expr u) {
        var signs = new Signs(known);
        int sign = signs.isPositive(u) ? 1 : signs.isNegative(u) ? -1 : 0;
        if (sign == 0 || g == Functions.FLOOR || !Limit.isContinuous(u, x)) return Optional.empty();
        return Optional.of(g == Functions.SIGN ? Exprs.num(sign) : Exprs.product(Exprs.num(sign), u));
    }

    private Optional<Expr> step(MathFunction g, Expr u, int side) {
        if (g == Functions.FLOOR) return integers ? floor(u, side) : Optional.empty();
        if (integers || !(simple(Exprs.quotient(u, p)) instanceof Num(var c)) || c.signum() == 0)
            return Optional.empty();
        Expr sign = Exprs.num(side * c.signum());
        return Optional.of(g == Functions.SIGN ? sign : Exprs.product(sign, u));
    }

    /** ⌊p + k⌋ is n + k above p = n, and n + k − 1 below; ⌊k − p⌋ the other way round. */
    private Optional<Expr> floor(Expr u, int side) {
        for (int direction : new int[] {1, -1}) {
            Expr rest = simple(Exprs.subtract(u, Exprs.product(Exprs.num(direction), p)));
            if (rest instanceof Num(var k) && k.isInteger()) {
                var shift = side * direction < 0 ? k.minus(Rational.ONE) : k;
                return Optional.of(Exprs.sum(Exprs.product(Exprs.num(direction), INTEGER), Exprs.num(shift)));
            }
        }
        return Optional.empty();
    }

    private Optional<Expr> slope(Expr u) {
        return Slopes.derivative(u, x).map(this::simple);
    }

    private Expr simple(Expr u) {
        return Simplifier.simplify(u, known, Budget.ORDINARY).expr();
    }

    private Expr onSet(Expr u) {
        return simple(Substitution.replace(simple(u), here));
    }

    private boolean isZero(Expr u) {
        return onSet(u) == Exprs.ZERO;
    }

    /** Whether u is not 0 anywhere on the set. */
    private boolean isNonZero(Expr u) {
        Expr on = onSet(u);
        return new Signs(known).isNonZero(on) || !integers && (isNonZeroBySquares(simple(u))
            || PolynomialRoots.areApart(simple(u), p, x));
    }

    /** cos x ≠ 0 where sin x = 0, because of cos² x + sin² x = 1: u² + λ p² is a number that is not 0. */
    private boolean isNonZeroBySquares(Expr u) {
        if (!Question.isConcrete(List.of(u, p))) return false;
        var names = Substitution.variables(Exprs.sum(u, p));
        var squares = new double[2][2];
        for (int k = 0; k < 2; k++) {
            var point = new HashMap<Variable, Rational>();
            for (Variable name : names) point.put(name, Rational.of(3 + 4 * k + 2 * point.size(), 7));
            squares[k][0] = Math.pow(Evaluation.value(u, point), 2);
            squares[k][1] = Math.pow(Evaluation.value(p, point), 2);
        }
        double ratio = (squares[1][0] - squares[0][0]) / (squares[0][1] - squares[1][1]);
        for (int q = 1; q <= LARGEST_DENOMINATOR; q++) {
            double numerator = Math.rint(ratio * q);
            if (!(Math.abs(ratio * q - numerator) < 1e-9) || Math.abs(numerator) > 1e6) continue;
            Expr total = Exprs.sum(Exprs.square(u), Exprs.product(Exprs.num((long) numerator, q), Exprs.square(p)));
            return simple(Forms.expanded(total, MAX_TERMS)) instanceof Num(var value) && value.signum() != 0;
        }
        return false;
    }
}
