package fluxion.cli;

import fluxion.document.Document;
import fluxion.document.Format;
import fluxion.syntax.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The document that {@code check} is given, and the files beside it that it asks for. */
final class Documents {
    private Documents() {}

    static Document of(Invocation invocation, Source source) {
        return Document.of(source, format(invocation, source), name -> beside(source.name(), name));
    }

    static Source source(Invocation invocation) {
        String name = invocation.words().isEmpty() ? "-" : invocation.words().getFirst();
        return name.equals("-") ? new Source("input", Input.standard(invocation.console().in()))
            : new Source(name, Input.file(name));
    }

    /** As asked for; else as the name says; standard input is a sheet unless there are dollars in it. */
    static Format format(Invocation invocation, Source source) {
        var asked = invocation.text(Option.FORMAT);
        if (asked.isPresent())
            return Format.labelled(asked.get()).orElseThrow(() -> Problem.of("no-format", asked.get()));
        if (source.name().equals("input")) return source.text().contains("$") ? Format.MARKDOWN : Format.SHEET;
        return Format.ofFile(source.name());
    }

    /** The file in the folder of the document, or in a folder in it; whatever leads out of it is not read. */
    private static Optional<Source> beside(String document, String name) {
        var folder = Input.path(document).toAbsolutePath().getParent();
        if (folder == null || name.isEmpty() || document.equals("input")) return Optional.empty();
        var file = inside(folder, name).or(() -> inside(folder, name + ".tex"));
        return file.map(path -> new Source(name, Input.file(path.toString())));
    }

    private static Optional<Path> inside(Path folder, String name) {
        try {
            var file = folder.resolve(Input.path(name)).normalize();
            boolean within = Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
            return within ? Optional.of(file) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();                                   // said at the place where it is asked for
        }
    }
}
