package fluxion;

import fluxion.diff.Definitions;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.simplify.Simplified;
import fluxion.simplify.Simplifier;
import java.util.List;

/** Brings results into the form that is asked for. */
record Shaping(Form form, Context context) {
    /** The result in this form, with the conditions under which it keeps its value. */
    Simplified shaped(Expr result) {
        return switch (form) {
            case RAW -> new Simplified(result, List.of(), List.of(), true);
            case SIMPLIFIED, NAMED, SHARED -> named(Simplifier.simplify(result, context));
            case EXPANDED -> Simplifier.simplify(expanded(result), context);
            case FACTORED -> Simplifier.simplify(result, context);
        };
    }

    /** Between two differentiations: the raw form is left as it is, all others are kept small. */
    Simplified between(Expr derivative) {
        return form == Form.RAW ? new Simplified(derivative, List.of(), List.of(), true)
                                : Simplifier.simplify(derivative, context);
    }

    private Simplified named(Simplified simple) {
        if (context.definitions().isEmpty()) return simple;
        Expr named = Definitions.named(simple.expr(), context);
        return new Simplified(named, simple.conditions(), simple.rules(), simple.complete());
    }

    private Expr expanded(Expr e) {
        return Fault.derived(Definitions.expand(e, context)).derivative();
    }
}
