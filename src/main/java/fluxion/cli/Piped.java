package fluxion.cli;

import java.util.ArrayList;
import java.util.List;

/** {@code fluxion} without arguments where nobody sits before it: what comes in is a sheet, answered on plain lines. */
final class Piped {
    private Piped() {}

    static int run(Console console) {
        String text = Input.standard(console.in());
        if (text.isBlank()) return Help.overview(console.err(), Exit.UNREADABLE);
        var session = new Session(Session.Look.TEXT, Integer.MAX_VALUE);
        for (String part : parts(text)) {
            session = session.entered(part, console);
            if (session.ended()) break;
        }
        return session.exit();
    }

    /** Lines that belong together, as a sheet; a line of the prompt's commands stands by itself. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var sheet = new StringBuilder();
        for (String line : text.split("\n")) {
            if (line.stripLeading().startsWith(":")) {
                parts.add(sheet.toString());
                parts.add(line);
                sheet.setLength(0);
            } else sheet.append(line).append('\n');
        }
        parts.add(sheet.toString());
        return parts;
    }
}
