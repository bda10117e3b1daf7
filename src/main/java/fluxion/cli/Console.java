package fluxion.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Where a command reads and writes. Everything is UTF-8, whatever the machine is set to.
 *
 * @param terminal  whether a person sits before it
 * @param colourful whether colours are wanted where nobody says so; asked only when there is something to colour
 */
record Console(InputStream in, PrintStream out, PrintStream err, BooleanSupplier terminal, BooleanSupplier colourful) {
    /** The process's own streams; colours on a terminal, unless {@code NO_COLOR} is set. */
    static Console ofProcess() {
        return new Console(new FileInputStream(FileDescriptor.in), stream(new FileOutputStream(FileDescriptor.out)),
            stream(new FileOutputStream(FileDescriptor.err)), Console::onTerminal, Console::wantsColours);
    }

    /** Other streams, without colours. */
    static Console of(InputStream in, OutputStream out, OutputStream err) {
        return new Console(in, stream(out), stream(err), () -> false, () -> false);
    }

    /** The same input, but what is written is kept apart. */
    Console apart(OutputStream out, OutputStream err) {
        return new Console(in, stream(out), stream(err), terminal, colourful);
    }

    private static PrintStream stream(OutputStream out) {
        return new PrintStream(new java.io.BufferedOutputStream(out, 1 << 13), false, StandardCharsets.UTF_8);
    }

    private static boolean wantsColours() {
        String noColour = System.getenv("NO_COLOR");
        return (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && onTerminal();
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
