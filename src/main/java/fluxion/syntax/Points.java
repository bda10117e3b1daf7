package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Brackets directly after a derivative say where it is taken: {@code df/dx(2)} is f′(2), {@code ∂f/∂x(x, y)} is ∂₁f at
 * (x, y). Of a formula that is no function only a number can be meant so: {@code dy/dx(2)} is the derivative at x = 2,
 * and {@code dy/dx(x + 1)} is refused, for it is read as a product as often.
 */
final class Points {
    private final Scope scope;
    private final Callees callees;

    Points(Scope scope) {
        this.scope = scope;
        this.callees = new Callees(scope);
    }

    /** The steps to the derivative at the point that the factor behind it names; empty if that one is a factor. */
    Optional<List<Task>> at(Differentials.Found derivative, Factor behind) {
        if (behind.link() != Link.NEXT || derivative.body().isEmpty()) return Optional.empty();
        var brackets = Suffixed.of(behind.operand()).arguments()
            .filter(group -> group.bracket() == Surface.Bracket.ROUND && !group.contents().isEmpty());
        if (brackets.isEmpty()) return Optional.empty();
        var head = Head.of(derivative.body().get()).filter(h -> h.sup().isEmpty() && h.primes() == 0);
        var callee = head.flatMap(callees::find).filter(c -> c.kind() == Callee.Kind.NAMED);
        if (callee.isPresent() && (callee.get().sure() || !isApart(behind)))
            return of(derivative, scope.canonical(head.get().name()), brackets.get());
        boolean number = brackets.get().contents().size() == 1
            && isNumber(brackets.get());
        if (scope.syntax() == Syntax.LATEX && isOwn(derivative, brackets.get())) return own(derivative, brackets.get());
        if (isApart(behind) && !number && brackets.get().contents().size() == 1) return Optional.empty();
        if (head.isPresent() && isOfItself(head.get(), brackets.get())) {
            var whole = derivative.span().to(brackets.get().span());
            scope.problems().warn(Code.CALL, whole, "derivative-factor", scope.written(whole));
            return Optional.empty();
        }
        if (isApart(behind) || !number || new HashSet<>(derivative.variables()).size() > 1)
            return doubtful(derivative, brackets.get());
        return Optional.of(evaluated(derivative, brackets.get()));
    }

    /** {@code dy/dx (y^2 - 1)}: no derivative of y is taken at a place that y says. */
    private boolean isOfItself(Head y, Surface.Group brackets) {
        return brackets.contents().size() == 1 && Letters.names(brackets, scope.syntax()).contains(y.name());
    }

    /** Whether the derivative by x is taken at x, as in {@code \\frac{du}{dx}(x)}. */
    private boolean isOwn(Differentials.Found derivative, Surface.Group brackets) {
        var names = Shapes.names(brackets.contents());
        return names.isPresent() && names.get().size() == 1
            && derivative.variables().stream().allMatch(scope.variable(names.get().getFirst())::equals);
    }

    private Optional<List<Task>> own(Differentials.Found derivative, Surface.Group brackets) {
        say(derivative, brackets, false, scope.written(derivative.span()));
        return Optional.of(List.of(new Visit(derivative.body().get()),
            new Build(1, us -> derivative.of(us.getFirst()))));
    }

    /** Refuses a number in brackets behind brackets in which nothing but a derivative stands, or behind its body. */
    void behindBrackets(Span derivative, Factor behind) {
        boolean number = behind.link() == Link.NEXT && !isApart(behind) && isNumber(behind);
        if (number) scope.problems().refuse(Code.AMBIGUOUS, derivative.to(behind.operand().span()),
            "value-or-product", scope.written(derivative), scope.written(behind.operand().span()));
    }

    /** Refuses {@code d/dx f(2)}: the derivative at 2 is meant by it, and the derivative of a constant is said. */
    void within(Differentials.Found derivative, Factor function, Factor behind) {
        if (function.operand() instanceof Surface.Group(_, var bracket, _) && bracket == Surface.Bracket.ROUND) {
            behindBrackets(derivative.span().to(function.operand().span()), behind);
            return;
        }
        Span operator = derivative.span();
        boolean named = Head.of(function.operand()).filter(head -> head.sup().isEmpty()).map(head -> Exprs.variable(
            scope.canonical(head.name()))).filter(f -> !derivative.variables().contains(f)).isPresent();
        if (named && behind.link() == Link.NEXT && isNumber(behind))
            scope.problems().refuse(Code.AMBIGUOUS, operator.to(behind.operand().span()), "value-in-derivative",
                scope.written(operator), scope.written(function.operand().span().to(behind.operand().span())),
                scope.written(function.operand().span()), scope.written(behind.operand().span()));
    }

    private boolean isNumber(Factor factor) {
        return factor.operand() instanceof Surface.Group(_, var bracket, var contents)
            && bracket == Surface.Bracket.ROUND && contents.size() == 1 && isNumber(factor.operand());
    }

    private boolean isNumber(Surface surface) {
        return Letters.names(surface, scope.syntax()).stream().allMatch(scope::isConstant);
    }

    /** White space says something in plain text only. */
    private boolean isApart(Factor factor) {
        return factor.space() && scope.syntax() == Syntax.TEXT;
    }

    /** Refuses what can be a derivative at a place, or a product. */
    private Optional<List<Task>> doubtful(Differentials.Found derivative, Surface.Group brackets) {
        String d = scope.written(derivative.span());
        var place = derivative.span().to(brackets.span());
        if (brackets.contents().size() > 1) scope.problems().refuse(Code.DERIVATIVE, place, "point-of-which", d,
            scope.written(brackets.span()));
        else scope.problems().refuse(Code.AMBIGUOUS, place, "point-or-product", scope.written(place), d,
            derivative.variables().getFirst().name(), scope.written(brackets.contents().getFirst().span()));
        return Optional.empty();
    }

    private List<Task> evaluated(Differentials.Found derivative, Surface.Group brackets) {
        Variable x = derivative.variables().getFirst();
        say(derivative, brackets, false, scope.written(derivative.span()) + "|_{" + x.name() + "="
            + scope.written(brackets.contents().getFirst().span()) + "}");
        return List.of(new Visit(derivative.body().get()), new Visit(brackets.contents().getFirst()),
            new Build(2, us -> Exprs.apply(Evaluation.AT, derivative.of(us.getFirst()), x, us.getLast())));
    }

    private void say(Differentials.Found derivative, Surface.Group brackets, boolean sure, String reading) {
        var place = derivative.span().to(brackets.span());
        if (sure) scope.problems().note(place, "derivative-at", scope.written(place), reading,
            scope.written(derivative.span()), scope.written(brackets.span()));
        else scope.problems().warn(Code.CALL, place, "derivative-at", scope.written(place), reading,
            scope.written(derivative.span()), scope.written(brackets.span()));
    }

    /** A slot derivative of a function at the arguments. */
    private Optional<List<Task>> of(Differentials.Found derivative, String name, Surface.Group brackets) {
        var contents = brackets.contents();
        var parameters = parameters(name).or(() -> Shapes.names(contents)
            .filter(names -> contents.size() > 1 && new HashSet<>(names).size() == names.size())
            .map(names -> names.stream().map(scope::variable).toList()));
        int only = contents.size() == 1 && new HashSet<>(derivative.variables()).size() == 1 ? 0 : -1;
        var slots = derivative.variables().stream().map(x -> parameters.map(ps -> ps.indexOf(x)).orElse(only)).toList();
        var known = scope.context().function(name);
        boolean fits = known.map(AbstractFunction::arity).or(() -> parameters.map(List::size)).orElse(1)
            == contents.size() && !slots.contains(-1)
            && (contents.size() == 1 || derivative.operator().equals(DerivativeOperator.PARTIAL));
        if (!fits) {
            scope.problems().refuse(Code.DERIVATIVE, derivative.span().to(brackets.span()), "point-slot",
                scope.written(derivative.span().to(brackets.span())), name);
            return Optional.empty();
        }
        if (contents.size() == 1) say(derivative, brackets, known.isPresent(),
            name + "'".repeat(Math.min(3, slots.size())) + scope.written(brackets.span()));
        var tasks = new ArrayList<Task>();
        contents.forEach(content -> tasks.add(new Visit(content)));
        tasks.add(new Build(contents.size(), us -> {
            var f = AbstractFunction.of(name, us.size());
            for (int slot : slots) f = f.differentiated(slot);
            return Exprs.apply(f, us);
        }));
        return Optional.of(tasks);
    }

    /** The names that a declaration gives the arguments of the function. */
    private Optional<List<Variable>> parameters(String name) {
        var lambda = scope.context().functions().get(name);
        if (lambda != null) return Optional.of(lambda.parameters());
        Expr call = scope.context().dependences().get(Exprs.variable(name));
        return call instanceof Apply(_, var us) && us.stream().allMatch(u -> u instanceof Variable)
            ? Optional.of(us.stream().map(u -> (Variable) u).toList()) : Optional.empty();
    }
}
