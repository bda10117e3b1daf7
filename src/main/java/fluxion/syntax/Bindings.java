package fluxion.syntax;

import fluxion.expr.Binder;
import fluxion.expr.Binder.Kind;
import fluxion.expr.BoundLetters;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.function.Indices;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums, products and integrals with a bound variable, as they are written → steps. */
final class Bindings {
    /** Binders within binders: each that rests on none of the outer ones is written twice, for its place and in it. */
    static final int DEEPEST = 12;

    private final Scope scope;

    Bindings(Scope scope) {
        this.scope = scope;
    }

    /** A bound variable with its bounds. */
    record Range(Surface index, Surface lower, Surface upper) {}

    /** The kind of binder that a word of plain text calls. */
    static Optional<Kind> word(String word) {
        return switch (word) {
            case "sum", "Sum", "summation"         -> Optional.of(Kind.SUM);
            case "prod", "product", "Product"      -> Optional.of(Kind.PRODUCT);
            case "int", "integral", "integrate", "Integral" -> Optional.of(Kind.INTEGRAL);
            default                                -> Optional.empty();
        };
    }

    /**
     * The steps for {@code sum(f, i, 1, n)}, {@code sum(i = 1..n, f)}, {@code sum(f, i = 1..n)} and
     * {@code Sum(f, (i, 1, n))}; none if refused. The two dots have been read as a comma.
     */
    List<Task> tasks(Kind kind, Surface.Group brackets) {
        var contents = brackets.contents();
        Optional<Range> range = Optional.empty();
        Surface body = brackets;
        if (contents.size() == 2 && contents.get(1) instanceof Surface.Group(_, _, var inner) && inner.size() == 3) {
            body = contents.getFirst();
            range = Optional.of(new Range(inner.get(0), inner.get(1), inner.get(2)));
        } else if (contents.size() == 4) {
            body = contents.getFirst();
            range = Optional.of(new Range(contents.get(1), contents.get(2), contents.get(3)));
        } else if (contents.size() == 3 && Shapes.equation(contents.get(0)).isPresent()) {
            body = contents.get(2);
            range = Optional.of(range(contents.get(0), contents.get(1)));
        } else if (contents.size() == 3 && Shapes.equation(contents.get(1)).isPresent()) {
            body = contents.get(0);
            range = Optional.of(range(contents.get(1), contents.get(2)));
        }
        if (range.isEmpty()) {
            misshapen(scope, brackets.span(), kind);
            return List.of();
        }
        var bound = bound(range.get().index());
        if (bound.isEmpty()) return List.of();
        var steps = new ArrayList<Task>(List.of(new Visit(range.get().lower()), new Visit(range.get().upper()),
            new Visit(body)));
        Span span = brackets.span();
        steps.add(new Build(3, us -> closed(kind, bound.get(), us, span)));
        return steps;
    }

    /** Refuses a sum that does not say over what it runs. */
    static void misshapen(Scope scope, Span span, Kind kind) {
        scope.problems().refuse(Code.ARITY, span, "binder-shape", kind.word(),
            kind.isDiscrete() ? "f, i, 1, n" : "f, x, a, b");
    }

    private static Range range(Surface equation, Surface upper) {
        var sides = Shapes.equation(equation).orElseThrow();
        return new Range(sides.getFirst(), sides.getLast(), upper);
    }

    /** The name that is bound, if it can be. */
    Optional<Variable> bound(Surface index) {
        var name = Head.of(index).filter(head -> head.isBare() && head.sup().isEmpty() && head.primes() == 0)
            .map(Head::base);
        boolean taken = name.isPresent() && (scope.isConstant(name.get()) || name.get().equals("∂")
            || scope.isFunction(name.get()));
        if (name.isEmpty() || taken) {
            scope.problems().refuse(Code.NOT_A_FORMULA, index.span(), "binder-index", scope.written(index.span()));
            return Optional.empty();
        }
        return name.map(Exprs::variable);
    }

    /** The binder of lower bound, upper bound and body. */
    Expr closed(Kind kind, Variable index, List<Expr> us, Span span) {
        Expr body = Dependent.on(index, us.get(2), scope.context());
        if (scope.problems().refused()) return body;
        if (body != us.get(2)) scope.problems().note(span, "bound-formula", index.name(), kind.word());
        for (Expr node : Fold.withTemplates(List.of(body)))
            if (node instanceof Apply(DerivativeOperator _, _) || node instanceof Apply(Evaluation _, _)) {
                scope.problems().refuse(Code.CANNOT_READ, span, "binder-derivative", kind.word());
                return body;
            }
        if (Binder.depth(body) >= DEEPEST) {
            scope.problems().refuse(Code.NESTED_TOO_DEEPLY, span, "binders-too-deep", DEEPEST);
            return body;
        }
        var families = Indices.bound(body, index);
        if (families.isEmpty()) {
            scope.problems().refuse(Code.AMBIGUOUS, span, "binder-name", index.name());
            return body;
        }
        BoundLetters.note(kind, index.name(), body);
        return Binder.of(kind, Indices.SHIELD, us.get(0), us.get(1), families.get());
    }

    /** The kind of binder that a sign of LaTeX is, with its bounds. */
    static Optional<Kind> sign(Surface operand) {
        return Head.of(operand).flatMap(head -> switch (head.base()) {
            case "∑"                    -> Optional.of(Kind.SUM);
            case "∏"                    -> Optional.of(Kind.PRODUCT);
            case LatexIntegrals.SIGN_NAME -> Optional.of(Kind.INTEGRAL);
            default                     -> Optional.empty();
        });
    }

    /** {@code \sum_{i=1}^n}, which waits for what is summed. */
    Optional<Item> waiting(Factor at, Head head) {
        Kind kind = sign(at.operand()).orElseThrow();
        var range = head.sub().flatMap(sub -> between(sub).or(() -> head.sup().flatMap(sup -> below(sub, sup))));
        if (range.isPresent() && head.primes() == 0) {
            var steps = List.<Task>of(new Visit(range.get().lower()), new Visit(range.get().upper()));
            return waiting(kind, at, head, range.get().index(), steps);
        }
        var index = head.sub().map(Suffixed::unbraced).filter(_ -> head.sup().isEmpty() && head.primes() == 0);
        var known = index.flatMap(Spelling::of).map(scope.context().ranges()::get);
        if (known.isEmpty()) {
            scope.problems().refuse(Code.CANNOT_READ, head.span(), "binder-bounds", scope.written(head.span()));
            return Optional.empty();
        }
        Expr lower = known.get().lower();
        Expr upper = known.get().upper();
        scope.problems().warn(Code.CUSTOM, head.span(), "binder-open", scope.written(head.span()),
            scope.written(index.get().span()), known.get().from(), known.get().to());
        return waiting(kind, at, head, index.get(), List.of(new Build(0, _ -> lower), new Build(0, _ -> upper)));
    }

    private Optional<Item> waiting(Kind kind, Factor at, Head head, Surface index, List<Task> bounds) {
        return bound(index).map(letter -> Item.waiting(Item.Kind.BINDER, at, head.span(), bounds,
            us -> closed(kind, letter, us, head.span())));
    }

    /** {@code \int_a^b} with its integrand and the mark of its variable, which {@link LatexIntegrals} has set. */
    Optional<Item> integral(Factor at, Head head, List<Factor> rest) {
        if (head.sub().isEmpty() || head.sup().isEmpty()) {
            scope.problems().refuse(Code.CANNOT_READ, head.span(), "integral-bounds");
            return Optional.empty();
        }
        if (rest.size() < 2 || !(rest.get(1).operand() instanceof Surface.Name(var place, var mark, _))) {
            scope.problems().refuse(Code.CANNOT_READ, head.span(), "integral-variable");
            return Optional.empty();
        }
        var variable = new Surface.Name(place, mark.substring(LatexIntegrals.SIGN_NAME.length()), true);
        var steps = new ArrayList<Task>(List.of(new Visit(limit(head.sub().get(), variable)),
            new Visit(limit(head.sup().get(), variable)),
            new Visit(rest.getFirst().operand())));
        Span span = head.span().to(place);
        return bound(variable).map(index -> {
            steps.add(new Build(3, us -> closed(Kind.INTEGRAL, index, us, span)));
            return Item.complete(Item.Kind.CALL, at, span, steps);
        });
    }

    /** {@code \\int_{x=0}^{x=1}} names the variable at its bounds. */
    private static Surface limit(Surface bound, Surface.Name variable) {
        return Shapes.equation(Suffixed.unbraced(bound)).filter(sides ->
            Spelling.of(sides.getFirst()).equals(Optional.of(variable.name()))).map(List::getLast).orElse(bound);
    }

    /** The bound name and the lower bound in {@code _{i=1}}. */
    Optional<Range> below(Surface sub, Surface upper) {
        return Shapes.equation(Suffixed.unbraced(sub)).filter(sides -> sides.size() == 2)
            .map(sides -> new Range(sides.getFirst(), sides.getLast(), upper));
    }

    /** {@code 1 \le i \le n} in a subscript. */
    static Optional<Range> between(Surface sub) {
        return Suffixed.unbraced(sub) instanceof Surface.Chain(_, var sides, var relations)
            && relations.equals(List.of(Relation.LE, Relation.LE))
            ? Optional.of(new Range(sides.get(1), sides.get(0), sides.get(2))) : Optional.empty();
    }
}
