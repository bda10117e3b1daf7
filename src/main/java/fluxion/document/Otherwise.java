package fluxion.document;

import java.util.regex.Pattern;

/** Words that say that none of the cases holds that were told before. */
final class Otherwise {
    private static final String WORDS = "(?:otherwise|else|elsewhere|if not|if (?:this|that|it) (?:fails|is not so"
        + "|is not the case)|in (?:all |any )?(?:the )?(?:other|remaining) cases?|sonst|andernfalls|sinon)";
    private static final Pattern AHEAD = Pattern.compile("^(?:and |but |or )?" + WORDS + "(?: |$)");
    private static final Pattern BEHIND =
        Pattern.compile("^\\s*" + WORDS + "\\s*(?:[.,;:)]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE =
        Pattern.compile("\\\\(?:text\\w*|mathrm|mbox)\\s*\\{\\s*,?\\s*" + WORDS + "\\s*\\.?\\s*}[\\s.,;]*$");

    private Otherwise() {}

    /** Whether the words before a formula say so, and do not end what stands before them. */
    static boolean ahead(Prose before) {
        var words = before.words();
        boolean other = !words.isEmpty() && words.getLast().equals("other");
        return other || AHEAD.matcher(before.phrase()).find() && (before.endsSentence() || !isBehind(before));
    }

    /** Whether it is said behind the formula, or at its end. */
    static boolean behind(String formula, Prose after) {
        return isBehind(after) || INSIDE.matcher(formula).find();
    }

    private static boolean isBehind(Prose words) {
        return BEHIND.matcher(words.text()).find() && !words.beginsWithCapital();
    }
}
