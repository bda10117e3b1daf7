package fluxion.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the commands of files in one process; the build records what they load, for a quick start. */
final class Training {
    private Training() {}

    /** Exit codes are not looked at: a derivation found wrong is as good a training as a right one. */
    public static void main(String[] arguments) throws IOException {
        for (String file : arguments)
            for (String line : Files.readAllLines(Path.of(file)))
                if (!line.isBlank() && !line.startsWith("#")) Main.execute(line.strip().split("\\s+"));
    }
}
