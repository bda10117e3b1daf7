package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives of special functions as the handbooks and other programs write them, and as somebody got them wrong. */
final class SpecialFunctionClaimsTest {
    private static final double SECONDS = 20;

    private static Verdict verdict(String left, String right) {
        return Judge.judge(Claimed.claim(left, right), SECONDS);
    }

    @ParameterizedTest(name = "{0} = {1} is proved")
    @CsvSource(delimiter = '|', textBlock = """
        d/dm EllipticK(m)         | (EllipticE(m) - (1 - m) EllipticK(m))/(2 m (1 - m))
        d/dm elliptic_ec(m)       | (elliptic_ec(m) - elliptic_kc(m))/(2 m)
        d/dk(EllipticK(k^2))      | EllipticE(k^2)/(k (1 - k^2)) - EllipticK(k^2)/k
        d/dm EllipticPi(n, m)     | (EllipticPi(n, m) + EllipticE(m)/(m - 1))/(2 n - 2 m)
        d/dn EllipticPi(n, m)     | (EllipticE(m) + (n^2 - m) EllipticPi(n, m)/n + (m - n) EllipticK(m)/n)/((2 m - 2 n) (n - 1))
        d/dz EllipticF(z, m)      | 1/sqrt(1 - m sin(z)^2)
        d/dm EllipticF(z, m)      | EllipticE(z, m)/(2 m (1 - m)) - EllipticF(z, m)/(2 m) - sin(2 z)/((4 - 4 m) sqrt(1 - m sin(z)^2))
        d/dy EllipticE(x, y^2)    | (EllipticE(x, y^2) - EllipticF(x, y^2))/y
        d/dm EllipticPi(n, z, m)  | (EllipticPi(n, z, m) + EllipticE(z, m)/(m - 1) - m sin(2 z)/((2 m - 2) sqrt(1 - m sin(z)^2)))/(2 n - 2 m)
        d/dz EllipticPi(3/4, z, 0) | sec(z)^2/(1 + tan(z)^2/4)
        EllipticPi(0, z, m)       | EllipticF(z, m)
        EllipticF(x, 0)           | EllipticE(x, 0)
        d/dx FresnelS(x)          | sin(pi x^2/2)
        d/dx fresnelc(2 x)        | 2 cos(2 pi x^2)
        d/dx gamma(x)             | gamma(x) polygamma(0, x)
        d/dx beta(x, y)           | beta(x, y) (polygamma(0, x) - polygamma(0, x + y))
        d/dx uppergamma(a, x)     | -x^(a - 1) exp(-x)
        d/dx lowergamma(a, x)     | x^(a - 1) exp(-x)
        lowergamma(a, x) + uppergamma(a, x) | gamma(a)
        d/dx(-Gamma(1, x^2)/2)    | x exp(-x^2)
        d/dx(2 exp(x) - uppergamma(3, -x)) | 2 exp(x) - exp(x) x^2
        uppergamma(1/2, x)        | sqrt(pi) erfc(sqrt(x))
        d/da zeta(s, a)           | -s zeta(s + 1, a)
        d/dx HurwitzZeta(2, 3 x)  | -6 HurwitzZeta(3, 3 x)
        zeta(s, 1)                | zeta(s)
        zeta(0, a)                | 1/2 - a
        zeta(2)                   | pi^2/6
        zeta(4)                   | pi^4/90
        zeta(12)                  | 691 pi^12/638512875
        EllipticK(0)              | pi/2
        EllipticE(0)              | EllipticK(0)
        hyp2f1(0, b, c, x)        | 1
        hyp2f1(a, -2, c, x)       | 1 - 2 a x/c + a (a + 1) x^2/(c (c + 1))
        hyp1f1(-1, c, x)          | 1 - x/c
        d/dz polylog(s, z)        | polylog(s - 1, z)/z
        d/dz polylog(2, z)        | -ln(1 - z)/z
        d/dz polylog(0, z)        | 1/(1 - z)^2
        polylog(-2, z)            | z (1 + z)/(1 - z)^3
        d/dx airyaiprime(x)       | x airyai(x)
        d/dx AiryAi(sqrt(x))      | AiryAiPrime(sqrt(x))/(2 sqrt(x))
        d/dx(d/dx airybi(x))      | x airybi(x)
        d/dx(airyai(x) airybiprime(x) - airyaiprime(x) airybi(x)) | 0
        d/dx chebyshevt(n, x)     | n chebyshevu(n - 1, x)
        d/dx legendre(n, x)       | n (x legendre(n, x) - legendre(n - 1, x))/(x^2 - 1)
        d/dx legendre(3, x)       | (15 x^2 - 3)/2
        d/dx hermite(n, x)        | 2 n hermite(n - 1, x)
        hermite(4, x)             | 16 x^4 - 48 x^2 + 12
        d/dx laguerre(n, x)       | -assoc_laguerre(n - 1, 1, x)
        laguerre(2, a, x)         | (a + 1) (a + 2)/2 - (a + 2) x + x^2/2
        d/dx gegenbauer(n, a, x)  | 2 a gegenbauer(n - 1, a + 1, x)
        d/dx jacobi(n, a, b, x)   | (a + b + n + 1)/2 jacobi(n - 1, a + 1, b + 1, x)
        chebyshevt(5, cos(t))     | cos(5 t)
        jacobi(3, 0, 0, x)        | legendre(3, x)
        d/dx hyp2f1(a, b, c, x)   | a b hyp2f1(1 + a, 1 + b, 1 + c, x)/c
        d/dx hyp1f1(a, b, 2 x)    | 2 a/b hyp1f1(a + 1, b + 1, 2 x)
        d/dx Beta(x, a, b)        | x^(a - 1) (1 - x)^(b - 1)
        d/dx erfinv(x)            | sqrt(pi)/2 exp(erfinv(x)^2)
        d/dx expint(nu, x)        | -expint(nu - 1, x)
        gamma(x) gamma(1 - x)     | pi/sin(pi x)
        gamma(x) gamma(-x)        | -pi/(x sin(pi x))
        gamma(x + 1/2) gamma(1/2 - x) | pi/cos(pi x)
        beta(x, 1 - x)            | pi/sin(pi x)
        factorial(x) factorial(-x) | pi x/sin(pi x)
        gamma(2 x)                | 2^(2 x - 1) gamma(x) gamma(x + 1/2)/sqrt(pi)
        factorial(2 x)            | 4^x factorial(x) gamma(x + 1/2)/sqrt(pi)
        digamma(x + 1)            | digamma(x) + 1/x
        digamma(1 - x) - digamma(x) | pi cot(pi x)
        digamma(2 - x) - digamma(x) | pi/tan(pi x) + 1/(1 - x)
        gamma(x) gamma(2 - x) sin(pi x) | pi (1 - x)
        digamma(2 x)              | digamma(x)/2 + digamma(x + 1/2)/2 + ln(2)
        polygamma(1, x) + polygamma(1, 1 - x) | pi^2/sin(pi x)^2
        polygamma(2, 1 - x) - polygamma(2, x) | 2 pi^3 cos(pi x)/sin(pi x)^3
        polygamma(3, 2 x)         | (polygamma(3, x) + polygamma(3, x + 1/2))/16
        d/dx(gamma(x) gamma(1 - x)) | -pi^2 cos(pi x)/sin(pi x)^2
        """)
    void proved(String left, String right) {
        assertInstanceOf(Verdict.Proved.class, verdict(left, right));
    }

    @ParameterizedTest(name = "{0} = {1} is refuted")
    @CsvSource(delimiter = '|', textBlock = """
        d/dm EllipticK(m)         | (EllipticE(m) - (1 - m) EllipticK(m))/(m (1 - m))
        d/dm EllipticK(m)         | (EllipticE(m) - (1 - m^2) EllipticK(m))/(2 m (1 - m))
        d/dz EllipticF(z, m)      | 1/sqrt(1 - m^2 sin(z)^2)
        d/dn EllipticPi(n, m)     | (EllipticPi(n, m) + EllipticE(m)/(m - 1))/(2 n - 2 m)
        d/dm EllipticF(z, m)      | EllipticE(z, m)/(2 m (1 - m)) - EllipticF(z, m)/(2 m)
        d/dx fresnels(x)          | sin(x^2)
        d/dx uppergamma(a, x)     | x^(a - 1) exp(-x)
        d/dx lowergamma(a, x)     | x^a exp(-x)
        d/da zeta(s, a)           | -s zeta(s - 1, a)
        d/dz polylog(s, z)        | polylog(s - 1, z)
        polylog(3, z)             | polylog(2, z)^2
        d/dx airyaiprime(x)       | x airybi(x)
        d/dx chebyshevt(n, x)     | n chebyshevu(n, x)
        d/dx legendre(n, x)       | n (x legendre(n, x) - legendre(n - 1, x))/(1 - x^2)
        d/dx hermite(n, x)        | n hermite(n - 1, x)
        hermite(3, x)             | x^3 - 3 x
        d/dx hyp2f1(a, b, c, x)   | a b/c hyp2f1(a, b, c, x)
        gamma(x) gamma(1 - x)     | pi/cos(pi x)
        gamma(2 x)                | 4^x gamma(x) gamma(x + 1/2)/sqrt(pi)
        digamma(1 - x) - digamma(x) | -pi cot(pi x)
        polygamma(1, x) - polygamma(1, 1 - x) | pi^2/sin(pi x)^2
        digamma(2 x)              | digamma(x)/2 + digamma(x + 1/2)/2
        """)
    void refuted(String left, String right) {
        assertInstanceOf(Verdict.Refuted.class, verdict(left, right));
    }
}
