package fluxion.syntax;

import fluxion.syntax.Surface.Bracket;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** Shapes of what is beyond the language. */
final class BeyondShapes {
    private BeyondShapes() {}

    /** Whether a quotient of differentials stands in it. */
    static boolean isDerivative(Surface factor) {
        var todo = new ArrayDeque<>(List.of(factor));
        while (!todo.isEmpty())
            switch (todo.pop()) {
                case Surface.Fraction(_, _, var below) -> { if (isMarked(below)) return true; }
                case Surface.Group(_, _, var contents) -> contents.forEach(todo::push);
                case Surface.Factors(_, var factors)   -> factors.forEach(f -> todo.push(f.operand()));
                case Surface.Terms(_, var terms)       -> terms.forEach(t -> todo.push(t.operand()));
                case Surface _                         -> { }
            }
        return false;
    }

    /** {@code \partial f / \partial x}, in a row. */
    static boolean isDivided(List<Factor> behind) {
        return behind.stream().anyMatch(factor -> factor.link() == Link.OVER);
    }

    /** Whether brackets behind it hold arguments. */
    static boolean isHead(Surface factor) {
        return switch (Suffixed.of(factor).core()) {
            case Surface.Name _, Surface.Accent _, Surface.Fraction _ -> true;
            case Surface.Group(_, var bracket, _) -> bracket == Bracket.ROUND || bracket == Bracket.SQUARE;
            case Surface _ -> false;
        };
    }

    /** {@code (1, 2)} */
    static boolean isPlace(Surface behind) {
        return behind instanceof Surface.Group(_, var bracket, var several) && bracket == Bracket.ROUND
            && several.size() > 1;
    }

    /** {@code \frac{d}{dx}} */
    static boolean isOperator(Surface.Fraction fraction) {
        return isMarked(fraction.denominator()) && !(Suffixed.unbraced(fraction.numerator()) instanceof Surface.Factors)
            && mark(fraction.numerator()).isPresent();
    }

    /** The first factor. */
    static Surface first(Surface part) {
        return Suffixed.unbraced(part) instanceof Surface.Factors(_, var factors) ? factors.getFirst().operand()
            : Suffixed.unbraced(part);
    }

    /** {@code dx}, {@code \partial x \partial y}: what stands below the line of a derivative. */
    static boolean isMarked(Surface below) {
        return Suffixed.unbraced(below) instanceof Surface.Factors && mark(below).isPresent();
    }


    /** d or ∂, perhaps with an order, where it is the first factor. */
    static Optional<Head> mark(Surface part) {
        return Head.of(first(part)).filter(head -> head.base().equals("d") || head.base().equals("∂"));
    }


    /** Whether a numeral stands at its end, so that words behind it are its unit. */
    static boolean endsInNumeral(Surface part) {
        return switch (part) {
            case Surface.Numeral _               -> true;
            case Surface.Chain(_, var sides, _)  -> endsInNumeral(sides.getLast());
            case Surface.Terms(_, var terms)     -> endsInNumeral(terms.getLast().operand());
            case Surface.Factors(_, var factors) -> endsInNumeral(factors.getLast().operand());
            case Surface _                       -> false;
        };
    }

    /** {@code f^{(n)}} */
    static boolean isOrder(Surface above) {
        return Suffixed.unbraced(above) instanceof Surface.Group(_, var bracket, var contents)
            && bracket == Bracket.ROUND && contents.size() == 1 && Head.integer(contents.getFirst()).isEmpty();
    }
}
