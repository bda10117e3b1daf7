package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.Relation;

/** LaTeX, as it stands between dollar signs. */
final class LatexMarks implements Marks {
    @Override public String spelt(String latex) { return latex; }

    @Override public String plus() { return " + "; }

    @Override public String minus() { return " - "; }

    @Override public String sign() { return "-"; }

    @Override public String times() { return " \\cdot "; }

    @Override public String between() { return " "; }

    @Override public String slash() { return "/"; }

    @Override public String comma() { return ", "; }

    @Override public String open(boolean tall) { return tall ? "\\left(" : "("; }

    @Override public String close(boolean tall) { return tall ? "\\right)" : ")"; }

    @Override public String relation(Relation relation) {
        return switch (relation) {
            case EQ -> "=";
            case NE -> "\\neq";
            case LT -> "<";
            case LE -> "\\leq";
            case GT -> ">";
            case GE -> "\\geq";
        };
    }

    @Override public String digits(String digits) { return digits; }

    @Override public String differential(String d) { return d; }

    @Override public Frame fraction() { return new Frame("\\frac{", "}{", "}"); }

    @Override public Frame power() { return new Frame("", "^{", "}"); }

    @Override public Frame group() { return new Frame("{", "", "}"); }

    @Override public Frame root(String degree) {
        return new Frame(degree.equals("2") ? "\\sqrt{" : "\\sqrt[" + degree + "]{", "", "}");
    }

    @Override public Bounds bounds(Binder.Kind kind) {
        return switch (kind) {
            case SUM      -> new Bounds("\\sum_{", "=", "}^{", "} ");
            case PRODUCT  -> new Bounds("\\prod_{", "=", "}^{", "} ");
            case INTEGRAL -> new Bounds("\\int_{", "", "}^{", "} ");
        };
    }

    @Override public String thin() { return " \\, "; }

    @Override public Table cases() { return new Table("\\begin{cases} ", " & ", " \\\\ ", " \\end{cases}"); }

    @Override public Table evaluated() { return new Table("\\left.", "\\right|_{", "=", "}"); }

    @Override public String text(String words) { return "\\text{" + words + "}"; }

    @Override public String integer(String u, boolean is) {
        return u + (is ? " \\in \\mathbb{Z}" : " \\notin \\mathbb{Z}");
    }

    @Override public String dots() { return "\\dots"; }
}
