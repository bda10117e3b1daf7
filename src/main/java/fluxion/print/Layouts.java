package fluxion.print;

import static fluxion.print.Precedence.PREFIXED;
import static fluxion.print.Precedence.PRODUCT;
import static fluxion.print.Precedence.QUOTIENT;
import static fluxion.print.Precedence.REACHING;
import static fluxion.print.Precedence.SIGNED;
import static fluxion.print.Precedence.SUM;

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
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.number.Rational;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What all notations have in common: signs, coefficients, and where a product needs an explicit sign.
 *
 * @param functions the names of the abstract functions that occur
 * @param names     the names that are free, and what stands in their scripts: bound variables have others
 */
record Layouts(Notation notation, Set<String> functions, Set<String> names) {
    /** A branch of a function in pieces, with no condition for "otherwise". */
    record Row(Layout value, Optional<String> when) {}

    /** A longer chain of derivatives is written as several, so that writing stays linear. */
    private static final int MAX_ORDER = 12;
    /** In longer formulas it is not looked for the only variable. */
    private static final int MAX_PRIMED = 1_000;

    static Layout of(Expr root, Notation notation) {
        return of(Fold.postOrder(root), notation);
    }

    /** The layout of the last of the nodes, which stand in post-order. */
    static Layout of(List<Expr> order, Notation notation) {
        var functions = new HashSet<String>();
        boolean binds = false;
        for (Expr node : order) binds |= node instanceof Apply(Binder _, _);
        for (Expr node : binds ? Fold.withTemplatesOf(order) : order)
            if (node instanceof Apply(AbstractFunction f, _)) functions.add(f.name());
        var layouts = new Layouts(notation, functions, binds ? BoundNames.taken(List.of(order.getLast())) : Set.of());
        return Fold.over(order, layouts::layout);
    }

    Layout layout(Expr node, Function<Expr, Layout> at) {
        return switch (node) {
            case Num(var value)         -> number(value);
            case Constant constant      -> notation.constant(constant);
            case Variable(var name)     -> notation.variable(name, functions::contains);
            case Sum(var terms)         -> sum(terms, at);
            case Product(var factors)   -> factors.getFirst() instanceof Num(var c)
                ? product(c, factors.subList(1, factors.size()), at)
                : product(Rational.ONE, factors, at);
            case Quotient(var u, var v) -> notation.quotient(new Operand(u, at.apply(u), at),
                new Operand(v, at.apply(v), at));
            case Power(var u, var v)    ->
                notation.power(new Operand(u, at.apply(u), at), new Operand(v, at.apply(v), at));
            case Apply(var f, var us)   -> switch (f) {
                case MathFunction g when g == Functions.KRONECKER -> notation.kronecker(us.stream().map(at).toList(),
                    Indices.spelt(us));
                case MathFunction g       -> notation.call(g, us.stream().map(at).toList());
                case AbstractFunction g   -> notation.call(g, us.stream().map(at).toList());
                case DerivativeOperator d -> derivative(d, us.get(0), us.get(1), at);
                case Pieces pieces        -> pieces(pieces.branches(us), at);
                case Binder binder        -> new BoundNames(this).layout(binder, us, at);
                case IndexedName family   -> notation.indexed(family, us.stream().map(at).toList());
                case Evaluation _         ->
                    notation.evaluated(at.apply(us.get(0)), at.apply(us.get(1)), at.apply(us.get(2)));
            };
        };
    }

    private Layout number(Rational value) {
        return value.signum() < 0 ? Layout.signed(notation.sign(), notation.number(value.negate()))
            : notation.number(value);
    }

    private Layout sum(List<Expr> terms, Function<Expr, Layout> at) {
        var written = new Layout.Builder().hole(at.apply(terms.getFirst()), SIGNED);
        for (Expr term : terms.subList(1, terms.size())) {
            Layout layout = at.apply(term);
            if (layout.precedence() == SIGNED) written.text(notation.minus()).hole(layout.unsigned());
            else written.text(notation.plus()).hole(layout, QUOTIENT);
        }
        return written.build(SUM);
    }

    /**
     * c · u₁ ⋯ uₙ. A sign before the product is read as a factor −1 that is spliced into a product of at most
     * {@link Exprs#MAX_FLAT} factors; before a longer one it is written as the factor it is.
     */
    private Layout product(Rational c, List<Expr> factors, Function<Expr, Layout> at) {
        boolean bare = c.abs().equals(Rational.ONE);
        boolean spliced = factors.size() + (bare ? 0 : 1) <= Exprs.MAX_FLAT;
        if (c.signum() < 0 && spliced) return Layout.signed(notation.sign(), product(c.negate(), factors, at));
        if (bare && c.signum() > 0 && factors.size() == 1) return at.apply(factors.getFirst());
        var written = new Layout.Builder();
        var level = PRODUCT;
        Edge before = Edge.OTHER;
        if (c.signum() < 0) written.hole(number(c), PREFIXED);
        else if (!bare) {
            Layout coefficient = notation.number(c);
            if (coefficient.precedence() == QUOTIENT) level = QUOTIENT;
            written.hole(coefficient, QUOTIENT);
            before = coefficient.last();
        }
        boolean opening = c.equals(Rational.ONE);
        for (int k = 0; k < factors.size(); k++) {
            boolean last = k == factors.size() - 1;
            Layout open = at.apply(factors.get(k));
            boolean reaching = open.precedence() == REACHING && last;
            boolean applied = open.precedence() == QUOTIENT && open.last() == Edge.APPLIED;
            var atLeast = reaching ? REACHING : applied ? QUOTIENT : PREFIXED;
            var hole = new Piece.Hole(reaching ? open : open.closed().orElse(open), atLeast);
            if (!opening) written.text(before.needsTimes(hole.first()) ? notation.times() : notation.between());
            written.hole(hole);
            before = hole.last();
            opening = false;
            if (reaching) level = QUOTIENT;
        }
        return written.build(level);
    }

    private Layout pieces(List<Pieces.Branch> branches, Function<Expr, Layout> at) {
        return notation.pieces(branches.stream()
            .map(branch -> new Row(at.apply(branch.then()), branch.when().equals(Condition.ALWAYS) ? Optional.empty()
                : Optional.of(Conditions.inFormula(branch.when(), notation.onLine())))).toList());
    }

    private Layout derivative(DerivativeOperator operator, Expr body, Expr variable, Function<Expr, Layout> at) {
        int order = 1;
        while (order < MAX_ORDER && body instanceof Apply(DerivativeOperator inner, var us)
               && inner.equals(operator) && us.get(1) == variable) {
            body = us.get(0);
            order++;
        }
        Layout written = at.apply(body);
        int times = order;
        Expr formula = body;
        return notation.primed(times, written).filter(_ -> operator.kind() == DerivativeOperator.Kind.TOTAL
                && Size.isAtMost(MAX_PRIMED, formula) && Substitution.variables(formula).equals(Set.of(variable)))
            .orElseGet(() -> notation.derivative(operator.kind(), times, written, at.apply(variable)));
    }
}
