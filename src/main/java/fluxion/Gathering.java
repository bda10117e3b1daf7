package fluxion;

import fluxion.Results.Result;
import fluxion.diff.Derived;
import fluxion.diff.Note;
import fluxion.expr.BoundLetters;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.simplify.Forms;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;

/** Brings derivatives into their form, and gathers on the way what they need. */
final class Gathering {
    private final Context context;
    private final Shaping shaping;
    private final List<Expr> formulas;
    private final List<Condition> demands = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    /** For the derivatives of these formulas. */
    Gathering(Form form, Context context, List<Expr> formulas) {
        this.formulas = formulas;
        this.context = context;
        this.shaping = new Shaping(form, context, List.of());
    }

    /** What was derived; what it needs is gathered. */
    <T> T taken(Derived<T> derived) {
        var done = Fault.derived(derived);
        demands.addAll(done.conditions());
        notes.addAll(done.notes());
        return done.derivative();
    }

    /** The same for a formula that is differentiated again, or is part of another. */
    Expr between(Expr e) {
        var simple = shaping.between(e);
        demands.addAll(simple.conditions());
        return simple.expr();
    }

    /** In the form that is asked for. */
    Expr shaped(Expr e) {
        var shaped = shaping.shaped(e, formulas);
        demands.addAll(shaped.conditions());
        return shaped.expr();
    }

    /** The same where more is known. */
    Expr shaped(Expr e, Condition known) {
        var shaped = new Shaping(shaping.form(), context.assume(known), List.of()).shaped(e, formulas);
        demands.addAll(shaped.conditions());
        return shaped.expr();
    }

    /** Of u ≠ v the factors that matter: 3 y² ≠ 6 x is y² ≠ 2 x. */
    private static Condition factored(Condition condition) {
        return condition instanceof Compare(var u, var relation, var v) && relation == Relation.NE
            ? Condition.nonZero(Forms.factored(Simplifier.simplify(Exprs.subtract(u, v)).expr())) : condition;
    }

    /** Where the formula and the results have values, and what was gathered holds. */
    Condition demanded(Expr formula, List<Expr> results) {
        return Condition.all(Validity.domain(formula, context), Domain.of(results, context.assumptions()),
            Condition.all(demands));
    }

    /**
     * The answer: right where the formulas and the results have values and the demands hold.
     *
     * @param told what is said even where the results show it
     * @param by   the variables, which are no constants
     */
    Results results(List<Result> results, List<Condition> told, List<Variable> by) {
        demands.removeAll(told);
        var all = new ArrayList<>(told);
        for (Result result : results)                       // what one of them shows, another may hide
            all.addAll(Validity.of(formulas, List.of(result.expr()), () -> demands, context).told());
        var conditions = SideConditions.beyond(Condition.all(all.stream().map(Gathering::factored).toList()),
            Condition.ALWAYS, context.assumptions());
        return new Results(results, conditions, List.of(), Differentiation.sentences(notes, by),
            BoundLetters.current());
    }
}
