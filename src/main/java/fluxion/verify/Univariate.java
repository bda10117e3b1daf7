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
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A polynomial in one expression that contains the variable, with numbers as coefficients.
 *
 * @param coefficients that of base^k at k, the last certainly not the number literal 0
 */
record Univariate(Expr base, List<Expr> coefficients) {
    /** The numerator of a rational function of one expression; empty if the formula is none, or 0. */
    static Optional<Univariate> numerator(Expr u, Variable x, Work work) {
        try {
            var reader = new Reader(x, work);
            var top = reader.fraction(u).top;
            if (top.isEmpty()) return Optional.empty();
            int low = Math.min(0, top.firstKey());
            var coefficients = new ArrayList<Expr>();
            for (int k = low; k <= top.lastKey(); k++) coefficients.add(top.getOrDefault(k, Exprs.ZERO));
            return Optional.of(new Univariate(reader.base, coefficients));
        } catch (SeveralBases _) {
            return Optional.empty();
        }
    }

    /** The formula is no rational function of one expression. */
    private static final class SeveralBases extends RuntimeException {
        private static final long serialVersionUID = 1;

        SeveralBases() {
            super(null, null, false, false);
        }
    }

    /** Σ c_k base^k over such a sum; exponents may be negative. */
    private record Ratio(TreeMap<Integer, Expr> top, TreeMap<Integer, Expr> below) {}

    private static final class Reader {
        private static final int MAX_DEGREE = 64;
        private static final long STEPS = 20;

        private final Variable x;
        private final Work work;
        private Expr base;
        private boolean found;

        Reader(Variable x, Work work) {
            this.x = x;
            this.work = work;
            this.base = x;
        }

        Ratio fraction(Expr u) {                                   // recursion over a formula of bounded size
            if (!Substitution.contains(u, x)) return new Ratio(term(0, u), term(0, Exprs.ONE));
            return switch (u) {
                case Variable _ -> monomial(u, 1);
                case Sum(var terms) -> terms.stream().map(this::fraction).reduce(this::plus).orElseThrow();
                case Product(var factors) -> factors.stream().map(this::fraction).reduce(this::times).orElseThrow();
                case Quotient(var top, var below) -> times(fraction(top), inverse(fraction(below)));
                case Power(var b, var exponent) when b == Exprs.E -> exponential(exponent);
                case Power(var b, Num(var n)) when n.isInteger() -> power(b, n);
                case Power(var b, Num(var r)) ->
                    monomial(Exprs.power(b, Exprs.num(new Rational(java.math.BigInteger.ONE, r.denominator()))),
                        small(r.numerator()));
                case Power(var b, Product(var factors)) when factors.getFirst() instanceof Num(var k) && k.isInteger()
                    && k.signum() != 0 -> monomial(Exprs.power(b, Exprs.product(factors.subList(1, factors.size()))),
                        small(k.numerator()));
                case Power _, Apply _, Num _, Expr.Constant _ -> monomial(u, 1);
            };
        }

        private static int small(java.math.BigInteger n) {
            if (n.bitLength() > 6) throw new SeveralBases();
            return n.intValue();
        }

        /** e^(k v) is the k-th power of e^v. */
        private Ratio exponential(Expr exponent) {
            if (exponent instanceof Product(var factors) && factors.getFirst() instanceof Num(var k) && k.isInteger())
                return monomial(Exprs.exp(Exprs.product(factors.subList(1, factors.size()))), small(k.numerator()));
            return monomial(Exprs.exp(exponent), 1);
        }

        private Ratio monomial(Expr t, int exponent) {
            if (found && base != t) throw new SeveralBases();
            found = true;
            base = t;
            return new Ratio(term(exponent, Exprs.ONE), term(0, Exprs.ONE));
        }

        private Ratio power(Expr b, Rational n) {
            int exponent = small(n.numerator());
            var factor = exponent < 0 ? inverse(fraction(b)) : fraction(b);
            var result = new Ratio(term(0, Exprs.ONE), term(0, Exprs.ONE));
            for (int i = 0; i < Math.abs(exponent); i++) result = times(result, factor);
            return result;
        }

        private static Ratio inverse(Ratio f) {
            if (f.top.isEmpty()) throw new SeveralBases();
            return new Ratio(f.below, f.top);
        }

        private Ratio times(Ratio f, Ratio g) {
            return new Ratio(times(f.top, g.top), times(f.below, g.below));
        }

        private Ratio plus(Ratio f, Ratio g) {
            if (f.below.equals(g.below)) return new Ratio(plus(f.top, g.top), f.below);
            return new Ratio(plus(times(f.top, g.below), times(g.top, f.below)), times(f.below, g.below));
        }

        private TreeMap<Integer, Expr> plus(TreeMap<Integer, Expr> p, TreeMap<Integer, Expr> q) {
            var sum = new TreeMap<>(p);
            q.forEach((k, c) -> sum.merge(k, c, (a, b) -> simple(Exprs.sum(a, b))));
            sum.values().removeIf(c -> c == Exprs.ZERO);
            return sum;
        }

        private TreeMap<Integer, Expr> times(TreeMap<Integer, Expr> p, TreeMap<Integer, Expr> q) {
            work.spend((long) p.size() * q.size());
            var product = new TreeMap<Integer, Expr>();
            p.forEach((i, a) -> q.forEach((j, b) -> {
                if (Math.abs(i + j) > MAX_DEGREE) throw new SeveralBases();
                product.merge(i + j, simple(Exprs.product(a, b)), (c, d) -> simple(Exprs.sum(c, d)));
            }));
            product.values().removeIf(c -> c == Exprs.ZERO);
            return product;
        }

        private static TreeMap<Integer, Expr> term(int exponent, Expr c) {
            var term = new TreeMap<Integer, Expr>();
            if (c != Exprs.ZERO) term.put(exponent, c);
            return term;
        }

        private Expr simple(Expr c) {
            if (c instanceof Num) return c;
            work.spend(STEPS);
            return Simplifier.simplify(c).expr();
        }
    }
}
