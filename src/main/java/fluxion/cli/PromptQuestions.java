package fluxion.cli;

import fluxion.Fluxion;
import fluxion.expr.Condition;
import fluxion.message.Messages;
import fluxion.syntax.Syntax;

/** What only the prompt asks. */
final class PromptQuestions {
    private PromptQuestions() {}

    /** How answers look from now on; or a formula as it is, in that look. */
    static Session look(Session session, String formula, Session.Look look, Console console) {
        if (formula.isBlank()) return session.looking(look);
        var fluxion = Fluxion.create().in(session.context()).reading(Syntax.of(formula));
        var read = fluxion.formula(formula);
        for (String warning : read.warnings())
            console.err().print(new Report(console.colourful().getAsBoolean()).warning(warning));
        console.out().append(session.looking(look).written(read.expr())).append('\n');
        return session;
    }

    /** Where a formula has a value. */
    static Session domain(Session session, String formula, Console console) {
        var fluxion = Fluxion.create().in(session.context());
        Condition domain = fluxion.formula(formula).domain(session.context());
        console.out().append(domain.equals(Condition.ALWAYS) ? Messages.text("cli.prompt.everywhere")
            : session.writing().where(domain)).append('\n');
        return session;
    }
}
