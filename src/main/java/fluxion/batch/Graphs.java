package fluxion.batch;

import fluxion.Inputs;
import fluxion.explain.Network.Node;
import fluxion.expr.Expr.Variable;
import fluxion.print.Printer;
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
            .put("nodes", picture.network().nodes().stream().map(Graphs::told).toList())
            .put("names", picture.network().nodes().stream().map(node -> node.name().name()).toList())
            .put("values", named(picture.values())).put("slopes", named(picture.slopes()))
            .put("warnings", Answers.joined(question.fluxion().warnings(), formula.warnings()));
    }

    /** A node with the edges that lead to it, in LaTeX. */
    private static Map<String, Object> told(Node node) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", node.name().name());
        told.put("latex", Printer.latex(node.name()));
        node.body().ifPresent(body -> told.put("body", Printer.latex(body)));
        told.put("inputs", node.inputs().stream().map(edge -> {
            var input = new LinkedHashMap<String, Object>();
            input.put("name", edge.input().name());
            edge.slope().ifPresent(slope -> input.put("slope", Printer.latex(slope)));
            return input;
        }).toList());
        return told;
    }

    private static Map<String, Object> named(Map<Variable, String> texts) {
        var named = new LinkedHashMap<String, Object>();
        texts.forEach((x, text) -> named.put(x.name(), text));
        return named;
    }
}
