package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake is named if one known mistake explains the claim, and none is named if several do. */
class MistakesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        exp(x)             | exp(x)+2                   | -
        cosh(x)            | sinh(x)+2                  | -
        x^3                | 3x^2+C                     | constant-added
        x^3                | 3x^2+5                     | constant-added
        x^3+5              | 3x^2+5                     | constant-kept
        exp(x)+2           | exp(x)+2                   | -
        sinh(x)+2          | sinh(x)+2                  | not-differentiated
        cos(x)             | sin(x)                     | sign
        sin(x)             | -cos(x)                    | sign
        x^2 cos(x)         | 2x cos(x) + x^2 sin(x)     | -
        sin(2x)            | cos(2x)                    | inner-derivative
        sin(x^2)           | cos(x^2)                   | inner-derivative
        sin(x^2)           | cos(2x)                    | inner-differentiated
        (x^2+1)^5          | 5(x^2+1)^4                 | inner-derivative
        (2x+1)^3           | 3(2x+1)^2                  | inner-derivative
        ln(3x)             | 1/(3x)                     | inner-derivative
        exp(x^2)           | exp(x^2)                   | inner-derivative
        exp(x^2)           | x^2 exp(x^2 - 1)           | exponential-as-power
        x exp(x)           | exp(x)                     | product-half
        exp(-x)            | exp(-x)                    | -
        x^4                | 4x^4                       | power-not-lowered
        x^4                | x^3                        | power-factor
        x^4                | 4x^5                       | power-raised
        x^4                | x^5/5                      | integrated
        x^4                | 12x^2                      | differentiated-twice
        x^2 sin(x)         | 2x cos(x)                  | product-of-derivatives
        x^2 sin(x)         | 2x sin(x)                  | product-half
        x^2 sin(x)         | x^2 cos(x)                 | product-half
        x^2 sin(x)         | 2x sin(x) - x^2 cos(x)     | -
        sin(x)/x           | cos(x)                     | quotient-of-derivatives
        sin(x)/x           | (sin(x) - x cos(x))/x^2    | sign
        sin(x)/x           | (x cos(x) + sin(x))/x^2    | quotient-sign
        sin(x)/x           | (x cos(x) - sin(x))/x      | quotient-denominator
        2^x                | 2^x                        | -
        2^x                | x 2^(x-1)                  | exponential-as-power
        x^x                | x^x ln(x)                  | power-as-exponential
        x^x                | x x^(x-1)                  | -
        log(x,2)           | 1/x                        | logarithm-of-base
        tan(x)             | -sec(x)^2                  | sign
        sin(x)             | pi/180 cos(x)              | degrees
        sqrt(x)            | 1/sqrt(x)                  | power-factor
        sqrt(x^2+1)        | 1/(2 sqrt(x^2+1))          | inner-derivative
        arctan(2x)         | 1/(1+4x^2)                 | inner-derivative
        3 sin(x)           | cos(x)                     | constant-factor
        x^2+3x             | 2x                         | constant-added
        x^2 y              | x^2                        | other-variable
        ln(x)              | x ln(x) - x                | integrated
        cos(3x)            | -sin(3x)                   | inner-derivative
        cos(3x)            | 3 sin(3x)                  | sign
        x^3 + sin(x)       | 3x^2 - cos(x)              | function-sign
        x^3 + cos(2x)      | 3x^2 + 2 sin(2x)           | function-sign
        5x^2               | 10                         | differentiated-twice
        sigmoid(x)         | sigmoid(x)(1+sigmoid(x))   | -
        1/x                | 1/x^2                      | sign
        1/x                | ln(x)                      | integrated
        x ln(x)            | 1/x                        | product-of-derivatives
        sin(x) cos(x)      | cos(x)^2 + sin(x)^2        | -
        """)
    void named(String f, String claimed, String mistake) {
        var fluxion = Fluxion.create().within(20);
        var x = fluxion.variable("x");
        var reading = fluxion.asking(List.of(x));
        var check = fluxion.checkDerivative(reading.formula(f), List.of(x), reading.formula(claimed));
        assertEquals("refuted", check.judgement().word());
        assertEquals(mistake, check.mistake().map(m -> m.kind().label()).orElse("-"));
        check.mistake().ifPresent(m -> assertEquals(m.sentence().strip(), m.sentence()));
    }
}
