/**
 * Characters → tokens → parse tree → {@linkplain fluxion.syntax.Surface surface} → expression.
 *
 * <p>Two grammars, plain text and LaTeX, are two surfaces of one language: each turns its parse tree into the same
 * {@link fluxion.syntax.Surface}, and one reader decides what that means (names, calls or products, functions without
 * brackets, derivative notations). ANTLR is seen nowhere else. May import {@code function}, {@code expr},
 * {@code number}, {@code message}.
 *
 * <pre>{@code
 * var source = Source.of("x^2 sin x");
 * switch (Reader.formula(source, Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT)) {
 *     case Read<Expr>(var formula, var doubts)  -> …
 *     case Unread<Expr>(var errors)             -> System.err.println(Diagnostics.render(source, errors));
 * }
 * }</pre>
 *
 * <p>The way of a formula through the package:
 * <ol>
 * <li>{@code TextPages}, {@code LatexPages}: tokens, with brackets matched and operands checked, so that every message
 *     is ours; the parser; a builder that makes the surface. The result is a {@code Page}.
 * <li>{@code Interpreter}: a machine with its stacks on the heap. It gives every row of factors to {@code Row}, which
 *     tells calls from products ({@code Callees}), splits words ({@code Words}) and finds derivatives
 *     ({@code Differentials}); {@code Products} then decides how far arguments run.
 * <li>{@code StatementReader}: what a line of a {@link fluxion.syntax.Sheet} says; {@link fluxion.syntax.Contexts} adds
 *     it to what is known.
 * </ol>
 * {@code Scope} is what is known while a text is read; {@code Problems} takes down what there is to say about it.
 */
package fluxion.syntax;
