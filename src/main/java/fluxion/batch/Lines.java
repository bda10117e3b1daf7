package fluxion.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream of bytes, in UTF-8. */
final class Lines {
    /** Longer lines are read over. */
    static final int LONGEST = 32 * 1024 * 1024;

    /** A line of text, or what keeps it from being one. */
    sealed interface Line {
        record Text(String text) implements Line {}

        record TooLong() implements Line {}

        record NoText() implements Line {}
    }

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean first = true;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line, without its end; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean any = false;
        boolean tooLong = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') end++;
            tooLong |= line.size() + (end - from) > LONGEST;
            if (!tooLong) line.write(buffer, from, end - from);
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete) break;
        }
        if (!any) return Optional.empty();
        return Optional.of(tooLong ? new Line.TooLong() : decoded(line.toByteArray()));
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private Line decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (first && text.startsWith("\uFEFF")) text = text.substring(1);
            first = false;
            return new Line.Text(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        } catch (CharacterCodingException _) {
            return new Line.NoText();
        }
    }
}
