package fluxion.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class of students before one server, and somebody among them who asks what nobody can answer. */
class LoadTest {
    private static final List<String> TEXTBOOK = List.of("x^2 sin(x)", "ln(x)/(1 + x^2)", "exp(-x^2/2)", "tan(x)",
        "sqrt(1 + x^2)", "(3 x^2 + 1)^5", "x^x", "arctan(2 x)", "sin(x) cos(x)", "(x^3 - 1)/(x + 2)", "abs(x - 1) x",
        "exp(2 x) (x^2 - x)");
    private static final List<String> HOSTILE = List.of(
        "{\"formula\": \"exp(sin(cos(tan(x^x))))\", \"variable\": \"x\", \"order\": 40, \"timeout\": 3600}",
        "{\"formula\": \"(x + 1)^(x^2) ln(sin(x^x)) tan(x)\", \"variable\": \"x\", \"order\": 12}",
        "{\"formula\": \"" + "(".repeat(5_000) + "x" + ")".repeat(5_000) + "\", \"variable\": \"x\"}",
        "{\"formula\": \"" + "sin(".repeat(900) + "x" + ")".repeat(900) + "\", \"variable\": \"x\", \"order\": 3}",
        "{\"formula\": \"x\", \"variable\": \"x\", \"" + "y".repeat(1_000) + "\": 1}", "[".repeat(50_000));
    /** What the description of the interface states: an answer, none, a bad request, too much, too late. */
    private static final List<Integer> STATED = List.of(200, 422, 400, 429, 504);
    /** One question in so many is hostile. */
    private static final int ONE_IN = 20;

    @Test void aClassForASecond() throws IOException, InterruptedException {
        var seen = visits(20, Duration.ofSeconds(2), Duration.ofSeconds(2));
        assertEquals(List.of(), seen.wrong());
        assertTrue(seen.quantile(0.5) < 1_500, seen.told());            // other tests may be running
    }

    /**
     * {@code mvn -Psoak verify} prints the figures. Where others use the machine, too, this has its share of it: the
     * limit is that of an idle one, times what the load average says.
     */
    @Tag("soak") @Test void twoHundredForAMinute() throws IOException, InterruptedException {
        double others = load();
        var seen = visits(200, Duration.ofSeconds(15), Duration.ofSeconds(Integer.getInteger("seconds", 60)));
        System.out.println(seen.told());
        assertEquals(List.of(), seen.wrong());
        assertTrue(seen.after() < 1.2 * seen.before() + 10, seen.told());
        double share = 1 + others / Runtime.getRuntime().availableProcessors();
        assertTrue(seen.quantile(0.95) < 150 * share, seen.told());
    }

    /** What is seen in the time after a first one, in which Java learns what is often done. */
    private static Seen visits(int clients, Duration first, Duration time) throws IOException, InterruptedException {
        var mistakes = new CopyOnWriteArrayList<Throwable>();
        try (var server = Server.start("127.0.0.1", 0, Limits.ordinary(), "test", mistakes::add);
                var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            visit(server, http, clients, first);
            double before = used(server, http);
            var seen = visit(server, http, clients, time);
            mistakes.forEach(mistake -> seen.wrong().add(mistake.toString()));
            return seen.with(before, used(server, http));
        }
    }

    /** What the visitors saw: the milliseconds of textbook questions, sorted, and megabytes that stayed in use. */
    private record Seen(List<Double> times, Map<String, LongAdder> replies, List<String> wrong, double before,
            double after, double processor, double load) {
        double quantile(double part) {
            return times.get((int) (part * (times.size() - 1)));
        }

        Seen with(double before, double after) {
            return new Seen(times, replies, wrong, before, after, processor, load);
        }

        String told() {
            return String.format(Locale.ROOT, "%d textbook questions: median %.0f ms, p95 %.0f ms, p99 %.0f ms, "
                + "longest %.0f ms; replies %s; memory %.0f MB, then %.0f MB; %.1f ms of processor time each, that of "
                + "the clients and of hostile questions included; load average %.1f", times.size(), quantile(0.5),
                quantile(0.95), quantile(0.99), times.getLast(), replies, before, after, processor / times.size(),
                load);
        }
    }

    private static Seen visit(Server server, HttpClient http, int clients, Duration time)
            throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Double>();
        var replies = new ConcurrentHashMap<String, LongAdder>();
        var wrong = new ConcurrentLinkedQueue<String>();
        double processor = processor();
        long end = System.nanoTime() + time.toNanos();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int k = 0; k < clients; k++) {
                var visitor = new Visitor(http, server.port(), new Random(k), times, replies, wrong);
                people.submit(() -> visitor.until(end));
            }
        }
        var sorted = new ArrayList<>(times);
        sorted.sort(null);
        return new Seen(sorted, replies, new ArrayList<>(wrong), 0, 0, processor() - processor, load());
    }

    private static double load() {
        return Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Milliseconds that this process has worked. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime() / 1e6;
    }

    /** Megabytes in use when nothing is worked on. What nobody refers to goes, and then the table's notes of it. */
    private static double used(Server server, HttpClient http) throws IOException, InterruptedException {
        var health = request(server.port(), "health").build();
        for (int k = 0; http.send(health, BodyHandlers.ofString()).body().matches(".*:[1-9].*"); k++) {
            assertTrue(k < 100, "still working");
            Thread.sleep(100);
        }
        System.gc();
        Thread.sleep(100);
        for (int k = 0; k < 500; k++)
            http.send(question(server.port(), "{\"formula\": \"x^" + k + "\", \"variable\": \"x\"}"),
                BodyHandlers.discarding());
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    private static HttpRequest.Builder request(int port, String task) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/" + task));
    }

    private static HttpRequest question(int port, String body) {
        return request(port, "differentiate").header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)).build();
    }

    /** One of them: asks, reads for a while, and asks again. */
    private record Visitor(HttpClient http, int port, Random chance, Queue<Double> times,
            Map<String, LongAdder> replies, Queue<String> wrong) {
        /** About a question a second and a person. */
        private static final int PAUSE = 2_000;

        void until(long end) {
            try {
                Thread.sleep(chance.nextInt(PAUSE));
                while (System.nanoTime() < end) {
                    boolean hostile = chance.nextInt(ONE_IN) == 0;
                    ask(hostile, hostile ? HOSTILE.get(chance.nextInt(HOSTILE.size())) : textbook());
                    Thread.sleep(chance.nextInt(PAUSE));
                }
            } catch (IOException | InterruptedException broken) {
                wrong.add(broken.toString());
            }
        }

        private String textbook() {
            return "{\"formula\": \"" + TEXTBOOK.get(chance.nextInt(TEXTBOOK.size())) + "\", \"variable\": \"x\"}";
        }

        private void ask(boolean hostile, String body) throws IOException, InterruptedException {
            var request = question(port, body);
            long start = System.nanoTime();
            var response = http.send(request, BodyHandlers.ofString());
            if (!hostile) times.add((System.nanoTime() - start) / 1e6);
            int status = response.statusCode();
            replies.computeIfAbsent((hostile ? "hostile " : "textbook ") + status, _ -> new LongAdder()).increment();
            boolean stated = hostile ? STATED.contains(status) : status == 200;
            if (!stated) wrong.add(status + " to " + body.substring(0, Math.min(80, body.length())) + ": "
                + response.body());
        }
    }
}
