package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The kernels of one question, each numbered above those it is made of, and the relations
 * kⁿ = (a polynomial in lower kernels) by which normal forms are reduced.
 *
 * <p>Every relation holds at every real point at which the kernel has a value, so a polynomial that reduces to zero is
 * zero at all such points. (That the kernels satisfy no further relation is not needed for that.)
 */
final class Tower {
    private static final int MAX_KERNELS = 200;
    private static final int MAX_SIGNS = 8;
    private static final int MAX_UNFOLDED = 64;

    private final List<Kernel> kernels = new ArrayList<>();
    private final Spelling spelling = new Spelling(kernels);
    private final Map<Kernel, Integer> numbers = new HashMap<>();
    /**
     * For roots, exponentials and angles: into how many parts each is divided; for families of arguments: the largest
     * shift. Grows from one pass to the next.
     */
    private final Map<Object, Integer> parts;
    private final Predicate<Condition> known;
    private final Map<Polynomial, Factoring.Factors> factored = new HashMap<>();
    private boolean finer;
    final Orientations orientations;
    final Angles<Fraction> angles = new Angles<>(this::total);
    final Work work;

    /**
     * @param parts the divisions found necessary by an earlier pass; more are added
     * @param known whether a condition is known to hold at every point the question is about
     */
    Tower(Map<Object, Integer> parts, Predicate<Condition> known, Work work) {
        this.parts = parts;
        this.known = known;
        this.orientations = new Orientations(this, known);
        this.work = work;
    }

    private Optional<Fraction> total(Map<Fraction, Rational> angle) {
        var total = Fraction.ZERO;
        for (var term : angle.entrySet()) total = total.plus(term.getKey().scale(term.getValue()), work);
        return Optional.of(total);
    }

    /** Whether a finer division was asked for than this tower has: then it must be built anew. */
    boolean needsAnotherPass() { return finer; }

    /** The number of the kernel, which is entered if it is new. */
    int number(Kernel kernel) {
        Integer known = numbers.get(kernel);
        if (known != null) return known;
        if (kernels.size() >= MAX_KERNELS) throw new Work.UsedUp();
        kernels.add(kernel);
        numbers.put(kernel, kernels.size() - 1);
        return kernels.size() - 1;
    }

    /** The factors of a polynomial that is not zero. */
    Factoring.Factors factors(Polynomial p) {
        var known = factored.get(p);
        if (known == null) factored.put(p, known = Factoring.of(p, work));
        return known;
    }

    Kernel kernel(int number) { return kernels.get(number); }

    Polynomial polynomial(Kernel kernel) { return Polynomial.kernel(number(kernel)); }

    /** The number of parts of a divided quantity, of which multiples of 1/denominator are needed. */
    int parts(Object quantity, int denominator) {
        int now = parts.getOrDefault(quantity, 1);
        if (now % denominator != 0) {
            int gcd = java.math.BigInteger.valueOf(now).gcd(java.math.BigInteger.valueOf(denominator)).intValue();
            now = Math.multiplyExact(now / gcd, denominator);
            if (now > 10_000) throw new Work.UsedUp();
            parts.put(quantity, now);
            finer = true;
        }
        return now;
    }

    /** The largest shift asked for in a family of arguments; a larger one than before needs another pass. */
    int largest(Object family, int shift) {
        Integer now = parts.get(family);
        if (now == null) parts.put(family, now = shift);
        if (shift <= now) return now;
        parts.put(family, shift);
        finer = true;
        return shift;
    }

    /** σ_p as a polynomial: ±1 if the sign of p is known, else in kernels. */
    Polynomial orientation(Polynomial p) {
        return orientations.of(p);
    }

    /** Whether u > 0 is known, from its factors if not at once. */
    boolean positive(Fraction u, Factoring.Factors factors) {
        return orientations.known(factors) > 0 && nonZero(factors) || known.test(Condition.positive(spelling.of(u)));
    }

    /** Whether u ≠ 0 is known, from its factors if not at once. */
    boolean nonZero(Fraction u, Factoring.Factors factors) {
        return nonZero(factors) || known.test(Condition.nonZero(spelling.of(u)));
    }

    private boolean nonZero(Factoring.Factors factors) {
        return factors.powers().keySet().stream().allMatch(p ->
            orientations.isNonZero(p) || p.isOne() || known.test(Condition.nonZero(expr(p))));
    }

    /** Whether u is known to be an integer. */
    boolean isInteger(Fraction u) { return known.test(new Condition.IsInteger(spelling.of(u))); }

    /** The numbers of the kernels among the given ones that have one of two values, as simple conditions say. */
    List<Integer> openSigns(List<Integer> numbers) {
        return numbers.stream().filter(k -> kernels.get(k) instanceof Kernel.Orientation
            || kernels.get(k) instanceof Kernel.ZeroPower || kernels.get(k) instanceof Kernel.Parity(var n)
                && Substitution.variables(spelling.of(n)).stream().map(Condition.IsInteger::new).allMatch(known))
            .toList();
    }

    /** Whether p is a kernel that is 1 or −1, and so its own sign. */
    boolean isSign(Polynomial p) {
        return p.terms().size() == 1 && !p.isConstant() && isSign(p.kernels().getFirst());
    }

    private boolean isSign(int kernel) {
        return kernels.get(kernel) instanceof Kernel.Orientation || kernels.get(kernel) instanceof Kernel.Parity;
    }

    /** p² for a polynomial in signs, if it is a number: (1 + σ + (−1)ⁿ − σ (−1)ⁿ)² = 4. */
    Optional<Rational> constantSquare(Polynomial p) {
        if (p.isConstant() || p.terms().size() > MAX_SIGNS || !p.kernels().stream().allMatch(this::isSign))
            return Optional.empty();
        return Optional.of(reduce(p.times(p, work))).filter(Polynomial::isConstant).map(Polynomial::constantTerm);
    }

    /** A condition for such a kernel to have the one value, 1, or the other, −1 or 0. */
    Condition condition(int sign, int value) { return spelling.condition(kernels.get(sign), value > 0); }

    /** The polynomial with orientations written as they are known by now. */
    Polynomial oriented(Polynomial p) {
        Polynomial result = p;
        for (int k : openSigns(p.kernels()))
            if (kernels.get(k) instanceof Kernel.Orientation(var q))
                result = reduce(substituted(result, k, orientation(q)));
        return result;
    }

    /** The polynomial with such a kernel replaced by the one value, 1, or the other, −1 or 0. */
    Polynomial orient(Polynomial p, int kernel, int sign) {
        var result = new HashMap<Monomial, Rational>();
        var value = sign > 0 ? Rational.ONE
            : kernels.get(kernel) instanceof Kernel.ZeroPower ? Rational.ZERO : Rational.MINUS_ONE;
        p.terms().forEach((m, c) -> {
            var factor = value.pow(m.exponent(kernel));
            if (factor.signum() != 0) Polynomial.add(result, m.with(kernel, 0), c.times(factor));
        });
        return new Polynomial(result);
    }

    /** The same value with every kernel below the power at which its relation applies. */
    Polynomial reduce(Polynomial p) {
        Polynomial reduced = p;
        for (int k = kernels.size() - 1; k >= 0; k--) {
            int power = relationPower(kernels.get(k));
            if (power > 0 && reduced.degree(k) >= power) reduced = reduce(reduced, k, power);
        }
        return reduced;
    }

    /** The same value, in which high powers of p, taken out as far as common, are written by p. */
    Polynomial unfolded(Polynomial p) {
        Polynomial unfolded = p;
        for (int k = kernels.size() - 1; k >= 0; k--) {
            if (!(kernels.get(k) instanceof Kernel.Base(var base)) || unfolded.isZero()) continue;
            int common = unfolded.commonMonomial().exponent(k);
            unfolded = unfolded.times(Monomial.of(k, -common));
            if (unfolded.degree(k) <= MAX_UNFOLDED) unfolded = reduce(substituted(unfolded, k,
                base).times(Monomial.of(k, common)));
        }
        return unfolded;
    }

    private Polynomial substituted(Polynomial p, int kernel, Polynomial value) {
        Polynomial result = Polynomial.ZERO;
        for (var part : p.coefficients(kernel).entrySet())
            result = result.plus(part.getValue().times(value.pow(part.getKey(), work), work));
        return result;
    }

    Fraction reduce(Fraction f) {
        return new Fraction(reduce(f.numerator()), f.denominator());
    }

    /** The n of the relation kⁿ = …; 0 if there is none. */
    private static int relationPower(Kernel kernel) {
        return switch (kernel) {
            case Kernel.Sine _, Kernel.Orientation _, Kernel.Parity _ -> 2;
            case Kernel.Root(_, int order)           -> order;
            case Kernel.Symbol _, Kernel.Exponential _, Kernel.Cosine _, Kernel.Logarithm _,
                 Kernel.Base _, Kernel.Opaque _, Kernel.OpaquePower _, Kernel.ZeroPower _ -> 0;
        };
    }

    private Polynomial relation(Kernel kernel) {
        return switch (kernel) {
            case Kernel.Sine(var angle, int n) -> {
                var cosine = polynomial(new Kernel.Cosine(angle, n));
                yield Polynomial.ONE.minus(cosine.times(cosine, work));
            }
            case Kernel.Orientation _, Kernel.Parity _ -> Polynomial.ONE;
            case Kernel.Root(var p, _)  -> orientation(p).times(p, work);
            case Kernel.Symbol _, Kernel.Exponential _, Kernel.Cosine _, Kernel.Logarithm _,
                 Kernel.Base _, Kernel.Opaque _, Kernel.OpaquePower _, Kernel.ZeroPower _ ->
                     throw new IllegalStateException("no relation: " + kernel);
        };
    }

    private Polynomial reduce(Polynomial p, int k, int power) {
        var collected = new TreeMap<Integer, Map<Monomial, Rational>>();
        for (var term : p.terms().entrySet()) {
            int times = Math.floorDiv(term.getKey().exponent(k), power);
            var rest = term.getKey().with(k, term.getKey().exponent(k) - times * power);
            collected.computeIfAbsent(times, _ -> new HashMap<>()).put(rest, term.getValue());
        }
        var relation = reduce(relation(kernels.get(k)));
        Polynomial result = Polynomial.ZERO;
        int at = collected.lastKey();
        for (; at >= 0; at--) {                                     // Horner, reducing as it grows
            if (!result.isZero()) result = lower(result.times(relation, work), k);
            result = result.plus(new Polynomial(collected.getOrDefault(at, Map.of())));
        }
        return result;
    }

    /** A product with a relation may raise lower kernels again. */
    private Polynomial lower(Polynomial p, int below) {
        Polynomial reduced = p;
        for (int k = below - 1; k >= 0; k--) {
            int power = relationPower(kernels.get(k));
            if (power > 0 && reduced.degree(k) >= power) reduced = reduce(reduced, k, power);
        }
        return reduced;
    }

    /** The polynomial as an expression in the original names. */
    Expr expr(Polynomial p) { return spelling.of(p); }
}
