package fluxion.verify;

import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.subtract;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.Optional;

/** Where a function of the table takes a value: the solutions v of f(v) = c for a number c. */
record Preimages(Work work) {
    private static final Expr TURN = product(Exprs.TWO, Exprs.PI);

    /** The values, and if there is a period all that differ from one by a multiple of it. */
    record Values(List<Expr> values, Optional<Expr> period) {}

    /** All solutions, other numbers perhaps among them; empty if they are not known in closed form. */
    Optional<Values> of(MathFunction f, Expr c) {
        return switch (f.name()) {
            case "abs"    -> some(c, negate(c));
            case "ln"     -> some(Exprs.exp(c));
            case "sin"    -> atMostOne(c) ? periodic(TURN, Functions.arcsin(c),
                                 subtract(Exprs.PI, Functions.arcsin(c))) : none(c);
            case "cos"    -> atMostOne(c) ? periodic(TURN, Functions.arccos(c), negate(Functions.arccos(c))) : none(c);
            case "tan"    -> periodic(Exprs.PI, Functions.arctan(c));
            case "arcsin" -> some(Functions.sin(c));
            case "arccos" -> some(Functions.cos(c));
            case "arctan" -> isPositive(subtract(Exprs.HALF, Exprs.quotient(Functions.abs(c), Exprs.PI)))
                ? some(Functions.tan(c)) : outside(subtract(product(Exprs.TWO, Functions.abs(c)), Exprs.PI));
            case "sinh"   -> some(Exprs.apply(Functions.ARSINH, c));
            case "cosh"   -> isPositive(subtract(Exprs.ONE, c)) ? some()
                : some(Exprs.apply(Functions.ARCOSH, c), negate(Exprs.apply(Functions.ARCOSH, c)));
            case "tanh"   -> isPositive(subtract(Exprs.ONE, Functions.abs(c))) ? some(Exprs.apply(Functions.ARTANH, c))
                : outside(subtract(Functions.abs(c), Exprs.ONE));
            case "arsinh" -> some(Functions.sinh(c));
            case "arcosh" -> some(Functions.cosh(c));
            case "artanh" -> some(Functions.tanh(c));
            case "lambertw" -> some(product(c, Exprs.exp(c)));
            case "erf", "Si", "sign" -> c == Exprs.ZERO ? some(Exprs.ZERO) : Optional.empty();
            default       -> Optional.empty();
        };
    }

    private Optional<Values> some(Expr... values) {
        return Optional.of(new Values(List.of(values).stream().map(this::simple).toList(), Optional.empty()));
    }

    private Optional<Values> periodic(Expr period, Expr... values) {
        return Optional.of(new Values(List.of(values).stream().map(this::simple).distinct().toList(),
            Optional.of(period)));
    }

    /** No solutions, if c is certainly beyond 1 in size. */
    private static Optional<Values> none(Expr c) {
        return outside(subtract(Functions.abs(c), Exprs.ONE));
    }

    /** No solutions where the number is certainly not negative, which says that c is no value of the function. */
    private static Optional<Values> outside(Expr excess) {
        var sign = Exact.sign(excess);
        return sign.isPresent() && sign.getAsInt() >= 0 ? Optional.of(new Values(List.of(), Optional.empty()))
            : Optional.empty();
    }

    private static boolean atMostOne(Expr c) {
        var sign = Exact.sign(subtract(Exprs.ONE, Functions.abs(c)));
        return sign.isPresent() && sign.getAsInt() >= 0;
    }

    private static boolean isPositive(Expr c) {
        return Exact.sign(c).orElse(0) > 0;
    }

    private Expr simple(Expr number) {
        work.spend(20);
        return Simplifier.simplify(number).expr();
    }
}
