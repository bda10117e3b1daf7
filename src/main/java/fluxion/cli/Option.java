package fluxion.cli;

import fluxion.message.Messages;
import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;

/** The options; each command has some of them. What they mean is said in {@code cli.option.<name>}. */
enum Option {
    BY("x", true), ORDER("n", false), FORM("form", false), AT("x=value", true), CHECK("", false),
    LET("line", true), SHEET("FILE", false), ASSUME("condition", true),
    FROM("syntax", false), DECIMAL_COMMA("", false), LATEX("", false), UNICODE("", false), JSON("", false),
    CONTEXT("FILE", false), FORMAT("format", false), IN("FILE", false), OUT("FILE", false), JOBS("n", false),
    TIMEOUT("seconds", false), COLOR("when", false);

    private final String parameter;
    private final boolean repeatable;

    Option(String parameter, boolean repeatable) {
        this.parameter = parameter;
        this.repeatable = repeatable;
    }

    /** {@code --by} */
    String flag() {
        return "--" + label();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    OptionSpec spec(boolean described) {
        var spec = OptionSpec.builder(flag());
        if (parameter.isEmpty()) spec.arity("0").type(boolean.class);
        else if (repeatable) spec.arity("1").type(java.util.List.class).auxiliaryTypes(String.class).paramLabel(parameter);
        else spec.arity("1").type(String.class).paramLabel(parameter);
        if (described) spec.description(Messages.text("cli.option." + label()).replace("%", "%%"));
        return spec.build();
    }
}
