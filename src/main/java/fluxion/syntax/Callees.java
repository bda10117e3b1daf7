package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.function.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which function a name stands for, with what its scripts and primes make of it. */
final class Callees {
    /** Letters whose subscript is the first argument of a function of the table. */
    private static final Map<String, String> FAMILIES =
        Map.of("J", "besselj", "Y", "bessely", "I", "besseli", "K", "besselk", "log", "log", "Li", "polylog");

    private final Scope scope;

    Callees(Scope scope) {
        this.scope = scope;
    }

    /** The function that the head names, if it can be one; powers, orders and inverses are not applied yet. */
    Optional<Callee> find(Head head) {
        String name = scope.canonical(head.name());
        if (head.spelt()) {
            if (scope.isFunction(name)) return Optional.of(named(scope.context().function(name).orElseThrow(), true));
            if (scope.dependence(name).orElse(Exprs.ZERO) instanceof Apply(var f, var arguments))
                return Optional.of(dependence(Exprs.variable(name), f, arguments));
            if (scope.isCalledFormula(name)) return Optional.of(formula(Exprs.variable(name)));
            if (scope.isVariable(name)) return Optional.empty();
            var slot = scope.partial(head);
            if (slot.isPresent()) return Optional.of(new Callee(name, true, n -> n == slot.get().arity(), List.of(),
                us -> Exprs.apply(slot.get(), us), Callee.Kind.NAMED));
            if (scope.isTableWord(name)) return Optional.of(table(name, true));
        }
        var member = family(head);
        if (member.isPresent()) return member;
        if (!head.spelt() || scope.alone().contains(name) && head.primes() == 0) return Optional.empty();
        boolean own = head.primes() > 0 && !Names.isGreek(head.base());             // H' is the derivative of some H
        if (scope.isTableLetter(name) && !own) return Optional.of(table(name, false));
        if (scope.isAbstractLetter(head.letter()) || head.primes() > 0 && head.isLetter() || scope.hasSlope(name))
            return Optional.of(new Callee(name, false, n -> n > 0, List.of(),
                us -> Exprs.apply(AbstractFunction.of(name, us.size()), us), Callee.Kind.NAMED));
        return Optional.empty();
    }

    /** Whether the function is the smallest or largest of its arguments: of one, it is that one. */
    static boolean isExtremum(Callee callee) {
        return callee.kind() == Callee.Kind.TABLE && (callee.shown().equals("max") || callee.shown().equals("min"));
    }

    /** Whether the function is a root of its first argument, of the order of its second. */
    static boolean isRoot(Callee callee) {
        return callee.kind() == Callee.Kind.TABLE && Set.of("root", "nthroot", "surd").contains(callee.shown());
    }

    /** {@code \max_i x_i}, {@code \sin_2 x}: a word of the table with an index that it cannot have is no factor. */
    boolean refusesIndex(Head head) {
        boolean word = head.index().isPresent() && scope.isTableWord(head.base())
            && !scope.isVariable(scope.canonical(head.name()));
        if (word) scope.problems().refuse(Code.CANNOT_READ, head.span(),
            head.base().equals("max") || head.base().equals("min") ? "indexed-extremum" : "indexed-function",
            head.base(), scope.written(head.span()));
        return word;
    }

    /** A letter before several arguments is no factor: {@code L(x, y)} is a value of a function L. */
    Optional<Callee> ofSeveral(Head head, Surface.Group group) {
        String name = scope.canonical(head.name());
        if (scope.syntax() == Syntax.TEXT || !head.isLetter() || group.contents().size() < 2 || !head.spelt()
            || head.sup().isPresent() || scope.isVariable(name) || scope.isConstant(name) || scope.isMark(name))
            return Optional.empty();
        return Optional.of(new Callee(name, false, n -> n > 1, List.of(),
            us -> Exprs.apply(AbstractFunction.of(name, us.size()), us), Callee.Kind.NAMED));
    }

    private static Callee named(AbstractFunction f, boolean sure) {
        return new Callee(f.name(), sure, n -> n == f.arity(), List.of(), us -> Exprs.apply(f, us), Callee.Kind.NAMED);
    }

    /** {@code y(x)} where y = y(x) is declared is y itself; at other arguments it is the function. */
    private static Callee dependence(Variable y, FunctionSymbol f, List<Expr> own) {
        return new Callee(y.name(), true, n -> n == own.size(), List.of(), us -> us.equals(own) ? y
            : Exprs.apply(f, us), Callee.Kind.NAMED);
    }

    /** {@code y(0)} where {@code y = x^2 + 1}: the formula at that value of the one variable that it rests on. */
    private Callee formula(Variable y) {
        var inputs = scope.inputs(y);
        return new Callee(y.name(), true, n -> n == 1, List.of(), us -> {
            if (us.getFirst() instanceof Variable x && inputs.contains(x)) return y;
            return inputs.size() == 1 ? Exprs.apply(Evaluation.AT, y, inputs.iterator().next(), us.getFirst())
                : Exprs.apply(AbstractFunction.of(y.name(), 1), us);
        }, Callee.Kind.NAMED);
    }

    private static Callee table(String name, boolean sure) {
        return new Callee(name, sure, n -> Functions.find(name, n).isPresent()
            || Functions.notation(name, n).isPresent(),
            List.of(), us -> value(name, us), Callee.Kind.TABLE);
    }

    private static Expr value(String name, List<Expr> us) {
        if (name.equals("factorial")) return Suffixes.factorial(us.getFirst());
        return Functions.find(name, us.size()).<Expr>map(f -> Exprs.apply(f, us))
            .orElseGet(() -> Functions.notation(name, us.size()).orElseThrow().of(us));
    }

    /** {@code log_b}, {@code J_n}: the subscript is an argument. */
    private Optional<Callee> family(Head head) {
        String function = FAMILIES.get(head.base());
        boolean known = function != null && head.index().isPresent() && Functions.arities(function).contains(2)
            && !scope.isVariable(head.base()) && !scope.isVariable(head.name()) && !Names.isRaised(head.name());
        boolean letter = head.isLetter();
        if (!known || letter && (scope.alone().contains(head.base()) || scope.alone().contains(head.name())))
            return Optional.empty();
        boolean last = function.equals("log");                          // log_b x is log(x, b)
        boolean word = last && scope.syntax() == Syntax.TEXT
            && head.index().get() instanceof Surface.Name(_, var base, _) && base.matches("\\p{L}{2,}");
        if (word) scope.problems().warn(Code.AMBIGUOUS, head.span(), "logarithm-word", scope.written(head.span()),
            scope.written(head.index().get().span()));
        return Optional.of(new Callee(head.base(), !letter, n -> n == 1, List.of(head.index().get()),
            us -> value(function, last ? us.reversed() : us), Callee.Kind.TABLE));
    }

    /** The function with its inverse sign, order or primes taken into account; empty if refused. */
    Optional<Callee> dressed(Callee callee, Head head, int arguments) {
        boolean ordered = isOrder(callee, head);
        if (!ordered && head.sup().flatMap(UpperIndex::of).isPresent()) {
            scope.problems().refuse(Code.DERIVATIVE, head.span(), "order-no-number", scope.written(head.span()));
            return Optional.empty();
        }
        int order = head.primes() + (ordered ? head.integer().orElseThrow() : 0);
        if (ordered && (callee.kind() == Callee.Kind.TABLE || scope.syntax() == Syntax.TEXT))
            scope.problems().warn(Code.AMBIGUOUS, head.span(), "derivative-order", scope.written(head.span()), order);
        if (isInverse(head)) return inverse(callee, head);
        if (order == 0) return Optional.of(callee);
        if (arguments + callee.extras().size() != 1) {
            scope.problems().refuse(Code.DERIVATIVE, head.span(), "prime-many", callee.shown(), arguments);
            return Optional.empty();
        }
        if (order > Differentials.HIGHEST) {
            scope.problems().refuse(Code.TOO_LARGE, head.span(), "order-too-large", Differentials.HIGHEST);
            return Optional.empty();
        }
        return Optional.of(callee.with(us -> differentiated(callee.apply().of(us), us.getFirst(), order, head.span())));
    }

    /** Whether the superscript is an exponent. */
    boolean isPower(Callee callee, Head head) {
        return head.sup().isPresent() && !isInverse(head) && !isOrder(callee, head);
    }

    private boolean isOrder(Callee callee, Head head) {
        return head.hasOrder() && (callee.kind() == Callee.Kind.NAMED || scope.syntax() == Syntax.LATEX);
    }

    private static boolean isInverse(Head head) {
        return head.integer().filter(n -> n == -1).isPresent();
    }

    /** sin^{-1} is arcsin, and never 1/sin. */
    private Optional<Callee> inverse(Callee callee, Head head) {
        var inverse = callee.kind() == Callee.Kind.TABLE && callee.extras().isEmpty()
            ? Functions.find(callee.shown(), 1).flatMap(MathFunction::inverse) : Optional.<String>empty();
        if (inverse.isPresent() && head.primes() == 0) return Optional.of(table(inverse.get(), true));
        scope.problems().refuse(Code.AMBIGUOUS, head.span(), "inverse", scope.written(head.span()), callee.shown());
        return Optional.empty();
    }

    /**
     * f⁽ⁿ⁾(u): a slot derivative of an abstract function; of the table's, a derivative by u, which must be a variable.
     */
    private Expr differentiated(Expr call, Expr u, int order, Span span) {
        if (call instanceof Apply(AbstractFunction f, var us)) {
            var orders = new ArrayList<>(f.orders());
            orders.set(0, orders.getFirst() + order);
            return Exprs.apply(new AbstractFunction(f.name(), orders), us);
        }
        if (u instanceof Variable x) return nested(call, Collections.nCopies(order, x));
        if (order == 1 && call instanceof Apply(MathFunction f, var us)) {
            var partial = f.partial(0, us);
            if (partial.isPresent()) return partial.get();
        }
        scope.problems().refuse(Code.DERIVATIVE, span, "prime-of-table", scope.written(span));
        return call;
    }

    /** d/dx of …, once for every variable, the first one innermost. */
    static Expr nested(Expr body, List<Variable> variables) {
        Expr result = body;
        for (Variable x : variables) result = Exprs.apply(DerivativeOperator.TOTAL, result, x);
        return result;
    }
}
