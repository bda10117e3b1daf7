package fluxion.syntax;

import static fluxion.syntax.antlr.FluxionLexer.*;

import fluxion.function.Dots;
import fluxion.function.Names;
import fluxion.syntax.antlr.FluxionLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Characters → tokens, with places in UTF-16 units of the whole source; the last token is the end of the text. */
final class TextScanner {
    /** Longer texts are files, not formulas. */
    static final int LONGEST = 4_000_000;

    /** The texts of one character that are met most. */
    private static final String[] SIGNS = signs();

    private TextScanner() {}

    private static String[] signs() {
        var signs = new String[128];
        for (char c = 0; c < signs.length; c++) signs[c] = String.valueOf(c);
        return signs;
    }

    static List<CommonToken> tokens(Source source, Span part, ReadingOptions options, Problems problems) {
        var tokens = new ArrayList<CommonToken>();
        if (part.to() - part.from() > LONGEST) {
            problems.refuse(Code.TOO_LONG, new Span(part.from(), part.from()), "too-long", LONGEST);
            return tokens;
        }
        var lexer = new FluxionLexer(CharStreams.fromString(unpaired(source.text().substring(part.from(), part.to()))));
        lexer.removeErrorListeners();
        var invisible = Optional.<Token>empty();
        while (!problems.refused()) {
            var token = (CommonToken) lexer.nextToken();
            token.setText(written(token, source.text(), part.from()));           // its place changes
            token.setStartIndex(token.getStartIndex() + part.from());
            token.setStopIndex(token.getStopIndex() + part.from());
            switch (token.getType()) {
                case OTHER     -> {
                    if (options.dialect().joinsNames(token.getText())) token.setType(UNDERSCORE);       // y$hat
                    else Characters.refuse(source, token.getStartIndex(), problems);
                }
                case COMMENT   -> comment(source, token, part, problems);
                case INVISIBLE -> invisible = Optional.of(token);
                case PERCENT   -> percent(source, token, options, problems);
                case ARROW     -> arrow(token, problems);
                case DASH      -> dash(token, problems);
                default        -> { }
            }
            if (token.getType() == INVISIBLE || token.getType() == COMMENT) continue;
            if (invisible.isPresent() && !tokens.isEmpty()) parted(tokens.getLast(), invisible.get(), token, problems);
            invisible = Optional.empty();
            if (!(options.decimalComma() && joined(tokens, token))) addDotted(token, tokens);
            if (token.getType() == Token.EOF) break;
        }
        if (tokens.size() == 1 && !problems.refused()) problems.refuse(Code.NOTHING_TO_READ, part, "nothing");
        var ours = DialectTokens.ours(options.dialect(), tokens, problems);
        return settled(AskedNames.joined(ours, options.asked()), problems);
    }

    /** What the lexer has seen; one sign, as most of a long formula is, is not made anew. */
    private static String written(CommonToken token, String text, int from) {
        int at = token.getStartIndex();
        boolean one = token.getType() != EOF && at == token.getStopIndex() && text.charAt(from + at) < SIGNS.length;
        return one ? SIGNS[text.charAt(from + at)] : token.getText();
    }

    /** What brackets make of words and dots between them. */
    private static List<CommonToken> settled(List<CommonToken> tokens, Problems problems) {
        connect(tokens);
        ranges(tokens, problems);
        return tokens;
    }

    private static void arrow(Token token, Problems problems) {
        boolean order = token.getText().equals("=<") || token.getText().equals("=>");
        problems.refuse(Code.CANNOT_READ, span(token), order ? "arrow" : "unsupported", token.getText(),
            Feature.LOGIC.title(), Feature.LOGIC.advice());
    }

    private static void dash(CommonToken token, Problems problems) {
        problems.warn(Code.REPAIRED, span(token), "dash", token.getText());
        token.setType(SIGN);
        token.setText("-");
    }

    /** {@code mẍ} is m and ẍ: a word with dots over a letter is more than one name. */
    private static void addDotted(CommonToken token, List<CommonToken> tokens) {
        String text = token.getText();
        var lengths = token.getType() == NAME && !Names.isAscii(text) ? Dots.parts(text) : List.<Integer>of();
        if (lengths.size() < 2) {
            tokens.add(token);
            return;
        }
        int at = 0;
        for (int length : lengths) {
            var part = new CommonToken(NAME, text.substring(at, at + length));
            part.setStartIndex(token.getStartIndex() + at);
            part.setStopIndex(token.getStartIndex() + at + length - 1);
            tokens.add(part);
            at += length;
        }
    }

    /**
     * Within the brackets of {@code piecewise(…)} "and" and "or" join conditions, and "or" behind a relation outside of
     * all brackets: {@code x < -1 or x > 1}. Elsewhere they are words.
     */
    private static void connect(List<CommonToken> tokens) {
        var inPieces = new ArrayDeque<Boolean>();
        boolean related = false;
        for (int i = 0; i < tokens.size(); i++) {
            related |= tokens.get(i).getType() == RELATION;
            int type = tokens.get(i).getType();
            if (type == BRACKET || type == NAME) switch (tokens.get(i).getText()) {
                case "(", "[", "{" -> inPieces.push(!inPieces.isEmpty() && inPieces.peek()
                    || i > 0 && tokens.get(i - 1).getText().equals("piecewise"));
                case ")", "]", "}" -> inPieces.poll();
                case "and", "or"   -> {
                    boolean outside = inPieces.isEmpty() && related && tokens.get(i).getText().equals("or");
                    if (outside || !inPieces.isEmpty() && inPieces.peek()) tokens.get(i).setType(CONNECTIVE);
                }
                default            -> { }
            }
        }
    }

    /** Within the brackets of {@code sum(i = 1..n, …)} two dots separate the bounds; elsewhere they mean nothing. */
    private static void ranges(List<CommonToken> tokens, Problems problems) {
        if (!haveRange(tokens)) return;
        var binders = new ArrayDeque<Boolean>();
        for (int i = 0; i < tokens.size() && !problems.refused(); i++) {
            var token = tokens.get(i);
            switch (token.getText()) {
                case "(", "[", "{" -> binders.push(i > 0 && Bindings.word(tokens.get(i - 1).getText()).isPresent());
                case ")", "]", "}" -> binders.poll();
                default            -> { }
            }
            if (token.getType() != RANGE) continue;
            if (binders.isEmpty() || !binders.peek()) problems.refuse(Code.CANNOT_READ, span(token), "range");
            token.setType(SEPARATOR);
        }
    }

    private static boolean haveRange(List<CommonToken> tokens) {
        for (Token token : tokens) if (token.getType() == RANGE) return true;
        return false;
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
        int at = 0;
        while (at < text.length() && !Character.isSurrogate(text.charAt(at))) at++;
        if (at == text.length()) return text;
        var units = text.toCharArray();
        for (int i = at; i < units.length; i++) if (Character.isSurrogate(units[i])) units[i] = '\uFFFD';
        return new String(units);
    }

    /** A character that is not seen must not part what looks like one word or number. */
    private static void parted(Token before, Token invisible, Token after, Problems problems) {
        boolean parts = touch(before, invisible) && touch(invisible, after) && isWordlike(before) && isWordlike(after);
        if (parts) problems.refuse(Code.CANNOT_READ, span(invisible), "invisible",
            Characters.code(invisible.getText().charAt(0)));
    }

    private static boolean isWordlike(Token token) {
        return token.getType() == NAME || token.getType() == NUMERAL;
    }

    /** {@code %pi} is a name of Maxima's. */
    private static void percent(Source source, CommonToken token, ReadingOptions options, Problems problems) {
        boolean known = options.dialect().ours(token.getText()).isPresent()
            || options.dialect().refuses(token.getText());
        if (known) token.setType(NAME);
        else if (Dialect.MAXIMA.ours(token.getText()).isPresent())
            problems.refuse(Code.CANNOT_READ, span(token), "maxima", token.getText());
        else Characters.refuse(source, token.getStartIndex(), problems);
    }

    private static void comment(Source source, Token comment, Span part, Problems problems) {
        int before = comment.getStartIndex() - 1;
        if (before >= part.from() && !Character.isWhitespace(source.text().charAt(before)))
            problems.refuse(Code.CANNOT_READ, new Span(before + 1, before + 2), "comment");
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
