package fluxion.print;

import fluxion.function.Names;
import fluxion.expr.IndexedName;
import fluxion.number.Rational;
import java.util.List;

/** What plain text and Unicode have in common: everything stands on one line. */
final class Linear {
    private Linear() {}

    static Layout number(Rational value) {
        return value.isInteger()
            ? Layout.atom(value.toString(), Edge.DIGIT)
            : new Layout.Builder().text(value.toString(), Edge.DIGIT).build(Precedence.QUOTIENT);
    }

    /** A name; with an index above it is no base of a power. */
    static Layout name(String written, Edge edge) {
        return Names.isRaised(written) ? new Layout.Builder().text(written, edge).build(Precedence.POWER)
            : Layout.atom(written, edge);
    }

    /** u/v */
    static Layout quotient(Layout u, Layout v) {
        return quotient(u, "/", v);
    }

    static Layout quotient(Layout u, String slash, Layout v) {
        return new Layout.Builder().hole(u, Precedence.PRODUCT).text(slash).hole(v, Precedence.POWER)
            .build(Precedence.QUOTIENT);
    }

    /** u^v; a name that would call what follows does so through its exponent, too. */
    static Layout power(Layout base, Layout exponent) {
        var power = new Layout.Builder().hole(base, Precedence.CALL).text("^").hole(exponent, Precedence.ATOM);
        return base.last() == Edge.FUNCTION || base.last() == Edge.OPERATOR
            ? power.last(base.last()).build(Precedence.POWER)
            : power.build(Precedence.POWER);
    }

    /** name(u, v) */
    static Layout call(String name, List<Layout> arguments) {
        return new Layout.Builder().text(name + "(").holes(arguments, Precedence.SUM,
            ", ").text(")").build(Precedence.CALL);
    }

    /** Operators before a call, or none. */
    static Layout prefixed(String operators, String name, List<Layout> arguments) {
        Layout call = call(name, arguments);
        return operators.isEmpty() ? call
            : new Layout.Builder().text(operators).hole(call, Precedence.CALL).build(Precedence.PREFIXED);
    }

    /** (u)|_{x=a} */
    static Layout evaluated(Layout body, Layout variable, Layout value) {
        return new Layout.Builder().text("(").hole(body, Precedence.SUM).text(")|_{").hole(variable, Precedence.ATOM)
            .text("=").hole(value, Precedence.SUM).text("}").build(Precedence.CALL);
    }

    /** d/dx(u), as often as the order says. */
    static Layout derivative(String d, int order, Layout body, Layout variable) {
        Layout derivative = body;
        for (int i = 0; i < order; i++)
            derivative = new Layout.Builder().text(d + "/" + d).hole(variable, Precedence.POWER)
                .text("(").hole(derivative, Precedence.SUM).text(")").build(Precedence.QUOTIENT);
        return derivative;
    }

    /** piecewise(x < 0: u, otherwise: v) */
    static Layout pieces(List<Layouts.Row> rows) {
        var written = new Layout.Builder().text("piecewise(");
        for (var row : rows) {
            if (row != rows.getFirst()) written.text(", ");
            written.text(row.when().orElse("otherwise") + ": ").hole(row.value(), Precedence.SUM);
        }
        return written.text(")").build(Precedence.CALL);
    }

    /** {@code x_{i^2}} */
    static Layout indexed(IndexedName family, List<Layout> indices) {
        var written = new Layout.Builder().text(family.base());
        if (family.below() > 0)
            written.text("_{").holes(indices.subList(0, family.below()), Precedence.SUM, ",").text("}");
        int next = family.below();
        for (char c : family.tail().toCharArray())
            if (c == '#') written.hole(indices.get(next++), Precedence.SUM); else written.text(String.valueOf(c));
        return written.build(Precedence.POWER);
    }
}
