package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fluxion.document.Step.Outcome;
import fluxion.function.Context;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Formulas of real books, each as a document of its own: how many are read, and what is not judged or refuted. */
@Tag("corpus")
class BooksTest {
    private static final Path BOOKS = Path.of("..", "shared", "corpora", "docs");
    private static final List<String> NO_BOOKS = List.of("chains", "claims", "examples");
    /** The part that is read at least, of all books together. */
    private static final double FLOOR = 0.96;
    private static final double SECONDS = 2;

    @Test
    void formulasAreRead() throws IOException {
        assumeTrue(Files.isDirectory(BOOKS), BOOKS + " is not here");
        int all = 0;
        int read = 0;
        var reasons = new TreeMap<String, Integer>();
        try (var files = Files.list(BOOKS)) {
            for (Path book : files.filter(BooksTest::isBook).sorted().toList()) {
                var count = count(Files.readAllLines(book), reasons);
                System.out.printf("%-32s %5d of %5d read%n", book.getFileName(), count[0], count[1]);
                read += count[0];
                all += count[1];
            }
        }
        System.out.printf("%-32s %5d of %5d read%n", "all", read, all);
        reasons.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .forEach(reason -> System.out.printf("    %5d %s%n", reason.getValue(), reason.getKey()));
        assertTrue(read >= FLOOR * all, read + " of " + all);
    }

    private static boolean isBook(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jsonl") && !NO_BOOKS.contains(name.replace(".jsonl", ""));
    }

    /** How many are read, of how many. */
    private static int[] count(List<String> rows, Map<String, Integer> reasons) throws IOException {
        int read = 0;
        for (String row : rows) {
            var latex = new ObjectMapper().readTree(row).get("latex").asText();
            var told = new ArrayList<String>();
            boolean lost = false;
            for (Step step : DocumentCheck.check(Source.of("$$" + latex + "$$"), Format.MARKDOWN, Context.EMPTY,
                LatexMacros.NONE, Patience.all(SECONDS))) {
                lost |= step.outcome() instanceof Outcome.Unreadable;
                reason(step.outcome()).map(why -> why.replaceAll("\"[^\"]*\"", "…")).ifPresent(told::add);
            }
            if (!lost) read++;
            told.stream().distinct().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        }
        return new int[]{read, rows.size()};
    }

    /** Why a step is not judged, without what is quoted. */
    private static Optional<String> reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreadable(var error)  -> Optional.of(error.code().label() + ": " + error.message());
            case Outcome.NotJudged(_, var why)  -> Optional.of(why);
            case Outcome.NoAnswer(_, var why)   -> Optional.of(why);
            case Outcome.Remark(_, var why)     -> why;
            case Outcome.Judged(_, _, var verdict, _, _) when verdict.word().equals("refuted") ->
                Optional.of("refuted");
            case Outcome.Judged _, Outcome.Defined _, Outcome.Mention _, Outcome.Value _ -> Optional.empty();
        };
    }
}
