package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import java.util.Optional;

/** What is known of a formula on the way to its n-th derivative. */
record Known(Optional<Coefficients> polynomial, Optional<Closed> closed, Kind kind) {
    static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), new Kind.Any());

    /** Formulas that go together in products. */
    sealed interface Kind {
        record Any() implements Kind {}

        /** c^v with v linear, and v′ ln c. */
        record Exponential(Expr node, Expr rate) implements Kind {}

        /** sin u or cos u with u linear, and u′. */
        record Wave(Apply node, Expr slope) implements Kind {}

        /** 1/u^k with u linear. */
        record Reciprocal(Expr base, Coefficients line, int power) implements Kind {}
    }

    static Known of(Closed closed) {
        return of(closed, new Kind.Any());
    }

    static Known of(Closed closed, Kind kind) {
        return new Known(Optional.empty(), Optional.of(closed), kind);
    }

    static Known of(Coefficients p, Closed closed) {
        return new Known(Optional.of(p), Optional.of(closed), new Kind.Any());
    }

    /** a, for a x + b. */
    Optional<Expr> slope() {
        return polynomial.filter(Coefficients::isLinear).map(p -> p.at(1));
    }
}
