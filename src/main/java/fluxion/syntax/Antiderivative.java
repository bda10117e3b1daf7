package fluxion.syntax;

import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.syntax.Surface.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sum with integrals that have no bounds, {@code x e^x - \int e^x \, dx}: a family of functions that differ by
 * constants. What is claimed of families is claimed of their derivatives, for d/dx ∫ f dx = f.
 *
 * @param variable  by which is integrated
 * @param integrand of all integrals together
 * @param rest      the terms that are none
 */
public record Antiderivative(Variable variable, Expr integrand, Expr rest) {
    /** An integral with what stands before it, and what is integrated. */
    private record Integral(Optional<Surface> coefficient, Variable variable, Surface integrand) {}

    /** The family that a side is; empty if it is none, or has a factor before an integral that is no constant. */
    static Optional<Antiderivative> of(Surface side, Scope scope) {
        Surface whole = Suffixed.unbraced(side);
        var terms = whole instanceof Surface.Terms(_, var several) ? several
            : List.of(new Surface.Term(false, whole));
        var variables = terms.stream().flatMap(term -> integral(term.operand(), scope).stream())
            .map(Integral::variable).distinct().toList();
        if (variables.size() != 1) return Optional.empty();
        var integrands = new ArrayList<Expr>();
        var rest = new ArrayList<Expr>();
        for (Surface.Term term : terms) {
            var integral = integral(term.operand(), scope);
            var formula = integral.isPresent() ? integrand(integral.get(), scope)
                : Interpreter.formula(term.operand(), scope);
            if (formula.isEmpty()) return Optional.empty();
            (integral.isPresent() ? integrands : rest).add(term.minus() ? Exprs.negate(formula.get()) : formula.get());
        }
        return Optional.of(new Antiderivative(variables.getFirst(), Exprs.sum(integrands), Exprs.sum(rest)));
    }

    /** The derivative of each function of the family. */
    public Expr derivative() {
        return rest == Exprs.ZERO ? integrand : Exprs.sum(derivative(rest), integrand);
    }

    /** The same by another variable, of which that of the integrals is a function: ∫ g du as ∫ g u′ dx. */
    public Expr derivative(Variable x) {
        return Exprs.sum(Exprs.apply(DerivativeOperator.TOTAL, rest, x),
            Exprs.product(integrand, Exprs.apply(DerivativeOperator.TOTAL, variable, x)));
    }

    /** The derivative of what differs from it by no constant: a formula against a family. */
    public Expr derivative(Expr formula) {
        return Exprs.apply(DerivativeOperator.TOTAL, formula, variable);
    }

    /** With the factor before the integral, if that is a number. */
    private static Optional<Expr> integrand(Integral integral, Scope scope) {
        var integrand = Interpreter.formula(integral.integrand(), scope);
        if (integral.coefficient().isEmpty()) return integrand;
        var factor = Interpreter.formula(integral.coefficient().get(), scope)
            .filter(c -> Substitution.variables(c).isEmpty());
        return factor.flatMap(c -> integrand.map(f -> Exprs.product(c, f)));
    }

    /** {@code 2 \int f dx}, where {@link LatexIntegrals} has marked the integrand and the variable. */
    private static Optional<Integral> integral(Surface term, Scope scope) {
        if (!(term instanceof Surface.Factors(_, var row)) || row.size() < 3) return Optional.empty();
        int at = row.size() - 3;
        boolean family = Head.of(row.get(at).operand()).filter(head -> head.base().equals(LatexIntegrals.SIGN_NAME)
            && head.sub().isEmpty() && head.sup().isEmpty()).isPresent();
        if (!family || !(row.getLast().operand() instanceof Surface.Name(_, var mark, _))
            || row.stream().map(Factor::link).anyMatch(Surface.Link.OVER::equals)) return Optional.empty();
        var before = at == 0 ? Optional.<Surface>empty() : Optional.of(Differentials.product(row.subList(0, at)));
        return Optional.of(new Integral(before, scope.variable(mark.substring(LatexIntegrals.SIGN_NAME.length())),
            row.get(at + 1).operand()));
    }
}
