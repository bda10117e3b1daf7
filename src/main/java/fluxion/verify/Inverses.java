package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.Optional;

/**
 * f(u) = v for a function f that takes each of its values once: the same as u = g(v) for those v that are values of f.
 *
 * @param range where v is a value of f
 */
record Inverses(Expr left, Expr right, Condition range) {
    /** u = g(v) in place of f(u) = v; empty if the formula is no such f(u). The domain of f is that of its inverse. */
    static Optional<Inverses> of(Expr formula, Expr v) {
        return switch (formula) {
            case Apply(var f, var us) when f == Functions.ARCSIN -> some(us.getFirst(), Functions.sin(v),
                between(v, quarter(-1), Relation.LE, quarter(1)));
            case Apply(var f, var us) when f == Functions.ARCCOS -> some(us.getFirst(), Functions.cos(v),
                between(v, Exprs.ZERO, Relation.LE, Exprs.PI));
            case Apply(var f, var us) when f == Functions.ARCTAN -> some(us.getFirst(), Functions.tan(v),
                between(v, quarter(-1), Relation.LT, quarter(1)));
            case Apply(var f, var us) when f == Functions.ARCOSH -> some(us.getFirst(), Functions.cosh(v),
                Condition.nonNegative(v));
            case Apply(var f, var us) when f == Functions.LAMBERTW -> some(us.getFirst(),
                Exprs.product(v, Exprs.exp(v)), new Compare(v, Relation.GE, Exprs.MINUS_ONE));
            case Power(var u, Num(var r)) when !r.denominator().testBit(0) && r.signum() > 0 -> some(u,
                Exprs.power(v, Exprs.num(Rational.ONE.over(r))), Condition.nonNegative(v));
            case Expr _ -> Optional.empty();
        };
    }

    private static Optional<Inverses> some(Expr u, Expr image, Condition range) {
        return Optional.of(new Inverses(u, image, range));
    }

    private static Expr quarter(int turns) {
        return Exprs.product(Exprs.num(turns, 2), Exprs.PI);
    }

    private static Condition between(Expr v, Expr low, Relation relation, Expr high) {
        return Condition.all(new Compare(v, relation.mirrored(), low), new Compare(v, relation, high));
    }
}
