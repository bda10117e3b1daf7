package fluxion.syntax;

import fluxion.expr.Binder;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.List;
import java.util.Optional;

/**
 * Sums, derivatives and values in forms that other texts have and this language does not: {@code sum_i x_i},
 * {@code Σx}, {@code diff x^2}, {@code (∂P/∂V)_T}. Each is refused by what it means.
 */
record Misshapen(Scope scope) {
    /** {@code sum_i}, {@code int_0^1}: a word that binds with a script; {@code diff} without brackets. */
    boolean word(Head head, Surface operand) {
        if (scope.syntax() != Syntax.TEXT) return false;
        var binder = Bindings.word(head.base()).filter(_ -> scope.isBinder(head.base()) && head.sub().isPresent()
            && !scope.isVariable(scope.canonical(head.name())) && !scope.alone().contains(head.base()));
        boolean bounded = head.sup().isPresent() || head.sub().flatMap(Head::integer).isEmpty();
        if (binder.isPresent() && bounded) Bindings.misshapen(scope, operand.span(), binder.get());
        boolean derivative = head.isBare() && Scope.isOperator(head.base()) && !scope.knows(head.base())
            && !scope.variables().contains(head.base());
        if (derivative) scope.problems().refuse(Code.MISSING_OPERAND, head.span(), "diff-brackets", head.base());
        return scope.problems().refused();
    }

    /** {@code Σ x_i}: the letter before what it may sum. */
    void sigma(List<Factor> row, int i) {
        boolean sigma = i + 1 < row.size() && row.get(i + 1).link() == Link.NEXT && !scope.isVariable("Sigma")
            && row.get(i).operand() instanceof Surface.Name(_, var name, _) && name.equals("Sigma")
            && !scope.written(row.get(i).operand().span()).equals("Sigma");
        if (!sigma) return;
        var whole = row.get(i).operand().span().to(row.get(i + 1).operand().span());
        if (scope.syntax() == Syntax.LATEX)
            scope.problems().warn(Code.AMBIGUOUS, whole, "sigma-product", scope.written(whole));
        else scope.problems().refuse(Code.AMBIGUOUS, whole, "sigma-sum", scope.written(whole),
            Binder.Kind.SUM.word());
    }

    /** {@code (∂P/∂V)_T}: whether the brackets hold a derivative, and the script says what is constant. */
    boolean held(Surface whole) {
        if (!(Suffixed.unbraced(whole) instanceof Surface.Scripts(var span, var base, var sub, _)) || sub.isEmpty()
            || !(Suffixed.unbraced(base) instanceof Surface.Group(_, _, var contents)) || contents.size() != 1)
            return false;
        var derivative = new Differentials(scope).isDerivative(Suffixed.unbraced(base));
        Optional<String> constant = sub.flatMap(Spelling::of);
        if (derivative && constant.isPresent()) scope.problems().refuse(Code.CANNOT_READ, span, "held-constant",
            scope.written(span), constant.get(), scope.written(contents.getFirst().span()));
        return derivative && constant.isPresent();
    }

    /** {@code \frac{Du}{Dt}}: the derivative along a flow, and no quotient of products. */
    boolean material(Surface.Fraction fraction) {
        var below = Differentials.factors(fraction.denominator());
        var above = Differentials.factors(fraction.numerator());
        boolean material = below.size() == 2 && isD(below.getFirst()) && isD(above.getFirst())
            && Spelling.of(below.getLast().operand()).filter("t"::equals).isPresent()
            && below.getLast().link() == Link.NEXT && !scope.knows("D") && !scope.variables().contains("D");
        if (material) scope.problems().refuse(Code.CANNOT_READ, fraction.span(), "material-derivative",
            scope.written(fraction.span()));
        return material;
    }

    private static boolean isD(Factor factor) {
        return Spelling.of(factor.operand()).filter("D"::equals).isPresent();
    }
}
