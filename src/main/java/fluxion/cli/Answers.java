package fluxion.cli;

import fluxion.Derivative;
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
            String answer = simple(asked, known).text();
            return answer.equals(formula.text()) ? Optional.empty() : Optional.of(answer);
        } catch (Fault none) {
            return Optional.of(none.getMessage());
        }
    }

    /** Simplified; if that is no news, with what definitions say put in: 4 for f(2), 1/2 (y − t)² for C. */
    static Derivative simple(Expr asked, Context known) {
        var simple = simplified(asked, known);
        return simple.expr() == asked
            && Definitions.expand(asked, known) instanceof Differentiated<Expr>(var meant, _, _)
            ? simplified(meant, Context.EMPTY.assume(known.assumptions())) : simple;
    }

    private static Derivative simplified(Expr e, Context known) {
        return Fluxion.create().in(known).simplify(new Formula(e, List.of()), Form.SIMPLIFIED);
    }
}
