package fluxion.syntax;

import fluxion.syntax.antlr.LatexLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** Characters → tokens as they are written, with places in UTF-16 units; commands are not looked up yet. */
final class LatexScanner {
    private LatexScanner() {}

    /** The tokens of the text between the two offsets; white space and comments are left out. */
    static List<LatexToken> tokens(String text, Span within) {
        String part = text.substring(within.from(), within.to());
        int[] offsets = offsets(part);
        var lexer = new LatexLexer(CharStreams.fromString(part));
        lexer.removeErrorListeners();
        var tokens = new ArrayList<LatexToken>();
        boolean space = false;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getType() == LatexLexer.SPACE || token.getType() == LatexLexer.COMMENT) {
                space = true;
                continue;
            }
            var span = new Span(within.from() + at(offsets, token.getStartIndex()), within.from()
                + at(offsets, token.getStopIndex() + 1));
            var letter = token.getType() == LatexLexer.OTHER ? LatexSigns.letter(token.getText())
                : Optional.<String>empty();
            tokens.add(new LatexToken(letter.isPresent() ? LatexLexer.LETTER : token.getType(),
                letter.orElseGet(token::getText), span, space));
            space = false;
        }
        return tokens;
    }

    /** Where each code point begins, or nothing if code points and UTF-16 units are the same. */
    private static int[] offsets(String part) {
        if (part.chars().noneMatch(c -> Character.isSurrogate((char) c))) return new int[0];
        int[] offsets = new int[part.codePointCount(0, part.length()) + 1];
        int i = 0;
        for (int at = 0; at < part.length(); at += Character.charCount(part.codePointAt(at))) offsets[i++] = at;
        offsets[i] = part.length();
        return offsets;
    }

    private static int at(int[] offsets, int index) {
        return offsets.length == 0 ? index : offsets[index];
    }
}
