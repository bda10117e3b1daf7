package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.function.Context;
import fluxion.message.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What every name of a formula was taken for. */
public final class Glossary {
    private Glossary() {}

    /** A name, and what it was taken for: {@code a variable}, {@code a function of the table}. */
    public record Line(String name, String meaning) {}

    /** The names of the formula in the order of their first occurrence, each once. */
    public static List<Line> of(Expr formula, Context context) {
        var meanings = new LinkedHashMap<String, String>();
        for (Expr node : Fold.postOrder(formula)) {
            if (node instanceof Variable v) meanings.putIfAbsent(v.name(), variable(v, context));
            if (node instanceof Constant c) meanings.putIfAbsent(c.name(), Messages.text("syntax.symbol.number"));
            if (node instanceof Apply(AbstractFunction f, _)) meanings.putIfAbsent(f.name(), function(f, context));
            if (node instanceof Apply(MathFunction f, _))
                meanings.putIfAbsent(f.name(), Messages.text("syntax.symbol.table"));
        }
        var lines = new ArrayList<Line>();
        meanings.forEach((name, meaning) -> lines.add(new Line(name, meaning)));
        return List.copyOf(lines);
    }

    private static String variable(Variable v, Context context) {
        if (context.constants().contains(v)) return Messages.text("syntax.symbol.constant");
        if (context.definitions().containsKey(v)) return Messages.text("syntax.symbol.formula");
        return Messages.text(context.dependences().containsKey(v) ? "syntax.symbol.unknown" : "syntax.symbol.variable");
    }

    private static String function(AbstractFunction f, Context context) {
        return context.functions().containsKey(f.name()) ? Messages.text("syntax.symbol.defined")
            : Messages.text("syntax.symbol.abstract");
    }
}
