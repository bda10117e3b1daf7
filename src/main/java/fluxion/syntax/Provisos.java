package fluxion.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A line of plain text taken apart at the words that say for what it holds: {@code v = 2 x if x > 0 and x < 1} is a
 * statement with two conditions, {@code z = x and x = 2} is two statements, and so is {@code y = u^2 where u = sin(x)},
 * of which the second comes first. A comma or semicolon before a relation parts statements as well; behind an equation
 * an inequality is its condition: {@code f(x) = ln x, x > 0}.
 */
final class Provisos {
    private static final Set<String> CONDITIONS = Set.of("if", "for", "when", "whenever", "where", "provided");
    private static final String AND = "and";
    private static final Set<String> SIGNS = Set.of(",", ";");

    /** A statement, and the conditions behind it. */
    record Clause(Span statement, List<Span> conditions) {}

    /** What stands behind a word, up to the next one. */
    private record Segment(String word, Span span) {}

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();

    private Provisos(String text) {
        this.text = text;
    }

    /** The clauses in the order in which they are to be read. */
    static List<Clause> of(String text, Span line) {
        var provisos = new Provisos(text);
        boolean behindWhere = false;
        boolean behindCondition = false;
        for (Segment segment : provisos.segments(line)) {
            boolean comma = segment.word().equals(",") && !provisos.isEquation(segment.span())
                && (behindCondition || provisos.isCondition(segment.span()));
            boolean and = segment.word().equals(AND) || comma;
            behindCondition |= comma;
            behindWhere = segment.word().equals("where") && provisos.defines(segment.span()) || and && behindWhere;
            behindCondition = CONDITIONS.contains(segment.word()) && !behindWhere || and && behindCondition;
            if (behindCondition) provisos.condition(segment.span());
            else provisos.clauses.add(provisos.clauses.size() - (behindWhere ? 1 : 0),
                new Clause(segment.span(), new ArrayList<>()));
        }
        return provisos.clauses;
    }

    /** An inequality behind an equation. */
    private boolean isCondition(Span span) {
        return !isEquation(span) && !clauses.isEmpty() && isEquation(clauses.getLast().statement());
    }

    private boolean isEquation(Span span) {
        return text.substring(span.from(), span.to()).matches("(?s).*[^<>!=]=[^=].*");
    }

    private void condition(Span span) {
        clauses.getLast().conditions().add(span);
    }

    /** Words cut only behind a relation; "and" only between two of them. */
    private List<Segment> segments(Span line) {
        var segments = new ArrayList<Segment>();
        String word = "";
        int from = line.from();
        int depth = 0;
        boolean relation = false;
        for (int i = line.from(); i < line.to() && text.charAt(i) != '#'; i++) {
            char c = text.charAt(i);
            if ("([{".indexOf(c) >= 0) depth++;
            if (")]}".indexOf(c) >= 0) depth--;
            relation |= isRelation(c);
            String next = depth == 0 && relation ? word(i, line) : "";
            int behind = i + next.length();
            boolean parts = next.equals(AND) || SIGNS.contains(next);
            if (next.isEmpty() || parts && !hasRelation(new Span(behind, end(behind, line)))) continue;
            segments.add(new Segment(word, new Span(from, i)));
            word = next;
            from = behind;
            i = behind - 1;
        }
        segments.add(new Segment(word, new Span(from, line.to())));
        return segments;
    }

    /** The sign or word that stands at a place, words with white space on both sides; empty if it is none of ours. */
    private String word(int at, Span line) {
        if (SIGNS.contains(text.substring(at, at + 1))) return text.substring(at, at + 1);
        if (at == line.from() || !Character.isWhitespace(text.charAt(at - 1))) return "";
        int to = at;
        while (to < line.to() && Character.isLetter(text.charAt(to))) to++;
        String word = text.substring(at, to);
        boolean alone = to < line.to() && Character.isWhitespace(text.charAt(to));
        return alone && (word.equals(AND) || CONDITIONS.contains(word)) ? word : "";
    }

    /** Where the next word begins. */
    private int end(int from, Span line) {
        int depth = 0;
        for (int i = from; i < line.to(); i++) {
            if ("([{".indexOf(text.charAt(i)) >= 0) depth++;
            if (")]}".indexOf(text.charAt(i)) >= 0) depth--;
            if (depth == 0 && !word(i, line).isEmpty()) return i;
        }
        return line.to();
    }

    private static boolean isRelation(char c) {
        return "=<>≤≥≠⩽⩾".indexOf(c) >= 0;
    }

    private boolean hasRelation(Span span) {
        return text.substring(span.from(), span.to()).chars().anyMatch(c -> isRelation((char) c));
    }

    /** {@code u = sin(x)}, but neither {@code x = 3} nor {@code x >= 0}. */
    private boolean defines(Span span) {
        String part = text.substring(span.from(), span.to());
        int sign = part.indexOf('=');
        return sign > 0 && "<>!".indexOf(part.charAt(sign - 1)) < 0
            && part.substring(sign).chars().anyMatch(Character::isLetter);
    }
}
