package fluxion;

import fluxion.diff.Definitions;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.simplify.Forms;
import fluxion.simplify.Simplified;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.function.UnaryOperator;

/** Brings results into the form that is asked for. */
record Shaping(Form form, Context context) {
    /** A product with more terms than this is not multiplied out. */
    private static final int MOST_TERMS = 5_000;

    /** The result in this form, with the conditions under which it keeps its value. */
    Simplified shaped(Expr result) {
        return switch (form) {
            case RAW -> new Simplified(result, List.of(), List.of(), true);
            case SIMPLIFIED, NAMED, SHARED -> named(Simplifier.simplify(result, context));
            case EXPANDED -> reshaped(Simplifier.simplify(expanded(result), context), Shaping::multipliedOut);
            case FACTORED -> named(reshaped(Simplifier.simplify(result, context), Forms::factored));
        };
    }

    /** Between two differentiations: the raw form is left as it is, all others are kept small. */
    Simplified between(Expr derivative) {
        return form == Form.RAW ? new Simplified(derivative, List.of(), List.of(), true)
                                : Simplifier.simplify(derivative, context);
    }

    private Simplified named(Simplified simple) {
        if (context.definitions().isEmpty()) return simple;
        return reshaped(simple, e -> Definitions.named(e, context));
    }

    private static Simplified reshaped(Simplified simple, UnaryOperator<Expr> form) {
        return new Simplified(form.apply(simple.expr()), simple.conditions(), simple.rules(), simple.complete());
    }

    private static Expr multipliedOut(Expr e) {
        return Forms.expanded(e, MOST_TERMS);
    }

    private Expr expanded(Expr e) {
        return Fault.derived(Definitions.expand(e, context)).derivative();
    }
}
