package fluxion.explain;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import java.util.List;
import java.util.Map;

/**
 * {@code before = after}, wherever both have values and the conditions hold.
 *
 * @param before     the place: this part of the formula, wherever it stands
 * @param open       the derivatives in {@code after} that are still to be carried out, from left to right
 * @param given      what is known of the variables in it, from assumptions and from the domain of the whole, as far as
 *                   the step rests on it
 * @param conditions what the step takes beyond that, or {@code before} demands and {@code after} does not
 * @param within     what was differentiated under Σ, ∏ or ∫
 */
public record Step(Reason reason, Expr before, Expr after, List<Expr> open, List<Condition> given,
                   List<Condition> conditions, List<Inner> within) {
    /**
     * A derivative of what stands under Σ, ∏ or ∫.
     *
     * @param letters a part by which it is differentiated, and that is no name, by its letter
     */
    public record Inner(Phase phase, Map<Variable, Expr> letters) {}

    Step(Reason reason, Expr before, Expr after, List<Expr> open, List<Condition> given, List<Condition> conditions) {
        this(reason, before, after, open, given, conditions, List.of());
    }

    public Step {
        within = List.copyOf(within);
        open = List.copyOf(open);
        given = List.copyOf(given);
        conditions = List.copyOf(conditions);
    }

    /** Whether nothing but constants is drawn out or terms are told apart: such steps come along with others. */
    boolean isLinear() {
        return reason instanceof Reason.Differentiated d && switch (d.rule()) {
            case SUM, CONSTANT_MULTIPLE, CONSTANT_DIVISOR, CONSTANT, VARIABLE -> true;
            case DEFINITION, DEPENDENCE, PRODUCT, RECIPROCAL, QUOTIENT, POWER, SQUARE_ROOT, NATURAL_EXPONENTIAL,
                 EXPONENTIAL, POWER_OF_ZERO, GENERAL_POWER, FUNCTION, CHAIN, CHAIN_OF_SEVERAL, ABSTRACT_FUNCTION,
                 USER_RULE, FUNCTION_BODY, SUM_OF_TERMS, PRODUCT_OF_FACTORS, INTEGRAL, INDEX, PIECES -> false;
        };
    }
}
