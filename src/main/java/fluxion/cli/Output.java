package fluxion.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Writes files that were asked for. */
final class Output {
    private Output() {}

    static void file(String name, String text) {
        file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static void file(String name, byte[] bytes) {
        try {
            Files.write(Input.path(name), bytes);
        } catch (IOException failed) {
            throw Problem.of("cannot-write", name, String.valueOf(failed.getMessage()));
        }
    }
}
