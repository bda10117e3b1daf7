package fluxion.numeric;

import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.Exprs.variable;
import static fluxion.numeric.Samples.X;
import static fluxion.numeric.Samples.Y;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.expr.NearestDouble;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled code has the values of the interpreter, to the last bit. */
class EvaluatorTest {
    private static final List<Variable> INPUTS = List.of(X, Y);
    private static final double[] SPECIAL = {0, -0.0, 1, -1, 0.5, 2, -3, 7, 1e-310, Double.NaN, Math.PI, 1e-9,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300};
    /** What is left out where it would keep a sum or integral of many terms busy. */
    private static final int HUGE = 4;

    static List<MathFunction> functions() {
        return Functions.all();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionOfTheTable(MathFunction f) {
        var random = new Random(f.name().hashCode());
        List<Variable> inputs = IntStream.rangeClosed(1, f.arity()).mapToObj(k -> variable("u" + k)).toList();
        var roots = List.of(apply(f, List.copyOf(inputs)), sum(num(1), apply(f, List.copyOf(inputs))));
        agree(roots, inputs, f.value() instanceof NearestDouble ? 2 : 12, () -> number(random, SPECIAL.length - HUGE));
    }

    @Test void randomExpressions() {
        var random = new Random(5);
        for (int i = 0; i < 1_500; i++) agree(List.of(any(random, 1 + random.nextInt(5))), INPUTS, random);
    }

    @Test void severalResults() {
        var random = new Random(6);
        for (int i = 0; i < 200; i++) {
            var parts = new ArrayList<Expr>(List.of(X, num(2), num(0), X));
            for (int k = 0; k < 8; k++) parts.add(any(random, random.nextInt(4)));
            parts.add(sum(parts.subList(3, 9)));
            parts.add(product(parts.subList(2, 7)));
            parts.add(parts.get(5));
            agree(parts, INPUTS, random);
        }
    }

    /** So many that several methods are needed, and what they share crosses from one to the other. */
    @ParameterizedTest
    @ValueSource(ints = {300, 3_000, 40_000})
    void largePrograms(int size) {
        var random = new Random(size);
        var parts = new ArrayList<Expr>(List.of(X, Y, Samples.sin(X)));
        for (int k = 0; k < size; k++) {
            var u = parts.get(random.nextInt(parts.size()));
            var v = parts.get(Math.max(0, parts.size() - 1 - random.nextInt(40)));
            parts.add(switch (random.nextInt(6)) {
                case 0 -> sum(u, product(num(-1), v), num(k, 1 + random.nextInt(97)));
                case 1 -> quotient(u, sum(num(1), power(v, num(2))));
                case 2 -> product(num(1, 3), u, v);
                case 3 -> Samples.sin(sum(u, v));
                case 4 -> either(u, v, sum(u, num(1)), quotient(v, u));
                default -> power(u, num(random.nextInt(-3, 4), 1 + random.nextInt(2)));
            });
        }
        agree(List.of(sum(parts), parts.getLast(), product(parts.subList(10, 200))), INPUTS, random);
    }

    @Test void manyNumbers() {
        var terms = new ArrayList<Expr>();
        for (int k = 0; k < 40_000; k++) terms.add(product(num(2 * k + 1, 7), k % 2 == 0 ? X : power(Y, num(3))));
        agree(List.of(sum(terms)), INPUTS, new Random(1));
    }

    @Test void sumsAndIntegralsAndFamilies() {
        var k = variable("k");
        var total = Binder.of(Binder.Kind.SUM, k, num(1), num(20), quotient(power(X, k), sum(k, Y)));
        var area = Binder.of(Binder.Kind.INTEGRAL, k, num(0), Y, Samples.sin(product(k, X)));
        var random = new Random(2);
        for (int i = 0; i < 20; i++) agree(List.of(total, sum(area, X)), INPUTS, random);
    }

    @Test void theSideThatIsNotTakenIsNotAsked() {
        var guarded = either(X, num(0), Samples.ln(X), num(3));
        assertEquals(3, Evaluator.of(List.of(guarded), List.of(X)).value(-1));
        var nested = either(X, Y, either(Y, num(0), quotient(num(1), Y), X), sum(X, Y));
        var random = new Random(3);
        for (int i = 0; i < 50; i++) agree(List.of(nested, product(nested, guarded)), INPUTS, random);
    }

    @Test void functionsInVeryManyPieces() {
        var branches = new ArrayList<Branch>();
        for (int k = 0; k < 300; k++) branches.add(new Branch(new Compare(X, Relation.LT, num(k)), sum(Y, num(k))));
        agree(List.of(Pieces.of(branches)), INPUTS, new Random(4));
    }

    @Test void whatCannotBeCompiledIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> Evaluator.of(List.of(sum(X, Y)), List.of(X)));
        var unknown = apply(AbstractFunction.of("f", 1), X);
        assertThrows(IllegalArgumentException.class, () -> Evaluator.of(List.of(unknown), List.of(X)));
        var f = Evaluator.of(List.of(sum(X, Y)), INPUTS);
        assertThrows(IllegalArgumentException.class, () -> f.value(1));
        assertThrows(IllegalArgumentException.class, () -> f.values(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> f.column(new double[3], new double[2]));
    }

    @Test void noInputsAndNoOperations() {
        assertEquals(2, Evaluator.of(List.of(num(2)), List.of()).value());
        assertArrayEquals(new double[][] {{2}}, Evaluator.of(List.of(num(2)), List.of()).columns());
        assertArrayEquals(new double[] {4, 5}, Evaluator.of(List.of(X), List.of(X)).column(new double[] {4, 5}));
    }

    // ---- expressions, and the comparison

    private static Expr either(Expr u, Expr v, Expr above, Expr other) {
        var condition = Condition.any(new Compare(u, Relation.GT, v),
            Condition.all(new Compare(u, Relation.EQ, v), new Condition.IsInteger(u)));
        return Pieces.of(List.of(new Branch(condition, above), new Branch(Condition.ALWAYS, other)));
    }

    private static Expr any(Random random, int depth) {
        if (depth == 0) return Samples.random(random, 0);
        Expr u = any(random, depth - 1);
        Expr v = any(random, random.nextInt(depth));
        return switch (random.nextInt(12)) {
            case 0  -> sum(u, product(num(-1), v), u, X);
            case 1  -> product(num(-1), u, v);
            case 2  -> quotient(u, v);
            case 3  -> power(u, num(random.nextInt(-70, 71), 1 + random.nextInt(4)));
            case 4  -> random.nextBoolean() ? power(u, v) : Exprs.exp(u);
            case 5  -> either(u, v, quotient(u, v), any(random, depth - 1));
            case 6  -> sum(product(num(-1), u), v);
            case 7  -> quotient(num(1), sum(num(2), power(u, num(2)), Exprs.exp(v)));
            case 8  -> apply(random.nextBoolean() ? Functions.MAX : Functions.ATAN2, u, v);
            default -> apply(List.of(Functions.SIN, Functions.COS, Functions.LN, Functions.TANH, Functions.ABS,
                Functions.SIGMOID, Functions.FLOOR).get(random.nextInt(7)), u);
        };
    }

    private static void agree(List<Expr> roots, List<Variable> inputs, Random random) {
        agree(roots, inputs, 12, () -> number(random, SPECIAL.length));
    }

    private static void agree(List<Expr> roots, List<Variable> inputs, int points, DoubleSupplier number) {
        var tape = Tape.of(roots, inputs);
        var compiled = Evaluator.of(roots, inputs);
        assertEquals(inputs.size(), compiled.inputs());
        assertEquals(roots.size(), compiled.results());
        var columns = new double[inputs.size()][points];
        var expected = new double[roots.size()][points];
        for (int k = 0; k < points; k++) {
            var at = new double[inputs.size()];
            for (int i = 0; i < at.length; i++) columns[i][k] = at[i] = number.getAsDouble();
            var values = tape.values(at);
            for (int i = 0; i < roots.size(); i++) expected[i][k] = values[i];
            same(values, compiled.values(at), roots);
            same(new double[] {values[0]}, new double[] {compiled.value(at)}, roots);
        }
        var found = compiled.columns(columns);
        for (int i = 0; i < roots.size(); i++) same(expected[i], found[i], roots);
    }

    private static void same(double[] expected, double[] found, List<Expr> what) {
        for (int i = 0; i < expected.length; i++)
            if (Double.doubleToLongBits(expected[i]) != Double.doubleToLongBits(found[i]))
                assertEquals(expected[i], found[i], what.toString());
    }

    private static double number(Random random, int special) {
        return random.nextInt(3) == 0 ? SPECIAL[random.nextInt(special)] : random.nextGaussian() * 3;
    }

    @Test void powersAreProducts() {
        for (int n = 2; n <= 64; n++) {
            int exponent = n;
            double found = Evaluator.of(List.of(power(X, num(n))), List.of(X)).value(1.1);
            double expected = Rational.of(1.1).pow(n).doubleValue();
            assertTrue(Math.abs(found - expected) <= n * Math.ulp(expected), () -> "1.1^" + exponent);
        }
    }
}
