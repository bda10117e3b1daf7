package fluxion.simplify;

import static fluxion.expr.Exprs.MINUS_ONE;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules for a trigonometric function of an inverse one, and for their hyperbolic kin: cos(arctan u) = 1/√(1 + u²).
 *
 * <p>An inverse function gives the angle at a corner of a triangle with a right angle, whose sides are known up to a
 * common factor; the six functions of the angle are ratios of the sides. The sides have the signs that sine and cosine
 * have in the range of the inverse function: at arcsin, arctan and arccsc the cosine is not negative, at arccos, arccot
 * and arcsec the sine. Source: DLMF 4.21.1, 4.23, table 4.16.3; hyperbolic: 4.35.11, table 4.30.1.
 */
final class Triangles {
    private static final Expr u = Exprs.variable("u");
    private static final Expr v = Exprs.variable("v");

    private static final Expr SIGN = f("sign", u), LENGTH = f("abs", u);
    private static final Expr SHORTER = sqrt(subtract(ONE, square(u)));
    private static final Expr LONGER = sqrt(sum(square(u), ONE));
    private static final Expr OUTSIDE = sqrt(subtract(square(u), ONE));

    /** The sides of the triangle of an angle or hyperbolic angle, with their signs. */
    private record Triangle(Expr angle, Expr opposite, Expr adjacent, Expr hypotenuse) {}

    private Triangles() {}

    static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (var sides : circular()) add(rules, sides, List.of("sin", "cos", "tan", "cot", "sec", "csc"));
        for (var sides : hyperbolic()) add(rules, sides, List.of("sinh", "cosh", "tanh", "coth", "sech", "csch"));
        for (var sides : circular().subList(0, 3)) addDoubles(rules, sides, "sin", "cos", MINUS_ONE);
        for (var sides : hyperbolic().subList(0, 3)) addDoubles(rules, sides, "sinh", "cosh", ONE);
        return rules;
    }

    private static List<Triangle> circular() {
        // @formatter:off
        return List.of(
            new Triangle(f("arcsin", u),   u,       SHORTER, ONE),
            new Triangle(f("arccos", u),   SHORTER, u,       ONE),
            new Triangle(f("arctan", u),   u,       ONE,     LONGER),
            new Triangle(f("arccot", u),   ONE,     u,       LONGER),
            new Triangle(f("arcsec", u),   OUTSIDE, SIGN,    LENGTH),
            new Triangle(f("arccsc", u),   SIGN,    OUTSIDE, LENGTH),
            new Triangle(f("atan2", v, u), v,       u,       sqrt(sum(square(u), square(v)))));
        // @formatter:on
    }

    private static List<Triangle> hyperbolic() {
        // @formatter:off
        return List.of(
            new Triangle(f("arsinh", u), u,       LONGER, ONE),
            new Triangle(f("arcosh", u), OUTSIDE, u,      ONE),
            new Triangle(f("artanh", u), u,       ONE,    SHORTER),
            new Triangle(f("arcoth", u), SIGN,    LENGTH, OUTSIDE),
            new Triangle(f("arsech", u), SHORTER, ONE,    u),
            new Triangle(f("arcsch", u), SIGN,    LONGER, LENGTH));
        // @formatter:on
    }

    /** The six ratios, except that of the function which the inverse undoes. */
    private static void add(List<Rule> rules, Triangle sides, List<String> names) {
        Expr opposite = sides.opposite, adjacent = sides.adjacent, hypotenuse = sides.hypotenuse;
        var ratios = List.of(ratio(opposite, hypotenuse), ratio(adjacent, hypotenuse), ratio(opposite, adjacent),
            ratio(adjacent, opposite), ratio(hypotenuse, adjacent), ratio(hypotenuse, opposite));
        var inverse = ((Expr.Apply) sides.angle).function().name();
        for (int i = 0; i < names.size(); i++) {
            var f = Functions.find(names.get(i), 1).orElseThrow();
            if (f.inverse().equals(Optional.of(inverse))) continue;
            rules.add(new Rule(names.get(i) + " of " + inverse, Rule.Group.VALUE, Exprs.apply(f, sides.angle),
                ratios.get(i), List.of()));
        }
    }

    /** A ratio of sides; where there is a sign, u ≠ 0: |u|/sgn u = u and 1/sgn u = sgn u. */
    private static Expr ratio(Expr a, Expr b) {
        if (a == LENGTH && b == SIGN) return u;
        if (a == SIGN && b == LENGTH) return quotient(ONE, u);
        return b == SIGN ? product(a, SIGN) : quotient(a, b);
    }

    /** sin 2a = 2 sin a cos a, cos 2a = cos² a − sin² a, sinh and cosh likewise: DLMF 4.21.27 f., 4.35.26 f. */
    private static void addDoubles(List<Rule> rules, Triangle sides, String odd, String even, Expr sign) {
        Expr twice = product(TWO, sides.angle), scale = square(sides.hypotenuse);
        var inverse = ((Expr.Apply) sides.angle).function().name();
        rules.add(new Rule(odd + " of twice " + inverse, Rule.Group.VALUE, f(odd, twice),
            quotient(product(TWO, sides.opposite, sides.adjacent), scale), List.of()));
        rules.add(new Rule(even + " of twice " + inverse, Rule.Group.VALUE, f(even, twice),
            quotient(sum(square(sides.adjacent), product(sign, square(sides.opposite))), scale), List.of()));
    }

    private static Expr f(String name, Expr... arguments) {
        return Exprs.apply(Functions.find(name, arguments.length).orElseThrow(), arguments);
    }
}
