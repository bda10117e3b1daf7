package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.Relation;
import fluxion.function.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Typst's mathematics, what stands between its dollar signs: {@code frac(1, 2) (y - t)^(2)}. */
final class Typst implements Marks {
    private static final Map<String, String> ACCENTS = Map.of("hat", "hat", "bar", "overline", "tilde", "tilde",
        "vec", "arrow", "check", "caron", "breve", "breve");
    /** The functions that Typst has words for. */
    private static final Set<String> OPERATORS = Set.of("arccos", "arcsin", "arctan", "cos", "cosh", "cot", "coth",
        "csc", "ln", "log", "max", "min", "sec", "sin", "sinh", "tan", "tanh");

    private static final Snippet.Spelling SPELLING = new Snippet.Spelling() {
        @Override public String letter(String letter) {
            return letter.codePointAt(0) < 128 ? letter
                : Names.greek(letter.codePointAt(0)).filter(Typst::isWord).orElse(letter);
        }

        @Override public String word(String word) {
            return OPERATORS.contains(word) ? word : "upright(\"" + word + "\")";
        }

        @Override public String number(String digits) { return digits; }

        @Override public String sign(String sign) { return sign; }

        @Override public String primes(int count) { return "'".repeat(count); }

        @Override public String accent(String accent, String body) { return ACCENTS.get(accent) + "(" + body + ")"; }

        @Override public String scripts(String base, String below, String above) {
            return base + (below.isEmpty() ? "" : "_(" + below + ")")
                + (above.isEmpty() ? "" : above.startsWith("'") ? above : "^(" + above + ")");
        }

        @Override public String fence(String open, String body, String close) {
            return "lr(" + open + body + close + ")";
        }

        @Override public String row(List<String> parts) { return String.join(" ", parts).replace(" ,", ","); }
    };

    /** Variant forms and what stands for no letter have other names there. */
    private static boolean isWord(String name) {
        return !name.startsWith("var") && !name.equals("hbar");
    }

    @Override public String spelt(String latex) { return Snippet.spelt(latex, SPELLING); }

    @Override public String plus() { return " + "; }

    @Override public String minus() { return " - "; }

    @Override public String sign() { return "-"; }

    @Override public String times() { return " dot "; }

    @Override public String between() { return " "; }

    /** A bare one would be a fraction. */
    @Override public String slash() { return " slash "; }

    @Override public String comma() { return ", "; }

    @Override public String open(boolean tall) { return "("; }

    @Override public String close(boolean tall) { return ")"; }

    @Override public String relation(Relation relation) {
        return switch (relation) {
            case EQ -> "=";
            case NE -> "!=";
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
        };
    }

    @Override public String digits(String digits) { return digits; }

    @Override public Frame fraction() { return new Frame("frac(", ", ", ")"); }

    @Override public Frame power() { return new Frame("", "^(", ")"); }

    @Override public Frame group() { return new Frame("(", "", ")"); }

    @Override public Frame root(String degree) {
        return new Frame(degree.equals("2") ? "sqrt(" : "root(" + degree + ", ", "", ")");
    }

    @Override public Bounds bounds(Binder.Kind kind) {
        return switch (kind) {
            case SUM      -> new Bounds("sum_(", " = ", ")^(", ") ");
            case PRODUCT  -> new Bounds("product_(", " = ", ")^(", ") ");
            case INTEGRAL -> new Bounds("integral_(", "", ")^(", ") ");
        };
    }

    @Override public String thin() { return " thin "; }

    @Override public Table cases() { return new Table("cases(", " & ", ", ", ")"); }

    @Override public Table evaluated() { return new Table("lr(", " |)_(", " = ", ")"); }

    @Override public String text(String words) { return "\"" + words + "\""; }

    @Override public String integer(String u, boolean is) { return u + (is ? " in ZZ" : " in.not ZZ"); }

    @Override public String newline() { return " \\ "; }

    @Override public String dots() { return "dots"; }
}
