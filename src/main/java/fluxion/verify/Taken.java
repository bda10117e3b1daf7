package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A derivative that a side is written with.
 *
 * @param slot  what stands for it in the side
 * @param base  the function, free of derivatives and of the sheet's names
 * @param by    the variables by which it is differentiated, one after another
 * @param place values of variables at which the derivative is taken, as in f′(x²)
 */
record Taken(Variable slot, Expr base, List<Variable> by, Map<Variable, Expr> place) {
    /** The same without places that are only other names of variables: f′(t) at t = x is d/dx f(x). */
    Taken plain() {
        boolean names = !place.isEmpty() && place.values().stream().allMatch(u -> u instanceof Variable)
            && new HashSet<>(place.values()).size() == place.size()
            && Substitution.variables(base).stream().noneMatch(place::containsValue);
        return names ? new Taken(slot, body(), by.stream().map(x -> (Variable) place.getOrDefault(x, x)).toList(),
            Map.of()) : this;
    }

    /** The function where the derivative is taken. */
    Expr body() {
        return Substitution.replace(base, place);
    }

    Variable last() {
        return by.getLast();
    }

    /** What is known of it at the point, which is given by numbers. */
    Slope at(Map<Variable, Expr> point) {
        var values = new LinkedHashMap<>(point);
        place.forEach((x, value) -> values.put(x, Substitution.replace(value, point)));
        var about = new LinkedHashSet<>(Substitution.variables(base));
        about.addAll(by);
        var rational = new LinkedHashMap<Variable, Rational>();
        var shifts = new LinkedHashMap<Variable, Expr>();
        for (Variable x : about) {
            Expr value = values.get(x);
            if (value == null || !Substitution.variables(value).isEmpty()) return new Slope.Unknown();
            if (Exact.defined(value) != Truth.TRUE) return new Slope.Unknown();
            Expr simple = Simplifier.simplify(value).expr();
            rational.put(x, simple instanceof Num(var q) ? q : Rational.ZERO);
            if (!(simple instanceof Num)) shifts.put(x, Exprs.sum(simple, x));
        }
        Expr moved = shifts.isEmpty() ? base : Simplifier.simplify(Substitution.replace(base, shifts)).expr();
        return Slopes.at(moved, by, rational);
    }
}
