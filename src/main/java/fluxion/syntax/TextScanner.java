package fluxion.syntax;

import static fluxion.syntax.antlr.FluxionLexer.*;

import fluxion.syntax.antlr.FluxionLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Characters → tokens, with places in UTF-16 units of the whole source; the last token is the end of the text. */
final class TextScanner {
    /** Longer texts are files, not formulas. */
    static final int LONGEST = 4_000_000;

    private TextScanner() {}

    static List<CommonToken> tokens(Source source, Span part, ReadingOptions options, Problems problems) {
        var tokens = new ArrayList<CommonToken>();
        if (part.to() - part.from() > LONGEST) {
            problems.refuse(Code.TOO_LONG, new Span(part.from(), part.from()), "too-long", LONGEST);
            return tokens;
        }
        var lexer = new FluxionLexer(CharStreams.fromString(unpaired(source.text().substring(part.from(), part.to()))));
        lexer.removeErrorListeners();
        while (!problems.refused()) {
            var token = (CommonToken) lexer.nextToken();
            if (part.from() > 0) token.setText(token.getText());        // else looked up by its place, which changes
            token.setStartIndex(token.getStartIndex() + part.from());
            token.setStopIndex(token.getStopIndex() + part.from());
            if (token.getType() == OTHER) unreadable(source, token, problems);
            if (!(options.decimalComma() && joined(tokens, token))) tokens.add(token);
            if (token.getType() == Token.EOF) break;
        }
        if (tokens.size() == 1 && !problems.refused()) problems.refuse(Code.NOTHING_TO_READ, part, "nothing");
        return tokens;
    }

    static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    static boolean touch(Token first, Token second) {
        return first.getStopIndex() + 1 == second.getStartIndex();
    }

    /**
     * A character for every UTF-16 unit, so that the lexer's places are ours: nothing beyond U+FFFF is in the language.
     */
    private static String unpaired(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) return text;
        var units = text.toCharArray();
        for (int i = 0; i < units.length; i++) if (Character.isSurrogate(units[i])) units[i] = '\uFFFD';
        return new String(units);
    }

    private static void unreadable(Source source, Token token, Problems problems) {
        int c = source.text().codePointAt(token.getStartIndex());
        var span = new Span(token.getStartIndex(), token.getStartIndex() + Character.charCount(c));
        boolean visible = !Character.isISOControl(c) && Character.isDefined(c)
            && Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.PRIVATE_USE;
        String shown = visible ? Character.toString(c) : "U+%04X".formatted(c);
        switch (c) {
            case '\\', '$' -> problems.refuse(Code.CANNOT_READ, span, "latex", shown);
            case '.'       -> problems.refuse(Code.CANNOT_READ, span, "point");
            case '∞'       -> problems.refuse(Code.CANNOT_READ, span, "infinity");
            case '±', '∓'  -> problems.refuse(Code.CANNOT_READ, span, "two-signs", shown);
            default        -> problems.refuse(Code.CANNOT_READ, span, "character", shown);
        }
    }

    /** {@code 1,5} as 1.5: the last two tokens and this one become one numeral. */
    private static boolean joined(List<CommonToken> tokens, CommonToken decimals) {
        if (tokens.size() < 2 || decimals.getType() != NUMERAL || !Character.isDigit(decimals.getText().charAt(0)))
            return false;
        var comma = tokens.getLast();
        var whole = tokens.get(tokens.size() - 2);
        if (!comma.getText().equals(",") || whole.getType() != NUMERAL
            || !whole.getText().chars().allMatch(Character::isDigit)
            || decimals.getText().contains(".") || !touch(whole, comma) || !touch(comma, decimals)) return false;
        tokens.removeLast();
        whole.setText(whole.getText() + "." + decimals.getText());
        whole.setStopIndex(decimals.getStopIndex());
        return true;
    }
}
