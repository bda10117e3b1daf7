package fluxion.function;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.MathFunction.BallRule;
import fluxion.expr.MathFunction.Formula;
import fluxion.expr.RealFunction;
import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
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

    static Formula formula(Triple<Expr> rule) {
        return us -> rule.of(us.get(0), us.get(1), us.get(2));
    }

    static Function<List<Expr>, Condition> where(Function<Expr, Condition> rule) {
        return us -> rule.apply(us.get(0));
    }

    static Function<List<Expr>, Condition> where(BiFunction<Expr, Expr, Condition> rule) {
        return us -> rule.apply(us.get(0), us.get(1));
    }

    static Function<List<Expr>, Condition> where(Triple<Condition> rule) {
        return us -> rule.of(us.get(0), us.get(1), us.get(2));
    }

    static RealFunction real(DoubleUnaryOperator rule) {
        return new RealFunction.Unary(rule);
    }

    static RealFunction reals(DoubleBinaryOperator rule) {
        return new RealFunction.Binary(rule);
    }

    /** Something of three arguments. */
    interface Triple<T> {
        T of(Expr u, Expr v, Expr w);
    }

    /** One argument and a number of bits. */
    interface Unary {
        Optional<Ball> of(Ball u, int bits);
    }

    /** Two arguments and a number of bits. */
    interface Binary {
        Optional<Ball> of(Ball u, Ball v, int bits);
    }

    /** Three arguments and a number of bits. */
    interface Ternary {
        Optional<Ball> of(Ball u, Ball v, Ball w, int bits);
    }

    static BallRule ball(Unary rule) {
        return (us, bits) -> rule.of(us.get(0), bits);
    }

    static BallRule ball(Binary rule) {
        return (us, bits) -> rule.of(us.get(0), us.get(1), bits);
    }

    static BallRule ball(Ternary rule) {
        return (us, bits) -> rule.of(us.get(0), us.get(1), us.get(2), bits);
    }

    static BallRule balls(BiFunction<BallFunctions, Ball, Optional<Ball>> rule) {
        return (us, bits) -> rule.apply(new BallFunctions(bits), us.get(0));
    }

    /** Rational at every rational argument. */
    static Function<List<Rational>, Optional<Rational>> exact(UnaryOperator<Rational> rule) {
        return us -> Optional.of(rule.apply(us.get(0)));
    }

    static Function<List<Rational>, Optional<Rational>> exact(BinaryOperator<Rational> rule) {
        return us -> Optional.of(rule.apply(us.get(0), us.get(1)));
    }

    /** Rational at some rational arguments. */
    static Function<List<Rational>, Optional<Rational>> partly(Function<Rational, Optional<Rational>> rule) {
        return us -> rule.apply(us.get(0));
    }

    static Function<List<Rational>, Optional<Rational>> partly(
            BiFunction<Rational, Rational, Optional<Rational>> rule) {
        return us -> rule.apply(us.get(0), us.get(1));
    }
}
