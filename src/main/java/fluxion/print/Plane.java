package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Exprs;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.number.Rational;
import fluxion.print.Piece.Block.Kind;
import fluxion.print.Piece.Hole;
import java.util.List;
import java.util.function.Predicate;

/** Mathematics in the plane, as it is written by hand: u over v, roots with a bar, bounds at their signs. */
record Plane(Unicode line) implements Notation {
    @Override public String plus() { return line.plus(); }

    @Override public String minus() { return line.minus(); }

    @Override public String sign() { return line.sign(); }

    @Override public String times() { return " · "; }

    @Override public String open(boolean tall) { return "("; }

    @Override public String close(boolean tall) { return ")"; }

    @Override public String relation(Relation relation) { return line.relation(relation); }

    @Override public Layout number(Rational value) {
        if (value.isInteger()) return line.number(value);
        return over(line.number(Rational.of(value.numerator())), line.number(Rational.of(value.denominator())));
    }

    @Override public Layout constant(Constant constant) { return line.constant(constant); }

    @Override public Layout variable(String name, Predicate<String> function) { return line.variable(name, function); }

    @Override public Layout quotient(Operand u, Operand v) { return over(u.layout(), v.layout()); }

    private static Layout over(Layout u, Layout v) {
        return new Layout.Builder().block(Kind.FRACTION, "", whole(u), whole(v)).last(Edge.FRACTION).tall()
            .build(Precedence.PREFIXED);
    }

    /** A fraction in an exponent has a slash. */
    @Override public Layout power(Operand base, Operand exponent) {
        if (exponent.is(Exprs.HALF)) return new Layout.Builder().block(Kind.ROOT, "", whole(base.layout())).tall()
            .build(Precedence.POWER);
        boolean flat = exponent.literal().filter(Rational::isInteger).isPresent() && !base.layout().tall();
        if (flat) return line.power(base, exponent);
        return new Layout.Builder().hole(base.layout(), Precedence.CALL)
            .block(Kind.RAISED, "", whole(exponent.literal().map(line::number).orElse(exponent.layout())))
            .tall().build(Precedence.POWER);
    }

    @Override public Layout call(MathFunction f, List<Layout> arguments) {
        if (f.name().equals("abs")) return new Layout.Builder().block(Kind.BARS, "", whole(arguments.getFirst())).tall()
            .build(Precedence.ATOM);
        return called(line.call(f, arguments), arguments);
    }

    @Override public Layout call(AbstractFunction f, List<Layout> arguments) {
        return called(line.call(f, arguments), arguments);
    }

    /** The call as on a line; around arguments that are higher than a line the brackets grow. */
    private static Layout called(Layout call, List<Layout> arguments) {
        if (arguments.stream().noneMatch(Layout::tall) || !(call.pieces().getFirst() instanceof Piece.Text(var open))
            || !open.endsWith("(")) return call;
        var list = new Layout.Builder().holes(arguments, Precedence.SUM, ", ").build(Precedence.SUM);
        return new Layout.Builder().text(open.substring(0, open.length() - 1))
            .block(Kind.BRACKETS, "", whole(list)).tall().build(Precedence.CALL);
    }

    @Override public Layout derivative(DerivativeOperator.Kind kind, int order, Layout body, Layout variable) {
        String d = kind == DerivativeOperator.Kind.TOTAL ? "d" : "∂";
        String times = order == 1 ? "" : Unicode.superscript(String.valueOf(order));
        var below = new Layout.Builder().text(d).hole(variable, Precedence.POWER).text(times).build(Precedence.ATOM);
        return new Layout.Builder()
            .block(Kind.FRACTION, "", whole(Layout.atom(d + times, Edge.OTHER)), whole(below))
            .block(Kind.BRACKETS, "", whole(body)).last(Edge.APPLIED).tall().build(Precedence.QUOTIENT);
    }

    @Override public Layout pieces(List<Layouts.Row> rows) {
        var lines = rows.stream().map(row -> whole(new Layout.Builder().hole(row.value(), Precedence.SUM)
            .text(row.when().map(when -> "  " + word("", "print.if") + " " + when)
                .orElse("  " + word("", "print.otherwise"))).build(Precedence.SUM))).toArray(Hole[]::new);
        return new Layout.Builder().block(Kind.ROWS, "", lines).tall().build(Precedence.SUM);
    }

    @Override public Layout binder(Binder.Kind kind, Layout index, Layout lower, Layout upper, Layout body) {
        boolean discrete = kind.isDiscrete();
        var from = discrete ? new Layout.Builder().hole(index, Precedence.ATOM).text(" = ")
            .hole(lower, Precedence.SUM).build(Precedence.SUM) : lower;
        String sign = switch (kind.word()) {
            case "sum"     -> "∑";
            case "product" -> "∏";
            default        -> "∫";
        };
        var written = new Layout.Builder().block(Kind.BOUNDS, sign, whole(from), whole(upper)).text(" ")
            .hole(body, Precedence.PRODUCT);
        if (!discrete) written.text(" d").hole(index, Precedence.ATOM);
        return written.tall().build(Precedence.SUM);
    }

    private static Hole whole(Layout layout) {
        return new Hole(layout, Precedence.SUM);
    }

    @Override public Layout indexed(IndexedName family, List<Layout> indices) { return line.indexed(family, indices); }

    @Override public String connective(String word) { return line.connective(word); }

    @Override public Layout evaluated(Layout body, Layout variable, Layout value) {
        return line.evaluated(body, variable, value);
    }

    @Override public String word(String space, String key) { return line.word(space, key); }

    @Override public String integer(String u, boolean is) { return line.integer(u, is); }

    @Override public Notation onLine() { return line; }

    @Override public String dots() { return line.dots(); }
}
