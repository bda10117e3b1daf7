package fluxion.function;

import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.formula;

import fluxion.expr.MathFunction;
import fluxion.function.ball.AiryBalls;
import java.util.List;

/** Airy's functions, solutions of w″ = x w, and their derivatives: DLMF §9.2. */
final class Airy {
    private Airy() {}

    static final MathFunction AI = named("airyai", "AiryAi", "airy_ai", "Ai")
        .latex("\\operatorname{Ai}").source("DLMF §9.2(i)")
        .ball(ball(AiryBalls::ai))
        .partial(formula(u -> apply(Airy.AI_PRIME, u)))
        .build();

    static final MathFunction BI = named("airybi", "AiryBi", "airy_bi", "Bi")
        .latex("\\operatorname{Bi}").source("DLMF §9.2(i)")
        .ball(ball(AiryBalls::bi))
        .partial(formula(u -> apply(Airy.BI_PRIME, u)))
        .build();

    static final MathFunction AI_PRIME = named("airyaiprime", "AiryAiPrime", "airy_dai")
        .source("DLMF 9.2.1")
        .ball(ball(AiryBalls::aiPrime))
        .partial(formula(u -> product(u, apply(AI, u))))
        .build();

    static final MathFunction BI_PRIME = named("airybiprime", "AiryBiPrime", "airy_dbi")
        .source("DLMF 9.2.1")
        .ball(ball(AiryBalls::biPrime))
        .partial(formula(u -> product(u, apply(BI, u))))
        .build();

    static final List<MathFunction> ENTRIES = List.of(AI, BI, AI_PRIME, BI_PRIME);
}
