package fluxion.batch;

import fluxion.Fluxion;
import fluxion.Form;
import fluxion.Formula;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Convention;
import fluxion.print.Style;
import fluxion.syntax.Dialect;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A request with the fields that all tasks share understood: the syntax, what is given and assumed, the options. */
final class Question {
    static final List<String> COMMON = List.of("id", "task", "syntax", "assume", "given", "timeout", "options",
        "style");
    private static final double LONGEST = 86_400;
    static final int HIGHEST_ORDER = 1_000;

    private final Request request;
    private final Fluxion fluxion;
    /** Reads values: in the same notation, and nothing is given. */
    private final Fluxion plain;

    Question(Request request) throws BadRequest {
        this.request = request;
        if (syntax(request) == Syntax.LATEX) refuseLostBackslashes(request);
        var started = Fluxion.create().reading(syntax(request)).within(seconds(request));
        for (var option : request.switches("options").entrySet()) {
            var asked = with(started, option.getKey());
            if (option.getValue()) started = asked;
        }
        plain = started;
        fluxion = started.given(request.texts("given").toArray(String[]::new))
            .assume(request.texts("assume").toArray(String[]::new));
    }

    private static Fluxion with(Fluxion fluxion, String option) throws BadRequest {
        return switch (option) {
            case "decimal-comma" -> fluxion.withDecimalComma();
            case "strict"        -> fluxion.strictly();
            case String label    -> Convention.labelled(label).map(fluxion.context()::meaning).map(fluxion::in)
                .or(() -> Dialect.labelled(label).map(fluxion::in))
                .orElseThrow(() -> BadRequest.of("unknown-option", label));
        };
    }

    /** How LaTeX is written. */
    Style style() throws BadRequest {
        var choices = EnumSet.noneOf(Style.Choice.class);
        for (String label : request.texts("style"))
            choices.add(Style.labelled(label).orElseThrow(() -> BadRequest.of("no-style", Style.labels(), label)));
        return new Style(choices);
    }

    private static Syntax syntax(Request request) throws BadRequest {
        return switch (request.optionalText("syntax").orElse("text")) {
            case "text"  -> Syntax.TEXT;
            case "latex" -> Syntax.LATEX;
            case String other -> throw BadRequest.of("no-syntax", other);
        };
    }

    private static void refuseLostBackslashes(Request request) throws BadRequest {
        for (String field : List.of("formula", "left", "right", "claimed")) {
            var text = request.optionalText(field);
            if (text.isPresent()) LostBackslash.refuse(field, text.get());
        }
        for (String field : List.of("formulas", "given"))
            for (String text : request.texts(field)) LostBackslash.refuse(field, text);
    }

    /** How long the answer may take. */
    static double seconds(Request request) throws BadRequest {
        return request.number("timeout", 5, LONGEST);
    }

    Request request() {
        return request;
    }

    Fluxion fluxion() {
        return fluxion;
    }

    /** What is differentiated by: {@code variables}, or {@code variable} as often as {@code order} says. */
    List<Variable> by() throws BadRequest {
        if (!request.has("variable")) {
            if (request.has("order")) throw BadRequest.of("missing-field", "variable");
            if (!request.has("variables")) throw BadRequest.of("one-missing", "variable", "variables");
            return variables();
        }
        if (request.has("variables")) throw BadRequest.of("one-of", "variable", "variables");
        var x = fluxion.variable(request.text("variable"));
        var by = new ArrayList<Variable>();
        for (int n = request.count("order", 1, HIGHEST_ORDER); n > 0; n--) by.add(x);
        return by;
    }

    List<Variable> variables() throws BadRequest {
        var names = request.texts("variables");
        if (names.isEmpty()) throw BadRequest.of(request.has("variables") ? "empty" : "missing-field", "variables");
        return names.stream().map(fluxion::variable).toList();
    }

    /** The formula in a field, read with these variables in mind. */
    Formula formula(String field, List<Variable> asked) throws BadRequest {
        return fluxion.asking(asked).formula(new Source(field, request.text(field)));
    }

    /** The formulas in several fields; a name that stands alone in one of them is a variable in all. */
    List<Formula> together(List<String> fields, List<Variable> asked) throws BadRequest {
        var texts = new ArrayList<String>();
        for (String field : fields) texts.add(request.text(field));
        return read(fields, texts, asked);
    }

    private List<Formula> read(List<String> names, List<String> texts, List<Variable> asked) {
        var reader = fluxion.asking(asked).beside(texts);
        return IntStream.range(0, texts.size())
            .mapToObj(k -> reader.formula(new Source(names.get(k), texts.get(k)))).toList();
    }

    /** The formulas in a field that is a list. */
    List<Formula> list(String field, List<Variable> asked) throws BadRequest {
        var texts = request.texts(field);
        if (texts.isEmpty()) throw BadRequest.of(request.has(field) ? "empty" : "missing-field", field);
        return read(IntStream.range(0, texts.size()).mapToObj(k -> field + "[" + k + "]").toList(), texts, asked);
    }

    /** {@code formulas}, or {@code formula} alone. */
    List<Formula> formulas(List<Variable> asked) throws BadRequest {
        if (request.has("formula")) {
            if (request.has("formulas")) throw BadRequest.of("one-of", "formula", "formulas");
            return List.of(formula("formula", asked));
        }
        var texts = request.texts("formulas");
        if (!request.has("formulas")) throw BadRequest.of("one-missing", "formula", "formulas");
        if (texts.isEmpty()) throw BadRequest.of("empty", "formulas");
        var names = IntStream.range(0, texts.size()).mapToObj(k -> "formulas[" + k + "]").toList();
        return read(names, texts, asked);
    }

    Form form() throws BadRequest {
        String label = request.optionalText("form").orElse("simplified");
        return Form.labelled(label).orElseThrow(() -> BadRequest.of("no-form", label));
    }

    /** The values in a field that is a list: {@code ["-pi", "pi"]}. */
    List<Expr> values(String field) throws BadRequest {
        var texts = request.texts(field);
        return IntStream.range(0, texts.size()).mapToObj(k ->
            plain.formula(new Source(field + "[" + k + "]", texts.get(k))).expr()).toList();
    }

    /** The values in {@code at}: {@code {"x": "1/3"}}. */
    Map<Variable, Expr> at() throws BadRequest {
        var values = new LinkedHashMap<Variable, Expr>();
        for (var entry : request.textsByName("at").entrySet()) {
            var value = plain.formula(new Source("at." + entry.getKey(), entry.getValue())).expr();
            boolean again = values.put(fluxion.variable(entry.getKey()), value) != null;
            if (again) throw BadRequest.of("two-values", entry.getKey());
        }
        return values;
    }
}
