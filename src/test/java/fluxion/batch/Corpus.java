package fluxion.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Rows of real formulas that stand beside the project, and what the batch answers to requests made of them. */
final class Corpus {
    private static final Path ROOT = Path.of("..", "shared", "corpora");
    /** Of each collection so many rows are asked; {@code mvn -Pcorpus verify -Dcorpus.rows=100000} asks all. */
    private static final int ROWS = Integer.getInteger("corpus.rows", 100);
    private static final long SEED = Long.getLong("corpus.seed", 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    static boolean isHere() {
        return Files.isDirectory(ROOT);
    }

    /** The files of a folder whose names begin so. */
    static List<String> files(String folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(start))
                .sorted().map(name -> folder + "/" + name).toList();
        }
    }

    static List<JsonNode> rows(String file) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(ROOT.resolve(file))) rows.add(JSON.readTree(line));
        return rows;
    }

    static Random random() {
        return new Random(SEED);
    }

    /** As many as are asked for, chosen by the seed. */
    static <T> List<T> sample(List<T> rows) {
        if (rows.size() <= ROWS) return rows;
        var chosen = new ArrayList<>(rows);
        Collections.shuffle(chosen, random());
        return chosen.subList(0, ROWS);
    }

    static Map<String, Object> compare(String left, String right) {
        return new LinkedHashMap<>(Map.of("task", "compare", "left", left, "right", right));
    }

    /** d/dx d/dy … of a formula in plain text. */
    static String derivative(String formula, List<String> by) {
        var text = new StringBuilder();
        by.reversed().forEach(x -> text.append("d/d").append(x).append('('));
        return text.append(formula).append(")".repeat(by.size())).toString();
    }

    static List<JsonNode> answers(List<Map<String, Object>> requests) throws IOException {
        var lines = new StringBuilder();
        for (Map<String, Object> request : requests) lines.append(JSON.writeValueAsString(request)).append('\n');
        var out = new ByteArrayOutputStream();
        Batch.run(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), out,
            Runtime.getRuntime().availableProcessors());
        var answers = new ArrayList<JsonNode>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) answers.add(JSON.readTree(line));
        return answers;
    }
}
