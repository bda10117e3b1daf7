package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Formulas just beside a point, on one side of it: there |u| is u or −u, sgn u and ⌊u⌋ are constants. What sign u has
 * there is the sign of its first derivative that is not 0 at the point.
 *
 * @param side 1 for x a little above its value at the point, −1 for x a little below
 */
record OneSided(Variable x, Map<Variable, Rational> point, int side) {
    private static final int HIGHEST = 8;

    /** A formula with the same values on this side, near the point, without |u|, sgn u and ⌊u⌋ of a moving u. */
    Optional<Expr> of(Expr f) {
        return Steps.resolved(f, this::step, this::holds);
    }

    static boolean isStep(MathFunction g) {
        return g == Functions.ABS || g == Functions.SIGN || g == Functions.FLOOR;
    }

    private Optional<Expr> step(MathFunction g, List<Expr> arguments) {
        Expr u = arguments.getFirst();
        if (g == Functions.ATAN2)
            return Optional.of(angle(u, arguments.getLast()).orElseGet(() -> Exprs.apply(g, arguments)));
        if (g == Functions.FLOOR) return floor(u);
        var sign = sign(u);
        if (sign.isEmpty()) return Optional.empty();
        Expr factor = Exprs.num(sign.getAsInt());
        return Optional.of(g == Functions.SIGN ? factor : Exprs.product(factor, u));
    }

    /** The angle of (v, u), by arctan(u/v) where v is not 0 at the point, else by arctan(v/u); DLMF 1.9.6. */
    private Optional<Expr> angle(Expr u, Expr v) {
        var up = sign(u);
        var right = sign(v);
        if (up.isEmpty() || right.isEmpty()) return Optional.empty();
        boolean level = right.getAsInt() > 0 || up.getAsInt() == 0;
        if (level && right.getAsInt() == 0) return Optional.empty();
        if (Enclosures.holdsAt(Condition.nonZero(v), point) == Truth.TRUE || level) {
            int turn = right.getAsInt() > 0 ? 0 : up.getAsInt() == 0 ? 1 : up.getAsInt();
            return Optional.of(Exprs.sum(Functions.arctan(Exprs.quotient(u, v)),
                Exprs.product(Exprs.num(turn), Exprs.PI)));
        }
        return Optional.of(Exprs.subtract(Exprs.product(Exprs.num(up.getAsInt(), 2), Exprs.PI),
            Functions.arctan(Exprs.quotient(v, u))));
    }

    /** ⌊u⌋ is n where u is just above the integer n, and n − 1 where it is just below. */
    private Optional<Expr> floor(Expr u) {
        if (!isRegular(u)) return Optional.empty();
        if (!(Enclosures.at(u, point) instanceof Within<Interval>(var range, var exact))) return Optional.empty();
        if (exact.isPresent() && exact.get().isInteger()) {
            var above = sign(Exprs.subtract(u, Exprs.num(exact.get())));
            if (above.isEmpty()) return Optional.empty();
            return Optional.of(Exprs.num(above.getAsInt() < 0 ? exact.get().minus(Rational.ONE) : exact.get()));
        }
        var floor = range.floor();
        boolean between = exact.isPresent() || Enclosures.holdsAt(new NotInteger(u), point) == Truth.TRUE;
        return between && floor.isPoint() ? Optional.of(Exprs.num(Rational.of(floor.lo()))) : Optional.empty();
    }

    /** Whether the condition holds on this side, near the point. */
    Truth holds(Condition condition) {                             // recursion over conditions, whose depth we build
        return switch (condition) {
            case Compare(var u, var relation, var v) -> {
                var sign = of(Steps.byDefinition(Exprs.subtract(u, v))).map(this::sign).orElse(OptionalInt.empty());
                yield sign.isEmpty() ? Truth.UNKNOWN : relation.holds(sign.getAsInt()) ? Truth.TRUE : Truth.FALSE;
            }
            case IsInteger(var u)  -> moves(u) ? Truth.UNKNOWN : Enclosures.holdsAt(condition, point);
            case NotInteger(var u) -> isRegular(u) && Enclosures.holdsAt(condition, point) == Truth.TRUE
                ? Truth.TRUE : Truth.UNKNOWN;
            case All(var parts)    -> parts.stream().map(this::holds).reduce(Truth.TRUE, OneSided::worse);
            case Any(var parts)    -> parts.stream().map(this::holds).reduce(Truth.FALSE, OneSided::better);
        };
    }

    private static Truth worse(Truth a, Truth b) {
        if (a == Truth.FALSE || b == Truth.FALSE) return Truth.FALSE;
        return a == Truth.TRUE && b == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
    }

    private static Truth better(Truth a, Truth b) {
        if (a == Truth.TRUE || b == Truth.TRUE) return Truth.TRUE;
        return a == Truth.FALSE && b == Truth.FALSE ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The sign of u on this side, near the point; empty if it is not certain. */
    OptionalInt sign(Expr u) {
        var order = order(u);
        if (order.isEmpty()) return OptionalInt.empty();
        return OptionalInt.of(side < 0 && order.get().order % 2 == 1 ? -order.get().sign : order.get().sign);
    }

    /** How u begins at the point: the order and the sign of its first derivative that is not 0; sign 0 if u is 0. */
    record Beginning(int order, int sign) {}

    Optional<Beginning> order(Expr u) {
        if (!isRegular(u)) return Optional.empty();
        Expr derivative = u;
        for (int k = 0; k <= HIGHEST; k++) {
            var sign = signAt(derivative);
            if (sign.isEmpty()) return Optional.empty();
            if (sign.getAsInt() != 0) return Optional.of(new Beginning(k, sign.getAsInt()));
            if (!Substitution.contains(derivative, x)) return Optional.of(new Beginning(k, 0));
            var next = Slopes.derivative(derivative, x);
            if (next.isEmpty()) return Optional.empty();
            derivative = Simplifier.simplify(next.get()).expr();
        }
        return Optional.empty();
    }

    /** The k-th derivative. */
    Optional<Expr> derivative(Expr u, int k) {
        Optional<Expr> derivative = Optional.of(u);
        for (int i = 0; i < k; i++)
            derivative = derivative.flatMap(v -> Slopes.derivative(v, x)).map(v -> Simplifier.simplify(v).expr());
        return derivative;
    }

    private OptionalInt signAt(Expr u) {
        return switch (Enclosures.at(u, point)) {
            case Within<Interval>(_, var exact) when exact.isPresent() -> OptionalInt.of(exact.get().signum());
            case Within<Interval>(var range, _) when range.isPositive() -> OptionalInt.of(1);
            case Within<Interval>(var range, _) when range.isNegative() -> OptionalInt.of(-1);
            case Within<Interval>(var range, _) when range.isPoint()    -> OptionalInt.of(0);
            case Enclosure<Interval> _ -> simplified(u);
        };
    }

    /** sin(π + x) at x = 0 is 0, which no enclosure tells. */
    private OptionalInt simplified(Expr u) {
        var values = new LinkedHashMap<Variable, Expr>();
        point.forEach((variable, value) -> values.put(variable, Exprs.num(value)));
        return Simplifier.simplify(Substitution.replace(u, values)).expr() instanceof Num(var value)
            ? OptionalInt.of(value.signum()) : OptionalInt.empty();
    }

    private boolean moves(Expr u) {
        return Substitution.contains(u, x);
    }

    /** Whether u certainly has a value and is smooth in x at and around the point. */
    boolean isRegular(Expr u) {
        return hasValues(u) && isOpenlyTrue(Domain.smooth(u, x));
    }

    /** Whether u certainly has a value at the point and around it. */
    boolean hasValues(Expr u) {
        return isOpenlyTrue(Domain.of(u));
    }

    /** Whether u certainly has a value at the point and near it on this side. */
    boolean hasValue(Expr u) {
        var domain = Domain.of(u);
        return Enclosures.holdsAt(domain, point) == Truth.TRUE && holds(domain) == Truth.TRUE;
    }

    /** Whether the condition holds at the point, and around it by continuity: not just on the border. */
    private boolean isOpenlyTrue(Condition condition) {            // recursion over conditions, whose depth we build
        return switch (condition) {
            case Compare(var u, var relation, var v) when moves(u) || moves(v) -> switch (relation) {
                case EQ         -> false;
                case NE, LT, GT -> Enclosures.holdsAt(condition, point) == Truth.TRUE;
                case LE         -> Enclosures.holdsAt(new Compare(u, Relation.LT, v), point) == Truth.TRUE;
                case GE         -> Enclosures.holdsAt(new Compare(u, Relation.GT, v), point) == Truth.TRUE;
            };
            case Compare _, NotInteger _ -> Enclosures.holdsAt(condition, point) == Truth.TRUE;
            case IsInteger(var u)        -> !moves(u) && Enclosures.holdsAt(condition, point) == Truth.TRUE;
            case All(var parts)          -> parts.stream().allMatch(this::isOpenlyTrue);
            case Any(var parts)          -> parts.stream().anyMatch(this::isOpenlyTrue);
        };
    }
}
