package fluxion.syntax;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Names;
import fluxion.syntax.Surface.Factor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Products of plain text that leave no doubt: numerals, letters that stand for themselves, and powers of such letters
 * by numerals, with a sign between any two of them ({@code 3*x^2*y}), or none behind the first numeral ({@code 3x^2}).
 * Most terms of long formulas are such, and they are read without asking of every factor what else it could be.
 */
final class PlainProducts {
    /** Marks of derivatives, and Euler's number, which is also the mark of a power of ten. */
    private static final String DOUBTFUL = "dDeE";

    private final Scope scope;
    private final Leaves leaves;
    private final Map<String, Optional<Expr>> letters = new HashMap<>();

    PlainProducts(Scope scope, Leaves leaves) {
        this.scope = scope;
        this.leaves = leaves;
    }

    /** The product; empty if it is not so plain. */
    Optional<Expr> of(List<Factor> row) {
        if (scope.syntax() != Syntax.TEXT) return Optional.empty();
        for (int k = 0; k < row.size(); k++) if (!isPlain(row, k)) return Optional.empty();
        if (row.size() == 1) return Optional.of(value(row.getFirst().operand()));
        var factors = new ArrayList<Expr>(row.size());
        for (int k = 0; k < row.size() && !scope.problems().refused(); k++) factors.add(value(row.get(k).operand()));
        return Optional.of(Exprs.product(factors));
    }

    private boolean isPlain(List<Factor> row, int k) {
        boolean linked = k == 0 || switch (row.get(k).link()) {
            case TIMES -> !Combinations.isComposed(scope, row, k);
            case NEXT  -> k == 1 && row.getFirst().operand() instanceof Surface.Numeral(_, var digits)
                && !digits.equals("0") && !(row.get(k).operand() instanceof Surface.Numeral);
            case OVER  -> false;
        };
        return linked && switch (row.get(k).operand()) {
            case Surface.Numeral _ -> true;
            case Surface operand   -> {
                var letter = Surfaces.letter(operand);
                yield letter.isPresent() && variable(letter.get()).isPresent();
            }
        };
    }

    private Optional<Expr> variable(String letter) {
        var known = letters.get(letter);
        return known != null ? known : letters.computeIfAbsent(letter, this::meaning);
    }

    private Optional<Expr> meaning(String letter) {
        boolean plain = Names.isAscii(letter) && DOUBTFUL.indexOf(letter) < 0 && scope.canonical(letter).equals(letter)
            && !scope.isFunction(letter);
        return plain ? Optional.of(Exprs.variable(letter)) : Optional.empty();
    }

    private Expr value(Surface operand) {
        return switch (operand) {
            case Surface.Name(_, var name, _) -> variable(name).orElseThrow();
            case Surface.Scripts(_, var base, _, var sup) -> Exprs.power(value(base), value(sup.orElseThrow()));
            case Surface.Numeral numeral      -> leaves.numeral(numeral);
            case Surface _                    -> throw new IllegalArgumentException("not plain: " + operand.span());
        };
    }
}
