package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.syntax.LatexCommands.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what each token is: looks commands up (or repairs them), takes the text of {@code \text} and
 * {@code \mathrm} together, and drops what cannot be seen. Brackets are typed here and matched later.
 */
final class LatexWords {
    /** What braces that are open stand for, and so what is to be done where they close. */
    private enum Brace { PLAIN, INDEX, NOTED, BARE, ABS, NORM }

    private final LatexCursor at;
    private final LatexProblems problems;
    private final LatexFonts fonts;
    private final LatexEnvironments environments;
    private final Deque<Brace> braces = new ArrayDeque<>();

    private LatexWords(List<LatexToken> in, Set<String> plain, LatexProblems problems) {
        this.at = new LatexCursor(in);
        this.problems = problems;
        this.fonts = new LatexFonts(problems, plain);
        this.environments = new LatexEnvironments(at, problems);
    }

    static List<LatexToken> typed(List<LatexToken> tokens, Set<String> plain, LatexProblems problems) {
        var words = new LatexWords(LatexProse.unfolded(LatexFonts.upright(
            LatexDelimiters.withoutDollars(tokens))), plain, problems);
        while (words.at.i < words.at.in.size() && !problems.refused()) words.next();
        words.fonts.report();
        return words.at.out;
    }

    private void next() {
        LatexToken token = at.in.get(at.i);
        at.space |= token.space();
        if (token.is(LETTER)) {
            letters();
            return;
        }
        at.i++;
        switch (token.type()) {
            case COMMAND, CONTROL -> command(token);
            case LBRACE -> open(token, holdsSign() ? Brace.BARE : inSubscript() ? Brace.INDEX : Brace.PLAIN);
            case RBRACE -> close(token);
            case TIE -> at.space = true;
            case BRACKET -> at.emit(LatexDelimiters.typed(token));
            case RAISED, LOWERED -> LatexNames.script(token).forEach(at::emit);
            case RADICAL -> LatexNames.radical(token).forEach(at::emit);
            case SIGN -> at.emit(token.as(SIGN, token.text().equals("+") || token.text().equals("\uFF0B") ? "+" : "-"));
            case DOLLARS, PARAMETER, OTHER -> new LatexUnread(at, problems).character(token);
            default -> at.emit(token);
        }
    }

    /** Whether the braces are around a sign alone, where it is the sign: {@code a {+} b}. */
    private boolean holdsSign() {
        boolean argument = !at.out.isEmpty() && LatexRows.takesArgument(at.out.getLast());
        return !argument && at.i + 1 < at.in.size() && at.in.get(at.i + 1).is(RBRACE)
            && (at.at(SIGN) || at.at(RELATION) || at.at(TIMES));
    }

    private boolean inSubscript() {
        return at.after(UNDERSCORE) || braces.peek() == Brace.INDEX;
    }

    private void open(LatexToken token, Brace brace) {
        braces.push(brace);
        switch (brace) {
            case PLAIN, INDEX, NOTED -> at.emit(token.as(BEGIN));
            case BARE -> at.space |= token.space();
            case ABS -> at.emit(token.as(OPEN, "|"));
            case NORM -> at.emit(token.as(OPEN, "‖"));
        }
    }

    private void close(LatexToken token) {
        Brace brace = braces.isEmpty() ? Brace.PLAIN : braces.pop();
        switch (brace) {
            case PLAIN, INDEX, NOTED -> at.emit(token.as(END));
            case BARE -> { }
            case ABS -> at.emit(token.as(CLOSE, "|"));
            case NORM -> at.emit(token.as(CLOSE, "‖"));
        }
        if (brace == Brace.NOTED && (at.at(UNDERSCORE) || at.at(CARET))) {
            at.i++;
            at.argument();
        }
    }

    /** A run of letters: each is a name, unless they spell a function, or a command without its backslash. */
    private void letters() {
        var run = at.letters();
        at.i += run.size();
        String word = LatexNames.written(run);
        Span span = run.getFirst().span().to(run.getLast().span());
        var forgotten = at.at(LBRACE) ? LatexCommands.withArgument(word) : Optional.<Command>empty();
        if (forgotten.isPresent()) {
            problems.warn(Code.REPAIRED, span, "repaired", word, "\\" + word);
            meaning(new LatexToken(COMMAND, "\\" + word, span, run.getFirst().space()), forgotten.get());
            return;
        }
        if (environments.isInPieces() && LatexPieces.isWord(word)) {
            problems.warn(Code.REPAIRED, span, "repaired", word, "\\text{" + word + "}");
            at.emit(new LatexToken(REMARK, word, span, true));
            return;
        }
        boolean argument = !at.out.isEmpty() && LatexRows.takesArgument(at.out.getLast());
        var following = at.in.subList(at.i, Math.min(at.i + 1, at.in.size()));
        var names = inSubscript() || argument && run.size() == 1 ? LatexNames.each(run)
            : LatexNames.letters(run, following, problems);
        names.forEach(at::emit);
        fonts.plain(names);
    }

    private void command(LatexToken token) {
        String word = token.text().substring(1);
        var known = LatexCommands.find(word.isBlank() ? "space" : word);          // a backslash at the end of a line
        if (known.isPresent()) {
            meaning(token, known.get());
            return;
        }
        LatexRepair.of(word).ifPresentOrElse(repaired -> repaired(token, repaired), () ->
            LatexNames.unknown(token, problems));
    }

    private void repaired(LatexToken token, LatexRepair.Repaired repaired) {
        String read = ("\\" + repaired.name() + " " + repaired.rest()).strip();
        problems.warn(Code.REPAIRED, token.span(), "repaired", token.text(), read);
        int head = token.span().to() - repaired.rest().length();
        var span = new Span(token.span().from(), head);
        meaning(new LatexToken(COMMAND, "\\" + repaired.name(), span, token.space()),
            LatexCommands.find(repaired.name()).orElseThrow());
        for (int k = 0; k < repaired.rest().length(); k++)
            at.emit(new LatexToken(NAME, repaired.rest().substring(k, k + 1), new Span(head + k, head + k + 1), false));
    }

    private void meaning(LatexToken token, Command command) {
        switch (command.kind()) {
            case NAME -> {
                at.emit(token.as(NAME, command.meaning()));
                fonts.plain(at.out.subList(at.out.size() - 1, at.out.size()));
            }
            case FUNCTION -> {
                if (token.text().equals("\\lg")) problems.warn(Code.AMBIGUOUS, token.span(), "lg");
                at.emit(token.as(FUNCTION, command.meaning()));
            }
            case FRACTION, BINOMIAL, ROOT, TIMES, OVER -> at.emit(token.as(LatexCommands.type(command.kind())));
            case ACCENT -> accent(token, command);
            case RELATION -> at.emit(token.as(RELATION, command.meaning()));
            case PRIME -> at.emit(token.as(PRIME, "'"));
            case ELLIPSIS -> at.emit(token.as(ELLIPSIS));
            case ABOVE -> above(token, command);
            case SPACE -> space(token);
            case QUAD -> at.emit(token.as(TIE));
            case SILENT -> { at.star(); at.optional(); at.argument(); at.space = true; }
            case DIMENSION -> { at.dimension(); at.space = true; }
            case SECOND -> LatexFonts.second(token, at, problems);
            case DRESS -> dress(token);
            case CROSSED -> fonts.crossed(token, at);
            case BRACED -> { if (at.at(LBRACE)) open(at.in.get(at.i++), Brace.NOTED); }
            case BRACKETED -> bracketed(token, command);
            case WORD -> word(token, false);
            case PROSE -> word(token, true);
            case SWITCH -> roman();
            case LEFT, RIGHT, SIZE_OPEN, SIZE_CLOSE, SIZE -> LatexDelimiters.sized(token, command.kind(), at, problems);
            case OPENING -> at.emit(token.as(OPEN, command.meaning()));
            case CLOSING -> at.emit(token.as(CLOSE, command.meaning()));
            case BAR -> at.emit(token.as(BRACKET, command.meaning()));
            case ALIGNMENT -> at.emit(token.as(AMPERSAND));
            case ENVIRONMENT -> environments.begin(token);
            case ENVIRONMENT_END -> environments.end(token);
            case NOT -> new LatexUnread(at, problems).negated(token);
            case UNREAD -> new LatexUnread(at, problems).unread(token, command.meaning(), environments.isInPieces());
        }
    }

    private void accent(LatexToken token, Command command) {
        boolean raised = at.after(CARET) || at.after(BEGIN);
        if (token.text().equals("\\overline") && !raised)
            problems.warn(Code.AMBIGUOUS, at.whole(token), "overline", problems.written(at.whole(token)));
        at.emit(token.as(ACCENT, command.meaning()));
    }

    /** Space is nothing, but that of {@code 1\,000} is kept until numerals are joined. */
    private void space(LatexToken token) {
        boolean thousands = token.text().equals("\\,") && at.after(NUMERAL) && at.at(NUMERAL)
            && token.touches(at.out.getLast()) && at.in.get(at.i).touches(token);
        if (thousands) {
            at.space = false;
            at.emit(token.as(SPACE));
        } else at.space = true;
    }

    /** {@code \choose{16}{2}}, with nothing before it, was meant to be {@code \binom}. */
    private void above(LatexToken token, Command command) {
        boolean leading = at.out.isEmpty() || at.after(BEGIN, OPEN, RELATION);
        if (command.meaning().equals("choose") && leading && at.at(LBRACE)) {
            problems.warn(Code.REPAIRED, token.span(), "repaired", "\\choose", "\\binom");
            at.emit(token.as(BINOMIAL));
        } else if (command.meaning().equals("over") || command.meaning().equals("choose")) {
            at.emit(token.as(ABOVE, command.meaning()));
        } else problems.refuse(Code.CANNOT_READ, token.span(), "unread-sign", token.text());
    }

    /** A font or a frame; the braces around a single letter go with it. */
    private void dress(LatexToken token) {
        if (at.afterCaret() && token.text().equals("\\underline"))
            problems.refuse(Code.CANNOT_READ, at.whole(token), "unread-falling", problems.written(at.whole(token)));
        var beyond = LatexFonts.beyond(token, at);
        if (beyond.isPresent() && !problems.passes(at.whole(token), beyond.get(), problems.written(at.whole(token))))
            return;
        fonts.dress(token, at.in.subList(at.i, Math.min(at.i + 3, at.in.size())));
        if (at.at(LBRACE) && at.i + 2 < at.in.size() && at.in.get(at.i + 2).is(RBRACE)) open(at.in.get(at.i++),
            Brace.BARE);
    }

    private void bracketed(LatexToken token, Command command) {
        at.star();
        if (at.at(LBRACE)) open(at.in.get(at.i++), command.meaning().equals("|") ? Brace.ABS : Brace.NORM);
        else if (at.at(LETTER)) {
            at.emit(token.as(OPEN, command.meaning()));
            LatexNames.each(at.in.subList(at.i, at.i + 1)).forEach(at::emit);
            at.i++;
            at.emit(token.as(CLOSE, command.meaning()));
        } else problems.refuse(Code.UNBALANCED, token.span(), "no-delimiter", token.text());
    }

    private void word(LatexToken token, boolean prose) {
        at.star();
        if (!at.at(LBRACE)) return;
        var whole = new LatexToken(COMMAND, token.text(), at.whole(token), token.space());
        if (new LatexUnread(at, problems).ordinal(whole)) return;
        LatexNames.word(whole, at.group(), prose, at.after(NUMERAL), inSubscript(), apart(), problems)
            .ifPresent(read -> {
                at.argument();
                boolean waits = !prose || at.i < at.in.size() && !at.at(RBRACE);
                read.forEach(name -> at.emit(waits || !name.is(FUNCTION) ? name : name.as(REMARK)));
            });
    }

    /** Whether the words in braces here have blanks around them, and an operand beside these. */
    private boolean apart() {
        var inside = at.group();
        int end = LatexCursor.afterArgument(at.in, at.i);
        boolean before = !inside.isEmpty() && inside.getFirst().space() && !at.out.isEmpty()
            && LatexRows.endsOperand(at.out.getLast());
        boolean after = end > at.i && at.in.get(end - 1).space() && end < at.in.size()
            && (at.in.get(end).is(LETTER) || at.in.get(end).is(NUMERAL));
        return before || after;
    }

    /** {@code \rm loss}: the letters are one name. */
    private void roman() {
        var run = at.letters();
        if (run.isEmpty()) return;
        var whole = new LatexToken(LETTER, "", run.getFirst().span().to(run.getLast().span()), run.getFirst().space());
        LatexNames.word(whole, run, false, false, inSubscript(), false, problems)
            .ifPresent(read -> read.forEach(at::emit));
        at.i += run.size();
    }
}
