package fluxion.page;

import fluxion.batch.Batch;
import fluxion.batch.Inquiry;
import fluxion.batch.Inquiry.Reply;
import fluxion.batch.JsonText;
import fluxion.message.Messages;
import fluxion.print.Language;
import fluxion.print.Target;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** The page and the interface for programs, served until closed. */
public final class Server implements AutoCloseable {
    /** Milliseconds after which a connection on which nothing comes is closed. */
    private static final int IDLE = 30_000;
    private static final int HEADERS = 8 * 1024;
    /** {@code ?draft}: what is sent is still being typed, and that it cannot be read yet is nothing to report. */
    static final String DRAFT = "draft";

    /** Asked by nobody: Java is slow at what it does for the first time, and the first visitor is not to wait. */
    private static final Map<String, String> FIRST = Map.of(
        "explore", "{\"formula\": \"x^2 sin(x)\"}",
        "differentiate", "{\"formula\": \"ln(x)/(1 + x^2)\", \"variable\": \"x\", \"steps\": true}",
        "check-derivative", "{\"formula\": \"sin(x^2)\", \"variable\": \"x\", \"claimed\": \"cos(x^2)\"}");
    private static final int WARM = 20;
    private static final String API = "/api/";
    private static final Set<String> PLACES = Set.of("/", "/api/health", "/api/version", "/api/texts",
        "/api/openapi.json");

    private final Limits limits;
    private final String version;
    private final Consumer<Throwable> mistakes;
    private final Guard guard;
    private final Desk desk;
    private final Shelf shelf = new Shelf();
    private final Languages languages = new Languages();
    private final Javalin javalin;

    private Server(String host, int port, Limits limits, String version, Consumer<Throwable> mistakes)
            throws UnknownHostException {
        this.limits = limits;
        this.version = version;
        this.mistakes = mistakes;
        guard = new Guard(InetAddress.getByName(host).isLoopbackAddress());
        desk = new Desk(limits);
        javalin = Javalin.create(this::configure);
        javalin.start(host, port);
        warm();
    }

    /** At first every question takes long: none is heavy for that. */
    private void warm() {
        var first = new ArrayList<CompletableFuture<Reply>>();
        for (int i = 0; i < WARM; i++)
            FIRST.forEach((task, text) -> first.add(desk.ask(Inquiry.read(task, text), Locale.ENGLISH)));
        CompletableFuture.allOf(first.toArray(CompletableFuture[]::new))
            .completeOnTimeout(null, limits.longest().toNanos(), TimeUnit.NANOSECONDS).thenRun(desk::watch);
    }

    /**
     * Starts a server.
     *
     * @param host     the address to listen at; a loopback address serves this machine alone
     * @param port     the port, or 0 for any
     * @param version  what it says it is
     * @param mistakes is told of mistakes of this program, of which visitors learn nothing
     * @throws UnknownHostException          if there is no such address
     * @throws io.javalin.util.JavalinException if it cannot listen there
     */
    public static Server start(String host, int port, Limits limits, String version, Consumer<Throwable> mistakes)
            throws UnknownHostException {
        return new Server(host, port, limits, version, mistakes);
    }

    public int port() {
        return javalin.port();
    }

    @Override public void close() {
        javalin.stop();
        desk.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = limits.body();
        config.concurrency.useVirtualThreads = true;
        config.jetty.modifyHttpConfiguration(Server::harden);
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(Server::malformed);
            for (var connector : server.getConnectors())
                if (connector instanceof ServerConnector tcp) tcp.setIdleTimeout(IDLE);
        });
        config.routes.before(this::admit);
        config.routes.get("/", context -> file(context, "page", "index.html"));
        config.routes.get("/api/health", this::health);
        config.routes.get("/api/version", context -> json(context, Map.of("name", "fluxion", "version", version)));
        config.routes.get("/api/texts", this::texts);
        config.routes.get("/api/openapi.json", context -> context.contentType("application/json; charset=utf-8")
            .result(Messages.in(Locale.ENGLISH, () -> OpenApi.text(version))));
        config.routes.get("/{folder}/<name>", context ->
            file(context, context.pathParam("folder"), context.pathParam("name")));
        config.routes.post("/api/{task}", this::ask);
        config.routes.exception(HttpResponseException.class, (wrong, context) -> refused(context, wrong.getStatus()));
        config.routes.exception(Exception.class, (mistake, context) -> {
            if (!isGone(mistake)) mistakes.accept(mistake);
            refuse(context, "internal");
        });
    }

    private static void harden(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(HEADERS);
    }

    /** What is refused before it comes to anything here, in the same form. */
    private static boolean malformed(Request request, Response response, Callback callback) {
        boolean large = response.getStatus() == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431;
        String code = large ? "too-large" : "bad-request";
        Guard.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Type", "application/json; charset=utf-8");
        Content.Sink.write(response, true, Batch.refusal(code, Messages.text("page.refused." + code), Optional.empty()),
            callback);
        return true;
    }

    private void admit(Context context) {
        Guard.headers().forEach(context::header);
        if (guard.isForUs(context.header("Host"))) return;
        refuse(context, "forbidden");
        context.skipRemainingHandlers();
    }

    private void file(Context context, String folder, String name) {
        var item = shelf.find(folder, name);
        if (item.isEmpty()) misplaced(context);
        else context.header("Cache-Control", folder.equals("page") ? "no-cache" : "public, max-age=86400")
            .contentType(item.get().type()).result(item.get().bytes());
    }

    private void health(Context context) {
        int[] load = desk.load();
        json(context, Map.of("status", "ok", "working", load[0], "waiting", load[1], "heavy", load[2]));
    }

    private void texts(Context context) {
        var language = language(context);
        json(context, Map.of("language", language.getLanguage(), "languages", languages.codes(),
            "version", version,
            "notations", Stream.of(Target.values()).map(Target::label).toList(),
            "code", Stream.of(Language.values()).map(Language::label).toList(),
            "texts", Messages.all("page", language)));
    }

    /** What is asked for by {@code ?language=ko}, else by the browser. */
    private Locale language(Context context) {
        var asked = context.queryParam("language");
        return languages.of(asked == null ? context.header("Accept-Language") : asked);
    }

    private void ask(Context context) {
        String task = context.pathParam("task");
        if (!Inquiry.tasks().contains(task)) { misplaced(context); return; }
        if (!Guard.isJson(context.header("Content-Type"))) { refuse(context, "no-json"); return; }
        var inquiry = Inquiry.read(task, new String(context.bodyAsBytes(), StandardCharsets.UTF_8));
        var language = language(context);
        boolean draft = context.queryParam(DRAFT) != null;
        context.future(() -> desk.ask(inquiry, language).thenAccept(reply -> send(context, hidden(inquiry, reply),
            draft)));
    }

    /** Whether the visitor left before all was said, which is no mistake of ours. */
    private static boolean isGone(Throwable mistake) {
        return Stream.iterate(mistake, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    /** A mistake of this program is told to who runs it; the visitor learns that there was one. */
    private Reply hidden(Inquiry inquiry, Reply reply) {
        if (reply.mistake().isEmpty()) return reply;
        mistakes.accept(reply.mistake().get());
        return inquiry.refusal("internal", Messages.text("page.refused.internal"));
    }

    private static void send(Context context, Reply reply, boolean draft) {
        var status = Status.of(reply.code());
        if (draft && status == Status.NO_ANSWER) status = Status.OK;
        if (status == Status.BUSY) context.header("Retry-After", "1");
        context.status(status.code()).header("Cache-Control", "no-store")
            .contentType("application/json; charset=utf-8").result(reply.line());
    }

    private static void json(Context context, Map<String, Object> fields) {
        context.header("Cache-Control", "no-store").contentType("application/json; charset=utf-8")
            .result(JsonText.of(fields));
    }

    private void refused(Context context, int status) {
        if (status == Status.TOO_LARGE.code()) refuse(context, "too-large");
        else if (status >= Status.INTERNAL.code()) refuse(context, "internal");
        else misplaced(context);
    }

    /** There is nothing at the place, or not for this method. */
    private void misplaced(Context context) {
        String path = context.path();
        boolean task = path.startsWith(API) && Inquiry.tasks().contains(path.substring(API.length()));
        boolean place = PLACES.contains(path) || shelf.find(path).isPresent();
        if (task || place) context.header("Allow", task ? "POST" : "GET, HEAD");
        refuse(context, task || place ? "no-method" : "no-such-place");
    }

    /** In the form of the protocol. */
    private static void refuse(Context context, String code) {
        var line = Batch.refusal(code, Messages.text("page.refused." + code), Optional.empty());
        send(context, new Reply(line.strip(), Optional.of(code), Optional.empty()), false);
    }

    /** Where the page is to be found. */
    public List<String> addresses(String host) {
        return List.of("http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port() + "/");
    }
}
