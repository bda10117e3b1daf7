package fluxion;

import fluxion.Derivative.Reach;
import fluxion.diff.Note;
import fluxion.diff.Resolver;
import fluxion.explain.Reason.Shape;
import fluxion.explain.Recorder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.function.Domain;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out the derivatives in a formula and brings it into a form.
 *
 * @param by by whose powers the collected form is written
 */
record Simplification(Form form, Context context, List<Variable> by, Recorder recorder) {
    /** Watched by nobody. */
    Simplification(Form form, Context context, List<Variable> by) {
        this(form, context, by, Recorder.idle());
    }

    /** The simpler form, and how it came about. */
    static Explained explained(Expr formula, Form form, Context context, List<Variable> by) {
        var recorder = Recorder.started();
        var simple = new Simplification(form, context, by, recorder).of(formula);
        return new Explained(simple, recorder.derivation(formula, List.of(), simple.expr()));
    }

    Derivative of(Expr formula) {
        var resolved = Fault.derived(Resolver.resolve(formula, context));
        recorder.shaped(Shape.CARRIED_OUT, formula, resolved.derivative());
        var integers = form == Form.CLOSED ? integers(resolved.derivative()) : List.<Condition>of();
        var known = context.assume(integers);
        var simple = new Shaping(form, known, recorder, by).shaped(resolved.derivative(), List.of(formula));
        var demands = new ArrayList<Condition>(resolved.conditions());
        demands.addAll(simple.conditions());
        var validity = Validity.of(List.of(formula), List.of(simple.expr()), () -> demands, known);
        return new Derivative(simple.expr(), () -> new Reach(conditions(simple.expr(), validity, integers), List.of()),
            Note.sentences(resolved.notes()), () -> Mentioned.in(List.of(formula), by, context));
    }

    /** A sum has a value only between integers, which its closed form must be told. */
    private List<Condition> integers(Expr sum) {
        return Domain.of(sum, context.assumptions()).conjuncts().stream()
            .filter(condition -> condition instanceof Condition.IsInteger
                && !context.assumptions().contains(condition)).toList();
    }

    /** A closed form may have no value where the sum has one: of a geometric sum, where the ratio is 1. */
    private List<Condition> conditions(Expr result, Validity validity, List<Condition> integers) {
        var all = new ArrayList<>(integers);
        all.removeAll(Domain.of(result, context.assumptions()).conjuncts());
        for (Condition condition : validity.conditions()) if (!all.contains(condition)) all.add(condition);
        if (form == Form.CLOSED) for (Condition lost : validity.exceptional())
            if (!all.contains(lost.negated())) all.add(lost.negated());
        return all;
    }
}
