package fluxion.syntax;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/** Letters of Greek and Cyrillic that look like those of the Latin script, and stand in one formula with these. */
final class LookAlikes {
    private static final String OTHERS = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕКМНОРСТХЅІЈаеорсухіјѕ";
    private static final String LATIN = "ABEZHIKMNOPTYXoABEKMHOPCTXSIJaeopcyxijs";

    private LookAlikes() {}

    /** A letter of the text and the Latin one that it looks like. */
    record Found(Span span, String letter, String latin, String script) {}

    /**
     * The first such letter in the part of the text, if a Latin letter stands in it as well; what follows a backslash
     * is a command, and no letter.
     */
    static Optional<Found> in(String text, Span part) {
        int first = -1;
        boolean latin = false;
        boolean command = false;
        for (int i = part.from(); i < part.to() && !(latin && first >= 0); i++) {
            char c = text.charAt(i);
            command = c == '\\' || command && isAscii(c);
            if (command) continue;
            latin |= isAscii(c);
            if (c > 127 && first < 0 && OTHERS.indexOf(c) >= 0 && isAlone(text, i, part)) first = i;
        }
        if (first < 0 || !latin) return Optional.empty();
        char c = text.charAt(first);
        return Optional.of(new Found(new Span(first, first + 1), String.valueOf(c),
            String.valueOf(LATIN.charAt(OTHERS.indexOf(c))),
            UnicodeScript.of(c) == UnicodeScript.GREEK ? "greek" : "cyrillic"));
    }

    private static boolean isAscii(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether it is part of no word with letters of its script that no Latin ones look like: {@code масса}. */
    private static boolean isAlone(String text, int at, Span part) {
        int from = at;
        int to = at + 1;
        while (from > part.from() && Character.isLetter(text.charAt(from - 1))) from--;
        while (to < part.to() && Character.isLetter(text.charAt(to))) to++;
        return text.substring(from, to).chars().allMatch(c -> OTHERS.indexOf(c) >= 0 || isAscii((char) c));
    }
}
