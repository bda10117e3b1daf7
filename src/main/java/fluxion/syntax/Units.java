package fluxion.syntax;

import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.List;
import java.util.Set;

/** A number with a unit, {@code 9.8 m/s^2}: its letters are read as names, and that is said. */
final class Units {
    private static final Set<String> ABOVE = Set.of("m", "km", "cm", "mm", "mi", "kg", "g", "mg", "J", "kJ", "N", "W",
        "C", "V", "mol", "L", "l", "rad", "ft", "Pa", "bit", "USD", "EUR");
    private static final Set<String> BELOW = Set.of("s", "min", "h", "hr", "kg", "g", "m", "cm", "km", "mol", "K", "L",
        "l", "C", "ms", "day", "year", "ft");

    private Units() {}

    /** Warns where the row is a number, a unit and the unit by which that is divided, and nothing else. */
    static void warn(Scope scope, List<Factor> row) {
        boolean three = row.size() == 3 && row.getFirst().operand() instanceof Surface.Numeral && row.get(1).space()
            && row.get(1).link() == Link.NEXT && row.get(2).link() == Link.OVER;
        if (!three || !isUnit(scope, row.get(1), ABOVE) || !isUnit(scope, row.get(2), BELOW)) return;
        var span = row.getFirst().operand().span().to(row.getLast().operand().span());
        scope.problems().warn(Code.AMBIGUOUS, span, "unit", scope.written(span));
    }

    private static boolean isUnit(Scope scope, Factor factor, Set<String> units) {
        return Head.of(factor.operand()).filter(head -> head.isBare() && head.primes() == 0).map(Head::name)
            .filter(name -> units.contains(name) && !scope.isVariable(name)).isPresent();
    }
}
