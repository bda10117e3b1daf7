package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.Relation;
import java.util.Map;
import java.util.Set;

/** AsciiMath: {@code frac{1}{2} (y - t)^{2}}; braces around a part are not shown. */
final class AsciiMath extends Keyboard {
    private static final Map<String, String> ACCENTS = Map.of("hat", "hat{", "bar", "bar{", "tilde", "tilde{",
        "vec", "vec{", "check", "overset{ˇ}{", "breve", "overset{˘}{");
    private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta",
        "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi",
        "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega");

    AsciiMath() {
        super("{", "}");
    }

    @Override boolean hasLetter(String greek) { return GREEK.contains(greek); }

    @Override String upright(String word) { return text(word); }

    @Override public String sign(String sign) { return sign.equals("∂") ? "del" : sign; }

    @Override public String accent(String accent, String body) { return ACCENTS.get(accent) + body + "}"; }

    @Override public String fence(String open, String body, String close) {
        return switch (open) {
            case "|" -> "abs(" + body + ")";
            case "⌊" -> "floor(" + body + ")";
            case "⌈" -> "ceil(" + body + ")";
            default  -> open + body + close;
        };
    }

    @Override public String times() { return " * "; }

    /** A bare one would be a fraction. */
    @Override public String slash() { return " // "; }

    @Override public String relation(Relation relation) {
        return switch (relation) {
            case EQ, NE -> relation.ascii();
            case LT -> "lt";
            case LE -> "le";
            case GT -> "gt";
            case GE -> "ge";
        };
    }

    @Override public Frame fraction() { return new Frame("frac{", "}{", "}"); }

    @Override public Frame root(String degree) {
        return new Frame(degree.equals("2") ? "sqrt{" : "root{" + degree + "}{", "", "}");
    }

    @Override public Bounds bounds(Binder.Kind kind) {
        return switch (kind) {
            case SUM      -> bounds("sum", " = ");
            case PRODUCT  -> bounds("prod", " = ");
            case INTEGRAL -> bounds("int", "");
        };
    }

    @Override public String thin() { return " "; }

    @Override public Table cases() { return new Table("{({:", ":}, ", "), ({:", "):}"); }

    @Override public Table evaluated() { return new Table("[", "]_{", " = ", "}"); }

    @Override public String integer(String u, boolean is) { return u + (is ? " in ZZ" : " !in ZZ"); }

    @Override public String dots() { return "ldots"; }
}
