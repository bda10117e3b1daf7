package fluxion.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of input: its fields, each a text, a number, a truth value, a list or an object, and its {@code id} as it
 * was written. Numbers and names that are asked for in another type than they have are a {@link BadRequest}.
 */
final class Request {
    private static final int LONGEST = 64 * 1024 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(LONGEST)
            .maxDocumentLength(-1).build())
        .build();

    private final String id;
    private final Map<String, Object> fields;

    private Request(String id, Map<String, Object> fields) {
        this.id = id;
        this.fields = fields;
    }

    /** Reads a line. The id is found even where something after it is wrong. */
    static Request read(String line) throws BadRequest {
        var id = new String[] {"null"};
        try {
            var fields = fields(line, id);
            return new Request(id[0], fields);
        } catch (BadRequest problem) {
            throw problem.with(id[0]);
        }
    }

    /** The fields of an object: texts, numbers, truth values, lists and objects. */
    static Map<String, Object> object(String text) throws BadRequest {
        return fields(text, new String[] {"null"});
    }

    private static Map<String, Object> fields(String line, String[] id) throws BadRequest {
        try (var parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw BadRequest.of("no-object");
            var fields = new LinkedHashMap<String, Object>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("id")) id[0] = skipped(parser, line); else fields.put(name, value(parser));
            }
            if (parser.nextToken() != null) throw BadRequest.of("more-than-one");
            return fields;
        } catch (JsonProcessingException invalid) {
            throw Misspelt.of(invalid, line);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from a string failed", impossible);
        }
    }

    /** The value at hand, as it is written. */
    private static String skipped(JsonParser parser, String line) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        return line.substring(from, (int) parser.currentLocation().getCharOffset());
    }

    /** The value at hand; recursion is bounded by the nesting allowed above. */
    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE   -> Boolean.TRUE;
            case VALUE_FALSE  -> Boolean.FALSE;
            case VALUE_NULL   -> Optional.empty();
            case START_ARRAY  -> {
                var items = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser));
                yield items;
            }
            case START_OBJECT -> {
                var object = new LinkedHashMap<String, Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value: " + parser.currentToken());
        };
    }

    /** The same request about this task. @throws BadRequest if it says that it is about another */
    Request about(String task) throws BadRequest {
        if (has("task") && !fields.get("task").equals(task)) throw BadRequest.of("other-task", task).with(id);
        return with("task", task);
    }

    /** The same request with this limit of time. */
    Request within(double seconds) {
        return with("timeout", BigDecimal.valueOf(seconds));
    }

    private Request with(String name, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Request(id, more);
    }

    /** The id as it was written, {@code null} if there was none. */
    String id() {
        return id;
    }

    /** @throws BadRequest naming the fields that are not among these */
    void allowOnly(List<String> known) throws BadRequest {
        var unknown = fields.keySet().stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty())
            throw BadRequest.of("unknown-field", String.join(", ", unknown), String.join(", ", known));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) throws BadRequest {
        return optionalText(name).orElseThrow(() -> BadRequest.of("missing-field", name));
    }

    Optional<String> optionalText(String name) throws BadRequest {
        if (!has(name)) return Optional.empty();
        if (fields.get(name) instanceof String text) return Optional.of(text);
        throw BadRequest.of("not-text", name);
    }

    /** A list of texts; empty if the field is not there. */
    List<String> texts(String name) throws BadRequest {
        if (!has(name)) return List.of();
        if (!(fields.get(name) instanceof List<?> items)) throw BadRequest.of("not-texts", name);
        var texts = new ArrayList<String>();
        for (Object item : items)
            if (item instanceof String text) texts.add(text); else throw BadRequest.of("not-texts", name);
        return texts;
    }

    /** Texts by name, {@code {"x": "1/3"}}; a number may stand for its text. */
    Map<String, String> textsByName(String name) throws BadRequest {
        if (!has(name)) throw BadRequest.of("missing-field", name);
        if (!(fields.get(name) instanceof Map<?, ?> object)) throw BadRequest.of("not-values", name);
        var texts = new LinkedHashMap<String, String>();
        for (var entry : object.entrySet())
            switch (entry.getValue()) {
                case String text                   -> texts.put((String) entry.getKey(), text);
                case BigDecimal decimal            -> texts.put((String) entry.getKey(), written(decimal));
                default                            -> throw BadRequest.of("not-values", name);
            }
        return texts;
    }

    /** As the reader of formulas takes it: {@code 1e400} is not written out. */
    private static String written(BigDecimal decimal) {
        return decimal.toString().replace("E+", "e").replace("E", "e");
    }

    /** {@code 5}, {@code 0.5} */
    static String written(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A number from 0 up to the limit. */
    double number(String name, double otherwise, double limit) throws BadRequest {
        if (!has(name)) return otherwise;
        if (fields.get(name) instanceof BigDecimal number && number.signum() > 0 && number.doubleValue() <= limit)
            return number.doubleValue();
        throw BadRequest.of("not-number", name, (long) limit);
    }

    int count(String name, int otherwise, int limit) throws BadRequest {
        if (!has(name)) return otherwise;
        if (fields.get(name) instanceof BigDecimal number && number.signum() >= 0 && number.doubleValue() <= limit
            && number.stripTrailingZeros().scale() <= 0) return number.intValue();
        throw BadRequest.of("not-count", name, limit);
    }

    /** Whether a switch is on; off if the field is not there. */
    boolean isOn(String name) throws BadRequest {
        if (!has(name)) return false;
        if (fields.get(name) instanceof Boolean on) return on;
        throw BadRequest.of("not-switch", name);
    }

    /** Truth values by name; empty if the field is not there. */
    Map<String, Boolean> switches(String name) throws BadRequest {
        if (!has(name)) return Map.of();
        if (!(fields.get(name) instanceof Map<?, ?> object)) throw BadRequest.of("not-switches", name);
        var switches = new LinkedHashMap<String, Boolean>();
        for (var entry : object.entrySet())
            if (entry.getValue() instanceof Boolean on) switches.put((String) entry.getKey(), on);
            else throw BadRequest.of("not-switches", name);
        return switches;
    }
}
