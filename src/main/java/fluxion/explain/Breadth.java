package fluxion.explain;

/**
 * About how broad LaTeX is when it is set, in sizes of its letters: enough to know what fits on a page. A page of A4 or
 * letter with usual margins has about forty.
 */
final class Breadth {
    /** Of a line of a page. */
    static final double PAGE = 39.5;
    private static final double SMALL = 0.72;
    private static final double LETTER = 0.53;
    private static final double SIGN = 1.25;

    private final String latex;
    private int at;

    private Breadth(String latex) {
        this.latex = latex;
    }

    static double of(String latex) {
        return new Breadth(latex).upTo(latex.length());
    }

    private double upTo(int end) {                               // recursion over braces, which the printer nests
        double sum = 0;
        while (at < end) sum += next();
        return sum;
    }

    private double next() {
        if (at >= latex.length()) return 0;                      // a part of a formula
        char c = latex.charAt(at);
        if (c == '\\') return command();
        if (c == '{') return group();
        at++;
        return switch (c) {
            case '^', '_'                  -> SMALL * next();
            case '+', '-', '='             -> SIGN;
            case ' ', '$', '&', '}'        -> 0;
            case '(', ')', '|', ',', '.'   -> 0.4;
            default                        -> LETTER;
        };
    }

    /** What is in braces. */
    private double group() {
        int close = Breaking.closing(latex, at);
        at++;
        double inside = upTo(close);
        at = Math.min(close + 1, latex.length());
        return inside;
    }

    private double command() {
        int from = ++at;
        while (at < latex.length() && Character.isLetter(latex.charAt(at))) at++;
        if (at == from) { at++; return 0; }
        return switch (latex.substring(from, at)) {
            case "frac"                    -> Math.max(next(), next()) + 0.2;
            case "sqrt"                    -> next() + 0.9;
            case "left", "right", "begin", "end" -> 0;
            case "text", "operatorname"    -> next();
            case "qquad"                   -> 2;
            case "quad"                    -> 1;
            case "cdot", "times", "in", "leftarrow" -> SIGN - 0.25;
            case "sum", "prod", "int"      -> 1.2;
            case String name               -> LETTER * Math.min(name.length(), 6);
        };
    }
}
