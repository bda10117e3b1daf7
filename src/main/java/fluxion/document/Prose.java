package fluxion.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words between two formulas, without markup. */
record Prose(String text) {
    static final Prose NOTHING = new Prose("");
    private static final String SENTENCE_ENDS = ".!?。！？";
    private static final String CLOSING = "'\"”’}";
    private static final String PAUSES = SENTENCE_ENDS + ",;:，；：、";
    private static final Set<String> COORDINATIONS = Set.of("and", "but", "while", "whereas", "und", "aber", "et",
        "mais");
    private static final Pattern ROW = Pattern.compile("<(li|tr|dt|dd)( [^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final List<String> HEADINGS = List.of("\n#", "\\section", "\\subsection", "\\chapter", "\\paragraph",
        "\n---", "\n===", "\\exercise", "\\begin{example", "\\begin{exercise", "\\begin{problem", "\\begin{question");
    /** Exercises that are numbered stand each for itself. */
    private static final Pattern EXERCISE = Pattern.compile("(?:^|\\n\\s*\\n)[ \\t]*(?:Exercise|Problem|Question|Task"
        + "|Aufgabe|Übung|Exercice|Ejercicio|문제)\\s+\\d+(?:\\.\\d+)*\\s*[.:)(]");
    private static final Pattern BOLD_NUMBER =
        Pattern.compile("\\*\\*(?:\\w+ )?\\d+(?:\\.\\d+)*[.:)]?\\*\\*");
    /** What begins an item of a list, or a row of a table. */
    private static final String MARK = "[ \\t>]*([-+•][ \\t]|\\d+[.)][ \\t]|\\([a-z0-9]{1,3}\\)[ \\t]|\\||\\\\item\\b)";
    private static final Pattern ITEM = Pattern.compile("\\n" + MARK + "|\\\\item\\b");
    private static final Pattern TOPIC = Pattern.compile("(?:\\n" + MARK + "|\\\\item\\b)\\s*$");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n(?!" + MARK + ")[ \\t]*[^\\s]");
    /** Commands that begin a paragraph. */
    private static final List<String> BREAKS = List.of("\\item", "\\par ", "\\par\n", "\\begin{", "\\end{");

    /** The text with HTML tags and the delimiters of formulas taken away. */
    static Prose of(String marked) {
        var plain = new StringBuilder();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            int close = c == '<' ? marked.indexOf('>', i) : -1;
            if (close > 0 && marked.startsWith("<h", i) && Character.isDigit(marked.charAt(i + 2))) plain.append("\n#");
            if (close > 0 && marked.startsWith("<p", i) && i + 2 < marked.length()
                && !Character.isLetter(marked.charAt(i + 2))) plain.append("\n\n");
            if (close > 0 && ROW.matcher(marked.substring(i, close + 1)).matches()) plain.append("\n- ");
            boolean line = i == 0 || marked.charAt(i - 1) == '\n';
            boolean number = line && c == '*' && BOLD_NUMBER.matcher(marked).region(i, marked.length()).lookingAt();
            if (number) plain.append("\n#");
            boolean bullet = c == '*' && marked.startsWith("* ", i) && line;
            if (close > 0) i = close;
            else if (bullet) plain.append('-');
            else if ("$*_`".indexOf(c) < 0) plain.append(c);
        }
        return new Prose(plain.toString());
    }

    /** Whether a sentence ends in it; the dots of "i.e." end none. */
    boolean endsSentence() {
        return sentenceEnd() >= 0;
    }

    private int sentenceEnd() {
        for (int i = text.length() - 1; i >= 0; i--) {
            boolean mark = SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
            boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1))
                || CLOSING.indexOf(text.charAt(i + 1)) >= 0 || text.charAt(i) > 0x7f;
            boolean abbreviation = text.charAt(i) == '.' && i > 0 && Character.isLetter(text.charAt(i - 1))
                && (i == 1 || !Character.isLetter(text.charAt(i - 2)));
            if (mark && last && !abbreviation) return i;
        }
        return -1;
    }

    /** Whether a pause, or a word that joins sentences, sets what follows apart from what stands before. */
    boolean isApart() {
        var words = wordsFrom(0);
        return PAUSES.chars().anyMatch(mark -> text.indexOf(mark) >= 0)
            || !words.isEmpty() && COORDINATIONS.contains(words.getFirst());
    }

    /** Whether nothing more is said in the sentence. */
    boolean isOver() {
        var rest = text.stripLeading();
        return rest.isEmpty() || SENTENCE_ENDS.indexOf(rest.charAt(0)) >= 0;
    }

    /** Whether the first sentence that ends in it is a question. */
    boolean endsInQuestion() {
        int end = 0;
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) end++;
        return end < text.length() && "?？".indexOf(text.charAt(end)) >= 0;
    }

    /** Whether a blank line stands in it. */
    boolean hasBlankLine() {
        if (BREAKS.stream().anyMatch(text::contains)) return true;
        int line = text.indexOf('\n');
        while (line >= 0) {
            int next = text.indexOf('\n', line + 1);
            if (next > 0 && text.substring(line, next).isBlank()) return true;
            line = next;
        }
        return false;
    }

    /** Whether an item of a list, or a row of a table, begins in it. */
    boolean beginsItem() {
        return ITEM.matcher(text).find();
    }

    /** Whether an item begins at its end, with what stands behind it. */
    boolean isItemMark() {
        return TOPIC.matcher(text).find();
    }

    /** Whether a paragraph begins in it that is no item. */
    boolean hasParagraph() {
        return PARAGRAPH.matcher(text).find();
    }

    boolean hasHeading() {
        return HEADINGS.stream().anyMatch(text::contains) || EXERCISE.matcher(text).find();
    }

    /** Whether its first word is written with a capital, as at the beginning of a sentence. */
    boolean beginsWithCapital() {
        String words = text.strip();
        return !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
    }

    /** The words of its last sentence, in small letters; before a displayed formula, that may have ended with it. */
    List<String> sentence(boolean ended) {
        int end = sentenceEnd();
        var words = wordsFrom(Math.max(end + 1, 0));
        return words.isEmpty() && end > 0 && ended ? new Prose(text.substring(0, end)).sentence(false) : words;
    }

    /** Whether brackets that opened before are closed in it. */
    boolean closesBracket() {
        int close = text.indexOf(')');
        return close >= 0 && !text.substring(0, close).contains("(");
    }

    /** Whether brackets open in it, and so many words follow that it is an aside: {@code (alike if}, not (for. */
    boolean beginsAside() {
        int open = text.lastIndexOf('(');
        return open >= 0 && text.indexOf(')', open) < 0
            && new Prose(text.substring(open + 1)).wordsFrom(0).size() > 1;
    }

    /** The words after its last punctuation mark, in small letters. */
    List<String> words() {
        int from = Math.max(sentenceEnd() + 1, 0);
        for (int i = from; i < text.length(); i++) if (PAUSES.indexOf(text.charAt(i)) >= 0
            && (i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1)))) from = i + 1;
        return wordsFrom(from);
    }

    /** Its last sentence in small letters, with one blank between words. */
    String phrase() {
        return plain(text.substring(Math.max(sentenceEnd() + 1, 0)));
    }

    /** Whether something is said in it before a colon, and nothing behind it. */
    boolean endsStatement() {
        var words = phrase();
        return text.stripTrailing().endsWith(":") && words.contains(" ");
    }

    /** What it says before its first punctuation mark, in the same way. */
    String clause() {
        var start = text.stripLeading();
        int end = 0;
        while (end < start.length() && PAUSES.indexOf(start.charAt(end)) < 0) end++;
        return plain(start.substring(0, end));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^\\p{L}']+", " ").strip();
    }

    private List<String> wordsFrom(int from) {
        var words = new ArrayList<String>();
        for (String word : text.substring(from).split("[^\\p{L}]+"))
            if (!word.isEmpty()) words.add(word.toLowerCase(Locale.ROOT));
        return words;
    }
}
