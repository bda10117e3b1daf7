package fluxion.expr;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** The value of a function of one or two arguments in doubles; who knows how many there are needs no array. */
public sealed interface RealFunction extends ToDoubleFunction<double[]> {
    /** f(u). */
    record Unary(DoubleUnaryOperator f) implements RealFunction {
        @Override public double applyAsDouble(double[] us) { return f.applyAsDouble(us[0]); }
    }

    /** f(u, v). */
    record Binary(DoubleBinaryOperator f) implements RealFunction {
        @Override public double applyAsDouble(double[] us) { return f.applyAsDouble(us[0], us[1]); }
    }
}
