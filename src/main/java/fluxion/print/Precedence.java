package fluxion.print;

/** How tightly a written expression holds together, from loosest; the reading order of the plain-text syntax. */
enum Precedence {
    /** u + v */
    SUM,
    /** −u: may open a sum, and nothing else. */
    SIGNED,
    /** u/v, and a product that opens with a fraction: neither numerator nor factor. */
    QUOTIENT,
    /** u v */
    PRODUCT,
    /** u^v */
    POWER,
    /** sin(u), where an exponent would be taken for one of the function or of the argument. */
    CALL,
    /** Names, numerals, and what shows its own brackets. */
    ATOM
}
