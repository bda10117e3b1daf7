package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Formulas with quotients as products, and products without products in them; the values stay the same. */
final class Factors {
    private Factors() {}

    static Expr without(Expr quotients) {
        return Fold.<Expr>fold(quotients, Factors::plain);
    }

    private static Expr plain(Expr node, Function<Expr, Expr> at) {
        return switch (node) {
            case Product(var factors)     -> Exprs.product(factors.stream().map(at).flatMap(Factors::of).toList());
            case Expr.Quotient(var u, var v) -> Exprs.product(Stream.concat(of(at.apply(u)),
                of(at.apply(v)).map(Factors::inverse)).toList());
            case Expr.Num _, Expr.Constant _, Expr.Variable _ -> node;
            case Expr.Sum _, Power _, Expr.Apply _ -> Exprs.rebuild(node, node.children().stream().map(at).toList());
        };
    }

    static Stream<Expr> of(Expr u) {
        return u instanceof Product(var factors) ? factors.stream() : Stream.of(u);
    }

    /** 1/u; 1/u^v has a value where u^(−v) has one. */
    private static Expr inverse(Expr u) {
        return switch (u) {
            case Num(var q) when q.signum() != 0  -> Exprs.num(Rational.ONE.over(q));
            case Power(var base, var v)           -> Exprs.power(base, v instanceof Num(var q) ? Exprs.num(q.negate())
                : Exprs.product(List.of(Exprs.MINUS_ONE, v)));
            case Expr _                           -> Exprs.power(u, Exprs.MINUS_ONE);
        };
    }
}
