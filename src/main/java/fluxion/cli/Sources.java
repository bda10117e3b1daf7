package fluxion.cli;

import fluxion.AtKinks;
import fluxion.number.Rational;
import fluxion.print.Language;
import java.util.List;
import java.util.Optional;

/** {@code code}: the value and the gradient of a formula as functions in a programming language. */
final class Sources {
    private Sources() {}

    static int run(Invocation invocation) {
        var question = new Question(invocation);
        var named = question.named();
        var formula = question.formula(invocation.formula(), named);
        var by = question.byAll(List.of(formula), named);
        String label = invocation.text(Option.TO).orElse(Language.PYTHON.label());
        var language = Language.labelled(label).orElseThrow(() -> Problem.of("no-language", Language.labels(), label));
        String name = invocation.text(Option.NAME).orElse("f");
        if (!name.matches("[A-Za-z][A-Za-z_0-9]*")) throw Problem.of("no-function-name", name);
        question.fluxion().compile(List.of(formula), by).code(language, name, kinks(invocation)).lines()
            .forEach(invocation::answer);
        return Exit.FINE;
    }

    /** The value at kinks, unless it is to be NaN. */
    private static Optional<AtKinks> kinks(Invocation invocation) {
        return switch (invocation.text(Option.AT_KINKS).orElse("NaN")) {
            case "NaN", "nan"  -> Optional.empty();
            case "0"           -> Optional.of(new AtKinks(Rational.ZERO));
            case "1/2", "0.5"  -> Optional.of(new AtKinks(Rational.HALF));
            case "1"           -> Optional.of(new AtKinks(Rational.ONE));
            case String other  -> throw Problem.of("no-kink-value", other);
        };
    }
}
