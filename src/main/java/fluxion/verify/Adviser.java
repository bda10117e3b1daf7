package fluxion.verify;

import fluxion.certificate.Advice;
import fluxion.certificate.Answers;
import fluxion.certificate.Fraction;
import fluxion.certificate.Monomial;
import fluxion.certificate.Polynomial;
import fluxion.checker.Kernel;
import fluxion.checker.Tower;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds what a checker is to be told, and writes it down: factors by the library, angles over as few as may be, each in
 * so many parts as the proof needs. What needs finer parts than the passes before is found in another pass.
 */
final class Adviser implements Advice {
    private static final int MAX_SHIFT = 60;
    private static final int MAX_PARTS = 5_000;

    /** A quantity taken in parts. */
    private record Divided(String kind, Object quantity) {}

    private final Map<Object, Integer> parts;
    private final Work work;
    private final Answers answers = new Answers();
    private final Angles<Fraction> angles = new Angles<>(Adviser::total);
    private final Squares squares;
    private final Tower tower;
    private boolean finer;

    /** @param parts what earlier passes found necessary; more is added */
    Adviser(Map<Object, Integer> parts, Work work) {
        this.parts = parts;
        this.work = work;
        this.tower = new Tower(this, new fluxion.certificate.Effort(40_000_000));
        this.squares = new Squares(tower);
    }

    Tower tower() { return tower; }

    Answers answers() { return answers; }

    boolean needsAnotherPass() { return finer; }

    private int parts(String kind, Object quantity, BigInteger needed) {
        var key = new Divided(kind, quantity);
        var now = BigInteger.valueOf(parts.getOrDefault(key, 1));
        if (now.mod(needed).signum() == 0) return now.intValue();
        var more = now.divide(now.gcd(needed)).multiply(needed);
        if (more.compareTo(BigInteger.valueOf(MAX_PARTS)) > 0) throw new Work.UsedUp();
        parts.put(key, more.intValue());
        finer = true;
        return more.intValue();
    }

    @Override public Factors factors(Polynomial p) {
        var known = answers.factors().get(p);
        if (known != null) return known;
        work.spend(1);
        var found = Polynomials.factors(p, work);
        if (!(found.powers().size() == 1 && found.powers().containsValue(1))) answers.factors().put(p, found);
        return found;
    }

    @Override public Fraction cancelled(Fraction u) {
        var known = answers.cancelled().get(u);
        if (known != null) return known;
        var found = cancel(u);
        if (!found.equals(u)) answers.cancelled().put(u, found);
        return found;
    }

    private Fraction cancel(Fraction u) {
        if (u.denominator().isEmpty()) return u;
        var top = u.numerator();
        var below = new LinkedHashMap<Polynomial, Integer>();
        for (var f : u.denominator().entrySet()) {
            var split = factors(f.getKey());
            top = top.scale(Rational.ONE.over(split.content().pow(f.getValue())));
            for (var irreducible : split.powers().entrySet())
                below.merge(irreducible.getKey(), irreducible.getValue() * f.getValue(), Integer::sum);
        }
        for (var f : List.copyOf(below.entrySet())) {
            var p = f.getKey();
            if (isExponential(p)) {
                top = top.times(Monomial.of(p.single(), -f.getValue()));
                below.remove(p);
                continue;
            }
            int left = f.getValue();
            Optional<Polynomial> quotient = Polynomials.quotient(top, p, work);
            for (; left > 0 && quotient.isPresent(); quotient = Polynomials.quotient(top, p, work)) {
                top = quotient.get();
                left--;
            }
            if (left == 0) below.remove(p); else below.put(p, left);
        }
        return new Fraction(top, below);
    }

    private boolean isExponential(Polynomial p) {
        return p.single() >= 0 && p.degree(p.single()) == 1
            && tower.kernel(p.single()) instanceof Kernel.Exponential;
    }

    /** c·v with v a power product over the denominator, or over powers of it: see {@link Fractions#linear}. */
    private Map<Fraction, Rational> linear(Fraction u) {
        var terms = new LinkedHashMap<Fraction, Rational>();
        for (var part : byPowers(cancel(u)))
            for (var term : part.numerator().terms().reversed().entrySet()) {
                var one = new Fraction(Polynomial.constant(Rational.ONE).times(term.getKey()), part.denominator());
                terms.merge(cancel(one), term.getValue(), Rational::plus);
            }
        terms.values().removeIf(c -> c.signum() == 0);
        return terms;
    }

    private List<Fraction> byPowers(Fraction u) {
        if (u.denominator().size() != 1 || u.numerator().terms().size() > Fractions.MOST_DIVIDED) return List.of(u);
        var p = u.denominator().keySet().iterator().next();
        var found = new ArrayList<Fraction>();
        var rest = u.numerator();
        for (int e = u.denominator().get(p); e > 0 && !rest.isZero(); e--) {
            var parts = Polynomials.division(rest, p, work);
            found.add(new Fraction(parts.remainder(), Map.of(p, e)));
            rest = parts.quotient();
        }
        found.add(new Fraction(rest, Map.of()));
        return found;
    }

    @Override public List<Part> exponents(Fraction u) {
        var known = answers.exponents().get(u);
        if (known != null) return known;
        var found = new ArrayList<Part>();
        for (var term : linear(u).entrySet()) {
            var v = term.getKey();
            if (kernel(v).filter(Kernel.Logarithm.class::isInstance).isPresent())
                found.add(new Part(term.getValue(), v));
            else found.add(divided("exp", v, term.getValue()));
        }
        if (!isPlain(u, found)) answers.exponents().put(u, List.copyOf(found));
        return found;
    }

    private static boolean isPlain(Fraction u, List<Part> found) {
        return found.size() == 1 && found.getFirst().equals(new Part(Rational.ONE, u));
    }

    private Part divided(String kind, Fraction v, Rational c) {
        int parts = parts(kind, v, c.denominator());
        return new Part(c.times(Rational.of(parts)), v.scale(Rational.of(1, parts)));
    }

    private Optional<Kernel> kernel(Fraction v) {
        int k = v.denominator().isEmpty() ? v.numerator().single() : -1;
        return k >= 0 && v.numerator().degree(k) == 1 ? Optional.of(tower.kernel(k)) : Optional.empty();
    }

    /** The sum of fractions with one denominator; no others are put together. */
    private static Optional<Fraction> total(Map<Fraction, Rational> angle) {
        var below = angle.keySet().iterator().next().denominator();
        if (angle.keySet().stream().anyMatch(u -> !u.denominator().equals(below))) return Optional.empty();
        var terms = new TreeMap<Monomial, Rational>();
        angle.forEach((u, c) -> u.numerator().terms().forEach((m, d) -> terms.put(m, c.times(d))));
        return Optional.of(new Fraction(new Polynomial(terms), below));
    }

    @Override public List<Part> angles(Fraction u) {
        var known = answers.angles().get(u);
        if (known != null) return known;
        var found = new ArrayList<Part>();
        var others = new LinkedHashMap<Fraction, Rational>();
        for (var term : linear(u).entrySet()) {
            var c = term.getValue();
            var kernel = kernel(term.getKey());
            if (kernel.filter(k -> isKnown(k, c)).isPresent()) found.add(new Part(c, term.getKey()));
            else if (kernel.filter(Kernel.Pi.class::isInstance).isPresent())
                found.add(divided("sin", term.getKey(), c));
            else others.put(term.getKey(), c);
        }
        if (!others.isEmpty())
            angles.overBasis(others).forEach((v, c) -> found.add(divided("sin", v, c)));
        if (!isPlain(u, found)) answers.angles().put(u, List.copyOf(found));
        return found;
    }

    /** Twelfths of π, halves of arcsines and arctangents. */
    private static boolean isKnown(Kernel kernel, Rational c) {
        return switch (kernel) {
            case Kernel.Pi _ -> BigInteger.valueOf(12).mod(c.denominator()).signum() == 0;
            case Kernel.Opaque(var f, _) -> f.equals("atan2") && c.isInteger()
                || (f.equals("arcsin") || f.equals("arctan")) && c.denominator().bitCount() == 1
                && c.denominator().bitLength() <= 4;
            case Kernel.Symbol _, Kernel.Exponential _, Kernel.Sine _, Kernel.Cosine _, Kernel.Root _,
                 Kernel.Orientation _, Kernel.Logarithm _, Kernel.Base _ -> false;
        };
    }

    @Override public int order(Polynomial p, int needed) {
        int order = parts("root", p, BigInteger.valueOf(needed));
        if (order != needed) answers.orders().put(p, order);
        return order;
    }

    @Override public int shift(Fraction u) {
        if (!u.denominator().isEmpty()) return 0;
        var whole = u.numerator().constantTerm().floor();
        if (whole.numerator().bitLength() > 20) return 0;
        var family = new Divided("shift", u.numerator().minus(Polynomial.constant(whole)));
        Integer largest = parts.get(family);
        if (largest == null || whole.intValue() > largest) {
            finer |= largest != null;
            parts.put(family, whole.intValue());
        }
        int steps = parts.get(family) - whole.intValue();
        if (steps > MAX_SHIFT) throw new Work.UsedUp();
        if (steps > 0) answers.shifts().put(u, steps);
        return steps;
    }

    @Override public List<Summand> nonNegative(Polynomial p) {
        var known = answers.sums().get(p);
        if (known != null) return known;
        work.spend(10);
        var found = squares.of(p);
        if (!found.isEmpty()) answers.sums().put(p, found);
        return found;
    }
}
