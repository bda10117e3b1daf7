package fluxion.cli;

import fluxion.batch.JsonText;
import fluxion.document.Step;
import fluxion.message.Messages;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong in a document or open, for tools that show it at the line: SARIF 2.1.0 of OASIS. */
record Sarif(Telling telling) {
    private static final List<String> RULES = List.of("refuted", "conditional", "undecided", "unreadable");

    String of(List<Step> steps) {
        var driver = Map.of("name", "Fluxion", "rules", RULES.stream().map(Sarif::rule).toList());
        var results = steps.stream().filter(step -> RULES.contains(step.outcome().word())).map(this::result).toList();
        return JsonText.of(ordered("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0",
            "runs", List.of(ordered("tool", Map.of("driver", driver), "columnKind", "utf16CodeUnits",
                "results", results)))) + "\n";
    }

    private static Map<String, Object> rule(String word) {
        return ordered("id", word, "shortDescription", Map.of("text", Messages.text("cli.sarif." + word)),
            "defaultConfiguration", Map.of("level", level(word)));
    }

    private static String level(String word) {
        return switch (word) {
            case "refuted"                   -> "error";
            case "conditional", "unreadable" -> "warning";
            default                          -> "note";
        };
    }

    private Map<String, Object> result(Step step) {
        var section = telling.document().at(step.span().from());
        int from = step.span().from();
        int to = Math.max(from, step.span().to());
        var region = ordered("startLine", section.line(from), "startColumn", section.column(from),
            "endLine", section.line(to), "endColumn", section.column(to));
        var artifact = Map.of("uri", uri(section.source().name()));
        String word = step.outcome().word();
        String message = telling.message(step);
        return ordered("ruleId", word, "level", level(word),
            "message", Map.of("text", Telling.text(step).strip() + (message.isEmpty() ? "" : ": " + message)),
            "locations", List.of(Map.of("physicalLocation",
                ordered("artifactLocation", artifact, "region", region))));
    }

    /** The name as a relative reference. */
    private static String uri(String name) {
        var out = new StringBuilder();
        for (byte b : name.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            boolean plain = Character.isLetterOrDigit(b & 0xff) && b > 0 || "/._-~".indexOf(b) >= 0;
            out.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return out.toString();
    }

    private static Map<String, Object> ordered(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < entries.length; i += 2) map.put((String) entries[i], entries[i + 1]);
        return map;
    }
}
