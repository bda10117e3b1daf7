package fluxion.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fluxion.checker.Checker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Equations that others wrote, and small changes of them, before the judge: a line for each collection says what
 * became of them. What is right is never refuted, what is wrong never proved, and every certificate is replayed.
 */
@Tag("corpus")
class CorporaTest {
    private static final int LARGEST = 200;
    private static final Pattern MISTAKEN =
        Pattern.compile("(?<![A-Za-z_])\\d+|\\b(?:sin|cos|sinh|cosh|exp|log|sqrt)\\b|(?<=[\\w)])[+-]");
    /** (-1)^(1/3) is a complex number there, and −1 with us. */
    private static final Pattern COMPLEX_ROOT = Pattern.compile("\\(-1\\)\\^\\(\\d+/\\d+\\)");
    private static final Map<String, String> INSTEAD = Map.of("sin", "cos", "cos", "sin", "sinh", "cosh", "cosh",
        "sinh", "exp", "log", "log", "exp", "sqrt", "exp", "+", "-", "-", "+");

    @BeforeEach
    void collectionsAreHere() {
        assumeTrue(Corpus.isHere(), "the collections of formulas are not here");
    }

    /** The derivative of an antiderivative is the integrand. */
    @Test
    void antiderivatives() throws IOException {
        var requests = Corpus.sample(integrals()).stream().map(row -> Corpus.compare(Corpus.derivative(
            row.get("antiderivative").asText(), List.of(row.get("var").asText())), text(row, "integrand"))).toList();
        var board = new Board("antiderivatives", requests);
        assertEquals(List.of(), board.with("refuted"));
        assertTrue(board.share("proved", "conditional") >= 0.9, board.line);
    }

    /** An integrand, and the same with one number, sign or function changed. */
    @Test
    void mutants() throws IOException {
        var random = Corpus.random();
        var requests = Corpus.sample(integrals()).stream().map(row -> text(row, "integrand"))
            .map(formula -> Corpus.compare(formula, mutant(formula, random))).toList();
        var board = new Board("mutants", requests);
        for (String kind : List.of("proved", "undecided"))
            for (var request : board.with(kind)) System.out.println("    " + kind + ": " + request);
        assertTrue(board.share("refuted", "conditional") >= 0.98, board.line);
        assertTrue(board.shortWitnesses() >= 0.95, board.line);
    }

    /** What other engines' own tests expect of derivatives; two of them have the imaginary unit for I. */
    @Test
    void derivatives() throws IOException {
        var requests = new ArrayList<Map<String, Object>>();
        for (String file : Corpus.files("triples", ""))
            for (JsonNode row : Corpus.rows(file)) if (text(row, "check").equals("ok") && !isComplex(row)) {
                var by = StreamSupport.stream(row.get("vars").spliterator(), false).map(JsonNode::asText).toList();
                requests.add(Corpus.compare(Corpus.derivative(text(row, "expr"), by), text(row, "expected")));
            }
        var board = new Board("derivatives of tests", requests);
        assertEquals(List.of(), board.with("refuted"));
        assertTrue(board.share("proved", "conditional") >= 0.95, board.line);
    }

    private static boolean isComplex(JsonNode row) {
        return Pattern.compile("\\bI\\b").matcher(text(row, "expr") + " " + text(row, "expected")).find();
    }

    /** Problems of homework systems, and their answers. */
    @Test
    void homework() throws IOException {
        var requests = Corpus.sample(Corpus.rows("opl/derivatives.jsonl")).stream()
            .filter(row -> text(row, "check").equals("ok") && !text(row, "expr").isEmpty())
            .map(row -> Map.<String, Object>of("task", "check-derivative", "formula", text(row, "expr"), "variable",
                text(row, "var"), "order", row.path("order").asInt(1), "claimed", text(row, "expected"))).toList();
        var board = new Board("homework", requests);
        assertEquals(List.of(), board.with("refuted"));
        assertTrue(board.share("proved", "conditional") >= 0.99, board.line);
    }

    /** Equations of books, without their context. */
    @Test
    void claimsOfBooks() throws IOException {
        var rows = Corpus.rows("docs/claims.jsonl").stream().filter(row -> text(row, "check").equals("ok")
            && !text(row, "left").isEmpty() && !text(row, "right").isEmpty() && row.path("right_order").asInt() == 0
            && (!text(row, "var").isEmpty() || row.path("order").asInt() == 0)).toList();
        var requests = Corpus.sample(rows).stream().map(row -> Corpus.compare(Corpus.derivative(text(row, "left"),
            Collections.nCopies(row.path("order").asInt(), text(row, "var"))), text(row, "right"))).toList();
        var board = new Board("claims of books", requests);
        assertEquals(List.of(), board.with("refuted"));
        assertTrue(board.share("proved", "conditional") >= 0.95, board.line);
    }

    private static List<JsonNode> integrals() throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (String file : Corpus.files("rubi", "")) for (JsonNode row : Corpus.rows(file))
            if (text(row, "class").equals("elementary") && !row.path("complex").asBoolean()
                && text(row, "numeric").equals("ok") && !COMPLEX_ROOT.matcher(text(row, "antiderivative")).find()
                && row.get("size").get(0).asInt() + row.get("size").get(1).asInt()
                    <= LARGEST) rows.add(row);
        return rows;
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).isNull() ? "" : row.path(field).asText("");
    }

    private static String mutant(String formula, Random random) {
        var places = MISTAKEN.matcher(formula).results().toList();
        if (places.isEmpty()) return formula + "*2";
        MatchResult at = places.get(random.nextInt(places.size()));
        String other = Optional.ofNullable(INSTEAD.get(at.group()))
            .orElseGet(() -> String.valueOf(Long.parseLong(at.group()) + 1));
        return formula.substring(0, at.start()) + other + formula.substring(at.end());
    }

    /** What became of the requests of one collection. */
    private static final class Board {
        private final List<Map<String, Object>> requests;
        private final List<JsonNode> answers;
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private final String line;

        Board(String name, List<Map<String, Object>> plain) throws IOException {
            requests = plain.stream().map(Board::certified).toList();
            answers = Corpus.answers(requests);
            assertEquals(requests.size(), answers.size());
            for (JsonNode answer : answers) outcomes.merge(outcome(answer), 1, Integer::sum);
            var times = answers.stream().map(answer -> answer.path("ms").asDouble()).sorted().toList();
            line = "%-20s %6d: %s; %d certificates replayed; median %.0f ms, p95 %.0f ms".formatted(name,
                answers.size(), outcomes, replayed(), times.get(times.size() / 2), times.get(times.size() * 95 / 100));
            System.out.println(line);
        }

        private static Map<String, Object> certified(Map<String, Object> request) {
            var fields = new LinkedHashMap<>(request);
            fields.put("certificate", true);
            return fields;
        }

        private static String outcome(JsonNode answer) {
            return answer.path("ok").asBoolean() ? text(answer, "verdict") : text(answer.path("error"), "code");
        }

        private int replayed() {
            int replayed = 0;
            for (JsonNode answer : answers) if (answer.path("certificate").isObject()) {
                String certificate = answer.get("certificate").toString();
                assertEquals(Optional.empty(), Checker.rejection(Certificates.read(certificate)), certificate);
                replayed++;
            }
            return replayed;
        }

        List<Map<String, Object>> with(String outcome) {
            return where(answer -> outcome(answer).equals(outcome)).map(requests::get).toList();
        }

        double share(String... wanted) {
            return (double) Stream.of(wanted).mapToInt(outcome -> outcomes.getOrDefault(outcome, 0)).sum()
                / answers.size();
        }

        /** The part of the witnesses whose numerators and denominators have two digits at most. */
        double shortWitnesses() {
            var witnesses = where(answer -> answer.has("witness")).map(answers::get).toList();
            return witnesses.stream().filter(answer -> StreamSupport.stream(answer.get("witness").spliterator(), false)
                .allMatch(value -> value.asText().matches("-?\\d{1,2}(/\\d{1,2})?"))).count()
                / (double) witnesses.size();
        }

        private Stream<Integer> where(Predicate<JsonNode> test) {
            return IntStream.range(0, answers.size()).filter(k -> test.test(answers.get(k))).boxed();
        }
    }
}
