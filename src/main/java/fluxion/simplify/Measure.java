package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold.Memory;
import java.util.List;
import java.util.function.Function;

/**
 * How much there is to read: numbers, names and operations, each 1, as they are printed. A minus sign between terms is
 * free, before a product it counts 1; √u and e^u count 1 for the sign and then u. What is smaller is simpler.
 */
final class Measure {
    /** Sizes are cut off here, so that sums of them never overflow. */
    static final long HUGE = Long.MAX_VALUE / 1_000_000_000;

    private final Memory<Long> memory = new Memory<>(Measure::size);

    long of(Expr u) {
        return memory.at(u);
    }

    private static long size(Expr node, Function<Expr, Long> at) {
        long size = switch (node) {
            case Num _, Constant _, Variable _ -> 1;
            case Sum(var terms) -> {
                long all = 1;
                for (Expr term : terms) all += at.apply(term) - loneMinus(term);
                yield all;
            }
            case Product(var factors) when factors.getFirst() == Exprs.MINUS_ONE ->
                factors.size() == 2 ? minus(factors.get(1)) + at.apply(factors.get(1)) : 1 + total(factors, at);
            case Product(var factors) -> 1 + total(factors, at);
            case Power(var base, var exponent) when exponent == Exprs.HALF -> 1 + at.apply(base);
            case Power(var base, var exponent) when base == Exprs.E -> 1 + at.apply(exponent);
            case Quotient _, Power _, Apply _ -> 1 + total(node.children(), at);
        };
        return Math.min(size, HUGE);
    }

    /** A minus before a fraction with a number above is that number's sign. */
    private static int minus(Expr u) {
        return u instanceof Quotient(var n, _)
            && (n instanceof Num || n instanceof Product(var us) && us.getFirst() instanceof Num) ? 0 : 1;
    }

    private static int loneMinus(Expr term) {
        if (!(term instanceof Product(var factors)) || factors.getFirst() != Exprs.MINUS_ONE) return 0;
        return factors.size() == 2 ? minus(factors.get(1)) : 1;
    }

    private static long total(List<Expr> operands, Function<Expr, Long> at) {
        long total = 0;
        for (Expr operand : operands) total += at.apply(operand);
        return total;
    }
}
