package fluxion.batch;

import fluxion.expr.Expr;
import fluxion.print.Language;
import fluxion.print.Target;
import fluxion.print.Unwritable;
import java.util.LinkedHashMap;
import java.util.List;

/** Formulas in other notations, and as source code. */
final class Notations {
    private Notations() {}

    /** Adds the formula in the {@code notations} asked for, each by its name; of one that cannot say it, why. */
    static Answer with(Answer answer, Question question, Expr e) throws BadRequest {
        if (!question.request().has("notations")) return answer;
        var written = new LinkedHashMap<String, Object>();
        var unwritable = new LinkedHashMap<String, Object>();
        for (String label : question.request().texts("notations")) {
            var target = Target.labelled(label)
                .orElseThrow(() -> BadRequest.of("no-notation", Target.labels(), label));
            try {
                written.put(label, target.write(e));
            } catch (Unwritable none) {
                unwritable.put(label, none.getMessage());
            }
        }
        answer.put("notations", written);
        return unwritable.isEmpty() ? answer : answer.put("unwritable", unwritable);
    }

    static Answer code(Question question) throws BadRequest {
        var by = question.variables();
        var formula = question.formula("formula", by);
        String label = question.request().text("language");
        var language = Language.labelled(label)
            .orElseThrow(() -> BadRequest.of("no-language", Language.labels(), label));
        String name = question.request().optionalText("name").orElse("f");
        if (!name.matches("[A-Za-z][A-Za-z_0-9]*")) throw BadRequest.of("no-function-name", name);
        try {
            return Answer.ok().put("code", question.fluxion().compile(List.of(formula), by).code(language, name))
                .put("warnings", Answers.joined(question.fluxion().warnings(), formula.warnings()));
        } catch (Unwritable none) {
            return Answer.error("unwritable", none.getMessage());
        }
    }
}
