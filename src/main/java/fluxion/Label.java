package fluxion;

import fluxion.expr.Expr.Variable;
import fluxion.print.Printer;
import java.util.stream.Collectors;
import java.util.Collection;

/** What a result is called: {@code dy/dx}. */
public record Label(String text, String latex) {
    /** dⁿy/dxⁿ */
    static Label derivative(Variable y, Variable x, int order) {
        String text = order == 1 ? "d" + y.name() + "/d" + x.name()
            : "d^" + order + y.name() + "/d" + x.name() + "^" + order;
        String above = order == 1 ? "d" : "d^{" + order + "}";
        String below = order == 1 ? "" : "^{" + order + "}";
        return new Label(text, "\\frac{" + above + " " + latex(y) + "}{d " + latex(x) + below + "}");
    }

    static Label of(String text, String latex) {
        return new Label(text, latex);
    }

    static String latex(Variable x) {
        return Printer.latex(x);
    }

    static String names(Collection<Variable> variables) {
        return variables.stream().map(Variable::name).collect(Collectors.joining(", "));
    }
}
