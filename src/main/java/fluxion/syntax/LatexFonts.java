package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.syntax.LatexCommands.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What letters are dressed with. A bold letter is read as the letter; a formula that has the plain one as well is told
 * so, and so is one in which a mark is set above or below a letter.
 */
final class LatexFonts {
    private final LatexProblems problems;
    private final Map<String, LatexToken> dressed = new LinkedHashMap<>();
    private final Set<String> plain = new HashSet<>();
    private Span undressed = new Span(0, 0);

    /** @param beside letters that stand plain in other texts of the same question */
    LatexFonts(LatexProblems problems, Set<String> beside) {
        this.problems = problems;
        this.plain.addAll(beside);
    }

    /** {@code {\\rm d}} and {@code \\rm{d}} as {@code \\rm d}: braces about one letter part nothing. */
    static List<LatexToken> upright(List<LatexToken> tokens) {
        if (tokens.stream().noneMatch(LatexFonts::isSwitch)) return tokens;
        var out = new ArrayList<LatexToken>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean outer = tokens.get(i).is(LBRACE) && i + 3 < tokens.size() && isSwitch(tokens.get(i + 1))
                && tokens.get(i + 2).is(LETTER) && tokens.get(i + 3).is(RBRACE);
            boolean inner = isSwitch(tokens.get(i)) && i + 3 < tokens.size() && tokens.get(i + 1).is(LBRACE)
                && tokens.get(i + 2).is(LETTER) && tokens.get(i + 3).is(RBRACE);
            if (outer || inner) {
                out.addAll(List.of(tokens.get(outer ? i + 1 : i), tokens.get(i + 2)));
                i += 3;
            } else out.add(tokens.get(i));
        }
        return out;
    }

    private static boolean isSwitch(LatexToken token) {
        return token.is(COMMAND) && LatexCommands.find(token.text().substring(1)).filter(command ->
            command.kind() == Kind.SWITCH).isPresent();
    }

    /** The letters of the text that no font stands before. */
    static Set<String> plain(String text) {
        var tokens = LatexScanner.tokens(text, new Span(0, text.length()));
        var found = new HashSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            int font = i - (i > 0 && tokens.get(i - 1).is(LBRACE) ? 2 : 1);
            boolean dressed = font >= 0 && tokens.get(font).is(COMMAND)
                && LatexCommands.find(tokens.get(font).text().substring(1)).filter(command ->
                    command.kind() == Kind.DRESS || command.kind() == Kind.WORD).isPresent();
            if (!dressed && (tokens.get(i).is(LETTER) || tokens.get(i).is(COMMAND)))
                found.add(tokens.get(i).text().replace("\\", ""));
        }
        return found;
    }

    /** A font and the tokens after it, of which a letter or command may be its argument. */
    void dress(LatexToken font, List<LatexToken> after) {
        if (!font.text().startsWith("\\math") && !font.text().startsWith("\\b") && !font.text().equals("\\underline"))
            return;
        int first = !after.isEmpty() && after.getFirst().is(LBRACE) ? 1 : 0;
        if (after.size() <= first || !after.get(first).is(LETTER) && !after.get(first).is(COMMAND)) return;
        dressed.putIfAbsent(after.get(first).text().replace("\\", ""), font);
        undressed = after.get(first).span();
    }

    /** {@code \cancel{x}}: what is crossed out may be gone, or be there to be seen; it is read, and that is said. */
    void crossed(LatexToken line, LatexCursor at) {
        problems.warn(Code.AMBIGUOUS, at.whole(line), "crossed", problems.written(at.whole(line)));
    }

    /** Whether a letter in this font is a vector or a matrix to most readers. */
    static boolean isBold(LatexToken font) {
        return switch (font.text()) {
            case "\\mathbf", "\\boldsymbol", "\\bm", "\\pmb" -> true;
            default -> false;
        };
    }

    /** What a font says about its argument that is beyond the language, if it does. */
    static Optional<String> beyond(LatexToken font, LatexCursor at) {
        int next = LatexCursor.afterArgument(at.in, at.i);
        if (isBold(font)) return isTransposed(at.in, next) ? Optional.of("transpose") : Optional.empty();
        if (!font.text().equals("\\mathbb")) return Optional.empty();
        boolean called = next < at.in.size() && (at.in.get(next).is(BRACKET) || at.in.get(next).is(UNDERSCORE)
            || at.in.get(next).is(COMMAND) && at.in.get(next).text().matches("\\\\(left|[bB]igg?l?)"));
        return switch (LatexNames.written(at.in.subList(at.i, next)).replaceAll("[{} ]", "")) {
            case "N", "Z", "Q", "R", "C"      -> Optional.of("set");
            case "1"                          -> Optional.of("indicator");
            case "E", "P", "V"                -> called || next < at.in.size() && LatexNames.isName(at.in.get(next))
                ? Optional.of("probability") : Optional.empty();
            default                           -> Optional.empty();
        };
    }

    /** Whether {@code ^T} stands at the place, in whatever font. */
    private static boolean isTransposed(List<LatexToken> in, int i) {
        if (i >= in.size() || !in.get(i).is(CARET)) return false;
        var mark = in.subList(i + 1, LatexCursor.afterArgument(in, i + 1)).stream()
            .filter(token -> !token.is(LBRACE) && !token.is(RBRACE)).toList();
        boolean font = mark.size() == 1 && in.get(i + 1).is(COMMAND) && in.size() > i + 2;
        var argument = font ? in.subList(i + 2, LatexCursor.afterArgument(in, i + 2)).stream()
            .filter(token -> !token.is(LBRACE) && !token.is(RBRACE)).toList() : mark;
        return !argument.isEmpty() && argument.getLast().is(LETTER, "T")
            && argument.stream().limit(argument.size() - 1L).allMatch(token -> token.is(COMMAND));
    }

    /** The first argument is no part of the formula; a mark that was set on a name is missed. */
    static void second(LatexToken token, LatexCursor at, LatexProblems problems) {
        at.optional();
        var first = at.group();
        at.argument();
        boolean stacked = token.text().endsWith("set") || token.text().equals("\\stackrel");
        int to = LatexCursor.afterArgument(at.in, at.i);
        var base = at.in.subList(at.i, to).stream().filter(part -> !part.is(LBRACE) && !part.is(RBRACE)).toList();
        if (stacked && !first.isEmpty() && !base.isEmpty() && LatexNames.isName(base.getFirst()))
            problems.warn(Code.AMBIGUOUS, at.whole(token), "stacked", problems.written(at.whole(token)),
                LatexNames.written(base));
    }

    void plain(List<LatexToken> names) {
        for (LatexToken name : names)
            if (!name.span().equals(undressed)) plain.add(name.text());
    }

    void report() {
        dressed.forEach((name, font) -> {
            if (plain.contains(name)) problems.warn(Code.WORD, font.span(), "font", font.text() + "{" + name + "}",
                name);
        });
    }
}
