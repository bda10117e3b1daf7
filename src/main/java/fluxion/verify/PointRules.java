package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slope.Exists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of differentiation at one point, where the formula of the derivative fails and the parts have slopes all
 * the same: sum, product, quotient and chain rule hold at a point (Rudin, <i>Principles of Mathematical Analysis</i>,
 * 5.3 and 5.5). Where u(p) = 0, it is enough for (u v)′(p) = u′(p) v(p) that v is continuous at p; and a root whose
 * argument begins with a high power of the distance has the slope 0.
 */
final class PointRules {
    /** Longer formulas are not taken apart. */
    private static final int MAX_NODES = 60;
    private static final Variable INSIDE = Exprs.variable("#t");

    private final Variable x;
    private final Map<Variable, Rational> point;
    private final Map<Variable, Expr> here = new LinkedHashMap<>();
    private final Map<Expr, Optional<Expr>> known = new HashMap<>();

    private PointRules(Variable x, Map<Variable, Rational> point) {
        this.x = x;
        this.point = point;
        point.forEach((variable, value) -> here.put(variable, Exprs.num(value)));
    }

    /** df/dx at the point, if the slopes of the parts tell it. */
    static Optional<Slope> of(Expr f, Variable x, Map<Variable, Rational> point) {
        return Size.isAtMost(MAX_NODES, f) ? new PointRules(x, point).byParts(f).flatMap(PointRules::exists)
            : Optional.empty();
    }

    private static Optional<Slope> exists(Expr value) {
        return Enclosures.sharp(value, Map.of()).within().map(range ->
            new Exists(value instanceof Num(var q) ? Interval.of(q) : range, value));
    }

    /** The slope of a part, by itself if it can be, as a number. */
    private Optional<Expr> slope(Expr u) {                         // recursion over a formula of so many nodes at most
        if (!Substitution.contains(u, x)) return Optional.of(Exprs.ZERO);
        var before = known.get(u);
        if (before != null) return before;
        var found = Slopes.alone(u, x, point) instanceof Exists(_, var value) ? Optional.of(value) : byParts(u);
        known.put(u, found);
        return found;
    }

    private Optional<Expr> byParts(Expr f) {
        return switch (f) {
            case Sum(var terms)               -> all(terms).map(slopes -> simple(Exprs.sum(slopes)));
            case Product(var factors)         -> ofProduct(factors);
            case Quotient(var u, var v)       -> ofQuotient(u, v);
            case Power(var u, Num(var r))     -> chain(u, Exprs.power(INSIDE, Exprs.num(r))).or(() -> ofRoot(u, r));
            case Apply(MathFunction g, var us) when us.size() == 1 -> chain(us.getFirst(), Exprs.apply(g, INSIDE));
            case Expr _                       -> Optional.empty();
        };
    }

    private Optional<List<Expr>> all(List<Expr> parts) {
        var slopes = new ArrayList<Expr>();
        for (Expr part : parts) {
            var slope = slope(part);
            if (slope.isEmpty()) return Optional.empty();
            slopes.add(slope.get());
        }
        return Optional.of(slopes);
    }

    private Optional<Expr> ofProduct(List<Expr> factors) {
        var slopes = all(factors);
        if (slopes.isPresent()) {
            var terms = new ArrayList<Expr>();
            for (int k = 0; k < factors.size(); k++) terms.add(Exprs.product(slopes.get().get(k),
                Exprs.product(without(factors, k))));
            return Optional.of(simple(Exprs.sum(terms)));
        }
        for (int k = 0; k < factors.size(); k++) {
            var slope = isZero(factors.get(k)) ? slope(factors.get(k)) : Optional.<Expr>empty();
            var others = without(factors, k);
            if (slope.isPresent() && others.stream().allMatch(this::isContinuous))
                return Optional.of(simple(Exprs.product(slope.get(), Exprs.product(others))));
        }
        return Optional.empty();
    }

    private static List<Expr> without(List<Expr> factors, int k) {
        var others = new ArrayList<>(factors);
        others.remove(k);
        return others;
    }

    private Optional<Expr> ofQuotient(Expr u, Expr v) {
        boolean defined = Enclosures.at(v, point).within().filter(range -> !range.contains(0)).isPresent();
        if (!defined) return Optional.empty();
        var slopes = all(List.of(u, v));
        if (slopes.isPresent()) return Optional.of(simple(Exprs.quotient(Exprs.subtract(
            Exprs.product(slopes.get().getFirst(), v), Exprs.product(u, slopes.get().getLast())), Exprs.square(v))));
        return isZero(u) && isContinuous(v) ? slope(u).map(slope -> simple(Exprs.quotient(slope, v)))
            : Optional.empty();
    }

    /** g′(u(p)) u′(p), where u(p) is a rational number. */
    private Optional<Expr> chain(Expr u, Expr outer) {
        if (!(simple(u) instanceof Num(var at))) return Optional.empty();
        return slope(u).flatMap(inner -> Slopes.alone(outer, INSIDE, Map.of(INSIDE, at)) instanceof Exists(_, var value)
            ? Optional.of(simple(Exprs.product(value, inner))) : Optional.empty());
    }

    /** |u|ʳ ≤ c|h|^(k r) at the distance h from the point, where u begins with its k-th power: 0 for k r &gt; 1. */
    private Optional<Expr> ofRoot(Expr u, Rational r) {
        var begins = new OneSided(x, point, 1).order(u).filter(first -> first.sign() != 0);
        boolean flat = begins.isPresent() && r.signum() > 0
            && r.times(Rational.of(begins.get().order())).compareTo(Rational.ONE) > 0;
        return flat && hasValues(Exprs.power(u, Exprs.num(r))) ? Optional.of(Exprs.ZERO) : Optional.empty();
    }

    private boolean isZero(Expr u) {
        return simple(u) == Exprs.ZERO;
    }

    private boolean isContinuous(Expr u) {
        return Limit.isContinuous(u, x) && hasValues(u);
    }

    private boolean hasValues(Expr u) {
        return new OneSided(x, point, 1).hasValue(u) && new OneSided(x, point, -1).hasValue(u);
    }

    /** The number that u is at the point. */
    private Expr simple(Expr u) {
        return Simplifier.simplify(Substitution.replace(u, here)).expr();
    }
}
