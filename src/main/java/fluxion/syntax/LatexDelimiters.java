package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.syntax.LatexCommands.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Brackets: their kinds, their sizes, and which closes which. */
final class LatexDelimiters {
    private LatexDelimiters() {}

    /** A bracket by itself: whether it opens or closes; bars are decided later. */
    static LatexToken typed(LatexToken token) {
        return switch (token.text()) {
            case "(", "[", "⌊", "⌈" -> token.as(OPEN);
            case ")", "]", "⌋", "⌉" -> token.as(CLOSE);
            default -> token;
        };
    }

    /** The bracket after {@code \left}, {@code \bigl}, …; gives the place after it. */
    static int sized(LatexToken size, Kind kind, List<LatexToken> in, int at, Consumer<LatexToken> emit, LatexProblems problems) {
        var delimiter = at < in.size() ? delimiter(in.get(at)) : Optional.<LatexToken>empty();
        boolean pair = kind == Kind.LEFT || kind == Kind.RIGHT;
        if (delimiter.isEmpty()) {
            if (pair) problems.refuse(Code.UNBALANCED, size.span(), "no-delimiter", size.text());
            return at;
        }
        if (delimiter.get().text().equals("⟨") || delimiter.get().text().equals("⟩")) {
            problems.refuse(Code.CANNOT_READ, size.span().to(in.get(at).span()), "construct", size.text() + in.get(at).text());
            return at;
        }
        LatexToken bracket = new LatexToken(delimiter.get().type(), delimiter.get().text(), size.span().to(in.get(at).span()), size.space());
        emit.accept(switch (kind) {
            case LEFT -> bracket.as(OPEN, "\\left" + bracket.text());
            case RIGHT -> bracket.as(CLOSE, "\\right" + bracket.text());
            case SIZE_OPEN -> bracket.as(OPEN);
            case SIZE_CLOSE -> bracket.as(CLOSE);
            default -> bracket.text().equals("/") ? bracket.as(OVER) : bracket;
        });
        return at + 1;
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
            case COMMAND, CONTROL -> LatexCommands.find(token.text().substring(1)).flatMap(command -> switch (command.kind()) {
                case OPENING -> Optional.of(token.as(OPEN, command.meaning()));
                case CLOSING -> Optional.of(token.as(CLOSE, command.meaning()));
                case BAR -> Optional.of(token.as(BRACKET, command.meaning()));
                default -> switch (command.meaning()) {
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
        if (open.startsWith("\\begin")) return close.startsWith("\\end") && open.substring(6).equals(close.substring(4));
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
