package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fluxion.function.Context;
import fluxion.syntax.Contexts;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Statement;
import fluxion.syntax.Syntax;
import fluxion.verify.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The post that the project comes from, with what it leaves unsaid given beside it. */
final class SeedTest {
    private static final Path POST = Path.of("..", "shared", "seed", "backpropagation.md");
    private static final String UNSAID = "h = g(w1 x)\ny = g(w2 h)\nconstant y'\nalias W_1 = w_1\nalias W_2 = w_2";

    private static List<Step> checked(String given) throws IOException {
        assumeTrue(Files.exists(POST), "the post is not beside the project");
        var context = Context.EMPTY;
        for (String line : (given + "\n" + UNSAID).split("\n"))
            context = Contexts.add(context, assertInstanceOf(Read.class, Reader.statement(Source.of(line),
                new Span(0, line.length()), Syntax.TEXT, context, ReadingOptions.DEFAULT)).value()
                instanceof Statement s ? s : null);
        return DocumentCheck.check(Source.of(Files.readString(POST)), Format.MARKDOWN, context, LatexMacros.NONE,
            Patience.each(20));
    }

    private static String words(List<Step> steps, String... omitted) {
        return steps.stream().map(step -> step.outcome().word()).filter(word -> !List.of(omitted).contains(word))
            .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "g is known by {0}")
    @ValueSource(strings = {"g(x) = 1/(1 + exp(-x))", "g' = g (1 - g)"})
    void everyRightLinkIsProved(String given) throws IOException {
        var steps = checked(given);
        assertEquals(10, steps.stream().filter(step -> step.outcome().word().equals("proved")).count(),
            () -> words(steps));
        assertEquals(1, steps.stream().filter(step -> step.outcome().word().equals("unreadable")).count());
    }

    /** g(x) = y (1 − y) is false of the sigmoid, and not known to be of every solution of g′ = g (1 − g). */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"g(x) = 1/(1 + exp(-x))", "g' = g (1 - g)"})
    void oneEquationIsFalse(String given) throws IOException {
        var refuted = checked(given).stream().filter(step -> step.outcome().word().equals("refuted")).toList();
        assertEquals(given.contains("exp") ? List.of("g(x) = y(1-y)") : List.of(),
            refuted.stream().map(Step::source).toList());
        for (Step step : refuted)
            assertInstanceOf(Verdict.Refuted.class, ((Step.Outcome.Judged) step.outcome()).verdict());
    }
}
