package fluxion.expr;

import fluxion.number.Rational;
import java.util.List;

/**
 * A mathematical expression: one node of an immutable, shared graph.
 *
 * <p>Built only through {@link Exprs}, which interns: equal expressions are the same object. A difference u − v is
 * u + (−1)·v; √u is u^(1/2), ∛u is u^(1/3) and exp u is e^u, so that each is written in one way only.
 */
public sealed interface Expr {
    /** An exact rational number. */
    record Num(Rational value) implements Expr {}

    /** A named real number: π or e. */
    record Constant(String name, double value) implements Expr {}

    /** A real variable, or a symbolic constant: {@code x}, {@code w1}, {@code x_ij}, {@code alpha}, {@code y'}. */
    record Variable(String name) implements Expr {}

    /** u₁ + … + uₙ, n ≥ 2. */
    record Sum(List<Expr> terms) implements Expr {
        @Override public boolean equals(Object o) {
            return this == o || o instanceof Sum(var others) && Nodes.same(terms, others);
        }

        @Override public int hashCode() { return Nodes.hash(1, terms); }

        @Override public String toString() { return Nodes.text(this); }
    }

    /** u₁ · … · uₙ, n ≥ 2. */
    record Product(List<Expr> factors) implements Expr {
        @Override public boolean equals(Object o) {
            return this == o || o instanceof Product(var others) && Nodes.same(factors, others);
        }

        @Override public int hashCode() { return Nodes.hash(2, factors); }

        @Override public String toString() { return Nodes.text(this); }
    }

    /** u / v; has a value where v ≠ 0. */
    record Quotient(Expr numerator, Expr denominator) implements Expr {
        @Override public boolean equals(Object o) {
            return this == o || o instanceof Quotient(var u, var v) && numerator == u && denominator == v;
        }

        @Override public int hashCode() { return Nodes.hash(3, numerator, denominator); }

        @Override public String toString() { return Nodes.text(this); }
    }

    /** u^v, with the domain of {@link Exprs#power}. */
    record Power(Expr base, Expr exponent) implements Expr {
        @Override public boolean equals(Object o) {
            return this == o || o instanceof Power(var u, var v) && base == u && exponent == v;
        }

        @Override public int hashCode() { return Nodes.hash(4, base, exponent); }

        @Override public String toString() { return Nodes.text(this); }
    }

    /** f(u₁, …, uₙ), for a function of the table, an abstract function or a derivative operator. */
    record Apply(FunctionSymbol function, List<Expr> arguments) implements Expr {
        @Override public boolean equals(Object o) {
            return this == o
                || o instanceof Apply(var f, var others) && Nodes.same(arguments, others) && function.equals(f);
        }

        @Override public int hashCode() { return Nodes.hash(function.hashCode(), arguments); }

        @Override public String toString() { return Nodes.text(this); }
    }

    /** The operands, left to right; empty for a leaf. */
    default List<Expr> children() {
        return switch (this) {
            case Num _, Constant _, Variable _ -> List.of();
            case Sum(var terms)         -> terms;
            case Product(var factors)   -> factors;
            case Quotient(var u, var v) -> List.of(u, v);
            case Power(var u, var v)    -> List.of(u, v);
            case Apply(_, var args)     -> args;
        };
    }
}
