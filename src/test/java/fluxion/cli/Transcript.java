package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with commands and what they print: {@code $ fluxion …}, then the output, up to the next
 * command, comment or end of a block. Commands may begin with {@code echo '…' |} and end with {@code | head -n}.
 * With {@code -Dbless=true} the outputs are written anew instead of compared.
 */
final class Transcript {
    private static final String PROMPT = "$ ";
    private static final String MILLISECONDS = "\"ms\":[0-9.E-]+";

    /** Whether standard error and the exit status are marked. */
    private final boolean detailed;

    Transcript(boolean detailed) {
        this.detailed = detailed;
    }


    /** What one run gave. */
    record Run(int exit, String out, String err) {}

    void check(Path file) throws IOException {
        String text = Files.readString(file);
        String now = rewritten(text);
        if (Boolean.getBoolean("bless")) Files.writeString(file, now);
        else assertEquals(text, now, file + " (write it anew with -Dbless=true)");
    }

    /** The same text with the outputs of today. */
    private String rewritten(String text) {
        var lines = new ArrayList<String>();
        boolean old = false;
        var all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            String line = all[i];
            boolean end = begins(line) || line.isEmpty()
                && (i + 1 == all.length || all[i + 1].isEmpty() || begins(all[i + 1]));
            if (old && !end) continue;
            old = ours(line);
            lines.add(line);
            if (old) lines.addAll(output(line.substring(PROMPT.length())).lines().toList());
        }
        return String.join("\n", lines);
    }

    /** Whether something other than output begins. */
    private static boolean begins(String line) {
        return line.startsWith("```") || line.startsWith(PROMPT) || line.startsWith("# ");
    }

    private static boolean ours(String line) {
        return line.equals(PROMPT + "fluxion") || line.startsWith(PROMPT + "fluxion ")
            || line.startsWith(PROMPT + "echo ") && line.contains("| fluxion ");
    }

    private String output(String command) {
        var words = words(command);
        int limit = Integer.MAX_VALUE;
        int head = words.indexOf("head");
        if (head > 0) {
            limit = Integer.parseInt(words.get(head + 1).substring(1));
            words = words.subList(0, head - 1);
        }
        String in = "";
        if (words.getFirst().equals("echo")) {
            in = words.get(1) + "\n";
            words = words.subList(3, words.size());
        }
        var arguments = words.subList(1, words.size()).toArray(String[]::new);
        var shown = detailed ? marked(run(in, arguments)) : merged(in, arguments);
        return shown.lines().limit(limit).collect(Collectors.joining("\n"));
    }

    private static String marked(Run run) {
        return run.out() + run.err().lines().map(line -> ("2> " + line).stripTrailing()
            + "\n").collect(Collectors.joining())
            + (run.exit() == 0 ? "" : "[exit " + run.exit() + "]\n");
    }

    /** As a terminal shows it. */
    private static String merged(String in, String... arguments) {
        var all = new ByteArrayOutputStream();
        run(in.getBytes(StandardCharsets.UTF_8), all, all, arguments);
        return steady(all);
    }

    static Run run(String in, String... arguments) {
        return run(in.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static Run run(byte[] in, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = run(in, out, err, arguments);
        return new Run(exit, steady(out), steady(err));
    }

    private static int run(byte[] in, OutputStream out, OutputStream err, String... arguments) {
        return Main.execute(Console.of(new ByteArrayInputStream(in), out, err), arguments);
    }

    private static String steady(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8).replaceAll(MILLISECONDS, "\"ms\":1");
    }

    /** Words as a shell takes them, with both kinds of quotes. */
    private static List<String> words(String command) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        char quote = 0;
        boolean started = false;
        for (char c : command.toCharArray()) {
            if (quote != 0) {
                if (c == quote) quote = 0;
                else word.append(c);
            } else if (c == '\'' || c == '"') {
                quote = c;
                started = true;
            } else if (c == ' ') {
                if (started) words.add(word.toString());
                word.setLength(0);
                started = false;
            } else {
                word.append(c);
                started = true;
            }
        }
        if (started) words.add(word.toString());
        return words;
    }
}
