package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.Relation;
import java.util.Map;

/** Typst's mathematics, what stands between its dollar signs: {@code frac(1, 2) (y - t)^(2)}. */
final class Typst extends Keyboard {
    private static final Map<String, String> ACCENTS = Map.of("hat", "hat", "bar", "overline", "tilde", "tilde",
        "vec", "arrow", "check", "caron", "breve", "breve");

    Typst() {
        super("(", ")");
    }

    /** Variant forms and what stands for no letter have other names there. */
    @Override boolean hasLetter(String greek) { return !greek.startsWith("var") && !greek.equals("hbar"); }

    @Override String upright(String word) { return "upright(\"" + word + "\")"; }

    @Override public String accent(String accent, String body) { return ACCENTS.get(accent) + "(" + body + ")"; }

    @Override public String fence(String open, String body, String close) {
        return "lr(" + open + body + close + ")";
    }

    @Override public String times() { return " dot "; }

    /** A bare one would be a fraction. */
    @Override public String slash() { return " slash "; }

    @Override public String relation(Relation relation) { return relation.ascii(); }

    @Override public Frame fraction() { return new Frame("frac(", ", ", ")"); }

    @Override public Frame root(String degree) {
        return new Frame(degree.equals("2") ? "sqrt(" : "root(" + degree + ", ", "", ")");
    }

    @Override public Bounds bounds(Binder.Kind kind) {
        return switch (kind) {
            case SUM      -> bounds("sum", " = ");
            case PRODUCT  -> bounds("product", " = ");
            case INTEGRAL -> bounds("integral", "");
        };
    }

    @Override public String thin() { return " thin "; }

    @Override public Table cases() { return new Table("cases(", " & ", ", ", ")"); }

    @Override public Table evaluated() { return new Table("lr(", " |)_(", " = ", ")"); }

    @Override public String integer(String u, boolean is) { return u + (is ? " in ZZ" : " in.not ZZ"); }

    @Override public String newline() { return " \\ "; }

    @Override public String dots() { return "dots"; }
}
