package fluxion.syntax;

import fluxion.syntax.Surface.Bracket;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through what stands on a page. */
final class Surfaces {
    private Surfaces() {}

    /** All that stands in it, each before its parts. */
    static List<Surface> within(Surface root) {
        var found = new ArrayList<Surface>();
        var todo = new ArrayDeque<>(List.of(root));
        Consumer<Surface> later = todo::push;
        while (!todo.isEmpty()) {
            found.add(todo.pop());
            parts(found.getLast(), later);
        }
        return found;
    }

    /** {@code \binom{n}{k}}, {@code x mod 2}: a call of a function that the page shows in another form. */
    static Surface call(Span span, String name, List<Surface> arguments) {
        var brackets = new Surface.Group(span, Bracket.ROUND, arguments);
        return new Surface.Group(span, Bracket.BRACE, List.of(new Surface.Factors(span,
            List.of(new Factor(Link.NEXT, false, new Surface.Name(span, name, true)),
                new Factor(Link.NEXT, false, brackets)))));
    }

    /** The letter that the surface is, perhaps to the power of a numeral: {@code x}, {@code x^2}. */
    static Optional<String> letter(Surface surface) {
        boolean power = surface instanceof Surface.Scripts(_, _, var sub, var sup) && sub.isEmpty()
            && sup.filter(Surface.Numeral.class::isInstance).isPresent();
        Surface base = power ? ((Surface.Scripts) surface).base() : surface;
        return base instanceof Surface.Name(_, var name, _) && name.length() == 1 ? Optional.of(name)
            : Optional.empty();
    }

    /** Its parts. */
    static void parts(Surface surface, Consumer<Surface> todo) {
        switch (surface) {
            case Surface.Numeral _, Surface.Name _, Surface.Ellipsis _, Surface.Missing _, Surface.Remark _ -> { }
            case Surface.Accent(_, _, var u)              -> todo.accept(u);
            case Surface.Scripts(_, var u, var sub, var sup) -> {
                todo.accept(u);
                sub.ifPresent(todo);
                sup.ifPresent(todo);
            }
            case Surface.Primes(_, var u, _, _)           -> todo.accept(u);
            case Surface.Factorial(_, var u)              -> todo.accept(u);
            case Surface.Terms(_, var terms)              -> {
                for (var term : terms) todo.accept(term.operand());
            }
            case Surface.Factors(_, var factors)          -> {
                for (var factor : factors) todo.accept(factor.operand());
            }
            case Surface.Fraction(_, var u, var v)        -> { todo.accept(u); todo.accept(v); }
            case Surface.Root(_, var n, var u)            -> { n.ifPresent(todo); todo.accept(u); }
            case Surface.Group(_, _, var contents)        -> contents.forEach(todo);
            case Surface.Chain(_, var sides, _)           -> sides.forEach(todo);
            case Surface.Clause(_, _, var clauses)        -> clauses.forEach(todo);
            case Surface.Branch(_, var when, var then)    -> { todo.accept(when); todo.accept(then); }
            case Surface.Evaluated(_, var u, var at, var to) -> {
                todo.accept(u);
                at.ifPresent(todo);
                to.ifPresent(todo);
            }
        }
    }
}
