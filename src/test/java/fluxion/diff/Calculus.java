package fluxion.diff;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.bench.Operations;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Context.Lambda;
import java.util.List;
import java.util.stream.IntStream;

/** The vocabulary of the tests of this layer. */
final class Calculus {
    static final Variable x = Exprs.variable("x"), y = Exprs.variable("y"), t = Exprs.variable("t"),
        h = Exprs.variable("h"),
        a = Exprs.variable("a"), n = Exprs.variable("n"), w1 = Exprs.variable("w1"), w2 = Exprs.variable("w2"),
            C = Exprs.variable("C");

    private Calculus() {}

    static <T> Differentiated<T> done(Derived<T> derived) {
        return switch (derived) {
            case Differentiated<T> d -> d;
            case NoDerivative<T> no  -> throw new AssertionError(no.sentence() + " at " + no.where());
        };
    }

    static <T> NoDerivative<T> refused(Derived<T> derived) {
        return switch (derived) {
            case Differentiated<T>(var result, _, _) -> throw new AssertionError("gave " + result);
            case NoDerivative<T> no -> no;
        };
    }

    static Expr d(Expr f, Variable by) {
        return done(Differentiator.derivative(f, by, Context.EMPTY)).derivative();
    }

    /** f(u, …) for an unknown f. */
    static Expr call(String f, Expr... arguments) {
        return Exprs.apply(AbstractFunction.of(f, arguments.length), arguments);
    }

    /** The slot derivative of f, once by each slot given, at the arguments. */
    static Expr slot(String f, List<Integer> slots, Expr... arguments) {
        var function = AbstractFunction.of(f, arguments.length);
        for (int k : slots) function = function.differentiated(k);
        return Exprs.apply(function, arguments);
    }

    /** f′(u). */
    static Expr prime(String f, Expr u) {
        return slot(f, List.of(0), u);
    }

    static Expr total(Expr body, Expr by) {
        return Exprs.apply(DerivativeOperator.TOTAL, body, by);
    }

    static Expr partial(Expr body, Expr by) {
        return Exprs.apply(DerivativeOperator.PARTIAL, body, by);
    }

    static long operations(List<Expr> roots) {
        return Operations.in(roots);
    }

    static List<Variable> variables(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(k -> Exprs.variable(name + k)).toList();
    }

    /** {@code f(u) = body}. */
    static Lambda lambda(Expr body, Variable... parameters) {
        return new Lambda(List.of(parameters), body);
    }
}
