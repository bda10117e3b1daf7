package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.syntax.LatexCommands.Kind;
import java.util.List;
import java.util.Optional;

/** Brackets: their kinds, their sizes, and which closes which. */
final class LatexDelimiters {
    private LatexDelimiters() {}

    /** Without the dollars (or {@code \[ \]}) around the whole formula. */
    static List<LatexToken> withoutDollars(List<LatexToken> tokens) {
        int n = tokens.size();
        if (n < 2) return tokens;
        return switch (tokens.getFirst().text() + " " + tokens.getLast().text()) {
            case "$ $", "$$ $$", "\\( \\)", "\\[ \\]" -> tokens.subList(1, n - 1);
            default -> tokens;
        };
    }

    /** A bracket by itself: whether it opens or closes; bars are decided later. */
    static LatexToken typed(LatexToken token) {
        return switch (token.text()) {
            case "(", "[", "⌊", "⌈" -> token.as(OPEN);
            case ")", "]", "⌋", "⌉" -> token.as(CLOSE);
            default -> token;
        };
    }

    /** The bracket after {@code \left}, {@code \bigl}, …; a size without a bracket is nothing. */
    static void sized(LatexToken size, Kind kind, LatexCursor at, LatexProblems problems) {
        var delimiter = at.i < at.in.size() ? delimiter(at.in.get(at.i)) : Optional.<LatexToken>empty();
        if (delimiter.isEmpty()) {
            if (kind == Kind.LEFT || kind == Kind.RIGHT) problems.refuse(Code.UNBALANCED, size.span(), "no-delimiter",
                size.text());
            return;
        }
        LatexToken written = at.in.get(at.i++);
        Span span = size.span().to(written.span());
        LatexToken bracket = new LatexToken(delimiter.get().type(), delimiter.get().text(), span, size.space());
        if (bracket.text().equals("⟨") || bracket.text().equals("⟩")) {
            if (!problems.passes(span, "vector", size.text() + written.text())) return;
        }
        at.emit(switch (kind) {
            case LEFT -> bracket.as(OPEN, "\\left" + bracket.text());
            case RIGHT -> bracket.as(CLOSE, "\\right" + bracket.text());
            case SIZE_OPEN -> bracket.as(OPEN);
            case SIZE_CLOSE -> bracket.as(CLOSE);
            default -> bracket.text().equals("/") ? bracket.as(OVER)
                : bracket.text().equals("|") ? bracket.as(BRACKET) : bracket;
        });
    }

    private static Optional<LatexToken> delimiter(LatexToken token) {
        return switch (token.type()) {
            case BRACKET -> Optional.of(typed(token));
            case DOT, OVER -> Optional.of(token);
            case LBRACE -> Optional.of(token.as(OPEN, "\\{"));
            case RBRACE -> Optional.of(token.as(CLOSE, "\\}"));
            case RELATION -> switch (token.text()) {
                case "<" -> Optional.of(token.as(OPEN, "⟨"));
                case ">" -> Optional.of(token.as(CLOSE, "⟩"));
                default -> Optional.empty();
            };
            case COMMAND, CONTROL ->
                LatexCommands.find(token.text().substring(1)).flatMap(command -> switch (command.kind()) {
                case OPENING -> Optional.of(token.as(OPEN, command.meaning()));
                case CLOSING -> Optional.of(token.as(CLOSE, command.meaning()));
                case BAR -> Optional.of(token.as(BRACKET, command.meaning()));
                default -> switch (token.text().substring(1)) {
                    case "langle" -> Optional.of(token.as(OPEN, "⟨"));
                    case "rangle" -> Optional.of(token.as(CLOSE, "⟩"));
                    default -> Optional.empty();
                };
            });
            default -> Optional.empty();
        };
    }

    /** Whether the second closes what the first opened. */
    static boolean match(String open, String close) {
        if (open.startsWith("\\left"))
            return close.startsWith("\\right") && matchSized(open.substring(5), close.substring(6));
        if (open.startsWith("\\begin"))
            return close.startsWith("\\end") && open.substring(6).equals(close.substring(4));
        return close.equals(closing(open));
    }

    private static boolean matchSized(String open, String close) {
        return close.equals(closing(open)) || open.equals(".") && (close.equals("|") || close.equals("."))
            || open.equals("|") && close.equals(".") || open.equals("[") && close.equals("|");
    }

    private static String closing(String open) {
        return switch (open) {
            case "(" -> ")";
            case "[" -> "]";
            case "{" -> "}";
            case "\\{" -> "\\}";
            case "⟨" -> "⟩";
            case "⌊" -> "⌋";
            case "⌈" -> "⌉";
            default -> open;
        };
    }

    /** The kind of a matching pair; none for {@code \left.} and {@code \right|}, which has limits. */
    static Optional<Surface.Bracket> bracket(String open, String close) {
        if (close.equals("\\right|") && !open.equals("\\left|")) return Optional.empty();
        return Optional.of(switch (open.startsWith("\\left") ? open.substring(5) : open) {
            case "[" -> Surface.Bracket.SQUARE;
            case "\\{" -> Surface.Bracket.CURLY;
            case "|" -> Surface.Bracket.ABS;
            case "‖" -> Surface.Bracket.NORM;
            case "⌊" -> Surface.Bracket.FLOOR;
            case "⌈" -> Surface.Bracket.CEIL;
            case "." -> Surface.Bracket.BRACE;
            default -> Surface.Bracket.ROUND;
        });
    }
}
