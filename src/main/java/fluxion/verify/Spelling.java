package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written over kernels as expressions in the original names.
 *
 * @param kernels those of a tower, by their numbers
 */
record Spelling(List<Kernel> kernels) {
    Expr of(Polynomial p) {
        var terms = new ArrayList<Expr>();
        for (var term : p.sorted()) {
            var factors = new ArrayList<Expr>();
            factors.add(Exprs.num(term.getValue()));
            var m = term.getKey();
            for (int i = 0; i < m.kernels().length; i++)
                factors.add(Exprs.power(of(kernels.get(m.kernels()[i])), Exprs.num(m.exponents()[i])));
            terms.add(Exprs.product(factors));
        }
        return Exprs.sum(terms);
    }

    Expr of(Fraction f) {
        var below = new ArrayList<Expr>();
        f.denominator().forEach((p, e) -> below.add(Exprs.power(of(p), Exprs.num(e))));
        return Exprs.quotient(of(f.numerator()), Exprs.product(below));
    }

    private Expr of(Kernel kernel) {                              // depth: that of the tower, at most MAX_KERNELS
        return switch (kernel) {
            case Kernel.Symbol(var leaf)                -> leaf;
            case Kernel.Exponential(var u, int n)       -> Exprs.exp(Exprs.quotient(of(u), Exprs.num(n)));
            case Kernel.Sine(var u, int n)              -> Functions.sin(Exprs.quotient(of(u), Exprs.num(n)));
            case Kernel.Cosine(var u, int n)            -> Functions.cos(Exprs.quotient(of(u), Exprs.num(n)));
            case Kernel.Root(var p, int n)              -> Exprs.power(Functions.abs(of(p)), Exprs.num(1, n));
            case Kernel.Orientation(var p)              -> Functions.sign(of(p));
            case Kernel.Logarithm(var p)                -> Functions.ln(Functions.abs(of(p)));
            case Kernel.Base(var p)                     -> of(p);
            case Kernel.Parity(var n)                   -> Exprs.power(Exprs.MINUS_ONE, of(n));
            case Kernel.ZeroPower(var n)                -> Exprs.power(Exprs.ZERO, of(n));
            case Kernel.Opaque(var f, var us)           -> Exprs.apply(f, us.stream().map(this::of).toList());
            case Kernel.OpaquePower(var u, var v)       -> Exprs.power(of(u), of(v));
        };
    }

    /**
     * What holds where a kernel that has one of two values has the first: p ≥ 0 for σ_p = 1, p ≤ 0 for σ_p = −1, as at
     * p = 0 either choice of σ_p gives |p| = σ_p p; n even for (−1)ⁿ = 1; n = 0 for 0ⁿ = 1.
     */
    Condition condition(Kernel kernel, boolean first) {
        return switch (kernel) {
            case Kernel.ZeroPower(var n)   -> new Compare(of(n), first ? Relation.EQ : Relation.NE, Exprs.ZERO);
            case Kernel.Parity(var n)      -> first ? Condition.even(of(n)) : Condition.even(of(n)).negated();
            case Kernel.Orientation(var p) -> new Compare(of(p), first ? Relation.GE : Relation.LE, Exprs.ZERO);
            case Kernel.Symbol _, Kernel.Exponential _, Kernel.Sine _, Kernel.Cosine _, Kernel.Root _,
                Kernel.Base _, Kernel.Logarithm _, Kernel.Opaque _, Kernel.OpaquePower _ ->
                throw new IllegalArgumentException("many values: " + kernel);
        };
    }
}
