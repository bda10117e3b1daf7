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
import fluxion.expr.Fold.Memory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Numbers expressions so that two have the same number exactly if they are equal up to the order of terms and
 * factors. A node's number is looked up by its kind and the numbers of its operands, sorted where order is
 * immaterial: no deep comparison, and the spelling of the first one met is kept by whoever asks.
 */
final class Likeness {
    private record Shape(Object head, int[] operands) {
        @Override public boolean equals(Object other) {
            return other instanceof Shape(var h, var us) && head.equals(h) && Arrays.equals(operands, us);
        }

        @Override public int hashCode() {
            return 31 * head.hashCode() + Arrays.hashCode(operands);
        }
    }

    private final Map<Shape, Integer> numbers = new HashMap<>();
    private final Memory<Integer> memory = new Memory<>(this::number);

    int of(Expr u) {
        return memory.at(u);
    }

    boolean alike(Expr u, Expr v) {
        return u == v || of(u) == of(v);
    }

    private int number(Expr node, Function<Expr, Integer> at) {
        var children = node.children();
        var operands = new int[children.size()];
        for (int i = 0; i < operands.length; i++) operands[i] = at.apply(children.get(i));
        if (node instanceof Sum || node instanceof Product) Arrays.sort(operands);
        return numbers.computeIfAbsent(new Shape(head(node), operands), _ -> numbers.size());
    }

    private static Object head(Expr node) {
        return switch (node) {
            case Num _, Constant _, Variable _ -> node;
            case Sum _, Product _, Quotient _, Power _ -> node.getClass();
            case Apply(var f, _) -> f;
        };
    }
}
