package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fluxion.function.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Formulas of real books, one by one and without their books' macros: how many are read, how many are well formed and
 * have a part beyond the language, which is named, and why the others are refused.
 */
@Tag("corpus")
class LatexDocumentsTest {
    private static final Path DOCUMENTS = Path.of("..", "shared", "corpora", "docs");
    private static final List<String> BOOKS = List.of("active-calculus", "active-calculus-vector", "apex",
        "calculus-with-julia", "cs231n", "d2l", "mooculus", "roelants", "ufldl-zh", "wjddyd66");
    /** What linear algebra is written with. */
    private static final Set<String> LINEAR = Set.of("vector", "tuple", "matrix", "transpose", "norm", "nabla", "set");
    private static final String LINEAR_REFUSED = "cannot-read: vectors";
    private static final double UNDERSTOOD = 0.90;
    private static final double UNDERSTOOD_OF_SCALARS = 0.97;

    /** What came of a formula: read, beyond the language (by constructs), or refused (by its message). */
    private record Result(Kind kind, List<String> why) {
        /** Whether it has commands that its book defines elsewhere. */
        boolean needsMacros() {
            return why.stream().anyMatch(reason -> reason.startsWith("unknown-command"));
        }

        boolean isLinear() {
            return why.stream().anyMatch(reason -> LINEAR.contains(reason) || reason.startsWith(LINEAR_REFUSED));
        }
    }

    private enum Kind { READ, BEYOND, REFUSED }

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
        var all = new ArrayList<Result>();
        var examples = new HashMap<String, String>();
        for (String book : BOOKS) {
            var results = new ArrayList<Result>();
            for (String latex : formulas(book)) {
                results.add(result(latex));
                results.getLast().why().forEach(why -> examples.putIfAbsent(why, latex.replace("\n", " ")));
            }
            print(book, results);
            all.addAll(results);
        }
        print("all", all);
        for (Kind kind : List.of(Kind.BEYOND, Kind.REFUSED)) {
            System.out.println(kind);
            reasons(all, kind).entrySet().stream().sorted((u, v) -> v.getValue() - u.getValue()).forEach(e ->
                System.out.printf("    %5d %s    %s%n", e.getValue(), e.getKey(), examples.get(e.getKey())));
        }
        var scalars = all.stream().filter(result -> !result.isLinear() && !result.needsMacros()).toList();
        print("all without outside macros", all.stream().filter(result -> !result.needsMacros()).toList());
        assertTrue(share(all, r -> r.kind() != Kind.REFUSED) >= UNDERSTOOD);
        assertTrue(share(scalars, r -> r.kind() != Kind.REFUSED) >= UNDERSTOOD_OF_SCALARS);
    }

    private static void print(String name, List<Result> results) {
        var scalars = results.stream().filter(result -> !result.isLinear()).toList();
        System.out.printf("%-24s %5d: %4.1f %% read, %4.1f %% with a part beyond the language, %4.1f %% refused"
            + " (without linear algebra %d: %4.1f, %4.1f, %4.1f)%n", name, results.size(),
            percent(results, Kind.READ), percent(results, Kind.BEYOND), percent(results, Kind.REFUSED), scalars.size(),
            percent(scalars, Kind.READ), percent(scalars, Kind.BEYOND), percent(scalars, Kind.REFUSED));
    }

    private static double percent(List<Result> results, Kind kind) {
        return 100 * share(results, result -> result.kind() == kind);
    }

    private static double share(List<Result> results, Predicate<Result> which) {
        return (double) results.stream().filter(which).count() / Math.max(1, results.size());
    }

    private static Map<String, Integer> reasons(List<Result> results, Kind kind) {
        var reasons = new HashMap<String, Integer>();
        results.stream().filter(result -> result.kind() == kind).flatMap(result -> result.why().stream().distinct())
            .forEach(why -> reasons.merge(why, 1, Integer::sum));
        return reasons;
    }

    private static Result result(String latex) {
        var source = Source.of(latex);
        var whole = new Span(0, latex.length());
        var page = Reader.page(source, whole, Syntax.LATEX, ReadingOptions.DEFAULT);
        if (page.surface().isEmpty()) return chain(source, whole);
        var beyond = new ArrayList<String>();
        for (Surface part : Shapes.parts(page.surface().get())) {
            if (part instanceof Surface.Remark || isStatement(source, page, part)) continue;
            var result = chain(source, part.span());
            if (result.kind() == Kind.REFUSED) return result;
            beyond.addAll(result.why());
        }
        return new Result(beyond.isEmpty() ? Kind.READ : Kind.BEYOND, beyond);
    }

    private static boolean isStatement(Source source, Page page, Surface part) {
        var scope = new Scope(source, Syntax.LATEX, Context.EMPTY, Set.of(),
            Letters.alone(page.surface().get(), Syntax.LATEX), Sought.in(page.within()), new Problems());
        new StatementReader(scope).read(Optional.empty(), part);
        return !scope.problems().refused();
    }

    /** The sides of a chain, each on its own, as in a document. */
    private static Result chain(Source source, Span place) {
        return switch (Chains.read(source, place, Syntax.LATEX, Context.EMPTY, ReadingOptions.DEFAULT)) {
            case Reading.Unread<List<Chains.Side>>(var errors) -> new Result(Kind.REFUSED, said(errors));
            case Reading.Read<List<Chains.Side>>(var sides, _) -> {
                for (var side : sides) if (side.isLost() && side.family().isEmpty())
                    yield new Result(Kind.REFUSED, said(side.reading().diagnostics()));
                var beyond = sides.stream().filter(side -> side.family().isEmpty())
                    .flatMap(side -> side.notation().stream())
                    .flatMap(notation -> notation.beyond().stream()).map(Notation.Beyond::construct).toList();
                yield new Result(beyond.isEmpty() ? Kind.READ : Kind.BEYOND, beyond);
            }
        };
    }

    private static List<String> said(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).limit(1)
            .map(d -> d.code().label() + ": " + d.message().replaceAll("\"[^\"]*\"", "…")).toList();
    }
}
