package fluxion.syntax;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fluxion.function.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Formulas of real books, one by one and without their books' macros: how many are read, and why others are not. */
@Tag("corpus")
class LatexDocumentsTest {
    private static final Path DOCUMENTS = Path.of("..", "shared", "corpora", "docs");
    private static final List<String> BOOKS = List.of("active-calculus", "active-calculus-vector", "apex",
        "calculus-with-julia", "cs231n", "d2l", "mooculus", "roelants", "ufldl-zh", "wjddyd66");

    /** The formulas of a book, and the messages about those that are not read. */
    private record Count(int all, int read, Map<String, List<String>> reasons) {}

    private static List<String> formulas(String book) throws IOException {
        Path path = DOCUMENTS.resolve(book + ".jsonl");
        assumeTrue(Files.exists(path), path + " is not here");
        var formulas = new ArrayList<String>();
        for (String line : Files.readAllLines(path)) {
            JsonNode row = new ObjectMapper().readTree(line);
            formulas.add(row.get("latex").asText());
        }
        return formulas;
    }

    @Test
    void booksAreRead() throws IOException {
        for (String book : BOOKS) {
            var count = count(formulas(book));
            System.out.printf("%-24s %5d of %5d read%n", book, count.read(), count.all());
            count.reasons().entrySet().stream()
                .sorted((u, v) -> v.getValue().size() - u.getValue().size())
                .forEach(e -> System.out.printf("    %5d %s    %s%n", e.getValue().size(), e.getKey(),
                    e.getValue().getFirst().replace("\n", " ")));
        }
    }

    private static Count count(List<String> formulas) throws IOException {
        int read = 0;
        var reasons = new LinkedHashMap<String, List<String>>();
        for (String latex : formulas) {
            var errors = errors(latex);
            if (errors.isEmpty()) read++;
            for (String reason : errors) reasons.computeIfAbsent(reason, _ -> new ArrayList<>()).add(latex);
        }
        return new Count(formulas.size(), read, reasons);
    }

    /** Why the formula is not read: nothing if it is. */
    private static List<String> errors(String latex) {
        var source = Source.of(latex);
        var page = Reader.page(source, new Span(0, latex.length()), Syntax.LATEX, ReadingOptions.DEFAULT);
        if (page.surface().isEmpty()) return said(page.diagnostics());
        for (Surface part : Shapes.parts(page.surface().get())) {
            if (part instanceof Surface.Remark) continue;
            var scope = new Scope(source, Syntax.LATEX, Context.EMPTY, Set.of(),
                Letters.alone(page.surface().get(), Syntax.LATEX), Set.of(), new Problems());
            new StatementReader(scope).read(Optional.empty(), part);
            if (scope.problems().refused()) return said(scope.problems().diagnostics());
        }
        return List.of();
    }

    private static List<String> said(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).limit(1)
            .map(d -> d.code().label() + ": " + d.message().replaceAll("\"[^\"]*\"", "…")).toList();
    }
}
