package fluxion.cli;

import fluxion.Fault;
import fluxion.Fluxion;
import fluxion.Form;
import fluxion.Formula;
import fluxion.diff.Definitions;
import fluxion.diff.Derived.Differentiated;
import fluxion.document.Document;
import fluxion.document.Format;
import fluxion.document.Step;
import fluxion.document.Step.Outcome.Mention;
import fluxion.document.Step.Question;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.print.Printer;
import java.util.List;
import java.util.Optional;

/** What is answered where a sheet asks for a formula. */
final class Answers {
    private Answers() {}

    /**
     * The formula with its derivatives carried out, simplified; empty where nothing is asked, or where that is no news.
     */
    static Optional<String> to(Step step, Document document) {
        if (document.format() != Format.SHEET
            || !(step.outcome() instanceof Mention(_, Question(var asked, var known)))) return Optional.empty();
        try {
            var formula = new Formula(asked, List.of());
            String answer = Fluxion.create().in(known).simplify(formula, Form.SIMPLIFIED).text();
            if (answer.equals(formula.text())) answer = meaning(asked, known);
            return answer.equals(formula.text()) ? Optional.empty() : Optional.of(answer);
        } catch (Fault none) {
            return Optional.of(none.getMessage());
        }
    }

    /** With what definitions say put in: 4 for f(2), 1/2 (y − t)² for C. */
    private static String meaning(Expr asked, Context known) {
        return Definitions.expand(asked, known) instanceof Differentiated<Expr>(var meant, _, _)
            ? Fluxion.create().simplify(new Formula(meant, List.of()), Form.SIMPLIFIED).text() : Printer.text(asked);
    }
}
