package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
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
import fluxion.expr.Relation;
import fluxion.number.Rational;
import fluxion.simplify.Forms;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An equation that is assumed, as a rule: from x² + y² = 1, x² is 1 − y²; from Σ yᵢ = 1, Σ yᵢ is 1. What it is put in
 * has the same value at every point at which the equation holds.
 *
 * @param term a term of the equation that stands nowhere else in it
 */
record Exchange(Expr term, Expr value) {
    private static final int MOST_TERMS = 60;

    /** The rules that the equations among the conditions give, in a form in which terms are told apart. */
    static List<Exchange> of(List<Condition> conditions, UnaryOperator<Expr> form) {
        var found = new ArrayList<Exchange>();
        for (Condition condition : conditions)
            if (condition instanceof Compare(var u, var relation, var v) && relation == Relation.EQ)
                of(form.apply(Exprs.subtract(u, v))).ifPresent(found::add);
        return List.copyOf(found);
    }

    /** The term of u = 0 that is told by the others: of all that can be, the greatest. */
    private static Optional<Exchange> of(Expr u) {
        Expr plain = Simplifier.simplify(Forms.expanded(u, MOST_TERMS)).expr();
        var terms = plain instanceof Sum(var all) ? all : List.of(plain);
        Optional<Exchange> best = Optional.empty();
        for (int i = 0; i < terms.size(); i++) {
            var factor = factor(terms.get(i));
            Expr term = bare(terms.get(i), factor);
            var rest = new ArrayList<>(terms);
            rest.remove(i);
            boolean alone = rank(term) >= 0 && rest.stream().noneMatch(other -> contains(other, root(term)));
            if (!alone || best.isPresent() && rank(best.get().term) >= rank(term)) continue;
            best = Optional.of(new Exchange(term, Exprs.quotient(Exprs.negate(Exprs.sum(rest)), Exprs.num(factor))));
        }
        return best;
    }

    /** Values of functions and sums are put in before products, these before powers, and names last. */
    private static int rank(Expr term) {
        return switch (term) {
            case Apply _                 -> 3;
            case Product _, Quotient _   -> 2;
            case Power _                 -> 1;
            case Variable _              -> 0;
            case Num _, Constant _, Sum _ -> -1;
        };
    }

    private static Expr root(Expr term) {
        return term instanceof Power(var u, Num _) ? u : term;
    }

    private static boolean contains(Expr e, Expr part) {
        return Fold.withTemplates(List.of(e)).stream().anyMatch(node -> node == part);
    }

    private static Rational factor(Expr term) {
        return switch (term) {
            case Quotient(var above, Num(var d))                             -> factor(above).over(d);
            case Product(var us) when us.getFirst() instanceof Num(var c) -> c;
            case Expr _                                                      -> Rational.ONE;
        };
    }

    private static Expr bare(Expr term, Rational factor) {
        return factor.equals(Rational.ONE) ? term
            : Simplifier.simplify(Exprs.quotient(term, Exprs.num(factor))).expr();
    }

    /** The formula with the value for the term, and its powers for the powers of the term. */
    Expr in(Expr f) {
        return Fold.fold(f, (node, at) -> {
            if (node == term) return value;
            if (node.children().isEmpty()) return node;
            var power = power(node, at.apply(node.children().getFirst()));
            var children = node.children().stream().map(at).toList();
            return power.orElseGet(() -> children.equals(node.children()) ? node : Exprs.rebuild(node, children));
        });
    }

    /** u^m as v^q u^r for u^k = v and m = q k + r. */
    private Optional<Expr> power(Expr node, Expr base) {
        if (!(term instanceof Power(var u, Num(var k))) || !(node instanceof Power(var b, Num(var m))) || b != u
            || !k.isSmallInteger() || !m.isSmallInteger() || k.signum() <= 0 || m.compareTo(k) < 0)
            return Optional.empty();
        int quotient = m.intValue() / k.intValue();
        return Optional.of(Exprs.product(Exprs.power(value, Exprs.num(quotient)),
            Exprs.power(base, Exprs.num(m.intValue() % k.intValue()))));
    }
}
