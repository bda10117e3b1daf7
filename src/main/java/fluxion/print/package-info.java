/**
 * Expression → text: plain text that can be typed in again, LaTeX, and Unicode for the eye.
 *
 * <p>A {@linkplain fluxion.print.Notation notation} says what a node is made of: a {@linkplain fluxion.print.Layout
 * layout} of text and holes, each hole with the {@linkplain fluxion.print.Precedence precedence} it asks for. One loop
 * writes layouts, and sets the brackets. Plain text and LaTeX are exact: read again, they give the same node, without
 * a warning.
 *
 * <pre>{@code
 * Printer.text(f);     // (y - t) y (1 - y) w2 h
 * Printer.latex(f);    // (y - t) y (1 - y) w_{2} h
 * }</pre>
 *
 * <p>May import {@code function}, {@code expr}, {@code number}, {@code message}.
 */
package fluxion.print;
