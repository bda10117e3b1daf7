package fluxion;

import static fluxion.Mistake.Kind.CONSTANT_FACTOR;
import static fluxion.Mistake.Kind.INNER_DERIVATIVE;
import static fluxion.Mistake.Kind.INTEGRATED;
import static fluxion.Mistake.Kind.NOT_DIFFERENTIATED;
import static fluxion.Mistake.Kind.OTHER_VARIABLE;
import static fluxion.Mistake.Kind.SIGN;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.number.Rational;
import fluxion.print.Printer;
import fluxion.simplify.Simplifier;
import fluxion.verify.Claim;
import fluxion.verify.Judge;
import fluxion.verify.Verdict;
import fluxion.verify.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Names the mistake behind a refuted derivative: the claim is compared with what known mistakes lead to, and a mistake
 * is named only if it is proved to give the claim and no other mistake does.
 */
record Mistakes(Expr f, Variable x, Expr claimed, Expr expected, List<Condition> assumptions, double seconds) {
    private static final int MAX_INNER = 12;
    private static final double PART_FOR_EACH = 0.25;

    Optional<Mistake> named(Witness witness) {
        if (expected == Exprs.ZERO) return Optional.empty();
        long deadline = System.nanoTime() + (long) (seconds * 1e9);
        var found = new ArrayList<Mistake>();
        factor(witness).ifPresent(found::add);
        if (same(claimed, f)) found.add(new Mistake(NOT_DIFFERENTIATED, ""));
        if (derivative(claimed, x).filter(d -> same(d, f)).isPresent()) found.add(new Mistake(INTEGRATED, ""));
        for (Variable y : Substitution.variables(f))
            if (y != x && derivative(f, y).filter(d -> d != Exprs.ZERO && same(claimed, d)).isPresent())
                found.add(new Mistake(OTHER_VARIABLE, y.name()));
        boolean unique = found.size() == 1 && System.nanoTime() < deadline;  // out of time, not every one was tried
        return unique ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** −f′, f′ without an inner derivative, or k f′: at most one of these is named. */
    private Optional<Mistake> factor(Witness witness) {
        if (same(claimed, Exprs.negate(expected))) return Optional.of(new Mistake(SIGN, ""));
        for (Expr inner : innerFunctions()) {
            var slope = derivative(inner, x);
            if (slope.isPresent() && !isTrivial(slope.get()) && same(Exprs.product(claimed, slope.get()), expected))
                return Optional.of(new Mistake(INNER_DERIVATIVE, Printer.unicode(slope.get())));
        }
        return ratio(witness).filter(k -> same(claimed, Exprs.product(Exprs.num(k), expected)))
            .map(k -> new Mistake(CONSTANT_FACTOR, k.toString()));
    }

    /** 0, 1 and −1: leaving them out is no mistake, or another one. */
    private static boolean isTrivial(Expr slope) {
        return slope instanceof Num(var q) && (q.signum() == 0 || q.abs().equals(Rational.ONE));
    }

    /** Arguments of functions, and bases and exponents of powers, that are more than x itself. */
    private List<Expr> innerFunctions() {
        var found = new LinkedHashSet<Expr>();
        for (Expr node : Fold.postOrder(f).reversed())
            if (node instanceof Apply(MathFunction _, _) || node instanceof Power)
                for (Expr child : node.children()) if (child != x && Substitution.contains(child, x)) found.add(child);
        return found.stream().limit(MAX_INNER).toList();
    }

    /** The simple number k with claimed = k f′ at the witness. */
    private static Optional<Rational> ratio(Witness witness) {
        double k = witness.left().interval().mid() / witness.right().interval().mid();
        for (int q = 1; q <= MAX_INNER; q++) {
            double p = Math.rint(k * q);
            boolean close = p != 0 && Math.abs(p) < 1e6 && Math.abs(k * q - p) < 1e-9 * Math.abs(p);
            if (close) return Optional.of(Rational.of((long) p, q));
        }
        return Optional.empty();
    }

    private static Optional<Expr> derivative(Expr u, Variable by) {
        return Differentiator.derivative(u, by, Context.EMPTY) instanceof Differentiated<Expr>(var d, _, _)
            ? Optional.of(Simplifier.simplify(d).expr()) : Optional.empty();
    }

    private boolean same(Expr u, Expr v) {
        var claim = new Claim(u, Domain.of(u, assumptions), v, Domain.of(v, assumptions), assumptions);
        return Judge.judge(claim, seconds * PART_FOR_EACH) instanceof Verdict.Proved;
    }
}
