package fluxion.simplify;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of inverse functions come to what the sides of a triangle with a right angle say. */
class TrianglesTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        cos(arcsin(x))          | sqrt(1 - x^2)
        tan(arcsin(x))          | x/sqrt(1 - x^2)
        sin(arccos(x))          | sqrt(1 - x^2)
        tan(arccos(x))          | sqrt(1 - x^2)/x
        csc(arcsin(x))          | 1/x
        cos(arctan(x))          | 1/sqrt(x^2 + 1)
        sin(arctan(x))          | x/sqrt(x^2 + 1)
        sec(arctan(x))          | sqrt(x^2 + 1)
        tan(arctan(x))          | x
        cot(arctan(x))          | 1/x
        sin(arccot(x))          | 1/sqrt(x^2 + 1)
        cos(arccot(x))          | x/sqrt(x^2 + 1)
        sin(arcsec(x))          | sqrt(x^2 - 1)/abs(x)
        tan(arcsec(x))          | sqrt(x^2 - 1) sign(x)
        cos(arccsc(x))          | sqrt(x^2 - 1)/abs(x)
        cosh(arsinh(x))         | sqrt(x^2 + 1)
        tanh(arsinh(x))         | x/sqrt(x^2 + 1)
        sinh(arcosh(x))         | sqrt(x^2 - 1)
        cosh(artanh(x))         | 1/sqrt(1 - x^2)
        sinh(artanh(x))         | x/sqrt(1 - x^2)
        cosh(arcoth(x))         | abs(x)/sqrt(x^2 - 1)
        tanh(arsech(x))         | sqrt(1 - x^2)
        sin(2 arcsin(x))        | 2 x sqrt(1 - x^2)
        cos(2 arccos(x))        | 2 x^2 - 1
        sin(2 arctan(x))        | 2 x/(x^2 + 1)
        cos(2 arctan(x))        | (1 - x^2)/(x^2 + 1)
        cosh(2 arsinh(x))       | 2 x^2 + 1
        sin(arctan(sqrt(x)))    | sqrt(x)/sqrt(x + 1)
        """)
    void ratiosOfSides(String input, String result) {
        Simplifications.check(input, result, List.of());
    }
}
