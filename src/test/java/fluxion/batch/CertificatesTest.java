package fluxion.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.Fluxion;
import fluxion.certificate.Certificate.Different;
import fluxion.certificate.Certificate.Equal;
import fluxion.certificate.Certificate.EqualIn;
import fluxion.certificate.Certificate;
import fluxion.certificate.Rejected;
import fluxion.checker.Checker;
import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.verify.Certifier;
import fluxion.verify.Certifier.Certified;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Rendition;
import fluxion.verify.Verdict.Method;
import fluxion.verify.Verdict.Proved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates are written, read, replayed; and no change makes one that shows something false. */
class CertificatesTest {
    private static final int MUTANTS = 150;
    private static final List<Rational> VALUES = List.of(Rational.of(1, 3), Rational.of(2), Rational.of(-3, 2),
        Rational.of(5, 7), Rational.ZERO, Rational.of(-1));

    private static Certified certified(String left, String right, String... assumptions) {
        var fluxion = Fluxion.create().assume(assumptions);
        var u = fluxion.formula(left);
        var v = fluxion.formula(right);
        return fluxion.certificate(u, v, fluxion.compare(u, v));
    }

    private static Certificate certificate(String left, String right, String... assumptions) {
        return assertInstanceOf(Certified.Written.class, certified(left, right, assumptions)).certificate();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " = ", textBlock = """
        sin(x)^2 + cos(x)^2           = 1
        (x + 1)^3                     = x^3 + 3 x^2 + 3 x + 1
        sqrt(x^2)                     = |x|
        ln(x^2)                       = 2 ln(x)
        exp(x + y)                    = exp(x) exp(y)
        sin(2x)                       = 2 sin(x) cos(x)
        tanh(x)                       = (exp(2x) - 1)/(exp(2x) + 1)
        sin(pi/12)                    = (sqrt(6) - sqrt(2))/4
        sin(arccos(x))                = sqrt(1 - x^2)
        sqrt(x) sqrt(y)               = sqrt(x y)
        x^a x^b                       = x^(a + b)
        (x - 1)^6000                  = (1 - x)^6000
        max(x, y)                     = (x + y + |x - y|)/2
        log(8, 2)                     = 3
        gamma(x + 3)                  = (x + 2)(x + 1) x gamma(x)
        gamma(7/2)                    = 15 sqrt(pi)/8
        digamma(x + 2)                = digamma(x) + 1/x + 1/(x + 1)
        floor(x + 3)                  = floor(x) + 3
        exp(artanh(x))                = (1 + x)/sqrt(1 - x^2)
        ln(sqrt(x^2 + 1) + x)         = -ln(sqrt(x^2 + 1) - x)
        arctan(sinh(x))               = 2 arctan(tanh(x/2))
        4 arctan(1/5)                 = pi/4 + arctan(1/239)
        atan2(x, 1)                   = arctan(x)
        max(x, max(y, z))             = max(max(x, y), z)
        exp(a/(a - b))                = e exp(b/(a - b))
        sin(x^2/(x - 1))              = sin(x + 1 + 1/(x - 1))
        arctan(x) + arctan(1/x)       = pi/2 sign(x)
        ||x| - |y|| + |x| + |y|       = 2 max(|x|, |y|)
        d/dx(besselj(1, x))           = (besselj(0, x) - besselj(2, x))/2
        d/dx(x^2 sin(x))              = 2 x sin(x) + x^2 cos(x)
        d/dx(x^x)                     = x^x (ln(x) + 1)
        d/dx(arcsin(x))               = 1/sqrt(1 - x^2)
        d/dx(sqrt(x + sqrt(x)))       = (1 + 1/(2 sqrt(x)))/(2 sqrt(x + sqrt(x)))
        d/dx(|x|)                     = sign(x)
        d/dx(2^x)                     = 2^x ln(2)
        d/dx(erf(x))                  = 2/sqrt(pi) exp(-x^2)
        d^2/dx^2(exp(-x^2))           = (4 x^2 - 2) exp(-x^2)
        """)
    void equalitiesAreReplayed(String left, String right) {
        var certificate = certificate(left, right);
        assertInstanceOf(Equal.class, certificate.statement());
        assertReplayed(certificate);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " = ", textBlock = """
        x                     = x + 1
        sin(x)                = cos(x)
        d/dx(x^2)             = x
        d/dx(ln(x))           = -1/x
        d/dx(sin(x^2))        = cos(x^2)
        sqrt(x + 1)           = sqrt(x) + 1
        e^(pi sqrt(163))      = 262537412640768744
        x^20                  = x^20 + 10^(-20)
        x^(1/3)               = x^(1/2)
        arctan(x) arcsin(x)   = erf(x)
        atan2(x, -1)          = arctan(-x)
        """)
    void differencesAreReplayed(String left, String right) {
        var certificate = certificate(left, right);
        assertInstanceOf(Different.class, certificate.statement());
        assertReplayed(certificate);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " = ", textBlock = """
        sqrt(x^2)      = x
        |x|            = -x
        arctan(x) + arctan(1/x) = pi/2
        |x y|          = x y
        sqrt(x^2 y^2)  = x y
        ln(x^2)/2      = ln(|x|)/|x| x
        """)
    void conditionsAreReplayed(String left, String right) {
        var certificate = certificate(left, right);
        if (!(certificate.statement() instanceof Equal)) assertInstanceOf(EqualIn.class, certificate.statement());
        assertReplayed(certificate);
    }

    @Test
    void assumptionsAreUsed() {
        assertReplayed(certificate("sqrt(x^2)", "x", "x > 0"));
        assertReplayed(certificate("|x - 1|", "1 - x", "|x| < 1"));
    }

    private static void assertReplayed(Certificate certificate) {
        assertEquals(Optional.empty(), Checker.rejection(certificate));
        var read = Certificates.read(Certificates.text(certificate));
        assertEquals(Optional.empty(), Checker.rejection(read));
        assertEquals(Certificates.text(certificate), Certificates.text(read));
    }

    /** Of every certificate many changes: a number, a name, a list shorter or in another order. */
    @ParameterizedTest
    @CsvSource(delimiterString = " = ", textBlock = """
        sqrt(x^2)                     = x
        sin(3x)                       = 3 sin(x) - 4 sin(x)^3
        ln((x^2 + 1)(x + 2))          = ln(x^2 + 1) + ln(x + 2)
        d/dx(sqrt(x + sqrt(x)))       = (1 + 1/(2 sqrt(x)))/(2 sqrt(x + sqrt(x)))
        x^n x^y                       = x^(n + y)
        d/dx(arctan(exp(x)))          = exp(x)/(1 + exp(2x))
        sqrt(x^2 + x + 1)^2/(x^2 - 1) = (x^2 + x + 1)/((x - 1)(x + 1))
        arctan(sinh(x))               = 2 arctan(tanh(x/2))
        gamma(x + 2)                  = (x + 1) x gamma(x)
        exp(artanh(x))                = (1 + x)/sqrt(1 - x^2)
        |x^2 - 2x + 2|                = x^2 - 2x + 2
        d/dx(x^3)                     = 2 x^2
        """)
    void noChangeShowsWhatIsFalse(String left, String right) throws BadRequest {
        String text = Certificates.text(certificate(left, right));
        var random = new Random(7);
        int rejected = 0;
        for (int i = 0; i < MUTANTS; i++) {
            var fields = Request.object(text);
            Object changed = new Mutation(random, i).of(fields);
            if (changed.equals(Request.object(text))) continue;
            if (!isAccepted(changed)) rejected++;
        }
        assertTrue(rejected > MUTANTS / 3, rejected + " rejected");
    }

    @SuppressWarnings("unchecked")
    private static boolean isAccepted(Object changed) {
        try {
            var certificate = CertificateReader.read((Map<String, Object>) changed);
            if (Checker.rejection(certificate).isPresent()) return false;
            var claim = Rendition.of(certificate.claim());
            assertTrue(isPlausible(claim, certificate.statement()), () -> Certificates.text(certificate));
            return true;
        } catch (Rejected _) {
            return false;
        }
    }

    /** At the points tried the claim is not seen to be false; what is said to differ is seen to do so. */
    private static boolean isPlausible(Rendition said, Certificate.Statement statement) {
        var derived = Claims.of(said.left(), said.right(), Context.EMPTY);
        if (!(derived instanceof Differentiated<Claim>(var claim, _, _))) return true;
        if (statement instanceof Different(var point, _)) {
            var at = new HashMap<Variable, Rational>();
            point.forEach((name, value) -> at.put(Exprs.variable(name), value));
            return isApart(claim, at);
        }
        var cases = statement instanceof EqualIn(var parts, _)
            ? parts.stream().map(part -> said.condition(part.condition())).toList() : List.of(Condition.ALWAYS);
        var names = List.of("x", "n", "y");
        for (int i = 0; i < VALUES.size(); i++) {
            var at = new LinkedHashMap<Variable, Rational>();
            for (int k = 0; k < names.size(); k++)
                at.put(Exprs.variable(names.get(k)), VALUES.get((i + k) % VALUES.size()));
            for (Condition part : cases)
                if (holds(claim, said, part, at) && isApart(claim, at)) return false;
        }
        return true;
    }

    private static boolean holds(Claim claim, Rendition said, Condition part, Map<Variable, Rational> at) {
        var all = new ArrayList<>(claim.premises());
        all.addAll(said.assumptions());
        all.add(part);
        return all.stream().allMatch(c -> Enclosures.holdsAt(c, at) == Truth.TRUE);
    }

    private static boolean isApart(Claim claim, Map<Variable, Rational> at) {
        var u = Enclosures.at(claim.left(), at, 200).within();
        var v = Enclosures.at(claim.right(), at, 200).within();
        return u.isPresent() && v.isPresent() && (u.get().upper().compareTo(v.get().lower()) < 0
            || v.get().upper().compareTo(u.get().lower()) < 0);
    }

    /** A claim is not shown as another one. */
    @ParameterizedTest
    @CsvSource(delimiterString = " = ", textBlock = """
        "x", "y", ["+", 0, 1], "1", ["^", 2, 3]       = 4
        "x", "1", ["^", 0, 1]                         = 2
        "x", "y", ["/", 0, 1], ["*", 2]               = 3
        "x", ["call", "logarithm", 0]                 = 1
        "x = x or y"                                  = 0
        """)
    void whatIsShownIsWhatIsClaimed(String terms, String place) {
        String text = "{\"format\":\"fluxion-certificate-1\",\"claim\":{\"terms\":[" + terms + "],\"left\":" + place
            + ",\"right\":" + place + ",\"assume\":[]},\"equal\":{\"facts\":[],\"kernels\":0}}";
        assertThrows(Rejected.class, () -> Rendition.of(Certificates.read(text).claim()));
    }

    /** Of what is false there is no certificate of equality, even if the judge says that it is proved. */
    @ParameterizedTest
    @CsvSource(delimiterString = " = ", textBlock = """
        sqrt(x^2)                     = x
        ln(x^2)                       = ln(x)
        arctan(x) + arctan(1/x)       = pi/2
        arcsin(sin(x))                = x
        arctan(tan(x))                = x
        2 arctan(x)                   = arctan(2 x/(1 - x^2))
        x^(1/3)                       = (x^2)^(1/6)
        sqrt(x y) sqrt(x z)           = x sqrt(y z)
        (x^n)^2                       = x^(2 n + 1)
        x^a x^b                       = x^(a b)
        exp(x) exp(y)                 = exp(x y)
        sin(x + y)                    = sin(x) + sin(y)
        gamma(x + 1)                  = gamma(x)
        |x + y|                       = |x| + |y|
        sign(x)^2                     = 1
        floor(x + 1/2)                = floor(x)
        d/dx(|x|)                     = 1
        d/dx(x^x)                     = x x^(x - 1)
        d/dx(ln(|x|))                 = 1/|x|
        d/dx(arccos(x))               = 1/sqrt(1 - x^2)
        d/dx(besselk(1, x))           = (besselk(0, x) + besselk(2, x))/2
        d/dx(polygamma(1, x))         = polygamma(1, x)
        """)
    void nothingFalseIsCertified(String left, String right) {
        var fluxion = Fluxion.create();
        assertInstanceOf(Certified.Without.class, Certifier.certify(fluxion.formula(left).expr(),
            fluxion.formula(right).expr(), List.of(), new Proved(Method.NORMAL_FORM), 5));
    }

    @Test
    void whatCannotBeCertifiedIsSaidSo() {
        var certified = assertInstanceOf(Certified.Without.class, certified("d/dx(f(x^2))", "2 x f'(x^2)"));
        assertFalse(certified.reason().isBlank());
    }

    /** Deep formulas are certified or refused, in good time. */
    @Test
    void depthIsNoProblem() {
        var u = Exprs.variable("x");
        Expr deep = u;
        for (int i = 0; i < 100_000; i++) deep = Functions.sin(Exprs.sum(deep, Exprs.ONE));
        var same = Certifier.certify(deep, deep, List.of(),
            new Proved(Method.SAME_EXPRESSION), 5);
        assertInstanceOf(Certified.Written.class, same);
        var other = Certifier.certify(deep, Exprs.product(Exprs.ONE, deep, u), List.of(),
            new Proved(Method.NORMAL_FORM), 5);
        assertInstanceOf(Certified.Without.class, other);
    }
}
