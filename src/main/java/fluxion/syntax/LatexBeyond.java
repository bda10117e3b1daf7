package fluxion.syntax;

import fluxion.expr.Binder;
import fluxion.syntax.Surface.Bracket;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Looks for what is beyond the language in the shape of a formula, and whether something is missing in it. */
final class LatexBeyond {
    /** Longer formulas are cut in messages. */
    private static final int SHOWN = 32;

    private final LatexProblems problems;
    private final Deque<Surface> todo = new ArrayDeque<>();
    private boolean complete = true;

    private LatexBeyond(LatexProblems problems) {
        this.problems = problems;
    }

    /**
     * Whether nothing is missing; what is beyond the language is taken down.
     *
     * @param isPart whether other formulas stand beside it, so that an operator among them lacks its operand
     */
    static boolean in(Surface root, LatexProblems problems, boolean isPart) {
        var beyond = new LatexBeyond(problems);
        if (!isPart && root instanceof Surface.Fraction fraction && BeyondShapes.isOperator(fraction))
            beyond.found(root, "operator");
        beyond.side(root);
        while (!beyond.todo.isEmpty() && beyond.complete) beyond.look(beyond.todo.pop());
        return beyond.complete;
    }

    private void found(Surface at, String construct) {
        String written = problems.written(at.span());
        problems.passes(at.span(), construct, written.length() <= SHOWN ? written
            : written.substring(0, SHOWN / 2) + " … " + written.substring(written.length() - SHOWN / 2));
    }

    private void look(Surface surface) {
        switch (surface) {
            case Surface.Missing _  -> complete = false;
            case Surface.Remark _   -> complete = false;
            case Surface.Ellipsis _ -> found(surface, "ellipsis");
            case Surface.Numeral _  -> { }
            case Surface.Name(_, var name, _) -> { if (name.equals("∂")) found(surface, "boundary"); }
            case Surface.Terms(_, var terms)             -> terms.forEach(term -> todo.push(term.operand()));
            case Surface.Factors(_, var factors)         -> factors(factors);
            case Surface.Fraction fraction               -> fraction(fraction);
            case Surface.Root(_, var degree, var u)      -> { degree.ifPresent(todo::push); todo.push(u); }
            case Surface.Group group                     -> group(group, false);
            case Surface.Chain(_, var sides, _)          -> sides.forEach(this::side);
            case Surface.Clause(_, _, var parts)         -> parts.forEach(todo::push);
            case Surface.Branch(_, var when, var then)   -> { todo.push(when); todo.push(then); }
            case Surface.Evaluated place                 -> evaluated(place);
            case Surface.Factorial(_, var u)             -> todo.push(u);
            case Surface.Accent(_, var accent, var u)    -> {
                if (accent.equals("vec")) found(surface, "vector");
                todo.push(u);
            }
            case Surface.Primes(_, var u, _, _)          -> {
                if (Suffixed.of(u).core() instanceof Surface.Group) found(surface, "prime");
                todo.push(u);
            }
            case Surface.Scripts scripts                 -> scripts(scripts);
        }
    }

    /** A side that is words names a quantity. */
    private void side(Surface side) {
        if (side instanceof Surface.Remark) found(side, "quantity");
        else todo.push(side);
    }

    private void factors(List<Factor> factors) {
        for (int i = 0; i < factors.size(); i++) {
            if (Bindings.sign(factors.get(i).operand()).isPresent()) binder(factors.get(i).operand(),
                factors.subList(i + 1, factors.size()));
            boolean follows = i > 0 && factors.get(i).link() == Link.NEXT;
            var before = follows ? Optional.of(factors.get(i - 1).operand()) : Optional.<Surface>empty();
            factor(factors.get(i).operand(), before, factors.subList(i + 1, factors.size()));
        }
    }

    private void factor(Surface factor, Optional<Surface> before, List<Factor> behind) {
        switch (factor) {
            case Surface.Group group          -> group(group, before.filter(BeyondShapes::isHead).isPresent());
            case Surface.Fraction fraction    -> {
                fraction(fraction);
                if (!behind.isEmpty() && BeyondShapes.isMarked(fraction.denominator())
                    && BeyondShapes.isPlace(behind.getFirst().operand()))
                    found(behind.getFirst().operand(), "place");
            }
            case Surface.Remark _ when before.filter(Surface.Numeral.class::isInstance).isPresent() ->
                found(factor, "unit");
            case Surface.Name(_, var name, _) when name.equals("d") && !behind.isEmpty()
                && behind.getFirst().link() == Link.NEXT -> found(factor, "differential");
            case Surface.Name(_, var name, _) when name.equals("∂") && BeyondShapes.isDivided(behind) -> { }
            case Surface _                    -> todo.push(factor);
        }
    }

    private void binder(Surface sign, List<Factor> body) {
        boolean integral = Bindings.sign(sign).filter(kind -> !kind.isDiscrete()).isPresent();
        if (integral && body.stream().noneMatch(factor -> BeyondShapes.mark(factor.operand()).isPresent()))
            found(sign, "open");
        if (body.stream().anyMatch(factor -> BeyondShapes.isDerivative(factor.operand()))) found(sign, "bound");
        for (int i = 1; i < body.size(); i++)
            if (body.get(i).operand() instanceof Surface.Group(_, var bracket, _) && bracket == Bracket.ROUND
                && Head.of(body.get(i - 1).operand()).filter(head -> head.sub().isPresent()).isPresent())
                found(sign, "functions");
    }

    private void fraction(Surface.Fraction fraction) {
        boolean derivative = BeyondShapes.isMarked(fraction.denominator());
        if (derivative) {
            if (BeyondShapes.mark(fraction.numerator()).filter(mark -> mark.sup().isPresent()
                && mark.integer().isEmpty()).isPresent()) found(fraction, "order");
            marked(fraction.numerator());
            marked(fraction.denominator());
            by(fraction);
        } else if (fraction.numerator() instanceof Surface.Remark && fraction.denominator() instanceof Surface.Remark) {
            found(fraction, "unit");
        } else {
            todo.push(fraction.numerator());
            todo.push(fraction.denominator());
        }
    }

    /** What is differentiated by is a name, but for a power that is its order. */
    private void by(Surface.Fraction fraction) {
        boolean once = BeyondShapes.mark(fraction.numerator()).filter(mark -> mark.sup().isEmpty()).isPresent();
        if (!(Suffixed.unbraced(fraction.denominator()) instanceof Surface.Factors(_, var factors))) return;
        for (Factor factor : factors) {
            if (factor.operand() instanceof Surface.Group) found(fraction, "by");
            if (once && factor.operand() instanceof Surface.Scripts(_, _, _, var sup) && sup.isPresent()
                && sup.flatMap(Head::integer).isEmpty()) found(fraction, "upper");
        }
    }

    /** What stands behind the marks d and ∂. */
    private void marked(Surface part) {
        var row = Suffixed.unbraced(part) instanceof Surface.Factors(_, var factors) ? factors
            : List.of(new Factor(Link.NEXT, false, part));
        factors(row.stream().filter(factor -> BeyondShapes.mark(factor.operand()).isEmpty()).toList());
    }

    /** @param called whether a name stands before it, so that it holds arguments */
    private void group(Surface.Group group, boolean called) {
        var contents = group.contents();
        boolean matrix = problems.text().startsWith("\\begin{", group.span().from());
        switch (group.bracket()) {
            case NORM                -> found(group, "norm");
            case CURLY               -> { if (contents.size() != 1) found(group, "set"); }
            case ROUND, SQUARE       -> { if (contents.size() > 1 && !called) found(group, "tuple"); }
            case BRACE, ABS, FLOOR, CEIL -> { }
        }
        if (contents.isEmpty() && !called) complete = false;
        for (int i = 0; i < contents.size(); i++) {
            Surface part = contents.get(i);
            if (called && part instanceof Surface.Chain) found(group, "condition");
            boolean unit = part instanceof Surface.Remark && i > 0 && BeyondShapes.endsInNumeral(contents.get(i - 1));
            if (unit) found(part, "unit");
            else if (!matrix || !(part instanceof Surface.Missing || part instanceof Surface.Remark)) todo.push(part);
        }
    }

    private void evaluated(Surface.Evaluated place) {
        if (place.at().filter(at -> Suffixed.unbraced(at) instanceof Surface.Group(_, _, var several)
            && several.size() > 1).isPresent()) found(place, "place");
        if (place.body() instanceof Surface.Fraction fraction && BeyondShapes.isOperator(fraction))
            found(fraction, "operator");
        todo.push(place.body());
        place.at().ifPresent(todo::push);
        place.to().ifPresent(todo::push);
    }

    private void scripts(Surface.Scripts scripts) {
        var core = Suffixed.of(scripts.base()).core();
        boolean name = core instanceof Surface.Name || core instanceof Surface.Accent;
        if (name && scripts.sup().flatMap(Head::integer).filter(n -> n == -1).isPresent()) found(scripts, "inverse");
        if (name && scripts.sup().filter(BeyondShapes::isOrder).isPresent()) found(scripts, "order");
        if (core instanceof Surface.Group && scripts.sub().isPresent()) found(scripts, "index");
        if (core instanceof Surface.Group(_, _, var contents) && contents.size() == 1
            && contents.getFirst() instanceof Surface.Fraction fraction && BeyondShapes.isOperator(fraction)
            && scripts.sup().isPresent() && scripts.sup().flatMap(Head::integer).isEmpty()) found(scripts, "order");
        boolean ranged = scripts.sub().filter(sub -> Bindings.between(sub).isPresent() || scripts.sup().isPresent()
            && Suffixed.unbraced(sub) instanceof Surface.Chain).isPresent();
        if (Bindings.sign(core).filter(Binder.Kind::isDiscrete).isPresent() && !ranged) found(scripts, "sum");
        todo.push(scripts.base());
        scripts.sub().ifPresent(this::script);
        scripts.sup().ifPresent(this::script);
    }

    /** Scripts may be lists, or words. */
    private void script(Surface script) {
        var parts = Suffixed.unbraced(script) instanceof Surface.Group(_, var bracket, var list)
            && bracket == Bracket.BRACE ? list : List.of(Suffixed.unbraced(script));
        parts.stream().filter(part -> !(part instanceof Surface.Remark)).forEach(todo::push);
    }
}
