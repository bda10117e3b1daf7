package fluxion.document;

import fluxion.document.Document.Folder;
import fluxion.document.Document.Section;
import fluxion.message.Messages;
import fluxion.syntax.Code;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Severity;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts the files that a LaTeX document asks for where it asks for them; each file once. */
final class Inputs {
    private static final Pattern INPUT = Pattern.compile("\\\\(?:input|include)\\s*\\{([^{}]*)\\}");

    private final Folder folder;
    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<Diagnostic> refused = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    Inputs(Folder folder) {
        this.folder = folder;
    }

    /** The rest of a file that is still to be gone through. */
    private record Rest(String label, Source source, int from) {}

    Document document(Source main) {
        var todo = new ArrayDeque<Rest>();
        todo.push(new Rest("", main, 0));
        while (!todo.isEmpty()) {
            var rest = todo.pop();
            sections.add(new Section(rest.label(), rest.source(), text.length(), rest.from()));
            next(rest, todo);
        }
        return new Document(new Source(main.name(), text.toString()), Format.LATEX, sections, refused);
    }

    /** Copies up to the next file that is asked for. */
    private void next(Rest rest, ArrayDeque<Rest> todo) {
        String whole = rest.source().text();
        var hidden = LeftAlone.ofLatex(whole).places();
        var input = INPUT.matcher(whole);
        int from = rest.from();
        while (input.find(from)) {
            if (hidden.get(input.start()) || isComment(whole, input.start())) {
                text.append(whole, from, input.end());
                from = input.end();
                continue;
            }
            text.append(whole, from, input.end());
            from = input.end();
            var name = input.group(1).strip();
            var file = read.add(name) ? folder.file(name) : Optional.<Source>empty();
            if (file.isPresent()) {
                todo.push(new Rest(rest.label(), rest.source(), from));
                todo.push(new Rest(file.get().name(), file.get(), 0));
                return;
            }
            refused.add(new Diagnostic(Code.CANNOT_READ, Severity.ERROR, new Span(text.length() - input.group()
                .length(), text.length()), Messages.text("document.input", name),
                Optional.of(Messages.text("document.input.hint"))));
        }
        text.append(whole, from, whole.length());
    }

    private static boolean isComment(String text, int at) {
        int percent = text.indexOf('%', text.lastIndexOf('\n', at) + 1);
        return percent >= 0 && percent < at && (percent == 0 || text.charAt(percent - 1) != '\\');
    }
}
