package fluxion.function;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Dots over a letter of plain text, which are derivatives by time as {@code \dot} is: {@code ẋ}, {@code ẍ}, {@code θ̇}.
 * Two dots over a vowel within a longer word are a part of the word, as in naïve.
 */
public final class Dots {
    private static final char ONE = '\u0307';
    private static final char TWO = '\u0308';
    private static final char THREE = '\u20DB';
    private static final char FOUR = '\u20DC';
    private static final int WORD = 3;

    private Dots() {}

    /** How many dots stand in the text. */
    private static int count(String text) {
        if (Names.isAscii(text)) return 0;
        return decomposed(text).chars().map(c -> switch (c) {
            case ONE   -> 1;
            case TWO   -> 2;
            case THREE -> 3;
            case FOUR  -> 4;
            default    -> 0;
        }).sum();
    }

    /** How many dots stand over a name of one letter; 0 for a word. */
    public static int over(String name) {
        if (Names.isAscii(name)) return 0;
        boolean letter = decomposed(name).chars().filter(Character::isLetter).count() == 1;
        return letter ? count(name) : 0;
    }

    /** The text without them. */
    public static String without(String text) {
        return Normalizer.normalize(decomposed(text).replaceAll("[" + ONE + TWO + THREE + FOUR + "]", ""),
            Normalizer.Form.NFC);
    }

    /** The lengths of the parts of a word: a dotted letter, with the digits after it, is a name of its own. */
    public static List<Integer> parts(String word) {
        if (count(word) == 0) return List.of(word.length());
        var letters = word.split("(?=\\p{L})");
        var lengths = new ArrayList<Integer>();
        boolean open = false;                                                        // a part without dots goes on
        for (String letter : letters) {
            boolean dotted = count(letter) > 0 && !(letters.length >= WORD && isUmlaut(letter));
            if (open && !dotted) lengths.set(lengths.size() - 1, lengths.getLast() + letter.length());
            else lengths.add(letter.length());
            open = !dotted;
        }
        return lengths;
    }

    private static boolean isUmlaut(String letter) {
        return decomposed(letter).matches("[aeiouAEIOU]" + TWO + "\\d*");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
