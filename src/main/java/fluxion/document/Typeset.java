package fluxion.document;

import fluxion.expr.Exprs;
import fluxion.print.Printer;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Reader;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Surface;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * LaTeX formulas as presentation MathML, as they stand on the page of their author: whether they mean something does
 * not matter. What has no such form is left to be shown as it is written.
 */
public final class Typeset {
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("=", "="), Map.entry("<", "&lt;"),
        Map.entry(">", "&gt;"), Map.entry("\\lt", "&lt;"), Map.entry("\\gt", "&gt;"), Map.entry("\\le", "≤"),
        Map.entry("\\leq", "≤"), Map.entry("\\ge", "≥"), Map.entry("\\geq", "≥"), Map.entry("\\ne", "≠"),
        Map.entry("\\neq", "≠"), Map.entry("\\to", "→"), Map.entry("\\rightarrow", "→"), Map.entry("\\approx", "≈"),
        Map.entry("\\in", "∈"), Map.entry("\\equiv", "≡"), Map.entry("\\sim", "∼"), Map.entry("\\implies", "⟹"),
        Map.entry("\\Rightarrow", "⇒"), Map.entry("\\mapsto", "↦"), Map.entry(":=", "≔"), Map.entry("≤", "≤"),
        Map.entry("≥", "≥"), Map.entry("≠", "≠"), Map.entry("\\cdot", "⋅"), Map.entry("\\times", "×"),
        Map.entry("*", "⋅"), Map.entry("/", "/"), Map.entry("\\div", "÷"), Map.entry("·", "⋅"), Map.entry("×", "×"));
    private static final Map<String, String> NAMES = Map.of("infty", "∞", "infinity", "∞", "nabla", "∇", "∂", "∂",
        "∫", "∫", "sum", "∑", "prod", "∏", "∑", "∑", "∏", "∏");
    private static final Map<String, String> ACCENTS = Map.of("hat", "^", "bar", "¯", "tilde", "~", "vec", "→");
    private static final String SPACES = "\\\\[,;:!>\\\\ ]|\\\\q?quad|\\\\left|\\\\right|\\\\[bB]ig+[lr]?|[&{}~\\s]";
    private static final Map<Surface.Bracket, List<String>> BRACKETS = Map.of(Surface.Bracket.ROUND, List.of("(", ")"),
        Surface.Bracket.SQUARE, List.of("[", "]"), Surface.Bracket.CURLY, List.of("{", "}"),
        Surface.Bracket.ABS, List.of("|", "|"), Surface.Bracket.NORM, List.of("‖", "‖"),
        Surface.Bracket.FLOOR, List.of("⌊", "⌋"), Surface.Bracket.CEIL, List.of("⌈", "⌉"));

    private final String text;

    private Typeset(String text) {
        this.text = text;
    }

    /** What cannot be shown in this way. */
    private static final class Unset extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unset() {
            super(null, null, false, false);
        }
    }

    /** The formula as an element of a page; empty if it has no such form. */
    public static Optional<String> mathml(Source source, Span place, LatexMacros macros, boolean display) {
        var surface = Reader.layout(source, place, ReadingOptions.DEFAULT.with(macros));
        try {
            return surface.map(page -> "<math" + (display ? " displaystyle=\"true\">" : ">")
                + new Typeset(source.text()).of(page) + "</math>");
        } catch (Unset _) {
            return Optional.empty();
        }
    }

    /** A sign between formulas, as an element of a page. */
    public static Optional<String> sign(String written) {
        return Optional.ofNullable(SIGNS.get(written.replaceAll(SPACES, ""))).map(sign ->
            "<math>" + operator(sign) + "</math>");
    }

    private String of(Surface part) {                               // recursion as deep as the reader's own
        return switch (part) {
            case Surface.Numeral(_, var digits)       -> "<mn>" + digits + "</mn>";
            case Surface.Name(_, var name, _)         -> name(name);
            case Surface.Accent(_, var accent, var u) -> accent(accent, u);
            case Surface.Scripts(_, var u, var sub, var sup) -> scripts(of(u), sub, sup);
            case Surface.Primes(_, var u, int n, var mark) -> mark == Surface.Mark.PRIME
                ? "<msup>" + row(u) + operator("′".repeat(n)) + "</msup>"
                : "<mover>" + row(u) + operator("˙".repeat(n)) + "</mover>";
            case Surface.Factorial(_, var u)          -> row(u) + operator("!");
            case Surface.Terms(_, var terms)          -> terms(terms);
            case Surface.Factors(_, var factors)      -> factors(factors);
            case Surface.Fraction(_, var u, var v)    -> "<mfrac>" + row(u) + row(v) + "</mfrac>";
            case Surface.Root(_, var degree, var u)   -> degree.map(n -> "<mroot>" + row(u) + row(n) + "</mroot>")
                .orElseGet(() -> "<msqrt>" + of(u) + "</msqrt>");
            case Surface.Group group                  -> group(group);
            case Surface.Chain(_, var sides, _)       -> chain(sides);
            case Surface.Evaluated(_, var u, var at, var to) -> row(u) + scripts(operator("|"), at, to);
            case Surface.Ellipsis _                   -> operator("…");
            case Surface.Remark(_, var words)         -> "<mtext>" + words.replace("&", "&amp;").replace("<", "&lt;")
                .replace(' ', '\u00A0') + "</mtext>";
            case Surface.Clause _, Surface.Branch _, Surface.Missing _ -> throw new Unset();
        };
    }

    private String row(Surface part) {
        return "<mrow>" + of(part) + "</mrow>";
    }

    private static String operator(String sign) {
        return "<mo>" + sign + "</mo>";
    }

    private static String name(String name) {
        if (NAMES.containsKey(name)) return "∫∑∏".contains(NAMES.get(name)) ? operator(NAMES.get(name))
            : "<mi>" + NAMES.get(name) + "</mi>";
        return Printer.mathml(Exprs.variable(name)).replaceAll("</?math[^>]*>", "");
    }

    private String accent(String accent, Surface u) {
        if (!ACCENTS.containsKey(accent)) throw new Unset();
        return "<mover accent=\"true\">" + row(u) + operator(ACCENTS.get(accent)) + "</mover>";
    }

    private String scripts(String base, Optional<Surface> sub, Optional<Surface> sup) {
        boolean under = base.equals("<mi>lim</mi>") || base.equals(operator("∑")) || base.equals(operator("∏"));
        String tag = sub.isEmpty() ? "msup" : sup.isEmpty() ? under ? "munder" : "msub" : under ? "munderover"
            : "msubsup";
        return sub.isEmpty() && sup.isEmpty() ? base : "<" + tag + "><mrow>" + base + "</mrow>"
            + sub.map(this::row).orElse("") + sup.map(this::row).orElse("") + "</" + tag + ">";
    }

    private String terms(List<Surface.Term> terms) {
        var out = new StringBuilder();
        for (var term : terms)
            out.append(term.minus() ? operator("−") : out.isEmpty() ? "" : operator("+")).append(of(term.operand()));
        return out.toString();
    }

    private String factors(List<Surface.Factor> factors) {
        var out = new StringBuilder();
        for (int i = 0; i < factors.size(); i++) {
            var factor = factors.get(i);
            if (i > 0 && factor.link() != Surface.Link.NEXT)
                out.append(between(factors.get(i - 1).operand(), factor.operand()));
            else if (i > 0) out.append(operator("\u2062"));
            out.append(of(factor.operand()));
        }
        return out.toString();
    }

    private String chain(List<Surface> sides) {
        var out = new StringBuilder();
        for (int i = 0; i < sides.size(); i++) {
            if (i > 0) out.append(between(sides.get(i - 1), sides.get(i)));
            out.append(of(sides.get(i)));
        }
        return out.toString();
    }

    /** What is written between two parts. */
    private String between(Surface before, Surface after) {
        int from = before.span().to();
        int to = after.span().from();
        var sign = from <= to ? SIGNS.get(text.substring(from, to).replaceAll(SPACES, "")) : null;
        if (sign == null) throw new Unset();
        return operator(sign);
    }

    private String group(Surface.Group group) {
        if (text.startsWith("\\begin", group.span().from())) throw new Unset();
        var contents = group.contents().stream().map(this::of).collect(Collectors.joining(operator(",")));
        if (group.bracket() == Surface.Bracket.BRACE) return "<mrow>" + contents + "</mrow>";
        boolean angle = text.substring(group.span().from(), group.span().to()).matches(
            "(?s)(\\\\left|\\\\[bB]ig+l?)?\\s*(\\\\langle|⟨).*");
        var marks = angle ? List.of("⟨", "⟩") : BRACKETS.get(group.bracket());
        return "<mrow>" + operator(marks.getFirst()) + contents + operator(marks.getLast()) + "</mrow>";
    }
}
