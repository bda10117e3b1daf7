package fluxion.syntax;

import java.util.Optional;

/** The words that a statement may begin with. */
enum Keyword {
    GIVEN, LET, CONSTANT, ASSUME, ALIAS, CLAIM;

    /** A keyword, and where the rest of the statement begins. */
    record At(Keyword keyword, int rest) {}

    /** The keyword at the beginning of the part, if white space and more than an operation follow it. */
    static Optional<At> in(Source source, Span part) {
        String text = source.text();
        int from = part.from();
        while (from < part.to() && Character.isWhitespace(text.charAt(from))) from++;
        for (Keyword keyword : values()) {
            String word = keyword.word();
            int end = from + word.length();
            if (end > part.to() || !text.startsWith(word, from)) continue;
            int rest = end;
            while (rest < part.to() && Character.isWhitespace(text.charAt(rest))) rest++;
            boolean name = rest < part.to() && (rest == end || "=<>+*/^".indexOf(text.charAt(rest)) >= 0);
            if (!name) return Optional.of(new At(keyword, rest));
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
