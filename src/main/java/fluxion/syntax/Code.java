package fluxion.syntax;

import java.util.Locale;

/** What kind of thing a diagnostic says. The labels are stable: scripts and editors may rely on them. */
public enum Code {
    // errors
    /** Nothing is there to read. */
    NOTHING_TO_READ,
    /** A character or construction that is not part of the language. */
    CANNOT_READ,
    /** A bracket without its partner. */
    UNBALANCED,
    /** More brackets within brackets than are read. */
    NESTED_TOO_DEEPLY,
    /** A text that is longer than is read. */
    TOO_LONG,
    /** A number that is too large to be read. */
    TOO_LARGE,
    /** An operation with nothing to operate on. */
    MISSING_OPERAND,
    /** A call of something that is no function. */
    UNKNOWN_FUNCTION,
    /** A call with a wrong number of arguments. */
    ARITY,
    /** A LaTeX command that is not known. */
    UNKNOWN_COMMAND,
    /** A derivative whose parts do not fit together: {@code d^2y/dx}. */
    DERIVATIVE,
    /** {@code 1,5}: a decimal comma, or two numbers. */
    DECIMAL_COMMA,
    /** A relation where a formula is needed, or the other way about. */
    NOT_A_FORMULA,
    /** A statement of a sheet that does not say what its keyword needs. */
    STATEMENT,

    // warnings, and errors where no reading is likelier
    /** The text can be read in two ways; one was taken, or it is refused. */
    AMBIGUOUS,
    /** A word was taken for one name, or for a product of letters. */
    WORD,
    /** A name that many read as the imaginary unit. */
    IMAGINARY,
    /** A call or a product. */
    CALL,
    /** A prime that makes a derivative, or another name. */
    PRIME,
    /** A misspelling was put right. */
    REPAIRED,
    /** What many books leave unsaid, or define themselves, was taken for what they mean by it. */
    CUSTOM,
    /** An assumption that cannot hold beside an earlier one. */
    CONTRADICTION,
    /** A name is given another meaning. */
    DEFINITION,

    // notes
    /** What a prime, an undeclared function, or a constant was taken for. */
    READING;

    /** {@code missing-operand} */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
