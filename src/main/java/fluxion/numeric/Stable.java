package fluxion.numeric;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.RealFunction;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Formulas that lose digits or leave the range of doubles on the way to a value, and what is computed instead: the same
 * function of the same operands, with the same domain. Source: Higham, Accuracy and Stability of Numerical Algorithms,
 * §1.14.1 (e^u − 1), §27.8 (√(u² + v²)); Blanchard, Higham, Higham, IMA J. Numer. Anal. 41 (2021) (ln Σ e^u, softmax).
 *
 * @param f         the function
 * @param formula   the same as a formula of its operands, for code in other languages
 * @param operands  nodes below the one that is replaced
 * @param cofactors factors of it that are multiplied to the value
 */
public record Stable(ToDoubleFunction<double[]> f, Function<List<Expr>, Expr> formula, List<Expr> operands,
                     List<Expr> cofactors) {
    private static final int FEW = 8;
    private static final Rational MINUS_HALF = Rational.HALF.negate();

    /**
     * The same formula with c e^v/(c₁ e^u₁ + … + cₙ e^uₙ) as c/(c₁ e^(u₁−v) + …), so that its derivatives, too, have
     * nothing that overflows. Many terms are left, since each share of the sum then needs a sum of its own.
     */
    public static Expr prepared(Expr formula) {
        return Fold.<Expr>fold(formula, (node, at) -> {
            Expr same = Exprs.rebuild(node, node.children().stream().map(at).toList());
            if (!(same instanceof Quotient(var part, var whole)) || part instanceof Num) return same;
            var term = Exponentials.term(part);
            var sum = Exponentials.of(whole).filter(of -> of.terms.size() <= FEW);
            if (term.isEmpty() || sum.isEmpty()) return same;
            var rest = new ArrayList<Expr>();
            for (Expr u : whole.children()) rest.add(without(u, term.get().exponent()));
            return Exprs.quotient(without(part, term.get().exponent()), Exprs.sum(rest));
        });
    }

    /** c e^(u−v), for the term c e^u. */
    private static Expr without(Expr term, Expr v) {
        return switch (term) {
            case Power(_, var u)               -> u == v ? Exprs.ONE : Exprs.exp(Exprs.subtract(u, v));
            case Product(var us)               -> Exprs.product(us.get(0), without(us.get(1), v));
            case Expr number                   -> Exprs.product(number, Exprs.exp(Exprs.negate(v)));
        };
    }

    /** The formula with all that is better computed otherwise written so, in {@link StableForms}. */
    public static Expr written(Expr formula) {
        return Fold.<Expr>fold(formula, (node, at) -> {
            // 0 may be an operand without being a part
            Function<Expr, Expr> part = u -> u.children().isEmpty() ? u : at.apply(u);
            return of(node).map(better -> better.written(part))
                .orElseGet(() -> Exprs.rebuild(node, node.children().stream().map(part).toList()));
        });
    }

    private Expr written(Function<Expr, Expr> at) {
        var factors = new ArrayList<>(cofactors.stream().map(at).toList());
        factors.add(formula.apply(operands.stream().map(at).toList()));
        return Exprs.product(factors);
    }

    private static Optional<Stable> of(ToDoubleFunction<double[]> f, Function<List<Expr>, Expr> formula,
            List<Expr> operands) {
        return Optional.of(new Stable(f, formula, operands, List.of()));
    }

    /** What to compute instead of the node, if there is something better. */
    static Optional<Stable> of(Expr node) {
        return switch (node) {
            case Apply(var f, var us) when f == Functions.LN -> logarithm(us.getFirst());
            case Sum(var us) when us.size() == 2             -> exponentialLess(us.get(0), us.get(1))
                .or(() -> exponentialLess(us.get(1), us.get(0)));
            case Quotient(var u, var v)                      -> share(u, v);
            case Product(var us)                             -> product(us.stream()
                .flatMap(u -> u instanceof Product(var inner) ? inner.stream() : Stream.of(u)).toList());
            case Power(Sum(var us), Num(var r)) when r.equals(Rational.HALF)  -> norm(us, false);
            case Power(Sum(var us), Num(var r)) when r.equals(MINUS_HALF)     -> norm(us, true);
            case Expr _                                      -> Optional.empty();
        };
    }

    /** ln(1 + u + v + …), and ln of a sum of exponentials. */
    private static Optional<Stable> logarithm(Expr u) {
        var exponentials = Exponentials.of(u);
        if (exponentials.isPresent()) {
            double[] factors = exponentials.get().factors();
            var exact = exponentials.get().exactFactors();
            return of(at -> StableReals.logOfSum(factors, at), us -> StableForms.logOfSum(exact, us),
                exponentials.get().exponents());
        }
        if (!(u instanceof Sum(var terms)) || !terms.contains(Exprs.ONE)) return Optional.empty();
        var rest = new ArrayList<>(terms);
        rest.remove(Exprs.ONE);
        return of(rest.size() == 1 ? new RealFunction.Unary(StableReals::log1p) : StableReals::log1p,
            us -> Exprs.apply(StableForms.LOG1P, Exprs.sum(us)), rest);
    }

    /** e^u − 1. */
    private static Optional<Stable> exponentialLess(Expr exp, Expr one) {
        return exp instanceof Power(var base, var u) && base == Exprs.E && one instanceof Num(var r)
            && r.equals(Rational.MINUS_ONE) ? of(new RealFunction.Unary(Math::expm1),
                us -> Exprs.apply(StableForms.EXPM1, us.getFirst()), List.of(u)) : Optional.empty();
    }

    /** c e^u / (c₁ e^u₁ + …): a part of a sum of exponentials; also 1/(1 + e^u). */
    private static Optional<Stable> share(Expr part, Expr whole) {
        var sum = Exponentials.of(whole);
        if (sum.isEmpty()) return Optional.empty();
        return Exponentials.term(part).map(term -> share(term, sum.get(), List.of()));
    }

    private static Stable share(Exponentials.Term part, Exponentials sum, List<Expr> cofactors) {
        double[] factors = sum.factors();
        for (int k = 0; k < factors.length; k++) factors[k] /= part.factor().doubleValue();
        var exact = sum.exactFactors().stream().map(c -> c.over(part.factor())).toList();
        var operands = new ArrayList<>(sum.exponents());
        operands.add(part.exponent());
        return new Stable(at -> StableReals.share(factors, at), us -> StableForms.share(exact, us), operands,
            cofactors);
    }

    /** w/(c₁ e^u₁ + …) · e^u · …, as the derivative of a logarithm of a sum is. */
    private static Optional<Stable> product(List<Expr> factors) {
        for (int i = 0; i < factors.size(); i++)
            for (int k = 0; k < factors.size(); k++)
                if (i != k && factors.get(i) instanceof Quotient(var w, var whole)
                    && factors.get(k) instanceof Power(var base, var u) && base == Exprs.E) {
                    var sum = Exponentials.of(whole);
                    if (sum.isEmpty()) continue;
                    var rest = new ArrayList<>(factors);
                    rest.set(i, w);
                    rest.remove(k);
                    rest.removeIf(factor -> factor == Exprs.ONE);
                    return Optional.of(share(new Exponentials.Term(Rational.ONE, u), sum.get(), rest));
                }
        return Optional.empty();
    }

    /** (u² + v² + …)^(±1/2). */
    private static Optional<Stable> norm(List<Expr> terms, boolean reciprocal) {
        var operands = new ArrayList<Expr>();
        Rational exact = Rational.ZERO;
        for (Expr term : terms)
            if (term instanceof Power(var u, Num(var two)) && two.equals(Rational.TWO)) operands.add(u);
            else if (term instanceof Num(var c) && c.signum() > 0) exact = exact.plus(c);
            else return Optional.empty();
        Rational square = exact;
        double root = Math.sqrt(square.doubleValue());
        return of(at -> {
            double norm = StableReals.norm(root, at);
            return reciprocal ? Reals.reciprocal(norm) : norm;
        }, us -> StableForms.norm(square, us, reciprocal), operands);
    }

    /** c₁ e^u₁ + … + cₙ e^uₙ with positive numbers c, at least one e^u among them, and e^0 for a number alone. */
    private record Exponentials(List<Term> terms) {
        /** c e^u. */
        record Term(Rational factor, Expr exponent) {}

        static Optional<Exponentials> of(Expr sum) {
            if (!(sum instanceof Sum(var us))) return Optional.empty();
            var terms = us.stream().map(Exponentials::term).toList();
            boolean all = terms.stream().allMatch(Optional::isPresent);
            boolean some = us.stream().anyMatch(u -> !(u instanceof Num));
            return all && some ? Optional.of(new Exponentials(terms.stream().map(Optional::get).toList()))
                : Optional.empty();
        }

        static Optional<Term> term(Expr u) {
            return switch (u) {
                case Num(var c) when c.signum() > 0 -> Optional.of(new Term(c, Exprs.ZERO));
                case Power(var base, var v) when base == Exprs.E -> Optional.of(new Term(Rational.ONE, v));
                case Product(var us) when us.size() == 2 && us.get(0) instanceof Num(var c) && c.signum() > 0
                    && us.get(1) instanceof Power(var base, var v) && base == Exprs.E ->
                    Optional.of(new Term(c, v));
                case Expr _ -> Optional.empty();
            };
        }

        double[] factors() {
            return terms.stream().mapToDouble(term -> term.factor.doubleValue()).toArray();
        }

        List<Rational> exactFactors() {
            return terms.stream().map(Term::factor).toList();
        }

        List<Expr> exponents() {
            return terms.stream().map(Term::exponent).toList();
        }
    }
}
