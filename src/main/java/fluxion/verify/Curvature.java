package fluxion.verify;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import fluxion.verify.CriticalPoints.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a function does at a critical point, by the signs of its higher derivatives there. */
record Curvature(Expr f, Map<Variable, Expr> at) {
    private static final int HIGHEST_ORDER = 8;
    /** Determinants are written out. */
    private static final int MOST_VARIABLES = 5;

    Nature nature() {
        var variables = List.copyOf(at.keySet());
        return variables.size() == 1 ? alone(variables.getFirst()) : several(variables);
    }

    /** The first derivative that is not 0: of even order at an extremum, of odd order at none. */
    private Nature alone(Variable x) {
        var g = derivative(f, x);
        for (int order = 2; order <= HIGHEST_ORDER && g.isPresent(); order++) {
            g = derivative(g.get(), x);
            var sign = g.map(d -> Exact.sign(CriticalPoints.here(d, at))).orElse(OptionalInt.empty());
            if (sign.isEmpty()) return Nature.UNDECIDED;
            if (sign.getAsInt() == 0) continue;
            return order % 2 == 1 ? Nature.SADDLE : sign.getAsInt() > 0 ? Nature.MINIMUM : Nature.MAXIMUM;
        }
        return Nature.UNDECIDED;
    }

    /** By the leading minors of the matrix of second derivatives (Sylvester). */
    private Nature several(List<Variable> variables) {
        if (variables.size() > MOST_VARIABLES) return Nature.UNDECIDED;
        var rows = new ArrayList<List<Expr>>();
        for (Variable x : variables) {
            var row = new ArrayList<Expr>();
            for (Variable y : variables) {
                var second = derivative(f, x).flatMap(g -> derivative(g, y));
                if (second.isEmpty()) return Nature.UNDECIDED;
                row.add(CriticalPoints.here(second.get(), at));
            }
            rows.add(row);
        }
        boolean positive = true;
        boolean negative = true;
        int sign = 0;
        for (int n = 1; n <= rows.size(); n++) {
            var known = Exact.sign(Simplifier.simplify(minor(rows, n)).expr());
            if (known.isEmpty()) return Nature.UNDECIDED;
            sign = known.getAsInt();
            positive &= sign > 0;
            negative &= n % 2 == 1 ? sign < 0 : sign > 0;
        }
        return sign == 0 ? Nature.UNDECIDED : positive ? Nature.MINIMUM : negative ? Nature.MAXIMUM : Nature.SADDLE;
    }

    /** The determinant of the first n rows and columns, by the last row. */
    private static Expr minor(List<List<Expr>> rows, int n) {         // recursion over the number of variables
        return determinant(rows.subList(0, n).stream().map(row -> row.subList(0, n)).toList());
    }

    private static Expr determinant(List<? extends List<Expr>> rows) {
        int last = rows.size() - 1;
        if (last == 0) return rows.getFirst().getFirst();
        var terms = new ArrayList<Expr>();
        for (int k = 0; k <= last; k++) {
            int left = k;
            var rest = rows.subList(0, last).stream().map(row -> without(row, left)).toList();
            Expr term = Exprs.product(rows.get(last).get(k), determinant(rest));
            terms.add((last + k) % 2 == 0 ? term : Exprs.negate(term));
        }
        return Exprs.sum(terms);
    }

    private static List<Expr> without(List<Expr> row, int k) {
        var rest = new ArrayList<>(row);
        rest.remove(k);
        return rest;
    }

    /** Where the derivative certainly exists at the point and around it. */
    private Optional<Expr> derivative(Expr g, Variable x) {
        if (!(Differentiator.derivative(g, x, Context.EMPTY) instanceof Differentiated<Expr> done))
            return Optional.empty();
        var simple = Simplifier.simplify(done.derivative());
        var needed = Condition.all(Condition.all(done.conditions()), Condition.all(simple.conditions()),
            Domain.of(simple.expr()));
        boolean exists = Exact.holds(needed.map(u -> CriticalPoints.here(u, at))) == Truth.TRUE;
        return exists ? Optional.of(simple.expr()) : Optional.empty();
    }
}
