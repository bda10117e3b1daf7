package fluxion.cli;

import fluxion.syntax.Glossary;
import java.util.List;

/** {@code parse}: what was understood, in plain text and in LaTeX. */
final class Parse {
    private Parse() {}

    static int run(Invocation invocation) {
        if (invocation.has(Option.JSON)) return Json.parse(invocation);
        var question = new Question(invocation);
        var formula = question.formula(invocation.formula(), List.of());
        if (invocation.has(Option.TO)) invocation.answer(formula.letters().in(() ->
            question.writing().of(formula.expr())));
        else {
            invocation.answer(formula.text());
            invocation.answer(formula.latex());
        }
        if (invocation.has(Option.EXPLAIN)) {
            var lines = Glossary.of(formula.expr(), question.fluxion().context());
            int width = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
            for (var line : lines)
                invocation.answer(line.name() + " ".repeat(width - line.name().length()) + "  " + line.meaning());
        }
        return Exit.FINE;
    }
}
