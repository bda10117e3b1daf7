package fluxion.batch;

import fluxion.Inputs;
import fluxion.expr.Expr.Variable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The definitions a formula rests on, drawn. */
final class Graphs {
    private Graphs() {}

    static Answer drawn(Question question) throws BadRequest {
        var by = question.variables();
        var formula = question.formula("formula", by);
        var picture = Inputs.picture(question.fluxion(), formula, by,
            question.request().has("at") ? question.at() : Map.of());
        return Answer.ok().put("svg", picture.svg()).put("dot", picture.dot())
            .put("names", picture.network().nodes().stream().map(node -> node.name().name()).toList())
            .put("values", named(picture.values())).put("slopes", named(picture.slopes()))
            .put("warnings", Answers.joined(question.fluxion().warnings(), formula.warnings()));
    }

    private static Map<String, Object> named(Map<Variable, String> texts) {
        var named = new LinkedHashMap<String, Object>();
        texts.forEach((x, text) -> named.put(x.name(), text));
        return named;
    }
}
