package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.Relation;
import fluxion.function.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** AsciiMath: {@code frac{1}{2} (y - t)^{2}}; braces around a part are not shown. */
final class AsciiMath implements Marks {
    private static final Map<String, String> ACCENTS = Map.of("hat", "hat{", "bar", "bar{", "tilde", "tilde{",
        "vec", "vec{", "check", "overset{ˇ}{", "breve", "overset{˘}{");
    private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta",
        "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi",
        "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega");
    private static final Set<String> OPERATORS = Set.of("sin", "cos", "tan", "sec", "csc", "cot", "arcsin", "arccos",
        "arctan", "sinh", "cosh", "tanh", "coth", "ln", "log", "min", "max");

    private static final Snippet.Spelling SPELLING = new Snippet.Spelling() {
        @Override public String letter(String letter) {
            return letter.codePointAt(0) < 128 ? letter
                : Names.greek(letter.codePointAt(0)).filter(GREEK::contains).orElse(letter);
        }

        @Override public String word(String word) {
            return OPERATORS.contains(word) ? word : "\"" + word + "\"";
        }

        @Override public String number(String digits) { return digits; }

        @Override public String sign(String sign) { return sign.equals("∂") ? "del" : sign; }

        @Override public String primes(int count) { return "'".repeat(count); }

        @Override public String accent(String accent, String body) { return ACCENTS.get(accent) + body + "}"; }

        @Override public String scripts(String base, String below, String above) {
            return base + (below.isEmpty() ? "" : "_{" + below + "}")
                + (above.isEmpty() ? "" : above.startsWith("'") ? above : "^{" + above + "}");
        }

        @Override public String fence(String open, String body, String close) {
            return switch (open) {
                case "|" -> "abs(" + body + ")";
                case "⌊" -> "floor(" + body + ")";
                case "⌈" -> "ceil(" + body + ")";
                default  -> open + body + close;
            };
        }

        @Override public String row(List<String> parts) { return String.join(" ", parts).replace(" ,", ","); }
    };

    @Override public String spelt(String latex) { return Snippet.spelt(latex, SPELLING); }

    @Override public String plus() { return " + "; }

    @Override public String minus() { return " - "; }

    @Override public String sign() { return "-"; }

    @Override public String times() { return " * "; }

    @Override public String between() { return " "; }

    /** A bare one would be a fraction. */
    @Override public String slash() { return " // "; }

    @Override public String comma() { return ", "; }

    @Override public String open(boolean tall) { return "("; }

    @Override public String close(boolean tall) { return ")"; }

    @Override public String relation(Relation relation) {
        return switch (relation) {
            case EQ -> "=";
            case NE -> "!=";
            case LT -> "lt";
            case LE -> "le";
            case GT -> "gt";
            case GE -> "ge";
        };
    }

    @Override public String digits(String digits) { return digits; }

    @Override public Frame fraction() { return new Frame("frac{", "}{", "}"); }

    @Override public Frame power() { return new Frame("", "^{", "}"); }

    @Override public Frame group() { return new Frame("(", "", ")"); }

    @Override public Frame root(String degree) {
        return new Frame(degree.equals("2") ? "sqrt{" : "root{" + degree + "}{", "", "}");
    }

    @Override public Bounds bounds(Binder.Kind kind) {
        return switch (kind) {
            case SUM      -> new Bounds("sum_{", " = ", "}^{", "} ");
            case PRODUCT  -> new Bounds("prod_{", " = ", "}^{", "} ");
            case INTEGRAL -> new Bounds("int_{", "", "}^{", "} ");
        };
    }

    @Override public String thin() { return " "; }

    @Override public Table cases() { return new Table("{({:", ":}, ", "), ({:", "):}"); }

    @Override public Table evaluated() { return new Table("[", "]_{", " = ", "}"); }

    @Override public String text(String words) { return "\"" + words + "\""; }

    @Override public String integer(String u, boolean is) { return u + (is ? " in ZZ" : " !in ZZ"); }

    @Override public String dots() { return "ldots"; }
}
