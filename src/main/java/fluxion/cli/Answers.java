package fluxion.cli;

import fluxion.Asked;
import fluxion.Fault;
import fluxion.Formula;
import fluxion.document.Document;
import fluxion.document.Format;
import fluxion.document.Step;
import fluxion.document.Step.Outcome.Mention;
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
            || !(step.outcome() instanceof Mention(_, var question))) return Optional.empty();
        try {
            var formula = new Formula(question.formula(), List.of());
            String answer = Asked.simple(question).text();
            return answer.equals(formula.text()) ? Optional.empty() : Optional.of(answer);
        } catch (Fault none) {
            return Optional.of(none.getMessage());
        }
    }
}
