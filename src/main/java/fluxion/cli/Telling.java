package fluxion.cli;

import fluxion.document.Document;
import fluxion.document.Step;
import fluxion.document.Step.Outcome.Defined;
import fluxion.document.Step.Outcome.Judged;
import fluxion.document.Step.Outcome.Mention;
import fluxion.document.Step.Outcome.NoAnswer;
import fluxion.document.Step.Outcome.NotJudged;
import fluxion.document.Step.Outcome.Remark;
import fluxion.document.Step.Outcome.Unreadable;
import fluxion.document.Step.Outcome.Value;
import fluxion.message.Messages;
import java.util.ArrayList;
import java.util.List;

/** What is told about the steps of a document. */
record Telling(Document document, Verdicts verdicts, boolean colourful) {
    /** What is claimed, or stands there. */
    static String text(Step step) {
        return switch (step.outcome()) {
            case Judged(var link, _, _, _, _) -> link.text();
            case NoAnswer(var link, _)     -> link.text();
            case NotJudged(var link, _)    -> link.text();
            case Defined(var text)         -> text;
            case Mention(var text, _)      -> text;
            case Value(var text)           -> text;
            case Remark(var text, _)       -> text;
            case Unreadable _              -> step.source();
        };
    }

    /** What there is to say about it; a line each. */
    List<String> details(Step step) {
        return switch (step.outcome()) {
            case Judged(_, _, var verdict, var notes, var correction) -> {
                var lines = new ArrayList<>(verdicts.details(verdict));
                correction.mistake().ifPresent(mistake -> lines.add(mistake.sentence()));
                correction.expected().ifPresent(right -> lines.add(Messages.text("cli.check.expected", right)));
                if (!notes.isEmpty()) lines.add(String.join("; ", notes));
                yield lines;
            }
            case NoAnswer(_, var why)             -> List.of(why);
            case NotJudged(_, var why)            -> List.of(why);
            case Remark(_, var why)               -> why.stream().toList();
            case Value _                          -> List.of(Messages.text("document.value"));
            case Defined _, Mention _             -> List.of();
            case Unreadable(var error)            -> {
                var section = document.at(step.span().from());
                yield new Report(colourful).of(section.source(), section.in(error)).lines().toList();
            }
        };
    }

    /** On one line: the details, then the warnings. */
    String message(Step step) {
        var lines = new ArrayList<>(step.outcome() instanceof Unreadable(var error) ? List.of(error.message())
            : details(step));
        step.warnings().forEach(warning -> lines.add(warning.message()));
        return String.join("; ", lines);
    }
}
