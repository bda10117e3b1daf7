package fluxion.document;

import fluxion.document.Part.Join;
import fluxion.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a formula apart into its statements: {@code h = g(x), \qquad y = 2h} is two, and so are the rows of an
 * alignment, unless a row goes on with the chain of the row before. What stands in braces or in an environment of its
 * own is left together.
 */
final class Parts {
    private static final Set<String> WIDE = Set.of("quad", "qquad");
    private static final Set<String> WORDS = Set.of("text", "textrm", "textit", "textnormal", "mbox", "mathrm",
        "intertext", "shortintertext");
    private static final Set<String> CONSEQUENCES = Set.of("Rightarrow", "Longrightarrow", "implies", "iff",
        "Leftrightarrow", "Longleftrightarrow", "therefore", "⇒", "⟹", "⇔", "⟺");
    private static final Set<String> LOOSE = Set.of("approx", "sim", "simeq", "cong", "propto", "to", "rightarrow",
        "longrightarrow", "leftarrow", "longleftarrow", "gets", "mapsto", "longmapsto", "ll", "gg", "≈", "∝", "→", "←",
        "↦", "∼");
    /** Whole words that may stand between statements, in {@code \text}; one word alone may be a name as well. */
    private static final Set<String> CONNECTIVES = Set.of("for", "if", "when", "where", "with", "and", "or", "so",
        "then", "thus", "hence", "since", "let", "as", "at", "because", "therefore", "otherwise", "but", "while");

    /** {@code a, b > 0}: names that stand to the same in the same way. */
    private static final Pattern LISTED = Pattern.compile("(?:\\s*\\\\?[A-Za-z]+(?:_(?:\\w|\\{\\w+\\}))?\\s*,)+"
        + "\\s*\\\\?[A-Za-z]+(?:_(?:\\w|\\{\\w+\\}))?\\s*(?:[<>≤≥≠∈]|\\\\(?:leq?|geq?|leqslant|geqslant|lt|gt|neq?"
        + "|in)(?![A-Za-z]))");
    private static final Set<String> OPENING = Set.of("langle", "lbrace", "lbrack", "lparen");
    private static final Set<String> CLOSING = Set.of("rangle", "rbrace", "rbrack", "rparen");

    /** {@code (\text{by the chain rule})} */
    private static final Pattern REMARK =
        Pattern.compile("[(\\[]\\s*\\\\(?:text\\w*|mbox|mathrm)\\s*\\{[^{}]*}\\s*[)\\]]");

    /** What {@code \text} holds where it names a quantity. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]*");

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int from;
    private String words = "";
    private Join join = Join.NEXT;
    private String sign = "";
    private int braces;
    private int brackets;
    /** Whether a relation stands in the part so far. */
    private boolean relation;
    /** Where the row begins. */
    private int row;

    private Parts(String text, int from) {
        this.text = text;
        this.from = from;
    }

    static List<Part> of(String text, Span whole) {
        var inner = Rows.inside(text, whole);
        var parts = new Parts(text, inner.from());
        for (int i = inner.from(); i < inner.to(); ) i = parts.next(i, inner.to());
        parts.cut(inner.to(), inner.to(), Join.NEXT, "", "");
        return List.copyOf(parts.parts);
    }

    /** Looks at what stands at a place, and returns where to look next. */
    private int next(int i, int end) {
        char c = text.charAt(i);
        if (c == '\\') return command(i, end);
        if (c == '{') braces++;
        if (c == '}') braces--;
        if (c == '(' || c == '[') brackets++;
        if (c == ')' || c == ']') brackets--;
        if (braces != 0) return i + 1;
        if (c == '&') return column(i, 1, end);
        relation |= Rows.isRelation(text, i);
        var symbol = String.valueOf(c);
        if (c > 0x7f && CONSEQUENCES.contains(symbol)) return cut(i, i + 1, Join.CONSEQUENCE, symbol, "");
        if (c > 0x7f && LOOSE.contains(symbol)) return cut(i, i + 1, Join.LOOSE, symbol, "");
        boolean pause = (c == ',' || c == ';') && brackets <= 0 && !isListed(i, end)
            && (i + 1 == end || isSpace(i + 1) || relation && Rows.isEquation(text, new Span(i + 1, end)));
        return pause ? cut(i, i + 1, Join.NEXT, "", "") : i + 1;
    }

    /** Whether the comma stands in a list of names before the relation that holds for all, or of values behind it. */
    private boolean isListed(int comma, int end) {
        var list = LISTED.matcher(text).region(from, end);
        return list.lookingAt() && comma < list.end()
            || !isBehindName() && Members.endOfList(text, from, end).filter(last -> comma < last).isPresent();
    }

    /** Whether the part before is a name alone: in {@code x, y = 2, 3} each has a value of its own. */
    private boolean isBehindName() {
        return !parts.isEmpty() && text.substring(parts.getLast().span().from(), parts.getLast().span().to())
            .matches("\\\\?[A-Za-z]+(_\\w|_\\{\\w+})?");
    }

    /** A blank, or a command that makes one. */
    private boolean isSpace(int i) {
        return Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '~' || text.startsWith("\\ ", i)
            || text.startsWith("\\quad", i) || text.startsWith("\\qquad", i) || text.startsWith("\\;", i)
            || text.startsWith("\\text", i) || text.startsWith("\\,", i);
    }

    private int command(int i, int end) {
        int to = i + 1;
        while (to < end && Character.isLetter(text.charAt(to)) && text.charAt(to) < 0x7f) to++;
        if (to == i + 1) return sign(i, end);
        var name = text.substring(i + 1, to);
        if (name.equals("begin")) braces++;
        if (name.equals("end")) braces--;
        if (braces != 0 || name.equals("end")) return to;
        if (name.equals("amp")) return column(i, 4, end);
        if (OPENING.contains(name)) brackets++;
        if (CLOSING.contains(name)) brackets--;
        relation |= Rows.isRelation(text, i);
        if (WIDE.contains(name)) return isIndent(i) ? to : cut(i, to, Join.NEXT, "", "");
        if (name.equals("hspace") && Rows.isWide(text, to)) return cut(i, text.indexOf('}', to) + 1, Join.NEXT, "", "");
        if (CONSEQUENCES.contains(name)) return cut(i, to, Join.CONSEQUENCE, "\\" + name, "");
        if (LOOSE.contains(name)) return cut(i, to, Join.LOOSE, "\\" + name, "");
        if (WORDS.contains(name)) return words(i, to, end);
        if (name.equals("stackrel") || name.equals("overset")) return demanded(i, to, end);
        return to;
    }

    /** {@code &} aligns; behind an equation, and before something that does not go on with it, it separates. */
    private int column(int i, int length, int end) {
        boolean apart = relation && !isIndent(i) && !Rows.goesOn(text, new Span(from, i), new Span(i + length, end));
        return apart ? cut(i, i + length, Join.NEXT, "", "") : i + length;
    }

    /** {@code \\} ends a row; other signs after a backslash are looked over. */
    private int sign(int i, int end) {
        if (i + 1 < end && text.charAt(i + 1) == '{') brackets++;
        if (i + 1 < end && text.charAt(i + 1) == '}') brackets--;
        boolean ends = braces == 0 && i + 1 < end && text.charAt(i + 1) == '\\';
        if (!ends) return Math.min(end, i + 2);
        boolean said = !words.isEmpty() || REMARK.matcher(text.substring(from, i).replace('&', ' ').strip()).matches();
        boolean remark = said && !parts.isEmpty() && parts.getLast().span().from() >= row;
        row = Rows.begins(text, i + 2, end);
        return !remark && Rows.goesOn(text, new Span(from, i), new Span(row, end)) ? row
            : cut(i, row, Join.NEXT, "", "");
    }

    /** Whether nothing stands before the space in a row that goes on with what stands above. */
    private boolean isIndent(int i) {
        return row > from && row <= i && Rows.isSilent(text.substring(row, i));
    }

    /** {@code \text{for all }} stands between statements; {@code \text{loss}} is a name. */
    private int words(int i, int brace, int end) {
        int close = brace < end && text.charAt(brace) == '{' ? Rows.closing(text, brace, end) : end;
        if (close == end) return brace;
        var said = text.substring(brace + 1, close);
        boolean prose = CONNECTIVES.contains(said.strip()) || said.strip().contains(" ")
            || !said.equals(said.strip()) || !NAME.matcher(said).matches();
        boolean between = text.startsWith("\\inter", i) || text.startsWith("\\short", i);
        return between || prose && !isOperand(close + 1, end) ? cut(i, close + 1, Join.NEXT, "", said) : close + 1;
    }

    /** Whether what ends before the place is computed with: {@code \text{cross entropy} = …}. */
    private boolean isOperand(int at, int end) {
        int i = at;
        while (i < end && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '&')) i++;
        return i < end && ("+^_)/".indexOf(text.charAt(i)) >= 0 || Rows.isRelation(text, i));
    }

    /** {@code \stackrel{!}{=}} demands an equality, and does not claim it. */
    private int demanded(int i, int brace, int end) {
        var demand = text.substring(brace, Math.min(end, brace + 6));
        return demand.equals("{!}{=}") ? cut(i, brace + 6, Join.LOOSE, text.substring(i, brace + 6), "") : brace;
    }

    /** Ends the part here; the next begins at a place. */
    private int cut(int to, int next, Join how, String joining, String said) {
        boolean found = add(to);
        if (found || how != Join.NEXT) {
            join = how;
            sign = joining;
            words = said;
        } else words = (words + " " + said).strip();
        from = next;
        brackets = 0;
        relation = false;
        return next;
    }

    /** Whether something is left without the punctuation and the blanks around. */
    private boolean add(int to) {
        int end = to;
        while (end > from && (Character.isWhitespace(text.charAt(end - 1)) || ".,;&".indexOf(text.charAt(end - 1)) >= 0)
            && !(end - 2 >= from && text.charAt(end - 2) == '\\') && !text.startsWith("\\right.", end - 7)) end--;
        int start = from;
        while (start < end && (isSpace(start) && !text.startsWith("\\t", start) || text.charAt(start) == '&'
            || text.startsWith("\\\\", start))) start += text.charAt(start) == '\\' ? 2 : 1;
        var said = text.substring(start, Math.max(start, end));
        if (Rows.isSilent(said) || REMARK.matcher(said).matches()) return false;
        if (!parts.isEmpty() && said.startsWith("=")) {
            parts.add(new Part(new Span(start + 1, end), words, Join.CONTINUED, "="));
            return true;
        }
        int bracket = parts.isEmpty() && text.charAt(start) == '(' ? end : bracketed(start, end);
        if (start < bracket) parts.add(new Part(new Span(start, bracket), words, join, sign));
        if (bracket == end) return true;
        boolean colon = text.substring(bracket, end).contains(":");
        parts.add(colon ? new Part(new Span(bracket, end), "", Join.REMARK, "")
            : new Part(new Span(bracket + 1, end - 1), "", Join.CONDITION, ""));
        return true;
    }

    /**
     * Where a remark in brackets at the end begins, as in {@code y = g(x) (g: the sigmoid)}: a colon or a relation in
     * it tells it from a factor, and a blank before it from arguments. The end if there is none.
     */
    private int bracketed(int start, int end) {
        if (text.charAt(end - 1) != ')') return end;
        int depth = 0;
        boolean colon = false;
        boolean relation = false;
        for (int i = end - 1; i >= start; i--) {
            char c = text.charAt(i);
            if (c == ')') depth++;
            colon |= c == ':' && depth == 1;
            relation |= depth == 1 && (c == '∈' || Rows.isRelation(text, i));
            if (c != '(' || --depth > 0) continue;
            boolean apart = i == start || Character.isWhitespace(text.charAt(i - 1));
            return colon || relation && apart ? i : end;
        }
        return end;
    }
}
