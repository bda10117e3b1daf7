package fluxion.print;

import fluxion.function.Names;
import java.util.List;
import java.util.Set;

/** A language of mathematics that is typed in letters and signs of the keyboard: what Typst and AsciiMath share. */
abstract class Keyboard implements Marks, Snippet.Spelling {
    /** The functions that such a language has words for. */
    private static final Set<String> OPERATORS = Set.of("arccos", "arcsin", "arctan", "cos", "cosh", "cot", "coth",
        "csc", "ln", "log", "max", "min", "sec", "sin", "sinh", "tan", "tanh");

    private final String left;
    private final String right;

    /** @param left what opens an index, an exponent or an argument, which {@code right} closes */
    Keyboard(String left, String right) {
        this.left = left;
        this.right = right;
    }

    /** Whether the language has the Greek letter by this name. */
    abstract boolean hasLetter(String greek);

    /** A word in upright type that is no known function. */
    abstract String upright(String word);

    @Override public String spelt(String latex) { return Snippet.spelt(latex, this); }

    @Override public String letter(String letter) {
        return letter.codePointAt(0) < 128 ? letter
            : Names.greek(letter.codePointAt(0)).filter(this::hasLetter).orElse(letter);
    }

    @Override public String word(String word) { return OPERATORS.contains(word) ? word : upright(word); }

    @Override public String number(String digits) { return digits; }

    @Override public String sign(String sign) { return sign; }

    @Override public String primes(int count) { return "'".repeat(count); }

    @Override public String scripts(String base, String below, String above) {
        return base + (below.isEmpty() ? "" : "_" + left + below + right)
            + (above.isEmpty() ? "" : above.startsWith("'") ? above : "^" + left + above + right);
    }

    @Override public String row(List<String> parts) { return String.join(" ", parts).replace(" ,", ","); }

    @Override public String plus() { return " + "; }

    @Override public String minus() { return " - "; }

    @Override public String sign() { return "-"; }

    @Override public String between() { return " "; }

    @Override public String comma() { return ", "; }

    @Override public String open(boolean tall) { return "("; }

    @Override public String close(boolean tall) { return ")"; }

    @Override public String digits(String digits) { return digits; }

    @Override public Frame power() { return new Frame("", "^" + left, right); }

    @Override public Frame group() { return new Frame("(", "", ")"); }

    /** Sums, products and integrals, each with its word. */
    Bounds bounds(String word, String is) {
        return new Bounds(word + "_" + left, is, right + "^" + left, right + " ");
    }

    @Override public String text(String words) { return "\"" + words + "\""; }
}
