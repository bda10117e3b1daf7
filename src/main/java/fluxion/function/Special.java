package fluxion.function;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Functions.erf;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.real;

import fluxion.expr.Expr;
import fluxion.expr.MathFunction;
import fluxion.function.special.ErrorFunction;
import java.util.List;

/** Special functions: error functions, gamma and its kin, Lambert's W, exponential and trigonometric integrals. */
final class Special {
    private Special() {}

    // ---- error functions: DLMF §7.2

    static final MathFunction ERF = named("erf", "Erf")
        .source("DLMF 7.2.1")
        .value(real(ErrorFunction::erf))
        .partial(formula(u -> product(twoOverRootPi(), exp(negate(square(u))))))
        .odd()
        .build();

    static final MathFunction ERFC = named("erfc", "Erfc")
        .source("DLMF 7.2.2")
        .value(real(ErrorFunction::erfc))
        .partial(formula(u -> negate(product(twoOverRootPi(), exp(negate(square(u)))))))
        .definition(formula(u -> subtract(ONE, erf(u))))
        .positive()
        .build();

    static final MathFunction ERFI = named("erfi", "Erfi")
        .source("erfi(u) = −i erf(iu); DLMF 7.2.1")
        .value(real(ErrorFunction::erfi))
        .partial(formula(u -> product(twoOverRootPi(), exp(square(u)))))
        .odd()
        .build();

    static final List<MathFunction> ENTRIES = List.of(ERF, ERFC, ERFI);

    private static Expr twoOverRootPi() {
        return quotient(TWO, sqrt(PI));
    }
}
