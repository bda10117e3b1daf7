package fluxion.cli;

import fluxion.batch.Batch;
import fluxion.document.Format;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code --json}: the question as a request of the batch protocol, answered by it. */
final class Json {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Invocation invocation;
    private final Question question;

    private Json(Invocation invocation, String task) {
        this.invocation = invocation;
        this.question = new Question(invocation);
        fields.put("task", quoted(task));
    }

    static int differentiate(Invocation invocation) {
        withoutCheck(invocation);
        var json = new Json(invocation, "differentiate");
        var named = json.question.named();
        String text = invocation.formula();
        var by = json.by(() -> json.question.by(json.question.formula(text, named), named), named);
        json.put("formula", text).form().variables(by).at();
        if (json.question.steps().isPresent()) json.fields.put("steps", "true");
        return json.answer(text);
    }

    private static void withoutCheck(Invocation invocation) {
        if (invocation.has(Option.CHECK)) throw Problem.of("check-json");
    }

    static int partials(Invocation invocation, String task) {
        withoutCheck(invocation);
        var json = new Json(invocation, task);
        var texts = invocation.words().size() > 1 ? invocation.words() : List.of(invocation.formula());
        var named = json.question.named();
        var by = json.by(() -> json.question.byAll(texts.stream().map(text ->
            json.question.formula(text, named)).toList(), named), named);
        if (texts.size() == 1) json.put("formula", texts.getFirst());
        else json.fields.put("formulas", list(texts));
        return json.form().variables(by).answer(String.join(" ", texts));
    }

    /** A question of a kind that has fields of its own. */
    static int kind(Invocation invocation, String task, Map<String, Object> own, String text) {
        var json = new Json(invocation, task);
        own.forEach((name, value) -> json.fields.put(name, written(value)));
        return json.form().answer(text);
    }

    private static String written(Object value) {
        return switch (value) {
            case Integer number  -> number.toString();
            case Boolean on      -> on.toString();
            case List<?> texts   -> list(texts.stream().map(String.class::cast).toList());
            case Map<?, ?> pairs -> pairs.entrySet().stream().map(e -> quoted((String) e.getKey()) + ": "
                + quoted((String) e.getValue())).collect(Collectors.joining(", ", "{", "}"));
            default              -> quoted(value.toString());
        };
    }

    static int simplify(Invocation invocation) {
        String text = invocation.formula();
        var json = new Json(invocation, "simplify").put("formula", text);
        var named = json.question.named();
        if (!named.isEmpty()) json.put("variable", named.getFirst().name());
        if (json.question.steps().isPresent()) json.fields.put("steps", "true");
        return json.form().answer(text);
    }

    static int evaluate(Invocation invocation) {
        String text = invocation.formula();
        return new Json(invocation, "evaluate").put("formula", text).at().answer(text);
    }

    static int parse(Invocation invocation) {
        String text = invocation.formula();
        return new Json(invocation, "parse").put("formula", text).answer(text);
    }

    static int compare(Invocation invocation) {
        var sides = Compare.sides(invocation);
        if (invocation.has(Option.CERTIFICATE)) throw Problem.of("certificate-json");
        return new Json(invocation, "compare").put("left", sides.getFirst()).put("right",
            sides.getLast()).answer(String.join(" ", sides));
    }

    static int check(Invocation invocation, Source source, Format format) {
        var json = new Json(invocation, "check-derivation").put("document", source.text()).put("format",
            format.label());
        invocation.text(Option.MACROS).ifPresent(file -> json.put("macros", Input.file(file)));
        return json.answer("");
    }

    /** What is asked for; where the formula cannot be read the answer says so, whatever is asked for. */
    private List<Variable> by(Supplier<List<Variable>> asked, List<Variable> named) {
        try {
            return asked.get();
        } catch (Unreadable _) {
            return named.isEmpty() ? List.of(Exprs.variable("x")) : named;
        }
    }

    private Json put(String name, String text) {
        fields.put(name, quoted(text));
        return this;
    }

    private Json form() {
        return put("form", question.form().label());
    }

    private Json variables(List<Variable> by) {
        fields.put("variables", list(by.stream().map(Variable::name).toList()));
        return this;
    }

    private Json at() {
        var values = new ArrayList<String>();
        for (String item : invocation.values()) {
            var sides = Question.value(invocation, item);
            values.add(quoted(sides.getFirst()) + ": " + quoted(sides.getLast()));
        }
        boolean needed = fields.get("task").equals(quoted("evaluate"));
        if (needed || !values.isEmpty()) fields.put("at", "{" + String.join(", ", values) + "}");
        return this;
    }

    /** Asks, prints the answer, and says in the exit status what it is. */
    private int answer(String text) {
        if (question.syntax(text) == Syntax.LATEX) put("syntax", "latex");
        var options = new ArrayList<String>();
        if (invocation.has(Option.DECIMAL_COMMA)) options.add("decimal-comma");
        if (invocation.has(Option.STRICT)) options.add("strict");
        invocation.text(Option.DIALECT).ifPresent(options::add);
        options.addAll(invocation.texts(Option.CONVENTION));
        if (!options.isEmpty()) fields.put("options", options.stream().map(option -> quoted(option) + ": true")
            .collect(Collectors.joining(", ", "{", "}")));
        invocation.timeout().ifPresent(seconds -> fields.put("timeout", String.valueOf(seconds)));
        var given = new Sheets(invocation, question.options()).lines();
        if (!given.isEmpty()) fields.put("given", list(given));
        if (!invocation.texts(Option.ASSUME).isEmpty()) fields.put("assume", list(invocation.texts(Option.ASSUME)));
        String request = fields.entrySet().stream().map(e -> quoted(e.getKey()) + ": " + e.getValue())
            .collect(Collectors.joining(", ", "{", "}\n"));
        String answer = asked(request);
        invocation.console().out().print(answer);
        return exit(answer);
    }

    private static String asked(String request) {
        try {
            var out = new ByteArrayOutputStream();
            Batch.run(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), out, 1);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
    }

    private int exit(String answer) {
        if (answer.contains("\"ok\":false"))
            return answer.contains("\"code\":\"timeout\"") ? Exit.UNDECIDED : Exit.UNREADABLE;
        if (answer.contains("\"verdict\":\"refuted\"") || answer.contains("\"verdict\":\"conditional\""))
            return Exit.REFUTED;
        if (answer.contains("\"verdict\":\"unreadable\"")) return Exit.UNREADABLE;
        if (answer.contains("\"verdict\":\"undecided\"")) return Exit.UNDECIDED;
        if (answer.contains("\"undefined\":")) return Exit.REFUTED;
        return !fields.get("task").equals(quoted("evaluate")) || answer.contains("\"value\":") ? Exit.FINE
            : Exit.UNDECIDED;
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Json::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < 0x20) out.append("\\u%04x".formatted((int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }
}
