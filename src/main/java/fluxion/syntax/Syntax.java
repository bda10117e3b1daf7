package fluxion.syntax;

/** The two surfaces of the language. */
public enum Syntax {
    TEXT, LATEX;

    /** LaTeX if there is a command in the text: a backslash that neither is commented out nor continues a line. */
    public static Syntax of(String text) {
        for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 1)) {
            int start = text.lastIndexOf('\n', i) + 1;
            int end = text.indexOf('\n', i) < 0 ? text.length() : text.indexOf('\n', i);
            boolean comment = text.substring(start, i).indexOf('#') >= 0;
            if (!comment && !text.substring(i + 1, end).isBlank()) return LATEX;
        }
        return TEXT;
    }
}
