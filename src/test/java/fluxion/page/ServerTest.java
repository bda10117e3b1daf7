package fluxion.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server over HTTP, as programs meet it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerTest {
    private static final Limits LIMITS = new Limits(2, 20, 1, Duration.ofMillis(150), Duration.ofMillis(40),
        Duration.ofMillis(30), Duration.ofSeconds(2), 4096);
    private static final String TEXTBOOK = "{\"formula\": \"x^2 sin(x)\", \"variable\": \"x\"}";
    /** The derivative has more terms than anybody has time for. */
    private static final String HOSTILE =
        "{\"formula\": \"exp(sin(cos(tan(x^x))))\", \"variable\": \"x\", \"order\": 40, \"timeout\": 3600}";
    private static final List<Throwable> MISTAKES = new CopyOnWriteArrayList<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Server server;

    @BeforeAll static void start() throws IOException {
        server = Server.start("127.0.0.1", 0, LIMITS, "test", MISTAKES::add);
    }

    @AfterAll static void stop() {
        server.close();
    }

    @AfterEach void noMistakes() {
        assertEquals(List.of(), MISTAKES);
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static HttpRequest question(String task, String body) {
        return at("/api/" + task).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))
            .build();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        differentiate ¦ {"id": 7, "formula": "x^3", "variable": "x"}                 ¦ 200 ¦ "id":7,"ok":true,"result":"3 x^2"
        differentiate ¦ {"task": "differentiate", "formula": "x", "variable": "x"}   ¦ 200 ¦ "result":"1"
        differentiate ¦ {"task": "parse", "formula": "x"}                            ¦ 400 ¦ "code":"bad-request"
        differentiate ¦ {"formula": "sine(x)", "variable": "x"}                      ¦ 422 ¦ "code":"unknown-function"
        differentiate ¦ {"formula": "x", "variable": "x", "zeta": 1}                 ¦ 400 ¦ unknown: zeta
        differentiate ¦ {"formula":                                                  ¦ 400 ¦ this is no JSON
        differentiate ¦ []                                                           ¦ 400 ¦ "code":"bad-request"
        explore       ¦ {"formula": "a x^2"}                                         ¦ 200 ¦ "by":"x","derivative":{"ok":true,"result":"2 a x"
        explore       ¦ {"formula": "a x^2", "variable": "a"}                        ¦ 200 ¦ "by":"a","derivative":{"ok":true,"result":"x^2"
        explore       ¦ {"formula": "x^4", "order": 2, "variable": "y"}              ¦ 200 ¦ "result":"12 x^2"
        explore       ¦ {"formula": "u v", "variable": "*"}                          ¦ 200 ¦ "result":["v","u"]
        explore       ¦ {"formula": "C", "given": ["h = w x", "C = h^2"]}            ¦ 200 ¦ "variables":["w","x"]
        explore       ¦ {"formula": "2 + 3"}                                         ¦ 200 ¦ "variables":[],"domain"
        explore       ¦ {"formula": "theta^2 w1"}                                    ¦ 200 ¦ "variables-latex":["\\\\theta","w_1"],"variables-unicode":["θ","w₁"]
        plot          ¦ {"formula": "x^2", "variable": "x", "tangents": ["1/2"]}     ¦ 200 ¦ "slope":1.0
        explore       ¦ {"formula": "3*2^x y", "style": ["times"]}                   ¦ 200 ¦ "latex":"3 \\\\times 2^{x} \\\\times y"
        explore       ¦ {"formula": "x", "style": ["plus"]}                          ¦ 400 ¦ the styles are
        explore       ¦ {"formula": "x +"}                                           ¦ 422 ¦ "span":[2,3]
        explore?draft ¦ {"formula": "x +"}                                           ¦ 200 ¦ "ok":false,"error":{"code":
        explore?draft ¦ {"formula":                                                  ¦ 400 ¦ this is no JSON
        compare       ¦ {"left": "sin(x)^2 + cos(x)^2", "right": "1"}                ¦ 200 ¦ "verdict":"proved"
        check-derivative ¦ {"formula": "x^3", "variable": "x", "claimed": "3 x"}     ¦ 200 ¦ "verdict":"refuted"
        check-derivation ¦ {"document": "$2 = 1 + 1$"}                               ¦ 200 ¦ "span":[1,10]
        graph         ¦ {"formula": "u^2", "given": ["u = 3x"], "variables": ["x"], "at": {"x": 1}} ¦ 200 ¦ "slopes":{
        plot          ¦ {"formula": "1/x", "variable": "x", "order": 0}              ¦ 200 ¦ "asymptotes":[0.0]
        plot          ¦ {"formula": "|x|", "variable": "x", "window": ["-pi", "pi"]} ¦ 200 ¦ "corner":[[0.0,0.0]]
        plot          ¦ {"formula": "a x", "variable": "x", "at": {"a": 2}, "tangents": ["1"]} ¦ 200 ¦ tangent at x = 1
        plot          ¦ {"formula": "a x", "variable": "x"}                          ¦ 422 ¦ "code":"plot-needs-values"
        plot          ¦ {"formula": "x", "variable": "x", "window": ["1", "0"]}      ¦ 400 ¦ window is to be two numbers
        plot          ¦ {"formula": "x", "variable": "x", "width": 5}                ¦ 400 ¦ width is to be a whole number
        gradient      ¦ {"formula": "ln(x)", "variables": ["x"]}                     ¦ 200 ¦ "conditions-latex":["x > 0"]
        invent        ¦ {}                                                           ¦ 404 ¦ "code":"no-such-place"
        """)
    void tasksTakeAndGiveObjectsOfTheProtocol(String task, String body, int status, String part)
            throws IOException, InterruptedException {
        var response = send(question(task, body));
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.body().contains(part), response.body());
        new ObjectMapper().readTree(response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/main.js", "/page/style.css", "/katex/katex.mjs", "/katex/katex.min.css",
        "/katex/fonts/KaTeX_Main-Regular.woff2", "/page/plot.js", "/api/health", "/api/version",
        "/api/texts", "/api/openapi.json"})
    void whatThePageNeedsIsHere(String path) throws IOException, InterruptedException {
        var response = send(at(path).build());
        assertEquals(200, response.statusCode());
        assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
        assertFalse(response.headers().firstValue("Server").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/../Server.class", "/page/%2e%2e/page/Server.class", "/katex/..%2f..%2fpom.xml",
        "/fluxion/page/index.html", "/page/nothing.js", "/other/main.js", "/page/style", "/katex/fonts/../katex.css/"})
    void nothingElseIs(String path) throws IOException, InterruptedException {
        var response = send(at(path).build());
        assertTrue(response.statusCode() == 404 || response.statusCode() == 400, path + ": " + response.statusCode());
        assertFalse(response.body().contains("java."), response.body());
    }

    @Test void descriptionKnowsEveryTask() throws IOException, InterruptedException {
        var paths = new ObjectMapper().readTree(send(at("/api/openapi.json").build()).body()).get("paths");
        for (String task : fluxion.batch.Inquiry.tasks()) assertTrue(paths.has("/api/" + task), task);
    }

    @Test void onlyJsonIsTaken() throws IOException, InterruptedException {
        var form = at("/api/differentiate").header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(TEXTBOOK)).build();
        assertEquals(415, send(form).statusCode());
    }

    @Test void largeBodiesAreRefused() throws IOException, InterruptedException {
        var response = send(question("parse", "{\"formula\": \"" + "x+".repeat(4000) + "x\"}"));
        assertEquals(413, response.statusCode());
    }

    /** What does not get as far as to a task is refused in the same form, and tells nothing of what is behind. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        GET /%00 HTTP/1.1                ¦ Host: localhost ¦ 400 ¦ bad-request
        GET /{9000} HTTP/1.1             ¦ Host: localhost ¦ 414 ¦ bad-request
        GET / HTTP/1.1                   ¦ X-Long: {9000}  ¦ 431 ¦ too-large
        nonsense                         ¦ Host: localhost ¦ 400 ¦ bad-request
        DELETE /api/differentiate HTTP/1.1 ¦ Host: localhost ¦ 405 ¦ no-method
        PUT /api/check-derivative HTTP/1.1 ¦ Host: localhost ¦ 405 ¦ no-method
        POST /api/health HTTP/1.1        ¦ Host: localhost ¦ 405 ¦ no-method
        PUT / HTTP/1.1                   ¦ Host: localhost ¦ 405 ¦ no-method
        PUT /nowhere/at/all/x HTTP/1.1   ¦ Host: localhost ¦ 404 ¦ no-such-place
        """)
    void malformedRequestsAreRefused(String line, String header, int status, String code) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            String request = line + "\r\n" + header + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.replace("{9000}", "x".repeat(9000))
                .getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(response.startsWith("HTTP/1.1 " + status), response);
            assertTrue(response.contains("\"code\":\"" + code + "\"") && response.contains("nosniff"), response);
            assertEquals(status != 405 ? null : line.contains("/api/health") || line.contains("/ HTTP") ? "GET, HEAD"
                : "POST", response.lines().filter(l -> l.startsWith("Allow: ")).map(l -> l.substring(7)).findFirst()
                .orElse(null), response);
            assertFalse(response.toLowerCase(Locale.ROOT).contains("jetty"), response);
        }
    }

    /** A name that leads to this machine does not open the door to pages from elsewhere. */
    @Test void strangeHostsAreRefused() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(response.startsWith("HTTP/1.1 403"), response);
            assertFalse(response.contains("<html"), response);
        }
    }

    @Test void questionsAreGivenUpWhenTheTimeIsOver() throws IOException, InterruptedException {
        long start = System.nanoTime();
        var response = send(question("differentiate", HOSTILE));
        assertEquals(504, response.statusCode(), response.body());
        assertTrue(System.nanoTime() - start < 5e9);
        idle();
    }

    /** Heavy questions wait for nobody, and nobody waits for them. */
    @Test void hostileQuestionsDoNotSlowOthers() throws IOException, InterruptedException {
        send(question("differentiate", TEXTBOOK));
        var hostile = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 8; i++)
            hostile.add(CLIENT.sendAsync(question("differentiate", HOSTILE), BodyHandlers.ofString()));
        Thread.sleep(50);
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            assertEquals(200, send(question("differentiate", TEXTBOOK)).statusCode());
            double ms = (System.nanoTime() - start) / 1e6;
            assertTrue(ms < 1500, "textbook question took " + ms + " ms");
        }
        var statuses = hostile.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).distinct().toList();
        assertTrue(List.of(429, 504).containsAll(statuses), statuses.toString());
        assertTrue(statuses.contains(429), statuses.toString());
        idle();
    }

    /** Work that was given up does come to an end. */
    private static void idle() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            var load = new ObjectMapper().readTree(send(at("/api/health").build()).body());
            if (load.get("heavy").asInt() == 0 && load.get("working").asInt() == 0) return;
            Thread.sleep(100);
        }
        throw new AssertionError("still working: " + send(at("/api/health").build()).body());
    }
}
