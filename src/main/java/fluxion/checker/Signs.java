package fluxion.checker;

import fluxion.certificate.Advice;
import fluxion.certificate.Monomial;
import fluxion.certificate.Polynomial;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the signs of polynomials in kernels: from facts, term by term, and from sums of squares. */
final class Signs {
    /** Opposites stand two apart. */
    enum Sign {
        POSITIVE, NON_NEGATIVE, NEGATIVE, NON_POSITIVE, UNKNOWN;

        static Sign up(boolean strict) { return strict ? POSITIVE : NON_NEGATIVE; }

        Sign mirrored() { return this == UNKNOWN ? this : values()[(ordinal() + 2) % 4]; }

        boolean isUp() { return this == POSITIVE || this == NON_NEGATIVE; }

        boolean isDown() { return this == NEGATIVE || this == NON_POSITIVE; }

        boolean isStrict() { return this == POSITIVE || this == NEGATIVE; }
    }

    /** σ_p = sign · Π σ over the factors, which have no such value themselves. */
    private record Value(int sign, Set<Polynomial> factors) {}

    private final Tower tower;
    private final Map<Polynomial, Value> learned = new LinkedHashMap<>();

    private final Set<Polynomial> open = new HashSet<>();

    Signs(Tower tower) {
        this.tower = tower;
    }

    /** σ_p: 1 or −1 where the sign of p is known, else in kernels. */
    Polynomial orientation(Polynomial p) {
        var value = value(p);
        var product = Polynomial.constant(Rational.of(value.sign));
        for (Polynomial factor : value.factors)
            product = product.times(tower.polynomial(new Kernel.Orientation(factor)), tower.effort);
        return product;
    }

    private Value value(Polynomial p) {
        var known = learned.get(p);
        if (known == null) {
            var sign = full(p);
            return sign.isUp() ? new Value(1, Set.of()) : sign.isDown() ? new Value(-1, Set.of())
                : new Value(1, Set.of(p));
        }
        return product(known.sign, known.factors);
    }

    /** sign · Π σ_p, each written as it is known by now. */
    private Value product(int sign, Set<Polynomial> factors) {
        int total = sign;
        var rest = new LinkedHashSet<Polynomial>();
        for (Polynomial p : factors) {
            var value = value(p);
            total *= value.sign;
            for (Polynomial q : value.factors) if (!rest.remove(q)) rest.add(q);
        }
        return new Value(total, rest);
    }

    private static Set<Polynomial> odd(Map<Polynomial, Integer> powers) {
        var odd = new LinkedHashSet<>(powers.keySet());
        odd.removeIf(p -> powers.get(p) % 2 == 0);
        return odd;
    }

    /** Takes note of content · Π pᵢ^eᵢ ≥ 0, or &gt; 0: then no factor is 0. */
    void learn(Advice.Factors product, boolean strict) {
        if (strict) product.powers().keySet().forEach(tower::learnNonZero);
        var value = product(product.content().signum(), odd(product.powers()));
        if (value.factors.isEmpty()) return;
        var pivot = new ArrayList<>(value.factors).getLast();
        boolean certain = product.powers().keySet().stream().allMatch(p -> p.equals(pivot) || tower.isNonZero(p));
        if (!certain || value.factors.size() > 1 && !tower.isNonZero(pivot)) {
            product.powers().keySet().stream().filter(p -> !tower.isNonZero(p)).forEach(tower::doubt);
            return;
        }
        if (product.powers().getOrDefault(pivot, 0) % 2 == 0) return;
        var others = new LinkedHashSet<>(value.factors);
        others.remove(pivot);
        learned.put(pivot, new Value(value.sign, others));
    }

    /** What the sign of a polynomial is, by a sum that is told if nothing else says it. */
    Sign full(Polynomial p) {
        var sign = of(p);
        if (!sign.isUp() && !sign.isDown()) sign = bySum(p);
        return sign.isUp() || sign.isDown() ? sign : bySum(p.scale(Rational.MINUS_ONE)).mirrored();
    }

    /** What the sign of a polynomial is by facts and term by term. */
    Sign of(Polynomial p) {
        if (p.isZero()) return Sign.NON_NEGATIVE;
        var told = told(p);
        var sign = told.isStrict() ? told : termwise(p);
        if (sign == Sign.UNKNOWN) sign = told;
        if (sign.isStrict() || sign == Sign.UNKNOWN || !tower.isLearnedNonZero(monic(p))) return sign;
        return sign.isUp() ? Sign.POSITIVE : Sign.NEGATIVE;
    }

    private static Polynomial monic(Polynomial p) {
        return p.scale(Rational.ONE.over(p.terms().lastEntry().getValue()));
    }

    private Sign told(Polynomial p) {
        var lead = p.terms().lastEntry().getValue();
        var known = learned.get(monic(p));
        if (known == null || !known.factors.isEmpty()) return Sign.UNKNOWN;
        var sign = Sign.up(tower.isLearnedNonZero(monic(p)));
        return known.sign * lead.signum() > 0 ? sign : sign.mirrored();
    }

    /** All terms of one sign; or a number that outweighs all products of sines and cosines. */
    private Sign termwise(Polynomial p) {
        tower.effort.spend(p.terms().size(), 1);
        boolean up = true;
        boolean down = true;
        boolean strict = false;
        var outweighed = Rational.ZERO;
        boolean circular = true;
        for (var term : p.terms().entrySet()) {
            var m = term.getKey();
            var sign = of(m);
            if (term.getValue().signum() < 0) sign = sign.mirrored();
            up &= sign.isUp();
            down &= sign.isDown();
            strict |= sign.isStrict();
            circular &= m.powers().keySet().stream().allMatch(k -> tower.kernel(k) instanceof Kernel.Sine
                || tower.kernel(k) instanceof Kernel.Cosine);
            if (!m.powers().isEmpty()) outweighed = outweighed.plus(term.getValue().abs());
        }
        if (up || down) return up ? Sign.up(strict) : Sign.up(strict).mirrored();
        int order = p.constantTerm().abs().compareTo(outweighed);
        if (!circular || order < 0) return Sign.UNKNOWN;
        var sign = Sign.up(order > 0);
        return p.constantTerm().signum() > 0 ? sign : sign.mirrored();
    }

    private Sign of(Monomial m) {
        boolean strict = true;
        boolean negative = false;
        for (var power : m.powers().entrySet()) {
            var sign = of(power.getKey());
            boolean even = power.getValue() % 2 == 0;
            if (!even && !sign.isUp() && !sign.isDown()) return Sign.UNKNOWN;
            negative ^= !even && sign.isDown();
            strict &= sign.isStrict() || tower.isLearnedNonZero(Polynomial.kernel(power.getKey()));
        }
        var size = Sign.up(strict);
        return negative ? size.mirrored() : size;
    }

    Sign of(int kernel) {
        var told = told(Polynomial.kernel(kernel));
        return switch (tower.kernel(kernel)) {
            case Kernel.Exponential _, Kernel.Pi _ -> Sign.POSITIVE;
            case Kernel.Root(var p, _) -> Sign.up(of(p).isStrict() || tower.isLearnedNonZero(p));
            case Kernel.Base(var p) -> of(p);
            case Kernel.Logarithm(var p) when p.isConstant() && p.constantTerm().compareTo(Rational.ONE) > 0 ->
                Sign.POSITIVE;
            case Kernel.Symbol _, Kernel.Sine _, Kernel.Cosine _, Kernel.Logarithm _, Kernel.Orientation _,
                 Kernel.Opaque _ -> told;
        };
    }

    /** By a sum, that was told, of products of squares and of what has a known sign. */
    private Sign bySum(Polynomial p) {
        if (!open.add(p)) return Sign.UNKNOWN;                       // no sign is the reason for itself
        var summands = tower.nonNegative(p);
        boolean strict = false;
        boolean known = !summands.isEmpty();
        for (var summand : summands) {
            var value = product(summand.coefficient().signum(), odd(summand.powers()));
            known &= value.factors.isEmpty() && value.sign >= 0;
            strict |= summand.powers().keySet().stream()
                .allMatch(f -> of(f).isStrict() || tower.isLearnedNonZero(f));
        }
        open.remove(p);
        return known ? Sign.up(strict) : Sign.UNKNOWN;
    }

    /** What has a known sign by facts. */
    List<Polynomial> told() {
        return learned.keySet().stream().filter(p -> learned.get(p).factors.isEmpty()).toList();
    }

    /** The sign of the product at every point, zeros aside: 1 or −1, or 0 if it is not known. */
    int known(Advice.Factors product) {
        var value = product(product.content().signum(), odd(product.powers()));
        return value.factors.isEmpty() ? value.sign : 0;
    }
}
