package fluxion.batch;

import fluxion.Fault;
import fluxion.message.Messages;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of an answer, in the order in which they are written; written as one line of JSON. */
final class Answer {
    private final boolean ok;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Answer(boolean ok) {
        this.ok = ok;
    }

    static Answer ok() {
        return new Answer(true);
    }

    static Answer error(String code, String message) {
        return refusal(code, message, Optional.empty());
    }

    static Answer refusal(String code, String message, Optional<String> hint) {
        return new Answer(false).put("error", error(code, message, Optional.empty(), hint));
    }

    static Answer of(Fault fault) {
        var span = fault.span().map(s -> List.of(s.from(), s.to()));
        String hint = "batch.fault." + fault.code() + ".hint";
        var error = error(fault.code(), fault.getMessage(), span,
            fault.hint().or(() -> Messages.has(hint) ? Optional.of(Messages.text(hint)) : Optional.empty()));
        fault.source().ifPresent(source -> error.put("in", source.name()));
        return new Answer(false).put("error", error);
    }

    static Map<String, Object> error(String code, String message, Optional<List<Integer>> span, Optional<String> hint) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", message);
        span.ifPresent(place -> error.put("span", place));
        hint.ifPresent(text -> error.put("hint", text));
        return error;
    }

    /** Adds a text, a number, a truth value, a list or a map of such. */
    Answer put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Answer put(String name, Optional<?> value) {
        value.ifPresent(known -> fields.put(name, known));
        return this;
    }

    /** The code of the error, if this is one. */
    Optional<String> code() {
        return !ok && fields.get("error") instanceof Map<?, ?> error ? Optional.of((String) error.get("code"))
            : Optional.empty();
    }

    /** What was put in, in that order. */
    Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The line, without its end. */
    String line(String id, double ms) {
        var out = new StringBuilder("{\"id\":").append(id).append(",\"ok\":").append(ok);
        fields.forEach((name, value) -> {
            out.append(",\"").append(name).append("\":");
            JsonText.write(value, out);
        });
        if (!fields.containsKey("warnings")) out.append(",\"warnings\":[]");
        return out.append(",\"ms\":").append(Math.round(ms * 1000) / 1000.0).append('}').toString();
    }
}
