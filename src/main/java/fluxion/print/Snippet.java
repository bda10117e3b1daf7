package fluxion.print;

import fluxion.function.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the short pieces of LaTeX in which the table of functions says how they look, and in which names are spelt, and
 * writes them in another language: {@code \hat{y}_{1}}, {@code \left|#1\right|}.
 */
final class Snippet {
    /** The words of another language for what stands in such a piece. */
    interface Spelling {
        /** A letter, given as a character. */
        String letter(String letter);

        /** A word in upright type: a function, or a name of several letters. */
        String word(String word);

        String number(String digits);

        /** A sign that is neither letter nor digit. */
        String sign(String sign);

        String accent(String accent, String body);

        /** With an index below or above, or both; empty is none. */
        String scripts(String base, String below, String above);

        /** Within brackets as high as what they hold. */
        String fence(String open, String body, String close);

        String row(List<String> parts);

        /** Primes, as an index above. */
        default String primes(int count) {
            return sign("′".repeat(count));
        }
    }

    private final String latex;
    private final Spelling spelling;
    private int at;

    private Snippet(String latex, Spelling spelling) {
        this.latex = latex;
        this.spelling = spelling;
    }

    static String spelt(String latex, Spelling spelling) {
        return new Snippet(latex, spelling).row("");
    }

    // recursion over brackets in pieces that we wrote ourselves
    private String row(String end) {
        var parts = new ArrayList<String>();
        while (at < latex.length() && (end.isEmpty() || !latex.startsWith(end, at))) {
            if (latex.charAt(at) == ' ') at++; else parts.add(item());
        }
        at += end.length();
        return spelling.row(parts);
    }

    private String item() {
        String base = atom();
        String below = "";
        var above = new ArrayList<String>();
        while (at < latex.length()) {
            char c = latex.charAt(at);
            if (c == '\'') above.add(spelling.primes(primes()));
            else if (c == '_' || c == '^') {
                at++;
                if (c == '_') below = atom(); else above.add(atom());
            } else break;
        }
        if (below.isEmpty() && above.isEmpty()) return base;
        return spelling.scripts(base, below, above.isEmpty() ? "" : spelling.row(above));
    }

    private int primes() {
        int from = at;
        while (at < latex.length() && latex.charAt(at) == '\'') at++;
        return at - from;
    }

    private String atom() {
        char c = latex.charAt(at);
        if (c == '\\') return command();
        if (c == '{') {
            at++;
            return row("}");
        }
        int from = at++;
        if (c == '#') return latex.substring(from, ++at);
        if (Character.isDigit(c)) {
            while (at < latex.length() && Character.isDigit(latex.charAt(at))) at++;
            return spelling.number(latex.substring(from, at));
        }
        return Character.isLetter(c) ? spelling.letter(String.valueOf(c)) : spelling.sign(String.valueOf(c));
    }

    private String command() {
        int from = ++at;
        while (at < latex.length() && Character.isLetter(latex.charAt(at))) at++;
        String word = latex.substring(from, at);
        return switch (word) {
            case "left" -> {
                String open = delimiter();
                String body = row("\\right");
                yield spelling.fence(open, body, delimiter());
            }
            case "operatorname", "mathrm", "text" -> {
                int end = latex.indexOf('}', at);
                String upright = latex.substring(at + 1, end);
                at = end + 1;
                yield spelling.word(upright);
            }
            case "partial" -> spelling.sign("∂");
            default -> Names.isAccent(word) ? spelling.accent(word, atom())
                : Names.isGreek(word) ? spelling.letter(Names.unicode(word)) : spelling.word(word);
        };
    }

    private String delimiter() {
        while (latex.charAt(at) == ' ') at++;
        if (latex.charAt(at) != '\\') return String.valueOf(latex.charAt(at++));
        int from = at++;
        while (at < latex.length() && Character.isLetter(latex.charAt(at))) at++;
        return switch (latex.substring(from, at)) {
            case "\\lfloor" -> "⌊";
            case "\\rfloor" -> "⌋";
            case "\\lceil"  -> "⌈";
            case "\\rceil"  -> "⌉";
            case String other -> throw new IllegalStateException("no bracket: " + other);
        };
    }
}
