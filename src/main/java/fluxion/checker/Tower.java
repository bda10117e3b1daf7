package fluxion.checker;

import fluxion.certificate.Advice;
import fluxion.certificate.Effort;
import fluxion.certificate.Fraction;
import fluxion.certificate.Monomial;
import fluxion.certificate.Polynomial;
import fluxion.certificate.Rejected;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kernels of a proof, the relations kⁿ = (lower kernels) between them, and what is known not to be 0. All of it
 * holds at every point in question, so a polynomial that reduces to zero is zero there. Advice is checked here.
 */
public final class Tower {
    private static final int MOST = 400;
    private static final int MAX_SHIFT = 60;
    private static final int MAX_UNFOLDED = 64;

    private final List<Kernel> kernels = new ArrayList<>();
    private final Map<Kernel, Integer> numbers = new HashMap<>();
    private final Set<Polynomial> nonZero = new LinkedHashSet<>();
    private final Set<Integer> doubtful = new LinkedHashSet<>();
    private final Set<String> doubtfulNames = new LinkedHashSet<>();
    private final Advice advice;
    final Effort effort;
    final Signs signs = new Signs(this);

    public Tower(Advice advice, Effort effort) {
        this.advice = advice;
        this.effort = effort;
    }

    public List<Kernel> kernels() { return List.copyOf(kernels); }

    public Kernel kernel(int number) { return kernels.get(number); }

    Polynomial polynomial(Kernel kernel) {
        Integer known = numbers.get(kernel);
        if (known != null) return Polynomial.kernel(known);
        if (kernels.size() >= MOST) throw Rejected.of("many-kernels");
        kernels.add(kernel);
        numbers.put(kernel, kernels.size() - 1);
        return Polynomial.kernel(kernels.size() - 1);
    }

    Fraction fraction(Kernel kernel) { return Fraction.of(polynomial(kernel)); }

    /** Takes note of a term of which it matters whether it is 0. */
    void doubt(int term) { doubtful.add(term); }

    /** Takes note of a polynomial of which it matters whether it is 0, if it is a name. */
    void doubt(Polynomial p) {
        int k = p.single();
        if (k >= 0 && p.degree(k) == 1 && kernel(k) instanceof Kernel.Symbol(var name)) doubtfulNames.add(name);
    }

    public Set<String> doubtfulNames() { return doubtfulNames; }

    /** Terms of which it matters, and is not known, whether they are 0. */
    public Set<Integer> doubtful() { return doubtful; }

    // ---- relations

    private static int relationPower(Kernel kernel) {
        return switch (kernel) {
            case Kernel.Sine _, Kernel.Orientation _ -> 2;
            case Kernel.Root(_, int order)           -> order;
            case Kernel.Symbol _, Kernel.Pi _, Kernel.Exponential _, Kernel.Cosine _, Kernel.Logarithm _,
                 Kernel.Base _, Kernel.Opaque _      -> 0;
        };
    }

    /** What the kernel is to its {@link #relationPower}. */
    private Polynomial relation(Kernel kernel) {
        return switch (kernel) {
            case Kernel.Sine(var angle)   -> Polynomial.ONE.minus(polynomial(new Kernel.Cosine(angle))
                .pow(2, effort));
            case Kernel.Orientation _     -> Polynomial.ONE;
            case Kernel.Root(var p, _)    -> signs.orientation(p).times(p, effort);
            case Kernel.Symbol _, Kernel.Pi _, Kernel.Exponential _, Kernel.Cosine _, Kernel.Logarithm _,
                 Kernel.Base _, Kernel.Opaque _ -> throw new IllegalStateException("no relation: " + kernel);
        };
    }

    /** The same value with every kernel below the power of its relation. */
    public Polynomial reduce(Polynomial p) {
        Polynomial reduced = p;
        for (int k = kernels.size() - 1; k >= 0; k--) {
            int power = relationPower(kernels.get(k));
            if (power == 0 || reduced.degree(k) < power) continue;
            reduced = reduceOnce(reduced, k, power);
            k = kernels.size();                                      // σ may have a larger number than the root
        }
        return reduced;
    }

    private Polynomial reduceOnce(Polynomial p, int k, int power) {
        var relation = relation(kernels.get(k));
        var byExponent = new LinkedHashMap<Integer, Polynomial>();
        p.terms().forEach((m, c) -> {
            int e = Math.max(0, m.exponent(k) / power);
            byExponent.merge(e, Polynomial.term(c, m.times(Monomial.of(k, -power * e))), Polynomial::plus);
        });
        var result = Polynomial.ZERO;
        for (var part : byExponent.entrySet())
            result = result.plus(part.getValue().times(relation.pow(part.getKey(), effort), effort));
        return result;
    }

    /** What is 0 only where the polynomial is: without a common power of p, other powers multiplied out. */
    Polynomial unfolded(Polynomial p) {
        Polynomial unfolded = p;
        for (int k : p.kernels()) {
            if (!(kernel(k) instanceof Kernel.Base(var base)) || unfolded.isZero()) continue;
            int common = unfolded.terms().keySet().stream().mapToInt(m -> m.exponent(k)).min().orElse(0);
            if (unfolded.degree(k) - common > MAX_UNFOLDED) continue;
            var result = Polynomial.ZERO;
            for (var term : unfolded.terms().entrySet())
                result = result.plus(base.pow(term.getKey().exponent(k) - common, effort)
                    .times(Polynomial.term(term.getValue(), term.getKey().times(Monomial.of(k,
                        -term.getKey().exponent(k)))), effort));
            unfolded = reduce(result);
        }
        return unfolded;
    }

    Fraction reduce(Fraction u) { return new Fraction(reduce(u.numerator()), u.denominator()); }

    // ---- advice, checked

    Advice.Factors factors(Polynomial p) {
        if (p.isZero()) throw Rejected.of("factors-of-zero");
        if (p.isConstant()) return new Advice.Factors(p.constantTerm(), Map.of());
        var told = advice.factors(p);
        var product = Polynomial.constant(told.content());
        for (var f : told.powers().entrySet()) {
            valid(f.getKey());
            product = power(product, f.getKey(), f.getValue());
        }
        if (!reduce(product.minus(p)).isZero()) throw Rejected.of("factors");
        return told;
    }

    private Polynomial power(Polynomial product, Polynomial f, int e) {
        if (e < 0 && !isExponential(f)) throw Rejected.of("factor-power", e);
        if (e >= 0 && f.terms().size() > 1) return product.times(f.pow(e, effort), effort);
        return product.times(f.terms().firstKey().pow(e)).scale(f.terms().firstEntry().getValue().pow(e));
    }

    boolean isExponential(Polynomial p) {
        return p.single() >= 0 && kernel(p.single()) instanceof Kernel.Exponential && p.degree(p.single()) == 1;
    }

    /** Every kernel is known; only exponentials have negative exponents. */
    private void valid(Polynomial p) {
        if (p.isZero()) throw Rejected.of("factor-zero");
        for (Monomial m : p.terms().keySet())
            m.powers().forEach((k, e) -> {
                if (k < 0 || k >= kernels.size()) throw Rejected.of("unknown-kernel", k);
                if (e < 0 && !(kernel(k) instanceof Kernel.Exponential)) throw Rejected.of("negative-exponent");
            });
    }

    /** A fraction that was told: over denominators that are not 0. */
    private void valid(Fraction u) {
        if (!u.numerator().isZero()) valid(u.numerator());
        for (Polynomial f : u.denominator().keySet()) {
            valid(f);
            if (!isNonZero(f)) throw Rejected.of("zero-denominator");
        }
    }

    Fraction cancelled(Fraction u) {
        if (u.numerator().isZero()) return Fraction.ZERO;
        if (u.denominator().isEmpty()) return u;
        factorDenominators(u);
        var told = advice.cancelled(u);
        valid(told);
        if (!isZero(u.plus(told.negate(), effort))) throw Rejected.of("cancelled");
        return told;
    }

    /** What divides a denominator is not 0. */
    private void factorDenominators(Fraction u) {
        for (Polynomial f : u.denominator().keySet()) nonZero.addAll(factors(f).powers().keySet());
    }

    boolean isZero(Fraction u) { return reduce(u.numerator()).isZero(); }

    List<Advice.Part> exponents(Fraction u) { return summing(u, advice.exponents(u)); }

    List<Advice.Part> angles(Fraction u) { return summing(u, advice.angles(u)); }

    private List<Advice.Part> summing(Fraction u, List<Advice.Part> told) {
        factorDenominators(u);
        var total = u.negate();
        for (var part : told) {
            valid(part.angle());
            total = total.plus(part.angle().scale(part.multiple()), effort);
        }
        if (!isZero(total)) throw Rejected.of("angles");
        return told;
    }

    int order(Polynomial p, int needed) {
        int told = advice.order(p, needed);
        if (told <= 0 || told % needed != 0) throw Rejected.of("root-order", told, needed);
        return told;
    }

    int shift(Fraction u) {
        int told = advice.shift(u);
        if (told < 0 || told > MAX_SHIFT) throw Rejected.of("shift", told);
        return told;
    }

    List<Advice.Summand> nonNegative(Polynomial p) {
        var told = advice.nonNegative(p);
        if (told.isEmpty()) return told;
        var total = p.scale(Rational.MINUS_ONE);
        for (var summand : told) {
            var product = Polynomial.constant(summand.coefficient());
            for (var f : summand.powers().entrySet()) {
                valid(f.getKey());
                product = power(product, f.getKey(), f.getValue());
            }
            total = total.plus(product);
        }
        if (!reduce(total).isZero()) throw Rejected.of("sum");
        return told;
    }

    /** 1 or −1 where the polynomial is known to be ≥ 0 or ≤ 0; else 0. */
    public int sign(Polynomial p) {
        var sign = signs.of(p);
        return sign.isUp() ? 1 : sign.isDown() ? -1 : 0;
    }

    /** The sign of p·q at every point, zeros aside; 0 if it is not known. */
    public int sign(Polynomial p, Polynomial q) {
        return signs.known(new Advice.Factors(Rational.ONE, Map.of(p, 1, q, 1)));
    }

    /** What is not 0 at any point, as far as that was of use. */
    public List<Polynomial> nonZero() { return List.copyOf(nonZero); }
    public List<Polynomial> signed() { return signs.told(); }

    /** A root that is not 0 is one of what is not 0. */
    void learnNonZero(Polynomial p) {                                // recursion: from kernels to lower ones
        if (nonZero.add(p) && p.single() >= 0 && kernel(p.single()) instanceof Kernel.Root(var q, _))
            learnNonZero(q);
    }

    boolean isLearnedNonZero(Polynomial p) { return nonZero.contains(p); }

    boolean isNonZero(Polynomial p) {
        if (nonZero.contains(p) || p.isConstant() && !p.isZero() || signs.full(p).isStrict()) return true;
        return p.terms().size() == 1 && p.kernels().stream().allMatch(k -> signs.of(k).isStrict()
            || kernel(k) instanceof Kernel.Orientation || nonZero.contains(Polynomial.kernel(k)));
    }
}
