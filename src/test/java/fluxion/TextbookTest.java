package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.print.Printer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives of examinations, as a textbook prints them, with the conditions told along. */
class TextbookTest {
    @ParameterizedTest(name = "({0})'")
    @CsvSource(delimiter = '|', textBlock = """
        7 | x | 0 | -
        3x+5 | x | 3 | -
        x^3-4x^2+7x-5 | x | 3 x^2 - 8 x + 7 | -
        (3x^2-1)(x^3+2) | x | 3 x (5 x^3 - x + 4) | -
        x^5/5 | x | x^4 | -
        4/x^3 | x | -12/x^4 | -
        sqrt(x)+1/sqrt(x) | x | (x - 1)/(2 x^(3/2)) | -
        x^(2/3) | x | 2/(3 x^(1/3)) | -
        (x-x)^x | x | 0 | x > 0
        b x - a (y - x) b | y | -a b | -
        (2x-3)^7 | x | 14 (2 x - 3)^6 | -
        (x^2+1)^5 | x | 10 x (x^2 + 1)^4 | -
        (x^2+1)^5 (x-1)^3 | x | (x^2 + 1)^4 (x - 1)^2 (13 x^2 - 10 x + 3) | -
        x/(x+1) | x | 1/(x + 1)^2 | -
        (x^2-1)/(x^2+1) | x | 4 x/(x^2 + 1)^2 | -
        (3x+2)/(5x-1) | x | -13/(5 x - 1)^2 | -
        1/(x^2+x+1) | x | -(2 x + 1)/(x^2 + x + 1)^2 | -
        (x^2+1)/(x-1)^2 | x | -2 (x + 1)/(x - 1)^3 | -
        x^3/(1-x) | x | x^2 (3 - 2 x)/(1 - x)^2 | -
        ((x-1)/(x+1))^3 | x | 6 (x - 1)^2/(x + 1)^4 | -
        sqrt(1+x^2) | x | x/sqrt(x^2 + 1) | -
        sqrt((1-x)/(1+x)) | x | -1/((x + 1) sqrt(1 - x^2)) | -
        x sqrt(4-x^2) | x | 2 (2 - x^2)/sqrt(4 - x^2) | -
        x/sqrt(1-x^2) | x | 1/(1 - x^2)^(3/2) | -
        cbrt(x^2+1) | x | 2 x/(3 (x^2 + 1)^(2/3)) | -
        1/sqrt(2x+1) | x | -1/(2 x + 1)^(3/2) | -
        sqrt(x+sqrt(x)) | x | (2 + 1/sqrt(x))/(4 sqrt(x + sqrt(x))) | -
        exp(3x) | x | 3 exp(3 x) | -
        x exp(-x) | x | (1 - x) exp(-x) | -
        x^2 exp(x) | x | x (x + 2) exp(x) | -
        exp(-x^2) | x | -2 x exp(-x^2) | -
        exp(-x^2/2) | x | -x exp(-x^2/2) | -
        exp(sin(x)) | x | exp(sin(x)) cos(x) | -
        exp(x)/x | x | (x - 1) exp(x)/x^2 | -
        exp(x)/(1+exp(x)) | x | exp(x)/(1 + exp(x))^2 | -
        (exp(x)-exp(-x))/2 | x | (exp(x) + exp(-x))/2 | -
        (exp(x)-exp(-x))/(exp(x)+exp(-x)) | x | 4/(exp(x) + exp(-x))^2 | -
        2^x | x | 2^x ln(2) | -
        x 2^x | x | 2^x (1 + x ln(2)) | -
        10^(-x) | x | -10^(-x) ln(10) | -
        x^x | x | x^x (ln(x) + 1) | -
        x^(1/x) | x | x^(1/x - 2) (1 - ln(x)) | -
        x^sin(x) | x | x^(sin(x)) (cos(x) ln(x) + sin(x)/x) | -
        (sin(x))^x | x | sin(x)^x (ln(sin(x)) + x cot(x)) | -
        ln(x) | x | 1/x | x > 0
        ln(3x) | x | 1/x | x > 0
        x ln(x) | x | ln(x) + 1 | -
        x ln(x)-x | x | ln(x) | -
        x^2 ln(x) | x | 2 x ln(x) + x | -
        ln(x)/x | x | (1 - ln(x))/x^2 | -
        ln(x)^2 | x | 2 ln(x)/x | -
        ln(ln(x)) | x | 1/(x ln(x)) | x > 1
        ln(x^2+1) | x | 2 x/(x^2 + 1) | -
        ln((1+x)/(1-x)) | x | 2/(1 - x^2) | x > -1, x < 1
        ln(x+sqrt(x^2+1)) | x | 1/sqrt(x^2 + 1) | -
        1/ln(x) | x | -1/(x ln(x)^2) | -
        log(x,2) | x | 1/(x ln(2)) | x > 0
        ln(sin(x)) | x | cot(x) | sin(x) > 0
        ln(cos(x)) | x | -tan(x) | cos(x) > 0
        ln(sec(x)+tan(x)) | x | sec(x) | sec(x) + tan(x) > 0
        sin(3x) | x | 3 cos(3 x) | -
        cos(x^2) | x | -2 x sin(x^2) | -
        sin(x)^2 | x | sin(2 x) | -
        sin(x)^3 cos(x) | x | 3 sin(x)^2 - 4 sin(x)^4 | -
        sin(x) cos(x) | x | cos(2 x) | -
        tan(x) | x | sec(x)^2 | -
        tan(x)^2 | x | 2 tan(x) sec(x)^2 | -
        x tan(x) | x | tan(x) + x sec(x)^2 | -
        sec(x) | x | sec(x) tan(x) | -
        cot(x) | x | -csc(x)^2 | -
        csc(x) | x | -csc(x) cot(x) | -
        sec(x) tan(x) | x | 2 sec(x)^3 - sec(x) | -
        sin(x)/x | x | (x cos(x) - sin(x))/x^2 | -
        sin(x)/(1+cos(x)) | x | 1/(cos(x) + 1) | -
        (1-cos(x))/(1+cos(x)) | x | 2 sin(x)/(1 + cos(x))^2 | -
        (sin(x)+cos(x))^2 | x | 2 cos(2 x) | -
        x^2 sin(1/x) | x | 2 x sin(1/x) - cos(1/x) | -
        cos(ln(x)) | x | -sin(ln(x))/x | -
        sin(cos(x)) | x | -cos(cos(x)) sin(x) | -
        exp(x) sin(x) | x | exp(x) (sin(x) + cos(x)) | -
        exp(-2x) cos(3x) | x | -exp(-2 x) (2 cos(3 x) + 3 sin(3 x)) | -
        x^2 exp(x) sin(x) | x | x exp(x) (2 sin(x) + x sin(x) + x cos(x)) | -
        arcsin(x) | x | 1/sqrt(1 - x^2) | -
        arcsin(x/2) | x | 1/sqrt(4 - x^2) | -
        arccos(2x) | x | -2/sqrt(1 - 4 x^2) | -
        arctan(x) | x | 1/(x^2 + 1) | -
        arctan(1/x) | x | -1/(x^2 + 1) | x != 0
        arctan(sqrt(x)) | x | 1/(2 (x + 1) sqrt(x)) | -
        x arctan(x) | x | arctan(x) + x/(x^2 + 1) | -
        x arcsin(x)+sqrt(1-x^2) | x | arcsin(x) | x > -1, x < 1
        arctan(x)/x | x | (x/(x^2 + 1) - arctan(x))/x^2 | -
        arctan((x-1)/(x+1)) | x | 1/(x^2 + 1) | x != -1
        arcsec(x) | x | 1/(abs(x) sqrt(x^2 - 1)) | -
        arcsin(x/(x + 1)) | x | 1/((x + 1) sqrt(2 x + 1)) | -
        arccos(x/(1 - x)) | x | 1/((x - 1) sqrt(1 - 2 x)) | -
        arctan(sqrt((1 - x)/(1 + x))) | x | -1/(2 sqrt(1 - x^2)) | -
        sqrt(x^3 - x^2) | x | (3 x - 2)/(2 sqrt(x - 1)) | -
        sqrt(x/(1 - x)) | x | 1/(2 (1 - x) sqrt(x (1 - x))) | -
        1/sqrt(1 - v^2/c^2) | v | v/(c^2 (1 - v^2/c^2)^(3/2)) | v^2/c^2 < 1
        sinh(x) | x | cosh(x) | -
        cosh(2x) | x | 2 sinh(2 x) | -
        tanh(x) | x | sech(x)^2 | -
        x cosh(x)-sinh(x) | x | x sinh(x) | -
        ln(cosh(x)) | x | tanh(x) | -
        arsinh(x) | x | 1/sqrt(x^2 + 1) | -
        artanh(x) | x | 1/(1 - x^2) | x > -1, x < 1
        1/(1+exp(-x)) | x | exp(-x)/(1 + exp(-x))^2 | -
        ln(1+exp(x)) | x | 1/(1 + exp(-x)) | -
        ln(1+exp(-x)) | x | -1/(1 + exp(x)) | -
        1/2 (y-x)^2 | x | x - y | -
        (y - 1/(1+exp(-w x)))^2 | w | 2 x (1/(1 + exp(-w x)) - y) exp(-w x)/(1 + exp(-w x))^2 | -
        -y ln(p) - (1-y) ln(1-p) | p | (p - y)/((1 - p) p) | p > 0, p < 1
        -y ln(sigmoid(x)) - (1-y) ln(1-sigmoid(x)) | x | sigmoid(x) - y | -
        x sigmoid(x) | x | sigmoid(x) (1 + x - x sigmoid(x)) | -
        tanh(w x + b) | w | x sech(w x + b)^2 | -
        a x^2 + b x + c | x | 2 a x + b | -
        x^n | x | n x^(n - 1) | x > 0
        a^x | x | a^x ln(a) | -
        A sin(omega t + phi) | t | A omega cos(omega t + phi) | -
        A exp(-k t) cos(omega t) | t | -A exp(-k t) (k cos(omega t) + omega sin(omega t)) | -
        1/(sigma sqrt(2 pi)) exp(-(x-mu)^2/(2 sigma^2)) | x | (mu - x) exp(-(x - mu)^2/(2 sigma^2))/(sqrt(2 pi) sigma^3) | -
        k/(x^2+a^2) | x | -2 k x/(x^2 + a^2)^2 | -
        sqrt(a^2-x^2) | x | -x/sqrt(a^2 - x^2) | -
        x/(a+x) | x | a/(a + x)^2 | -
        (a x+b)/(c x+d) | x | (a d - b c)/(c x + d)^2 | -
        x^3 sqrt(1-x^2) | x | x^2 (3 - 4 x^2)/sqrt(1 - x^2) | -
        (x+1)^2 (x-2)^3 | x | (x + 1) (x - 2)^2 (5 x - 1) | -
        x^2 (1-x)^4 | x | 2 x (1 - x)^3 (1 - 3 x) | -
        arcsin(2x/(1+x^2)) | x | 2 sign(1 - x^2)/(x^2 + 1) | x != -1, x != 1
        arccos((1-x^2)/(1+x^2)) | x | 2 sign(x)/(x^2 + 1) | x != 0
        arctan((1+x)/(1-x)) | x | 1/(x^2 + 1) | x != 1
        ln(x+sqrt(x^2-1)) | x | 1/sqrt(x^2 - 1) | x >= 1
        (x-1)(x-2)(x-3) | x | 3 x^2 - 12 x + 11 | -
        (x+1)^4 (x-1)^3 | x | (x + 1)^3 (x - 1)^2 (7 x - 1) | -
        (x-1)^2 (x+1)^2 | x | 4 x (x^2 - 1) | -
        (x-2)^3 - x | x | 3 (x - 2)^2 - 1 | -
        ln(x^2-1)-ln(x+1) | x | 1/(x - 1) | x > 1
        ln(x^2-1)+ln(x-1) | x | (3 x + 1)/(x^2 - 1) | x > 1
        x/(x^2-1)-1/(x-1) | x | 2 x/(x^2 - 1)^2 | -
        sin(x)^2/(1+cos(x)) | x | sin(x) | cos(x) != -1
        cos(x)^2/(1-sin(x)) | x | cos(x) | sin(x) != 1
        sinh(x)^2/(cosh(x)-1) | x | sinh(x) | x != 0
        sin(2x)/sin(x) | x | -2 sin(x) | sin(x) != 0
        x/(1+x/(1+x)) | x | (2 x^2 + 2 x + 1)/(2 x + 1)^2 | x != -1
        1/(1+1/(1+1/x)) | x | -1/(2 x + 1)^2 | x != 0, x != -1
        (1+1/x)/(1-1/x) | x | -2/(x - 1)^2 | x != 0
        sqrt(1-cos(x)^2) | x | sign(sin(x)) cos(x) | sin(x) != 0
        arcsin(sqrt(1-x^2)) | x | -sign(x)/sqrt(1 - x^2) | x != 0
        1/(1+exp(-x)) | x,x | exp(-x) (exp(-x) - 1)/(exp(-x) + 1)^3 | -
        x^x | x,x | x^x ((ln(x) + 1)^2 + 1/x) | -
        x^x | x,x,x | x^(x - 2) (x^2 (ln(x) + 1)^3 + 3 x (ln(x) + 1) - 1) | -
        x^x | x,x,x,x | x^(x - 2) (x^2 (ln(x) + 1)^4 + 6 x (ln(x) + 1)^2 - 4 ln(x) - 1 + 2/x) | -
        """)
    void isWrittenAsInATextbook(String f, String by, String derivative, String conditions) {
        var fluxion = Fluxion.create();
        var variables = Arrays.stream(by.split(",")).map(fluxion::variable).toList();
        var d = fluxion.derivative(fluxion.asking(variables).formula(f), variables, Form.SIMPLIFIED);
        assertEquals(derivative, d.text());
        String told = d.conditions().stream().map(Printer::text).collect(Collectors.joining(", "));
        assertEquals(conditions, told.isEmpty() ? "-" : told);
    }
}
