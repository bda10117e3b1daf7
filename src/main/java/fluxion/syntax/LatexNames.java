package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.function.Dots;
import fluxion.function.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What letters and words stand for. */
final class LatexNames {
    /** A run of letters this long is hardly meant as a product of them all. */
    private static final int WORD_LENGTH = 3;
    /** Letters of a word that are shown. */
    private static final int SHOWN = 60;
    /** The sign of degrees, as a token. */
    static final String DEGREES = "°";
    /** Words between formulas, which name nothing. */
    private static final Set<String> CONNECTIVES = Set.of("and", "or", "if", "for", "where", "with", "when", "so",
        "since",
        "thus", "then", "otherwise", "else", "as", "at", "is", "on", "in", "that", "by", "to", "from", "let", "hence",
            "but",
        "because", "while", "also", "therefore", "implies", "gives", "near", "unless", "provided", "of", "be", "are",
            "we");

    private static final Set<String> LOGIC = Set.of("not", "and", "or", "xor");

    private LatexNames() {}

    /** Letters as names, one each. */
    static List<LatexToken> each(List<LatexToken> run) {
        return run.stream().map(letter -> letter.as(NAME, letter(letter.text()))).toList();
    }

    /** Letters as names, one each, unless they spell a function. */
    static List<LatexToken> letters(List<LatexToken> run, List<LatexToken> after, LatexProblems problems) {
        String word = written(run);
        Span span = run.getFirst().span().to(run.getLast().span());
        if (isWords(run)) {
            problems.warn(Code.WORD, span, "mixed-word", word);
            return List.of(new LatexToken(NAME, word, span, run.getFirst().space()));
        }
        if (!after.isEmpty() && after.getFirst().is(NUMERAL) && after.getFirst().touches(run.getLast()))
            problems.warn(Code.WORD, run.getLast().span().to(after.getFirst().span()), "digit-after-letter",
                run.getLast().text(), after.getFirst().text());
        for (int from = 0; from <= Math.min(1, run.size() - 2); from++)
            for (int to = run.size(); to >= Math.max(from + 2, run.size() - 1 + from); to--) {
                String function = word.substring(from, Math.min(to, word.length()));
                if (!spelt(function)) continue;
                Span place = run.get(from).span().to(run.get(to - 1).span());
                problems.warn(Code.REPAIRED, place, "function", function, "\\" + function);
                var names = new ArrayList<>(each(run.subList(0, from)));
                names.add(new LatexToken(FUNCTION, function, place, run.get(from).space()));
                names.addAll(each(run.subList(to, run.size())));
                return names;
            }
        if (run.size() == 1 && Dots.over(word) > 0) return dotted(run.getFirst());
        if (run.size() > 1 && Names.isGreek(word))
            problems.warn(Code.WORD, span, "greek", word, String.join("·", word.split("")));
        else if (run.size() - (isIntegrated(word, span, problems) ? 2 : 0) >= WORD_LENGTH && !isDifferentials(word)
            && !isAlphabet(word))
            problems.warn(Code.WORD, span, "letters", Excerpt.of(word, SHOWN),
                Excerpt.of(String.join("·", word.split("")), 2 * SHOWN));
        return each(run);
    }

    /** {@code ẋ} is {@code \\dot x}. */
    private static List<LatexToken> dotted(LatexToken letter) {
        int dots = Dots.over(letter.text());
        return List.of(letter.as(ACCENT, "d".repeat(dots - 1) + "dot"),
            letter.as(NAME, letter(Dots.without(letter.text()))));
    }

    /** {@code xdx}, behind the sign of an integral: the last two letters are the differential. */
    private static boolean isIntegrated(String word, Span span, LatexProblems problems) {
        String before = word.matches(".+d[a-z]") ? problems.text().substring(0, span.from()) : "";
        return before.contains("\\int") || before.contains("∫");
    }

    /** {@code dxdy}, below a fraction. */
    private static boolean isDifferentials(String word) {
        for (int i = 0; i < word.length(); i += 2) if (word.charAt(i) != 'd') return false;
        return word.length() % 2 == 0;
    }

    /** {@code abc}, {@code xyz}: letters as they follow one another are hardly a word. */
    private static boolean isAlphabet(String word) {
        for (int i = 1; i < word.length(); i++) if (word.charAt(i) != word.charAt(i - 1) + 1) return false;
        return word.length() == WORD_LENGTH;
    }

    private static boolean spelt(String word) {
        return (word.length() > 2 || word.equals("ln")) && !Names.isGreek(word)
            && LatexCommands.function(word).isPresent();
    }

    /**
     * The contents of {@code \mathrm{…}} or {@code \text{…}}: one name, a numeral, or a remark.
     *
     * @param prose whether the command is for prose
     * @param unit  whether a numeral stands before it, so that prose is its unit
     * @param index whether it stands in a subscript, where every word is part of a name
     * @param apart whether blanks within the braces part it from operands beside it, as no name would be
     * @return nothing if the contents are a formula of their own
     */
    static Optional<List<LatexToken>> word(LatexToken whole, List<LatexToken> inside, boolean prose, boolean unit,
        boolean index, boolean apart, LatexProblems problems) {
        String text = written(inside);
        String word = text.replaceAll("[\\s-]", "");
        boolean simple = word.matches("\\p{L}[\\p{L}\\p{M}\\d]*(_[\\p{L}\\p{M}\\d]+)*")
            && inside.stream().noneMatch(t -> t.is(COMMAND) || t.is(SIGN) && t.space());
        if (index && simple) return Optional.of(List.of(whole.as(NAME, word.length() == 1 ? letter(word) : word)));
        if (prose) {
            if (text.isBlank()) return Optional.of(List.of());
            boolean remark = apart && LatexCommands.function(word).isEmpty() || !simple || text.contains(" ")
                || CONNECTIVES.contains(word) || unit
                && LatexCommands.function(word).isEmpty();
            if (remark) return Optional.of(List.of(whole.as(REMARK, text.strip())));
        }
        if (simple) return Optional.of(named(whole, inside, word, problems));
        if (inside.size() == 1 && inside.getFirst().is(NUMERAL)) {
            problems.warn(Code.REPAIRED, whole.span(), "numeral-in-letters", text);
            return Optional.of(List.of(whole.as(NUMERAL, text)));
        }
        if (!prose && inside.size() > 1) problems.warn(Code.REPAIRED, whole.span(), "font-of-formula", whole.text());
        return Optional.empty();
    }

    private static List<LatexToken> named(LatexToken whole, List<LatexToken> inside, String word,
        LatexProblems problems) {
        if (word.length() == 1) return List.of(whole.as(NAME, letter(word)));
        var function = LatexCommands.function(word);
        if (function.isPresent()) return List.of(whole.as(FUNCTION, function.get()));
        if (word.matches(".*\\p{L}\\d+\\p{L}.*")) problems.warn(Code.WORD, whole.span(), "mixed-word", word);
        if (whole.text().equals("\\operatorname") && LatexCommands.find(word).isEmpty() && !LOGIC.contains(word))
            problems.warn(Code.WORD, whole.span(), "operator", word);
        if (word.length() == 2 && word.charAt(0) == 'd' && inside.size() == 2) return each(inside);
        var unread = LOGIC.contains(word) ? Optional.of("logic") : LatexCommands.find(word).filter(command ->
            command.kind() == LatexCommands.Kind.UNREAD).map(LatexCommands.Command::meaning);
        if (unread.isPresent() && whole.text().startsWith("\\operatorname")
            && !problems.passes(whole.span(), unread.get(), "\\operatorname{" + word + "}"))
            return List.of();
        return List.of(whole.as(NAME, word.contains("_") ? Names.canonical(word) : word));
    }

    /** The text of tokens, with one space where there was some. */
    static String written(List<LatexToken> tokens) {
        var text = new StringBuilder();
        for (LatexToken token : tokens) {
            if (token.space() && !text.isEmpty() || token.is(TIE)) text.append(' ');
            if (token.is(CONTROL)) text.append(token.text().equals("\\ ") ? " " : token.text().substring(1));
            else if (!token.is(TIE)) text.append(token.text());
        }
        return text.toString();
    }

    /** Whether the token is a letter, or a command for one. */
    static boolean isName(LatexToken token) {
        return token.is(LETTER) || token.is(COMMAND) && LatexCommands.find(token.text().substring(1))
            .filter(command -> command.kind() == LatexCommands.Kind.NAME && "∑∏∫".indexOf(command.meaning()) < 0)
            .isPresent();
    }

    static void unknown(LatexToken command, LatexProblems problems) {
        var near = LatexRepair.suggestions(command.text().substring(1));
        if (near.isEmpty()) problems.refuse(Code.UNKNOWN_COMMAND, command.span(), "unknown-command", command.text());
        else problems.refuse(Code.UNKNOWN_COMMAND, command.span(), "unknown-command-near", command.text(),
            "\\" + String.join(", \\", near));
    }

    /** {@code x²} and {@code x₁} as scripts. */
    static List<LatexToken> script(LatexToken token) {
        var tokens = new ArrayList<LatexToken>();
        tokens.add(token.as(token.is(RAISED) ? CARET : UNDERSCORE));
        tokens.add(token.as(BEGIN, "{"));
        var digits = new StringBuilder();
        for (char c : token.text().toCharArray()) {
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) + "₀₁₂₃₄₅₆₇₈₉".indexOf(c) + 1;
            if (digit >= 0) digits.append(digit);
            else {
                if (!digits.isEmpty()) tokens.add(token.as(NUMERAL, digits.toString()));
                digits.setLength(0);
                tokens.add(c == 'ⁿ' ? token.as(NAME, "n") : token.as(SIGN, c == '⁺' ? "+" : "-"));
            }
        }
        if (!digits.isEmpty()) tokens.add(token.as(NUMERAL, digits.toString()));
        tokens.add(token.as(END, "}"));
        return tokens;
    }

    /** {@code √x} and {@code ∛x} */
    static List<LatexToken> radical(LatexToken token) {
        return token.text().equals("√") ? List.of(token.as(ROOT))
            : List.of(token.as(ROOT), token.as(OPEN, "["), token.as(NUMERAL, "3"), token.as(CLOSE, "]"));
    }

    /** A character as a message shows it. */
    static String shown(String character) {
        int c = character.codePointAt(0);
        return Character.isISOControl(c) || !Character.isDefined(c) || Character.getType(c) == Character.SURROGATE
            || Character.getType(c) == Character.PRIVATE_USE ? "U+%04X".formatted(c) : character;
    }

    /** Letters of a script whose signs are words or syllables: together they are one name. */
    static boolean isWords(List<LatexToken> run) {
        return run.size() > 1 && run.stream().allMatch(letter -> switch (Character.UnicodeScript.of(
            letter.text().codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default                              -> false;
        });
    }

    /** A letter's name; Greek ones by their ASCII name, accents as words. */
    static String letter(String letter) {
        if (letter.length() == 1 && letter.charAt(0) < 128) return letter;
        return letter.length() == 1 ? Names.greek(letter.charAt(0)).orElseGet(() -> Names.canonical(letter))
            : Names.canonical(letter);
    }
}
