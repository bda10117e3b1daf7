package fluxion.document;

import fluxion.syntax.Span;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of an alignment, as they are written. */
final class Rows {
    private static final String BEGIN = "\\begin{";
    private static final Set<String> WITH_ROWS = Set.of("equation", "align", "gather", "multline", "eqnarray",
        "alignat", "flalign", "aligned", "alignedat", "gathered", "multlined", "split", "displaymath", "math", "dmath",
        "xalignat", "xxalignat", "empheq", "darray", "IEEEeqnarray", "IEEEeqnarraybox");
    /** Environments whose columns, or whose kind, stand behind their names. */
    private static final Set<String> WITH_COLUMNS = Set.of("alignat", "alignedat", "xalignat", "xxalignat", "empheq",
        "IEEEeqnarray", "IEEEeqnarraybox", "array", "darray");
    private static final Set<String> RELATIONS = Set.of("le", "leq", "leqslant", "lt", "ge", "geq", "geqslant", "gt",
        "ne", "neq", "equiv", "eq", "coloneqq", "in", "stackrel", "overset", "approx", "propto", "sim", "to");
    private static final Set<String> OPERATORS = Set.of("cdot", "times", "div", "pm", "mp");
    private static final Set<String> SPACES = Set.of("amp", "quad", "qquad", "mathstrut", "phantom", "hphantom",
        "enspace");
    private static final Set<String> SILENT = Set.of("label", "tag", "nonumber", "notag", "hspace", "vspace", "quad",
        "qquad", "displaystyle");

    /** What cannot be seen at the end of a row. */
    private static final Pattern UNSEEN = Pattern.compile("(?:[\\s&]|\\{\\s*}|\\\\(?:" + String.join("|", SPACES)
        + ")(?![A-Za-z]))*$");
    private static final Pattern LENGTH = Pattern.compile("\\{\\s*(\\d*\\.?\\d+)\\s*(in|cm|mm|em|ex|pt)\\s*}");
    /** What a break may have behind it. */
    private static final Pattern SKIP = Pattern.compile("\\*?(?:\\s*\\[\\s*-?\\s*(?:\\d+\\.?\\d*|\\.\\d+)\\s*"
        + "(?:in|cm|mm|em|ex|pt|pc|bp|sp|mu|\\\\[a-z]+)\\s*])?");
    /** Narrower space stands within formulas; in points. */
    private static final double WIDTH = 5;

    private Rows() {}

    /**
     * Whether rows of formulas stand in the environment that begins at the first place and ends before the second: an
     * array is one of them where it has relations, and no rules.
     */
    static boolean hasRows(String text, int begin, int end) {
        int close = text.indexOf('}', begin);
        var name = text.substring(begin + BEGIN.length(), close);
        if (!name.equals("array")) return hasRows(name);
        int rows = afterColumns(text, close + 1);
        return rows <= end && text.substring(close, rows).indexOf('|') < 0 && text.substring(rows, end).contains("=")
            && !text.substring(rows, end).contains("\\hline");
    }

    /** Whether rows of formulas stand in the environment. */
    static boolean hasRows(String environment) {
        return WITH_ROWS.contains(environment.replace("*", ""));
    }

    /** What is inside the environments that the whole formula is wrapped in. */
    static Span inside(String text, Span whole) {
        int from = whole.from();
        int to = whole.to();
        while (true) {
            while (from < to && Character.isWhitespace(text.charAt(from))) from++;
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
            int close = text.startsWith(BEGIN, from) ? text.indexOf('}', from) : -1;
            if (close < 0 || close >= to) return new Span(from, to);
            var name = text.substring(from + BEGIN.length(), close);
            var ending = "\\end{" + name + "}";
            int end = text.indexOf(ending, close);
            boolean all = end >= 0 && hasRows(text, from, end) && withoutPunctuation(text, end + ending.length(), to);
            if (!all) return new Span(from, to);
            boolean columns = WITH_COLUMNS.contains(name.replace("*", ""));
            from = columns ? afterColumns(text, close + 1) : close + 1;
            to = end;
        }
    }

    private static boolean withoutPunctuation(String text, int from, int to) {
        for (int i = from; i < to; i++)
            if (!Character.isWhitespace(text.charAt(i)) && ".,;".indexOf(text.charAt(i)) < 0) return false;
        return true;
    }

    private static int afterColumns(String text, int at) {
        int from = at;
        while (from < text.length() && text.charAt(from) == '[') from = Math.max(text.indexOf(']', from), from) + 1;
        if (from >= text.length() || text.charAt(from) != '{') return from;
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) return i + 1;
        }
        return from;
    }

    /** Where the row begins after a break: behind a star, and a length such as {@code [2pt]}. */
    static int begins(String text, int at, int end) {
        var length = SKIP.matcher(text).region(at, end);
        return length.lookingAt() ? length.end() : at;
    }

    /** Whether the formula before a new row goes on in it. */
    static boolean goesOn(String text, Span before, Span after) {
        var seen = UNSEEN.matcher(text.substring(before.from(), before.to())).replaceFirst("");
        int last = before.from() + seen.length() - 1;
        return last < before.from() || "=<>+-*/".indexOf(text.charAt(last)) >= 0 || continues(text, after);
    }

    /** Whether the row begins with a relation, or with an operation: a minus sign only behind an alignment. */
    static boolean continues(String text, Span row) {
        for (int i = row.from(); i < row.to(); ) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || "&{}~".indexOf(c) >= 0) i++;
            else if (c == '-') return text.substring(row.from(), i).contains("&")
                || text.substring(row.from(), i).contains("\\amp");
            else if (c != '\\') return "=<>≤≥≠≈+".indexOf(c) >= 0;
            else {
                var name = command(text, i);
                if (!name.isEmpty() && !SPACES.contains(name))
                    return RELATIONS.contains(name) || OPERATORS.contains(name);
                i += 1 + Math.max(1, name.length());
            }
        }
        return true;
    }

    /** The place of the brace that closes the one at this place; the end if there is none. */
    static int closing(String text, int brace, int end) {
        int depth = 0;
        for (int i = brace; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') i++;
            else if (c == '{') depth++;
            else if (c == '}' && --depth == 0) return i;
        }
        return end;
    }

    static boolean isRelation(String text, int at) {
        char c = text.charAt(at);
        return "=<>≤≥≠".indexOf(c) >= 0 || c == '\\' && RELATIONS.contains(command(text, at));
    }

    /** Whether an equation of a name stands there, up to a comma: {@code y = 2} in {@code x = 1,y = 2}. */
    static boolean isEquation(String text, Span place) {
        int depth = 0;
        if (place.from() >= place.to() || !Character.isLetter(text.charAt(place.from()))) return false;
        for (int i = place.from(); i < place.to() && depth >= 0; i++) {
            char c = text.charAt(i);
            if ("({[".indexOf(c) >= 0) depth++;
            else if (")}]".indexOf(c) >= 0) depth--;
            else if (depth == 0 && c == ',') return false;
            else if (depth == 0 && isRelation(text, i)) return true;
        }
        return false;
    }

    /** Whether the braces hold a length that sets formulas apart: {@code \hspace{0.5in}}. */
    static boolean isWide(String text, int brace) {
        int close = text.indexOf('}', brace);
        var length = close < 0 ? null : LENGTH.matcher(text.substring(brace, close + 1));
        return length != null && length.matches() && Double.parseDouble(length.group(1)) * switch (length.group(2)) {
            case "in" -> 72;
            case "cm" -> 28;
            case "mm" -> 2.8;
            case "em" -> 10;
            case "ex" -> 4.3;
            default   -> 1;
        } >= WIDTH;
    }

    private static String command(String text, int at) {
        int to = at + 1;
        while (to < text.length() && text.charAt(to) < 0x7f && Character.isLetter(text.charAt(to))) to++;
        return text.substring(at + 1, to);
    }

    /** Whether nothing can be read there but labels and space. */
    static boolean isSilent(String part) {
        for (int i = 0; i < part.length(); ) {
            char c = part.charAt(i);
            if (Character.isWhitespace(c) || c == '&' || c == '~') i++;
            else if (c != '\\') return false;
            else {
                var name = command(part, i);
                if (!name.isEmpty() && !SILENT.contains(name)) return false;
                i += 1 + Math.max(1, name.length());
                if (i < part.length() && part.charAt(i) == '*') i++;
                if (i < part.length() && part.charAt(i) == '{') i = Math.max(i + 1, part.indexOf('}', i) + 1);
            }
        }
        return true;
    }
}
