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
        """)
    void refuted(String left, String right) {
        assertInstanceOf(Verdict.Refuted.class, verdict(left, right));
    }
}
