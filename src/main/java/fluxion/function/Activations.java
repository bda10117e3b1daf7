package fluxion.function;

import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Enclosed.total;
import static fluxion.function.Functions.erf;
import static fluxion.function.Functions.heaviside;
import static fluxion.function.Functions.ln;
import static fluxion.function.Functions.max;
import static fluxion.function.Functions.min;
import static fluxion.function.Functions.sigmoid;
import static fluxion.function.Slots.balls;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.real;
import static fluxion.function.Slots.reals;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.special.ErrorFunction;
import fluxion.function.ball.ElementaryBalls;
import java.util.List;
import java.util.stream.Stream;

/** The activation functions of neural networks, in forms that neither overflow nor cancel. */
final class Activations {
    private static final double LEAK = 0.01;

    private Activations() {}

    /** σ(u) = 1/(1 + e^−u). */
    static final MathFunction SIGMOID = named("sigmoid", "logistic", "expit", "Sigmoid")
        .source("σ(u) = 1/(1 + e^−u), σ′ = σ(1 − σ); Goodfellow, Bengio, Courville, Deep Learning, 3.30, 3.35")
        .value(real(Activations::sigma))
        .partial(formula(u -> product(sigmoid(u), subtract(ONE, sigmoid(u)))))
        .definition(formula(u -> quotient(ONE, sum(ONE, exp(negate(u))))))
        .positive().inverse("logit")
        .build();

    static final MathFunction LOGIT = named("logit")
        .source("logit(u) = ln(u/(1 − u)); Goodfellow, Bengio, Courville, Deep Learning, 3.38")
        .value(real(x -> x > 0 && x < 1 ? logOdds(x) : Double.NaN))
        .partial(formula(u -> quotient(ONE, product(u, subtract(ONE, u)))))
        .domain(where(u -> all(positive(u), new Compare(u, Relation.LT, ONE))))
        .definition(formula(u -> ln(quotient(u, subtract(ONE, u)))))
        .inverse("sigmoid")
        .build();

    static final MathFunction SOFTPLUS = named("softplus", "Softplus")
        .source("softplus(u) = ln(1 + e^u); Goodfellow, Bengio, Courville, Deep Learning, 3.31, 3.36")
        .value(real(x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))))
        .ball(balls(ElementaryBalls::softplus))
        .enclosure(total(Enclosed::softplus))
        .partial(formula(u -> sigmoid(u)))
        .definition(formula(u -> ln(sum(ONE, exp(u)))))
        .positive()
        .build();

    /** max(u, 0): relu 0 = 0, and no derivative there. */
    static final MathFunction RELU = named("relu", "ReLU", "Relu")
        .latex("\\operatorname{ReLU}").source("Nair, Hinton, ICML 2010")
        .value(real(x -> Math.max(x, 0)))
        .enclosure(total(Enclosed::relu))
        .partial(formula(u -> heaviside(u)))
        .smooth(where(u -> nonZero(u)))
        .definition(formula(u -> max(u, ZERO)))
        .nonNegative()
        .build();

    /** leakyrelu(u, a) is u for u ≥ 0, and a·u below. */
    static final MathFunction LEAKY_RELU = named("leakyrelu", "LeakyReLU", "leaky_relu", "lrelu").arity(2)
        .latex("\\operatorname{LeakyReLU}").source("Maas, Hannun, Ng, ICML 2013")
        .value(reals((x, a) -> Math.max(x, 0) + a * Math.min(x, 0)))
        .partial(formula((u, a) -> sum(heaviside(u), product(a, heaviside(negate(u))))))
        .partial(formula((u, _) -> min(u, ZERO)))
        .smooth(where((u, _) -> nonZero(u)))
        .smooth(1, _ -> Condition.ALWAYS)
        .definition(formula((u, a) -> sum(max(u, ZERO), product(a, min(u, ZERO)))))
        .build();

    /** leakyrelu(u) = leakyrelu(u, 1/100). */
    static final MathFunction LEAKY_RELU_1 = named("leakyrelu", "LeakyReLU", "leaky_relu", "lrelu")
        .latex("\\operatorname{LeakyReLU}").source("Maas, Hannun, Ng, ICML 2013, with slope 1/100")
        .value(real(x -> x < 0 ? LEAK * x : x))
        .partial(formula(u -> sum(heaviside(u), product(num(1, 100), heaviside(negate(u))))))
        .smooth(where(u -> nonZero(u)))
        .definition(formula(u -> sum(max(u, ZERO), product(num(1, 100), min(u, ZERO)))))
        .build();

    /** elu(u) is u for u ≥ 0, and e^u − 1 below; differentiable at 0 as well: elu′(u) = e^min(u, 0). */
    static final MathFunction ELU = named("elu", "ELU")
        .latex("\\operatorname{ELU}").source("Clevert, Unterthiner, Hochreiter, ICLR 2016, with α = 1")
        .value(real(x -> x > 0 ? x : Math.expm1(x)))
        .partial(formula(u -> exp(min(u, ZERO))))
        .definition(formula(u -> sum(max(u, ZERO), exp(min(u, ZERO)), num(-1))))
        .build();

    /** elu(u, a) is u for u ≥ 0, and a(e^u − 1) below. */
    static final MathFunction ELU_2 = named("elu", "ELU").arity(2)
        .latex("\\operatorname{ELU}").source("Clevert, Unterthiner, Hochreiter, ICLR 2016")
        .value(reals((x, a) -> x > 0 ? x + 0 * a : a * Math.expm1(x)))
        .partial(formula((u, a) -> sum(heaviside(u), product(a, exp(min(u, ZERO)), heaviside(negate(u))))))
        .partial(formula((u, _) -> subtract(exp(min(u, ZERO)), ONE)))
        .smooth(where((u, _) -> nonZero(u)))                     // at 0 only for a = 1, where elu(u) says it better
        .definition(formula((u, a) -> sum(max(u, ZERO), product(a, subtract(exp(min(u, ZERO)), ONE)))))
        .build();

    static final MathFunction SILU = named("silu", "SiLU", "swish", "Swish")
        .latex("\\operatorname{SiLU}").source("silu(u) = u σ(u); Elfwing, Uchibe, Doya, Neural Networks 107, 2018")
        .value(real(x -> x * sigma(x)))
        .partial(formula(u -> product(sigmoid(u), sum(ONE, product(u, subtract(ONE, sigmoid(u)))))))
        .definition(formula(u -> product(u, sigmoid(u))))
        .build();

    static final MathFunction GELU = named("gelu", "GELU")
        .latex("\\operatorname{GELU}").source("gelu(u) = u Φ(u); Hendrycks, Gimpel, arXiv 1606.08415")
        .value(real(x -> x / 2 * ErrorFunction.erfc(-x * Math.sqrt(0.5))))
        .partial(formula(u -> sum(normalCdf(u),
            quotient(product(u, exp(product(num(-1, 2), square(u)))), sqrt(product(TWO, PI))))))
        .definition(formula(u -> product(u, normalCdf(u))))
        .build();

    static final List<MathFunction> ENTRIES = Stream.concat(Stream.of(SIGMOID, LOGIT, SOFTPLUS, RELU, LEAKY_RELU,
        LEAKY_RELU_1, ELU, ELU_2, SILU, GELU), Clipped.ENTRIES.stream()).toList();

    /** Φ(u) = (1 + erf(u/√2))/2. */
    private static Expr normalCdf(Expr u) {
        return product(HALF, sum(ONE, erf(quotient(u, sqrt(TWO)))));
    }

    private static double sigma(double x) {
        double small = Math.exp(-Math.abs(x));
        return x < 0 ? small / (1 + small) : 1 / (1 + small);
    }

    private static double logOdds(double x) {
        double t = 2 * x - 1;                                    // exact near 1/2, where the difference cancels
        return Math.abs(t) < 0.5 ? Math.log1p(2 * Math.abs(t) / (1 - Math.abs(t))) * Math.signum(t)
                                 : Math.log(x) - Math.log1p(-x);
    }
}
