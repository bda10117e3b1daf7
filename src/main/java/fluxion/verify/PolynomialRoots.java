package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Domain;
import fluxion.number.Rational;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The real zeros of a polynomial in one unknown, in closed form: rational ones, those of quadratic factors and of
 * factors in a power of the unknown; that a factor has no real zero is seen by Sturm's theorem.
 */
record PolynomialRoots(Work work) {
    private static final long STEPS = 100_000;
    private static final double SECONDS = 2;

    /** Whether two polynomials with rational coefficients certainly have no zero in common, by Euclid's algorithm. */
    static boolean areApart(Expr u, Expr v, Variable x) {
        try {
            var work = new Work(STEPS, SECONDS);
            var p = coefficients(u, x, work);
            var q = coefficients(v, x, work);
            while (!q.isEmpty()) {
                work.spend(p.size());
                var rest = Sturm.remainder(p, q);
                p = q;
                q = rest;
            }
            return p.size() == 1;
        } catch (Work.UsedUp _) {
            return false;
        }
    }

    /** From the lowest power on; none for what is no polynomial. */
    private static List<Rational> coefficients(Expr u, Variable x, Work work) {
        return Univariate.numerator(u, x, work).filter(p -> p.base() == x && Domain.of(u).equals(Condition.ALWAYS)
            && p.coefficients().stream().allMatch(Num.class::isInstance)).map(p -> p.coefficients().stream()
                .map(c -> ((Num) c).value()).toList()).orElse(List.of());
    }

    /** All real zeros, 0 perhaps among them though it is none; empty if some zero has no such form. */
    Optional<List<Expr>> of(List<Expr> coefficients) {
        int low = 0;
        while (coefficients.get(low) == Exprs.ZERO) low++;
        var rest = coefficients.subList(low, coefficients.size());
        var roots = new LinkedHashSet<Expr>();
        if (low > 0) roots.add(Exprs.ZERO);
        var more = rest.stream().allMatch(Num.class::isInstance)
            ? rational(rest.stream().map(c -> ((Num) c).value()).toList()) : closed(rest);
        more.ifPresent(roots::addAll);
        return more.map(_ -> List.copyOf(roots));
    }

    /** The zeros, factor by factor. */
    private Optional<List<Expr>> rational(List<Rational> coefficients) {
        if (coefficients.size() <= 2) return closed(exprs(coefficients));
        var p = Polynomial.ZERO;
        for (int k = 0; k < coefficients.size(); k++)
            p = p.plus(Polynomial.term(coefficients.get(k), Monomial.of(0, k)));
        var roots = new ArrayList<Expr>();
        for (Polynomial factor : Factoring.of(p, work).powers().keySet()) {
            var f = IntStream.rangeClosed(0, factor.degree(0)).mapToObj(k ->
                factor.terms().getOrDefault(Monomial.of(0, k), Rational.ZERO)).toList();
            if (f.size() > 3 && new Sturm(f).count() == 0) continue;
            var more = closed(exprs(f));
            if (more.isEmpty()) return Optional.empty();
            roots.addAll(more.get());
        }
        return Optional.of(roots);
    }

    private static List<Expr> exprs(List<Rational> numbers) {
        return numbers.stream().<Expr>map(Exprs::num).toList();
    }

    /** Degree 1 and 2 by formula, else in a power of the unknown if all its exponents are multiples of one. */
    private Optional<List<Expr>> closed(List<Expr> c) {            // recursion over degrees that fall by half
        if (Exact.sign(c.getLast()).orElse(0) == 0) return Optional.empty();
        if (c.size() == 1) return Optional.of(List.of());
        if (c.size() == 2) return Optional.of(List.of(simple(Exprs.negate(Exprs.quotient(c.get(0), c.get(1))))));
        int step = IntStream.range(1, c.size()).filter(k -> c.get(k) != Exprs.ZERO).reduce(0, PolynomialRoots::gcd);
        if (c.size() == 3) return quadratic(c);
        if (step == 1) return Optional.empty();
        var inner = of(IntStream.range(0, c.size()).filter(k -> k % step == 0).mapToObj(c::get).toList());
        var roots = new ArrayList<Expr>();
        for (Expr power : inner.orElse(List.of())) {
            var sign = Exact.sign(power);
            if (sign.isEmpty()) return Optional.empty();
            if (sign.getAsInt() < 0 && step % 2 == 0) continue;
            Expr root = simple(Exprs.power(power, Exprs.num(1, step)));
            roots.add(root);
            if (step % 2 == 0) roots.add(simple(Exprs.negate(root)));
        }
        return inner.map(_ -> List.copyOf(roots));
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** (−b ± √(b² − 4ac))/(2a) */
    private Optional<List<Expr>> quadratic(List<Expr> c) {
        Expr discriminant = simple(Exprs.subtract(Exprs.square(c.get(1)),
            Exprs.product(Exprs.num(4), c.get(0), c.get(2))));
        var sign = Exact.sign(discriminant);
        if (sign.isEmpty()) return Optional.empty();
        if (sign.getAsInt() < 0) return Optional.of(List.of());
        Expr root = Exprs.sqrt(discriminant);
        Expr below = Exprs.product(Exprs.TWO, c.get(2));
        var signs = sign.getAsInt() == 0 ? List.of(Exprs.ZERO) : List.of(root, Exprs.negate(root));
        return Optional.of(signs.stream().map(s ->
            simple(Exprs.quotient(Exprs.sum(Exprs.negate(c.get(1)), s), below))).toList());
    }

    private Expr simple(Expr number) {
        work.spend(20);
        return Simplifier.simplify(number).expr();
    }

    /** Sturm's chain of a polynomial with rational coefficients: p, p′, and the negated remainders. */
    private record Sturm(List<Rational> p) {
        /** The number of distinct real zeros: sign changes at −∞ less those at ∞. */
        int count() {
            var chain = new ArrayList<List<Rational>>();
            chain.add(p);
            chain.add(derivative(p));
            while (chain.getLast().size() > 1) {
                var rest = remainder(chain.get(chain.size() - 2), chain.getLast());
                if (rest.isEmpty()) break;
                chain.add(rest);
            }
            return changes(chain, -1) - changes(chain, 1);
        }

        private static int changes(List<List<Rational>> chain, int side) {
            int changes = 0;
            int before = 0;
            for (List<Rational> q : chain) {
                int sign = q.getLast().signum() * (side < 0 && q.size() % 2 == 0 ? -1 : 1);
                if (sign * before < 0) changes++;
                before = sign;
            }
            return changes;
        }

        private static List<Rational> derivative(List<Rational> p) {
            return IntStream.range(1, p.size()).mapToObj(k -> p.get(k).times(Rational.of(k))).toList();
        }

        private static List<Rational> remainder(List<Rational> p, List<Rational> q) {
            var rest = new ArrayList<>(p);
            while (rest.size() >= q.size()) {
                var c = rest.getLast().over(q.getLast());
                int shift = rest.size() - q.size();
                for (int i = 0; i < q.size(); i++) rest.set(i + shift, rest.get(i + shift).minus(c.times(q.get(i))));
                while (!rest.isEmpty() && rest.getLast().signum() == 0) rest.removeLast();
            }
            return rest.stream().map(Rational::negate).toList();
        }
    }
}
