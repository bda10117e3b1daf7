package fluxion.cli;

import fluxion.Value.Between;
import fluxion.Value.Expressed;
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
        var value = question.fluxion().evaluate(formula, at);
        switch (value) {
            case Known(var number, var enclosure, _) -> {
                invocation.answer(Numbers.written(number));
                if (!enclosure.isPoint())
                    invocation.answer(Messages.text("cli.enclosed", Numbers.written(enclosure)));
            }
            case Between(var least, var most, var reason) -> {
                invocation.answer(Messages.text("cli.enclosed", "[" + least + ", " + most + "]"));
                invocation.answer(reason);
            }
            case Expressed(var known)  -> invocation.answer(question.writing().of(known));
            case Undefined(var reason) -> invocation.answer(Messages.text("cli.undefined", reason));
            case Undecided(var reason) -> invocation.answer(Messages.text("cli.undecided", reason));
        }
        return Exit.of(value);
    }
}
