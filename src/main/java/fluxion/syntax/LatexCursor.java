package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A place among the tokens as written, and the tokens that were made of those before it. */
final class LatexCursor {
    private static final Set<String> UNITS = Set.of("mu", "pt", "em", "ex", "cm", "mm", "in", "bp", "pc", "sp", "dd",
        "cc");
    final List<LatexToken> in;
    final List<LatexToken> out = new ArrayList<>();
    /** The next token to be read. */
    int i;
    /** Whether white space, or what is as good as white space, has been passed since the last token made. */
    boolean space;

    LatexCursor(List<LatexToken> in) {
        this.in = in;
    }

    void emit(LatexToken token) {
        out.add(space ? token.spaced() : token);
        space = false;
    }

    boolean at(int type) {
        return i < in.size() && in.get(i).is(type);
    }

    boolean at(int type, String text) {
        return i < in.size() && in.get(i).is(type, text);
    }

    /** Whether the last token made is one of these. */
    boolean after(int... types) {
        if (!out.isEmpty()) for (int type : types) if (out.getLast().is(type)) return true;
        return false;
    }

    /** Whether a superscript begins here, perhaps in braces. */
    boolean afterCaret() {
        return after(CARET) || after(BEGIN) && out.size() > 1 && out.get(out.size() - 2).is(CARET);
    }

    /** The run of letters written without a gap from here on. */
    List<LatexToken> letters() {
        int to = i;
        while (to < in.size() && in.get(to).is(LETTER) && (to == i || in.get(to).touches(in.get(to - 1)))) to++;
        return in.subList(i, to);
    }

    /** Skips a star that belongs to the command before it: {@code \operatorname*}. */
    void star() {
        if (at(TIMES, "*") && in.get(i).touches(in.get(i - 1))) i++;
    }

    /** Skips {@code [t]}, the position of the rows; other brackets are part of the first row. */
    void position() {
        boolean position = i + 2 < in.size() && in.get(i).is(BRACKET, "[") && in.get(i + 1).text().matches("[tbc]")
            && in.get(i + 2).is(BRACKET, "]");
        if (position) i += 3;
    }

    /** Skips {@code [...]}. */
    void optional() {
        if (!at(BRACKET, "[")) return;
        while (i < in.size() && !at(BRACKET, "]")) i++;
        i = Math.min(i + 1, in.size());
    }

    /** Skips a length, {@code 3mu} or {@code -1.5 em}, if one stands here. */
    void dimension() {
        int to = i;
        while (to < in.size() && in.get(to).text().matches("[-+]")) to++;
        if (to >= in.size() || !in.get(to).text().matches("[0-9.]+")) return;
        var unit = new StringBuilder();
        for (to++; to < in.size() && unit.length() < 2; to++) unit.append(in.get(to).text());
        if (UNITS.contains(unit.toString())) i = to;
    }

    /** Skips a group, or one token. */
    void argument() {
        i = afterArgument(in, i);
    }

    /** What stands in the group from here on, without its braces. */
    List<LatexToken> group() {
        int to = afterArgument(in, i);
        return in.subList(Math.min(i + 1, to), Math.max(Math.min(i + 1, to), to - 1));
    }

    /** The span of the command together with the argument after it. */
    Span whole(LatexToken command) {
        int to = afterArgument(in, i);
        return to > i ? command.span().to(in.get(to - 1).span()) : command.span();
    }

    /** The place after a group, or after one token. */
    static int afterArgument(List<LatexToken> in, int from) {
        return LatexShapes.afterArgument(in, from, LBRACE, RBRACE);
    }
}
