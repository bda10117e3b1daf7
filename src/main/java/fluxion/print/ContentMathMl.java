package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Content MathML: {@code <apply><plus/><ci>x</ci><cn>1</cn></apply>}. Operators stand before their operands, so nothing
 * is bracketed. What MathML has no element for is a {@code csymbol} of our name: among them the real root (MathML's is
 * the principal one), and arccot, which there has another branch.
 */
record ContentMathMl(Function<Expr, Layout> at) {
    private static final Set<String> SAME = Set.of("ln", "abs", "floor", "sin", "cos", "tan", "sec", "csc", "cot",
        "sinh", "cosh", "tanh", "sech", "csch", "coth", "arcsin", "arccos", "arctan", "arcsec", "arccsc", "factorial",
        "min", "max");
    private static final Map<String, String> OTHERWISE = Map.of("ceil", "ceiling", "arsinh", "arcsinh", "arcosh",
        "arccosh", "artanh", "arctanh", "arcoth", "arccoth", "arsech", "arcsech", "arcsch", "arccsch");

    /** The formula, without the element {@code <math>} around it. */
    static String write(Expr root) {
        return layout(root).write(new PlainText());
    }

    static String write(Condition condition) {
        return new ContentMathMl(ContentMathMl::layout).condition(condition);
    }

    private static Layout layout(Expr root) {
        return Fold.<Layout>fold(root, (node, at) -> new ContentMathMl(at).node(node));
    }

    private Layout node(Expr node) {
        return switch (node) {
            case Num(var value)         -> number(value);
            case Constant c             -> atom(c == Exprs.PI ? "<pi/>" : "<exponentiale/>");
            case Variable(var name)     -> atom("<ci>" + MathMl.escaped(name) + "</ci>");
            case Sum(var us)            -> applied("<plus/>", us);
            case Product(var us)        -> us.size() == 2 && us.getFirst() == Exprs.MINUS_ONE
                ? applied("<minus/>", us.subList(1, 2)) : applied("<times/>", us);
            case Quotient(var u, var v) -> applied("<divide/>", List.of(u, v));
            case Power(var u, var v)    -> u == Exprs.E ? applied("<exp/>", List.of(v)) : power(u, v);
            case Apply(var f, var us)   -> apply(f, us);
        };
    }

    private static Layout number(Rational q) {
        return atom(q.isInteger() ? "<cn type=\"integer\">" + q + "</cn>"
            : "<cn type=\"rational\">" + q.numerator() + "<sep/>" + q.denominator() + "</cn>");
    }

    /** The root of a number that may be negative is real where its degree is odd. */
    private Layout power(Expr u, Expr v) {
        if (v == Exprs.HALF) return applied("<root/>", List.of(u));
        boolean odd = v instanceof Num(var q) && !q.isInteger() && q.denominator().testBit(0);
        return odd ? applied(symbol("real-power"), List.of(u, v)) : applied("<power/>", List.of(u, v));
    }

    private Layout apply(FunctionSymbol symbol, List<Expr> us) {
        return switch (symbol) {
            case MathFunction f when f == Functions.LOG -> of("<apply><log/><logbase>", us.get(1), "</logbase>",
                us.get(0), "</apply>");
            case MathFunction f       -> applied(element(f), us);
            case AbstractFunction f   -> applied(function(f), us);
            case DerivativeOperator d -> of(d.kind() == DerivativeOperator.Kind.TOTAL ? "<apply><diff/><bvar>"
                : "<apply><partialdiff/><bvar>", us.get(1), "</bvar>", us.get(0), "</apply>");
            case Pieces pieces        -> pieces(pieces.branches(us));
            case Binder binder        -> binder(binder, us);
            case IndexedName family   -> applied("<selector/><ci type=\"vector\">" + family.base() + "</ci>", us);
            case Evaluation _         -> of("<apply><lambda><bvar>", us.get(1), "</bvar>", us.get(0), "</lambda>",
                us.get(2), "</apply>");
        };
    }

    private static String element(MathFunction f) {
        if (SAME.contains(f.name())) return "<" + f.name() + "/>";
        String other = OTHERWISE.get(f.name());
        return other == null ? symbol(f.name()) : "<" + other + "/>";
    }

    private static String symbol(String name) {
        return "<csymbol>" + name + "</csymbol>";
    }

    /** f, or its derivative by slots, counted from 1. */
    private static String function(AbstractFunction f) {
        String name = "<ci type=\"function\">" + MathMl.escaped(f.name()) + "</ci>";
        if (f.order() == 0) return name;
        var slots = new StringBuilder();
        for (int k = 0; k < f.arity(); k++)
            slots.append(("<cn type=\"integer\">" + (k + 1) + "</cn>").repeat(f.orders().get(k)));
        return "<apply><partialdiff/><list>" + slots + "</list>" + name + "</apply>";
    }

    private Layout pieces(List<Pieces.Branch> branches) {
        var written = new Layout.Builder().text("<piecewise>");
        for (var branch : branches) {
            boolean last = branch.when().equals(Condition.ALWAYS);
            written.text(last ? "<otherwise>" : "<piece>").hole(at.apply(branch.then()), Precedence.SUM)
                .text(last ? "</otherwise>" : condition(branch.when()) + "</piece>");
        }
        return written.text("</piecewise>").build(Precedence.ATOM);
    }

    // recursion over conditions, whose depth the reader bounds
    private String condition(Condition condition) {
        return switch (condition) {
            case Condition.Compare(var u, var relation, var v) -> "<apply>" + element(relation) + side(u) + side(v)
                + "</apply>";
            case Condition.IsInteger(var u)  -> "<apply><in/>" + side(u) + "<integers/></apply>";
            case Condition.NotInteger(var u) -> "<apply><notin/>" + side(u) + "<integers/></apply>";
            case Condition.All(var parts)    -> joined("<and/>", parts);
            case Condition.Any(var parts)    -> joined("<or/>", parts);
        };
    }

    private String side(Expr u) {
        return at.apply(u).write(new PlainText());
    }

    private String joined(String operator, List<Condition> parts) {
        var written = new StringBuilder("<apply>" + operator);
        for (var part : parts) written.append(condition(part));
        return written.append("</apply>").toString();
    }

    private static String element(Relation relation) {
        return switch (relation) {
            case LE -> "<leq/>";
            case GE -> "<geq/>";
            case NE -> "<neq/>";
            case EQ, LT, GT -> "<" + relation.name().toLowerCase(Locale.ROOT) + "/>";
        };
    }

    // recursion over binders within binders, whose depth the reader bounds
    private Layout binder(Binder binder, List<Expr> us) {
        String name = BoundNames.free(List.of(binder.at(Exprs.ONE, us)), binder.kind().isDiscrete());
        Variable index = Exprs.variable(name);
        String sign = binder.kind() == Binder.Kind.INTEGRAL ? "int" : binder.kind().word();
        return new Layout.Builder().text("<apply><" + sign + "/><bvar><ci>" + name + "</ci></bvar><lowlimit>")
            .hole(at.apply(us.get(0)), Precedence.SUM).text("</lowlimit><uplimit>")
            .hole(at.apply(us.get(1)), Precedence.SUM).text("</uplimit>")
            .hole(layout(binder.at(index, us)), Precedence.SUM).text("</apply>").build(Precedence.ATOM);
    }

    private Layout applied(String operator, List<Expr> us) {
        var written = new Layout.Builder().text("<apply>" + operator);
        for (Expr u : us) written.hole(at.apply(u), Precedence.SUM);
        return written.text("</apply>").build(Precedence.ATOM);
    }

    /** Texts as they are, and expressions between them. */
    private Layout of(Object... parts) {
        var written = new Layout.Builder();
        for (Object part : parts)
            if (part instanceof Expr u) written.hole(at.apply(u), Precedence.SUM); else written.text((String) part);
        return written.build(Precedence.ATOM);
    }

    private static Layout atom(String text) {
        return Layout.atom(text, Edge.OTHER);
    }
}
