package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Numbers c_k, free of t, with Σ c_k u_k = w, by comparing coefficients over the kernels that contain t. They are a
 * guess, which its user proves: which of them are not 0 is found with numbers for all that is free of t.
 */
final class Undetermined {
    private static final int MOST_USED = 8;
    private static final int MAX_PASSES = 4;

    private final Tower tower;
    private final Variable t;
    private final Work work;

    private Undetermined(Tower tower, Variable t, Work work) {
        this.tower = tower;
        this.t = t;
        this.work = work;
    }

    /** Empty if there are none, or they are too many. @throws Work.UsedUp if the question is too large */
    static Optional<List<Expr>> coefficients(List<Expr> us, Expr w, Variable t, List<Condition> known, Work work) {
        var signs = new Signs(known);
        Map<Object, Integer> parts = new HashMap<>();
        var all = new ArrayList<>(us);
        all.add(w);
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            var tower = new Tower(parts, condition -> signs.holds(condition) == Truth.TRUE, work);
            try {
                new Learning(tower, condition -> signs.holds(condition) == Truth.TRUE).learn(known);
                var fractions = new NormalForm(tower).of(Basic.expand(all));
                if (!tower.needsAnotherPass()) return new Undetermined(tower, t, work).of(fractions);
            } catch (NormalForm.Nowhere | ArithmeticException _) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<List<Expr>> of(List<Fraction> fractions) {
        var common = new LinkedHashMap<Polynomial, Integer>();
        for (Fraction f : fractions) f.denominator().forEach((p, e) -> common.merge(p, e, Math::max));
        var tops = fractions.stream().map(f -> tower.reduce(f.over(common, work))).toList();
        var rows = rows(tops);
        int unknowns = tops.size() - 1;
        var rational = new Elimination<>(Rational.ZERO, (Rational q) -> q.signum() == 0, Rational::minus,
            Rational::times, Rational::over, work);
        var sample = rational.solved(rows.stream().map(row -> row.stream().map(this::sampled).toList()).toList(),
            unknowns);
        if (sample.isEmpty()) return Optional.empty();
        var found = sample.get().values();
        if (rows.stream().flatMap(List::stream).allMatch(Polynomial::isConstant))
            return Optional.of(found.stream().<Expr>map(Exprs::num).toList());
        var support = IntStream.range(0, unknowns).filter(k -> found.get(k).signum() != 0).boxed().toList();
        return support.size() > MOST_USED ? Optional.empty()
            : exact(rows, support, sample.get().rows(), unknowns);
    }

    /** The numerators by what contains t: each row has their coefficients of one monomial. */
    private List<List<Polynomial>> rows(List<Polynomial> tops) {
        var rows = new LinkedHashMap<Monomial, List<Map<Monomial, Rational>>>();
        for (int column = 0; column < tops.size(); column++)
            for (var term : tops.get(column).sorted()) {
                var moving = Monomial.ONE;
                for (int k : term.getKey().kernels())
                    if (Substitution.contains(tower.expr(Polynomial.kernel(k)), t))
                        moving = moving.times(Monomial.of(k, term.getKey().exponent(k)));
                var row = rows.computeIfAbsent(moving, _ -> IntStream.range(0, tops.size())
                    .<Map<Monomial, Rational>>mapToObj(_ -> new HashMap<>()).toList());
                Polynomial.add(row.get(column), term.getKey().times(moving.pow(-1)), term.getValue());
            }
        return rows.values().stream().map(row -> row.stream().map(Polynomial::new).toList()).toList();
    }

    /** With numbers for the kernels, no two alike. */
    private Rational sampled(Polynomial p) {
        var total = Rational.ZERO;
        for (var term : p.terms().entrySet()) {
            var product = term.getValue();
            for (int k : term.getKey().kernels())
                product = product.times(Rational.of(7 + 5L * k, 3 + 2L * k).pow(term.getKey().exponent(k)));
            total = total.plus(product);
        }
        return total;
    }

    /** The same for those that are not 0, with names for names, on the rows that have decided them. */
    private Optional<List<Expr>> exact(List<List<Polynomial>> rows, List<Integer> support, List<Integer> pivots,
        int unknowns) {
        var system = pivots.stream().map(i -> {
            var row = new ArrayList<Expr>();
            for (int k : support) row.add(simple(tower.expr(rows.get(i).get(k))));
            row.add(simple(tower.expr(rows.get(i).getLast())));
            return List.copyOf(row);
        }).toList();
        var symbolic = new Elimination<>(Exprs.ZERO, (Expr u) -> u == Exprs.ZERO,
            (u, v) -> simple(Exprs.subtract(u, v)), (u, v) -> simple(Exprs.product(u, v)),
            (u, v) -> simple(Exprs.quotient(u, v)), work);
        return symbolic.solved(system, support.size()).map(solution -> IntStream.range(0, unknowns)
            .mapToObj(k -> support.contains(k) ? solution.values().get(support.indexOf(k)) : Exprs.ZERO).toList());
    }

    private Expr simple(Expr u) {
        work.spend(20);
        return Simplifier.simplify(u).expr();
    }
}
