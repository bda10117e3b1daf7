package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.syntax.LatexCommands.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bold letter is read as the letter; a formula that has the plain one as well is told so. */
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
        if (!font.text().startsWith("\\math") && !font.text().startsWith("\\b")) return;
        int first = !after.isEmpty() && after.getFirst().is(LBRACE) ? 1 : 0;
        if (after.size() <= first || !after.get(first).is(LETTER) && !after.get(first).is(COMMAND)) return;
        dressed.putIfAbsent(after.get(first).text().replace("\\", ""), font);
        undressed = after.get(first).span();
    }

    /** Whether a letter in this font is a vector or a matrix to most readers. */
    static boolean isBold(LatexToken font) {
        return switch (font.text()) {
            case "\\mathbf", "\\boldsymbol", "\\bm", "\\pmb" -> true;
            default -> false;
        };
    }

    /** Whether {@code ^T} stands at the place. */
    static boolean isTransposed(List<LatexToken> in, int i) {
        if (i + 1 >= in.size() || !in.get(i).is(CARET)) return false;
        int mark = in.get(i + 1).is(LBRACE) && i + 2 < in.size() ? i + 2 : i + 1;
        return in.get(mark).is(LETTER, "T");
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
