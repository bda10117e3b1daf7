package fluxion.function;

import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Exprs.MINUS_ONE;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Functions.abs;
import static fluxion.function.Functions.heaviside;
import static fluxion.function.Functions.max;
import static fluxion.function.Functions.min;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.real;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.MathFunction;
import fluxion.number.Rational;
import java.util.List;

/** Activation functions with bounds, and those made to keep variances. */
final class Clipped {
    /** λ and α of SELU, by which mean 0 and variance 1 are kept. */
    private static final Expr SCALE = num(Rational.decimal("1.0507009873554804934193349852946"));
    private static final Expr ALPHA = num(Rational.decimal("1.6732632423543772848170429916717"));
    private static final Expr SIX = num(6);

    private Clipped() {}

    /** clip(u, a, b) = min(max(u, a), b), which is b for a &gt; b. */
    static final MathFunction CLIP = named("clip", "clamp").arity(3)
        .source("PyTorch documentation, torch.clamp: min(max(x, min), max)")
        .value(x -> Math.min(Math.max(x[0], x[1]), x[2]))
        .partial(us -> product(heaviside(subtract(us.get(0), us.get(1))), heaviside(subtract(us.get(2), us.get(0)))))
        .partial(us -> product(heaviside(subtract(us.get(1), us.get(0))), heaviside(subtract(us.get(2), us.get(1)))))
        .partial(us -> heaviside(subtract(max(us.get(0), us.get(1)), us.get(2))))
        .smooth(us -> Condition.all(nonZero(subtract(us.get(0), us.get(1))), nonZero(subtract(us.get(0), us.get(2))),
            nonZero(subtract(us.get(1), us.get(2)))))
        .smooth(0, us -> Condition.all(nonZero(subtract(us.get(0), us.get(1))), nonZero(subtract(us.get(0),
            us.get(2)))))
        .definition(us -> min(max(us.get(0), us.get(1)), us.get(2)))
        .build();

    static final MathFunction HARDTANH = named("hardtanh", "Hardtanh")
        .source("PyTorch documentation, torch.nn.Hardtanh: −1 for u < −1, 1 for u > 1, else u")
        .value(real(x -> Math.min(Math.max(x, -1), 1)))
        .partial(formula(u -> product(heaviside(sum(u, ONE)), heaviside(subtract(ONE, u)))))
        .smooth(where(u -> Condition.all(nonZero(sum(u, ONE)), nonZero(subtract(u, ONE)))))
        .definition(formula(u -> min(max(u, MINUS_ONE), ONE)))
        .odd()
        .build();

    static final MathFunction RELU6 = named("relu6", "ReLU6")
        .latex("\\operatorname{ReLU6}").source("Howard et al., arXiv 1704.04861; min(max(0, u), 6)")
        .value(real(x -> Math.min(Math.max(x, 0), 6)))
        .partial(formula(u -> product(heaviside(u), heaviside(subtract(SIX, u)))))
        .smooth(where(u -> Condition.all(nonZero(u), nonZero(subtract(u, SIX)))))
        .definition(formula(u -> min(max(u, ZERO), SIX)))
        .nonNegative()
        .build();

    /** u/(1 + |u|), differentiable at 0 as well. */
    static final MathFunction SOFTSIGN = named("softsign", "Softsign")
        .source("Glorot, Bengio, AISTATS 2010; u/(1 + |u|)")
        .value(real(x -> x / (1 + Math.abs(x))))
        .partial(formula(u -> quotient(ONE, square(sum(ONE, abs(u))))))
        .definition(formula(u -> quotient(u, sum(ONE, abs(u)))))
        .odd()
        .build();

    static final MathFunction SELU = named("selu", "SELU")
        .latex("\\operatorname{SELU}")
        .source("Klambauer, Unterthiner, Mayr, Hochreiter, NeurIPS 2017: λ(max(u, 0) + α(e^min(u, 0) − 1))")
        .value(real(x -> 1.0507009873554804934193349852946
            * (x > 0 ? x : 1.6732632423543772848170429916717 * Math.expm1(x))))
        .partial(formula(u -> product(SCALE, sum(heaviside(u), product(ALPHA, exp(min(u, ZERO)),
            heaviside(negate(u)))))))
        .smooth(where(u -> nonZero(u)))
        .definition(formula(u -> product(SCALE, sum(max(u, ZERO), product(ALPHA, sum(exp(min(u, ZERO)),
            MINUS_ONE))))))
        .build();

    static final List<MathFunction> ENTRIES = List.of(CLIP, HARDTANH, RELU6, SOFTSIGN, SELU);
}
