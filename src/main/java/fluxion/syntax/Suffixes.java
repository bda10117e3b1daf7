package fluxion.syntax;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** What powers, primes and factorials mean on an expression that is no name. */
final class Suffixes {
    /** Factorials of larger numbers are not multiplied out. */
    private static final int LARGEST = 1_000;

    private Suffixes() {}

    /** Adds the steps that turn the expression left by the steps so far into the one with the layer around it. */
    static void hang(Scope scope, Surface layer, List<Task> tasks) {
        switch (layer) {
            case Surface.Scripts(var span, _, var sub, var sup) -> {
                if (sub.isPresent() && !new Misshapen(scope).held(layer))
                    scope.problems().refuse(Code.CANNOT_READ, sub.get().span(), "subscript", scope.written(span));
                sup.ifPresent(exponent -> {
                    order(scope, span, exponent);
                    tasks.addAll(power(scope, span, exponent));
                });
            }
            case Surface.Primes(_, var base, _, _) when isInverse(scope, base) -> {
                String name = Head.of(content(base)).orElseThrow().name();
                scope.problems().refuse(Code.AMBIGUOUS, layer.span(), "inverse", scope.written(layer.span()), name);
            }
            case Surface.Primes(var span, _, int count, var mark) ->
                tasks.add(new Build(1, us -> primed(scope, span, us.getFirst(), count, mark)));
            case Surface.Factorial(var span, var base) -> {
                if (base instanceof Surface.Factorial) scope.problems().refuse(Code.AMBIGUOUS, span,
                    "double-factorial");
                tasks.add(new Build(1, us -> factorial(us.getFirst())));
            }
            case Surface.Evaluated place -> Places.hang(scope, place, tasks);
            case Surface _ -> throw new IllegalArgumentException("no suffix: " + layer.span());
        }
    }

    /** {@code f(x)^{(2)}}: a number in brackets above is an order as often. */
    private static void order(Scope scope, Span whole, Surface exponent) {
        boolean order = scope.syntax() == Syntax.LATEX && Suffixed.unbraced(exponent) instanceof Surface.Group(_,
            var bracket, var contents) && bracket == Surface.Bracket.ROUND && contents.size() == 1
            && Head.integer(contents.getFirst()).filter(n -> n > 0).isPresent();
        if (order) scope.problems().warn(Code.AMBIGUOUS, whole, "power-not-order", scope.written(whole));
    }

    /** What raises the expression left by the steps so far; {@code 2^n!} is 2^(n!). */
    static List<Task> power(Scope scope, Span whole, Surface exponent) {
        if (scope.syntax() == Syntax.TEXT && exponent instanceof Surface.Factorial)
            scope.problems().warn(Code.AMBIGUOUS, whole, "factorial-of-exponent", scope.written(whole));
        LostScripts.exponentEnd(scope, whole, exponent);
        return List.of(new Visit(LooseBrackets.bare(exponent)),
            new Build(2, us -> Exprs.power(us.getFirst(), us.getLast())));
    }

    /** {@code (f^{-1})'}: hardly anybody means the derivative of 1/f by that. */
    private static boolean isInverse(Scope scope, Surface base) {
        return Head.of(content(base)).filter(head -> scope.isAbstractLetter(head.base()) && head.primes() == 0
            && head.integer().filter(n -> n == -1).isPresent()).isPresent();
    }

    private static Surface content(Surface base) {
        return base instanceof Surface.Group(_, _, var contents) && contents.size() == 1 ? contents.getFirst() : base;
    }

    /** (u)′: by the variable asked for, or the only one; ˙ is by t. */
    private static Expr primed(Scope scope, Span span, Expr u, int count, Surface.Mark mark) {
        if (count > Differentials.HIGHEST) {
            scope.problems().refuse(Code.TOO_LARGE, span, "order-too-large", Differentials.HIGHEST);
            return u;
        }
        if (mark == Surface.Mark.DOT) return Callees.nested(u, Collections.nCopies(count, Exprs.variable("t")));
        boolean alone = u instanceof Variable y && !scope.variables().contains(y.name()) && !y.name().equals("x")
            && !scope.context().dependences().containsKey(y);
        var chosen = alone ? List.<Variable>of() : variable(scope, u);                    // (y)' is not dy/dy
        if (chosen.isEmpty() && !alone) chosen = PrimedBy.among(Substitution.variables(u)).stream().toList();
        if (chosen.isEmpty()) {
            scope.problems().refuse(Code.AMBIGUOUS, span, "prime-by-which", scope.written(span));
            return u;
        }
        scope.problems().note(span, "prime-by", scope.written(span), chosen.getFirst().name());
        return Callees.nested(u, Collections.nCopies(count, chosen.getFirst()));
    }

    /**
     * The variable by which to differentiate: the one that names in it depend on, the one asked for, or the only one,
     * or x; in a list of at most one.
     */
    static List<Variable> variable(Scope scope, Expr u) {
        var moving = Substitution.variables(u).stream().map(scope.context().dependences()::get)
            .filter(Objects::nonNull).flatMap(call -> Substitution.variables(call).stream()).distinct().toList();
        if (moving.size() == 1) return moving;
        var candidates = Substitution.variables(u).stream()
            .filter(v -> !scope.context().constants().contains(v)).toList();
        var asked = candidates.stream().filter(v -> scope.variables().contains(v.name())).toList();
        if (asked.size() == 1) return asked;
        if (candidates.size() == 1) return candidates;
        return candidates.stream().filter(v -> v.name().equals("x")).limit(1).toList();
    }

    /** n! for a literal; else Γ(u + 1). */
    static Expr factorial(Expr u) {
        if (u instanceof Num(var value) && value.isSmallInteger() && value.signum() >= 0
            && value.intValue() <= LARGEST) {
            var product = BigInteger.ONE;
            for (int k = 2; k <= value.intValue(); k++) product = product.multiply(BigInteger.valueOf(k));
            return Exprs.num(Rational.of(product));
        }
        var factorial = Functions.find("factorial", 1);
        if (factorial.isPresent()) return Exprs.apply(factorial.get(), u);
        return Exprs.apply(Functions.find("gamma", 1).orElseThrow(), Exprs.sum(u, Exprs.ONE));
    }
}
