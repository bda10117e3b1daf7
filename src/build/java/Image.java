import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays out the program that needs no Java: its own runtime, the jars, the launchers, and caches of what
 * training runs loaded and profiled, so that a command answers in a tenth of a second.
 *
 * <p>Run by the build as a single source file, on the JDK whose runtime goes into the image. What has not
 * changed since the last build is left as it is: the cache holds only for the very jar files it was made with.
 */
final class Image {
    /** Where everything goes: {@code runtime lib bin}. */
    private final Path home;
    /** What the image was made from, one file per part; beside the image, not in it. */
    private final Path stamps;

    private Image(Path home) {
        this.home = home;
        this.stamps = home.resolveSibling(home.getFileName() + "-stamps");
    }

    public static void main(String[] args) throws Exception {
        var named = Stream.of(args).map(a -> a.split("=", 2)).collect(Collectors.toMap(a -> a[0], a -> a[1]));
        var image = new Image(Path.of(named.get("home")).toAbsolutePath());
        var jars = new ArrayList<Path>();
        jars.add(Path.of(named.get("jar")));
        for (String jar : named.get("libraries").split(java.io.File.pathSeparator)) jars.add(Path.of(jar));

        image.runtime(jars, List.of(named.get("modules").split(",")), named.get("options"));
        image.libraries(jars);
        image.launchers(Path.of(named.get("dist")), jars, named.get("main"));
        for (String cache : named.get("training").strip().split("\\s*;\\s*")) image.cache(jars, cache.split("\\s+"));
    }

    /** The parts of the JDK that the program uses, with the options it always runs under built in. */
    private void runtime(List<Path> jars, List<String> modules, String options)
            throws IOException, InterruptedException {
        var needed = new TreeSet<>(modules);
        needed.addAll(List.of(tool("jdeps", "--print-module-deps", "--ignore-missing-deps", "--multi-release",
            String.valueOf(Runtime.version().feature()), "--class-path", joined(jars), jars.getFirst().toString())
            .strip().split(",")));
        var made = Runtime.version() + " " + String.join(",", needed) + " " + options;
        if (unchanged("runtime", made)) return;
        delete(stamps);
        delete(home);
        run("jlink", List.of(Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
            "--output", home.resolve("runtime").toString(), "--add-modules", String.join(",", needed),
            "--add-options", options, "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages",
            "--generate-cds-archive"));
        remember("runtime", made);
    }

    /** Copies our jar if it has changed, and the libraries if the list of them does. */
    private void libraries(List<Path> jars) throws IOException {
        var lib = Files.createDirectories(home.resolve("lib"));
        var ours = lib.resolve(name(jars.getFirst()));
        var kept = stamps.resolve("jar");
        if (!Files.exists(ours) || !Files.exists(kept) || Files.mismatch(jars.getFirst(), kept) >= 0) {
            new PlainJar(jars).copy(jars.getFirst(), ours);
            Files.createDirectories(stamps);
            Files.copy(jars.getFirst(), kept, StandardCopyOption.REPLACE_EXISTING);
        }
        var libraries = jars.subList(1, jars.size());
        if (unchanged("libraries", joined(libraries))) return;
        for (Path old : list(lib)) if (!old.equals(ours)) Files.delete(old);
        var modern = new ModernJar(jars);
        for (Path jar : libraries) modern.copy(jar, lib.resolve(name(jar)));
        remember("libraries", joined(libraries));
    }

    /** Fills in the class path, in the order the cache is made for, and the main class. */
    private void launchers(Path dist, List<Path> jars, String main) throws IOException {
        var bin = Files.createDirectories(home.resolve("bin"));
        for (Path template : list(dist.resolve("bin"))) {
            var windows = template.toString().endsWith(".bat");
            var path = jars.stream().map(jar -> windows ? "%lib%\\" + name(jar) : "$lib/" + name(jar));
            var launcher = bin.resolve(template.getFileName());
            var text = Files.readString(template)
                .replace("@CLASS_PATH@", path.collect(Collectors.joining(windows ? ";" : ":")))
                .replace("@MAIN@", main);
            Files.writeString(launcher, windows ? text.replaceAll("\\R", "\r\n") : text);
            launcher.toFile().setExecutable(true, false);
        }
    }

    /**
     * Runs the program once and keeps what it loaded and linked. All of a cache is read at every start, so there is a
     * small one for the commands about one formula, without profiles, which take longer to load than they save there.
     *
     * @param words the cache's name, options for Java, the class to run and its arguments
     */
    private void cache(List<Path> jars, String[] words) throws IOException, InterruptedException {
        var lib = home.resolve("lib");
        var training = List.of(words).subList(1, words.length);
        var made = new StringBuilder(String.join(" ", training));
        var path = jars.stream().map(jar -> lib.resolve(name(jar))).toList();
        var scripts = training.stream().map(Path::of).filter(Files::exists);
        for (Path input : Stream.concat(path.stream(), scripts).toList()) {
            made.append('\n').append(input).append(' ').append(Files.getLastModifiedTime(input));
        }
        var cache = lib.resolve(words[0] + ".aot");
        if (Files.exists(cache) && unchanged(words[0], made.toString())) return;
        Files.deleteIfExists(cache);
        var command = new ArrayList<>(List.of(home.resolve("runtime/bin/java").toString(),
            "-XX:AOTCacheOutput=" + cache, "-cp", joined(path)));
        command.addAll(training);
        run(words[0], command);
        if (!Files.exists(cache)) throw new IOException("the training run left no cache; see " + log(words[0]));
        remember(words[0], made.toString());
    }

    /** In a process of its own: what it and its children print is kept, and shown if it fails. */
    private void run(String name, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(stamps);
        var out = log(name).toFile();
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out).start().waitFor();
        if (exit != 0) throw new IOException(name + " failed and said:\n" + Files.readString(log(name)));
    }

    private Path log(String name) {
        return stamps.resolve(name + ".log");
    }

    private boolean unchanged(String part, String made) throws IOException {
        var stamp = stamps.resolve(part);
        return Files.isDirectory(home) && Files.exists(stamp) && Files.readString(stamp).equals(made);
    }

    private void remember(String part, String made) throws IOException {
        Files.createDirectories(stamps);
        Files.writeString(stamps.resolve(part), made);
    }

    /** Called {@code fluxion.jar} whatever the version; libraries keep their names. */
    private static String name(Path jar) {
        var file = jar.getFileName().toString();
        return file.startsWith("fluxion-") ? "fluxion.jar" : file;
    }

    private static String joined(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static String tool(String name, String... args) throws IOException {
        var said = new java.io.StringWriter();
        var out = new java.io.PrintWriter(said);
        if (ToolProvider.findFirst(name).orElseThrow().run(out, out, args) == 0) return said.toString();
        throw new IOException(name + " failed: " + said);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
