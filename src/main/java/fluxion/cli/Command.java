package fluxion.cli;

import static fluxion.cli.Option.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands: what each is called, which options it has, and what it does. */
enum Command {
    DIFF("FORMULA", 1, Derivatives::differentiate, Option.SCENE, BY, ORDER, FORM, LOGARITHMIC, STEPS, AT, Option.CHECK,
        MARKDOWN),
    GRAD("FORMULA", 1, PartialDerivatives::gradient, Option.SCENE, BY, FORM, STEPS, RATE, Option.CHECK),
    JACOBIAN("FORMULA", 1000, PartialDerivatives::jacobian, Option.SCENE, BY, FORM, Option.CHECK),
    HESSIAN("FORMULA", 1, PartialDerivatives::hessian, Option.SCENE, BY, FORM, Option.CHECK),
    GRAPH("FORMULA", 1, Networks::graph, Option.READING, BY, AT, SVG),
    PLOT("FORMULA", 6, Plot::run, Option.READING, BY, ORDER, Option.TANGENT, AT, WINDOW, SIZE, SVG, PNG),
    SIMPLIFY("FORMULA", 1, Derivatives::simplify, Option.SCENE, BY, FORM, STEPS),
    EVAL("FORMULA", 1, Evaluate::run, Option.READING, AT, JSON),
    IMPLICIT("EQUATION", 1, Kinds::implicit, Option.SCENE, BY, OF, ORDER, FORM, STEPS),
    PARAMETRIC("FORMULA", 2, Kinds::parametric, Option.SCENE, BY, ORDER, FORM),
    INVERSE("FORMULA", 1, Kinds::inverse, Option.SCENE, BY, ORDER, FORM),
    TANGENT("FORMULA", 1, Kinds::tangent, Option.SCENE, AT),
    TAYLOR("FORMULA", 1, Kinds::taylor, Option.SCENE, AT, ORDER),
    DIFFERENTIAL("FORMULA", 1, VectorKinds::differential, Option.SCENE, BY, FORM),
    DIRECTIONAL("FORMULA", 1, VectorKinds::directional, Option.SCENE, BY, ALONG, UNIT, FORM),
    DIVERGENCE("FORMULA", 1000, VectorKinds::divergence, Option.SCENE, BY, FORM),
    CURL("FORMULA", 3, VectorKinds::curl, Option.SCENE, BY, FORM),
    LAPLACIAN("FORMULA", 1, VectorKinds::laplacian, Option.SCENE, BY, FORM),
    CRITICAL("FORMULA", 1, VectorKinds::critical, Option.SCENE, BY),
    JVP("FORMULA", 1000, VectorKinds::jvp, Option.SCENE, BY, ALONG, FORM),
    VJP("FORMULA", 1000, VectorKinds::vjp, Option.SCENE, BY, ALONG, FORM),
    COMPARE("FORMULA", 2, Compare::run, Option.SCENE, CERTIFICATE),
    VERIFY_CERTIFICATE("FILE", 1, VerifyCertificate::run),
    CHECK("FILE", 1, Check::run, LET, SHEET, CONTEXT, ASSUME, CONVENTION, MACROS, FORMAT, JSON, HTML, SARIF,
        MARGIN_NOTES, TIMEOUT, Option.COLOR),
    BATCH("", 0, Batches::run, IN, OUT, JOBS),
    SERVE("", 0, Serve::run, HOST, PORT),
    PARSE("FORMULA", 1, Parse::run, LET, SHEET, FROM, DECIMAL_COMMA, DIALECT, CONVENTION, STRICT, EXPLAIN, TO, JSON,
        COLOR),
    CODE("FORMULA", 1, Sources::run, Option.READING, BY, TO, NAME, AT_KINKS),
    FUNCTIONS("NAME", 1, FunctionPage::run, LATEX),
    COMPLETION("", 0, Help::completion),
    HELP("COMMAND", 1, Help::run);

    /** Carries a command out and returns the exit status. */
    @FunctionalInterface
    interface Action {
        int run(Invocation invocation);
    }

    private final String parameter;
    private final int most;
    private final Action action;
    private final List<Option> options;

    Command(String parameter, int most, Action action, Option... options) {
        this.parameter = parameter;
        this.most = most;
        this.action = action;
        this.options = List.of(options);
    }

    /** With options of its own before those that it has in common with others. */
    Command(String parameter, int most, Action action, List<Option> common, Option... own) {
        this(parameter, most, action, Stream.concat(Stream.of(own), common.stream()).toArray(Option[]::new));
    }

    /** The command of that name. */
    static Optional<Command> named(String name) {
        return Stream.of(values()).filter(command -> command.label().equals(name)).findFirst();
    }

    /** {@code diff} */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the words behind the name are; empty if there are none. */
    String parameter() {
        return parameter;
    }

    /** So many of them at most. */
    int most() {
        return most;
    }

    List<Option> options() {
        return options;
    }

    int run(Invocation invocation) {
        return action.run(invocation);
    }
}
