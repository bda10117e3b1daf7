package fluxion;

import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A whole text that asks for a derivative whose order is a letter: {@code \frac{d^n}{dx^n} e^{a x}}, {@code d^n/dx^n
 * (e^(a x))}, {@code f^{(n)}(x)}. It is read as the text that asks for the first derivative; within a formula such an
 * order is refused.
 *
 * @param order the letter
 * @param first the same text with the order 1
 */
public record NthNotation(String order, String first) {
    private static final String LETTER = "([A-Za-z])";
    private static final String D = "(d|\\\\partial|∂|\\\\mathrm\\s*\\{d\\}|\\\\mathrm\\s*d)";
    private static final String NAME = "([A-Za-z]\\w*|\\\\[a-z]+)";
    private static final Pattern FRACTION = Pattern.compile("(\\s*\\\\[dt]?frac\\s*\\{\\s*)" + D + "\\s*\\^\\{?"
        + LETTER + "\\}?([^{}]*\\}\\s*\\{\\s*)" + D + "(\\s*" + NAME + "\\s*)\\^\\{?\\3\\}?(\\s*\\}.*)",
        Pattern.DOTALL);
    private static final Pattern SLASH = Pattern.compile("(\\s*)" + D + "\\^" + LETTER + "(\\s*/\\s*)" + D + "(\\s*"
        + NAME + ")\\^\\3((?!\\w).*)", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("\\s*" + NAME + "\\s*\\^\\s*\\{\\(" + LETTER
        + "\\)\\}\\s*\\(\\s*" + NAME + "\\s*\\)\\s*");

    /** What is differentiated, and by what. */
    public record Asked(Formula formula, Variable by) {}

    /** What the text may ask for; empty if it certainly asks for something else. */
    public static Optional<NthNotation> of(String text) {
        for (Pattern pattern : List.of(FRACTION, SLASH)) {
            var m = pattern.matcher(text);
            if (m.matches()) return Optional.of(new NthNotation(m.group(3), m.group(1) + m.group(2) + m.group(4)
                + m.group(5) + m.group(6) + m.group(8)));
        }
        var call = CALL.matcher(text);
        if (!call.matches()) return Optional.empty();
        String argument = call.group(3);
        String operator = text.indexOf('\\') >= 0 ? "\\frac{d}{d" + argument + "}" : "d/d" + argument;
        return Optional.of(new NthNotation(call.group(2), operator + "(" + call.group(1) + "(" + argument + "))"));
    }

    /** What is asked for, if the first derivative is all that was read. */
    public static Optional<Asked> asked(Formula first) {
        return first.expr() instanceof Apply(DerivativeOperator _, var parts) && parts.getLast() instanceof Variable x
            ? Optional.of(new Asked(new Formula(parts.getFirst(), first.warnings(), first.letters()), x))
            : Optional.empty();
    }
}
