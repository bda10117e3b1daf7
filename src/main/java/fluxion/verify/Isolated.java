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
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Simplifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a formula is 0 at isolated values of a variable only. Roots and |w| are eliminated by norms, p² − w q² for
 * p + q √w, which are 0 wherever the formula is, and sin w and cos w by t = tan(w/2), which leaves out isolated points;
 * until it is a polynomial in one expression. That has finitely many zeros unless all its coefficients are 0, which are
 * kept apart as {@link Strata}, and the expression takes each of these values at isolated points, if it moves.
 */
final class Isolated {
    private static final int MAX_NORMS = 6;
    private static final int MAX_NODES = 400;
    private static final int SQUARE = 2;
    private static final int CUBE = 3;
    private static final Rational MAX_MULTIPLE = Rational.of(6);
    private static final Variable ROOT = Exprs.variable("#r");
    private static final Variable TANGENT = Exprs.variable("#t");
    private static final Variable LEVEL = Exprs.variable("#c");
    /** Monotonic, or analytic and not constant: they take a value at isolated points of each interval. */
    private static final Set<FunctionSymbol> MOVING = Set.of(Functions.SIN, Functions.COS, Functions.TAN, Functions.COT,
        Functions.SEC, Functions.CSC, Functions.SINH, Functions.COSH, Functions.TANH, Functions.ARCSIN,
        Functions.ARCTAN, Functions.LN, Functions.ABS);

    private final Variable x;
    private final Strata strata;
    private final Work work;

    Isolated(Variable x, Strata strata, Work work) {
        this.x = x;
        this.strata = strata;
        this.work = work;
    }

    /** Whether u takes the value 0 at isolated values of x only, as far as it has values. */
    boolean zeros(Expr u) {
        try {
            Expr form = Basic.expand(List.of(u)).getFirst();
            for (int norms = 0; norms <= MAX_NORMS && Fold.postOrder(form).size() <= MAX_NODES; norms++) {
                var one = Univariate.numerator(form, x, work);
                if (one.isPresent()) return levels(one.get().base()) && strata.keep(one.get().coefficients(), x);
                var next = norm(form);
                if (next.isEmpty()) return ofAngle(form);
                form = next.get();
            }
            return false;
        } catch (Work.UsedUp _) {
            return false;
        }
    }

    /** Whether t takes each of its values at isolated values of x only, or is kept apart where it does not move. */
    private boolean levels(Expr t) {                                // recursion over kernels within kernels
        return switch (t) {
            case Variable v                                        -> v == x;
            case Power(var w, Num _)                               -> levels(w);
            case Power(var w, var n) when !Substitution.contains(n, x) -> strata.keep(List.of(n), x) && levels(w);
            case Power(var b, var w) when !Substitution.contains(b, x) ->
                (b == Exprs.E || strata.keep(List.of(Exprs.subtract(b, Exprs.ONE)), x)) && levels(w);
            case Apply(var f, var us) when MOVING.contains(f)      -> levels(us.getFirst());
            case Sum _, Product _, Quotient _                      -> moves(t);
            case Expr _                                            -> false;
        };
    }

    /** Whether t − c, for any c, is a polynomial in what moves, and not 0 as such. */
    private boolean moves(Expr t) {
        var one = Univariate.numerator(Exprs.subtract(t, LEVEL), x, work);
        if (one.isEmpty()) return false;
        var free = one.get().coefficients().stream().filter(c -> !Substitution.contains(c, LEVEL)).toList();
        return !free.isEmpty() && levels(one.get().base()) && strata.keep(free, x);
    }

    /** The norm over the outermost root or |w|; empty if there is none, or it is of higher degree. */
    private Optional<Expr> norm(Expr form) {
        var roots = Fold.postOrder(form).stream().filter(this::isRoot).toList();
        if (roots.isEmpty()) return Optional.empty();
        Expr last = roots.getLast();
        Expr w = last instanceof Power(var base, _) ? base : ((Apply) last).arguments().getFirst();
        boolean modulus = last instanceof Apply;
        var degree = modulus ? BigInteger.ONE : roots.stream().filter(node -> isPowerOf(node, w))
            .map(node -> exponent(node).denominator()).reduce(BigInteger.ONE, Isolated::common);
        if (degree.bitLength() > MAX_NORMS) return Optional.empty();
        var names = new LinkedHashMap<Expr, Expr>();
        for (Expr node : roots)
            if (modulus ? node == last : isPowerOf(node, w))
                names.put(node, modulus ? ROOT
                    : Exprs.power(ROOT, Exprs.num(exponent(node).times(Rational.of(degree)))));
        var parts = Univariate.numerator(Substitution.replace(form, names), ROOT, work)
            .filter(one -> one.base() == ROOT).map(Univariate::coefficients);
        if (modulus) return parts.map(c -> norm(c, SQUARE, Exprs.square(w)));
        int n = degree.intValue();
        if (n % SQUARE == 0) return parts.map(c -> norm(c, SQUARE, Exprs.power(w, Exprs.num(SQUARE, n))));
        return n == CUBE ? parts.map(c -> norm(c, CUBE, w)) : Optional.empty();
    }

    private boolean isRoot(Expr node) {
        return Substitution.contains(node, x) && (node instanceof Power(_, Num(var r)) && !r.isInteger()
            || node instanceof Apply(var f, _) && f == Functions.ABS);
    }

    private static boolean isPowerOf(Expr node, Expr w) {
        return node instanceof Power(var base, _) && base == w;
    }

    private static Rational exponent(Expr root) {
        return ((Num) ((Power) root).exponent()).value();
    }

    private static BigInteger common(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(a.gcd(b));
    }

    /** The product of p(r) over all r with rⁿ = w: a² − w b², or a³ + w b³ + w² c³ − 3 w a b c. */
    private static Expr norm(List<Expr> p, int n, Expr w) {
        var parts = new ArrayList<Expr>();
        for (int i = 0; i < n; i++) {
            var terms = new ArrayList<Expr>();
            for (int k = i; k < p.size(); k += n)
                terms.add(Exprs.product(p.get(k), Exprs.power(w, Exprs.num(k / n))));
            parts.add(Exprs.sum(terms));
        }
        Expr a = parts.get(0);
        Expr b = parts.get(1);
        if (parts.stream().skip(1).allMatch(Exprs.ZERO::equals)) return a;
        if (n == SQUARE) return Exprs.subtract(Exprs.square(a), Exprs.product(w, Exprs.square(b)));
        Expr c = parts.get(2);
        return Exprs.subtract(Exprs.sum(cube(a), Exprs.product(w, cube(b)), Exprs.product(Exprs.square(w), cube(c))),
            Exprs.product(Exprs.num(CUBE), w, a, b, c));
    }

    private static Expr cube(Expr u) {
        return Exprs.power(u, Exprs.num(CUBE));
    }

    /** The same for a polynomial in sines and cosines of whole multiples of one angle, and nothing else that moves. */
    private boolean ofAngle(Expr form) {
        var waves = Fold.postOrder(form).stream().filter(node -> node instanceof Apply(var f, _)
            && (f == Functions.SIN || f == Functions.COS) && Substitution.contains(node, x)).toList();
        for (Expr wave : waves) {
            Expr w = ((Apply) wave).arguments().getFirst();
            var names = new LinkedHashMap<Expr, Expr>();
            for (Expr other : waves) {
                Expr turns = Simplifier.simplify(Exprs.quotient(((Apply) other).arguments().getFirst(), w)).expr();
                if (turns instanceof Num(var k) && k.isInteger() && k.abs().compareTo(MAX_MULTIPLE) <= 0)
                    names.put(other, multiple(((Apply) other).function() == Functions.SIN, k.intValue()));
            }
            if (names.size() < waves.size()) continue;
            Expr rational = Substitution.replace(form, names);
            var one = Substitution.contains(rational, x) ? Optional.<Univariate>empty()
                : Univariate.numerator(rational, TANGENT, work);
            return one.isPresent() && levels(w) && strata.keep(one.get().coefficients(), x);
        }
        return false;
    }

    /** sin kw or cos kw in t = tan(w/2), by the sums of angles. */
    private static Expr multiple(boolean sine, int k) {
        Expr below = Exprs.sum(Exprs.ONE, Exprs.square(TANGENT));
        Expr s = Exprs.quotient(Exprs.product(Exprs.TWO, TANGENT), below);
        Expr c = Exprs.quotient(Exprs.subtract(Exprs.ONE, Exprs.square(TANGENT)), below);
        Expr sines = Exprs.ZERO;
        Expr cosines = Exprs.ONE;
        for (int i = 0; i < Math.abs(k); i++) {
            Expr next = Exprs.sum(Exprs.product(sines, c), Exprs.product(cosines, s));
            cosines = Exprs.subtract(Exprs.product(cosines, c), Exprs.product(sines, s));
            sines = next;
        }
        return !sine ? cosines : k < 0 ? Exprs.negate(sines) : sines;
    }
}
