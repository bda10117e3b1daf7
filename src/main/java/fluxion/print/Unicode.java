package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.Names;
import fluxion.number.Rational;
import java.util.List;
import java.util.function.Predicate;

/** One line with the signs of mathematics: {@code 1/2 (y − t)²}, {@code √x}, {@code w₁}. */
final class Unicode implements OneLine {
    @Override public String plus() { return " + "; }

    @Override public String minus() { return " − "; }

    @Override public String sign() { return "−"; }

    @Override public String times() { return "·"; }

    @Override public String open(boolean tall) { return "("; }

    @Override public String close(boolean tall) { return ")"; }

    @Override public String relation(Relation relation) { return relation.symbol(); }

    @Override public Layout number(Rational value) { return Linear.number(value); }

    @Override public Layout constant(Constant constant) {
        return Layout.atom(constant == Exprs.PI ? "π" : constant.name(), Edge.OTHER);
    }

    @Override public Layout variable(String name, Predicate<String> function) {
        return Linear.name(Names.unicode(name), Calls.spaced(name, function));
    }

    @Override public Layout quotient(Operand numerator, Operand denominator) {
        return Linear.quotient(numerator.layout(), denominator.layout());
    }

    @Override public Layout power(Operand base, Operand exponent) {
        if (exponent.is(Exprs.HALF)) return root(base);
        if (base.is(Exprs.E)) return Linear.call("exp", List.of(exponent.layout()));
        var raised = exponent.literal().filter(Rational::isInteger);
        if (raised.isEmpty()) return Linear.power(base.layout(), exponent.layout());
        var power = new Layout.Builder().hole(base.layout(),
            Precedence.CALL).text(superscript(raised.get().toString()));
        return power.last(base.layout().last() == Edge.DIGIT ? Edge.OTHER
            : base.layout().last()).build(Precedence.POWER);
    }

    private static Layout root(Operand base) {
        var root = new Layout.Builder().text("√");
        if (base.expr().children().isEmpty()) root.hole(base.layout(), Precedence.ATOM).last(Edge.OPERATOR);
        else root.text("(").hole(base.layout(), Precedence.SUM).text(")");
        return root.build(Precedence.POWER);
    }

    @Override public Layout call(MathFunction f, List<Layout> arguments) {
        return Linear.call(symbol(f), arguments);
    }

    /** Γ for gamma, which as a name would be γ. */
    private static String symbol(MathFunction f) {
        String command = f.latex().startsWith("\\") ? f.latex().substring(1) : "";
        if (!Names.isGreek(f.name())) return f.name();                                          // hyp2f1, not hyp2f₁
        return Names.unicode(Names.isGreek(command) ? command : f.name());
    }

    @Override public Layout call(AbstractFunction f, List<Layout> arguments) {
        String name = Names.unicode(f.name());
        if (f.arity() == 1) return Linear.call(Names.unicode(Names.primed(f.name(), f.order())), arguments);
        return Linear.prefixed(slots(f), name, arguments);
    }

    private static String slots(AbstractFunction f) {
        var operators = new StringBuilder();
        for (int slot = 0; slot < f.arity(); slot++)
            operators.append(("∂" + subscript(slot + 1)).repeat(f.orders().get(slot)));
        return operators.append(operators.isEmpty() ? "" : " ").toString();
    }

    private static String subscript(int n) {
        return spelled("" + n, "0123456789", "₀₁₂₃₄₅₆₇₈₉");
    }

    static String superscript(String integer) {
        return spelled(integer, "-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹");
    }

    private static String spelled(String digits, String from, String to) {
        var spelled = new StringBuilder();
        for (char digit : digits.toCharArray()) spelled.append(to.charAt(from.indexOf(digit)));
        return spelled.toString();
    }

    @Override public String dots() {
        return "…";
    }
}
