package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fluxion.document.Step.Outcome;
import fluxion.function.Context;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import fluxion.verify.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains of real books, alone and behind the words that they stand behind there: what is said of their links. */
@Tag("corpus")
class ChainsTest {
    private static final Path CHAINS = Path.of("..", "shared", "corpora", "docs", "chains.jsonl");
    /** The part that is proved at least, of all that is said of the formulas. */
    private static final double FLOOR = 0.25;
    private static final double SECONDS = 4;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linksAreProved(boolean inContext) throws IOException {
        assumeTrue(Files.exists(CHAINS), CHAINS + " is not here");
        var words = new TreeMap<String, Integer>();
        try (var out = new PrintStream(Files.newOutputStream(Path.of("target",
            inContext ? "chains-in-context.tsv" : "chains-alone.tsv")), true)) {
            for (String line : Files.readAllLines(CHAINS)) {
                var row = new ObjectMapper().readTree(line);
                for (Step step : steps(row, inContext)) {
                    words.merge(step.outcome().word(), 1, Integer::sum);
                    out.println(String.join("\t", row.get("id").asText(), step.outcome().word(), why(step.outcome()),
                        step.source()).replaceAll("[\\n\\r]+\\s*", " "));
                }
            }
        }
        System.out.println((inContext ? "in context: " : "alone: ") + words);
        int all = words.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(words.get("proved") >= FLOOR * all, words + "");
    }

    private static List<Step> steps(JsonNode row, boolean inContext) {
        var before = inContext ? whole(row.get("before").asText()) : "";
        var text = before + "\n\n$$" + row.get("latex").asText() + "$$\n\n";
        return DocumentCheck.check(Source.of(inContext ? text + row.get("after").asText().split("[$\\\\]")[0] : text),
            Format.MARKDOWN, Context.EMPTY, LatexMacros.NONE, Patience.all(SECONDS)).stream()
            .filter(step -> step.span().from() >= before.length()).toList();
    }

    /** The text is cut where it begins, perhaps in a formula. */
    private static String whole(String before) {
        int dollars = before.length() - before.replace("$", "").length();
        int close = before.indexOf("\\]");
        int open = before.indexOf("\\[");
        if (close >= 0 && (open < 0 || close < open)) return whole(before.substring(close + 2));
        return dollars % 2 == 0 ? before : before.substring(before.indexOf('$') + 1);
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Judged(_, _, Verdict.Undecided(var reason, _), _, _) -> reason.toString();
            case Outcome.Judged(_, _, Verdict.Refuted refuted, _, _)          -> refuted.witness().toString();
            case Outcome.Unreadable(var error) -> error.message();
            case Outcome.NotJudged(_, var why) -> why;
            case Outcome.NoAnswer(_, var why)  -> why;
            case Outcome.Remark(_, var why)    -> why.orElse("words");
            case Outcome.Judged _, Outcome.Defined _, Outcome.Mention _, Outcome.Value _ ->
                outcome.getClass().getSimpleName();
        };
    }
}
