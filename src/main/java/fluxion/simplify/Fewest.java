package fluxion.simplify;

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
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The form of an expression in which least is to be computed: an addition, a multiplication, a division, a power and a
 * function count 1 each. Sums of powers are tried as W. G. Horner wrote them: ((a x + b) x + c) x + d.
 */
final class Fewest {
    /** Longer sums are not nested by every one of their variables. */
    private static final int MOST_TERMS = 64;

    private Fewest() {}

    static Expr of(Expr f) {
        Expr expanded = Forms.expanded(f, MOST_TERMS);
        var candidates = List.of(f, Forms.factored(f), Forms.nested(f), expanded, horner(f), horner(expanded));
        return candidates.stream().min(Comparator.comparingLong(Fewest::operations)).orElseThrow();
    }

    static long operations(Expr root) {
        return Fold.fold(root, (node, at) -> {
            long below = 0;
            for (Expr child : node.children()) below += at.apply(child);
            return Math.min(Measure.HUGE, below + switch (node) {
                case Num _, Constant _, Variable _         -> 0;
                case Sum(var terms)                        -> terms.size() - 1 - minuses(terms);
                case Product(var us)                       -> us.size() - 1;
                case Quotient _, Power _, Apply _          -> 1;
            });
        });
    }

    /** A minus before a term makes its addition a subtraction. */
    private static long minuses(List<Expr> terms) {
        return terms.stream().skip(1).filter(term -> term instanceof Product(var us)
            && us.getFirst() == Exprs.MINUS_ONE).count();
    }

    private static Expr horner(Expr f) {
        return Fold.fold(f, (node, at) -> {
            Expr over = node.children().isEmpty() ? node
                : Exprs.rebuild(node, node.children().stream().map(at).toList());
            return over instanceof Sum(var terms) && terms.size() <= MOST_TERMS ? nested(over) : over;
        });
    }

    /** By each of its variables in turn; the best. */
    private static Expr nested(Expr sum) {
        return Substitution.variables(sum).stream().map(x -> by(x, sum)).min(Comparator.comparingLong(
            Fewest::operations)).filter(best -> operations(best) < operations(sum)).orElse(sum);
    }

    private static Expr by(Variable x, Expr sum) {
        var session = new Session(List.of(), Budget.ORDINARY);
        var byPower = new TreeMap<Rational, List<Expr>>(Comparator.reverseOrder());
        for (Expr term : sum.children()) {
            var parts = Term.of(term, session);
            var power = parts.literal(x).filter(p -> p.literal().isInteger() && p.literal().signum() > 0);
            power.ifPresent(parts::remove);
            byPower.computeIfAbsent(power.map(Term.Factor::literal).orElse(Rational.ZERO), _ -> new ArrayList<>())
                .add(parts.toExpr());
        }
        Expr nested = Exprs.ZERO;
        Rational last = Rational.ZERO;
        for (var entry : byPower.entrySet()) {
            Expr coefficient = Exprs.sum(entry.getValue());
            nested = nested == Exprs.ZERO ? coefficient
                : Exprs.sum(times(nested, x, last.minus(entry.getKey())), coefficient);
            last = entry.getKey();
        }
        return times(nested, x, last);
    }

    private static Expr times(Expr u, Variable x, Rational power) {
        if (power.signum() == 0) return u;
        Expr raised = power.equals(Rational.ONE) ? x : Exprs.power(x, Exprs.num(power));
        return u == Exprs.ONE ? raised : u instanceof Num ? Exprs.product(u, raised) : Exprs.product(raised, u);
    }
}
