package fluxion.cli;

import fluxion.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** The options; each command has some of them. What they mean is said in {@code cli.option.<name>}. */
enum Option {
    BY("x", true), OF("y", false), ALONG("v", true), UNIT("", false), ORDER("n", false), FORM("form", false),
    LOGARITHMIC("", false), STEPS("detail", false), AT("x=value", true),
    CHECK("", false), RATE("name", false),
    LET("line", true), SHEET("FILE", false), ASSUME("condition", true),
    FROM("syntax", false), DECIMAL_COMMA("", false), DIALECT("name", false), CONVENTION("name", true),
    STRICT("", false), EXPLAIN("", false),
    LATEX("", false), MARKDOWN("", false), STYLE("choice", true), UNICODE("", false), TO("notation", false),
    NAME("name", false), AT_KINKS("value", false), JSON("", false), CERTIFICATE("FILE", false),
    CONTEXT("FILE", false), MACROS("FILE", false),
    FORMAT("format", false), IN("FILE", false), OUT("FILE", false), JOBS("n", false), TIMEOUT("seconds", false),
    HTML("FILE", false), SVG("FILE", false), PNG("FILE", false), WINDOW("left,right", false), SIZE("size", false),
    TANGENT("point", true), SARIF("FILE", false), MARGIN_NOTES("FILE", false),
    HOST("address", false), PORT("n", false), COLOR("when", false);

    /** What sets the scene of a formula. */
    static final List<Option> READING = List.of(LET, SHEET, ASSUME, FROM, DECIMAL_COMMA, DIALECT, CONVENTION, STRICT,
        TIMEOUT, COLOR);

    /** The same, and how the answer is written. */
    static final List<Option> SCENE = Stream.concat(READING.stream(),
        Stream.of(LATEX, STYLE, UNICODE, TO, JSON)).toList();

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

    /** What its value is called; empty for a switch. */
    String parameter() {
        return parameter;
    }

    boolean isSwitch() {
        return parameter.isEmpty();
    }

    boolean isRepeatable() {
        return repeatable;
    }

    /** For help and completion. */
    OptionSpec spec() {
        var spec = OptionSpec.builder(flag()).description(Messages.text("cli.option." + label()).replace("%", "%%"));
        if (isSwitch()) return spec.arity("0").type(boolean.class).build();
        spec.arity("1").paramLabel(parameter);
        return (repeatable ? spec.type(List.class).auxiliaryTypes(String.class) : spec.type(String.class)).build();
    }
}
