package fluxion.checker;

import fluxion.certificate.Fraction;
import fluxion.certificate.Rejected;
import fluxion.certificate.Term;
import fluxion.certificate.Terms;
import fluxion.number.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes terms as fractions over kernels, node by node. Each step is an identity that holds at every point at which the
 * node has a value.
 */
final class Normal {
    private static final int MAX_POWER = 200;
    private static final int MAX_SHIFT = 60;
    private static final Set<String> RECURRING = Set.of("gamma", "digamma", "polygamma");
    private static final Set<String> ODD = Set.of("arcsin", "arctan", "erf", "erfi", "Si", "Shi", "sign");

    private final Setting setting;
    private final Case where;
    private final Map<Integer, Rational> numbers;
    private final Terms t;
    private final Tower tower;
    private final Powers powers;
    private final Circle circle;
    private final Map<Integer, Fraction> done = new HashMap<>();

    Normal(Setting setting, Case where, Tower tower) {
        this.setting = setting;
        this.where = where;
        this.numbers = setting.numbers();
        this.t = setting.terms();
        this.tower = tower;
        this.powers = new Powers(tower);
        this.circle = new Circle(tower, powers);
    }

    /** The fraction of a node that has a value at all points in question. */
    Fraction of(int place) {
        boolean[] needed = t.below(List.of(place));
        for (int i = 0; i <= place; i++)
            if (needed[i] && !done.containsKey(i))
                done.put(i, where.zeros().contains(i) ? zero(t.get(i))
                    : numbers.containsKey(i) ? Fraction.of(numbers.get(i)) : tower.reduce(node(t.get(i))));
        return done.get(place);
    }

    /** 0, where it is assumed that the node is 0; nowhere, if it is known not to be. */
    private Fraction zero(Term node) {
        if (powers.isNonZero(tower.reduce(node(node)))) throw new Empty();
        return Fraction.ZERO;
    }

    Fraction exp(Fraction u) { return powers.exp(u); }

    Fraction cosine(Fraction u) { return circle.of(u).cosine(); }

    private Fraction node(Term node) {
        tower.effort.spend(1, 1);
        return switch (node) {
            case Term.Number(var value)   -> Fraction.of(value);
            case Term.Name(var name)      -> tower.fraction(new Kernel.Symbol(name));
            case Term.Constant constant   -> constant == Term.Constant.PI ? tower.fraction(new Kernel.Pi())
                : powers.exp(Fraction.ONE);
            case Term.Sum(var us)         -> sum(us);
            case Term.Product(var us)     -> product(us);
            case Term.Quotient(int u, int v) -> done.get(u).times(powers.inverse(done.get(v)), tower.effort);
            case Term.Power(int u, int v) -> power(u, v);
            case Term.Call(var f, var us) -> call(f, us.getFirst(), us.stream().map(done::get).toList());
            case Term.Derivative _        -> throw new IllegalStateException();
        };
    }

    private Fraction sum(List<Integer> us) {
        var total = Fraction.ZERO;
        for (int u : us) total = total.plus(done.get(u), tower.effort);
        return total;
    }

    private Fraction product(List<Integer> us) {
        var total = Fraction.ONE;
        for (int u : us) total = tower.reduce(total.times(done.get(u), tower.effort));
        return total;
    }

    private Fraction power(int base, int exponent) {
        if (t.get(base) == Term.Constant.E) return powers.exp(done.get(exponent));
        var u = done.get(base);
        if (t.get(exponent) instanceof Term.Number(var q))
            return q.isInteger() ? integerPower(u, q) : powers.rational(u, q);
        return generalPower(base, u, done.get(exponent));
    }

    private Fraction integerPower(Fraction u, Rational n) {
        if (!n.isSmallInteger()) throw Rejected.of("large-exponent");
        boolean small = u.numerator().terms().size() == 1 && u.denominator().isEmpty()
            || Math.abs((long) n.intValue()) <= MAX_POWER;
        return small ? powers.power(u, n.intValue()) : powers.high(u, n.intValue());
    }

    /** u^v = e^(v ln u) for u &gt; 0; 0^v = 0, as v &gt; 0 where it has a value. */
    private Fraction generalPower(int base, Fraction u, Fraction v) {
        if (u.numerator().isZero() && !setting.speaksOfIntegers()) return Fraction.ZERO;
        if (powers.isPositive(u)) return powers.exp(tower.reduce(v.times(powers.ln(u), tower.effort)));
        tower.doubt(base);
        return tower.fraction(new Kernel.Opaque("^", List.of(tower.cancelled(u), tower.cancelled(v))));
    }

    private Fraction call(String f, int first, List<Fraction> us) {
        var u = us.getFirst();
        if (us.size() == 1)
            switch (f) {
                case "ln"  -> { return powers.ln(u); }
                case "abs" -> { return powers.abs(u); }
                case "sin" -> { return circle.of(u).sine(); }
                case "cos" -> { return circle.of(u).cosine(); }
                case "sign" -> { if (powers.isNonZero(u)) return powers.sign(u); }
                case "sinc" -> {
                    if (u.numerator().isZero()) return Fraction.ONE;
                    if (powers.isNonZero(u)) return circle.of(u).sine().times(powers.inverse(u), tower.effort);
                }
                default -> { }
            }
        if (f.equals("sign") || f.equals("sinc")) tower.doubt(first);
        var canonical = us.stream().map(tower::cancelled).toList();
        return f.equals("floor") ? floor(canonical.getFirst()) : RECURRING.contains(f) ? recurring(f, canonical)
            : f.startsWith("bessel") ? bessel(f, canonical) : opaque(f, canonical);
    }

    /** J₋ₙ = (−1)ⁿ Jₙ, Y₋ₙ = (−1)ⁿ Yₙ, I₋ₙ = Iₙ for integers n, and K₋ₙ = Kₙ: DLMF 10.4.1, 10.27.1, 10.27.3. */
    private Fraction bessel(String f, List<Fraction> us) {
        var order = us.getFirst().constant();
        if (order.isEmpty() || order.get().signum() >= 0 || !order.get().isSmallInteger()) return opaque(f, us);
        var mirrored = opaque(f, List.of(us.getFirst().negate(), us.getLast()));
        boolean odd = order.get().numerator().testBit(0) && (f.equals("besselj") || f.equals("bessely"));
        return odd ? mirrored.negate() : mirrored;
    }

    /** ⌊u + n⌋ = ⌊u⌋ + n. */
    private Fraction floor(Fraction u) {
        var whole = Fraction.of(u.denominator().isEmpty() ? u.numerator().constantTerm().floor() : Rational.ZERO);
        var rest = u.plus(whole.negate(), tower.effort);
        return rest.constant().isPresent() ? whole : whole.plus(opaque("floor", List.of(rest)), tower.effort);
    }

    /** f(u) from f(u + m): DLMF 5.5.1, 5.5.2, 5.15.5. Where f(u) has a value, u, u + 1, … are not 0. */
    private Fraction recurring(String f, List<Fraction> us) {
        var u = us.getLast();
        var order = us.getFirst().constant().orElse(Rational.MINUS_ONE);
        if (f.equals("polygamma") && (!order.isSmallInteger() || order.signum() < 0 || order.intValue() > MAX_SHIFT))
            return opaque(f, us);
        int n = f.equals("polygamma") ? order.intValue() : 0;
        var result = f.equals("gamma") ? gamma(shifted(u, tower.shift(u))) : opaque(f, us.size() == 1
            ? List.of(shifted(u, tower.shift(u))) : List.of(us.getFirst(), shifted(u, tower.shift(u))));
        for (int i = tower.shift(u) - 1; i >= 0; i--) {
            var inverse = powers.inverse(shifted(u, i));
            result = tower.reduce(f.equals("gamma") ? result.times(inverse, tower.effort)
                : result.plus(inverse.pow(n + 1, tower.effort).scale(factorial(n)), tower.effort));
        }
        return result;
    }

    /** −(−1)ⁿ n!. */
    private static Rational factorial(int n) {
        var product = Rational.MINUS_ONE;
        for (int i = 1; i <= n; i++) product = product.times(Rational.of(-i));
        return product;
    }

    private Fraction shifted(Fraction u, int steps) { return u.plus(Fraction.of(Rational.of(steps)), tower.effort); }

    /** Γ(1) = 1, Γ(1/2) = √π, and Γ(c) = (c − 1) Γ(c − 1) for numbers. */
    private Fraction gamma(Fraction u) {
        var c = u.constant().orElse(Rational.ZERO);
        if (c.signum() <= 0 || c.compareTo(Rational.of(MAX_SHIFT)) > 0) return opaque("gamma", List.of(u));
        var product = Rational.ONE;
        for (; c.compareTo(Rational.ONE) > 0; product = product.times(c)) c = c.minus(Rational.ONE);
        return (c.equals(Rational.ONE) ? Fraction.ONE : c.equals(Rational.HALF)
            ? powers.rational(tower.fraction(new Kernel.Pi()), c) : opaque("gamma", List.of(Fraction.of(c))))
            .scale(product);
    }

    private Fraction opaque(String f, List<Fraction> us) {
        var u = us.getFirst();
        boolean odd = us.size() == 1 && ODD.contains(f);
        if (odd && u.numerator().isZero()) return Fraction.ZERO;
        boolean mirrored = odd && u.numerator().terms().lastEntry().getValue().signum() < 0;
        if (!mirrored) return tower.fraction(new Kernel.Opaque(f, us));
        return tower.fraction(new Kernel.Opaque(f, List.of(u.negate()))).negate();
    }
}
