package fluxion.document;

import fluxion.message.Messages;
import fluxion.syntax.Code;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Severity;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document as one text, and where each part of it is from: the cells of a notebook, the files of a LaTeX document.
 *
 * @param source   the whole
 * @param sections its parts, in order
 * @param refused  what is not read, and why
 */
public record Document(Source source, Format format, List<Section> sections, List<Diagnostic> refused) {
    private static final String BETWEEN = "\n\n";

    /**
     * A part.
     *
     * @param label  what it is called beside others: {@code cell 3}; empty for a document that is one text
     * @param source the text that it is from
     * @param from   where it begins in the whole
     * @param origin where it begins in its source
     */
    public record Section(String label, Source source, int from, int origin) {
        /** The line in its source of a place in the whole. */
        public int line(int offset) {
            return source.line(origin + offset - from);
        }

        /** The column in its source of a place in the whole. */
        public int column(int offset) {
            return source.column(origin + offset - from);
        }

        /** The same about the place in its source. */
        public Diagnostic in(Diagnostic diagnostic) {
            var span = diagnostic.span();
            int shift = origin - from;
            int end = source.text().length();
            return new Diagnostic(diagnostic.code(), diagnostic.severity(), new Span(
                Math.clamp(span.from() + shift, 0, end), Math.clamp(span.to() + shift, 0, end)), diagnostic.message(),
                diagnostic.hint());
        }
    }

    /**
     * Where a formula stands.
     *
     * @param whole     with its delimiters
     * @param content   what stands between them
     * @param displayed whether it has lines of its own
     */
    public record Place(Span whole, Span content, boolean displayed) {}

    /** The files that a document may ask for. */
    @FunctionalInterface
    public interface Folder {
        /** No file at all. */
        Folder NONE = _ -> Optional.empty();

        /** The file of this name, if it lies in the folder of the document. */
        Optional<Source> file(String name);
    }

    /** A document that needs no other files. */
    public static Document of(Source source, Format format) {
        return of(source, format, Folder.NONE);
    }

    /** @param folder gives the files that a LaTeX document asks for with {@code \input} */
    public static Document of(Source source, Format format, Folder folder) {
        return switch (format) {
            case SHEET          -> plain(source, format);
            case LATEX          -> new Inputs(folder).document(source);
            case NOTEBOOK       -> notebook(source);
            case MARKDOWN, HTML -> plain(new Source(source.name(), Entities.decoded(source.text(),
                Markdown.fragments(source.text(), format))), format);
        };
    }

    private static Document plain(Source source, Format format) {
        return new Document(source, format, List.of(new Section("", source, 0, 0)), List.of());
    }

    private static Document notebook(Source source) {
        try {
            var text = new StringBuilder();
            var sections = new ArrayList<Section>();
            for (var cell : Notebook.of(source.text()).cells()) {
                var label = Messages.text("document.cell", cell.number());
                var plain = Entities.decoded(cell.text(), Markdown.fragments(cell.text(), Format.MARKDOWN));
                sections.add(new Section(label, new Source(source.name() + " " + label, plain), text.length(), 0));
                text.append(plain).append(BETWEEN);
            }
            return new Document(new Source(source.name(), text.toString()), Format.NOTEBOOK, sections, List.of());
        } catch (Notebook.NoNotebook broken) {
            var error = new Diagnostic(Code.CANNOT_READ, Severity.ERROR, new Span(0, 0),
                Messages.text("document.notebook", broken.line()), Optional.empty());
            return new Document(new Source(source.name(), ""), Format.NOTEBOOK, List.of(), List.of(error));
        }
    }

    /** The part in which a place lies. */
    public Section at(int offset) {
        var found = new Section("", source, 0, 0);
        for (Section section : sections) if (section.from() <= offset) found = section;
        return found;
    }

    /** Where its formulas stand, with their delimiters. */
    public List<Span> formulas() {
        return places().stream().map(Place::whole).toList();
    }

    /** Where its formulas stand, in the order of the text. */
    public List<Place> places() {
        return fragments().stream().filter(fragment -> fragment.kind() != Fragment.Kind.DECLARATION)
            .map(fragment -> new Place(fragment.whole(), fragment.span(), fragment.kind() == Fragment.Kind.DISPLAYED))
            .toList();
    }

    /** The formulas and declarations in the order of the text. */
    List<Fragment> fragments() {
        if (format != Format.NOTEBOOK) return Markdown.fragments(source.text(), format);
        return sections.stream().flatMap(cell -> Markdown.fragments(cell.source().text(), Format.MARKDOWN).stream()
            .map(fragment -> fragment.shifted(cell.from()))).toList();
    }
}
