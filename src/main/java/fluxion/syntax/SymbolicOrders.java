package fluxion.syntax;

import fluxion.syntax.Surface.Factors;
import java.util.Optional;

/** Derivatives of an order that is no number, {@code \frac{d^n y}{dx^n}}: no quotient of products, and refused. */
final class SymbolicOrders {
    private SymbolicOrders() {}

    /** Whether the fraction is one, which is refused. */
    static boolean refused(Scope scope, Surface.Fraction fraction) {
        var above = first(fraction.numerator()).filter(head -> scope.isMark(head.base()) && head.sub().isEmpty()
            && head.sup().isPresent() && head.integer().isEmpty());
        boolean below = first(fraction.denominator()).filter(head -> scope.isMark(head.base())).isPresent()
            && Suffixed.unbraced(fraction.denominator()) instanceof Factors;
        if (above.isEmpty() || !below) return false;
        scope.problems().refuse(Code.DERIVATIVE, fraction.span(), "order-no-number", scope.written(fraction.span()));
        return true;
    }

    private static Optional<Head> first(Surface part) {
        Surface whole = Suffixed.unbraced(part);
        return Head.of(whole instanceof Factors(_, var factors) ? factors.getFirst().operand() : whole);
    }
}
