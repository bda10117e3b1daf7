package fluxion.page;

import fluxion.batch.Inquiry;
import fluxion.batch.JsonText;
import fluxion.message.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The description of the interface for programs, made from the list of tasks. */
final class OpenApi {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> TEXTS = Map.of("type", "array", "items", TEXT);
    private static final Map<String, Object> SWITCH = Map.of("type", "boolean");
    private static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
    /** Fields that are not texts. */
    private static final Map<String, Object> TYPES = Map.ofEntries(
        Map.entry("id", Map.of()), Map.entry("assume", TEXTS), Map.entry("given", TEXTS),
        Map.entry("variables", TEXTS), Map.entry("formulas", TEXTS), Map.entry("lines", TEXTS),
        Map.entry("along", TEXTS), Map.entry("notations", TEXTS), Map.entry("unit", SWITCH),
        Map.entry("window", TEXTS), Map.entry("tangents", TEXTS), Map.entry("width", COUNT),
        Map.entry("height", COUNT),
        Map.entry("steps", SWITCH), Map.entry("typeset", SWITCH), Map.entry("style", TEXTS),
        Map.entry("data", SWITCH), Map.entry("certificate", SWITCH),
        Map.entry("timeout", Map.of("type", "number", "exclusiveMinimum", 0)),
        Map.entry("order", Map.of("oneOf", List.of(COUNT, TEXT))),
        Map.entry("options", Map.of("type", "object", "additionalProperties", SWITCH)),
        Map.entry("at", Map.of("type", "object",
            "additionalProperties", Map.of("type", List.of("string", "number")))));

    private OpenApi() {}

    static String text(String version) {
        var paths = new LinkedHashMap<String, Object>();
        for (String task : Inquiry.tasks()) paths.put("/api/" + task, Map.of("post", operation(task)));
        for (String info : List.of("health", "version", "texts"))
            paths.put("/api/" + info, Map.of("get", Map.of("summary", Messages.text("page.api." + info),
                "responses", Map.of("200", response("ok")))));
        var out = new LinkedHashMap<String, Object>();
        out.put("openapi", "3.1.0");
        out.put("info", Map.of("title", "Fluxion", "version", version, "description", Messages.text("page.api.about")));
        out.put("paths", paths);
        out.put("components", Map.of("schemas", Map.of("Answer", answer())));
        return JsonText.of(out);
    }

    private static Map<String, Object> operation(String task) {
        var properties = new LinkedHashMap<String, Object>();
        for (String field : Inquiry.fields(task))
            properties.put(field, field.equals("task") ? Map.of("const", task) : TYPES.getOrDefault(field, TEXT));
        Map<String, Object> body = Map.of("type", "object", "properties", properties, "additionalProperties", false);
        var responses = new LinkedHashMap<String, Object>();
        for (var status : Status.values()) responses.put(String.valueOf(status.code()), response(status.label()));
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", task);
        operation.put("parameters", List.of(parameter(Server.DRAFT, SWITCH), parameter("language", TEXT)));
        operation.put("requestBody", Map.of("required", true, "content", json(body)));
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> parameter(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "required", false, "schema", schema,
            "description", Messages.text("page.api." + name));
    }

    private static Map<String, Object> response(String label) {
        return Map.of("description", Messages.text("page.status." + label),
            "content", json(Map.of("$ref", "#/components/schemas/Answer")));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> answer() {
        Map<String, Object> error = Map.of("type", "object", "properties", Map.of("code", TEXT,
            "message", TEXT, "hint", TEXT,
            "span", Map.of("type", "array", "items", COUNT)));
        return Map.of("type", "object", "properties", Map.of("id", Map.of(), "ok", SWITCH, "warnings", TEXTS,
            "ms", Map.of("type", "number"), "error", error));
    }
}
