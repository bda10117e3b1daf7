package fluxion.batch;

import fluxion.Derivative;
import fluxion.Exceptional;
import fluxion.Explained;
import fluxion.Form;
import fluxion.Formula;
import fluxion.Inputs;
import fluxion.Partials;
import fluxion.Value;
import fluxion.Value.Between;
import fluxion.Value.Expressed;
import fluxion.Value.Known;
import fluxion.Value.Undecided;
import fluxion.Value.Undefined;
import fluxion.expr.Condition;
import fluxion.expr.Expr.Variable;
import fluxion.number.Interval;
import fluxion.print.Printer;
import fluxion.print.WhereForm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers with formulas and values. */
final class Answers {
    static final int DIGITS = 17;

    private Answers() {}

    static Answer parsed(Question question) throws BadRequest {
        var formula = question.formula("formula", List.of());
        return parsed(question, formula, inputs(question, formula));
    }

    /** The names of the variables that the formula depends on. */
    static List<String> inputs(Question question, Formula formula) {
        return Inputs.of(question.fluxion(), formula).stream().map(Variable::name).toList();
    }

    static Answer parsed(Question question, Formula formula, List<String> variables) throws BadRequest {
        var domain = Inputs.domain(question.fluxion(), formula);
        var answer = Answer.ok().put("text", formula.text()).put("latex", formula.latex()).put("variables", variables)
            .put("domain", texts(domain)).put("domain-latex", latex(domain));
        return Notations.with(answer, question, formula.expr())
            .put("warnings", joined(question.fluxion().warnings(), formula.warnings()));
    }

    static Answer differentiated(Question question) throws BadRequest {
        return differentiated(question, question.by());
    }

    static Answer differentiated(Question question, List<Variable> by) throws BadRequest {
        var formula = question.formula("formula", by);
        boolean told = question.request().isOn("steps");
        var explained = told ? Optional.of(question.fluxion().explained(formula, by, question.form()))
            : Optional.<Explained>empty();
        var derivative = explained.isPresent() ? explained.get().derivative()
            : question.fluxion().derivative(formula, by, question.form());
        var answer = Notations.with(result(derivative, question.form()), question, derivative.expr());
        explained.ifPresent(e -> Explanations.with(answer, e.derivation()));
        if (!question.request().has("at")) return answer;
        var value = derivative.at(question.at(), question.fluxion().slope(formula, by, question.at()));
        return valued(answer, value).put("warnings", joined(derivative.warnings(), doubts(value)));
    }

    static Answer simplified(Question question) throws BadRequest {
        var form = question.form();
        var by = question.request().has("variable") ? question.by() : List.<Variable>of();
        var formula = question.formula("formula", by);
        var variables = by.toArray(Variable[]::new);
        boolean told = question.request().isOn("steps");
        var explained = told ? Optional.of(question.fluxion().simplification(formula, form, variables))
            : Optional.<Explained>empty();
        var simple = explained.map(Explained::derivative).orElseGet(() ->
            question.fluxion().simplify(formula, form, variables));
        var answer = Notations.with(result(simple, form), question, simple.expr());
        return explained.map(e -> Explanations.with(answer, e.derivation())).orElse(answer);
    }

    static Answer result(Derivative d, Form form) {
        boolean shared = d.size() > WhereForm.LARGE || form == Form.SHARED;
        var where = shared ? d.where() : WhereForm.writtenOut(List.of(d.expr()));
        var answer = Answer.ok().put("result", Printer.text(where.results().getFirst()))
            .put("latex", Printer.latex(where.results().getFirst()));
        if (shared) answer.put("shared", shared(where));
        return answer.put("size", d.size()).put("distinct", d.distinct())
            .put("conditions", texts(d.conditions())).put("conditions-latex", latex(d.conditions()))
            .put("exceptional", texts(d.exceptional().stream().map(Exceptional::where).toList()))
            .put("exceptions", d.exceptional().stream().map(Answers::exception).toList())
            .put("warnings", d.warnings());
    }

    private static Map<String, Object> validity(Derivative entry) {
        var validity = new LinkedHashMap<String, Object>();
        validity.put("conditions", texts(entry.conditions()));
        validity.put("exceptions", entry.exceptional().stream().map(Answers::exception).toList());
        return validity;
    }

    /** What is known of the derivative where the formula does not give it. */
    private static Map<String, Object> exception(Exceptional points) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("where", Printer.text(points.where()));
        entry.put("latex", Printer.latex(points.where()));
        switch (points.slope()) {
            case Known known           -> {
                entry.put("derivative", "exists");
                entry.put("value", known.number());
                known.value().ifPresent(value -> entry.put("exact", Printer.text(value)));
            }
            case Expressed(var value)  -> {
                entry.put("derivative", "exists");
                entry.put("exact", Printer.text(value));
            }
            case Undefined(var reason) -> { entry.put("derivative", "none"); entry.put("reason", reason); }
            case Between(var least, var most, _) -> {
                entry.put("derivative", "exists");
                entry.put("enclosure", List.of(least.toString(), most.toString()));
            }
            case Undecided(var reason) -> { entry.put("derivative", "undecided"); entry.put("reason", reason); }
        }
        return entry;
    }

    static Answer gradient(Question question) throws BadRequest {
        return gradient(question, question.variables());
    }

    static Answer gradient(Question question, List<Variable> by) throws BadRequest {
        var partials = question.fluxion().gradient(question.formula("formula", by), by, question.form());
        return partials(partials, rows(partials).getFirst(), latex(partials).getFirst(), question.form());
    }

    static Answer jacobian(Question question) throws BadRequest {
        var by = question.variables();
        var partials = question.fluxion().jacobian(question.formulas(by), by, question.form());
        return partials(partials, rows(partials), latex(partials), question.form());
    }

    static Answer hessian(Question question) throws BadRequest {
        var by = question.variables();
        var partials = question.fluxion().hessian(question.formula("formula", by), by, question.form());
        return partials(partials, rows(partials), latex(partials), question.form());
    }

    private static List<List<String>> rows(Partials partials) {
        return partials.shown().stream().map(row -> row.stream().map(Printer::text).toList()).toList();
    }

    private static List<List<String>> latex(Partials partials) {
        return partials.shown().stream().map(row -> row.stream().map(Printer::latex).toList()).toList();
    }

    private static Answer partials(Partials partials, Object result, Object latex, Form form) {
        var answer = Answer.ok().put("result", result).put("latex", latex);
        if (form == Form.SHARED || !partials.where().definitions().isEmpty())
            answer.put("shared", shared(partials.where()));
        if (!partials.entries().isEmpty())
            answer.put("entries", partials.entries().stream().map(row -> row.stream().map(Answers::validity).toList())
                .toList());
        return answer.put("size", partials.size()).put("distinct", partials.distinct())
            .put("conditions", texts(partials.conditions())).put("conditions-latex", latex(partials.conditions()))
            .put("exceptional", texts(partials.exceptional())).put("exceptional-latex", latex(partials.exceptional()))
            .put("warnings", partials.warnings());
    }

    private static List<List<String>> shared(WhereForm where) {
        return where.definitions().stream().map(d -> List.of(d.name().name(), Printer.text(d.body()))).toList();
    }

    static Answer evaluated(Question question) throws BadRequest {
        var formula = question.formula("formula", List.copyOf(question.at().keySet()));
        var value = question.fluxion().evaluate(formula, question.at());
        var warnings = joined(question.fluxion().warnings(), formula.warnings());
        return valued(Answer.ok(), value).put("warnings", joined(warnings, doubts(value)));
    }

    private static List<String> doubts(Value value) {
        return switch (value) {
            case Known _, Expressed _, Undefined _ -> List.of();
            case Between(_, _, var reason) -> List.of(reason);
            case Undecided(var reason)    -> List.of(reason);
        };
    }

    private static Answer valued(Answer answer, Value value) {
        return switch (value) {
            case Known(var number, var enclosure, _) -> answer.put("value", number)
                .put("enclosure", enclosure(enclosure));
            case Between(var least, var most, _) -> answer.put("enclosure",
                List.of(least.toString(), most.toString()));
            case Expressed(var known)            -> answer.put("exact", Printer.text(known));
            case Undefined(var reason)           -> answer.put("undefined", reason);
            case Undecided _                     -> answer;
        };
    }

    /** The bounds as decimal texts, rounded outward to 17 digits. */
    static List<String> enclosure(Interval range) {
        return List.of(bound(range.lo(), RoundingMode.FLOOR), bound(range.hi(), RoundingMode.CEILING));
    }

    private static String bound(double bound, RoundingMode outward) {
        if (Double.isInfinite(bound)) return bound > 0 ? "Infinity" : "-Infinity";
        var rounded = new BigDecimal(bound).round(new MathContext(DIGITS, outward));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toString();
    }

    /** An answer as a part of another. */
    static Map<String, Object> nested(Answer answer) {
        var object = new LinkedHashMap<String, Object>();
        object.put("ok", answer.code().isEmpty());
        object.putAll(answer.fields());
        object.putIfAbsent("warnings", List.of());
        return object;
    }

    static List<String> latex(List<Condition> conditions) {
        return conditions.stream().map(Printer::latex).toList();
    }

    static List<String> texts(List<Condition> conditions) {
        return conditions.stream().map(Printer::text).toList();
    }

    static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        for (String text : second) if (!all.contains(text)) all.add(text);
        return all;
    }
}
