package fluxion.batch;

import java.util.regex.Pattern;

/**
 * LaTeX in which a backslash was not written twice: JSON takes {@code "\frac"} for a form feed and "rac", and
 * {@code "\theta"} for a tabulator and "heta". White space to a formula, so that it would be read, and read wrongly.
 */
final class LostBackslash {
    private static final Pattern LOST =
        Pattern.compile("[\b\f\t](?=\\p{L})|\r(?=[a-z])|\n(?=(?:abla|eq)(?![A-Za-z]))");
    private static final String ESCAPES = "\b\f\t\r\n";
    private static final String LETTERS = "bftrn";

    private LostBackslash() {}

    /** Refuses the text if a command has lost its backslash in it. */
    static void refuse(String field, String latex) throws BadRequest {
        var lost = LOST.matcher(latex);
        if (!lost.find()) return;
        int to = lost.end();
        while (to < latex.length() && Character.isLetter(latex.charAt(to))) to++;
        String command = LETTERS.charAt(ESCAPES.indexOf(latex.charAt(lost.start()))) + latex.substring(lost.end(), to);
        throw BadRequest.of("lost-backslash", field, command);
    }
}
