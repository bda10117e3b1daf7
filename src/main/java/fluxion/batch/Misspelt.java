package fluxion.batch;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** What is wrong with a line that is no JSON, and where: in our words, for whoever wrote it by hand or by a program. */
final class Misspelt {
    /** So much of the line is shown before and after the place. */
    private static final int SHOWN = 12;

    private Misspelt() {}

    static BadRequest of(JsonProcessingException invalid, String line) {
        int at = column(invalid.getLocation());
        if (invalid instanceof JsonEOFException) return BadRequest.of("json.end", line.length() + 1);
        if (invalid instanceof StreamConstraintsException) return BadRequest.of("json.size", at);
        String said = invalid.getOriginalMessage();
        if (said.startsWith("Duplicate field")) return BadRequest.of("json.twice", at, shown(line, at));
        if (said.contains("character escape")) return BadRequest.of("json.escape", at, shown(line, at));
        return BadRequest.of(at <= line.length() && line.charAt(at - 1) == '\'' ? "json.quote" : "json.place", at,
            shown(line, at));
    }

    private static int column(JsonLocation location) {
        return location == null ? 1 : Math.max(1, location.getColumnNr());
    }

    private static String shown(String line, int column) {
        int at = Math.min(column - 1, line.length());
        int from = Math.max(0, at - SHOWN);
        int to = Math.min(line.length(), at + SHOWN);
        return (from > 0 ? "…" : "") + line.substring(from, to).replaceAll("\\p{Cntrl}", " ").strip()
            + (to < line.length() ? "…" : "");
    }
}
