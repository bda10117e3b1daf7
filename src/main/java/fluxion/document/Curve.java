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

    /** What is taken for granted along it, in few words, if it is anything. */
    static List<String> granted(List<? extends Condition> conditions) {
        var told = conditions.stream().map(condition -> new SideConditions(List.of()).inSimpleForm(condition))
            .filter(condition -> !condition.equals(Condition.ALWAYS)).map(Printer::text).toList();
        return told.isEmpty() ? List.of() : List.of(Messages.text("document.under", String.join(", ", told)));
    }

    Expr difference() {
        return Exprs.sum(equation.left(), Exprs.negate(equation.right()));
    }
}
