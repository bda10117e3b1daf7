package fluxion.cli;

import fluxion.Asked;
import fluxion.Derivative;
import fluxion.Fault;
import fluxion.document.Document;
import fluxion.document.Format;
import fluxion.document.Step;
import fluxion.document.Step.Outcome.Mention;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Substitution;
import fluxion.message.Messages;
import fluxion.print.Writing;
import java.util.ArrayList;
import java.util.List;

/** What is answered where a formula is asked for. */
final class Answers {
    private Answers() {}

    /**
     * In a sheet, the formula with its derivatives carried out, simplified, and where that is right; a line each, and
     * none where nothing is asked, or where that is no news.
     */
    static List<String> to(Step step, Document document) {
        if (document.format() != Format.SHEET
            || !(step.outcome() instanceof Mention(_, var question))) return List.of();
        try {
            return lines(Asked.answer(question), question.formula());
        } catch (Fault none) {
            return List.of(Messages.text("explain.equals", none.getMessage()));
        }
    }

    private static List<String> lines(Derivative answer, Expr asked) {
        if (isNoValue(answer)) return List.of(Messages.text("cli.has-no-value"));
        var lines = new ArrayList<String>();
        if (answer.expr() != asked) lines.add(Messages.text("explain.equals", answer.text()));
        lines.addAll(Derivatives.validity(answer, Writing.TEXT));
        return lines;
    }

    /** Whether what was asked for is no formula any more, and has no value. */
    static boolean isNoValue(Derivative answer) {
        return Substitution.variables(answer.expr()).isEmpty() && answer.conditions().contains(Condition.NEVER);
    }
}
