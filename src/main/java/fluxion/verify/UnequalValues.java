package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Differences g(a) − g(b) that are not 0 for a ≠ b: those of a function that rises or falls throughout; and those of
 * sin and tan at rational numbers, for they have the same value only where a − b or a + b is a multiple of π that is
 * not 0, or a = b, and π is irrational (Lambert 1761). Those of cos are 0 also for a = −b.
 */
record UnequalValues(Variable integer, Signs signs) {
    private static final Variable T = Exprs.variable("#t");
    private static final Set<FunctionSymbol> WAVES = Set.of(Functions.SIN, Functions.TAN);

    /** Whether u is such a difference. */
    boolean isNonZero(Expr u) {
        if (u instanceof Product(var factors)) return factors.stream().allMatch(factor -> factor instanceof Num c
            && c.value().signum() != 0 || isNonZero(factor));
        if (!(u instanceof Sum(var terms)) || terms.size() != 2) return false;
        var a = Value.of(terms.getFirst());
        var b = Value.of(terms.getLast());
        return a.isPresent() && b.isPresent() && areApart(a.get(), b.get());
    }

    private boolean areApart(Value a, Value b) {
        if (!a.weight.equals(b.weight.negate()) || !a.isLike(b) || !isNonZero(a.at, b.at, Rational.MINUS_ONE))
            return false;
        boolean rational = isRational(a.at) && isRational(b.at);
        if (a.g.isEmpty()) return true;                            // exponentials
        return rational && WAVES.contains(a.g.get()) || isMonotone(a.g.get())
            || rational && a.g.get() == Functions.COS && isNonZero(a.at, b.at, Rational.ONE);
    }

    private boolean isNonZero(Expr a, Expr b, Rational factor) {
        Expr sum = Simplifier.simplify(Exprs.sum(a, Exprs.product(Exprs.num(factor), b))).expr();
        return signs.isNonZero(sum) || signs.isOdd(sum);
    }

    /** Whether it is made of the integer and rational numbers by sums and products. */
    private boolean isRational(Expr u) {
        return Fold.postOrder(u).stream().allMatch(node -> node == integer || node instanceof Num
            || node instanceof Sum || node instanceof Product
            || node instanceof Power(_, Num(var n)) && n.isInteger() && n.signum() > 0);
    }

    /** Whether the derivative has one sign on the domain, which is the line or a part of it without gaps. */
    private static boolean isMonotone(MathFunction g) {
        var domain = Domain.of(Exprs.apply(g, T));
        var known = new Signs(domain.conjuncts());
        boolean whole = domain.conjuncts().stream().allMatch(part ->
            part instanceof Compare(var u, var relation, Num _) && u == T && relation != Relation.NE);
        return whole && g.smooth(List.of(T)).equals(Condition.ALWAYS) && g.partial(0, List.of(T)).filter(slope ->
            known.isPositive(slope) || known.isNegative(slope)).isPresent();
    }

    /** c g(a), or c e^a if there is no g. */
    private record Value(Rational weight, Optional<MathFunction> g, Expr at) {
        static Optional<Value> of(Expr term) {
            if (term instanceof Product(var factors) && factors.size() == 2 && factors.getFirst() instanceof Num(var c))
                return of(factors.getLast()).map(value -> new Value(value.weight.times(c), value.g, value.at));
            return switch (term) {
                case Apply(MathFunction g, var us) when us.size() == 1 ->
                    Optional.of(new Value(Rational.ONE, Optional.of(g), us.getFirst()));
                case Power(var e, var a) when e == Exprs.E -> Optional.of(new Value(Rational.ONE, Optional.empty(), a));
                case Expr _ -> Optional.empty();
            };
        }

        boolean isLike(Value other) {
            return g.equals(other.g);
        }
    }
}
