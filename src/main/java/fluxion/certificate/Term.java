package fluxion.certificate;

import fluxion.number.Rational;
import java.util.List;

/** A node of a formula. Its parts are earlier nodes of the same {@link Terms}, by their places there. */
public sealed interface Term {
    record Number(Rational value) implements Term {}

    record Name(String name) implements Term {}

    enum Constant implements Term { PI, E }

    record Sum(List<Integer> parts) implements Term {}

    record Product(List<Integer> parts) implements Term {}

    record Quotient(int top, int bottom) implements Term {}

    record Power(int base, int exponent) implements Term {}

    record Call(String function, List<Integer> parts) implements Term {}

    /** The derivative of the body by the name. */
    record Derivative(int body, String by) implements Term {}

    /** The places of the operands, left to right. */
    default List<Integer> operands() {
        return switch (this) {
            case Number _, Name _, Constant _ -> List.of();
            case Sum(var parts)               -> parts;
            case Product(var parts)           -> parts;
            case Quotient(int u, int v)       -> List.of(u, v);
            case Power(int u, int v)          -> List.of(u, v);
            case Call(_, var parts)           -> parts;
            case Derivative(int body, _)      -> List.of(body);
        };
    }

    /** The same node over other operands, as many. */
    default Term over(List<Integer> operands) {
        return switch (this) {
            case Number _, Name _, Constant _ -> this;
            case Sum _                        -> new Sum(operands);
            case Product _                    -> new Product(operands);
            case Quotient _                   -> new Quotient(operands.getFirst(), operands.getLast());
            case Power _                      -> new Power(operands.getFirst(), operands.getLast());
            case Call(var f, _)               -> new Call(f, operands);
            case Derivative(_, var by)        -> new Derivative(operands.getFirst(), by);
        };
    }
}
