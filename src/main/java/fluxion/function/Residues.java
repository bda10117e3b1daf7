package fluxion.function;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Size;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What values a polynomial u with rational coefficients has modulo 2 at integers. With d a common denominator of the
 * coefficients, d·u is a polynomial with integer coefficients, so that d·u modulo 2d, and with it u modulo 2, depends
 * on the residues of the variables modulo 2d only: they are all tried. So n(n + 1) is even and n(n + 1)/2 an integer.
 */
public final class Residues {
    private static final int MOST_NODES = 60;
    private static final int MOST_TUPLES = 1500;
    private static final int MOST_POWER = 64;
    private static final BigInteger MOST_MODULUS = BigInteger.valueOf(48);

    /** What is known of the values: none of them need be taken. */
    public enum Kind {
        /** All values are even integers. */
        EVEN,
        /** All values are odd integers. */
        ODD,
        /** All values are integers. */
        WHOLE,
        /** Some may not be an integer, or it is not known. */
        OPEN
    }

    private Residues() {}

    /**
     * @param given    expressions that are integers; those that are polynomials restrict the residues
     * @param integers which variables are integers
     */
    public static Kind of(Expr u, List<Expr> given, Predicate<Expr> integers) {
        var relevant = new ArrayList<Expr>();
        relevant.add(u);
        var variables = new LinkedHashSet<Expr>();
        var below = denominator(u, integers, variables);
        if (below.isEmpty()) return Kind.OPEN;
        var modulus = below.get().shiftLeft(1);
        for (Expr one : given) {
            var own = new LinkedHashSet<Expr>();
            var denominator = denominator(one, integers, own);
            if (denominator.isEmpty() || own.isEmpty() || !variables.containsAll(own)) continue;
            modulus = lcm(modulus, denominator.get());
            relevant.add(one);
        }
        if (modulus.compareTo(MOST_MODULUS) > 0
            || Math.pow(modulus.intValue(), variables.size()) > MOST_TUPLES) return Kind.OPEN;
        return tried(relevant, List.copyOf(variables), modulus.intValue());
    }

    private static Kind tried(List<Expr> formulas, List<Expr> variables, int modulus) {
        Kind kind = null;
        var residues = new int[variables.size()];
        do {
            var at = new HashMap<Expr, Rational>();
            for (int k = 0; k < residues.length; k++) at.put(variables.get(k), Rational.of(residues[k]));
            var values = formulas.stream().map(formula -> value(formula, at)).toList();
            if (!values.stream().skip(1).allMatch(Rational::isInteger)) continue;
            if (!values.getFirst().isInteger()) return Kind.OPEN;
            Kind here = !values.getFirst().numerator().testBit(0) ? Kind.EVEN : Kind.ODD;
            kind = kind == null || kind == here ? here : Kind.WHOLE;
        } while (next(residues, modulus));
        return kind == null ? Kind.OPEN : kind;                    // no residues: the premises contradict one another
    }

    private static boolean next(int[] residues, int modulus) {
        for (int k = 0; k < residues.length; k++) {
            if (++residues[k] < modulus) return true;
            residues[k] = 0;
        }
        return false;
    }

    private static Rational value(Expr u, Map<Expr, Rational> at) {
        return Fold.<Rational>fold(u, (node, of) -> switch (node) {
            case Num(var value)         -> value;
            case Sum(var terms)         -> terms.stream().map(of).reduce(Rational.ZERO, Rational::plus);
            case Product(var factors)   -> factors.stream().map(of).reduce(Rational.ONE, Rational::times);
            case Quotient(var a, var b) -> of.apply(a).over(of.apply(b));
            case Power(var a, Num(var n)) -> of.apply(a).pow(n.intValue());
            default                     -> at.get(node);
        });
    }

    /** A common denominator of the coefficients; empty if it is no small polynomial in integers. */
    private static Optional<BigInteger> denominator(Expr u, Predicate<Expr> integers, Set<Expr> variables) {
        if (!Size.isAtMost(MOST_NODES, u)) return Optional.empty();
        return Fold.<Optional<BigInteger>>fold(u, (node, of) -> switch (node) {
            case Num(var value) -> Optional.of(value.denominator());
            case Sum(var terms) -> terms.stream().map(of).reduce(Optional.of(BigInteger.ONE),
                (a, b) -> a.flatMap(x -> b.map(y -> lcm(x, y))));
            case Product(var factors) -> factors.stream().map(of).reduce(Optional.of(BigInteger.ONE),
                (a, b) -> a.flatMap(x -> b.map(x::multiply)));
            case Quotient(var a, Num(var c)) when c.isInteger() && c.signum() != 0 ->
                of.apply(a).map(x -> x.multiply(c.numerator().abs()));
            case Power(var a, Num(var n)) when n.isSmallInteger() && n.signum() >= 0 && n.intValue() <= MOST_POWER ->
                of.apply(a).filter(x -> x.bitLength() < MOST_POWER).map(x -> x.pow(n.intValue()));
            case Variable _ when integers.test(node) -> {
                variables.add(node);
                yield Optional.of(BigInteger.ONE);
            }
            default -> Optional.empty();
        });
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
