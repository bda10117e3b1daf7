package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Commands that have a meaning only beside others: {@code \in \mathbb{Z}}, {@code 30^\circ}, {@code \not=}. */
final class LatexUnread {
    /** Sets of numbers, and what is said of their members. */
    private static final Map<String, String> SETS = Map.ofEntries(Map.entry("Z", "integer"), Map.entry("R", "real"),
        Map.entry("N", "natural"), Map.entry("N^*", "natural"), Map.entry("N^+", "natural"),
        Map.entry("N_>0", "natural"), Map.entry("Z^+", "natural"), Map.entry("Z_+", "natural"),
        Map.entry("Z_>0", "natural"), Map.entry("R^+", "positive"), Map.entry("R_>0", "positive"),
        Map.entry("R^*", "nonzero"), Map.entry("R^-", "negative"), Map.entry("R_<0", "negative"),
        Map.entry("R_≥0", "nonnegative"));

    private static final Map<String, String> BEYOND = Map.of("Z", "noninteger");

    private final LatexCursor at;
    private final LatexProblems problems;

    LatexUnread(LatexCursor at, LatexProblems problems) {
        this.at = at;
        this.problems = problems;
    }

    /** @param pieces whether it stands in a function in pieces */
    void unread(LatexToken token, String construct, boolean pieces) {
        var joined = pieces ? connective(token.text()) : Optional.<String>empty();
        var set = token.text().equals("\\in") ? numbers(SETS)
            : token.text().equals("\\notin") ? numbers(BEYOND) : Optional.<String>empty();
        if (token.text().equals("\\substack")) rows();
        else if (construct.equals("infinity") && isIndex()) at.emit(token.as(NAME, "infinity"));
        else if (joined.isPresent()) at.emit(token.as(REMARK, joined.get()));
        else if (set.isPresent()) at.emit(token.as(NAME, set.get()));
        else if (token.text().equals("\\circ") && isComposition() || isRemainder(token)) at.emit(token.as(TIMES));
        else if (construct.equals("degree") && isAngle()) {
            var base = at.out.get(at.out.size() - (at.after(BEGIN) ? 3 : 2));
            if (!base.is(NUMERAL)) problems.warn(Code.AMBIGUOUS, base.span().to(token.span()), "angle",
                problems.written(base.span()));
            at.emit(token.as(NAME, LatexNames.DEGREES));
        }
        else if (token.text().equals("\\%") && isAmount()) percent(token);
        else if (token.text().equals("\\$") && at.at(NUMERAL)) problems.warn(Code.REPAIRED, token.span(), "currency");
        else if (construct.equals("degree") && problems.lenient() && unitless()) {
            problems.passes(token.span(), "unit", token.text());
            at.emit(token.as(NAME, LatexNames.DEGREES));
        } else if (!LatexShape.isKnown(token.text()))
            problems.refuse(Code.CANNOT_READ, token.span(), "unread-" + construct, token.text());
        else if (problems.passes(token.span(), construct, token.text())) LatexShape.of(token, construct, at)
            .ifPresent(at::emit);
    }

    /** {@code n^{\text{th}}}: whether the word is the end of an ordinal; takes it. */
    boolean ordinal(LatexToken word) {
        if (!at.afterCaret() || !LatexNames.written(at.group()).matches("(?i)th|st|nd|rd")) return false;
        if (problems.passes(word.span(), "ordinal", problems.written(word.span()))) at.emit(word.as(NAME, "th"));
        at.argument();
        return true;
    }

    /** {@code T_\\infty}: whether the sign stands alone below something that binds nothing. */
    private boolean isIndex() {
        boolean braced = at.after(BEGIN) && at.at(RBRACE);
        int below = at.out.size() - (braced ? 2 : 1);
        return below > 0 && at.out.get(below).is(UNDERSCORE) && (braced || at.after(UNDERSCORE))
            && at.out.get(below - 1).is(NAME) && "∑∏∫".indexOf(at.out.get(below - 1).text()) < 0;
    }

    /** Whether one numeral stands before the place, and none that is in groups: {@code 2.5\%}. */
    private boolean isAmount() {
        int n = at.out.size();
        boolean groups = n > 1 && (at.out.get(n - 2).is(SPACE) || at.out.get(n - 2).is(END));
        return at.after(NUMERAL) && !groups && at.out.getLast().text().matches("[0-9.]{1,40}");
    }

    /** {@code 5\%} is 0.05, whatever it is a part of. */
    private void percent(LatexToken sign) {
        LatexToken amount = at.out.removeLast();
        String hundredths = new BigDecimal(amount.text()).movePointLeft(2).toPlainString();
        problems.warn(Code.AMBIGUOUS, amount.span().to(sign.span()), "percent",
            problems.written(amount.span().to(sign.span())), hundredths);
        at.out.add(amount.as(NUMERAL, hundredths));
    }

    /** {@code \substack{x=1\\ y=2}}: what stands on lines of its own is a list. */
    private void rows() {
        int to = LatexCursor.afterArgument(at.in, at.i);
        for (int k = at.i; k < to; k++) if (at.in.get(k).is(NEWLINE)) at.in.set(k, at.in.get(k).as(SEPARATOR, ","));
    }

    /** A character that is none of LaTeX's: said by its kind. */
    void character(LatexToken token) {
        if (LatexSigns.emit(token, at, problems)) return;
        boolean question = token.text().equals("?") && at.i == at.in.size();
        if (question) problems.warn(Code.REPAIRED, token.span(), "question");
        else if ("“”„‟«»\"‘".contains(token.text())) problems.refuse(Code.CANNOT_READ, token.span(), "quotes",
            token.text());
        else if (Character.isDigit(token.text().codePointAt(0)))
            problems.refuse(Code.CANNOT_READ, token.span(), "digit", token.text(),
                Character.digit(token.text().codePointAt(0), 10));
        else if (token.text().equals("∞")) {
            if (problems.passes(token.span(), "infinity", token.text())) at.emit(token.as(NAME, "infinity"));
        } else if (token.text().equals(":") && problems.lenient()) {
            problems.passes(token.span(), "mapping", token.text());
            at.emit(token.as(RELATION));
        } else if (token.text().equals(":") && below()) problems.refuse(Code.CANNOT_READ, token.span(), "index-range");
        else problems.refuse(Code.CANNOT_READ, token.span(), "character", LatexNames.shown(token.text()));
    }

    /** Whether the place is in braces below a name, before which nothing but letters and numerals stands. */
    private boolean below() {
        int k = at.out.size() - 1;
        while (k > 0 && (at.out.get(k).is(NAME) || at.out.get(k).is(NUMERAL))) k--;
        return k > 0 && at.out.get(k).is(BEGIN) && at.out.get(k - 1).is(UNDERSCORE);
    }

    void negated(LatexToken token) {
        var relation = at.i < at.in.size() ? relation(at.in.get(at.i)) : Optional.<String>empty();
        if (relation.isEmpty() && problems.lenient()) problems.passes(token.span(), "logic", token.text());
        else if (relation.isEmpty()) problems.refuse(Code.CANNOT_READ, token.span(), "unread-sign", token.text());
        else at.emit(new LatexToken(RELATION, relation.get(), token.span().to(at.in.get(at.i++).span()),
            token.space()));
    }

    /** {@code \not=} */
    private static Optional<String> relation(LatexToken token) {
        String relation = token.is(RELATION) ? token.text()
            : token.is(COMMAND) ? LatexCommands.find(token.text().substring(1)).map(LatexCommands.Command::meaning)
                .orElse("") : "";
        return switch (relation) {
            case "=" -> Optional.of("≠");
            case "<" -> Optional.of("≥");
            case ">" -> Optional.of("≤");
            case "≤" -> Optional.of(">");
            case "≥" -> Optional.of("<");
            default -> Optional.empty();
        };
    }

    /** {@code a \bmod n}, unless a congruence is stated by it. */
    private boolean isRemainder(LatexToken token) {
        String before = problems.text().substring(0, token.span().from());
        return (token.text().equals("\\bmod") || token.text().equals("\\mod")) && !before.contains("\\equiv")
            && !before.contains("≡");
    }

    /** The word for {@code \land} and {@code \lor}. */
    private static Optional<String> connective(String command) {
        return switch (command) {
            case "\\land", "\\wedge" -> Optional.of("and");
            case "\\lor", "\\vee" -> Optional.of("or");
            default -> Optional.empty();
        };
    }

    /** What {@code \in \\mathbb{Z}}, or {@code \notin}, says about what stands before it; takes the set. */
    private Optional<String> numbers(Map<String, String> sets) {
        int to = LatexCursor.afterArgument(at.in, at.i);
        boolean font = at.at(COMMAND, "\\mathbb") || at.at(COMMAND, "\\mathbf");
        if (font) to = LatexCursor.afterArgument(at.in, to);
        while (to < at.in.size() && (at.in.get(to).is(CARET) || at.in.get(to).is(UNDERSCORE)))
            to = LatexCursor.afterArgument(at.in, to + 1);
        var word = Optional.ofNullable(sets.get(LatexNames.written(at.in.subList(at.i, to))
            .replaceAll("[{} ]|mathb[bf]|\\\\", "").replaceAll("geq?(slant)?", "≥").replace("gt", ">")));
        if (word.isEmpty() || !font) return Optional.empty();
        at.i = to;
        at.space = true;
        return word;
    }

    /** Whether names and nothing else are composed here, in brackets before others: {@code (f\\circ g)'(x)}. */
    private boolean isComposition() {
        int before = at.out.size() - 1;
        while (before >= 0 && (at.out.get(before).is(NAME) || at.out.get(before).is(FUNCTION)
            || at.out.get(before).is(TIMES, "\\circ"))) before--;
        int behind = at.i;
        while (behind < at.in.size() && (LatexNames.isName(at.in.get(behind))
            || isFunction(at.in.get(behind)) || at.in.get(behind).is(COMMAND, "\\circ"))) behind++;
        boolean names = before >= 0 && before < at.out.size() - 1 && at.out.get(before).is(OPEN) && behind > at.i;
        if (names && behind < at.in.size() && isSizing(at.in.get(behind))) behind++;
        if (!names || behind >= at.in.size() || !at.in.get(behind++).is(BRACKET, ")")) return false;
        while (behind < at.in.size() && (at.in.get(behind).is(PRIME) || isSizing(at.in.get(behind)))) behind++;
        return behind < at.in.size() && at.in.get(behind).is(BRACKET, "(");
    }

    private static boolean isSizing(LatexToken token) {
        return token.is(COMMAND) && token.text().matches("\\\\(left|right|[bB]igg?[lr]?)");
    }

    private static boolean isFunction(LatexToken token) {
        return token.is(COMMAND) && LatexCommands.find(token.text().substring(1)).filter(command ->
            command.kind() == LatexCommands.Kind.FUNCTION).isPresent();
    }

    /** Puts something below a degree that stands alone, as in {@code \frac{^\circ\text{F}}{\text{ft}}}. */
    private boolean unitless() {
        int caret = at.out.size() - (at.after(BEGIN) ? 2 : 1);
        boolean alone = caret >= 0 && at.out.get(caret).is(CARET)
            && (caret == 0 || !LatexRows.endsOperand(at.out.get(caret - 1)));
        if (alone) at.out.add(caret, at.out.get(caret).before(NAME, "degree"));
        return alone;
    }

    /** What can have degrees: a numeral, or a letter other than those of functions and sets. */
    private static boolean isMeasure(LatexToken base) {
        return base.is(NUMERAL) || base.is(NAME) && !Scope.mayBeFunction(base.text())
            && (base.text().length() > 1 || !Character.isUpperCase(base.text().charAt(0)));
    }

    /** Whether {@code ^\circ} behind a measure is a degree of an angle: no letter for a temperature follows. */
    private boolean isAngle() {
        int n = at.out.size();
        boolean braced = at.after(BEGIN);
        int caret = braced ? n - 2 : n - 1;
        if (caret < 1 || !at.out.get(caret).is(CARET) || !isMeasure(at.out.get(caret - 1))) return false;
        int next = at.i + (braced ? 1 : 0);
        if (braced && !at.at(RBRACE)) return false;
        while (next < at.in.size() && at.in.get(next).is(CONTROL)) next++;
        if (next >= at.in.size()) return true;
        LatexToken behind = at.in.get(next);
        return !behind.is(LETTER, "C") && !behind.is(LETTER, "F") && !(behind.is(COMMAND)
            && LatexCommands.find(behind.text().substring(1)).filter(command ->
                command.kind() == LatexCommands.Kind.PROSE || command.kind() == LatexCommands.Kind.WORD).isPresent());
    }
}
