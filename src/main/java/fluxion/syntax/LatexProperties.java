package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.syntax.LatexCommands.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A property behind names, in letters or in {@code \text}: {@code n integer}, {@code a, b \text{ are positive}}. No
 * formula ends so; the word is one name then, as in plain text.
 *
 * @param rest what stands before the words
 * @param word the property, if there is one
 */
record LatexProperties(List<LatexToken> rest, Optional<LatexToken> word) {
    /** The words of a property, and perhaps fillers before it. */
    private static final Pattern PHRASE = Pattern.compile("(?:(?:is|are) )?(?:an? )?(\\p{L}+)");

    /** No property is longer; a word of a million letters would be looked at from each of them. */
    private static final int LONGEST = 50;

    static LatexProperties of(List<LatexToken> tokens) {
        for (int from = tokens.size() - 1; from > Math.max(0, tokens.size() - LONGEST); from--) {
            var rest = tokens.subList(0, from);
            var phrase = PHRASE.matcher(words(tokens.subList(from, tokens.size())));
            boolean apart = tokens.get(from).space() || tokens.get(from).is(COMMAND);
            if (!apart || !phrase.matches() || !Shapes.isAssumable(phrase.group(1)) || !areNames(rest)) continue;
            var span = tokens.get(from).span().to(tokens.getLast().span());
            var word = phrase.group(1).toLowerCase(Locale.ROOT);
            return new LatexProperties(rest, Optional.of(new LatexToken(NAME, word, span, true)));
        }
        return new LatexProperties(tokens, Optional.empty());
    }

    /** Letters as they are written, or those in {@code \text{…}}; empty for anything else. */
    private static String words(List<LatexToken> tokens) {
        boolean prose = tokens.getFirst().is(COMMAND) && kind(tokens.getFirst()).filter(kind -> kind == Kind.PROSE
            || kind == Kind.WORD).isPresent();
        boolean braced = prose && tokens.size() > 3 && tokens.get(1).is(LBRACE) && tokens.getLast().is(RBRACE);
        var inside = braced ? tokens.subList(2, tokens.size() - 1) : tokens;
        return inside.stream().allMatch(token -> token.is(LETTER)) ? LatexNames.written(inside).strip() : "";
    }

    /** Whether nothing but names and commas stands there. */
    private static boolean areNames(List<LatexToken> tokens) {
        return tokens.stream().allMatch(token -> switch (token.type()) {
            case LETTER, NUMERAL, LBRACE, RBRACE, UNDERSCORE, PRIME, SEPARATOR, LOWERED -> true;
            case COMMAND -> kind(token).filter(kind -> kind == Kind.NAME || kind == Kind.ACCENT || kind == Kind.DRESS)
                .isPresent();
            default      -> false;
        });
    }

    private static Optional<Kind> kind(LatexToken command) {
        return LatexCommands.find(command.text().substring(1)).map(LatexCommands.Command::kind);
    }

    /** The tokens before the word, which are read first, and the word. */
    List<LatexToken> with(List<LatexToken> read) {
        if (word.isEmpty()) return read;
        var all = new ArrayList<>(read);
        all.add(word.get());
        return all;
    }
}
