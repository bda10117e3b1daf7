package fluxion;

import fluxion.Results.Result;
import fluxion.diff.SymbolicOrder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Derivatives whose order is a letter that stands for any whole number from 0 on. */
record Order(Form form, Context given) {
    /** @throws Fault if no closed form is known */
    Results derivative(Expr f, Variable x, Variable n) {
        if (n == x) throw Fault.of("order-is-variable", n.name());
        var context = given.assume(List.of(new IsInteger(n), new Compare(n, Relation.GE, Exprs.ZERO)));
        var gathering = new Gathering(form, context, List.of(f));
        var closed = gathering.taken(SymbolicOrder.derivative(f, x, n, context, gathering::between))
            .orElseThrow(() -> Fault.of("no-closed-form", n.name()));
        var label = new Label("d^" + n.name() + "/d" + x.name() + "^" + n.name(),
            "\\frac{d^{" + Label.latex(n) + "}}{d " + Label.latex(x) + "^{" + Label.latex(n) + "}}");
        var results = List.of(new Result(label, shaped(closed, n, gathering)));
        return gathering.results(results, List.of(Condition.ALWAYS), List.of(x, n))
            .remarking(Messages.text("engine.every-order", n.name()));
    }

    /**
     * Each case is brought into its form as what it is: the last one where the order is none of those before, which are
     * all orders up to one.
     */
    private static Expr shaped(Expr closed, Variable n, Gathering gathering) {
        if (!(closed instanceof Apply(Pieces pieces, var arguments))) return gathering.shaped(closed);
        var branches = new ArrayList<Branch>();
        var rest = Condition.ALWAYS;
        for (Branch branch : pieces.branches(arguments)) {
            boolean last = branch.when().equals(Condition.ALWAYS);
            branches.add(new Branch(branch.when(), gathering.shaped(branch.then(), last ? rest : branch.when())));
            rest = branch.when() instanceof Compare(var left, var relation, Num(var k)) && left == n
                ? new Compare(n, relation == Relation.EQ ? Relation.GE : relation.negated(),
                    relation == Relation.EQ ? Exprs.num(k.plus(Rational.ONE)) : Exprs.num(k)) : Condition.ALWAYS;
        }
        return Pieces.of(branches);
    }
}
