package fluxion.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks LaTeX that is too broad for a page before a + or −, of a sum or of a sum above a fraction bar, and if that is
 * not enough, between factors in brackets. Only the layout changes: no term is rewritten.
 */
final class Breaking {
    private static final String FRACTION = "\\frac{";

    private Breaking() {}

    /** The rows of a formula; one, if it fits or cannot be broken. */
    static List<String> rows(String latex, double width) {
        if (Breadth.of(latex) <= width) return List.of(latex);
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (String term : terms(latex)) {
            boolean full = !row.isEmpty() && Breadth.of(row + term) > width;
            if (full) {
                rows.add(row.toString().strip());
                row.setLength(0);
                row.append("{}");
            }
            var parts = Breadth.of(term) <= width ? List.of(term) : within(term, width);
            for (String part : parts.subList(0, parts.size() - 1)) {
                rows.add((row + part).strip());
                row.setLength(0);
            }
            row.append(parts.getLast());
        }
        rows.add(row.toString().strip());
        return rows;
    }

    /** A term that is too broad: below a sum above its fraction bar, or before one of its factors in brackets. */
    private static List<String> within(String term, double width) {
        String fraction = fraction(term, width);
        return fraction.equals(term) ? factors(term, width) : List.of(fraction);
    }

    private static List<String> factors(String term, double width) {
        var rows = new ArrayList<String>();
        int from = 0;
        int depth = 0;
        int last = -1;
        for (int k = 0; k < term.length(); k++) {
            depth += step(term, k);
            boolean between = depth == 0 && term.startsWith(") (", k);
            if (!between) continue;
            if (last > from && Breadth.of(term.substring(from, k + 1)) > width) {
                rows.add(term.substring(from, last));
                from = last;
            }
            last = k + 1;
        }
        if (last > from && Breadth.of(term.substring(from)) > width) {
            rows.add(term.substring(from, last));
            from = last;
        }
        rows.add(term.substring(from));
        for (int k = 1; k < rows.size(); k++) rows.set(k, "{} \\times" + rows.get(k));
        return rows;
    }

    /** By how much a sign changes how deep one is within brackets. */
    private static int step(String latex, int k) {
        char c = latex.charAt(k);
        if ("{([".indexOf(c) >= 0 || latex.startsWith("\\begin", k)) return 1;
        return "})]".indexOf(c) >= 0 || latex.startsWith("\\end", k) ? -1 : 0;
    }

    /** The terms of a sum with the signs before them. */
    private static List<String> terms(String latex) {
        var terms = new ArrayList<String>();
        int from = 0;
        int depth = 0;
        for (int k = 0; k < latex.length(); k++) {
            depth += step(latex, k);
            boolean sign = latex.startsWith(" + ", k) || latex.startsWith(" - ", k);
            if (depth == 0 && sign && k > from) {
                terms.add(latex.substring(from, k));
                from = k;
            }
        }
        terms.add(latex.substring(from));
        return terms;
    }

    /** A term whose numerator is a sum that is too broad, with the sum in rows. */
    private static String fraction(String term, double width) {
        int at = term.indexOf(FRACTION);
        if (at < 0) return term;
        int open = at + FRACTION.length() - 1;
        int close = closing(term, open);
        double rest = Breadth.of(term.substring(0, at)) + Breadth.of(term.substring(closing(term, close + 1) + 1));
        var rows = rows(term.substring(open + 1, close), Math.max(width / 3, width - rest - 1));
        if (rows.size() == 1) return term;
        return term.substring(0, open + 1) + "\\begin{aligned} & " + String.join(" \\\\ & ", rows) + " \\end{aligned}"
            + term.substring(close);
    }

    /** Where the brace that opens there is closed. */
    static int closing(String latex, int open) {
        int depth = 0;
        for (int k = open; k < latex.length(); k++) {
            if (latex.charAt(k) == '{') depth++;
            if (latex.charAt(k) == '}' && --depth == 0) return k;
        }
        return latex.length() - 1;
    }
}
