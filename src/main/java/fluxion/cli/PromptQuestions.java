package fluxion.cli;

import fluxion.Equation;
import fluxion.Fluxion;
import fluxion.expr.Condition;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.syntax.Syntax;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

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

    /** How a formula is differentiated, or the last one; that of a derivative, how it came about. */
    static Session steps(Session session, String rest, Console console) {
        var undone = rest.isBlank() ? session.asked().flatMap(asked -> Undone.of(asked, session.context()))
            : Optional.<Undone>empty();
        var words = PromptCommand.words("diff", undone.map(one -> List.of(Printer.text(one.formula())))
            .orElseGet(() -> session.about(rest)), Option.STEPS.flag(), "normal");
        undone.ifPresent(one -> words.addAll(one.options()));
        return session.run(console, words);
    }

    /** Judges a line; one that would define something is taken for a claim. */
    static Session check(Session session, String line, Console console) {
        var said = new ByteArrayOutputStream();
        var after = session.entered(line, console.apart(said, said));
        boolean defines = after.entries().size() > session.entries().size()
            && !after.entries().getLast().lines().isEmpty();
        if (defines && Equation.sides(line).size() == 2) return session.run(console, List.of("compare", line));
        console.out().write(said.toByteArray(), 0, said.size());
        return session.met(after.exit());
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
