package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fluxion.Fluxion;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.print.Printer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims and what is to be said of them. */
final class JudgeTest {
    private static final double SECONDS = 20;

    private static Verdict verdict(String left, String right) {
        return Judge.judge(Claimed.claim(left, right), SECONDS);
    }

    @ParameterizedTest(name = "{0} = {1} is proved")
    @CsvSource(delimiter = '|', textBlock = """
        (x^2 - 1)/(x - 1)         | x + 1
        ln(x^2)                   | 2 ln(x)
        ln(x*y)                   | ln(x) + ln(y)
        exp(x + y)                | exp(x) exp(y)
        sqrt(x)*sqrt(y)           | sqrt(x*y)
        (x^3)^(1/3)               | x
        (x^2)^(1/3)               | x^(2/3)
        x^n*x                     | x^(n + 1)
        2^x*2^x                   | 4^x
        x/sqrt(x)                 | sqrt(x)
        1/(1 + sqrt(x))           | (1 - sqrt(x))/(1 - x)
        sin(x)^2 + cos(x)^2       | 1
        sin(2*x)                  | 2 sin(x) cos(x)
        sin(3*x)                  | 3 sin(x) - 4 sin(x)^3
        tan(x)                    | sin(x)/cos(x)
        1 + tan(x)^2              | sec(x)^2
        tanh(x)                   | (exp(2*x) - 1)/(exp(2*x) + 1)
        cosh(x)^2 - sinh(x)^2     | 1
        sigmoid(-x)               | 1 - sigmoid(x)
        sin(pi/3)                 | sqrt(3)/2
        cos(pi/12)                | (sqrt(6) + sqrt(2))/4
        sin(x + pi/2)             | cos(x)
        abs(x)*abs(y)             | abs(x*y)
        abs(x)/x                  | sign(x)
        sqrt(x^4)                 | x^2
        (x - 1)^6000/(1 - x)^5999 | 1 - x
        d/dx(sin(x^2))            | 2 x cos(x^2)
        d/dx(x^x)                 | x^x (ln(x) + 1)
        d/dx(ln(abs(x)))          | 1/x
        d/dx(sigmoid(x))          | sigmoid(x) (1 - sigmoid(x))
        d/dx(arctan(x/2))         | 2/(4 + x^2)
        d/dx(d/dx(x^3))           | 6 x
        d/dx(f(x^2))              | 2 x f'(x^2)
        """)
    void proved(String left, String right) {
        assertInstanceOf(Verdict.Proved.class, verdict(left, right));
    }

    @ParameterizedTest(name = "{0} = {1} is refuted")
    @CsvSource(delimiter = '|', textBlock = """
        cos(x)           | sin(x)
        x^20             | x^20 + 10^(-20)
        exp(x) - exp(-x) | 2 x
        (a + b)^2        | a^2 + b^2
        d/dx(sin(3*x))   | cos(3*x)
        d/dx(ln(x))      | 2/x
        ln(x + y)        | ln(x) + ln(y)
        sqrt(x + y)      | sqrt(x) + sqrt(y)
        x - abs(x)       | 1
        floor(x)         | x - 1/2
        1                | 2
        sin(x)           | sin(x) + 10^(-9)
        sqrt(x^2 + 1)    | -sqrt(x^2 + 1)
        sqrt(x^4)        | -x^2
        abs(x^2 + x + 1) | -x^2 - x - 1
        abs(x^2 + x*y + y^2 + 1) | -x^2 - x*y - y^2 - 1
        arccos(x)        | -5
        abs(x)           | -abs(x)
        floor(x) + floor(-x) | 0
        ceil(x)          | floor(x)
        floor(x)         | x
        """)
    void refuted(String left, String right) {
        var claim = Claimed.claim(left, right);
        var witness = assertInstanceOf(Verdict.Refuted.class, Judge.judge(claim, SECONDS)).witness();
        Claimed.assertSound(claim, witness);
    }

    @ParameterizedTest(name = "{0} = {1} is refuted by a needle")
    @CsvSource(delimiter = '|', textBlock = """
        x                | x + 10^(-400)
        e^(pi*sqrt(163)) | 262537412640768744
        arcsin(x - 1000) | arcsin(x - 1000) + 1
        sqrt(x - 1000) + sqrt(y - 2000) | 3
        max(x, 10^(-9))  | x + 10^(-12)
        ln(5 - x^2 - y^2) | ln(6 - x^2 - y^2)
        """)
    void needles(String left, String right) {
        var claim = Claimed.claim(left, right);
        var witness = assertInstanceOf(Verdict.Refuted.class, Judge.judge(claim, SECONDS)).witness();
        assertTrue(witness.left().isApart(witness.right()));
    }

    /** 0⁰ is 1 for an integer exponent, and (−2)³ has a value. */
    @ParameterizedTest(name = "{0} = {1} fails at n = {2}, for an integer n")
    @CsvSource(delimiter = '|', textBlock = """
        0^n        | 0              | 0
        0^(n^2)    | 0              | 0
        (x - x)^n  | 0              | 0
        (-1)^n     | 1              | -1
        (-1)^(n (n + 1)/2) | 1      | 1
        (-1)^(n^2) | 1              | -1
        (-2)^n     | 2^n            | -1
        (-x)^n     | x^n            | 1
        x^n        | abs(x)^n       | 1
        x^(2 n)    | x abs(x)^(2 n - 1) | 1
        """)
    void integerExponents(String left, String right, int at) {
        Variable n = Exprs.variable("n");
        var claim = Claimed.claim(left, right, Context.EMPTY.assume(new Condition.IsInteger(n)));
        Witness witness = switch (Judge.judge(claim, SECONDS)) {
            case Verdict.Refuted(var found)        -> found;
            case Verdict.Conditional(_, var found) -> found;
            case Verdict other                     -> fail(other.toString());
        };
        assertEquals(Rational.of(at), witness.point().get(n));
    }

    /** Of a parity, no two integers in a row have it: it leaves room for a real variable beside it only. */
    @ParameterizedTest(name = "{0} = {1} holds where {2}, for an integer n")
    @CsvSource(delimiter = '|', textBlock = """
        (x^n)^(1/n)    | x                  | x >= 0
        x^(2 n + 1)    | abs(x)^(2 n + 1)   | x >= 0
        x^(2 n)        | x abs(x)^(2 n - 1) | x >= 0
        (x^(2 n))^(1/(2 n)) | x             | x >= 0
        x^n            | abs(x)^n           | n/2 integer or x >= 0
        sqrt(x^(2 n))  | x^n                | n/2 integer or x >= 0
        0^n            | 0                  | n != 0
        (-x)^n         | x^n                | n/2 integer or x = 0
        (-1)^n x       | x                  | n/2 integer or x = 0
        cos(x + n pi)  | cos(x)             | n/2 integer or cos(x) = 0
        x^n sign(x)    | x^n                | x > 0 or (x >= 0, x^n = 0)
        sin(x + n pi)  | -sin(x)            | n/2 not an integer or sin(x) = 0
        """)
    void integerExponentsOnACondition(String left, String right, String where) {
        var claim = Claimed.claim(left, right, Context.EMPTY.assume(new Condition.IsInteger(Exprs.variable("n"))));
        var verdict = assertInstanceOf(Verdict.Conditional.class, Judge.judge(claim, SECONDS));
        assertEquals(where, Printer.text(verdict.condition()));
    }

    @ParameterizedTest(name = "{0} = {1} is refuted for an integer n: it holds for no three of them in a row")
    @CsvSource(delimiter = '|', textBlock = """
        (-1)^n               | 1
        (-1)^n               | -1
        cos(pi n)            | 1
        (-1)^(n (n + 1)/2)   | 1
        x^n                  | x^2
        x^n                  | x^(n + 1)
        """)
    void parityLeavesNoRoom(String left, String right) {
        var claim = Claimed.claim(left, right, Context.EMPTY.assume(new Condition.IsInteger(Exprs.variable("n"))));
        assertInstanceOf(Verdict.Refuted.class, Judge.judge(claim, SECONDS));
    }

    @ParameterizedTest(name = "{0} = {1} is {2}: by the signs of a")
    @CsvSource(delimiter = '|', textBlock = """
        d/dx(x exp(arcsch(a x)) - arcsch(a x)/a + ln(x)/a)   | exp(arcsch(a x))   | proved
        d/dx(x exp(arcsch(a x)) + arcsch(a x)/a + ln(x)/a)   | exp(arcsch(a x))   | refuted
        d/dx(x exp(arcsch(a x)) - arcsch(a x)/a + ln(x)/abs(a)) | exp(arcsch(a x))   | conditional
        """)
    void casesOfAParameter(String left, String right, String verdict) {
        assertEquals(verdict, Judge.judge(Claimed.claim(left, right), SECONDS).word());
    }

    @ParameterizedTest(name = "{0} = {1} fails for one n, and is not refuted, as it holds for all greater ones")
    @CsvSource(delimiter = '|', textBlock = """
        product(i, i, 0, n)           | 0
        sum(0^i, i, 0, n)             | 1
        """)
    void boundsThatHoldInARow(String left, String right) {
        var verdict = Judge.judge(Claimed.claim(left, right), SECONDS);
        assertFalse(verdict instanceof Verdict.Refuted, verdict::toString);
    }

    @ParameterizedTest(name = "{0} = {1}: no point satisfies x > 0 and x < 0")
    @CsvSource(delimiter = '|', textBlock = """
        x       | x
        x       | x + 1
        sin(x)  | cos(x)
        abs(x)  | x
        """)
    void nothingIsSaidOfNoPoint(String left, String right) {
        var x = Exprs.variable("x");
        var nowhere = Context.EMPTY.assume(Condition.positive(x)).assume(Condition.negative(x));
        var verdict = assertInstanceOf(Verdict.Undecided.class,
            Judge.judge(Claimed.claim(left, right, nowhere), SECONDS));
        assertEquals(Verdict.Reason.NO_COMMON_POINT, verdict.reason());
        assertEquals(new Verdict.Evidence(0, 0, Optional.empty()), verdict.evidence());
    }

    @ParameterizedTest(name = "{0} = {1} is proved case by case")
    @CsvSource(delimiter = '|', textBlock = """
        sign(x)               | x/abs(x)
        atan2(x, 1)           | arctan(x)
        arcsin(x) + arccos(x) | pi/2
        arctan(x) + arccot(x) | pi/2
        sign(x)               | sign(x^3 + x)
        tanh(artanh(x))       | x
        floor(x) + floor(x + 1/2) | floor(2*x)
        floor(x) + floor(x + 1/3) + floor(x + 2/3) | floor(3*x)
        abs(sin(pi*x))        | sin(pi*frac(x))
        trunc(abs(x))         | floor(abs(x))
        (a b)^x               | a^x b^x
        (a/b)^x               | a^x/b^x
        (x^2 y)^z             | x^(2 z) y^z
        piecewise(x > y: x, otherwise: y) | max(x, y)
        piecewise(x < y: x, x = y: y, otherwise: y) | min(x, y)
        piecewise(x < y: -1, x = y: 0, otherwise: 1) | sign(x - y)
        piecewise(x y > 0: x/y, otherwise: 0) | relu(x y)/y^2
        piecewise(y >= 2 x: y - 2 x, otherwise: 2 x - y) | abs(2 x - y)
        atan2(1, x)           | pi/2 - arctan(x)
        """)
    void provedByCases(String left, String right) {
        assertInstanceOf(Verdict.Proved.class, verdict(left, right));
    }

    @Test void undecidedSaysWhy() {
        assertEquals(Verdict.Reason.NO_PROOF,
            assertInstanceOf(Verdict.Undecided.class, verdict("EllipticK(1/2)",
                "gamma(1/4)^2/(4 sqrt(pi))")).reason());
        assertEquals(Verdict.Reason.NO_COMMON_POINT,
            assertInstanceOf(Verdict.Undecided.class, verdict("1/(x - x)", "2")).reason());
        assertEquals(Verdict.Reason.NOT_EVERYWHERE, assertInstanceOf(Verdict.Undecided.class,
            verdict("floor(abs(x))", "abs(floor(x))")).reason());
        assertEquals(Verdict.Reason.UNKNOWN_FUNCTION,
            assertInstanceOf(Verdict.Undecided.class, verdict("f(x)", "x")).reason());
    }

    /** x = 0 is the only point in both domains; a proof for x &gt; 0 would say nothing about it. */
    @Test void aThinDomainIsNotProvedByWhatHoldsBesideIt() {
        assertFalse(verdict("sqrt(-x) + x^y + 1", "sqrt(-x) + x^y") instanceof Verdict.Proved);
    }

    @Test void assumptionsAreUsed() {
        var x = Exprs.variable("x");
        var claim = Claimed.claim("sqrt(x^2)", "x", Context.EMPTY.assume(Condition.positive(x)));
        assertInstanceOf(Verdict.Proved.class, Judge.judge(claim, SECONDS));
    }

    @ParameterizedTest(name = "{0} = {1} where {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
        abs(a + b)      | a + b        | a >= b; b >= 0             | proved
        abs(a + b)      | a - b        | a >= b; b >= 0             | refuted
        abs(a - c)      | a - c        | a > b; b > c               | proved
        abs(a - c)      | c - a        | a > b; b > c               | refuted
        abs(a - c)      | a - c        | a > b; b < c               | conditional
        max(a, b, c)   | a            | a >= b; b > c              | proved
        sign(x - y)    | 1            | x > y                      | proved
        sign(x - y)    | 1            | x >= y                     | conditional
        sqrt((x-y)^2)  | x - y        | 2 x >= 2 y + 1             | proved
        abs(x/2 + y/3)  | x/2 + y/3    | 3 x + 2 y >= 0             | proved
        sqrt(n^2)      | n            | n integer; n > -1          | proved
        sqrt(n^2)      | n            | n integer; n > -2          | conditional
        arctan(tan(x)) | x - pi       | pi/2 < x; x < 3 pi/2       | proved
        x^n y^n        | (x y)^n      | n integer                  | proved
        (-x)^n         | (-1)^n x^n   | n integer                  | proved
        x^n x^m        | x^(n + m)    | n integer; m integer       | proved

        # An equation that is assumed is put in.
        x^2 - y^2      | x - y        | x + y = 1                  | proved
        x y            | x - x^2      | x + y = 1                  | proved
        x              | y            | x + y = 1                  | refuted
        x y            | 1/4          | x + y = 1                  | refuted
        sqrt(x^2)      | x            | x = y^2                    | proved
        abs(x)         | x            | x = 2 y                    | conditional
        y              | 1/x          | x y = 1                    | proved
        ln(a b)        | 0            | a b = 1                    | proved
        ln(a) + ln(b)  | 0            | a b = 1                    | proved
        x + z          | 3 y          | x = y; z = 2 x             | proved
        x + z          | 4 y          | x = y; z = 2 x             | refuted
        cos(t)^2       | 1 - 9 x^2    | sin(t) = 3 x               | proved
        x^4 - y^4      | x^2 - y^2    | x^2 + y^2 = 1              | proved
        x^3            | x - x y^2    | x^2 + y^2 = 1              | proved
        x^4 - y^4      | x^2 + y^2    | x^2 + y^2 = 1              | refuted
        x              | 3            | x = 2; x = 3               | undecided
        sin(n x)       | n sin(x)     | n = 0; x > 0               | proved
        x              | y            | x^2 = y^2                  | refuted
        x/y            | 2            | x = 2 y                    | proved
        x              | 2 y          | x/y = 2                    | proved
        f(x) + y       | 2 f(x)       | f(x) = y                   | proved
        """)
    void verdictsUnderAssumptions(String left, String right, String assumptions, String verdict) {
        var judge = Fluxion.create().within(SECONDS).assume(assumptions.split("; "));
        assertEquals(verdict, judge.compare(left, right).word());
    }

    /** Where a counterexample is known, but not where the sides agree, it is told. */
    @Test void aCounterexampleIsTold() {
        var evidence = assertInstanceOf(Verdict.Undecided.class, verdict("trunc(x)", "floor(x)")).evidence();
        assertEquals(Map.of(Exprs.variable("x"), Rational.of(-1, 2)), evidence.witness().orElseThrow().point());
    }

    @Test void deepAndSharedClaimsEndInAVerdict() {
        Expr deep = Exprs.variable("x");
        for (int i = 0; i < 100_000; i++) deep = Functions.sin(deep);
        Expr shared = Exprs.variable("x");
        for (int i = 0; i < 1_000; i++) shared = Exprs.product(Exprs.sum(shared, Exprs.ONE), Functions.sin(shared));
        for (Expr e : List.of(deep, shared)) {
            var same = new Claim(e, Condition.ALWAYS, e, Condition.ALWAYS, List.of());
            assertInstanceOf(Verdict.Proved.class, Judge.judge(same, SECONDS));
            var other = new Claim(e, Condition.ALWAYS, Exprs.sum(e, Exprs.ONE), Condition.ALWAYS, List.of());
            assertFalse(Judge.judge(other, SECONDS) instanceof Verdict.Proved);
        }
    }

    @Test void theWitnessIsSimple() {
        var witness = assertInstanceOf(Verdict.Refuted.class, verdict("x^2", "x^3 + 1")).witness();
        assertEquals(Map.<Variable, Rational>of(Exprs.variable("x"), Rational.ONE), witness.point());
    }
}
