package fluxion.function;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.MathFunction.Formula;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Lets an entry of the table name its arguments: {@code formula(u -> cos(u))}, {@code where((u, v) -> nonZero(v))}. */
final class Slots {
    private Slots() {}

    static Formula formula(UnaryOperator<Expr> rule) {
        return us -> rule.apply(us.get(0));
    }

    static Formula formula(BinaryOperator<Expr> rule) {
        return us -> rule.apply(us.get(0), us.get(1));
    }

    static Function<List<Expr>, Condition> where(Function<Expr, Condition> rule) {
        return us -> rule.apply(us.get(0));
    }

    static Function<List<Expr>, Condition> where(BiFunction<Expr, Expr, Condition> rule) {
        return us -> rule.apply(us.get(0), us.get(1));
    }

    static ToDoubleFunction<double[]> real(DoubleUnaryOperator rule) {
        return us -> rule.applyAsDouble(us[0]);
    }

    static ToDoubleFunction<double[]> reals(DoubleBinaryOperator rule) {
        return us -> rule.applyAsDouble(us[0], us[1]);
    }
}
