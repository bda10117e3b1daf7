package fluxion.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol: one answer a line, in order, whatever the line is. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchTest {
    /** Requests and their answers without the time they took; the answers are the same on one thread and on four. */
    @Test
    void answersAreAsWritten() throws IOException {
        var requests = resource("requests.jsonl");
        var expected = resource("answers.jsonl").lines().toList();
        assertEquals(String.join("\n", expected), String.join("\n", timeless(run(requests, 1))));
        assertEquals(String.join("\n", expected), String.join("\n", timeless(run(requests, 4))));
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        {"id": 1.50, "task": "parse", "formula": "x"}           ¦ "id":1.50,"ok":true
        {"id": {"a": [1, null]}, "task": "parse", "formula": "x"} ¦ "id":{"a": [1, null]},"ok":true
        {"id": "ä\\u00e4", "task": "parse", "formula": "x"}     ¦ "id":"ä\\u00e4","ok":true
        {"task": "parse", "formula": "x"}                       ¦ "id":null,"ok":true
        {"task": "parse", "formula": "x", "id": 1e400}          ¦ "id":1e400,"ok":true
        {"id": 1, "task": "parze", "formula": "x"}              ¦ there is no task parze
        {"id": 1, "task": "parse", "formula": "x", "form": "raw", "zeta": 1} ¦ unknown: form, zeta;
        {"id": 1, "task": "parse", "formula": 3}                ¦ formula is to be a text
        {"id": 1, "task": "parse"}                              ¦ the field formula is missing
        {"id": 1}                                               ¦ the field task is missing
        {"id": 1, "task": "parse", "formula": "x", "syntax": "tex"} ¦ there is no syntax tex
        {"id": 1, "task": "parse", "formula": "x", "assume": "x > 0"} ¦ assume is to be a list of texts
        {"id": 1, "task": "parse", "formula": "x", "timeout": -1} ¦ timeout is to be a number above 0
        {"id": 1, "task": "parse", "formula": "x", "options": {"comma": true}} ¦ there is no option comma
        {"id": 1, "task": "simplify", "formula": "x", "form": "short"} ¦ there is no form short
        {"task": "differentiate", "formula": "x", "variable": "x", "order": 1.5} ¦ order is to be a whole number
        {"id": 1, "task": "differentiate", "formula": "x", "variable": "2"} ¦ "code":"not-a-variable"
        {"id": 1, "task": "differentiate", "formula": "x"}      ¦ give variable or variables: both are missing
        {"id": 1, "task": "differentiate", "formula": "x", "variable": "x", "variables": ["x"]} ¦ variables, not both
        {"id": 1, "task": "differentiate", "formula": "x", "variables": ["x"], "order": 2} ¦ field variable is missing
        {"id": 1, "task": "gradient", "formula": "x"}           ¦ the field variables is missing
        {"id": 1, "task": "gradient", "formula": "x", "variables": []} ¦ variables is empty
        {"id": 1, "task": "jacobian", "variables": ["x"]}       ¦ give formula or formulas: both are missing
        {"id": 1, "task": "jacobian", "formulas": [], "variables": ["x"]} ¦ formulas is empty
        {"id": 1, "task": "compare", "syntax": "latex", "left": "(-1)^{2n}", "right": "1", "assume": ["n integer"]} ¦ "proved"
        {"id": 1, "task": "compare", "syntax": "latex", "left": "(-1)^{2n}", "right": "1", "assume": ["n \\\\in \\\\mathbb{Z}"]} ¦ "proved"
        {"id": 1, "task": "compare", "syntax": "latex", "left": "(-1)^{2 n_1 m}", "right": "1", "assume": ["n_1, m \\\\text{ are integers}"]} ¦ "proved"
        {"id": 1, "task": "compare", "syntax": "latex", "left": "|\\\\alpha|", "right": "\\\\alpha", "assume": ["\\\\alpha is positive"]} ¦ "proved"
        {"id": 1, "task": "compare", "syntax": "latex", "left": "|a b|", "right": "a b", "assume": ["a, b > 0"]} ¦ "proved"
        {"id": 1, "task": "compare", "syntax": "text", "left": "|a b|", "right": "a b", "assume": ["a, b > 0"]} ¦ "proved"
        {"id": 1, "task": "compare", "syntax": "text", "left": "|a b|", "right": "-a b", "assume": ["a < 0, b > 0"]} ¦ "proved"
        {"id": 1, "task": "compare", "syntax": "text", "left": "|a|", "right": "a", "assume": ["a > 0, b"]} ¦ is no condition
        {"id": 1, "task": "compare", "syntax": "latex", "left": "|a|", "right": "a", "assume": ["a prime"]} ¦ is no condition
        {"id": 1, "task": "compare", "syntax": "latex", "left": "\\\\mathbf{x}", "right": "x"} ¦ is read as the same name as x
        {"id": 1, "task": "compare", "syntax": "latex", "left": "\\\\mathbf{x}", "right": "\\\\mathbf x"} ¦ "warnings":[],
        {"id": 1, "task": "check-derivation"}                   ¦ give lines or document: both are missing
        {"id": 1, "task": "check-derivation", "lines": [], "document": ""} ¦ give lines or document, not both
        {"id": 1, "task": "compare", "left": "x"}               ¦ the field right is missing
        {"id": 1, "task": 3}                                    ¦ task is to be a text
        {"id": 1, "task": "parse", "formula": null}             ¦ formula is to be a text
        {"id": 1, "task": "parse", "formula": "x", "timeout": 0} ¦ {"id":1,"ok":false
        {"id": 1, "task": "parse", "formula": "x", "timeout": 1e400} ¦ a number above 0, at most 86400"
        {"id": 1, "task": "parse", "formula": "x", "given": ["x + 1"]} ¦ this defines nothing: x + 1
        {"id": 1, "task": "parse", "formula": "x", "options": []} ¦ an object with true or false
        {"id": 1, "task": "parse"                               ¦ (column 26): the line ends before what is open is closed
        {"id": 1, "task": "parse", "formula": "x                ¦ the line ends before what is open is closed
        {"id": 1, "task": "parse", formula: "x"}                ¦ (column 28): what stands here has no meaning, near …
        {"id": 1, "task": "parse", "formula": "x",}             ¦ (column 43): what stands here has no meaning
        {'id': 1}                                               ¦ (column 2): texts and names stand in double quotes
        {"id": 1, "id": 1}                                      ¦ a field is there twice
        {"id": 1, "task": "parse", "formula": "\\sin x"}        ¦ a backslash in a text is written twice
        {"id": 1, "task": "parse", "syntax": "latex", "formula": "\\frac{x}{2}"} ¦ a backslash is lost: in JSON \\\\frac is
        {"id": 1, "task": "parse", "syntax": "latex", "formula": "2\\tan x"} ¦ a backslash is lost
        {"id": 1, "task": "parse", "syntax": "latex", "formula": "\\nabla f"} ¦ a backslash is lost
        {"id": 1, "task": "compare", "syntax": "latex", "left": "x", "right": "\\beta"} ¦ in right a backslash is lost
        {"id": 1, "task": "parse", "syntax": "latex", "formula": "a\\n + b"} ¦ "ok":true
        {"id": 1, "task": "parse", "a": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ ¦ more than 100 brackets within brackets
        {"id": 1, "task": "evaluate", "formula": "x", "at": {"x": 1e999999999}} ¦ "code":"too-large"
        {"id": 1, "task": "evaluate", "formula": "x", "at": {"x": 2.5e3}} ¦ "value":2500.0
        {"id": 1, "task": "evaluate", "formula": "x y", "at": {"x": "1"}} ¦ "hint":"give one under \\"at\\""
        {"id": 1, "task": "evaluate", "formula": "x", "at": {"x": "0,5"}, "options": {"decimal-comma": true}} ¦ :0.5,
        {"id": 1, "task": "evaluate", "formula": "x^(1/3)", "at": {"x": "-8"}} ¦ "value":-2.0
        {"id": 1, "task": "evaluate", "formula": "x^(1/3)", "at": {"x": "-8"}, "options": {"principal-branch": true}} ¦ "undefined"
        {"id": 1, "task": "evaluate", "formula": "x^(1/3)", "at": {"x": "8"}, "options": {"principal-branch": true}} ¦ "value":2.0
        {"id": 1, "task": "evaluate", "formula": "heaviside(x)", "at": {"x": "0"}, "options": {"right-continuous-step": true}} ¦ "value":1.0
        {"id": 1, "task": "evaluate", "formula": "heaviside(x)", "at": {"x": "0"}, "options": {"left-continuous-step": true}} ¦ "value":0.0
        {"id": 1, "task": "gradient-check", "formula": "|x|", "variables": ["x"], "at": {"x": "0"}} ¦ "symbolic":[{}]
        {"id": 1, "task": "gradient-check", "formula": "sqrt(x y)", "variables": ["y"], "at": {"x": "0", "y": "1"}} ¦ "agreement":["agrees"]
        {"id": 1, "task": "gradient", "formula": "x", "variables": ["x"], "form": "shared"} ¦ "shared":[]
        {"task": "differentiate", "formula": "x^2", "variable": "x", "steps": true} ¦ "rule":"power","before":"d/dx(x^2)","after":"2 x"
        {"task": "differentiate", "formula": "x^2", "variable": "x", "steps": false} ¦ "exceptions":[],"warnings":[],"ms"
        {"task": "differentiate", "formula": "x^2", "variable": "x", "steps": "all"} ¦ steps is to be true or false
        {"id": 1, "task": "check-derivation", "lines": ["x^2 >= 0"]} ¦ "relation":"≥","verdict":"proved","proof":"signs"
        {"id": 1, "task": "check-derivation", "document": "$\\\\R + x = x + 2$", "macros": "\\\\def\\\\R{2}"} ¦ "proved"
        {"id": 1, "id": 2, "task": "parse", "formula": "x"}     ¦ "code":"bad-request"
        {"id": 1, "task": "parse", "formula": "x"} {}           ¦ a line holds one request
        {"id": 7, "task": "parse",                              ¦ "id":7,"ok":false
        [1, 2]                                                  ¦ a request is one JSON object
        nonsense                                                ¦ this is no JSON
        ``                                                      ¦ a request is one JSON object
        {"id": 1, "task": "evaluate", "formula": "x y", "at": {"x": "1"}} ¦ y has no value here
        {"id": 1, "task": "evaluate", "formula": "x", "at": {"x": "t"}} ¦ the value of x is to be a number
        {"id": 1, "task": "evaluate", "formula": "x", "at": {"x": 0.1}} ¦ "value":0.1,
        """)
    void everyLineIsAnswered(String request, String part) throws IOException {
        var answers = run(request + "\n", 1);
        assertEquals(1, answers.size());
        assertTrue(answers.getFirst().contains(part), answers.getFirst());
    }

    @Test
    void orderIsThatOfTheRequests() throws IOException {
        var requests = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String formula = i % 3 == 0 ? "sin(x)^" + (i % 7 + 2) + " exp(x)" : "x + " + i;
            String request = "{\"id\": %d, \"task\": \"differentiate\", \"formula\": \"%s\", \"variable\": \"x\"}\n";
            requests.append(request.formatted(i, formula));
        }
        var one = timeless(run(requests.toString(), 1));
        assertEquals(one, timeless(run(requests.toString(), 5)));
        IntStream.range(0, 200).forEach(i ->
            assertTrue(one.get(i).startsWith("{\"id\":" + i + ",\"ok\":true"), one.get(i)));
    }

    @Test
    void lateAnswersAreGivenUp() throws IOException {
        var sum = "x + ".repeat(20_000) + "x";
        var slow = "{\"id\": 1, \"task\": \"parse\", \"formula\": \"%s\", \"timeout\": 0.000001}\n".formatted(sum);
        var quick = "{\"id\": 2, \"task\": \"parse\", \"formula\": \"x\"}\n";
        var answers = run(slow + slow + quick, 1);
        assertEquals(3, answers.size());
        assertTrue(answers.get(0).contains("\"code\":\"timeout\""), answers.get(0));
        assertTrue(answers.get(2).contains("\"text\":\"x\""), answers.get(2));
    }

    @Test
    void aWorkerThatHangsIsReplaced() throws Exception {
        try (var workers = new Workers(1)) {
            var hangs = Workers.Job.of(BatchTest::forever, 0.05, () -> "late");
            var works = Workers.Job.of(() -> "done", 30, () -> "late");
            workers.submit(hangs);
            workers.submit(works);
            assertEquals("late", hangs.answer().get());
            assertEquals("done", works.answer().get());
        }
    }

    private static String forever() {
        while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();
        return "too late";
    }

    /** A program may wait for each answer before it asks again. */
    @Test
    void answersComeWhileTheInputIsOpen() throws Exception {
        try (var ask = new PipedOutputStream(); var in = new PipedInputStream(ask);
             var out = new PipedOutputStream(); var hear = new PipedInputStream(out)) {
            var batch = Thread.ofVirtual().start(() -> unchecked(() -> Batch.run(in, out, 3)));
            var answers = hear;
            for (int i = 0; i < 3; i++) {
                ask.write("{\"id\": %d, \"task\": \"parse\", \"formula\": \"x\"}\n".formatted(i)
                    .getBytes(StandardCharsets.UTF_8));
                ask.flush();
                assertTrue(line(answers).startsWith("{\"id\":" + i + ","));
            }
            hangUp(ask);
            batch.join();
        }
    }

    private static void hangUp(PipedOutputStream ask) throws IOException {
        ask.close();
    }

    @Test
    void textThatIsNotUtf8AndLongLines() throws IOException {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayOutputStream();
        in.write(new byte[] {'"', (byte) 0xff, '"', '\n'});
        in.write(("{\"id\": 1, \"task\": \"parse\", \"formula\": \"" + "x".repeat(10_000_000) + "\"}\n")
            .getBytes(StandardCharsets.UTF_8));
        in.write(("{\"id\": 2, \"task\": \"parse\", \"formula\": \"x\"}").getBytes(StandardCharsets.UTF_8));
        Batch.run(new ByteArrayInputStream(in.toByteArray()), out, 1);
        var answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, answers.size());
        assertTrue(answers.get(0).contains("not in UTF-8"));
        assertFalse(answers.get(1).contains("\"code\":\"internal\""), answers.get(1));
        assertTrue(answers.get(2).contains("\"ok\":true"));
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void unchecked(Action action) {
        try {
            action.run();
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private static String line(PipedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) line.append((char) c);
        return line.toString();
    }

    private static List<String> run(String requests, int jobs) throws IOException {
        var out = new ByteArrayOutputStream();
        Batch.run(new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)), out, jobs);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> timeless(List<String> answers) {
        return answers.stream().map(answer -> answer.replaceFirst(",\"ms\":[0-9.E-]+}$", "}")).toList();
    }

    private static String resource(String name) throws IOException {
        try (var in = BatchTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
