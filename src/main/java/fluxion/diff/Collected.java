package fluxion.diff;

import static fluxion.expr.Exprs.MAX_FLAT;
import static fluxion.expr.Exprs.num;

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
import fluxion.expr.Fold;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Like terms and like factors put together, in one pass over the graph, so that derivatives of high order stay small:
 * 2 u² + u·u is 3 u², (u + w)/v is u/v + w/v, u v²/v³ is u/v. The result has the same value and is without one at the
 * same points; brackets are not multiplied out. Where a factor is gone from below and above the line but must not
 * be 0, one is left: v²/v stays. Factors stand in the order in which they are met.
 */
final class Collected {
    /** Most products have no more factors. */
    private static final int FEW = 4;

    private final Map<Expr, Integer> ranks = new IdentityHashMap<>();
    /** From one derivative to the next most parts stay. */
    private final Fold.Memory<Expr> memory = new Fold.Memory<>(this::known);

    Expr of(Expr root) {
        return memory.at(root);
    }

    /** What is collected stays as it is. */
    private Expr known(Expr node, Function<Expr, Expr> at) {
        Expr collected = collected(node, at);
        if (collected != node) memory.know(collected, collected);
        return collected;
    }

    /** (u/v)′ = u′/v − u v′/v², whose terms the next derivative finds apart. */
    static Optional<Expr> quotientRule(Expr node, UnaryOperator<Expr> derivative) {
        if (!(node instanceof Quotient(var u, var v)) || derivative.apply(v) == Exprs.ZERO) return Optional.empty();
        Expr below = Exprs.quotient(Exprs.negate(Exprs.product(u, derivative.apply(v))), Exprs.square(v));
        Expr above = derivative.apply(u);
        return Optional.of(above == Exprs.ZERO ? below : Exprs.sum(Exprs.quotient(above, v), below));
    }

    private Expr collected(Expr node, Function<Expr, Expr> at) {
        return switch (node) {
            case Num _, Constant _, Variable _ -> node;
            case Sum(var terms)         -> sum(each(terms, at));
            case Quotient(var u, var v) when at.apply(u) instanceof Sum(var terms) && terms.size() <= MAX_FLAT ->
                sum(each(terms, term -> new Monomial().times(term, 1).times(at.apply(v), -1).toExpr()));
            case Quotient(var u, var v) -> new Monomial().times(at.apply(u), 1).times(at.apply(v), -1).toExpr();
            case Product(var factors)   -> {
                var monomial = new Monomial();
                for (Expr factor : factors) monomial.times(at.apply(factor), 1);
                yield monomial.toExpr();
            }
            case Power(var u, Num n) when isCount(n.value()) ->
                new Monomial().times(at.apply(u), n.value().intValue()).toExpr();
            case Power _, Apply _       -> Exprs.rebuild(node, each(node.children(), at));
        };
    }

    private static List<Expr> each(List<Expr> us, Function<Expr, Expr> what) {
        var done = new ArrayList<Expr>(us.size());
        for (Expr u : us) done.add(what.apply(u));
        return done;
    }

    private static boolean isCount(Rational n) {
        return n.isSmallInteger() && n.signum() > 0;
    }

    /** Adds the coefficients of like terms; 0·u stays, unless u has a value everywhere. */
    private static Expr sum(List<Expr> terms) {
        var like = new LinkedHashMap<Body, Like>();
        for (Expr term : terms)
            if (term instanceof Sum(var inner) && inner.size() <= MAX_FLAT)
                for (Expr one : inner) add(one, like);
            else add(term, like);
        var collected = new ArrayList<Expr>(like.size());
        like.forEach((body, of) -> collected.add(of.together(body)));
        return Exprs.sum(collected);
    }

    private static void add(Expr term, Map<Body, Like> like) {
        like.merge(Body.of(term), new Like(coefficient(term), Optional.of(term)), (u, v) ->
            new Like(u.coefficient.plus(v.coefficient), Optional.empty()));
    }

    /** Terms that differ in their coefficients only: the sum of those, and the term if it is the only one. */
    private record Like(Rational coefficient, Optional<Expr> only) {
        Expr together(Body body) {
            return only.orElseGet(() -> scaled(coefficient, body.toExpr()));
        }
    }

    /** A term without its coefficient, as its like ones are found by; most have none, and it is no node then. */
    private record Body(List<Expr> factors, Expr divisor) {
        static Body of(Expr term) {
            return term instanceof Quotient(var u, var v) ? new Body(factors(u), v)
                : new Body(factors(term), Exprs.ONE);
        }

        private static List<Expr> factors(Expr u) {
            return switch (u) {
                case Num _           -> List.of();
                case Product(var us) -> {
                    var rest = us.getFirst() instanceof Num ? us.subList(1, us.size()) : us;
                    yield rest.size() == 1 && rest.getFirst() instanceof Product(var whole) ? whole : rest;
                }
                case Constant _, Variable _, Sum _, Quotient _, Power _, Apply _ -> List.of(u);
            };
        }

        Expr toExpr() {
            return Exprs.quotient(Exprs.productOfWholes(factors), divisor);
        }

        @Override public boolean equals(Object other) {
            if (!(other instanceof Body(var others, var v)) || divisor != v || factors.size() != others.size())
                return false;
            for (int k = 0; k < others.size(); k++) if (factors.get(k) != others.get(k)) return false;
            return true;
        }

        @Override public int hashCode() {
            int hash = System.identityHashCode(divisor);
            for (int k = 0; k < factors.size(); k++) hash = 31 * hash + System.identityHashCode(factors.get(k));
            return hash;
        }
    }

    private static Rational coefficient(Expr term) {
        return switch (term) {
            case Num(var value) -> value;
            case Product(var us) when us.getFirst() instanceof Num(var value) -> value;
            case Quotient(Num(var value), _) -> value;
            case Quotient(Product(var us), _) when us.getFirst() instanceof Num(var value) -> value;
            case Constant _, Variable _, Sum _, Product _, Quotient _, Power _, Apply _ -> Rational.ONE;
        };
    }

    private static Expr scaled(Rational coefficient, Expr body) {
        if (coefficient.equals(Rational.ONE)) return body;
        return body instanceof Quotient(var u, var v) ? Exprs.quotient(Exprs.product(num(coefficient), u), v)
            : Exprs.product(num(coefficient), body);
    }

    /** c u₁^n₁ ⋯ / v₁^m₁ ⋯ in the making. */
    private final class Monomial {
        private final List<Count> counts = new ArrayList<>(FEW);
        private Rational coefficient = Rational.ONE;

        /** Takes up uⁿ, n ≠ 0; what is below the line must not be 0, and 1/(u/v) not be 0 nor v. */
        // recursion over products in quotients in powers that this class has made: three deep
        Monomial times(Expr u, int n) {
            switch (u) {
                case Num _ when Exprs.power(u, num(n)) instanceof Num(var value) ->
                    coefficient = coefficient.times(value);
                case Product(var factors) -> {
                    for (Expr factor : factors) times(factor, n);
                }
                case Quotient(var above, var below) when n > 0 -> {
                    times(above, n);
                    times(below, -n);
                }
                case Power(var base, Num(var k)) when isCount(k) && (long) Math.abs(n) * k.intValue() < 1 << 20 ->
                    take(base, n * k.intValue());
                case Num _, Constant _, Variable _, Sum _, Quotient _, Power _, Apply _ -> take(u, n);
            }
            return this;
        }

        private void take(Expr base, int n) {
            int at = 0;
            while (at < counts.size() && counts.get(at).base != base) at++;
            if (at == counts.size()) counts.add(new Count(base, rank(base)));
            counts.get(at).take(n);
        }

        Expr toExpr() {
            var above = new ArrayList<Expr>(counts.size() + 1);
            var below = new ArrayList<Expr>(counts.size());
            if (coefficient.signum() != 0 && !coefficient.equals(Rational.ONE)) above.add(num(coefficient));
            if (counts.size() > 1) counts.sort(Comparator.comparingInt(Count::rank));
            for (Count of : counts) {
                int both = of.below == 0 ? 0 : of.above < of.below ? of.above : of.below - 1;
                if (of.above > both) above.add(Exprs.power(of.base, num(of.above - both)));
                if (of.below > both) below.add(Exprs.power(of.base, num(of.below - both)));
            }
            if (coefficient.signum() == 0) above.addFirst(Exprs.ZERO);
            return Exprs.quotient(Exprs.product(above), Exprs.product(below));
        }
    }

    private int rank(Expr base) {
        return ranks.computeIfAbsent(base, _ -> ranks.size());
    }

    /** How often a base stands above and below the line. */
    private static final class Count {
        private final Expr base;
        private final int rank;
        private int above;
        private int below;

        Count(Expr base, int rank) {
            this.base = base;
            this.rank = rank;
        }

        int rank() { return rank; }

        void take(int n) {
            if (n > 0) above += n; else below -= n;
        }
    }
}
