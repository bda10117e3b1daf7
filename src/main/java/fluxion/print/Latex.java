package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.function.Names;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.print.Style.Choice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** LaTeX, as it stands between dollar signs: {@code \frac{1}{2} (y - t)^{2}}. */
record Latex(Style style) implements Notation {
    /** The largest order that is shown by primes. */
    private static final int MAX_PRIMES = 3;

    @Override public String plus() { return " + "; }

    @Override public String minus() { return " - "; }

    @Override public String sign() { return "-"; }

    @Override public String times() { return " \\cdot "; }

    @Override public String between() { return style.has(Choice.CDOT) ? times() : " "; }

    @Override public String open(boolean tall) { return tall ? "\\left(" : "("; }

    @Override public String close(boolean tall) { return tall ? "\\right)" : ")"; }

    @Override public String relation(Relation relation) {
        return switch (relation) {
            case EQ -> "=";
            case NE -> "\\neq";
            case LT -> "<";
            case LE -> "\\leq";
            case GT -> ">";
            case GE -> "\\geq";
        };
    }

    @Override public Layout number(Rational value) {
        return value.isInteger()
            ? Layout.atom(value.toString(), Edge.DIGIT)
            : new Layout.Builder().tall()
                .text("\\frac{" + value.numerator() + "}{" + value.denominator() + "}", Edge.FRACTION)
                .last(Edge.OTHER).build(Precedence.POWER);
    }

    @Override public Layout constant(Constant constant) {
        return Layout.atom(constant == Exprs.PI ? "\\pi" : constant.name(), Edge.OTHER);
    }

    @Override public Layout variable(String name, Predicate<String> function) {
        return Layout.atom(Names.latex(name), Calls.unspaced(name, function));
    }

    @Override public Layout quotient(Layout numerator, Layout denominator) {
        if (style.has(Choice.SLASH) && showsItsEnd(numerator)) return Linear.quotient(numerator, denominator);
        return new Layout.Builder().tall().text("\\frac{", Edge.FRACTION).hole(numerator, Precedence.SUM)
            .text("}{").hole(denominator, Precedence.SUM).text("}").build(Precedence.POWER);
    }

    @Override public Layout power(Operand base, Operand exponent) {
        if (exponent.rootDegree().isPresent()) return root(exponent.rootDegree().get(), base.layout());
        if (exponent.literal().filter(n -> n.isInteger() && n.compareTo(Rational.TWO) >= 0).isPresent()
                && base.expr() instanceof Apply(MathFunction f, var us) && takesExponent(f))
            return applied(new Layout.Builder().text(f.latex() + "^{").hole(exponent.layout(), Precedence.SUM)
                .text("}"), us.stream().map(base.at()).toList(), Precedence.POWER);
        var power = new Layout.Builder();
        if (base.layout().pieces().getFirst() instanceof Piece.Text(var name)
            && (name.endsWith("'") || base.expr() instanceof Variable && name.contains("^")))
            power.text("{").hole(base.layout(), Precedence.ATOM).text("}");
        else power.hole(base.layout(), Precedence.ATOM);
        power.text("^{");
        exponent.literal().ifPresentOrElse(
            q -> power.text(q.toString()), () -> power.hole(exponent.layout(), Precedence.SUM));
        power.text("}");
        return power.last(base.layout().last() == Edge.DIGIT ? Edge.OTHER
            : base.layout().last()).build(Precedence.POWER);
    }

    private static Layout root(Rational degree, Layout u) {
        String command = degree.equals(Rational.TWO) ? "\\sqrt{" : "\\sqrt[" + degree + "]{";
        return new Layout.Builder().tall().text(command).hole(u, Precedence.SUM).text("}").build(Precedence.ATOM);
    }

    @Override public Layout call(MathFunction f, List<Layout> arguments) {
        if (f.latex().indexOf('#') >= 0) return template(f.latex(), arguments);
        return takesExponent(f) ? applied(new Layout.Builder().text(f.latex()), arguments, Precedence.CALL)
            : new Layout.Builder().text(f.latex()).hole(arguments(arguments), Precedence.SUM).build(Precedence.ATOM);
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
        Layout closed = new Layout.Builder().hole(called, Precedence.SUM).hole(arguments(arguments), Precedence.SUM)
            .build(precedence);
        if (!style.has(Choice.BARE) || arguments.size() != 1 || !arguments.getFirst().isShort()) return closed;
        return new Layout.Builder().hole(called, Precedence.SUM).text(" ").hole(arguments.getFirst(), Precedence.SUM)
            .build(Precedence.REACHING).or(closed);
    }

    /** sin² x, but Γ(x)²: an exponent at a Greek letter would be that of a name. */
    private static boolean takesExponent(MathFunction f) {
        String command = f.latex();
        return command.startsWith("\\") && command.indexOf('#') < 0 && !Names.isGreek(command.substring(1));
    }

    @Override public Layout call(AbstractFunction f, List<Layout> arguments) {
        var call = new Layout.Builder();
        if (f.arity() > 1) call.text(slots(f));
        boolean dotted = style.has(Choice.NEWTON) && Newton.isDotted(f, arguments);
        call.text(dotted ? Newton.name(f) : Names.latex(f.name()));
        if (f.arity() == 1 && !dotted)
            call.text(f.order() <= MAX_PRIMES ? "'".repeat(f.order()) : "^{(" + f.order() + ")}");
        call.hole(arguments(arguments), Precedence.SUM);
        return call.build(f.arity() > 1 && f.order() > 0 ? Precedence.PREFIXED : Precedence.ATOM);
    }

    private static String slots(AbstractFunction f) {
        var operators = new StringBuilder();
        for (int slot = 0; slot < f.arity(); slot++)
            operators.append(("\\partial_" + index(slot + 1) + " ").repeat(f.orders().get(slot)));
        return operators.toString();
    }

    private static String index(int slot) {
        return slot < 10 ? "" + slot : "{" + slot + "}";
    }

    @Override public Layout derivative(DerivativeOperator.Kind kind, int order, Layout body, Layout variable) {
        String d = isTotal(kind) ? d() : "\\partial ";
        String power = order > 1 ? "^{" + order + "}" : "";
        return new Layout.Builder().text("\\frac{" + d.strip() + power + "}{" + d, Edge.FRACTION)
            .hole(variable, Precedence.ATOM).text(power + "}").hole(arguments(List.of(body)), Precedence.SUM)
            .tall().last(Edge.APPLIED).build(Precedence.QUOTIENT);
    }

    @Override public Optional<Layout> primed(int order, Layout body) {
        if (!style.has(Choice.LAGRANGE) || order > MAX_PRIMES) return Optional.empty();
        return Optional.of(new Layout.Builder().hole(arguments(List.of(body)), Precedence.SUM)
            .text("'".repeat(order), Edge.FUNCTION).build(Precedence.POWER));
    }

    private boolean isTotal(DerivativeOperator.Kind kind) {
        return style.has(Choice.TOTAL) || kind == DerivativeOperator.Kind.TOTAL && !style.has(Choice.PARTIAL);
    }

    /** The d of differentials. */
    private String d() {
        return style.has(Choice.UPRIGHT_D) ? "\\mathrm{d}" : "d";
    }

    @Override public Layout pieces(List<Layouts.Row> rows) {
        var written = new Layout.Builder().tall().text("\\begin{cases} ");
        for (var row : rows) {
            if (row != rows.getFirst()) written.text(" \\\\ ");
            written.hole(row.value(), Precedence.SUM).text(" & " + row.when().orElse("\\text{otherwise}"));
        }
        return written.text(" \\end{cases}").build(Precedence.ATOM);
    }

    @Override public Layout binder(Binder.Kind kind, Layout index, Layout lower, Layout upper, Layout body) {
        var written = new Layout.Builder().tall();
        switch (kind) {
            case SUM      -> written.text("\\sum_{").hole(index, Precedence.ATOM).text("=");
            case PRODUCT  -> written.text("\\prod_{").hole(index, Precedence.ATOM).text("=");
            case INTEGRAL -> written.text("\\int_{");
        }
        written.hole(lower, Precedence.SUM).text("}^{").hole(upper, Precedence.SUM).text("} ")
            .hole(body, Precedence.QUOTIENT);
        if (!kind.isDiscrete()) written.text(" \\, " + d()).hole(index, Precedence.ATOM);
        return written.build(Precedence.REACHING);
    }

    @Override public Layout kronecker(List<Layout> indices, Optional<String> name) {
        return name.map(delta -> Layout.atom(Names.latex(delta), Edge.OTHER))
            .orElseGet(() -> call(Functions.KRONECKER, indices));
    }

    @Override public Layout indexed(IndexedName family, List<Layout> indices) {
        return Linear.indexed(family, indices);
    }

    @Override public String connective(String word) { return " \\text{ " + word + " } "; }

    @Override public Layout evaluated(Layout body, Layout variable, Layout value) {
        return new Layout.Builder().text("\\left.").hole(body, Precedence.SUM).text("\\right|_{")
            .hole(variable, Precedence.ATOM).text("=").hole(value, Precedence.SUM).text("}").build(Precedence.CALL);
    }

    /** (u, v), with brackets as high as what they hold. */
    private Layout arguments(List<Layout> arguments) {
        boolean tall = arguments.stream().anyMatch(Layout::tall);
        return new Layout.Builder().text(open(tall)).holes(arguments, Precedence.SUM, ", ").text(close(tall))
            .build(Precedence.ATOM);
    }

    /** A layout of the table, {@code \left|#1\right|}: a hole per number. */
    private static Layout template(String template, List<Layout> arguments) {
        var written = new Layout.Builder().tall();
        int from = 0;
        for (int hole = template.indexOf('#'); hole >= 0; hole = template.indexOf('#', from)) {
            if (hole > from) written.text(template.substring(from, hole));
            written.hole(arguments.get(template.charAt(hole + 1) - '1'), Precedence.SUM);
            from = hole + 2;
        }
        if (from < template.length()) written.text(template.substring(from));
        return written.build(Precedence.ATOM);
    }

    @Override public String dots() {
        return "\\dots";
    }

    @Override public String word(String space, String key) {
        return "\\text{" + space + Messages.text(key) + space + "}"; }

    @Override public String integer(String u, boolean is) {
        return u + (is ? " \\in \\mathbb{Z}" : " \\notin \\mathbb{Z}");
    }
}
