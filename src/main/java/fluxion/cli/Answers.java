package fluxion.cli;

import fluxion.Fault;
import fluxion.Fluxion;
import fluxion.Form;
import fluxion.Formula;
import fluxion.document.Format;
import fluxion.document.Step;
import fluxion.document.Step.Outcome.Mention;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Sheet;
import fluxion.syntax.Source;
import fluxion.syntax.Statement;
import fluxion.syntax.Statement.Query;
import fluxion.syntax.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the formulas are that a sheet asks for, by the places where they stand. */
record Answers(Map<Integer, Question> questions) {
    /** A formula, and what is known where it stands. */
    record Question(Expr formula, Context context) {}

    static Answers of(Source source, Format format, Context context) {
        var questions = new LinkedHashMap<Integer, Question>();
        if (format == Format.SHEET)
            for (var line : Sheet.read(source, Syntax.TEXT, context, ReadingOptions.DEFAULT).lines())
                if (line.reading() instanceof Read<Statement>(Query(var formula), _))
                    questions.put(line.span().from(), new Question(formula, line.after()));
        return new Answers(questions);
    }

    /**
     * The formula with its derivatives carried out, simplified; empty where nothing is asked, or where that is no news.
     */
    Optional<String> answer(Step step) {
        var question = questions.get(step.span().from());
        if (!(step.outcome() instanceof Mention) || question == null) return Optional.empty();
        try {
            var formula = new Formula(question.formula, List.of());
            String answer = Fluxion.create().in(question.context).simplify(formula, Form.SIMPLIFIED).text();
            return answer.equals(formula.text()) ? Optional.empty() : Optional.of(answer);
        } catch (Fault none) {
            return Optional.of(none.getMessage());
        }
    }
}
