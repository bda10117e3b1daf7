package fluxion.syntax;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Convention;
import fluxion.function.Functions;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import fluxion.syntax.Task.Atom;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Run;
import fluxion.syntax.Task.Visit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Surface → expression. A machine of two stacks, steps to take and results so far, both on the heap: however deep the
 * formula is nested, nothing here recurses.
 */
final class Interpreter {
    private final Scope scope;
    private final Leaves leaves;
    private final PlainProducts plain;
    private final Span whole;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final List<Expr> results = new ArrayList<>();

    private Interpreter(Scope scope, Span whole) {
        this.scope = scope;
        this.leaves = new Leaves(scope);
        this.plain = new PlainProducts(scope, leaves);
        this.whole = whole;
    }

    /** The expression that the surface means; empty if refused, and then the scope's problems say why. */
    static Optional<Expr> formula(Surface surface, Scope scope) {
        var machine = new Interpreter(scope, surface.span());
        machine.tasks.push(new Visit(surface));
        while (!machine.tasks.isEmpty() && !scope.problems().refused()) machine.step(machine.tasks.pop());
        return scope.problems().refused() ? Optional.empty()
            : Optional.of(meant(machine.results.getFirst(), surface.span(), scope));
    }

    /** With what the asker means otherwise than usual, said aloud where it changes the formula. */
    private static Expr meant(Expr formula, Span span, Scope scope) {
        Expr meant = formula;
        for (Convention convention : scope.context().conventions()) {
            Expr before = meant;
            meant = convention.translated(before);
            if (meant != before) scope.problems().note(span, "convention." + convention.label());
        }
        return meant;
    }

    /** All of them; empty if one is refused. */
    static Optional<List<Expr>> formulas(List<Surface> surfaces, Scope scope) {
        var formulas = new ArrayList<Expr>();
        for (Surface surface : surfaces) formula(surface, scope).ifPresent(formulas::add);
        return formulas.size() == surfaces.size() ? Optional.of(formulas) : Optional.empty();
    }

    private void step(Task task) {
        switch (task) {
            case Visit(var surface)        -> visit(surface);
            case Atom(var surface)         -> atom(surface);
            case Run(var items, int from, int to) -> then(Products.tasks(scope, items, from, to));
            case Build(int n, var how)     -> {
                var operands = results.subList(results.size() - n, results.size());
                Expr made = how.of(List.copyOf(operands));
                operands.clear();
                results.add(made);
            }
        }
    }

    /** Does these steps next, in this order. */
    private void then(List<Task> steps) {
        for (int k = steps.size() - 1; k >= 0; k--) tasks.push(steps.get(k));
    }

    private void visit(Surface surface) {
        switch (surface) {
            case Surface.Terms(var span, var terms) -> {
                OpenOperators.doubt(scope, span, terms);
                terms(terms);
            }
            case Surface.Factors(_, var factors) -> row(factors);
            case Surface.Numeral numeral         -> results.add(leaves.numeral(numeral));
            case Surface.Chain(var span, _, _)   ->
                scope.problems().refuse(Code.NOT_A_FORMULA, span, "relation", scope.written(span));
            case Surface.Clause(var span, _, _)  ->
                scope.problems().refuse(Code.NOT_A_FORMULA, span, "clause", scope.written(span));
            case Surface.Branch(var span, _, _)  ->
                scope.problems().refuse(Code.NOT_A_FORMULA, span, "branch", scope.written(span));
            case Surface.Evaluated place         -> evaluated(place);
            case Surface operand                 -> row(List.of(new Factor(Link.NEXT, false, operand)));
        }
    }

    private void row(List<Factor> factors) {
        var product = plain.of(factors);
        if (product.isPresent()) {
            results.add(product.get());
            return;
        }
        var items = Row.items(scope, factors);
        if (!scope.problems().refused()) tasks.push(new Run(items, 0, items.size()));
    }

    private void terms(List<Surface.Term> terms) {
        tasks.push(new Build(terms.size(), us -> {
            var signed = new ArrayList<Expr>(us.size());
            for (int i = 0; i < us.size(); i++) signed.add(terms.get(i).minus() ? Exprs.negate(us.get(i)) : us.get(i));
            return signed.size() == 1 ? signed.getFirst() : Exprs.sum(signed);
        }));
        for (Surface.Term term : terms.reversed()) tasks.push(new Visit(term.operand()));
    }

    private void atom(Surface surface) {
        switch (surface) {
            case Surface.Numeral numeral             -> results.add(leaves.numeral(numeral));
            case Surface.Name _, Surface.Accent _    -> results.add(leaves.name(surface));
            case Surface.Scripts(_, var base, var sub, var sup) when sub.isPresent() || leaves.isName(base) ->
                named(surface, base, sub, sup);
            case Surface.Primes(_, var base, _, _) when leaves.isName(base) -> {
                results.add(leaves.name(surface));
                if (!surface.span().equals(whole)) leaves.doubtPrime(surface, results.getLast());
            }
            case Surface.Scripts(_, var base, _, _)  -> hung(surface, base);
            case Surface.Primes(_, var base, _, _)   -> hung(surface, base);
            case Surface.Factorial(_, var base)      -> hung(surface, base);
            case Surface.Fraction(_, var u, var v)   -> then(List.of(new Visit(u), new Visit(v),
                new Build(2, us -> Exprs.quotient(us.getFirst(), us.getLast()))));
            case Surface.Root(_, var degree, var u)  -> root(degree, u);
            case Surface.Group group                 -> group(group);
            case Surface.Terms _, Surface.Factors _, Surface.Chain _, Surface.Clause _, Surface.Branch _,
                Surface.Evaluated _                  -> visit(surface);
            case Surface.Ellipsis(var span)          -> scope.problems().refuse(Code.CANNOT_READ, span, "ellipsis");
            case Surface.Missing(var span)           -> Gaps.refuse(scope, span);
            case Surface.Remark(var span, var text)  -> scope.problems().refuse(Code.CANNOT_READ, span, "remark", text);
        }
    }

    /** A name with a subscript, and perhaps an index above, an order, or a power, which is of the whole name. */
    private void named(Surface surface, Surface base, Optional<Surface> sub, Optional<Surface> sup) {
        var derivative = leaves.derivative(surface);
        Surface below = sub.isEmpty() ? base : new Surface.Scripts(surface.span(), base, sub, Optional.empty());
        if (derivative.isPresent()) results.add(leaves.name(derivative.get()));
        else if (sup.isEmpty() || leaves.isIndexed(surface, below, sup.get())) results.add(leaves.name(surface));
        else {
            new NameDoubts(scope).counting(surface);
            then(Suffixes.power(scope, surface.span(), sup.get()));
            results.add(leaves.name(below));
        }
    }

    private void hung(Surface layer, Surface base) {
        var steps = new ArrayList<Task>(List.of(new Atom(base)));
        Suffixes.hang(scope, layer, steps);
        then(steps);
    }

    private void root(Optional<Surface> degree, Surface radicand) {
        if (degree.isEmpty()) then(List.of(new Visit(LooseBrackets.bare(radicand)),
            new Build(1, us -> Exprs.sqrt(us.getFirst()))));
        else then(List.of(new Visit(radicand), new Visit(degree.get()),
            new Build(2, us -> Exprs.power(us.getFirst(), Exprs.quotient(Exprs.ONE, us.getLast())))));
    }

    private void group(Surface.Group group) {
        var contents = group.contents();
        if (contents.isEmpty()) scope.problems().refuse(Code.MISSING_OPERAND, group.span(), "nothing-in-brackets");
        else if (contents.size() > 1) leaves.list(group);
        else {
            switch (group.bracket()) {
                case ROUND, SQUARE, BRACE, CURLY -> { }
                case ABS   -> {
                    Doubts.norm(scope, group);
                    tasks.push(new Build(1, us -> Functions.abs(us.getFirst())));
                }
                case FLOOR -> tasks.push(new Build(1, us -> Functions.floor(us.getFirst())));
                case CEIL  -> tasks.push(new Build(1, us -> Exprs.apply(Functions.CEIL, us)));
                case NORM  -> scope.problems().refuse(Code.CANNOT_READ, group.span(), "norm");
            }
            tasks.push(new Visit(contents.getFirst()));
        }
    }

    private void evaluated(Surface.Evaluated place) {
        var steps = new ArrayList<Task>(List.of(new Visit(LooseBrackets.inner(place.body()))));
        Places.hang(scope, place, steps);
        then(steps);
    }
}
