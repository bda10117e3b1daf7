package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.function.Names;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.print.Style.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Notations in which formulas have height, above all LaTeX: {@code \\frac{1}{2} (y - t)^{2}}. */
record Markup(Marks marks, Style style, Signs signs) implements Notation {
    Markup(Marks marks, Style style) {
        this(marks, style, Signs.USUAL);
    }

    static Markup latex(Style style) {
        return new Markup(new LatexMarks(), style);
    }

    @Override public Notation beside(List<Expr> parts) {
        var there = signs.beside(parts);
        return there == signs ? this : new Markup(marks, style, there);
    }

    @Override public String plus() { return marks.plus(); }

    @Override public String minus() { return marks.minus(); }

    @Override public String sign() { return marks.sign(); }

    @Override public String times() { return style.has(Choice.TIMES) ? " \\times " : marks.times(); }

    @Override public String between() {
        return style.has(Choice.CDOT) || style.has(Choice.TIMES) ? times() : marks.between();
    }

    @Override public String comma() { return marks.comma(); }

    @Override public String open(boolean tall) { return marks.open(tall); }

    @Override public String close(boolean tall) { return marks.close(tall); }

    @Override public String relation(Relation relation) { return marks.relation(relation); }

    @Override public Layout number(Rational value) {
        if (value.isInteger()) return Layout.atom(marks.digits(value.toString()), Edge.DIGIT);
        var frame = marks.fraction();
        return new Layout.Builder().tall().text(frame.open() + marks.digits(value.numerator().toString())
            + frame.between() + marks.digits(value.denominator().toString()) + frame.close(), Edge.FRACTION)
            .last(Edge.OTHER).build(Precedence.POWER);
    }

    @Override public Layout constant(Constant constant) {
        return Layout.atom(marks.spelt(constant == Exprs.PI ? "\\pi" : constant.name()), Edge.OTHER);
    }

    @Override public Layout variable(String name, Predicate<String> function) {
        return Layout.atom(marks.spelt(Names.latex(name)), Calls.unspaced(name, function));
    }

    @Override public Layout quotient(Operand u, Operand v) {
        if (style.has(Choice.SLASH) && showsItsEnd(u.layout()))
            return Linear.quotient(u.layout(), marks.slash(), v.layout());
        var frame = marks.fraction();
        return new Layout.Builder().tall().text(frame.open(), Edge.FRACTION).hole(u.layout(), Precedence.SUM)
            .text(frame.between()).hole(v.layout(), Precedence.SUM).text(frame.close()).build(Precedence.POWER);
    }

    @Override public Layout power(Operand base, Operand exponent) {
        if (exponent.rootDegree().isPresent()) return root(exponent.rootDegree().get(), base.layout());
        if (exponent.literal().filter(n -> n.isInteger() && n.compareTo(Rational.TWO) >= 0).isPresent()
                && base.expr() instanceof Apply(MathFunction f, var us) && signs.takesExponent(f))
            return applied(raised(Layout.atom(marks.spelt(signs.of(f)), Edge.OTHER), exponent),
                us.stream().map(base.at()).toList(), Precedence.POWER);
        var power = raised(base(base), exponent);
        return power.last(base.layout().last() == Edge.DIGIT ? Edge.OTHER
            : base.layout().last()).build(Precedence.POWER);
    }

    private Layout.Builder raised(Layout base, Operand exponent) {
        var frame = marks.power();
        var hole = new Piece.Hole(base, Precedence.ATOM);
        var power = new Layout.Builder().opened(frame.open(), hole.first()).hole(hole).text(frame.between());
        exponent.literal().ifPresentOrElse(
            q -> power.text(literal(q)), () -> power.hole(exponent.layout(), Precedence.SUM));
        return power.text(frame.close());
    }

    /** A base that ends in an exponent or a prime is held together; an exponent at pieces would be at their last. */
    private Layout base(Operand base) {
        var layout = base.layout();
        if (base.expr() instanceof Apply(Pieces _, _)) return new Layout.Builder().text(open(true))
            .hole(layout, Precedence.SUM).text(close(true)).build(Precedence.ATOM);
        boolean raised = layout.pieces().getFirst() instanceof Piece.Text(var name)
            && (name.endsWith("'") && layout.pieces().size() == 1
                || base.expr() instanceof Variable && name.contains("^"));
        return raised ? grouped(layout) : layout;
    }

    /** A name with an index above is held together where something hangs on it. */
    private Layout held(Layout u) {
        boolean raised = u.precedence() == Precedence.ATOM && u.pieces().getFirst() instanceof Piece.Text(var name)
            && name.contains("^");
        return raised ? grouped(u) : u;
    }

    private Layout grouped(Layout u) {
        var frame = marks.group();
        return new Layout.Builder().text(frame.open()).hole(u, Precedence.ATOM).text(frame.close())
            .build(Precedence.ATOM);
    }

    /** A number on one line: −2/3. */
    private String literal(Rational q) {
        String digits = marks.digits(q.numerator().abs().toString());
        return (q.signum() < 0 ? marks.sign() : "") + digits
            + (q.isInteger() ? "" : marks.slash() + marks.digits(q.denominator().toString()));
    }

    private Layout root(Rational degree, Layout u) {
        var frame = marks.root(degree.toString());
        return new Layout.Builder().tall().text(frame.open()).hole(u, Precedence.SUM).text(frame.close())
            .build(Precedence.ATOM);
    }

    @Override public Layout call(MathFunction f, List<Layout> arguments) {
        String written = marks.spelt(signs.of(f));
        if (signs.of(f).startsWith("#")) return Template.of(written, arguments, this::held).build(Precedence.CALL);
        if (signs.of(f).indexOf('#') > 0)
            return Template.of(written, arguments, this::held).tall().build(Precedence.ATOM);
        return signs.takesExponent(f) ? applied(new Layout.Builder().text(written), arguments, Precedence.CALL)
            : new Layout.Builder().text(written + marks.applied(false)).hole(arguments(arguments), Precedence.SUM)
                .build(Precedence.ATOM);
    }

    /** Whether it shows where it ends, so that a line behind it cannot be taken for part of an exponent: e^x/2. */
    private static boolean showsItsEnd(Layout u) {
        return switch (u.precedence()) {
            case PRODUCT, PREFIXED, POWER -> false;
            case SUM, SIGNED, QUOTIENT, REACHING, CALL, ATOM -> true;
        };
    }

    /** sin(u), or sin u. */
    private Layout applied(Layout.Builder head, List<Layout> arguments, Precedence precedence) {
        Layout called = head.build(Precedence.ATOM);
        Layout closed = new Layout.Builder().hole(called, Precedence.SUM).opened(marks.applied(false), Edge.OTHER)
            .hole(arguments(arguments), Precedence.SUM).build(precedence);
        if (!style.has(Choice.BARE) || arguments.size() != 1 || !arguments.getFirst().isShort(marks.between()))
            return closed;
        return new Layout.Builder().hole(called, Precedence.SUM).text(marks.applied(true))
            .hole(arguments.getFirst(), Precedence.SUM).build(Precedence.REACHING).or(closed);
    }

    @Override public Layout call(AbstractFunction f, List<Layout> arguments) {
        var call = new Layout.Builder();
        if (f.arity() > 1) call.opened(Slots.operators(f, marks), Edge.OTHER);
        boolean dotted = style.has(Choice.NEWTON) && Slots.isDotted(f, arguments, marks);
        call.text(marks.spelt(dotted ? Slots.dotted(f) : Slots.primed(f)) + marks.applied(false))
            .hole(arguments(arguments), Precedence.SUM);
        return call.build(f.arity() > 1 && f.order() > 0 ? Precedence.PREFIXED : Precedence.ATOM);
    }

    @Override public Layout derivative(DerivativeOperator.Kind kind, int order, Layout body, Layout variable) {
        String d = isTotal(kind) ? d() : "\\partial ";
        var frame = marks.fraction();
        var written = new Layout.Builder().tall().text(frame.open() + marks.spelt(d.strip() + (order > 1
            ? "^{" + order + "}" : "")) + frame.between() + marks.differential(d), Edge.FRACTION);
        if (order == 1) written.hole(variable, Precedence.ATOM);
        else written.opened(marks.power().open(), Edge.OTHER).hole(variable, Precedence.ATOM)
            .text(marks.power().between() + marks.digits("" + order) + marks.power().close());
        return written.text(frame.close()).hole(arguments(List.of(body)), Precedence.SUM)
            .last(Edge.APPLIED).build(Precedence.QUOTIENT);
    }

    @Override public Optional<Layout> primed(int order, Layout body) {
        if (!style.has(Choice.LAGRANGE) || order > Slots.MAX_PRIMES) return Optional.empty();
        return Optional.of(new Layout.Builder().hole(arguments(List.of(body)), Precedence.SUM)
            .text(marks.spelt("'".repeat(order)), Edge.FUNCTION).build(Precedence.POWER));
    }

    private boolean isTotal(DerivativeOperator.Kind kind) {
        return style.has(Choice.TOTAL) || kind == DerivativeOperator.Kind.TOTAL && !style.has(Choice.PARTIAL);
    }

    /** The d of differentials. */
    private String d() {
        return style.has(Choice.UPRIGHT_D) ? "\\mathrm{d}" : "d";
    }

    @Override public Layout pieces(List<Layouts.Row> rows) {
        var table = marks.cases();
        var written = new Layout.Builder().tall().text(table.open());
        for (var row : rows) {
            if (row != rows.getFirst()) written.text(table.row());
            written.hole(row.value(), Precedence.SUM)
                .text(table.column() + row.when().orElseGet(() -> marks.text("otherwise")));
        }
        return written.text(table.close()).build(Precedence.ATOM);
    }

    @Override public Layout binder(Binder.Kind kind, Layout index, Layout lower, Layout upper, Layout body) {
        var bounds = marks.bounds(kind);
        var written = new Layout.Builder().tall().text(bounds.open());
        if (kind.isDiscrete()) written.hole(index, Precedence.ATOM).text(bounds.from());
        written.hole(lower, Precedence.SUM).text(bounds.to()).hole(upper, Precedence.SUM).text(bounds.close())
            .hole(body, Precedence.QUOTIENT);
        if (!kind.isDiscrete()) written.text(marks.thin() + marks.differential(d())).hole(index, Precedence.ATOM);
        return written.build(Precedence.REACHING);
    }

    @Override public Layout kronecker(List<Layout> indices, Optional<String> name) {
        return name.map(delta -> Layout.atom(marks.spelt(Names.latex(delta)), Edge.OTHER))
            .orElseGet(() -> call(Functions.KRONECKER, indices));
    }

    @Override public Layout indexed(IndexedName family, List<Layout> indices) {
        var latex = new StringBuilder(Names.latex(family.base()));
        for (int k = 1; k <= family.below(); k++) latex.append(k == 1 ? "_{#" : ",#").append(k);
        if (family.below() > 0) latex.append('}');
        int next = family.below();
        for (char c : family.tail().toCharArray())
            latex.append(c == '#' ? "#" + ++next : String.valueOf(c));
        return Template.of(marks.spelt(latex.toString()), indices, this::held).build(Precedence.POWER);
    }

    @Override public String connective(String word) { return " " + marks.text(" " + word + " ") + " "; }

    @Override public Layout evaluated(Layout body, Layout variable, Layout value) {
        var table = marks.evaluated();
        return new Layout.Builder().text(table.open()).hole(body, Precedence.SUM).text(table.column())
            .hole(variable, Precedence.ATOM).text(table.row()).hole(value, Precedence.SUM).text(table.close())
            .build(Precedence.CALL);
    }

    /** (u, v), with brackets as high as what they hold. */
    private Layout arguments(List<Layout> arguments) {
        boolean tall = arguments.stream().anyMatch(Layout::tall);
        return new Layout.Builder().text(open(tall)).holes(arguments, Precedence.SUM, comma()).text(close(tall))
            .build(Precedence.ATOM);
    }

    @Override public String newline() { return marks.newline(); }

    @Override public String dots() { return marks.dots(); }

    @Override public String word(String space, String key) { return marks.text(space + Messages.text(key) + space); }

    @Override public String integer(String u, boolean is) { return marks.integer(u, is); }
}
