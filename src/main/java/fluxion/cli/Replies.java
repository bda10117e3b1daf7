package fluxion.cli;

import fluxion.Asked;
import fluxion.document.Document;
import fluxion.document.Step;
import fluxion.document.Step.Outcome.Judged;
import fluxion.document.Step.Outcome.Mention;
import fluxion.document.Step.Outcome.NoAnswer;
import fluxion.document.Step.Outcome.Unreadable;
import fluxion.document.Step.Question;
import fluxion.expr.Expr;
import fluxion.message.Messages;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Severity;
import java.util.List;
import java.util.Optional;

/** What is answered to the steps of an entry. */
final class Replies {
    private final Session session;
    private final Document document;
    private final Console console;
    private final boolean colourful;
    private final Verdicts verdicts;
    private Optional<Expr> asked = Optional.empty();

    Replies(Session session, Document document, Console console) {
        this.session = session;
        this.document = document;
        this.console = console;
        this.colourful = console.colourful().getAsBoolean();
        this.verdicts = new Verdicts(session.writing(), colourful);
    }

    /** The last formula that was asked for. */
    Optional<Expr> asked() {
        return asked;
    }

    /** Answers, and says how that went, as an exit status does. */
    int to(Step step) {
        warn(step.warnings());
        if (step.outcome() instanceof Mention(_, var question)) return answered(question);
        if (step.outcome() instanceof Judged(_, _, var verdict, _, _)) say(verdicts.word(verdict));
        var telling = new Telling(document, verdicts, colourful);
        for (String line : telling.details(step))
            if (step.outcome() instanceof Unreadable) console.err().append(line).append('\n'); else say(line);
        return switch (step.outcome()) {
            case Judged(_, _, var verdict, _, _) -> Verdicts.exit(verdict);
            case Unreadable _                    -> Exit.UNREADABLE;
            case NoAnswer _                      -> Exit.UNDECIDED;
            default                              -> Exit.FINE;
        };
    }

    private int answered(Question question) {
        asked = Optional.of(question.formula());
        var answer = Asked.answer(question);
        for (String warning : answer.warnings()) warn(warning);
        boolean nowhere = Answers.isNoValue(answer);
        say(nowhere ? Messages.text("cli.has-no-value") : session.written(answer.expr()));
        if (!nowhere) Derivatives.validity(answer, session.writing()).forEach(this::say);
        return Exit.FINE;
    }

    private void warn(List<Diagnostic> found) {
        for (Diagnostic d : found)
            if (d.severity() != Severity.ERROR) console.err().append(new Report(colourful)
                .of(document.source(), d)).append('\n');
    }

    private void warn(String sentence) {
        console.err().print(new Report(colourful).warning(sentence));
    }

    private void say(String lines) {
        console.err().flush();
        console.out().append(lines).append('\n');
        console.out().flush();
    }
}
