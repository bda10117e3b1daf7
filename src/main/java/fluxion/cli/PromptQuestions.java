package fluxion.cli;

import fluxion.Fluxion;
import fluxion.expr.Condition;
import fluxion.message.Messages;

/** What only the prompt asks. */
final class PromptQuestions {
    private PromptQuestions() {}

    /** Where a formula has a value. */
    static Session domain(Session session, String formula, Console console) {
        var fluxion = Fluxion.create().in(session.context());
        Condition domain = fluxion.formula(formula).domain(session.context());
        console.out().append(domain.equals(Condition.ALWAYS) ? Messages.text("cli.prompt.everywhere")
            : session.writing().where(domain)).append('\n');
        return session;
    }
}
