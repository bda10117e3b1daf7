package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.syntax.LatexCommands.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds out what each token is: looks commands up (or repairs them), takes the text of {@code \text} and
 * {@code \mathrm} together, and drops what cannot be seen. Brackets are typed here and matched later.
 */
final class LatexWords {
    /** Braces that are open, and what to do at their end. */
    private enum Brace { PLAIN, INDEX, NOTED, BARE, ABS, NORM }

    private final List<LatexToken> in;
    private final LatexProblems problems;
    private final LatexFonts fonts;
    private final List<LatexToken> out = new ArrayList<>();
    private final Deque<Brace> braces = new ArrayDeque<>();
    private int i;
    private boolean space;

    private LatexWords(List<LatexToken> in, LatexProblems problems) {
        this.in = in;
        this.problems = problems;
        this.fonts = new LatexFonts(problems);
    }

    static List<LatexToken> typed(List<LatexToken> tokens, LatexProblems problems) {
        var words = new LatexWords(withoutDelimiters(tokens), problems);
        while (words.i < words.in.size() && !problems.refused()) words.next();
        words.fonts.report();
        return words.out;
    }

    /** Without the dollars (or {@code \[ \]}) around the whole formula. */
    private static List<LatexToken> withoutDelimiters(List<LatexToken> tokens) {
        int n = tokens.size();
        if (n < 2) return tokens;
        String both = tokens.getFirst().text() + " " + tokens.getLast().text();
        return switch (both) {
            case "$ $", "$$ $$", "\\( \\)", "\\[ \\]" -> tokens.subList(1, n - 1);
            default -> tokens;
        };
    }

    private void emit(LatexToken token) {
        out.add(space ? token.spaced() : token);
        space = false;
    }

    private void next() {
        LatexToken token = in.get(i);
        space |= token.space();
        switch (token.type()) {
            case COMMAND, CONTROL -> command(token);
            case LETTER -> letters();
            case LBRACE -> { i++; open(token, afterUnderscore() ? Brace.INDEX : Brace.PLAIN); }
            case RBRACE -> { i++; close(token); }
            case TIE -> { i++; space = true; }
            case BRACKET -> { i++; emit(LatexDelimiters.typed(token)); }
            case RAISED, LOWERED -> { i++; LatexNames.script(token).forEach(this::emit); }
            case RADICAL -> { i++; LatexNames.radical(token).forEach(this::emit); }
            case SIGN -> { i++; emit(token.as(SIGN, token.text().equals("+") || token.text().equals("\uFF0B") ? "+" : "-")); }
            case DOLLARS, PARAMETER, OTHER -> problems.refuse(Code.CANNOT_READ, token.span(), "character", LatexNames.shown(token.text()));
            default -> { i++; emit(token); }
        }
    }

    private boolean afterUnderscore() {
        return !out.isEmpty() && out.getLast().is(UNDERSCORE) || braces.peek() == Brace.INDEX;
    }

    private void open(LatexToken token, Brace brace) {
        braces.push(brace);
        switch (brace) {
            case PLAIN, INDEX, NOTED -> emit(token.as(BEGIN));
            case BARE -> space |= token.space();
            case ABS -> emit(token.as(OPEN, "|"));
            case NORM -> emit(token.as(OPEN, "‖"));
        }
    }

    private void close(LatexToken token) {
        switch (braces.isEmpty() ? Brace.PLAIN : braces.pop()) {
            case PLAIN, INDEX -> emit(token.as(END));
            case BARE -> { }
            case ABS -> emit(token.as(CLOSE, "|"));
            case NORM -> emit(token.as(CLOSE, "‖"));
            case NOTED -> {
                emit(token.as(END));
                if (i < in.size() && (in.get(i).is(UNDERSCORE) || in.get(i).is(CARET))) {
                    i++;
                    skipArgument();
                }
            }
        }
    }

    /** A run of letters: each is a name, unless they spell a function. */
    private void letters() {
        int to = i + 1;
        while (to < in.size() && in.get(to).is(LETTER) && in.get(to).touches(in.get(to - 1))) to++;
        var run = in.subList(i, to);
        var command = to < in.size() && in.get(to).is(LBRACE) ? LatexCommands.withArgument(LatexNames.written(run)) : java.util.Optional.<Command>empty();
        if (command.isPresent()) {
            LatexToken token = new LatexToken(COMMAND, "\\" + LatexNames.written(run), run.getFirst().span().to(run.getLast().span()), run.getFirst().space());
            problems.warn(Code.REPAIRED, token.span(), "repaired", LatexNames.written(run), token.text());
            i = to;
            meaning(token, command.get());
            return;
        }
        boolean argument = !out.isEmpty() && LatexRows.takesArgument(out.getLast());
        var names = afterUnderscore() || argument && run.size() == 1 ? LatexNames.each(run) : LatexNames.letters(run, to < in.size() ? in.subList(to, to + 1) : List.of(), problems);
        names.forEach(this::emit);
        fonts.plain(names);
        i = to;
    }

    private void command(LatexToken token) {
        String word = token.text().substring(1);
        i++;
        var known = LatexCommands.find(word);
        if (known.isPresent()) {
            meaning(token, known.get());
            return;
        }
        var repaired = LatexRepair.of(word);
        if (repaired.isEmpty()) {
            LatexNames.unknown(token, problems);
            return;
        }
        String read = ("\\" + repaired.get().name() + " " + repaired.get().rest()).strip();
        problems.warn(Code.REPAIRED, token.span(), "repaired", token.text(), read);
        int head = token.span().to() - repaired.get().rest().length();
        meaning(new LatexToken(COMMAND, "\\" + repaired.get().name(), new Span(token.span().from(), head), token.space()),
            LatexCommands.find(repaired.get().name()).orElseThrow());
        for (int k = 0; k < repaired.get().rest().length(); k++)
            emit(new LatexToken(NAME, repaired.get().rest().substring(k, k + 1), new Span(head + k, head + k + 1), false));
    }

    private void meaning(LatexToken token, Command command) {
        switch (command.kind()) {
            case NAME -> { emit(token.as(NAME, command.meaning())); fonts.plain(out.subList(out.size() - 1, out.size())); }
            case FUNCTION -> emit(token.as(FUNCTION, command.meaning()));
            case FRACTION -> emit(token.as(FRACTION));
            case BINOMIAL -> emit(token.as(BINOMIAL));
            case ROOT -> emit(token.as(ROOT));
            case ACCENT -> emit(token.as(ACCENT, command.meaning()));
            case TIMES -> emit(token.as(TIMES));
            case OVER -> emit(token.as(OVER));
            case RELATION -> emit(token.as(RELATION, command.meaning()));
            case PRIME -> emit(token.as(PRIME, "'"));
            case ELLIPSIS -> emit(token.as(ELLIPSIS));
            case ABOVE -> above(token, command);
            case SPACE -> { space = true; thousands(token); }
            case QUAD -> emit(token.as(TIE));
            case SILENT -> { star(); optional(); skipArgument(); space = true; }
            case SECOND -> { optional(); skipArgument(); }
            case DRESS -> {
                fonts.dress(token, in.subList(i, Math.min(i + 3, in.size())));
                if (at(LBRACE) && i + 2 < in.size() && in.get(i + 2).is(RBRACE)) open(in.get(i++), Brace.BARE);
            }
            case BRACED -> { if (at(LBRACE)) open(in.get(i++), Brace.NOTED); }
            case BRACKETED -> bracketed(token, command);
            case WORD -> word(token, false);
            case PROSE -> word(token, true);
            case SWITCH -> roman();
            case LEFT, RIGHT, SIZE_OPEN, SIZE_CLOSE, SIZE -> i = LatexDelimiters.sized(token, command.kind(), in, i, this::emit, problems);
            case OPENING -> emit(token.as(OPEN, command.meaning()));
            case CLOSING -> emit(token.as(CLOSE, command.meaning()));
            case BAR -> emit(token.as(BRACKET, command.meaning()));
            case ALIGNMENT -> emit(token.as(AMPERSAND));
            case ENVIRONMENT, ENVIRONMENT_END -> environment(token, command.kind() == LatexCommands.Kind.ENVIRONMENT);
            case NOT -> negated(token);
            case UNREAD -> unread(token);
        }
    }

    private void unread(LatexToken token) {
        if (token.text().equals("\\$") && at(NUMERAL)) problems.warn(Code.REPAIRED, token.span(), "currency");
        else problems.refuse(Code.CANNOT_READ, token.span(), "construct", token.text());
    }

    private boolean at(int type) {
        return i < in.size() && in.get(i).is(type);
    }

    private void star() {
        if (i < in.size() && in.get(i).is(TIMES, "*") && in.get(i).touches(in.get(i - 1))) i++;
    }

    /** Skips {@code [t]}, the position of the rows. */
    private void position() {
        if (i + 2 < in.size() && in.get(i).is(BRACKET, "[") && in.get(i + 1).text().matches("[tbc]") && in.get(i + 2).is(BRACKET, "]")) i += 3;
    }

    /** Skips {@code [...]}. */
    private void optional() {
        if (i >= in.size() || !in.get(i).is(BRACKET, "[")) return;
        while (i < in.size() && !in.get(i).is(BRACKET, "]")) i++;
        i = Math.min(i + 1, in.size());
    }

    /** Skips a group, or one token. */
    private void skipArgument() {
        i = LatexNames.afterArgument(in, i);
    }

    /** {@code \choose{16}{2}}, with nothing before it, was meant to be {@code \binom}. */
    private void above(LatexToken token, Command command) {
        boolean leading = out.isEmpty() || out.getLast().is(BEGIN) || out.getLast().is(OPEN) || out.getLast().is(RELATION);
        if (command.meaning().equals("choose") && leading && at(LBRACE)) {
            problems.warn(Code.REPAIRED, token.span(), "repaired", "\\choose", "\\binom");
            emit(token.as(BINOMIAL));
        } else if (command.meaning().equals("over") || command.meaning().equals("choose")) emit(token.as(ABOVE, command.meaning()));
        else problems.refuse(Code.CANNOT_READ, token.span(), "construct", token.text());
    }

    /** {@code 1\,000} is one numeral: the space is kept until numerals are joined. */
    private void thousands(LatexToken token) {
        if (token.text().equals("\\,") && !out.isEmpty() && out.getLast().is(NUMERAL) && at(NUMERAL)
            && token.touches(out.getLast()) && in.get(i).touches(token)) {
            space = false;
            emit(token.as(SPACE));
        }
    }

    private void bracketed(LatexToken token, Command command) {
        star();
        if (at(LBRACE)) open(in.get(i++), command.meaning().equals("|") ? Brace.ABS : Brace.NORM);
        else LatexNames.unknown(token, problems);
    }

    private void word(LatexToken token, boolean prose) {
        star();
        if (!at(LBRACE)) return;
        int to = LatexNames.afterArgument(in, i);
        var inside = in.subList(i + 1, Math.max(i + 1, to - 1));
        boolean unit = !out.isEmpty() && out.getLast().is(NUMERAL);
        var whole = new LatexToken(COMMAND, token.text(), token.span().to(in.get(to - 1).span()), token.space());
        var read = LatexNames.word(whole, inside, prose, unit, afterUnderscore(), problems);
        if (read.isEmpty()) return;
        read.get().forEach(this::emit);
        i = to;
    }

    /** {@code \rm loss}: the letters are one name. */
    private void roman() {
        int to = i;
        while (to < in.size() && in.get(to).is(LETTER) && (to == i || in.get(to).touches(in.get(to - 1)))) to++;
        if (to > i) LatexNames.word(new LatexToken(LETTER, "", in.get(i).span().to(in.get(to - 1).span()), in.get(i).space()),
            in.subList(i, to), false, false, afterUnderscore(), problems).orElseThrow().forEach(this::emit);
        i = to;
    }

    private void environment(LatexToken token, boolean begins) {
        int to = LatexNames.afterArgument(in, i);
        String name = LatexNames.written(in.subList(Math.min(i + 1, to), Math.max(i + 1, to - 1)));
        Span span = to > i ? token.span().to(in.get(to - 1).span()) : token.span();
        i = to;
        if (!LatexCommands.hasRows(name)) {
            problems.refuse(Code.CANNOT_READ, span, "construct", (begins ? "\\begin{" : "\\end{") + name + "}");
            return;
        }
        if (begins) {
            position();
            if (name.startsWith("alignat") || name.startsWith("alignedat")) skipArgument();
        }
        emit(new LatexToken(begins ? BEGIN : END, (begins ? "\\begin{" : "\\end{") + name + "}", span, token.space()));
    }

    private void negated(LatexToken token) {
        var relation = i < in.size() ? LatexNames.negated(in.get(i)) : java.util.Optional.<String>empty();
        if (relation.isEmpty()) problems.refuse(Code.CANNOT_READ, token.span(), "construct", token.text());
        else emit(new LatexToken(RELATION, relation.get(), token.span().to(in.get(i++).span()), token.space()));
    }
}
