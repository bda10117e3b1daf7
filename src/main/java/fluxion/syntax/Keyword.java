package fluxion.syntax;

import java.util.Optional;
import java.util.regex.Pattern;

/** The words that a statement may begin with. */
enum Keyword {
    GIVEN, LET, CONSTANT, ASSUME, ALIAS, CLAIM;

    /** A keyword, and where the rest of the statement begins. */
    record At(Keyword keyword, int rest) {}

    /** In LaTeX as words are written there: {@code \text{constant } a}. */
    private static final Pattern TYPESET = Pattern.compile("\\\\(?:text|textrm|mathrm)\\s*\\{\\s*([a-z]+)\\s*\\}");

    /** The keyword at the beginning of the part, if white space and more than an operation follow it. */
    static Optional<At> in(Source source, Span part) {
        String text = source.text();
        int from = part.from();
        while (from < part.to() && Character.isWhitespace(text.charAt(from))) from++;
        var typeset = TYPESET.matcher(text).region(from, part.to());
        boolean dressed = typeset.lookingAt();
        for (Keyword keyword : values()) {
            String word = keyword.word();
            int end = dressed ? typeset.end() : from + word.length();
            if (end > part.to() || !(dressed ? word.equals(typeset.group(1)) : text.startsWith(word, from))) continue;
            int rest = end;
            while (rest < part.to() && Character.isWhitespace(text.charAt(rest))) rest++;
            boolean name = rest < part.to() && (rest == end && !dressed || "=<>+*/^".indexOf(text.charAt(rest)) >= 0);
            if (!name) return Optional.of(new At(keyword, rest));
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
