package fluxion;

import fluxion.diff.Definitions;
import fluxion.explain.Reason.Shape;
import fluxion.explain.Recorder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.simplify.AsWritten;
import fluxion.simplify.AssumedEquations;
import fluxion.simplify.Forms;
import fluxion.simplify.Simplified;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Brings results into the form that is asked for.
 *
 * @param by the variables of the question, by the first of which {@link Form#COLLECTED} collects
 */
record Shaping(Form form, Context context, Recorder recorder, List<Variable> by) {
    /** A product with more terms than this is not multiplied out. */
    private static final int MOST_TERMS = 5_000;

    /** Watched by nobody. */
    Shaping(Form form, Context context, List<Variable> by) {
        this(form, context, Recorder.idle(), by);
    }

    /** How products are written in formulas, to be asked once for all results that come from them. */
    AsWritten wording(List<Expr> formulas) {
        return AsWritten.of(form == Form.RAW ? List.of() : formulas, context.definitions());
    }

    /** The result in this form, products as they are written, with the conditions under which it keeps its value. */
    Simplified shaped(Expr result, AsWritten wording) {
        return reshaped(formed(result), Shape.ORDERED, e -> wording.in(List.of(e)).getFirst());
    }

    Simplified shaped(Expr result, List<Expr> formulas) {
        return shaped(result, wording(formulas));
    }

    /** The same for a derivative of high order, whose many terms have much in common. */
    Simplified nested(Expr result, List<Expr> formulas) {
        var shaped = shaped(result, wording(formulas));
        return form == Form.RAW || form == Form.EXPANDED ? shaped : reshaped(shaped, Shape.FACTORED, Forms::nested);
    }

    private Simplified formed(Expr result) {
        return switch (form) {
            case RAW -> Simplified.asItIs(result);
            case SIMPLIFIED, NAMED, SHARED -> named(last(result));
            case EXPANDED -> reshaped(last(expanded(result)), Shape.EXPANDED, Shaping::multipliedOut);
            case FACTORED -> named(reshaped(last(result), Shape.FACTORED, Forms::factored));
            case FEWEST -> named(reshaped(last(result), Shape.FEWEST, Forms::fewest));
            case COLLECTED -> named(reshaped(last(result), Shape.BY_POWERS, this::byPowers));
            case CLOSED -> named(closed(last(result)));
        };
    }

    /** Between two differentiations: the raw form is left as it is, all others are kept small. */
    Simplified between(Expr derivative) {
        return form == Form.RAW ? Simplified.asItIs(derivative) : simplified(derivative);
    }

    private Simplified simplified(Expr e) {
        return Simplifier.simplify(e, context, recorder.rewrites());
    }

    /** With what is assumed of values, too, where nothing is differentiated any more. */
    private Simplified last(Expr e) {
        var simple = simplified(e);
        Expr assumed = AssumedEquations.in(simple.expr(), context.assumptions());
        if (assumed == simple.expr()) return simple;
        recorder.shaped(Shape.ASSUMED, simple.expr(), assumed);
        return simple.then(simplified(assumed));
    }

    private Simplified named(Simplified simple) {
        if (context.definitions().isEmpty()) return simple;
        var named = reshaped(simple, Shape.NAMED, e -> Definitions.named(e, context));
        return named.expr() == simple.expr() ? simple : smaller(named);
    }

    /** Names may meet that were formulas before: with y = 1/x, y − 1/x is y − y. */
    private Simplified smaller(Simplified named) {
        var again = simplified(named.expr());
        if (again.expr() == named.expr() || Size.tree(again.expr()) >= Size.tree(named.expr())) return named;
        return named.then(again);
    }

    private Simplified reshaped(Simplified simple, Shape shape, UnaryOperator<Expr> form) {
        Expr after = form.apply(simple.expr());
        if (after != simple.expr()) recorder.shaped(shape, simple.expr(), after);
        return simple.as(after);
    }

    private Expr byPowers(Expr e) {
        var names = Substitution.variables(e);
        return by.stream().filter(names::contains).findFirst().or(() -> names.stream().findFirst())
            .map(x -> Forms.byPowers(e, x)).orElse(e);
    }

    private Simplified closed(Simplified simple) {
        var closed = Forms.closed(simple.expr(), context);
        if (closed.expr() == simple.expr()) return simple;
        recorder.shaped(Shape.CLOSED, simple.expr(), closed.expr());
        return simple.then(closed.then(simplified(closed.expr())));
    }

    private static Expr multipliedOut(Expr e) {
        return Forms.settled(e, once -> Forms.expanded(once, MOST_TERMS));
    }

    private Expr expanded(Expr e) {
        Expr expanded = Fault.derived(Definitions.expand(e, context)).derivative();
        recorder.shaped(Shape.DEFINITIONS, e, expanded);
        return expanded;
    }
}
