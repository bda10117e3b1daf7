package fluxion.cli;

import java.util.List;

/** {@code parse}: what was understood, in plain text and in LaTeX. */
final class Parse {
    private Parse() {}

    static int run(Invocation invocation) {
        if (invocation.has(Option.JSON)) return Json.parse(invocation);
        var question = new Question(invocation);
        var formula = question.formula(invocation.formula(), List.of());
        invocation.answer(formula.text());
        invocation.answer(formula.latex());
        return Exit.FINE;
    }
}
