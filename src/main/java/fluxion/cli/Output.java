package fluxion.cli;

import java.io.IOException;
import java.nio.file.Files;

/** Writes files that were asked for. */
final class Output {
    private Output() {}

    static void file(String name, String text) {
        try {
            Files.writeString(Input.path(name), text);
        } catch (IOException failed) {
            throw Problem.of("cannot-write", name, String.valueOf(failed.getMessage()));
        }
    }
}
