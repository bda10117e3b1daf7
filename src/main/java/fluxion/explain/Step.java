package fluxion.explain;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import java.util.List;

/**
 * {@code before = after}, wherever both have values and the conditions hold.
 *
 * @param before     the place: this part of the formula, wherever it stands
 * @param open       the derivatives in {@code after} that are still to be carried out, from left to right
 * @param given      what is known of the variables in it, from assumptions and from the domain of the whole
 * @param conditions what the step takes beyond that, or {@code before} demands and {@code after} does not
 */
public record Step(Reason reason, Expr before, Expr after, List<Expr> open, List<Condition> given,
                   List<Condition> conditions) {
    public Step {
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
