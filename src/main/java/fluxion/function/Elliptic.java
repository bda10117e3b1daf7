package fluxion.function;

import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.any;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Functions.abs;
import static fluxion.function.Functions.cos;
import static fluxion.function.Functions.sin;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.partly;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.ball.EllipticBalls;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * Legendre's elliptic integrals: DLMF §19.2(ii), with the parameter m in place of k², and the arguments in the order of
 * SymPy and Mathematica. The incomplete ones have values where the integrand has: m sin²φ &lt; 1, and m &lt; 1 or
 * |φ| &lt; π/2; and likewise for n. (Beyond lie improper and complex values, and principal values.)
 */
final class Elliptic {
    private Elliptic() {}

    /** K(m), the integral of 1/√(1 − m sin²t) to π/2. */
    static final MathFunction K = named("EllipticK", "elliptic_k", "elliptic_kc", "ellipk")
        .source("DLMF 19.2.8; 19.4.1, dm = 2k dk")
        .ball(ball(EllipticBalls::k))
        .partial(formula(m -> quotient(subtract(e(m), product(subtract(ONE, m), k(m))),
            product(TWO, m, subtract(ONE, m)))))
        .domain(where(m -> below(m)))
        .smooth(where(m -> nonZero(m)))                          // K′(0) = π/8, but the formula is 0/0 there
        .sometimes(us -> us.getFirst() == ZERO ? Optional.of(quotient(Exprs.PI, TWO)) : Optional.empty())
        .positive()
        .build();

    /** E(m), the integral of √(1 − m sin²t) to π/2. */
    static final MathFunction COMPLETE_E = named("EllipticE", "elliptic_e", "elliptic_ec", "ellipe")
        .source("DLMF 19.2.8; 19.4.2, dm = 2k dk")
        .exact(partly(m -> m.equals(Rational.ONE) ? Optional.of(m) : Optional.empty()))
        .ball(ball(EllipticBalls::completeE))
        .partial(formula(m -> quotient(subtract(e(m), k(m)), product(TWO, m))))
        .domain(where(m -> new Compare(m, Relation.LE, ONE)))
        .smooth(where(m -> all(nonZero(m), below(m))))           // E′(0) = −π/8, but the formula is 0/0 there
        .sometimes(us -> us.getFirst() == ZERO ? Optional.of(quotient(Exprs.PI, TWO)) : Optional.empty())
        .positive()
        .build();

    /** Π(n, m), the integral of 1/((1 − n sin²t) √(1 − m sin²t)) to π/2. */
    static final MathFunction COMPLETE_PI = named("EllipticPi", "elliptic_pi").arity(2)
        .source("DLMF 19.2.7, 19.2.8; 19.4.4, dm = 2k dk; by n as Π(n, φ, m) at φ = π/2")
        .ball(ball(EllipticBalls::completePi))
        .partial(formula((n, m) -> byCharacteristic(n, m, k(m), e(m), pi(n, m), ZERO)))
        .partial(formula((n, m) -> quotient(sum(pi(n, m), quotient(e(m), subtract(m, ONE))),
            product(TWO, subtract(n, m)))))
        .domain(where((n, m) -> all(below(n), below(m))))
        .smooth(where((n, m) -> all(nonZero(n), apart(n, m))))   // the formulas are 0/0 there
        .smooth(1, where((n, m) -> apart(n, m)))
        .positive()
        .build();

    /** F(φ, m), the integral of 1/√(1 − m sin²t) to φ. */
    static final MathFunction F = named("EllipticF", "elliptic_f").arity(2)
        .source("DLMF 19.2.4; 19.4.5, dm = 2k dk")
        .ball(ball(EllipticBalls::f))
        .partial(formula((phi, m) -> quotient(ONE, sqrt(rest(m, phi)))))
        .partial(formula((phi, m) -> sum(quotient(e(phi, m), product(TWO, m, subtract(ONE, m))),
            negate(quotient(f(phi, m), product(TWO, m))),
            negate(quotient(product(sin(phi), cos(phi)), product(TWO, subtract(ONE, m), sqrt(rest(m, phi))))))))
        .domain(where((phi, m) -> path(phi, m)))
        .smooth(where((_, m) -> all(nonZero(m), apart(m, ONE)))) // the formula is 0/0 there
        .smooth(0, where((_, _) -> Condition.ALWAYS))
        .sometimes(us -> us.get(1) == ZERO ? Optional.of(us.get(0)) : Optional.empty())
        .build();

    /** E(φ, m), the integral of √(1 − m sin²t) to φ. */
    static final MathFunction E = named("EllipticE", "elliptic_e").arity(2)
        .source("DLMF 19.2.5; 19.4.6, dm = 2k dk")
        .ball(ball(EllipticBalls::e))
        .partial(formula((phi, m) -> sqrt(rest(m, phi))))
        .partial(formula((phi, m) -> quotient(subtract(e(phi, m), f(phi, m)), product(TWO, m))))
        .domain(where((phi, m) -> path(phi, m)))
        .smooth(where((_, m) -> nonZero(m)))                     // the formula is 0/0 there
        .smooth(0, where((_, _) -> Condition.ALWAYS))
        .sometimes(us -> us.get(1) == ZERO ? Optional.of(us.get(0)) : Optional.empty())
        .build();

    /** Π(n, φ, m), the integral of 1/((1 − n sin²t) √(1 − m sin²t)) to φ. */
    static final MathFunction PI = named("EllipticPi", "elliptic_pi").arity(3)
        .source("DLMF 19.2.7; 19.4.7, dm = 2k dk; by n from d/dt(sin t cos t √(1 − m sin²t)/(1 − n sin²t))")
        .ball(ball(EllipticBalls::pi))
        .partial(formula((n, phi, m) -> byCharacteristic(n, m, f(phi, m), e(phi, m), pi(n, phi, m),
            quotient(product(n, sin(phi), cos(phi), sqrt(rest(m, phi))), rest(n, phi)))))
        .partial(formula((n, phi, m) -> quotient(ONE, product(rest(n, phi), sqrt(rest(m, phi))))))
        .partial(formula((n, phi, m) -> quotient(sum(pi(n, phi, m), quotient(e(phi, m), subtract(m, ONE)),
            negate(quotient(product(m, sin(phi), cos(phi)), product(subtract(m, ONE), sqrt(rest(m, phi)))))),
            product(TWO, subtract(n, m)))))
        .domain(where((n, phi, m) -> all(path(phi, n), path(phi, m))))
        .smooth(where((n, _, m) -> all(nonZero(n), apart(n, ONE), apart(m, ONE), apart(n, m))))
        .smooth(0, where((n, _, m) -> all(nonZero(n), apart(n, ONE), apart(n, m))))
        .smooth(1, where((_, _, _) -> Condition.ALWAYS))
        .smooth(2, where((n, _, m) -> all(apart(m, ONE), apart(n, m))))
        .sometimes(us -> us.get(0) == ZERO ? Optional.of(f(us.get(1), us.get(2))) : Optional.empty())
        .build();

    static final List<MathFunction> ENTRIES = List.of(K, COMPLETE_E, COMPLETE_PI, F, E, PI);

    private static Expr k(Expr m)                    { return apply(K, m); }
    private static Expr e(Expr m)                    { return apply(COMPLETE_E, m); }
    private static Expr pi(Expr n, Expr m)           { return apply(COMPLETE_PI, n, m); }
    private static Expr f(Expr phi, Expr m)          { return apply(F, phi, m); }
    private static Expr e(Expr phi, Expr m)          { return apply(E, phi, m); }
    private static Expr pi(Expr n, Expr phi, Expr m) { return apply(PI, n, phi, m); }

    /** (E + (m − n)F/n + (n² − m)Π/n − last)/(2(m − n)(n − 1)). */
    private static Expr byCharacteristic(Expr n, Expr m, Expr f, Expr e, Expr pi, Expr last) {
        return quotient(sum(e, quotient(product(subtract(m, n), f), n),
            quotient(product(subtract(square(n), m), pi), n), negate(last)),
            product(TWO, subtract(m, n), subtract(n, ONE)));
    }

    /** 1 − m sin²φ. */
    private static Expr rest(Expr m, Expr phi) {
        return subtract(ONE, product(m, square(sin(phi))));
    }

    private static Condition below(Expr m) {
        return new Compare(m, Relation.LT, ONE);
    }

    private static Condition apart(Expr u, Expr v) {
        return new Compare(u, Relation.NE, v);
    }

    /** Where 1 − m sin²t is positive from 0 to φ. */
    private static Condition path(Expr phi, Expr m) {
        return all(new Compare(product(m, square(sin(phi))), Relation.LT, ONE),
            any(below(m), new Compare(abs(phi), Relation.LT, product(HALF, Exprs.PI))));
    }
}
