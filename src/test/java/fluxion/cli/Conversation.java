package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * A text with entries at the prompt, {@code > …}, each with the answer up to the next entry or the end of the block.
 * With {@code -Dbless=true} the answers are written anew instead of compared.
 */
final class Conversation {
    private static final String SIGN = "> ";
    private static final int COLUMNS = 80;

    private Conversation() {}

    static void check(Path file) throws IOException {
        String text = Files.readString(file);
        String now = rewritten(text);
        if (Boolean.getBoolean("bless")) Files.writeString(file, now);
        else assertEquals(text, now, file + " (write it anew with -Dbless=true)");
    }

    private static String rewritten(String text) {
        var session = new Session(Session.Look.PLANE, COLUMNS);
        var lines = new ArrayList<String>();
        boolean answer = false;
        for (String line : text.split("\n", -1)) {
            boolean entry = line.startsWith(SIGN);
            answer &= !line.startsWith("```");
            if (!entry && !answer) lines.add(line);
            if (!entry) continue;
            lines.add(line);
            var said = new ByteArrayOutputStream();
            var console = Console.of(new ByteArrayInputStream(new byte[0]), said, said);
            session = session.entered(line.substring(SIGN.length()), console);
            lines.addAll(said.toString(StandardCharsets.UTF_8).lines().toList());
            answer = true;
        }
        if (answer) lines.add("");
        return String.join("\n", lines);
    }
}
