package fluxion.simplify;

import static fluxion.expr.Exprs.E;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.simplify.Rule.Group.ABSOLUTE;
import static fluxion.simplify.Rule.Group.EXPONENTIAL;
import static fluxion.simplify.Rule.Group.HYPERBOLIC;
import static fluxion.simplify.Rule.Group.INVERSE;
import static fluxion.simplify.Rule.Group.TRIGONOMETRIC;
import static fluxion.simplify.Rule.Group.VALUE;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Undisturbed;
import fluxion.function.Functions;
import fluxion.simplify.Rule.Group;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of rules. None has a condition of its own unless one is written: each is true wherever its left side has a
 * value. Built when first asked for, by constructors and not from text, because that costs a start-up nothing.
 *
 * <p>Not here, because false:
 * <ul>
 * <li>√(u²) → u: at u = −1 it is 1. ln(u²) → 2 ln u: at u = −1 the right side has no value.
 * <li>arctan u + arctan(1/u) → π/2: at u = −1 it is −π/2.
 * <li>arcsin(sin u) → u: at u = π it is 0. arccos(cos u), arctan(tan u) likewise; arcosh(cosh u) is |u|.
 * <li>sign(u)² → 1: at u = 0 it is 0.
 * <li>ln u + ln v → ln(u v) backwards: at u = v = −1 only the product has a value.
 * </ul>
 * Not here, because not what is printed: 1/cos u → sec u; 1 − σ(u) → σ(−u) (σ(u)(1 − σ(u)) is the usual form);
 * sin(u)/u → sinc u.
 */
public final class Rules {
    private static final Expr u = Exprs.variable("u");
    private static final Expr v = Exprs.variable("v");

    private Rules() {}

    private static final class Table {
        static final List<Rule> ALL = Undisturbed.build(() ->
            Stream.concat(build().stream(), Triangles.rules().stream()).toList());
    }

    /** All rules, in the order in which they are tried. */
    public static List<Rule> all() {
        return Table.ALL;
    }

    private static List<Rule> build() {
        // @formatter:off
        return List.of(
            // DLMF §4.21, §4.14
            rule("Pythagorean identity",         TRIGONOMETRIC, sum(sq("sin"), sq("cos")),                     ONE),
            rule("one minus sin²",               TRIGONOMETRIC, subtract(ONE, sq("sin")),                      sq("cos")),
            rule("one minus cos²",               TRIGONOMETRIC, subtract(ONE, sq("cos")),                      sq("sin")),
            rule("one plus tan²",                TRIGONOMETRIC, sum(sq("tan"), ONE),                           sq("sec")),
            rule("sec² minus one",               TRIGONOMETRIC, subtract(sq("sec"), ONE),                      sq("tan")),
            rule("sec² minus tan²",              TRIGONOMETRIC, subtract(sq("sec"), sq("tan")),                ONE),
            rule("one plus cot²",                TRIGONOMETRIC, sum(sq("cot"), ONE),                           sq("csc")),
            rule("csc² minus one",               TRIGONOMETRIC, subtract(sq("csc"), ONE),                      sq("cot")),
            rule("csc² minus cot²",              TRIGONOMETRIC, subtract(sq("csc"), sq("cot")),                ONE),
            rule("cosine of the double angle",   TRIGONOMETRIC, subtract(sq("cos"), sq("sin")),                f("cos", twice())),
            rule("double angle from sin²",       TRIGONOMETRIC, subtract(ONE, product(TWO, sq("sin"))),        f("cos", twice())),
            rule("double angle from cos²",       TRIGONOMETRIC, subtract(product(TWO, sq("cos")), ONE),        f("cos", twice())),
            rule("half of one minus cos",        TRIGONOMETRIC, subtract(HALF, product(HALF, f("cos", twice()))), sq("sin")),
            rule("half of one plus cos",         TRIGONOMETRIC, sum(HALF, product(HALF, f("cos", twice()))),    sq("cos")),
            rule("sine of the double angle",     TRIGONOMETRIC, product(TWO, f("sin"), f("cos")),              f("sin", twice())),
            rule("sine of the fourfold angle",   TRIGONOMETRIC, product(num(4), f("sin"), f("cos"), f("cos", twice())), f("sin", product(num(4), u))),
            rule("sin over cos",                 TRIGONOMETRIC, quotient(f("sin"), f("cos")),                  f("tan")),
            rule("cos over sin",                 TRIGONOMETRIC, quotient(f("cos"), f("sin")),                  f("cot")),
            rule("tan times cos",                TRIGONOMETRIC, product(f("tan"), f("cos")),                   f("sin")),
            rule("cot times sin",                TRIGONOMETRIC, product(f("cot"), f("sin")),                   f("cos")),
            rule("tan over sin",                 TRIGONOMETRIC, quotient(f("tan"), f("sin")),                  f("sec")),
            rule("cot over cos",                 TRIGONOMETRIC, quotient(f("cot"), f("cos")),                  f("csc")),
            rule("tan over sec",                 TRIGONOMETRIC, quotient(f("tan"), f("sec")),                  f("sin")),
            rule("cot over csc",                 TRIGONOMETRIC, quotient(f("cot"), f("csc")),                  f("cos")),
            rule("tan times cot",                TRIGONOMETRIC, product(f("tan"), f("cot")),                   ONE),
            rule("sin times csc",                TRIGONOMETRIC, product(f("sin"), f("csc")),                   ONE),
            rule("cos times sec",                TRIGONOMETRIC, product(f("cos"), f("sec")),                   ONE),
            rule("sin times sec",                TRIGONOMETRIC, product(f("sin"), f("sec")),                   f("tan")),
            rule("cos times csc",                TRIGONOMETRIC, product(f("cos"), f("csc")),                   f("cot")),
            rule("one minus cos over sin²",      TRIGONOMETRIC, quotient(subtract(ONE, f("cos")), sq("sin")),  quotient(ONE, sum(ONE, f("cos")))),
            rule("one plus cos over sin²",       TRIGONOMETRIC, quotient(sum(ONE, f("cos")), sq("sin")),       quotient(ONE, subtract(ONE, f("cos")))),
            rule("cos minus one over sin²",      TRIGONOMETRIC, quotient(subtract(f("cos"), ONE), sq("sin")),  quotient(num(-1), sum(ONE, f("cos")))),
            rule("sin minus one over cos²",      TRIGONOMETRIC, quotient(subtract(f("sin"), ONE), sq("cos")),  quotient(num(-1), sum(ONE, f("sin")))),
            rule("one minus sin over cos²",      TRIGONOMETRIC, quotient(subtract(ONE, f("sin")), sq("cos")),  quotient(ONE, sum(ONE, f("sin")))),
            rule("one plus sin over cos²",       TRIGONOMETRIC, quotient(sum(ONE, f("sin")), sq("cos")),       quotient(ONE, subtract(ONE, f("sin")))),
            rule("one over tan",                 TRIGONOMETRIC, quotient(ONE, f("tan")),                       f("cot")),
            rule("one over cot",                 TRIGONOMETRIC, quotient(ONE, f("cot")),                       f("tan")),
            rule("one over sec",                 TRIGONOMETRIC, quotient(ONE, f("sec")),                       f("cos")),
            rule("one over csc",                 TRIGONOMETRIC, quotient(ONE, f("csc")),                       f("sin")),
            // DLMF §4.35, §4.28
            rule("cosh² minus sinh²",            HYPERBOLIC, subtract(sq("cosh"), sq("sinh")),                 ONE),
            rule("one plus sinh²",               HYPERBOLIC, sum(sq("sinh"), ONE),                             sq("cosh")),
            rule("cosh² minus one",              HYPERBOLIC, subtract(sq("cosh"), ONE),                        sq("sinh")),
            rule("one minus tanh²",              HYPERBOLIC, subtract(ONE, sq("tanh")),                        sq("sech")),
            rule("one minus sech²",              HYPERBOLIC, subtract(ONE, sq("sech")),                        sq("tanh")),
            rule("tanh² plus sech²",             HYPERBOLIC, sum(sq("tanh"), sq("sech")),                      ONE),
            rule("coth² minus one",              HYPERBOLIC, subtract(sq("coth"), ONE),                        sq("csch")),
            rule("cosh of the double argument",  HYPERBOLIC, sum(sq("cosh"), sq("sinh")),                      f("cosh", twice())),
            rule("sinh of the double argument",  HYPERBOLIC, product(TWO, f("sinh"), f("cosh")),               f("sinh", twice())),
            rule("half of cosh minus one",       HYPERBOLIC, subtract(product(HALF, f("cosh", twice())), HALF),    sq("sinh")),
            rule("half of cosh plus one",        HYPERBOLIC, sum(product(HALF, f("cosh", twice())), HALF),         sq("cosh")),
            rule("sech of the double argument",  HYPERBOLIC, quotient(sq("sech"), sum(ONE, sq("tanh"))),       f("sech", twice())),
            rule("tanh from exponentials",       HYPERBOLIC, quotient(subtract(exp(u), exp(negate(u))), sum(exp(u), exp(negate(u)))), f("tanh")),
            rule("coth from exponentials",       HYPERBOLIC, quotient(sum(exp(u), exp(negate(u))), subtract(exp(u), exp(negate(u)))), f("coth")),
            rule("cosh plus sinh",               HYPERBOLIC, sum(f("cosh"), f("sinh")),                        exp(u)),
            rule("cosh minus sinh",              HYPERBOLIC, subtract(f("cosh"), f("sinh")),                   exp(negate(u))),
            rule("sinh over cosh",               HYPERBOLIC, quotient(f("sinh"), f("cosh")),                   f("tanh")),
            rule("cosh over sinh",               HYPERBOLIC, quotient(f("cosh"), f("sinh")),                   f("coth")),
            rule("tanh times cosh",              HYPERBOLIC, product(f("tanh"), f("cosh")),                    f("sinh")),
            rule("cosh times sech",              HYPERBOLIC, product(f("cosh"), f("sech")),                    ONE),
            rule("one over sech",                HYPERBOLIC, quotient(ONE, f("sech")),                         f("cosh")),
            rule("one over tanh",                HYPERBOLIC, quotient(ONE, f("tanh")),                         f("coth")),
            // DLMF §4.8, §4.10: where ln u has a value, u > 0
            rule("ln undoes exp",                EXPONENTIAL, f("ln", exp(u)),                                 u),
            rule("Lambert's function of u e^u",  EXPONENTIAL, f("lambertw", product(u, exp(u))),               u, new Compare(u, Relation.GE, num(-1))),
            rule("ln of a reciprocal",           EXPONENTIAL, f("ln", quotient(ONE, u)),                       negate(f("ln"))),
            rule("logarithm of a power of its base", EXPONENTIAL, Functions.log(Exprs.power(u, v), u),         v),
            rule("logarithm to a power of its argument", EXPONENTIAL, Functions.log(u, Exprs.power(u, v)),     quotient(ONE, v)),
            rule("logarithm of its base",        EXPONENTIAL, Functions.log(u, u),                             ONE),
            rule("ln e",                         EXPONENTIAL, f("ln", E),                                      ONE),
            rule("ln 1",                         EXPONENTIAL, f("ln", ONE),                                    ZERO),
            // u² = |u|²
            rule("sign times absolute value",    ABSOLUTE, product(f("sign"), f("abs")),                       u),
            rule("sign times its argument",      ABSOLUTE, product(f("sign"), u),                              f("abs")),
            rule("sign times square",            ABSOLUTE, product(f("sign"), square(u)),                      product(u, f("abs"))),
            rule("sign over absolute value",     ABSOLUTE, quotient(f("sign"), f("abs")),                      quotient(ONE, u)),
            rule("over its sign",                ABSOLUTE, quotient(u, f("sign")),                             f("abs")),
            rule("one over a sign",              ABSOLUTE, quotient(ONE, f("sign")),                           f("sign")),
            rule("over its absolute value",      ABSOLUTE, quotient(u, f("abs")),                              f("sign")),
            rule("absolute value times that of the reciprocal", ABSOLUTE, product(f("abs"), f("abs", quotient(ONE, u))), ONE),
            rule("absolute value over argument", ABSOLUTE, quotient(f("abs"), u),                              f("sign")),
            rule("absolute value over square",   ABSOLUTE, quotient(f("abs"), square(u)),                      quotient(ONE, f("abs"))),
            rule("square over absolute value",   ABSOLUTE, quotient(square(u), f("abs")),                      f("abs")),
            rule("both sides of a step",         ABSOLUTE, sum(f("heaviside"), f("heaviside", negate(u))),     ONE),
            rule("step minus its mirror",        ABSOLUTE, subtract(f("heaviside"), f("heaviside", negate(u))), f("sign")),
            rule("step times its argument",      ABSOLUTE, product(f("heaviside"), u),                         f("relu")),
            rule("maximum, the first",           ABSOLUTE, Functions.max(u, v),                                u, new Compare(u, Relation.GE, v)),
            rule("maximum, the second",          ABSOLUTE, Functions.max(u, v),                                v, new Compare(u, Relation.LE, v)),
            rule("minimum, the first",           ABSOLUTE, Functions.min(u, v),                                u, new Compare(u, Relation.LE, v)),
            rule("minimum, the second",          ABSOLUTE, Functions.min(u, v),                                v, new Compare(u, Relation.GE, v)),
            rule("ramp of what is not negative", ABSOLUTE, f("relu"),                                          u, Condition.nonNegative(u)),
            rule("ramp of what is not positive", ABSOLUTE, f("relu"),                                          ZERO, new Compare(u, Relation.LE, ZERO)),
            rule("step of what is positive",     ABSOLUTE, f("heaviside"),                                     ONE, Condition.positive(u)),
            rule("step of what is negative",     ABSOLUTE, f("heaviside"),                                     ZERO, Condition.negative(u)),
            rule("angle of a diagonal",          VALUE, Exprs.apply(Functions.ATAN2, u, f("abs")),             product(num(1, 4), PI, f("sign"))),
            rule("angle of the positive axis",   ABSOLUTE, Exprs.apply(Functions.ATAN2, ZERO, u),                           ZERO, Condition.positive(u)),
            rule("angle of the negative axis",   ABSOLUTE, Exprs.apply(Functions.ATAN2, ZERO, u),                           PI, Condition.negative(u)),
            rule("length of one side",           ABSOLUTE, Functions.hypot(u, ZERO),                           f("abs")),
            rule("length of the other side",     ABSOLUTE, Functions.hypot(ZERO, u),                           f("abs")),
            rule("maximum of equals",            ABSOLUTE, Functions.max(u, u),                                u),
            rule("minimum of equals",            ABSOLUTE, Functions.min(u, u),                                u),
            // DLMF §4.24: for −1 ≤ u ≤ 1, and for all u
            rule("arcsin plus arccos",           INVERSE, sum(f("arcsin"), f("arccos")),                       product(HALF, PI)),
            rule("arctan plus arccot",           INVERSE, sum(f("arctan"), f("arccot")),                       product(HALF, PI)),
            rule("erf plus erfc",                INVERSE, sum(f("erf"), f("erfc")),                            ONE),
            rule("one minus erf",                INVERSE, subtract(ONE, f("erf")),                             f("erfc")),
            rule("one minus erfc",               INVERSE, subtract(ONE, f("erfc")),                            f("erf")),
            // DLMF 5.5.1, 5.2.5
            rule("gamma recurrence",             VALUE, quotient(f("gamma", sum(u, ONE)), f("gamma")),         u),
            rule("gamma recurrence, below",      VALUE, quotient(f("gamma"), f("gamma", sum(u, ONE))),         quotient(ONE, u)),
            rule("factorial recurrence",         VALUE, quotient(f("factorial", sum(u, ONE)), f("factorial")), sum(u, ONE)),
            rule("factorial recurrence, below",  VALUE, quotient(f("factorial"), f("factorial", sum(u, ONE))), quotient(ONE, sum(u, ONE))),
            rule("factorial by the one before",  VALUE, quotient(f("factorial"), f("factorial", subtract(u, ONE))), u),
            value("cosh", ZERO, ONE), value("sech", ZERO, ONE), value("sigmoid", ZERO, HALF), value("erfc", ZERO, ONE),
            value("arccot", ZERO, product(HALF, PI)));
        // @formatter:on
    }

    private static Rule rule(String name, Group group, Expr left, Expr right, Condition... when) {
        return new Rule(name, group, left, right, List.of(when));
    }

    private static Rule value(String f, Expr at, Expr value) {
        return rule(f + " at a point", VALUE, f(f, at), value);
    }

    private static Expr f(String name) {
        return f(name, u);
    }

    private static Expr f(String name, Expr argument) {
        return Exprs.apply(Functions.find(name, 1).orElseThrow(), argument);
    }

    private static Expr sq(String name) {
        return square(f(name));
    }

    private static Expr twice() {
        return product(TWO, u);
    }
}
