package fluxion;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Expressions by their structure, for tests that must not depend on how formulas are read:
 * {@code (+ x (* -1 y))}, {@code (/ 1 x)}, {@code (^ e x)}, {@code (sin x)}, {@code (f x)}, {@code (f:1 x)} for f′,
 * {@code (F:1,0 x y)} for ∂₁F, {@code (d u x)} and {@code (∂ u x)} for derivatives not yet carried out,
 * {@code (at u x a)} for u at x = a.
 */
public final class Structures {
    private Structures() {}

    public static Expr structure(String text) {
        var tokens = new ArrayDeque<>(List.of(text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")));
        Expr e = next(tokens);
        if (!tokens.isEmpty()) throw new IllegalArgumentException("after the end of " + text + ": " + tokens);
        return e;
    }

    private static Expr next(Deque<String> tokens) {                 // recursion over what a test says
        String token = tokens.pop();
        if (!token.equals("(")) return leaf(token);
        String head = tokens.pop();
        var operands = new ArrayList<Expr>();
        while (!tokens.peek().equals(")")) operands.add(next(tokens));
        tokens.pop();
        return switch (head) {
            case "+" -> Exprs.sum(operands);
            case "*" -> Exprs.product(operands);
            case "/" -> Exprs.quotient(operands.get(0), operands.get(1));
            case "^" -> Exprs.power(operands.get(0), operands.get(1));
            case "d" -> Exprs.apply(DerivativeOperator.TOTAL, operands);
            case "at" -> Exprs.apply(Evaluation.AT, operands);
            case "∂" -> Exprs.apply(DerivativeOperator.PARTIAL, operands);
            default  -> call(head, operands);
        };
    }

    private static Expr call(String head, List<Expr> operands) {
        int colon = head.indexOf(':');
        if (colon >= 0) {
            var orders = List.of(head.substring(colon + 1).split(",")).stream().map(Integer::valueOf).toList();
            return Exprs.apply(new AbstractFunction(head.substring(0, colon), orders), operands);
        }
        return Functions.find(head, operands.size()).map(f -> Exprs.apply(f, operands))
            .orElseGet(() -> Exprs.apply(AbstractFunction.of(head, operands.size()), operands));
    }

    private static Expr leaf(String token) {
        if (token.equals("e")) return Exprs.E;
        if (token.equals("pi")) return Exprs.PI;
        if (!token.matches("-?\\d+(/\\d+)?")) return Exprs.variable(token);
        var parts = token.split("/");
        return Exprs.num(new Rational(new BigInteger(parts[0]), new BigInteger(parts.length > 1 ? parts[1] : "1")));
    }
}
