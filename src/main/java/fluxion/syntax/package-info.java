/**
 * Characters → tokens → parse tree → {@linkplain fluxion.syntax.Surface surface} → expression.
 *
 * <p>Two grammars, plain text and LaTeX, are two surfaces of one language: each turns its parse tree into the same
 * {@link fluxion.syntax.Surface}, and one reader decides what that means (names, calls or products, functions without
 * brackets, derivative notations). ANTLR is seen nowhere else. May import {@code function}, {@code expr},
 * {@code number}, {@code message}.
 */
package fluxion.syntax;
