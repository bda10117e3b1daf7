package fluxion.diff;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What an attempt to differentiate gives: the result, or why there is none.
 *
 * @param <T> the result: an {@link Expr}, a list of them (a gradient), or a list of lists (a Jacobian, a Hessian)
 */
public sealed interface Derived<T> {
    /**
     * The result. It is the derivative at every point where the formula and the result have values and the conditions
     * hold.
     *
     * @param conditions what the steps taken need beyond the domains, in the order in which it came up (|x|: x ≠ 0)
     * @param notes      the assumptions taken
     */
    record Differentiated<T>(T derivative, List<Condition> conditions, List<Note> notes) implements Derived<T> {
        public Differentiated {
            conditions = List.copyOf(conditions);
            notes = List.copyOf(notes);
        }
    }

    /**
     * No derivative.
     *
     * @param where the sub-expression that has none
     * @param names what the reason speaks of: names, and positions of arguments
     */
    record NoDerivative<T>(Expr where, Why why, List<String> names) implements Derived<T> {
        public NoDerivative {
            names = List.copyOf(names);
        }

        /** The reason as a sentence; it does not show {@link #where}. */
        public String sentence() {
            return Messages.text("diff.why." + why.id(), names.toArray());
        }
    }

    /** Why there is no derivative. */
    enum Why {
        /** The function table has no formula for this partial derivative (∂Jₙ/∂n). */
        NO_PARTIAL,
        /** a^u with a &lt; 0 has real values only at scattered points. */
        NEGATIVE_BASE,
        /** d/du, where u is no variable. */
        NOT_A_VARIABLE,
        /** A variable to be replaced by a value stands in the body of a function. */
        HIDDEN_VARIABLE,
        /** A bound of a sum or product runs over integers only, so there is no derivative by it. */
        DISCRETE_BOUND,
        /** The points at which an integrand jumps may move, so that it cannot be differentiated within. */
        MOVING_JUMP,
        /** An integrand has no value at a bound that moves, so that Leibniz' rule does not hold. */
        SINGULAR_BOUND,
        /** A family is summed over of which the sheet defines a member, in a way that cannot be put in. */
        FAMILY_DEFINED,
        /** An equation does not contain the variable it is to be solved for, or not in a way that can be seen. */
        NOT_SOLVABLE,
        /** The first coordinate of a curve does not move with its parameter. */
        STANDS_STILL,
        /** A name or function is defined by itself. */
        CYCLIC_DEFINITION,
        /** Rules for derivatives refer to each other without end. */
        CYCLIC_RULES,
        /** The result would be larger than the budget. */
        TOO_LARGE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same outcome with the result changed. */
    default <R> Derived<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Differentiated<T>(var result, var conditions, var notes) ->
                new Differentiated<>(change.apply(result), conditions, notes);
            case NoDerivative<T>(var where, var why, var names) -> new NoDerivative<>(where, why, names);
        };
    }
}
