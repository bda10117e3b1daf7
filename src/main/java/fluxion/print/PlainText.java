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

/** Plain text, as it can be typed in: {@code 1/2 (y - t)^2}. */
final class PlainText implements OneLine {
    @Override public String plus() { return " + "; }

    @Override public String minus() { return " - "; }

    @Override public String sign() { return "-"; }

    @Override public String times() { return "*"; }

    @Override public String open(boolean tall) { return "("; }

    @Override public String close(boolean tall) { return ")"; }

    @Override public String relation(Relation relation) { return relation.ascii(); }

    @Override public Layout number(Rational value) { return Linear.number(value); }

    @Override public Layout constant(Constant constant) { return Layout.atom(constant.name(), Edge.OTHER); }

    @Override public Layout variable(String name, Predicate<String> function) {
        return Linear.name(name, Calls.spaced(name, function));
    }

    @Override public Layout quotient(Operand numerator, Operand denominator) {
        return Linear.quotient(numerator.layout(), denominator.layout());
    }

    @Override public Layout power(Operand base, Operand exponent) {
        if (exponent.is(Exprs.HALF)) return Linear.call("sqrt", List.of(base.layout()));
        if (base.is(Exprs.E)) return Linear.call("exp", List.of(exponent.layout()));
        return Linear.power(base.layout(), exponent.layout());
    }

    @Override public Layout call(MathFunction f, List<Layout> arguments) { return Linear.call(f.name(), arguments); }

    @Override public Layout call(AbstractFunction f, List<Layout> arguments) {
        if (f.arity() == 1) return Linear.call(Names.primed(f.name(), f.order()), arguments);
        return Linear.prefixed(slots(f), f.name(), arguments);
    }

    private static String slots(AbstractFunction f) {
        var operators = new StringBuilder();
        for (int slot = 0; slot < f.arity(); slot++)
            operators.append(("∂_" + (slot + 1) + " ").repeat(f.orders().get(slot)));
        return operators.toString();
    }
}
