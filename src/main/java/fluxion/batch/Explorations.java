package fluxion.batch;

import fluxion.Fault;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.print.Printer;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A formula while it is typed, in one answer: what is understood of it, and its derivative by the variable that is
 * most likely meant. That there is no derivative is no error here; the formula has been understood.
 */
final class Explorations {
    /** In place of a variable: by all of them. */
    private static final String ALL = "*";
    private static final String USUAL = "x";

    private Explorations() {}

    static Answer explored(Question question) throws BadRequest {
        var request = question.request();
        int order = request.count("order", 1, Question.HIGHEST_ORDER);
        var formula = question.formula("formula", List.of());
        var names = Answers.inputs(question, formula);
        var answer = Answers.parsed(question, formula, names)
            .put("variables-latex", names.stream().map(Exprs::variable).map(Printer::latex).toList())
            .put("variables-unicode", names.stream().map(Exprs::variable).map(Printer::unicode).toList());
        if (names.isEmpty()) return answer;
        String asked = request.optionalText("variable").orElse("");
        boolean whole = isWhole(question, asked, names);
        var by = whole ? names : Collections.nCopies(order, chosen(asked, names));
        return answer.put("by", whole ? ALL : by.getFirst()).put("derivative", derivative(question, by, whole));
    }

    private static boolean isWhole(Question question, String asked, List<String> names) throws BadRequest {
        if (names.size() < 2 || names.contains(asked)) return false;
        return asked.equals(ALL) || !question.request().texts("given").isEmpty();
    }

    /** As asked; else x, or the first there is. */
    private static String chosen(String asked, List<String> names) {
        if (names.contains(asked)) return asked;
        return names.contains(USUAL) ? USUAL : names.getFirst();
    }

    private static Map<String, Object> derivative(Question question, List<String> names, boolean whole)
            throws BadRequest {
        List<Variable> by = names.stream().map(question.fluxion()::variable).toList();
        try {
            return Answers.nested(whole ? Answers.gradient(question, by) : Answers.differentiated(question, by));
        } catch (Fault fault) {
            return Answers.nested(Answer.of(fault));
        }
    }
}
