package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.function.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refuted claims that hold by a convention of others. */
class OtherConventionTest {
    private static final double SECONDS = 5;

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        log(100)            | 2                   | DECIMAL_LOGARITHMS
        d/dx(log(x))        | 1/(x ln(10))        | DECIMAL_LOGARITHMS
        log(10 x)           | 1 + log(x)          | DECIMAL_LOGARITHMS
        sin(30)             | 1/2                 | DEGREES
        tan(45) + cos(60)   | 3/2                 | DEGREES
        arcsin(x)           | 1/sin(x)            | RECIPROCALS
        arctan(x)           | cot(x)              | RECIPROCALS
        artanh(x)           | 1/tanh(x)           | RECIPROCALS
        sin(30 x)           | x/2                 | ''
        sin(30 pi)          | 1/2                 | ''
        log(100)            | 3                   | ''
        arcsin(x)           | sin(x)              | ''
        x                   | x + 1               | ''
        """)
    void holdsOtherwise(String left, String right, String convention) {
        var claim = Claimed.claim(left, right, Context.EMPTY);
        var verdict = Judge.judge(claim, SECONDS);
        assertEquals("refuted", verdict.word());
        assertEquals(convention, OtherConvention.of(claim, verdict, SECONDS).map(Enum::name).orElse(""));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        log(x^2)            | 2 log(x)
        sin(30 pi/180)      | 1/2
        sqrt(x^2)           | x
        """)
    void whatIsNotRefutedNeedsNone(String left, String right) {
        var claim = Claimed.claim(left, right, Context.EMPTY);
        assertEquals(true, OtherConvention.of(claim, Judge.judge(claim, SECONDS), SECONDS).isEmpty());
    }
}
