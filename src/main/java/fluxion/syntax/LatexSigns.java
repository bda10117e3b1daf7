package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.text.Normalizer;
import java.util.Optional;

/** Signs of Unicode that LaTeX writes by commands: {@code 𝑥}, {@code ∑}, {@code ½}, {@code 30°}. */
final class LatexSigns {
    private static final String FRACTION_SLASH = "\u2044";

    private LatexSigns() {}

    /** The plain letter of a mathematical one, italic or bold: its font means nothing. */
    static Optional<String> letter(String sign) {
        int c = sign.codePointAt(0);
        boolean mathematical = c >= 0x1D400 && c <= 0x1D7C9 || c == 0x210E;
        return Optional.of(Normalizer.normalize(sign, Normalizer.Form.NFKC))
            .filter(plain -> mathematical && plain.length() == 1 && Character.isLetter(plain.charAt(0)));
    }

    /** Emits what the sign means; false if it has no meaning, or an error is told. */
    static boolean emit(LatexToken sign, LatexCursor at, LatexProblems problems) {
        switch (sign.text()) {
            case "∑", "∏", LatexIntegrals.SIGN_NAME -> at.emit(sign.as(NAME));
            case "°" -> {
                if (!at.after(NUMERAL)) return false;
                at.emit(sign.as(CARET, "^"));
                at.emit(sign.as(NAME, LatexNames.DEGREES));
            }
            default  -> {
                String[] parts = Normalizer.normalize(sign.text(), Normalizer.Form.NFKC).split(FRACTION_SLASH);
                if (parts.length != 2 || parts[0].isEmpty()) return false;
                if (at.after(NUMERAL)) problems.refuse(Code.AMBIGUOUS, at.out.getLast().span().to(sign.span()),
                    "mixed-sign", at.out.getLast().text(), sign.text());
                else fraction(sign, parts, at);
            }
        }
        return true;
    }

    private static void fraction(LatexToken sign, String[] parts, LatexCursor at) {
        at.emit(sign.as(BEGIN, "{"));
        at.emit(sign.as(FRACTION, "\\frac"));
        for (String part : parts) {
            at.emit(sign.as(BEGIN, "{"));
            at.emit(sign.as(NUMERAL, part));
            at.emit(sign.as(END, "}"));
        }
        at.emit(sign.as(END, "}"));
    }
}
