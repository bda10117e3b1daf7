package fluxion.syntax;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * A function that stands in a formula, not yet applied.
 *
 * @param shown  what it is called in messages
 * @param sure   false for a letter that is a function only if brackets follow directly
 * @param takes  the numbers of arguments it can have
 * @param extras operands that stand elsewhere: the base of a logarithm, the order of a Bessel function
 * @param apply  makes the call, of the extras and then the arguments
 * @param kind   what a superscript and primes mean on it
 */
record Callee(String shown, boolean sure, IntPredicate takes, List<Surface> extras, Task.Builder apply, Kind kind) {
    enum Kind {
        /** Of the table: {@code sin^2}, {@code sin^{-1}}. */ TABLE,
        /** Of the sheet, or of which only the name is known: {@code f^{(2)}}. */ NAMED
    }

    Callee with(Task.Builder other) {
        return new Callee(shown, sure, takes, extras, other, kind);
    }
}
