package fluxion.document;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.simplify.SideConditions;
import java.util.List;

/** An equation along which things move, as it is written. */
record Curve(String text, Compare equation) {
    static Curve of(Compare equation) {
        return new Curve(Printer.text(equation), equation);
    }

    /** What is taken for granted along it, in few words. */
    static String granted(Condition condition) {
        return Messages.text("document.under", Printer.text(new SideConditions(List.of()).inSimpleForm(condition)));
    }

    Expr difference() {
        return Exprs.sum(equation.left(), Exprs.negate(equation.right()));
    }
}
