package fluxion.function;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.function.Slots.formula;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.MathFunction.Formula;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names that are read as something else, and never stand in an expression: roots and exp are powers. {@code lg} and
 * {@code lb} are left out: {@code lg} is log₁₀ to one half of the readers and log₂ to the other.
 */
final class Notations {
    private static final List<String> UNARY =
        List.of("sqrt", "cbrt", "exp", "log10", "log2", "log1p", "expm1", "square");
    private static final List<String> BINARY = List.of("root", "nthroot", "surd", "pow", "power", "binomial",
        "binom", "choose", "nCr", "nPr");
    /** A binomial coefficient, or a number of permutations, of a larger lower entry is written with factorials. */
    private static final int LARGEST = 100;

    private Notations() {}

    static List<String> names() {
        return java.util.stream.Stream.of(UNARY, BINARY).flatMap(List::stream).toList();
    }

    /** The number of arguments that a notation has by its name. */
    static int arity(String name) {
        return UNARY.contains(name) ? 1 : 2;
    }

    static Optional<Formula> find(String name, int arity) {
        return switch (arity) {
            case 0  -> Optional.empty();
            case 1  -> unary(name);
            case 2  -> binary(name);
            default -> many(name);
        };
    }

    private static Optional<Formula> unary(String name) {
        return switch (name) {
            case "sqrt"   -> Optional.of(formula(u -> sqrt(u)));
            case "cbrt"   -> Optional.of(formula(u -> power(u, num(1, 3))));
            case "exp"    -> Optional.of(formula(u -> exp(u)));
            case "log10"  -> Optional.of(formula(u -> Functions.log(u, num(10))));
            case "log2"   -> Optional.of(formula(u -> Functions.log(u, TWO)));
            case "log1p"  -> Optional.of(formula(u -> Functions.ln(sum(ONE, u))));
            case "expm1"  -> Optional.of(formula(u -> subtract(exp(u), ONE)));
            case "square" -> Optional.of(formula(u -> square(u)));
            case "max", "min" -> Optional.of(formula(u -> u));
            default       -> Optional.empty();
        };
    }

    private static Optional<Formula> binary(String name) {
        return switch (name) {
            case "root", "nthroot", "surd" -> Optional.of(formula((u, n) -> power(u, quotient(ONE, n))));
            case "pow", "power"            -> Optional.of(formula((u, v) -> power(u, v)));
            case "binomial", "binom", "choose", "nCr" -> Optional.of(formula((n, k) -> binomial(n, k)));
            case "nPr"                     -> Optional.of(formula((n, k) -> permutations(n, k)));
            default                        -> Optional.empty();
        };
    }

    /** n (n − 1) … (n − k + 1)/k! for an integer k; else n!/(k! (n − k)!), DLMF 1.2.1 and 1.2.6. */
    private static Expr binomial(Expr n, Expr k) {
        if (!isCount(k)) {
            Expr below = product(apply(Functions.FACTORIAL, k), apply(Functions.FACTORIAL, subtract(n, k)));
            return quotient(apply(Functions.FACTORIAL, n), below);
        }
        var below = BigInteger.ONE;
        for (int i = 2; i <= ((Num) k).value().intValue(); i++) below = below.multiply(BigInteger.valueOf(i));
        Expr above = permutations(n, k);
        return below.equals(BigInteger.ONE) ? above : quotient(above, num(Rational.of(below)));
    }

    /** n (n − 1) … (n − k + 1) for an integer k; else n!/(n − k)!, DLMF 26.3. */
    private static Expr permutations(Expr n, Expr k) {
        if (!isCount(k)) return quotient(apply(Functions.FACTORIAL, n), apply(Functions.FACTORIAL, subtract(n, k)));
        var factors = new ArrayList<Expr>();
        for (int i = 0; i < ((Num) k).value().intValue(); i++) factors.add(i == 0 ? n : subtract(n, num(i)));
        return product(factors);
    }

    private static boolean isCount(Expr k) {
        return k instanceof Num(var value) && value.isSmallInteger() && value.signum() >= 0
            && value.intValue() <= LARGEST;
    }

    /** min, max and hypot of three and more arguments are nested, first arguments innermost. */
    private static Optional<Formula> many(String name) {
        return switch (name) {
            case "min", "max", "Min", "Max", "hypot" -> Functions.find(name, 2).map(f -> us -> {
                Expr nested = us.getFirst();
                for (Expr u : us.subList(1, us.size())) nested = fluxion.expr.Exprs.apply(f, nested, u);
                return nested;
            });
            default -> Optional.empty();
        };
    }
}
