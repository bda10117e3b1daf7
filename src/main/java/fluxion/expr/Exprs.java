package fluxion.expr;

import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The smart constructors: the only way to build an {@link Expr}.
 *
 * <p>They do little, and what they do is true everywhere: literals are folded, neutral operands dropped, nested sums
 * and products spliced (up to {@value #MAX_FLAT} operands, so that sharing is kept), operands never reordered. No
 * constructor loses a sub-expression that may be without a value: {@code 0·ln x} stays, {@code 0·x} is 0.
 */
public final class Exprs {
    /** Inner sums and products with more operands than this are not spliced: copying them would undo sharing. */
    public static final int MAX_FLAT = 64;
    private static final int SMALL_BITS = 8;
    /** A power of literals is folded only while the result stays below this many bits. */
    private static final long MAX_LITERAL_BITS = 4096;

    /** Small integers, which need not be looked up. */
    private static final Num[] SMALL = small();

    public static final Num ZERO = num(Rational.ZERO);
    public static final Num ONE = num(Rational.ONE);
    public static final Num TWO = num(Rational.TWO);
    public static final Num MINUS_ONE = num(Rational.MINUS_ONE);
    public static final Num HALF = num(Rational.HALF);
    public static final Constant PI = Interner.intern(new Constant("pi", Math.PI));
    public static final Constant E = Interner.intern(new Constant("e", Math.E));

    private Exprs() {}

    public static Num num(Rational value) {
        return value.isInteger() && value.numerator().bitLength() < SMALL_BITS ? num(value.numerator().longValue())
            : Interner.intern(new Num(value));
    }

    public static Num num(long n) {
        int at = (int) n + SMALL.length / 2;
        return n == (int) n && at >= 0 && at < SMALL.length ? SMALL[at] : Interner.intern(new Num(Rational.of(n)));
    }

    private static Num[] small() {
        var small = new Num[2 << SMALL_BITS];
        for (int at = 0; at < small.length; at++)
            small[at] = Interner.intern(new Num(Rational.of(at - small.length / 2)));
        return small;
    }

    public static Num num(long p, long q) { return num(Rational.of(p, q)); }

    /** A variable; the name is canonical plain text (see {@code fluxion.function.Names}). */
    public static Variable variable(String name) { return Interner.intern(new Variable(name)); }

    /** u₁ + … + uₙ. */
    public static Expr sum(List<Expr> terms) {
        return sumOfWholes(spliced(terms, true));
    }

    /** u₁ + … + uₙ, where a sum among the operands stays a node of its own, so that it can be shared. */
    public static Expr sumOfWholes(List<Expr> terms) {
        int at = first(terms);
        if (at == terms.size()) return whole(terms, ZERO, Sum::new);
        var constant = Rational.ZERO;
        var rest = new ArrayList<Expr>(terms.size());
        for (int k = 0; k < terms.size(); k++)
            if (terms.get(k) instanceof Num(var value)) constant = constant.plus(value);
            else rest.add(terms.get(k));
        if (constant.signum() != 0) rest.add(at, num(constant));       // a literal keeps the place of the first one
        return whole(rest, ZERO, Sum::new);
    }

    public static Expr sum(Expr... terms) { return sum(List.of(terms)); }

    /** u + v; where nothing is to be spliced or folded, as in most sums, without looking for it. */
    public static Expr sum(Expr u, Expr v) {
        boolean plain = !(u instanceof Sum || v instanceof Sum || u instanceof Num && v instanceof Num)
            && u != ZERO && v != ZERO;
        return plain ? Interner.intern(new Sum(List.of(u, v))) : sum(List.of(u, v));
    }

    /** u₁ · … · uₙ; a literal comes first. A factor 0 swallows only operands that have a value everywhere. */
    public static Expr product(List<Expr> factors) {
        return productOfWholes(spliced(factors, false));
    }

    /** u₁ · … · uₙ, where a product among the operands stays a node of its own, so that it can be shared. */
    public static Expr productOfWholes(List<Expr> factors) {
        if (factors.size() == 2 && factors.get(0) == ONE) return factors.get(1);
        if (first(factors) == factors.size() || isScaled(factors)) return whole(factors, ONE, Product::new);
        var coefficient = Rational.ONE;
        var rest = new ArrayList<Expr>(factors.size());
        for (int k = 0; k < factors.size(); k++)
            if (factors.get(k) instanceof Num(var value)) coefficient = coefficient.times(value);
            else rest.add(factors.get(k));
        if (coefficient.signum() == 0 && rest.stream().allMatch(Exprs::isLeaf)) return ZERO;
        if (!coefficient.equals(Rational.ONE)) rest.addFirst(num(coefficient));
        return whole(rest, ONE, Product::new);
    }

    /** Whether the first factor, and no other, is a literal, and one that stays. */
    private static boolean isScaled(List<Expr> factors) {
        return factors.get(0) instanceof Num c && c != ZERO && c != ONE && first(factors, 1) == factors.size();
    }

    /** The place of the first literal. */
    private static int first(List<Expr> operands) {
        return first(operands, 0);
    }

    private static int first(List<Expr> operands, int from) {
        int at = from;
        while (at < operands.size() && !(operands.get(at) instanceof Num)) at++;
        return at;
    }

    private static List<Expr> parts(Expr u, boolean ofSum) {
        return ofSum ? u instanceof Sum(var terms) ? terms : List.of()
            : u instanceof Product(var factors) ? factors : List.of();
    }

    /** The operands, with the operands of those of the same kind in their places, unless these are many. */
    private static List<Expr> spliced(List<Expr> operands, boolean ofSum) {
        int nested = 0;
        for (int k = 0; k < operands.size(); k++) {
            var parts = parts(operands.get(k), ofSum);
            if (isFlat(parts)) nested += parts.size();
        }
        if (nested == 0) return operands;
        var flat = new ArrayList<Expr>(operands.size() + nested);
        for (int k = 0; k < operands.size(); k++) {
            var parts = parts(operands.get(k), ofSum);
            if (isFlat(parts)) flat.addAll(parts); else flat.add(operands.get(k));
        }
        return flat;
    }

    private static boolean isFlat(List<Expr> parts) { return !parts.isEmpty() && parts.size() <= MAX_FLAT; }

    private static Expr whole(List<Expr> operands, Num neutral, Function<List<Expr>, Expr> node) {
        return switch (operands.size()) {
            case 0  -> neutral;
            case 1  -> operands.getFirst();
            default -> Interner.intern(node.apply(operands));
        };
    }

    public static Expr product(Expr... factors) { return product(List.of(factors)); }

    /** u · v; where nothing is to be spliced or folded, as in most products, without looking for it. */
    public static Expr product(Expr u, Expr v) {
        if (u == ONE) return v;
        boolean plain = !(u instanceof Product || v instanceof Product || v instanceof Num) && u != ZERO;
        return plain ? Interner.intern(new Product(List.of(u, v))) : product(List.of(u, v));
    }

    /** −u, as (−1)·u. */
    public static Expr negate(Expr u) { return product(MINUS_ONE, u); }

    /** u − v, as u + (−1)·v. */
    public static Expr subtract(Expr u, Expr v) { return v == ZERO ? u : sum(u, negate(v)); }

    /** u/v; has a value where v ≠ 0. */
    public static Expr quotient(Expr u, Expr v) {
        if (v == ONE) return u;
        if (v instanceof Num(var q) && q.signum() != 0) {
            if (u instanceof Num(var p)) return num(p.over(q));
            if (q.equals(Rational.MINUS_ONE)) return negate(u);
        }
        return Interner.intern(new Quotient(u, v));
    }

    /**
     * u^v. For a literal integer v ≥ 0 it has a value everywhere (0⁰ = 1); for a literal integer v &lt; 0 where u ≠ 0;
     * for a literal p/q in lowest terms with q odd it is the real root (u ≠ 0 if p &lt; 0); with q even, and for any
     * other exponent, it has a value where u &gt; 0, or u = 0 and v &gt; 0.
     */
    public static Expr power(Expr u, Expr v) {
        if (v == ONE) return u;
        if (v == ZERO && isLeaf(u)) return ONE;
        if (u == ONE && isLeaf(v)) return ONE;
        if (u instanceof Num(var base) && v instanceof Num(var exponent) && exponent.isSmallInteger()
            && foldable(base, exponent))
            return num(base.pow(exponent.intValue()));
        return Interner.intern(new Power(u, v));
    }

    private static boolean foldable(Rational base, Rational exponent) {
        long bits = (long) Math.max(base.numerator().bitLength(),
            base.denominator().bitLength()) * Math.abs((long) exponent.intValue());
        return bits <= MAX_LITERAL_BITS && (base.signum() != 0 || exponent.signum() > 0);
    }

    public static Expr square(Expr u) { return power(u, TWO); }

    /** √u = u^(1/2). */
    public static Expr sqrt(Expr u) { return power(u, HALF); }

    /** e^u. */
    public static Expr exp(Expr u) { return power(E, u); }

    /** f(u₁, …, uₙ). @throws IllegalArgumentException if the number of arguments is not the function's */
    public static Expr apply(FunctionSymbol f, List<Expr> arguments) {
        if (arguments.size() != f.arity())
            throw new IllegalArgumentException(f.name() + " takes " + f.arity() + " arguments, not "
                + arguments.size());
        if (f instanceof IndexedName family) {
            var spelt = family.variable(arguments);
            if (spelt.isPresent()) return spelt.get();
        }
        return Interner.intern(new Apply(f, arguments));
    }

    public static Expr apply(FunctionSymbol f, Expr... arguments) { return apply(f, List.of(arguments)); }

    /** The same kind of node over other operands. @throws IllegalArgumentException if their number does not fit */
    public static Expr rebuild(Expr node, List<Expr> children) {
        return switch (node) {
            case Num _, Constant _, Variable _ -> node;
            case Sum _       -> sum(children);
            case Product _   -> product(children);
            case Quotient _  -> quotient(children.get(0), children.get(1));
            case Power _     -> power(children.get(0), children.get(1));
            case Apply(var f, _) -> apply(f, children);
        };
    }

    private static boolean isLeaf(Expr u) { return u.children().isEmpty(); }
}
