package fluxion.syntax;

import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.List;

/**
 * A factor of a product whose role is known. A function without brackets and a derivative operator wait for the
 * argument that follows them: their builder takes what their tasks leave, and the argument last.
 *
 * @param closed true if brackets show where the operand ends: {@code |x|}, {@code {x}}
 */
record Item(Kind kind, Factor factor, Span span, List<Task> tasks, Task.Builder builder, boolean closed) {
    Link link() {
        return factor.link();
    }

    /** Whether white space stands before it. */
    boolean space() {
        return factor.space();
    }

    /** What stands on the page, without the arguments of a call. */
    Surface surface() {
        return factor.operand();
    }

    enum Kind {
        /** A numeral. */ NUMERAL,
        /** π or e. */ CONSTANT,
        /** Anything that is complete, but for calls. */ OPERAND,
        /** Brackets with one formula in them, perhaps with a power. */ BRACKETS,
        /** A function with its arguments, or a derivative with what it is of. */ CALL,
        /** A function that waits for its argument. */ FUNCTION,
        /** A derivative operator that waits for its operand. */ OPERATOR,
        /** Σ or ∏, which waits for all that follows in the product. */ BINDER
    }

    /** A complete factor. */
    static Item complete(Kind kind, Factor at, Span span, List<Task> tasks) {
        return new Item(kind, at, span, tasks, List::getFirst, false);
    }

    /** A factor that waits. */
    static Item waiting(Kind kind, Factor at, Span span, List<Task> tasks, Task.Builder builder) {
        return new Item(kind, at, span, tasks, builder, false);
    }

    /** Whether the item is a number: {@code sin 2πx} leaves no doubt. */
    boolean isNumber() {
        return kind == Kind.NUMERAL || kind == Kind.CONSTANT;
    }

    boolean waits() {
        return kind == Kind.FUNCTION || kind == Kind.OPERATOR || kind == Kind.BINDER;
    }

    /** Whether the item may be part of the argument of a function without brackets, after the first. */
    boolean continues() {
        return link() == Link.NEXT && switch (kind) {
            case NUMERAL, CONSTANT, OPERAND, BRACKETS -> true;
            case CALL, FUNCTION, OPERATOR, BINDER     -> false;
        };
    }
}
