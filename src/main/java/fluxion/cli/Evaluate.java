package fluxion.cli;

import fluxion.Value.Between;
import fluxion.Value.Known;
import fluxion.Value.Undecided;
import fluxion.Value.Undefined;
import fluxion.message.Messages;
import java.util.List;

/** {@code eval}: a number, and between which bounds it certainly lies. */
final class Evaluate {
    private Evaluate() {}

    static int run(Invocation invocation) {
        if (invocation.has(Option.JSON)) return Json.evaluate(invocation);
        var question = new Question(invocation);
        var at = question.at();
        var formula = question.formula(invocation.formula(), List.copyOf(at.keySet()));
        return switch (question.fluxion().evaluate(formula, at)) {
            case Known(var number, var enclosure) -> {
                invocation.answer(Numbers.written(number));
                if (!enclosure.isPoint())
                    invocation.answer(Messages.text("cli.enclosed", Numbers.written(enclosure)));
                yield Exit.FINE;
            }
            case Between(var least, var most, var reason) -> {
                invocation.answer(Messages.text("cli.enclosed", "[" + least + ", " + most + "]"));
                invocation.answer(reason);
                yield Exit.FINE;
            }
            case Undefined(var reason) -> {
                invocation.answer(Messages.text("cli.undefined", reason));
                yield Exit.REFUTED;
            }
            case Undecided(var reason) -> {
                invocation.answer(Messages.text("cli.undecided", reason));
                yield Exit.UNDECIDED;
            }
        };
    }
}
