package fluxion;

import fluxion.diff.Definitions;
import fluxion.diff.Derived.Differentiated;
import fluxion.document.Step.Question;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import java.util.List;

/** What is answered where a sheet asks for a formula. */
public final class Asked {
    private Asked() {}

    /** A derivative is told with the points where there is none. @throws Fault if there is no answer */
    public static Derivative answer(Question question) {
        if (question.formula() instanceof Apply(DerivativeOperator operator, var us)
            && us.get(1) instanceof Variable x && operator.kind() == DerivativeOperator.Kind.TOTAL)
            return Fluxion.create().in(question.context()).derivative(new Formula(us.getFirst(), List.of()),
                List.of(x), Form.SIMPLIFIED);
        return simple(question);
    }

    /**
     * With its derivatives carried out, simplified; if that is no news, with what definitions say put in: 4 for f(2),
     * 1/2 (y − t)² for C.
     */
    public static Derivative simple(Question question) {
        Expr asked = question.formula();
        var simple = simplified(asked, question.context());
        return simple.expr() == asked
            && Definitions.expand(asked, question.context()) instanceof Differentiated<Expr>(var meant, _, _)
            ? simplified(meant, Context.EMPTY.assume(question.context().assumptions())) : simple;
    }

    private static Derivative simplified(Expr e, Context known) {
        return Fluxion.create().in(known).simplify(new Formula(e, List.of()), Form.SIMPLIFIED);
    }
}
