package fluxion.function;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the zeros of a denominator mean for an integral. Near a simple zero of w an integrand like |w|^(−s) has an
 * integral up to there for s &lt; 1 and none for s ≥ 1; a zero of the numerator counts against one of w.
 */
record Poles(Expr integrand, List<Expr> arguments) {
    /** Functions that are quotients of sin and cos. */
    private static final Set<FunctionSymbol> QUOTIENTS = Set.of(Trigonometric.TAN, Trigonometric.COT,
        Trigonometric.SEC, Trigonometric.CSC);
    private static final Set<FunctionSymbol> WAVES = Set.of(Trigonometric.SIN, Trigonometric.COS);
    /** Functions that are 1/u times what has no zero. */
    private static final Set<FunctionSymbol> RECIPROCAL = Set.of(Hyperbolic.COTH, Hyperbolic.CSCH);

    /** What an integrand is near the zeros of w. */
    private enum Kind { REGULAR, INTEGRABLE, POLE, UNKNOWN }

    /** Where the zeros of w do not keep the integral between its bounds from having a value. */
    Condition avoided(Expr w) {
        return Condition.all(factors(w).map(this::factorAvoided).toList());
    }

    private static Stream<Expr> factors(Expr w) {                // recursion over products within products
        Expr root = Quantified.root(w);
        if (root instanceof Apply(var f, var us) && (f == Functions.TAN || f == Trigonometric.COT))
            root = f == Functions.TAN ? Functions.sin(us.getFirst()) : Functions.cos(us.getFirst());
        return root instanceof Product(var factors) ? factors.stream().flatMap(Poles::factors) : Stream.of(root);
    }

    private Condition factorAvoided(Expr w) {
        if (!Substitution.contains(w, Binder.INDEX)) return Condition.nonZero(Binder.filled(w, arguments));
        var zeros = Zeros.of(w);
        var kind = kind(w, zeros);
        if (kind == Kind.INTEGRABLE) return Condition.ALWAYS;
        return (kind == Kind.POLE ? zeros.apart(arguments) : Optional.<Condition>empty())
            .orElseGet(() -> Integrable.everywhere(Condition.nonZero(w), arguments));
    }

    private Kind kind(Expr w, Zeros zeros) {
        var kinds = (integrand instanceof Sum(var terms) ? terms : List.of(integrand)).stream()
            .map(term -> kind(term, w, zeros)).filter(kind -> kind != Kind.REGULAR).toList();
        if (kinds.stream().allMatch(Kind.INTEGRABLE::equals)) return Kind.INTEGRABLE;
        boolean one = kinds.stream().filter(Kind.POLE::equals).count() == 1;   // those of two may cancel
        return one && !kinds.contains(Kind.UNKNOWN) ? Kind.POLE : Kind.UNKNOWN;
    }

    private static Kind kind(Expr term, Expr w, Zeros zeros) {
        if (isRegular(term, zeros)) return Kind.REGULAR;
        var powers = new LinkedHashMap<Expr, Rational>();
        collect(term, Rational.ONE, powers);
        boolean seen = powers.containsKey(w);
        var order = powers.getOrDefault(w, Rational.ZERO);
        powers.remove(w);
        powers.keySet().removeIf(base -> !Substitution.contains(base, Binder.INDEX));
        boolean alone = powers.entrySet().stream().allMatch(other -> isRegular(other.getKey(), zeros)
            && (other.getValue().signum() > 0 || isNowhereZero(other.getKey(), zeros)));
        if (!zeros.simple() || !seen || !alone) return Kind.UNKNOWN;
        if (order.compareTo(Rational.MINUS_ONE) > 0) return Kind.INTEGRABLE;
        if (powers.keySet().stream().allMatch(base -> isNowhereZero(base, zeros))) return Kind.POLE;
        boolean vanishes = powers.entrySet().stream().anyMatch(other ->
            other.getValue().compareTo(Rational.ONE) >= 0 && isZero(other.getKey(), zeros));
        return vanishes && order.plus(Rational.ONE).compareTo(Rational.MINUS_ONE) > 0 ? Kind.INTEGRABLE
            : Kind.UNKNOWN;
    }

    /** The bases of the powers that a product is made of, as far as its size is concerned. */
    private static void collect(Expr u, Rational exponent, Map<Expr, Rational> powers) {  // recursion over products
        switch (u) {
            case Product(var factors) -> factors.forEach(factor -> collect(factor, exponent, powers));
            case Quotient(var a, var b) -> {
                collect(a, exponent, powers);
                collect(b, exponent.negate(), powers);
            }
            case Power(var base, Num(var q)) -> collect(base, exponent.times(q), powers);
            case Apply(MathFunction f, var us) when QUOTIENTS.contains(f) ->
                collect(f.definition(us).orElseThrow(), exponent, powers);
            case Apply(var f, var us) when RECIPROCAL.contains(f) ->
                powers.merge(us.getFirst(), exponent.negate(), Rational::plus);
            case Expr _ -> powers.merge(u, exponent, Rational::plus);
        }
    }

    /** Whether what is demanded for it to have a value certainly holds around each of the zeros. */
    private static boolean isRegular(Expr u, Zeros zeros) {
        return holdsAtAll(Domain.of(u), zeros);
    }

    private static boolean holdsAtAll(Condition condition, Zeros zeros) {
        return condition.conjuncts().stream().filter(part -> part.expressions().stream().anyMatch(e ->
            Substitution.contains(e, Binder.INDEX))).allMatch(part -> part instanceof Compare(var u, _, var v)
                && isNowhereZero(v == Exprs.ZERO ? u : Exprs.subtract(u, v), zeros));
    }

    private static boolean isNowhereZero(Expr u, Zeros zeros) {
        boolean conjugate = u instanceof Apply(var f, var us) && zeros.w() instanceof Apply(var g, var vs)
            && us.equals(vs) && f != g && WAVES.contains(f) && WAVES.contains(g);       // sin² + cos² = 1
        return conjugate || !SignSet.of(u, List.of()).zero() || atAll(u, zeros, value -> Math.abs(value) > Zeros.CLEAR);
    }

    /** Whether it is 0 at each of the zeros and smooth there, so that it is c w nearby. */
    private static boolean isZero(Expr u, Zeros zeros) {
        return atAll(u, zeros, value -> value == 0) && holdsAtAll(Domain.smooth(u, Binder.INDEX), zeros);
    }

    private static boolean atAll(Expr u, Zeros zeros, Predicate<Double> holds) {
        return zeros.known().isPresent() && zeros.known().get().stream().allMatch(zero -> holds.test(Zeros.value(
            Substitution.replace(u, Map.of(Binder.INDEX, zero)))));
    }
}
