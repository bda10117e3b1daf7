package fluxion.batch;

import fluxion.Calculus;
import fluxion.Equation;
import fluxion.Formula;
import fluxion.NthNotation;
import fluxion.Results;
import fluxion.Results.Result;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.print.Printer;
import fluxion.syntax.Source;
import java.util.List;

/** Answers with several results that have names. */
final class Kinds {
    private static final int HIGHEST_ORDER = 1_000;

    private Kinds() {}

    static Answer implicit(Question question) throws BadRequest {
        var x = variable(question, "variable");
        var y = variable(question, "of");
        return answer(calculus(question).implicit(equation(question, List.of(x, y)), x, y, order(question)));
    }

    static Answer parametric(Question question) throws BadRequest {
        var t = variable(question, "variable");
        var both = question.formulas(List.of(t));
        if (both.size() != 2) throw BadRequest.of("two-coordinates");
        return answer(calculus(question).parametric(both.getFirst(), both.getLast(), t, order(question)));
    }

    /** By a variable and a letter for the order, or as the formula says itself. */
    static Answer nth(Question question) throws BadRequest {
        var notation = NthNotation.of(question.request().text("formula"));
        if (notation.isEmpty()) {
            var x = variable(question, "variable");
            return answer(calculus(question).nth(question.formula("formula", List.of(x)), x,
                variable(question, "order")));
        }
        if (question.request().has("order")) throw BadRequest.of("order-twice");
        var first = question.fluxion().formula(new Source("formula", notation.get().first()));
        var asked = NthNotation.asked(first).orElse(null);
        if (asked == null) throw BadRequest.of("order-within");
        return answer(calculus(question).nth(asked.formula(), asked.by(), Exprs.variable(notation.get().order())));
    }

    static Answer logarithmic(Question question) throws BadRequest {
        var x = variable(question, "variable");
        return answer(calculus(question).logarithmic(question.formula("formula", List.of(x)), x));
    }

    static Answer inverse(Question question) throws BadRequest {
        var x = variable(question, "variable");
        return answer(calculus(question).inverse(question.formula("formula", List.of(x)), x, order(question)));
    }

    static Answer taylor(Question question) throws BadRequest {
        var at = question.at();
        return answer(calculus(question).taylor(question.formula("formula", List.copyOf(at.keySet())), at,
            order(question)));
    }

    static Answer tangent(Question question) throws BadRequest {
        var at = question.at();
        var f = equation(question, List.copyOf(at.keySet()));
        boolean curve = !Equation.sides(question.request().text("formula")).isEmpty();
        return answer(curve ? calculus(question).touching(f, at) : calculus(question).tangent(f, at));
    }

    static Calculus calculus(Question question) throws BadRequest {
        return question.fluxion().calculus(question.form());
    }

    private static Variable variable(Question question, String field) throws BadRequest {
        return question.fluxion().variable(question.request().text(field));
    }

    private static int order(Question question) throws BadRequest {
        int order = question.request().count("order", 1, HIGHEST_ORDER);
        if (order == 0) throw BadRequest.of("order-zero");
        return order;
    }

    /** An equation as what it says is 0, or a formula that is to be 0. */
    private static Formula equation(Question question, List<Variable> asked) throws BadRequest {
        var sides = Equation.sides(question.request().text("formula"));
        if (sides.isEmpty()) return question.formula("formula", asked);
        var reader = question.fluxion().asking(asked).beside(sides);
        return Equation.between(reader.formula(new Source("formula", sides.getFirst())),
            reader.formula(new Source("formula", sides.getLast())));
    }

    /** The results as texts and in LaTeX, and what each is called. */
    static Answer answer(Results results) {
        var all = results.results();
        return results.letters().in(() -> Answer.ok()
            .put("names", all.stream().map(result -> result.label().text()).toList())
            .put("result", all.stream().map(Result::expr).map(Printer::text).toList())
            .put("latex", all.stream().map(Result::expr).map(Printer::latex).toList())
            .put("conditions", Answers.texts(results.conditions()))
            .put("remarks", results.remarks())
            .put("warnings", results.warnings()));
    }
}
