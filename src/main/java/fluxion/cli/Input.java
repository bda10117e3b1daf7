package fluxion.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files and standard input: UTF-8, and of a size that a person may have written. */
final class Input {
    private static final int LARGEST = 64 << 20;

    private Input() {}

    static String standard(InputStream in) {
        try {
            return text("standard input", in.readNBytes(LARGEST + 1));
        } catch (IOException failed) {
            throw Problem.of("cannot-read", "standard input", String.valueOf(failed.getMessage()));
        }
    }

    static String file(String name) {
        var path = path(name);
        if (Files.isDirectory(path)) throw Problem.of("is-folder", name);
        try (var in = Files.newInputStream(path)) {
            return text(name, in.readNBytes(LARGEST + 1));
        } catch (NoSuchFileException _) {
            throw Problem.of("no-file", name);
        } catch (AccessDeniedException _) {
            throw Problem.of("no-access", name);
        } catch (IOException failed) {
            throw Problem.of("cannot-read", name, String.valueOf(failed.getMessage()));
        }
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw Problem.of("no-file", Report.printable(name));
        }
    }

    private static String text(String name, byte[] bytes) {
        if (bytes.length > LARGEST) throw Problem.of("too-large", name, LARGEST >> 20);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw Problem.of("no-text", name);
        }
    }
}
