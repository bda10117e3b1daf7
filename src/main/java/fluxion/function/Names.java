package fluxion.function;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * The spelling of names. One name may be written in many ways ({@code w_1}, {@code w_{1}}, {@code w₁}, {@code α},
 * {@code \alpha}); it has one canonical plain text, by which it is known everywhere:
 *
 * <ul>
 * <li>letters and digits joined: {@code w1}, {@code theta1}; other subscripts after an underscore: {@code x_i},
 *     {@code x_ij}, {@code x_max}; several, or anything but letters and digits, in braces: {@code x_{i,j}};
 * <li>Greek letters by their ASCII names: {@code alpha}, {@code alpha_i}, {@code x_alpha};
 * <li>accents as words after the base: {@code y_hat}, {@code x_bar}, and with a subscript {@code y_hat_1};
 * <li>primes after them: {@code y'}, {@code y1'};
 * <li>an index above at the end, in the brackets it has: {@code W^{[1]}}, {@code x_j^{(i)}}.
 * </ul>
 */
public final class Names {
    private Names() {}

    /** The canonical name of any plain or Unicode spelling; dots over a letter as in {@code x_dot}. */
    public static String canonical(String spelling) {
        int dots = Dots.over(spelling);
        String name = NameParts.of(plain(dots == 0 ? spelling : Dots.without(spelling))).canonical();
        return dots == 0 ? name : dotted(name, dots);
    }

    /** The name with dots over it, where they are a part of the name: {@code x_dot}, {@code x_ddot}. */
    public static String dotted(String name, int count) {
        return subscripted(name, "d".repeat(count - 1) + "dot");
    }

    /** The base with one more accent: {@code y1} and {@code hat} give {@code y_hat_1}. */
    public static String accented(String name, String accent) {
        return NameParts.of(plain(name)).accented(accent).canonical();
    }

    /**
     * The name with one more subscript: {@code w} and {@code 1} give {@code w1}; {@code x_i} and {@code j} give {@code
     * x_{i,j}}.
     */
    public static String subscripted(String name, String subscript) {
        return isPlain(name, 'A', 'z') && isPlain(subscript, '0', '9') ? name + subscript
            : NameParts.of(plain(name)).subscripted(plain(subscript)).canonical();
    }

    /** Whether there are only letters or digits within these bounds: {@code x} and {@code 12}, as in most names. */
    private static boolean isPlain(String text, char first, char last) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < first || c > last || c > 'Z' && c < 'a') return false;
        }
        return !text.isEmpty();
    }

    /** The name with more primes, as part of the name: {@code y'}. */
    public static String primed(String name, int count) {
        return NameParts.of(plain(name)).primed(count).canonical();
    }

    /** The name with an index above, brackets included: {@code W} and {@code [1]} give {@code W^{[1]}}. */
    public static String raised(String name, String index) {
        return NameParts.of(plain(name)).raised(plain(index)).canonical();
    }

    /** Whether the name has an index above, so that it is no base of a power without brackets. */
    public static boolean isRaised(String name) {
        return NameParts.above(name) > 0;
    }

    /** Whether dots stand over the name, so that it is a derivative by time: {@code x_dot}, {@code x_{1,ddot}}. */
    public static boolean isDotted(String name) {
        return name.endsWith("dot") || name.endsWith("dot}") ? NameParts.of(name).subscripts().stream()
            .anyMatch(part -> part.matches("d{0,3}dot")) : false;
    }

    /** The name as LaTeX, to be read back as the same name. */
    public static String latex(String name) {
        return NameParts.of(plain(name)).latex();
    }

    /** The name in Unicode, to be read back as the same name: {@code α₁}, {@code ŷ}. */
    public static String unicode(String name) {
        return NameParts.of(plain(name)).unicode();
    }

    /** Whether the word is the ASCII name of a Greek letter or of ℓ, ℏ. */
    public static boolean isGreek(String word) {
        return Greek.isLetter(word);
    }

    /** The ASCII name of a Greek letter given as a character: {@code alpha} for α. */
    public static Optional<String> greek(int letter) {
        return Greek.name(letter);
    }

    /** Whether the word is an accent that can follow a base: hat, bar, tilde, vec, check, breve, star. */
    public static boolean isAccent(String word) {
        return Accent.of(word).isPresent();
    }

    /** An accent: its word, which is also its LaTeX command, and the combining character. */
    enum Accent {
        HAT("hat", '\u0302'), BAR("bar", '\u0304'), TILDE("tilde", '\u0303'),
        VEC("vec", '\u20D7'), CHECK("check", '\u030C'), BREVE("breve", '\u0306'),
        /** Written x^* in LaTeX. */ STAR("star", '\u20F0');

        private static final List<Accent> ALL = List.of(values());

        final String word;
        final char mark;

        Accent(String word, char mark) {
            this.word = word;
            this.mark = mark;
        }

        static Optional<Accent> of(String word) {
            for (Accent accent : ALL) if (accent.word.equals(word)) return Optional.of(accent);
            return Optional.empty();
        }
    }

    /** The spelling in ASCII where we know how: Greek letters, small digits and letters, combining accents, primes. */
    private static String plain(String spelling) {
        if (isAscii(spelling)) return spelling;
        var out = new StringBuilder();
        boolean low = false;                                     // within a run of small letters and digits
        for (int c : Normalizer.normalize(spelling, Normalizer.Form.NFD).codePoints().toArray()) {
            var small = Scripts.normal(c);
            if (small.isPresent() && !low) out.append('_');
            low = small.isPresent();
            out.append(small.or(() -> mark(c)).or(() -> Greek.name(c)).orElseGet(() -> Character.toString(c)));
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);   // marks that are no accents stay on their letters
    }

    /** Whether no character is a sign of Unicode's own: most names are asked this often. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 128) return false;
        return true;
    }

    private static Optional<String> mark(int c) {
        if (c == '′' || c == '’') return Optional.of("'");
        if (c == '″') return Optional.of("''");
        if (c == '‴') return Optional.of("'''");
        if (c == '\u0305') return Optional.of("_bar");           // overline
        for (Accent accent : Accent.values()) if (accent.mark == c) return Optional.of("_" + accent.word);
        return Optional.empty();
    }

    /** The small letters and digits that Unicode has below the line. */
    static final class Scripts {
        private static final String NORMAL = "0123456789aehijklmnoprstuvx";
        private static final String SMALL  = "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

        private Scripts() {}

        static Optional<String> normal(int small) {
            int at = SMALL.indexOf(small);
            return at < 0 ? Optional.empty() : Optional.of(NORMAL.substring(at, at + 1));
        }

        /** The text below the line, if every letter of it has a small form. */
        static Optional<String> small(String text) {
            var out = new StringBuilder();
            for (char c : text.toCharArray()) {
                int at = NORMAL.indexOf(c);
                if (at < 0) return Optional.empty();
                out.append(SMALL.charAt(at));
            }
            return Optional.of(out.toString());
        }
    }

    /** Names whose parts are known, for readers that have them apart. */
    public static String of(String base, List<String> accents, List<String> subscripts, int primes) {
        return new NameParts(base, accents, subscripts.stream().map(Names::plain).toList(), primes, "").canonical();
    }
}
