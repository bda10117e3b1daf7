package fluxion.cli;

import fluxion.EqualAt;
import fluxion.Equation;
import fluxion.batch.Certificates;
import fluxion.message.Messages;
import fluxion.verify.Certifier.Certified;
import fluxion.verify.Verdict;
import java.util.List;

/** {@code compare}: whether two formulas are equal wherever both have a value. */
final class Compare {
    private Compare() {}

    static int run(Invocation invocation) {
        if (invocation.has(Option.JSON)) return Json.compare(invocation);
        var question = new Question(invocation);
        var sides = question.formulas(sides(invocation), List.of());
        var judgement = question.fluxion().compare(sides.getFirst(), sides.getLast());
        invocation.warn(judgement.warnings());
        var verdicts = new Verdicts(question.writing(), invocation.colourful());
        invocation.answer(verdicts.word(judgement.verdict()));
        for (String line : verdicts.details(judgement.verdict())) invocation.answer(line);
        if (judgement.verdict() instanceof Verdict.Refuted)
            EqualAt.told(question.fluxion(), sides.getFirst(), sides.getLast()).ifPresent(invocation::answer);
        for (String note : judgement.domain()) invocation.answer(note);
        var file = invocation.text(Option.CERTIFICATE);
        if (file.isPresent() && !(judgement.verdict() instanceof Verdict.Undecided))
            write(invocation, file.get(), question.fluxion().certificate(sides.getFirst(), sides.getLast(),
                judgement));
        return Verdicts.exit(judgement.verdict());
    }

    private static void write(Invocation invocation, String file, Certified certified) {
        switch (certified) {
            case Certified.Written(var certificate) -> Output.file(file, Certificates.text(certificate) + "\n");
            case Certified.Without(var reason) ->
                invocation.warn(List.of(Messages.text("cli.no-certificate", reason)));
        }
    }

    /** Two words, or one with a sign of equality in it. */
    static List<String> sides(Invocation invocation) {
        if (invocation.words().size() == 2) return invocation.words();
        var sides = Equation.sides(invocation.formula());
        if (sides.isEmpty()) throw Problem.of("two-formulas");
        return sides;
    }
}
