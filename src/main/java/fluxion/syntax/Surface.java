package fluxion.syntax;

import fluxion.expr.Relation;
import java.util.List;
import java.util.Optional;

/**
 * What stands on the page, before anything is decided about what it means: the common shape of plain text and LaTeX.
 * Products are flat lists in reading order, because only names known from the context tell whether {@code f (x)} is a
 * call and how far the argument of {@code sin} runs; fractions are not yet told apart from derivatives.
 */
public sealed interface Surface {
    Span span();

    /**
     * A numeral, exact: {@code 12}, {@code 0.1}, {@code 1e-3}; its digits are read by {@link
     * fluxion.number.Rational#decimal}.
     */
    record Numeral(Span span, String digits) implements Surface {}

    /**
     * A name: one letter, a Greek letter by its ASCII name, or a word.
     *
     * @param fixed true if the writing says it is one name ({@code \operatorname{relu}}, {@code \sin}, a lone letter);
     *              false for a word of plain text that may also be a product of letters
     */
    record Name(Span span, String name, boolean fixed) implements Surface {}

    /**
     * An accent over a name or group: {@code hat}, {@code bar}, {@code tilde}, {@code vec}, …; dots are {@link Primes}.
     */
    record Accent(Span span, String accent, Surface base) implements Surface {}

    /**
     * base with a subscript, a superscript, or both: {@code x_1^2}, {@code \log_2}, {@code \sin^2}, {@code f^{(n)}}.
     */
    record Scripts(Span span, Surface base, Optional<Surface> sub, Optional<Surface> sup) implements Surface {}

    /** {@code f''} or {@code \ddot y}. */
    record Primes(Span span, Surface base, int count, Mark mark) implements Surface {}

    /** How a derivative is marked on its base. */
    enum Mark { PRIME, DOT }

    /** {@code u!} */
    record Factorial(Span span, Surface base) implements Surface {}

    /** Signed terms in reading order. A sign before a single factor (as in {@code 2^-x}) is a sum of one term, too. */
    record Terms(Span span, List<Term> terms) implements Surface {}

    record Term(boolean minus, Surface operand) {}

    /** Factors in reading order; the first one's link is {@link Link#NEXT}. */
    record Factors(Span span, List<Factor> factors) implements Surface {}

    /** @param space true if white space stands before the operand */
    record Factor(Link link, boolean space, Surface operand) {}

    /** How a factor follows the one before it: juxtaposed, multiplied, or dividing. */
    enum Link { NEXT, TIMES, OVER }

    /** {@code \frac{u}{v}}: a fraction whose extent is visible; {@code u/v} is a {@link Link#OVER}. */
    record Fraction(Span span, Surface numerator, Surface denominator) implements Surface {}

    /** {@code \sqrt[n]{u}} */
    record Root(Span span, Optional<Surface> degree, Surface radicand) implements Surface {}

    /** Brackets of some kind, with the comma-separated contents. */
    record Group(Span span, Bracket bracket, List<Surface> contents) implements Surface {}

    /** {@code BRACE} groups without being seen (TeX braces); the others are seen. */
    enum Bracket { ROUND, SQUARE, BRACE, CURLY, ABS, NORM, FLOOR, CEIL }

    /** Two or more sides with relations between them: {@code a = b = c}, {@code x > 0}. */
    record Chain(Span span, List<Surface> sides, List<Relation> relations) implements Surface {}

    /** Conditions that hold together, or of which one holds: {@code x > 0 and y > 0}. */
    record Clause(Span span, boolean all, List<Surface> parts) implements Surface {}

    /** A line of a function in pieces: {@code x > 0: ln(x)}. */
    record Branch(Span span, Surface when, Surface then) implements Surface {}

    /** {@code u|_{x=2}}, {@code \left.u\right|_0^1}: a formula at a place, or between two. */
    record Evaluated(Span span, Surface body, Optional<Surface> at, Optional<Surface> to) implements Surface {}

    /** {@code …}, {@code \ldots}, {@code \cdots}. */
    record Ellipsis(Span span) implements Surface {}

    /** An operand that is not there, where one is needed; the reader reports it. */
    record Missing(Span span) implements Surface {}

    /** Words within a formula: {@code \text{for } x}. */
    record Remark(Span span, String text) implements Surface {}
}
