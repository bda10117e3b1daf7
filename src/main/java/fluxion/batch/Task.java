package fluxion.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tasks of the protocol, each with the fields it has besides those that all have. */
enum Task {
    PARSE("formula", "notations"),
    EXPLORE("formula", "variable", "order", "form", "notations"),
    DIFFERENTIATE("formula", "variable", "variables", "order", "form", "at", "steps", "notations"),
    GRADIENT("formula", "variables", "form"),
    JACOBIAN("formula", "formulas", "variables", "form"),
    HESSIAN("formula", "variables", "form"),
    IMPLICIT("formula", "variable", "of", "order", "form"),
    PARAMETRIC("formulas", "variable", "order", "form"),
    NTH_DERIVATIVE("formula", "variable", "order", "form"),
    LOGARITHMIC_DERIVATIVE("formula", "variable", "form"),
    INVERSE("formula", "variable", "order", "form"),
    TAYLOR("formula", "at", "order", "form"),
    TANGENT("formula", "at", "form"),
    DIFFERENTIAL("formula", "variables", "form"),
    DIRECTIONAL("formula", "variables", "along", "unit", "form"),
    DIVERGENCE("formula", "formulas", "variables", "form"),
    CURL("formula", "formulas", "variables", "form"),
    LAPLACIAN("formula", "variables", "form"),
    CRITICAL_POINTS("formula", "variables", "form"),
    JVP("formula", "formulas", "variables", "along", "form"),
    VJP("formula", "formulas", "variables", "along", "form"),
    GRAPH("formula", "variables", "at"),
    PLOT("formula", "variable", "order", "at", "window", "tangents", "width", "height", "data"),
    EVALUATE("formula", "at"),
    SIMPLIFY("formula", "variable", "form", "steps", "notations"),
    CODE("formula", "variables", "language", "name"),
    COMPARE("left", "right", "certificate"),
    CHECK_DERIVATIVE("formula", "variable", "variables", "order", "claimed", "certificate"),
    CHECK_DERIVATION("lines", "document", "format", "macros", "typeset"),
    GRADIENT_CHECK("formula", "variables", "at");

    private final List<String> fields;

    Task(String... fields) {
        this.fields = Stream.concat(Question.COMMON.stream(), Stream.of(fields)).toList();
    }

    /** {@code check-derivative} */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Task> labelled(String label) {
        return Stream.of(values()).filter(task -> task.label().equals(label)).findFirst();
    }

    /** All fields that a request of this task may have. */
    List<String> fields() {
        return fields;
    }

    Answer answer(Question question) throws BadRequest {
        return switch (this) {
            case PARSE            -> Answers.parsed(question);
            case EXPLORE          -> Explorations.explored(question);
            case DIFFERENTIATE    -> Answers.differentiated(question);
            case GRADIENT         -> Answers.gradient(question);
            case JACOBIAN         -> Answers.jacobian(question);
            case HESSIAN          -> Answers.hessian(question);
            case IMPLICIT         -> Kinds.implicit(question);
            case PARAMETRIC       -> Kinds.parametric(question);
            case NTH_DERIVATIVE   -> Kinds.nth(question);
            case LOGARITHMIC_DERIVATIVE -> Kinds.logarithmic(question);
            case INVERSE          -> Kinds.inverse(question);
            case TAYLOR           -> Kinds.taylor(question);
            case TANGENT          -> Kinds.tangent(question);
            case DIFFERENTIAL     -> VectorKinds.differential(question);
            case DIRECTIONAL      -> VectorKinds.directional(question);
            case DIVERGENCE       -> VectorKinds.divergence(question);
            case CURL             -> VectorKinds.curl(question);
            case LAPLACIAN        -> VectorKinds.laplacian(question);
            case CRITICAL_POINTS  -> VectorKinds.critical(question);
            case JVP              -> VectorKinds.jvp(question);
            case VJP              -> VectorKinds.vjp(question);
            case GRAPH            -> Graphs.drawn(question);
            case PLOT             -> Plots.drawn(question);
            case EVALUATE         -> Answers.evaluated(question);
            case SIMPLIFY         -> Answers.simplified(question);
            case CODE             -> Notations.code(question);
            case COMPARE          -> Judgements.compared(question);
            case CHECK_DERIVATIVE -> Judgements.derivativeChecked(question);
            case CHECK_DERIVATION -> Derivations.checked(question);
            case GRADIENT_CHECK   -> Judgements.gradientChecked(question);
        };
    }
}
