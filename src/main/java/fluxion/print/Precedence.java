package fluxion.print;

/** How tightly a written expression holds together, from loosest; the reading order of the plain-text syntax. */
enum Precedence {
    /** u + v */
    SUM,
    /** −u: may open a sum, and nothing else. */
    SIGNED,
    /** u/v, and a product that opens with a fraction: neither numerator nor factor. */
    QUOTIENT,
    /** \sum u: takes all factors behind it, so it stands last in a product. */
    REACHING,
    /** u v */
    PRODUCT,
    /** ∂₁f(u, v): a factor, but neither denominator nor base. */
    PREFIXED,
    /** u^v */
    POWER,
    /** sin(u): a base in plain text, where {@code \sin(u)^2} in LaTeX would leave a doubt; an exponent in neither. */
    CALL,
    /** Names, numerals, and what shows its own brackets. */
    ATOM
}
