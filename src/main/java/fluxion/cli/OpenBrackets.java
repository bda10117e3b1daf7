package fluxion.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Takes a line for unfinished while a bracket is open, until an empty line; words are names and commands. */
final class OpenBrackets implements Parser {
    private static final Pattern KEY = Pattern.compile("\\e(?:\\[[0-9;?]*[ -/]*[@-~]|O[@-~])");

    @Override public ParsedLine parse(String line, int cursor, ParseContext context) {
        boolean given = line.endsWith("\n");
        if (context == ParseContext.ACCEPT_LINE && !given && (open(line) > 0 || line.endsWith("\\")))
            throw new EOFError(-1, -1, "", ")");
        int from = cursor;
        while (from > 0 && isWord(line.charAt(from - 1))) from--;
        return new Word(line, cursor, line.substring(from, cursor));
    }

    private static int open(String line) {
        int open = 0;
        for (char c : withoutKeys(line).toCharArray()) {
            if ("([{".indexOf(c) >= 0) open++;
            if (")]}".indexOf(c) >= 0) open--;
        }
        return open;
    }

    /** The line without what keys such as ↑ leave in it on a terminal that does not edit lines: {@code ESC [ A}. */
    static String withoutKeys(String line) {
        return KEY.matcher(line).replaceAll("");
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-';
    }

    /** The name before the cursor. */
    private record Word(String line, int cursor, String word) implements CompletingParsedLine {
        @Override public int wordCursor() { return word.length(); }

        @Override public int wordIndex() { return 0; }

        @Override public List<String> words() { return List.of(word); }

        @Override public CharSequence escape(CharSequence candidate, boolean complete) { return candidate; }

        @Override public int rawWordCursor() { return word.length(); }

        @Override public int rawWordLength() { return word.length(); }
    }
}
