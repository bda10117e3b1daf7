package fluxion.numeric;

import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.Exprs.variable;

import fluxion.expr.Condition;
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
import fluxion.expr.MathFunction;
import fluxion.number.BallFunctions;
import fluxion.number.ElementaryIntervals;
import fluxion.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Functions made by hand, random expressions over them, and their value by plain recursion. */
final class Samples {
    static final Variable X = variable("x");
    static final Variable Y = variable("y");
    static final MathFunction SIN = MathFunction.named("sin").value(u -> Math.sin(u[0])).noPartial()
        .enclosure(u -> Optional.of(ElementaryIntervals.sin(u.getFirst())))
        .ball((us, bits) -> new BallFunctions(bits).sin(us.getFirst())).build();
    static final MathFunction LN = MathFunction.named("ln").value(u -> u[0] > 0 ? Math.log(u[0])
        : Double.NaN).noPartial()
        .domain(u -> Condition.positive(u.getFirst())).enclosure(u -> ElementaryIntervals.ln(u.getFirst()))
        .ball((us, bits) -> new BallFunctions(bits).ln(us.getFirst())).build();
    static final MathFunction ABS = MathFunction.named("abs").value(u -> Math.abs(u[0])).noPartial()
        .enclosure(u -> Optional.of(u.getFirst().abs()))
        .ball((us, _) -> Optional.of(us.getFirst().abs())).build();
    /** sinh without an enclosure, but with a definition. */
    static final MathFunction SINH = MathFunction.named("sinh").value(u -> Math.sinh(u[0])).noPartial()
        .definition(u -> quotient(Exprs.subtract(Exprs.exp(u.getFirst()), Exprs.exp(Exprs.negate(u.getFirst()))),
            num(2))).build();
    /** A function of which only values are known. */
    static final MathFunction OPAQUE = MathFunction.named("opaque").value(u -> u[0] + 1).noPartial().build();

    private Samples() {}

    static Expr sin(Expr u) { return apply(SIN, u); }

    static Expr ln(Expr u) { return apply(LN, u); }

    static Expr random(Random random, int depth) {
        if (depth == 0) return switch (random.nextInt(5)) {
            case 0 -> X;
            case 1 -> Y;
            case 2 -> random.nextInt(4) == 0 ? Exprs.PI : X;
            case 3 -> num(random.nextInt(-4, 5));
            default -> num(random.nextInt(-9, 10), 1 + random.nextInt(9));
        };
        var u = random(random, depth - 1);
        var v = random(random, random.nextInt(depth));
        return switch (random.nextInt(9)) {
            case 0, 1 -> sum(u, v);
            case 2, 3 -> product(u, v);
            case 4 -> quotient(u, v);
            case 5 -> power(u, num(random.nextInt(-3, 5), 1 + random.nextInt(3)));
            case 6 -> random.nextInt(3) == 0 ? power(u, v) : Exprs.exp(v);
            case 7 -> sin(u);
            default -> random.nextBoolean() ? ln(u) : apply(random.nextBoolean() ? ABS : SINH, u);
        };
    }

    /** The value by plain recursion, for expressions that are not deep. */
    static double value(Expr e, Map<Variable, Double> at) {
        return switch (e) {
            case Num(var value)     -> value.doubleValue();
            case Constant(_, var c) -> c;
            case Variable v         -> at.get(v);
            case Sum(var terms)     ->
                terms.stream().mapToDouble(term -> value(term, at)).reduce(Double::sum).orElseThrow();
            case Product(var us)    -> us.stream().mapToDouble(u -> value(u, at)).reduce((a, b) -> a * b).orElseThrow();
            case Quotient(var u, var v) -> {
                double divisor = value(v, at);
                yield divisor == 0 ? Double.NaN : value(u, at) / divisor;
            }
            case Power(var u, var v) when u == Exprs.E -> Math.exp(value(v, at));
            case Power(var u, Num(var r)) -> literalPower(value(u, at), r);
            case Power(var u, var v)      -> realPower(value(u, at), value(v, at));
            case Apply(MathFunction f, List<Expr> us) -> f.value(us.stream().mapToDouble(u -> value(u, at)).toArray());
            case Apply _ -> throw new IllegalArgumentException();
        };
    }

    /** By the root, the reciprocal and multiplication, as far as there are such. */
    private static double literalPower(double u, Rational r) {
        int q = r.denominator().intValue();
        int p = r.numerator().intValue();
        if (p == 0) return Double.isNaN(u) ? u : 1;
        if (Double.isNaN(u) || u == 0 && p < 0 || u < 0 && q % 2 == 0) return Double.NaN;
        if (q > 3 || Math.abs(p) > 64) return Math.pow(Math.abs(u), (double) p / q) * (u < 0 && p % 2 != 0 ? -1 : 1);
        double root = q == 2 ? Math.sqrt(u) : q == 3 ? Math.cbrt(u) : u;
        return p > 0 ? multiplied(root, p) : multiplied(1 / root, -p);
    }

    /** u^n = (u^(n/2))² u^(n mod 2). */
    private static double multiplied(double u, int n) {
        if (n == 1) return u;
        double half = multiplied(u, n / 2);
        return n % 2 == 0 ? half * half : half * half * u;
    }

    private static double realPower(double u, double v) {
        if (Double.isNaN(v)) return Double.NaN;
        return u > 0 || u == 0 && v > 0 ? Math.pow(u, v) : Double.NaN;
    }
}
