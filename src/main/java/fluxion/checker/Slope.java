package fluxion.checker;

import fluxion.certificate.Condition;
import fluxion.certificate.Rejected;
import fluxion.certificate.Relation;
import fluxion.certificate.Term;
import fluxion.certificate.Terms;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Derivatives, one rule a node: sums, products, quotients, powers (DLMF 1.4.9–1.4.12) and the chain rule over a table
 * of derivatives (DLMF 4.7.1, 4.20.1, 4.24.7, 5.2.2, 6.2, 7.10.1, 4.13.4). Where a rule needs more than that its
 * formula has a value, the demand is told.
 */
final class Slope {
    private static final Map<String, BiFunction<Terms, Integer, Integer>> TABLE = Map.ofEntries(
        Map.entry("ln", (t, u) -> t.quotient(t.one(), u)),
        Map.entry("abs", (t, u) -> t.call("sign", u)),
        Map.entry("sign", (t, _) -> t.number(0, 1)),
        Map.entry("floor", (t, _) -> t.number(0, 1)),
        Map.entry("sin", (t, u) -> t.call("cos", u)),
        Map.entry("cos", (t, u) -> t.negate(t.call("sin", u))),
        Map.entry("arcsin", (t, u) -> t.quotient(t.one(), t.sqrt(t.minus(t.one(), t.square(u))))),
        Map.entry("arctan", (t, u) -> t.quotient(t.one(), t.sum(t.one(), t.square(u)))),
        Map.entry("erf", (t, u) -> t.product(t.quotient(t.number(2, 1), t.sqrt(t.pi())), t.exp(t.negate(t.square(u))))),
        Map.entry("erfi", (t, u) -> t.product(t.quotient(t.number(2, 1), t.sqrt(t.pi())), t.exp(t.square(u)))),
        Map.entry("gamma", (t, u) -> t.product(t.call("gamma", u), t.call("digamma", u))),
        Map.entry("digamma", (t, u) -> t.call("polygamma", t.one(), u)),
        Map.entry("lambertw", (t, u) -> t.quotient(t.exp(t.negate(t.call("lambertw", u))),
            t.sum(t.one(), t.call("lambertw", u)))),
        Map.entry("sinc", (t, u) -> t.quotient(t.minus(t.product(u, t.call("cos", u)), t.call("sin", u)),
            t.square(u))),
        Map.entry("Si", (t, u) -> t.quotient(t.call("sin", u), u)),
        Map.entry("Ci", (t, u) -> t.quotient(t.call("cos", u), u)),
        Map.entry("Shi", (t, u) -> t.quotient(t.half(t.minus(t.exp(u), t.exp(t.negate(u)))), u)),
        Map.entry("Chi", (t, u) -> t.quotient(t.half(t.sum(t.exp(u), t.exp(t.negate(u)))), u)),
        Map.entry("Ei", (t, u) -> t.quotient(t.exp(u), u)));

    /** The signs of the functions of lower and of higher order. */
    private static final Map<String, List<Integer>> BESSEL = Map.of("besselj", List.of(1, -1),
        "bessely", List.of(1, -1), "besseli", List.of(1, 1), "besselk", List.of(-1, -1));

    private final Terms t;
    private final String x;
    private final Consumer<Condition> demands;
    private final int zero;

    private Slope(Terms t, String x, Consumer<Condition> demands) {
        this.t = t;
        this.x = x;
        this.demands = demands;
        this.zero = t.number(0, 1);
    }

    /** How many operands a basic function has. */
    static Optional<Integer> operands(String f) {
        boolean two = f.equals("atan2") || f.equals("polygamma") || BESSEL.containsKey(f);
        return two ? Optional.of(2) : TABLE.containsKey(f) ? Optional.of(1) : Optional.empty();
    }

    /** The derivative of a body that is made of basic functions. @throws Rejected if a rule is missing */
    static int of(Terms t, int body, String x, Consumer<Condition> demands) {
        var slope = new Slope(t, x, demands);
        boolean[] needed = t.below(List.of(body));
        int[] d = new int[body + 1];
        for (int i = 0; i <= body; i++) if (needed[i]) d[i] = slope.node(i, d);
        return d[body];
    }

    private int node(int i, int[] d) {
        Term node = t.get(i);
        return switch (node) {
            case Term.Number _, Term.Constant _ -> zero;
            case Term.Name(var name)            -> t.number(name.equals(x) ? 1 : 0, 1);
            case Term.Sum(var us)               -> t.sum(us.stream().mapToInt(u -> d[u]).toArray());
            case Term.Product(var us)           -> product(us, d);
            case Term.Quotient(int u, int v)    -> quotient(u, v, d);
            case Term.Power(int u, int v)       -> power(i, u, v, d);
            case Term.Call(var f, var us)       -> call(i, f, us, d);
            case Term.Derivative _              -> throw new IllegalStateException();
        };
    }

    /** (u v)′ = u′ v + u v′. */
    private int product(List<Integer> us, int[] d) {
        var terms = new ArrayList<Integer>();
        for (int k = 0; k < us.size(); k++) {
            if (d[us.get(k)] == zero) continue;
            int[] factors = us.stream().mapToInt(Integer::intValue).toArray();
            factors[k] = d[factors[k]];
            terms.add(t.product(factors));
        }
        return t.sum(terms.stream().mapToInt(Integer::intValue).toArray());
    }

    /** (u/v)′ = (u′ v − u v′)/v². */
    private int quotient(int u, int v, int[] d) {
        if (d[v] == zero) return d[u] == zero ? zero : t.quotient(d[u], v);
        return t.quotient(t.minus(t.product(d[u], v), t.product(u, d[v])), t.square(v));
    }

    /** (uᵛ)′ = v uᵛ⁻¹ u′ for a constant v, and uᵛ (v′ ln u + v u′/u), where u &gt; 0, if v moves. */
    private int power(int whole, int u, int v, int[] d) {
        if (d[u] == zero && d[v] == zero) return zero;
        if (t.get(u) == Term.Constant.E) return t.product(whole, d[v]);
        if (d[v] != zero) {
            demands.accept(new Condition.Compare(u, Relation.GT, zero));
            int log = t.product(d[v], t.call("ln", u));
            return t.product(whole, d[u] == zero ? log : t.sum(log, t.quotient(t.product(v, d[u]), u)));
        }
        if (t.get(v) instanceof Term.Number(var q)) {
            if (!q.denominator().testBit(0)) demands.accept(new Condition.Compare(u, Relation.NE, zero));
            return t.product(v, t.power(u, t.number(q.minus(Rational.ONE))), d[u]);
        }
        demands.accept(new Condition.Any(List.of(new Condition.Compare(u, Relation.NE, zero),
            new Condition.Compare(v, Relation.GT, t.one()))));
        return t.product(v, t.power(u, t.minus(v, t.one())), d[u]);
    }

    private int call(int whole, String f, List<Integer> us, int[] d) {
        if (us.stream().allMatch(u -> d[u] == zero)) return zero;
        if (us.size() == 1 && TABLE.containsKey(f)) {
            int u = us.getFirst();
            if (f.equals("abs") || f.equals("sign")) demands.accept(new Condition.Compare(u, Relation.NE, zero));
            if (f.equals("floor")) demands.accept(new Condition.Whole(u, false));
            return t.product(TABLE.get(f).apply(t, u), d[u]);
        }
        if (f.equals("atan2")) return angle(us.getFirst(), us.getLast(), d);
        if (f.equals("polygamma") && t.get(us.getFirst()) instanceof Term.Number(var n))
            return t.product(t.call(f, t.number(n.plus(Rational.ONE)), us.getLast()), d[us.getLast()]);
        if (BESSEL.containsKey(f) && d[us.getFirst()] == zero) return bessel(f, us.getFirst(), us.getLast(), d);
        throw Rejected.of("no-rule", f);
    }

    /** J′ = (Jₙ₋₁ − Jₙ₊₁)/2 and the like: DLMF 10.6.1, 10.29.1. */
    private int bessel(String f, int n, int u, int[] d) {
        var signs = BESSEL.get(f);
        int below = t.call(f, t.get(n) instanceof Term.Number(var q) ? t.number(q.minus(Rational.ONE))
            : t.minus(n, t.one()), u);
        int above = t.call(f, t.get(n) instanceof Term.Number(var q) ? t.number(q.plus(Rational.ONE))
            : t.sum(n, t.one()), u);
        return t.product(t.number(1, 2), t.sum(t.product(t.number(signs.getFirst(), 1), below),
            t.product(t.number(signs.getLast(), 1), above)), d[u]);
    }

    /** The angle of (x, y): (x y′ − y x′)/(x² + y²), off the cut y = 0, x ≤ 0. */
    private int angle(int y, int x, int[] d) {
        demands.accept(new Condition.Any(List.of(new Condition.Compare(y, Relation.NE, zero),
            new Condition.Compare(x, Relation.GT, zero))));
        return t.quotient(t.minus(t.product(x, d[y]), t.product(y, d[x])), t.sum(t.square(x), t.square(y)));
    }
}
