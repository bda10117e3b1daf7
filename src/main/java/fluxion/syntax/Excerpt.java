package fluxion.syntax;

/** A long text on one line, with its middle left out; no command, word or number is cut. */
public final class Excerpt {
    private static final String GAP = " … ";
    /** A word that is longer than this is cut all the same. */
    private static final int LONGEST = 24;

    private Excerpt() {}

    /** The text if it has at most so many characters, or else its beginning and its end. */
    public static String of(String text, int length) {
        if (text.length() <= length) return text;
        int half = (length - GAP.length() + 1) / 2;
        int head = half;
        while (half - head < LONGEST && isInside(text, head)) head--;
        int last = text.length() - (length - GAP.length() - half);
        int tail = last;
        while (tail - last < LONGEST && isInside(text, tail)) tail++;
        boolean found = head > 0 && tail < text.length() && !isInside(text, head) && !isInside(text, tail);
        return text.substring(0, found ? head : half).strip() + GAP + text.substring(found ? tail : last).strip();
    }

    /** Whether a cut there would part a command, a word, a number or a character. */
    private static boolean isInside(String text, int at) {
        if (at <= 0 || at >= text.length()) return false;
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return before == '\\' || Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)
            || Character.isHighSurrogate(before);
    }
}
