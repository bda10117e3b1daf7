package fluxion.syntax;

import java.util.List;

/**
 * {@code \frac{d}{dx} 3x^2 - 4x = 6x - 4}: the operator is of the first term, and its author may have meant the whole
 * sum; not so where brackets follow it, or a derivative stands among the other terms.
 */
final class OpenOperators {
    private OpenOperators() {}

    /** Says so where another term speaks of the variable, too. */
    static void doubt(Scope scope, Span span, List<Surface.Term> terms) {
        LostScripts.inverseLetter(scope, terms);
        if (scope.syntax() != Syntax.LATEX || terms.size() < 2 || scope.sought().size() != 1
            || !isOpen(terms.getFirst().operand())) return;
        var rest = terms.subList(1, terms.size()).stream().map(Surface.Term::operand).toList();
        String x = scope.sought().iterator().next();
        if (rest.stream().noneMatch(BeyondShapes::isDerivative)
            && rest.stream().anyMatch(term -> Letters.alone(term, scope.syntax()).contains(x)))
            scope.problems().warn(Code.AMBIGUOUS, span, "operator-reach",
                scope.written(terms.getFirst().operand().span()), scope.written(span));
    }

    private static boolean isOpen(Surface term) {
        if (!(term instanceof Surface.Factors(_, var factors)) || factors.size() < 2
            || !(factors.getFirst().operand() instanceof Surface.Fraction fraction)
            || !BeyondShapes.isOperator(fraction)) return false;
        return !(Suffixed.of(factors.get(1).operand()).core() instanceof Surface.Group(_, var bracket, _))
            || bracket == Surface.Bracket.BRACE;
    }
}
