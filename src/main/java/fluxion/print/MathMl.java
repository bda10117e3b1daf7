package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.Relation;
import java.util.List;
import java.util.Map;

/**
 * Presentation MathML (MathML Core), what stands within {@code <math>}: {@code <mfrac><mrow>…</mrow><mrow>…</mrow>
 * </mfrac>}. Products and calls have their invisible signs, so that a screen reader reads them as what they are.
 */
final class MathMl implements Marks {
    private static final Map<String, String> MARKS = Map.of("hat", "^", "bar", "¯", "tilde", "~", "vec", "→",
        "check", "ˇ", "breve", "˘", "star", "*");
    private static final String TIMES = "\u2062";
    private static final String APPLIED = "\u2061";

    private static final Snippet.Spelling SPELLING = new Snippet.Spelling() {
        @Override public String letter(String letter) { return token("mi", letter); }

        /** A single letter would be in italics. */
        @Override public String word(String word) {
            return word.length() == 1 ? "<mi mathvariant=\"normal\">" + escaped(word) + "</mi>" : token("mi", word);
        }

        @Override public String number(String digits) { return token("mn", digits); }

        @Override public String sign(String sign) { return operator(sign); }

        @Override public String primes(int count) {
            return operator(count <= 3 ? "′″‴".substring(count - 1, count) : "′".repeat(count));
        }

        @Override public String accent(String accent, String body) {
            return "<mover accent=\"true\">" + body + operator(MARKS.get(accent)) + "</mover>";
        }

        @Override public String scripts(String base, String below, String above) {
            String tag = below.isEmpty() ? "msup" : above.isEmpty() ? "msub" : "msubsup";
            return "<" + tag + ">" + base + below + above + "</" + tag + ">";
        }

        @Override public String fence(String open, String body, String close) {
            return "<mrow>" + operator(open) + body + operator(close) + "</mrow>";
        }

        @Override public String row(List<String> parts) {
            return parts.size() == 1 && !parts.getFirst().startsWith("#") ? parts.getFirst()
                : "<mrow>" + String.join("", parts) + "</mrow>";
        }
    };

    /** As an element of a page. */
    static String element(String formula, boolean display) {
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"" + (display ? " display=\"block\">" : ">") + formula
            + "</math>";
    }

    private static String token(String tag, String text) {
        return "<" + tag + ">" + escaped(text) + "</" + tag + ">";
    }

    private static String operator(String sign) { return token("mo", sign); }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override public String spelt(String latex) { return Snippet.spelt(latex, SPELLING); }

    @Override public String plus() { return operator("+"); }

    @Override public String minus() { return operator("−"); }

    @Override public String sign() { return operator("−"); }

    @Override public String times() { return operator("⋅"); }

    @Override public String between() { return operator(TIMES); }

    @Override public String slash() { return operator("/"); }

    @Override public String comma() { return operator(","); }

    @Override public String open(boolean tall) { return "<mrow>" + operator("("); }

    @Override public String close(boolean tall) { return operator(")") + "</mrow>"; }

    @Override public String relation(Relation relation) { return operator(relation.symbol()); }

    @Override public String digits(String digits) { return token("mn", digits); }

    @Override public String applied(boolean bare) { return operator(APPLIED); }

    @Override public String differential(String d) { return spelt(d.strip()); }

    @Override public Frame fraction() { return new Frame("<mfrac><mrow>", "</mrow><mrow>", "</mrow></mfrac>"); }

    @Override public Frame power() { return new Frame("<msup><mrow>", "</mrow><mrow>", "</mrow></msup>"); }

    @Override public Frame group() { return new Frame("", "", ""); }

    @Override public Frame root(String degree) {
        return degree.equals("2") ? new Frame("<msqrt>", "", "</msqrt>")
            : new Frame("<mroot><mrow>", "", "</mrow>" + digits(degree) + "</mroot>");
    }

    @Override public Bounds bounds(Binder.Kind kind) {
        return switch (kind) {
            case SUM      -> over("munderover", "∑");
            case PRODUCT  -> over("munderover", "∏");
            case INTEGRAL -> over("msubsup", "∫");
        };
    }

    private static Bounds over(String tag, String sign) {
        return new Bounds("<" + tag + ">" + operator(sign) + "<mrow>", operator("="), "</mrow><mrow>",
            "</mrow></" + tag + ">");
    }

    @Override public String thin() { return "<mspace width=\"0.167em\"/>"; }

    @Override public Table cases() {
        return new Table("<mrow>" + operator("{") + "<mtable columnalign=\"left\"><mtr><mtd>",
            "</mtd><mtd>", "</mtd></mtr><mtr><mtd>", "</mtd></mtr></mtable></mrow>");
    }

    @Override public Table evaluated() {
        return new Table("<msub><mrow>", "<mo stretchy=\"true\">|</mo></mrow><mrow>", operator("="), "</mrow></msub>");
    }

    @Override public String text(String words) { return token("mtext", words.replace(' ', '\u00A0')); }

    @Override public String integer(String u, boolean is) {
        return u + operator(is ? "∈" : "∉") + token("mi", "ℤ");
    }

    @Override public String newline() { return "<mspace linebreak=\"newline\"/>"; }

    @Override public String dots() { return operator("…"); }
}
