package fluxion.syntax;

import java.text.Normalizer;

/** What is said about a character that is not in the language of plain text. */
final class Characters {
    private static final String QUOTES = "\"`´‘‚“”„«»‹›";

    private Characters() {}

    static void refuse(Source source, int at, Problems problems) {
        int c = source.text().codePointAt(at);
        var span = new Span(at, at + Character.charCount(c));
        String shown = isVisible(c) ? Character.toString(c) : code(c);
        var feature = Feature.ofSign(c);
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        if (c == '\\' || c == '$') problems.refuse(Code.CANNOT_READ, span, "latex", shown);
        else if (c == '.') point(source.text(), at, problems);
        else if (c == '%') problems.refuse(Code.CANNOT_READ, span, "percent");
        else if (c == '°') problems.refuse(Code.CANNOT_READ, span, "degree");
        else if (c == '±' || c == '∓') problems.refuse(Code.CANNOT_READ, span, "two-signs", shown);
        else if (c == '—' || c == '―') problems.refuse(Code.CANNOT_READ, span, "long-dash", shown);
        else if (QUOTES.indexOf(c) >= 0) problems.refuse(Code.CANNOT_READ, span, "quote", shown);
        else if (feature.isPresent())
            problems.refuse(Code.CANNOT_READ, span, "unsupported", shown, feature.get().title(),
                feature.get().advice());
        else if (Character.isDigit(c)) problems.refuse(Code.CANNOT_READ, span, "other-character", shown,
            String.valueOf(Character.digit(c, 10)));
        else if (isPlain(plain) && !plain.equals(shown))
            problems.refuse(Code.CANNOT_READ, span, "other-character", shown, plain);
        else problems.refuse(Code.CANNOT_READ, span, "character", shown);
    }

    /** {@code x.^2} of MATLAB, {@code 2.} of many programs, or a point that is nothing. */
    private static void point(String text, int at, Problems problems) {
        int next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean digit = at > 0 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9';
        if ("^*/'".indexOf(next) >= 0) problems.refuse(Code.CANNOT_READ, new Span(at, at + 2), "elementwise",
            text.substring(at, at + 2), (char) next);
        else problems.refuse(Code.CANNOT_READ, new Span(at, at + 1), digit && next != '.' ? "point-after" : "point");
    }

    /** {@code U+200B} */
    static String code(int c) {
        return "U+%04X".formatted(c);
    }

    private static boolean isPlain(String plain) {
        return plain.chars().allMatch(c -> c > ' ' && c < 127) && !plain.contains("\\");
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                 Character.NON_SPACING_MARK, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
