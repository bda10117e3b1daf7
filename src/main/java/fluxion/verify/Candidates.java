package fluxion.verify;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the integral of a term may be made of: powers of its parts, those of t higher by one, of denominators lower by
 * one; logarithms of what stands below; and the inverse functions that come from quadratic polynomials.
 */
record Candidates(Variable t, Signs signs) {
    private static final int MOST_CHOICES = 400;
    private static final int BY_PARTS = 2;

    /** Each factor in one of its powers, and nothing else. */
    private record Choices(List<List<Expr>> factors) {
        List<Expr> products() {
            List<Expr> all = List.of(Exprs.ONE);
            for (var options : factors) {
                if ((long) all.size() * options.size() > MOST_CHOICES) return List.of();
                var before = all;
                all = options.stream().flatMap(u -> before.stream().map(v -> Exprs.product(v, u))).toList();
            }
            return all;
        }
    }

    Set<Expr> of(Parts term) {
        return of(term, BY_PARTS);
    }

    // recursion over a few integrations by parts
    private Set<Expr> of(Parts term, int times) {
        var found = new LinkedHashSet<>(new Choices(choices(term)).products());
        term.powers().forEach((u, n) -> {
            if (n < 0) found.add(Functions.ln(Functions.abs(u)));
            quadratic(u).ifPresent(found::addAll);
            if (times == 0 || n < 0 || !(u instanceof Apply(MathFunction _, _)) || isCircular(u)) return;
            var rest = new LinkedHashMap<>(term.powers());
            rest.remove(u);
            var product = new ArrayList<Expr>(List.of(t));
            rest.forEach((v, k) -> product.add(power(v, k)));
            Slopes.derivative(u, t).ifPresent(slope -> found.addAll(of(Parts.of(Simplifier.simplify(
                Exprs.product(Exprs.product(product), slope)).expr(), t), times - 1)));
        });
        return found;
    }

    private List<List<Expr>> choices(Parts term) {
        var choices = new ArrayList<List<Expr>>();
        int own = term.powers().getOrDefault(t, 0);
        int more = 1;
        for (var factor : term.powers().entrySet()) {
            Expr u = factor.getKey();
            if (u == t || isCircular(u)) continue;
            choices.add(options(u, factor.getValue()));
            if (isRoot(u) && u instanceof Power(var b, Num(var q)) && factor.getValue() > 0)
                more += degree(b) * (factor.getValue() / q.denominator().intValueExact());
        }
        for (Expr node : Fold.postOrder(List.copyOf(term.powers().keySet())))
            if (isRoot(node) && Substitution.contains(node, t) && !term.powers().containsKey(node))
                choices.add(List.of(Exprs.ONE, node));
        angles(term).forEach((angle, powers) -> choices.add(circular(angle, powers[0], powers[1])));
        choices.add(powers(t, Math.min(own + 1, 0), Math.max(own, 0) + more));
        return choices;
    }

    private static boolean isRoot(Expr u) {
        return u instanceof Power(var b, Num(var q)) && b != Exprs.E && !q.isInteger();
    }

    private static List<Expr> powers(Expr u, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> power(u, n)).toList();
    }

    private static Expr power(Expr u, int n) {
        return n == 0 ? Exprs.ONE : Exprs.power(u, Exprs.num(n));
    }

    private List<Expr> options(Expr u, int n) {
        return switch (u) {
            case Power(var b, Num(var q)) when b != Exprs.E -> root(u, n, q.denominator().intValueExact());
            case Power _ -> n > 0 ? powers(u, 0, n) : powers(u, n, 0);
            case Apply(AbstractFunction f, var us) -> unknown(u, f, us, n);
            case Apply _ -> n > 0 ? powers(u, 0, n + 1) : powers(u, n, 1);
            case Expr _ -> n > 0 ? powers(u, 0, n) : powers(u, n, 0);
        };
    }

    /** Powers that differ by whole powers of what is below the root, up to a positive one. */
    private static List<Expr> root(Expr root, int n, int order) {
        var found = new ArrayList<Expr>();
        int first = Math.floorMod(n, order);
        for (int k = Math.min(n, first); k <= Math.max(first, n < 0 ? first : n); k += order)
            found.add(power(root, k));
        if (first != 0) found.add(Exprs.ONE);
        return found;
    }

    /** A function of which only the name is known, and what it is the derivative of. */
    private static List<Expr> unknown(Expr u, AbstractFunction f, List<Expr> us, int n) {
        var found = new LinkedHashSet<>(powers(u, Math.min(n, 0), Math.max(n, 0)));
        for (int slot = 0; slot < f.arity(); slot++) {
            if (f.orders().get(slot) == 0) continue;
            var fewer = new ArrayList<>(f.orders());
            fewer.set(slot, fewer.get(slot) - 1);
            Expr v = Exprs.apply(new AbstractFunction(f.name(), fewer), us);
            found.addAll(List.of(v, Exprs.square(v)));
        }
        return List.copyOf(found);
    }

    private static boolean isCircular(Expr u) {
        return u instanceof Apply(var f, _) && (f == Functions.SIN || f == Functions.COS);
    }

    /** The powers of the sine and the cosine of each angle; 0 and 1 of those that stand deeper. */
    private static Map<Expr, int[]> angles(Parts term) {
        var found = new LinkedHashMap<Expr, int[]>();
        for (Expr node : Fold.postOrder(List.copyOf(term.powers().keySet())))
            if (isCircular(node) && node instanceof Apply(_, var us))
                found.computeIfAbsent(us.getFirst(), _ -> new int[2]);
        term.powers().forEach((u, n) -> {
            if (u instanceof Apply(var f, var us) && isCircular(u))
                found.get(us.getFirst())[f == Functions.SIN ? 0 : 1] = n;
        });
        return found;
    }

    /** sin and cos in powers that are together no higher; below, down to what stands there. */
    private static List<Expr> circular(Expr angle, int sines, int cosines) {
        int degree = Math.max(1, Math.max(sines, 0) + Math.max(cosines, 0));
        var found = new ArrayList<Expr>();
        for (int i = Math.min(sines, 0); i <= (sines < 0 ? 1 : Math.min(1, degree)); i++)
            for (int j = Math.min(cosines, 0); j <= degree - Math.max(i, 0); j++)
                found.add(Exprs.product(power(Functions.sin(angle), i), power(Functions.cos(angle), j)));
        return found;
    }

    private int degree(Expr u) {
        return polynomial(u).filter(p -> p.base() == t).map(p -> p.coefficients().size() - 1).orElse(1);
    }

    private Optional<Univariate> polynomial(Expr u) {
        try {
            return Univariate.numerator(u, t, new Work(10_000, 1));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    /**
     * For p = a v² + b v + c, as v = t or eᵗ: the arctangent of (2 a v + b)/√(4 a c − b²), or the logarithms of the
     * linear factors; for √p, a logarithm or an arcsine.
     */
    private Optional<List<Expr>> quadratic(Expr u) {
        boolean root = isRoot(u);
        var found = polynomial(root && u instanceof Power(var b, _) ? b : u)
            .filter(p -> p.coefficients().size() == 3);
        if (found.isEmpty()) return Optional.empty();
        var cs = found.get().coefficients();
        Expr a = cs.get(2);
        Expr slope = Exprs.sum(Exprs.product(Exprs.TWO, a, found.get().base()), cs.get(1));
        Expr discriminant = simple(Exprs.subtract(Exprs.square(cs.get(1)), Exprs.product(Exprs.num(4), a,
            cs.get(0))));
        boolean less = signs.isNegative(discriminant);
        boolean more = signs.isPositive(discriminant);
        Expr width = simple(Exprs.sqrt(less ? Exprs.negate(discriminant) : discriminant));
        if (!root && less) return Optional.of(List.of(Functions.arctan(simple(Exprs.quotient(slope, width)))));
        if (!root) return more ? Optional.of(List.of(logarithm(Exprs.sum(slope, width)),
            logarithm(Exprs.subtract(slope, width)))) : Optional.empty();
        if (signs.isPositive(a)) return Optional.of(List.of(logarithm(Exprs.sum(slope,
            Exprs.product(Exprs.TWO, Exprs.sqrt(a), u)))));
        return signs.isNegative(a) && more ? Optional.of(List.of(Functions.arcsin(simple(Exprs.quotient(
            Exprs.negate(slope), width))))) : Optional.empty();
    }

    private static Expr logarithm(Expr u) {
        return Functions.ln(Functions.abs(simple(u)));
    }

    private static Expr simple(Expr u) {
        return Simplifier.simplify(u).expr();
    }
}
