package fluxion.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of the page: its own, and those of the libraries that run in the browser. */
final class Shelf {
    /** A file and what it is. */
    record Item(byte[] bytes, String type) {}

    private static final Pattern PLAIN = Pattern.compile("([a-zA-Z0-9_-]+/)?[a-zA-Z0-9_-]+(\\.[a-zA-Z0-9_-]+)+");
    private static final Map<String, String> TYPES = Map.of(
        "html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8",
        "mjs", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2", "woff", "font/woff",
        "ttf", "font/ttf");

    private final Map<String, Optional<Item>> known = new ConcurrentHashMap<>();
    private final Map<String, String> folders = Map.of(
        "page", "/fluxion/page/", "katex", webjar("katex"));

    /** {@code katex} and {@code fonts/KaTeX_Main-Regular.woff2} */
    Optional<Item> find(String folder, String name) {
        if (!folders.containsKey(folder) || !PLAIN.matcher(name).matches()) return Optional.empty();
        String path = folders.get(folder) + name;
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) return Optional.empty();
        var item = known.get(path);
        if (item != null) return item;
        item = read(path).map(bytes -> new Item(bytes, type));
        if (item.isPresent()) known.put(path, item);                    // a name that is not there takes no room
        return item;
    }

    /** {@code /katex/katex.css} */
    Optional<Item> find(String path) {
        String[] parts = path.split("/", 3);
        return parts.length < 3 ? Optional.empty() : find(parts[1], parts[2]);
    }

    private static Optional<byte[]> read(String path) {
        try (var in = Shelf.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);                     // a resource of the program itself
        }
    }

    /** A WebJar's folder carries its version, which stands in its description. */
    private static String webjar(String name) {
        var description = new Properties();
        try (var in = Shelf.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            description.load(Objects.requireNonNull(in, name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return "/META-INF/resources/webjars/" + name + "/" + description.getProperty("version") + "/dist/";
    }
}
