package fluxion;

import fluxion.Results.Result;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.expr.BoundLetters;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import fluxion.simplify.Forms;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Simplifier;
import fluxion.verify.Claims;
import fluxion.verify.Exact;
import fluxion.verify.Slope;
import fluxion.verify.Slopes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Taylor polynomials: Σ D^α f(a)/α! (x − a)^α over all α with |α| ≤ n. Every derivative that is used must exist at the
 * point: the formulas must have values there and their conditions hold, else there is no answer.
 *
 * @param at the point; its coordinates may contain letters
 */
record Expansion(Context context, Map<Variable, Expr> at) {
    private static final int MOST_TERMS = 500;

    /** A derivative, and how often by which variable. */
    private record Derivative(List<Integer> orders, Expr formula) {}

    Results taylor(Expr f, int order) {
        var label = new Label("T_" + order, "T_{" + order + "}");
        String point = at.entrySet().stream().map(e -> Printer.text(e.getKey()) + " = " + Printer.text(e.getValue()))
            .collect(Collectors.joining(", "));
        var results = polynomial(f, order, label, UnaryOperator.identity());
        return results.remarking(Messages.text("engine.taylor-about", point));
    }

    /** The line or plane y = f(a) + f′(a) (x − a). */
    Results tangent(Expr f) {
        var name = List.of("y", "z", "w").stream().filter(letter -> !at.containsKey(Exprs.variable(letter)))
            .skip(at.size() > 1 && !at.containsKey(Exprs.variable("y")) ? 1 : 0).findFirst().orElse("w");
        return polynomial(f, 1, new Label(name, name), line ->
            Forms.expanded(Simplifier.simplify(line, context).expr(), MOST_TERMS));
    }

    private Results polynomial(Expr f, int order, Label label, UnaryOperator<Expr> form) {
        var claim = Fault.derived(Claims.of(f, Exprs.ZERO, context)).derivative();
        var demands = new ArrayList<Condition>(List.of(claim.leftDomain()));
        List<Expr> terms = new ArrayList<>();
        for (Derivative d : derivatives(claim.left(), order, demands)) terms.add(term(d));
        var conditions = SideConditions.beyond(Condition.all(demands).map(this::here), Condition.ALWAYS,
            context.assumptions());
        boolean fails = conditions.stream().anyMatch(condition -> condition.equals(Condition.NEVER)
            || condition.expressions().stream().allMatch(u -> Substitution.variables(u).isEmpty()));
        if (fails) {
            terms = bySlopes(claim.left(), order).or(() -> bySeries(claim.left(), order)).orElseThrow(() ->
                Fault.of("no-taylor", order));
            conditions = List.of();
        }
        boolean continued = fails && Exact.holds(claim.leftDomain().map(this::here)) == Truth.FALSE;
        var remarks = continued ? List.of(Messages.text("engine.taylor-continued")) : List.<String>of();
        return new Results(List.of(new Result(label, form.apply(Exprs.sum(terms)))), conditions, remarks, List.of(),
            BoundLetters.current());
    }

    /** Where numerator and denominator vanish together: sin x/x at 0. */
    private Optional<List<Expr>> bySeries(Expr f, int order) {
        boolean single = at.size() == 1 && Substitution.variables(f).equals(at.keySet());
        if (!single || !(at.values().iterator().next() instanceof Num(var c))) return Optional.empty();
        var x = at.keySet().iterator().next();
        Expr distance = simple(Exprs.subtract(x, Exprs.num(c)));
        return new RemovableSeries(x, c).of(f, order).map(all -> IntStream.rangeClosed(0, order).filter(k ->
            all.get(k) != Exprs.ZERO).mapToObj(k -> Exprs.product(all.get(k), Exprs.power(distance, Exprs.num(k))))
            .toList());
    }

    /** By the derivatives at the point itself, where formulas do not give them: x|x| at 0. */
    private Optional<List<Expr>> bySlopes(Expr f, int order) {
        boolean single = at.size() == 1 && Substitution.variables(f).equals(at.keySet());
        if (!single || !(at.values().iterator().next() instanceof Num(var c))) return Optional.empty();
        var x = at.keySet().iterator().next();
        var terms = new ArrayList<Expr>(List.of(term(new Derivative(List.of(0), f))));
        for (int k = 1; k <= order; k++) {
            if (!(Slopes.at(f, Collections.nCopies(k, x), Map.of(x, c)) instanceof Slope.Exists(_, var value)))
                return Optional.empty();
            terms.add(term(new Derivative(List.of(k), value)));
        }
        return Optional.of(terms);
    }

    /** Of all orders up to the given one, each from one before, by the last of its variables or a later one. */
    private List<Derivative> derivatives(Expr f, int order, List<Condition> demands) {
        var variables = List.copyOf(at.keySet());
        var all = new ArrayList<Derivative>();
        all.add(new Derivative(variables.stream().map(_ -> 0).toList(), f));
        for (int k = 0; k < all.size(); k++) {
            var d = all.get(k);
            if (d.orders.stream().mapToInt(Integer::intValue).sum() == order) continue;
            int last = 0;
            for (int i = 0; i < variables.size(); i++) if (d.orders.get(i) > 0) last = i;
            for (int i = last; i < variables.size(); i++) all.add(next(d, i, variables.get(i), demands));
            if (all.size() > MOST_TERMS) throw Fault.of("too-many-terms", MOST_TERMS);
        }
        return all;
    }

    private Derivative next(Derivative d, int i, Variable x, List<Condition> demands) {
        Differentiated<Expr> done = Fault.derived(Differentiator.derivative(d.formula, x, Context.EMPTY));
        var simple = Simplifier.simplify(done.derivative(), context);
        demands.addAll(done.conditions());
        demands.addAll(simple.conditions());
        demands.add(Domain.of(simple.expr(), context.assumptions()));
        var orders = new ArrayList<>(d.orders);
        orders.set(i, orders.get(i) + 1);
        return new Derivative(orders, simple.expr());
    }

    /** D^α f(a)/α! (x − a)^α */
    private Expr term(Derivative d) {
        var below = Rational.ONE;
        var factors = new ArrayList<Expr>();
        int i = 0;
        for (var coordinate : at.entrySet()) {
            int k = d.orders.get(i++);
            for (int j = 2; j <= k; j++) below = below.times(Rational.of(j));
            if (k > 0) factors.add(Exprs.power(simple(Exprs.subtract(coordinate.getKey(), coordinate.getValue())),
                Exprs.num(k)));
        }
        Expr coefficient = simple(Exprs.quotient(here(d.formula), Exprs.num(below)));
        if (coefficient == Exprs.ZERO) return Exprs.ZERO;
        factors.addFirst(coefficient);
        return Exprs.product(factors);
    }

    private Expr simple(Expr e) {
        return Simplifier.simplify(e, context).expr();
    }

    private Expr here(Expr e) {
        return Substitution.replace(e, new LinkedHashMap<>(at));
    }
}
