package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives of functions at points, above all where the formula fails. */
class SlopesTest {
    private static final Variable X = Exprs.variable("x");

    @ParameterizedTest(name = "d/dx {0} at {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
        x^2                 ; 3    ; 6
        |x|                 ; 0    ; KINK
        |x|                 ; -2   ; -1
        x |x|               ; 0    ; 0
        |x|^3               ; 0    ; 0
        max(x, 0)           ; 0    ; KINK
        max(x^3, 0)         ; 0    ; 0
        max(x, 2x - 1)      ; 1    ; KINK
        min(x, x + 1)       ; 0    ; 1
        relu(x)             ; 0    ; KINK
        x relu(x)           ; 0    ; 0
        sign(x)             ; 0    ; JUMP
        x sign(x)           ; 0    ; KINK
        x^2 sign(x)         ; 0    ; 0
        heaviside(x)        ; 0    ; JUMP
        sign(x^2)           ; 0    ; JUMP
        piecewise(x = 0: 1, otherwise: sin(x)/x)      ; 0 ; 0
        piecewise(x = 0: 2, otherwise: sin(x)/x)      ; 0 ; JUMP
        piecewise(x = 0: 0, otherwise: x^2 sin(1/x))  ; 0 ; 0
        piecewise(x = 0: 1, otherwise: 1 + 3 x + x^2 cos(1/x)/(1 + x)) ; 0 ; 3
        piecewise(x = 0: 1, otherwise: (exp(x) - 1)/x) ; 0 ; 0.5
        piecewise(x = 0: 1, otherwise: (exp(abs(x)) - 1)/abs(x)) ; 0 ; KINK
        floor(x)            ; 1/2  ; 0
        floor(x)            ; 1    ; JUMP
        (x - 1)^2 floor(x)  ; 1    ; 0
        x floor(x^2)        ; 0    ; 0
        ceil(x)             ; 2    ; JUMP
        sqrt(x)             ; 0    ; BORDER
        x^(3/2)             ; 0    ; BORDER
        sqrt(x^2)           ; 0    ; KINK
        sqrt(x^4)           ; 0    ; 0
        x^(1/3)             ; 0    ; VERTICAL
        x + x^(1/3)         ; 0    ; VERTICAL
        x^(2/3)             ; 0    ; VERTICAL
        x^(4/3)             ; 0    ; 0
        (x^3 + x^4)^(1/3)   ; 0    ; unknown
        ((x - 1)^3 + (x - 1)^6)^(1/3) ; 1 ; unknown
        x x^(1/3)           ; 0    ; 0
        sqrt(1 - cos(x))    ; 0    ; KINK
        sqrt(x^2 + x^4)     ; 0    ; KINK
        x sqrt(x^2)         ; 0    ; 0
        sqrt(sin(x)^4)      ; 0    ; 0
        ln(x)               ; -1   ; OUTSIDE
        1/x                 ; 0    ; OUTSIDE
        |x|/x               ; 0    ; OUTSIDE
        x/|x|               ; 2    ; 0
        atan2(x, -1)        ; 0    ; JUMP
        atan2(x^3, x - 1)   ; 0    ; JUMP
        atan2(-1, x)        ; 0    ; 1
        atan2(x^2, -1)      ; 0    ; 0
        atan2(x, 1 - x)     ; 1    ; 1
        arcsin(sin(x))      ; 0    ; 1
        arccos(cos(x))      ; 0    ; KINK
        arccos(1 - x^2)     ; 0    ; KINK
        sqrt(1 - sqrt(1 - x^2)) ; 0 ; KINK
        """)
    void slopes(String f, String at, String expected) {
        assertEquals(expected, described(Slopes.at(read(f), X, Map.of(X, rational(at)))));
    }

    @ParameterizedTest(name = "order {1} of {0} at {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
        x^5        ; 2 ; 1 ; 20
        x^(5/3)    ; 2 ; 0 ; VERTICAL
        x^(7/3)    ; 2 ; 0 ; 0
        x |x|      ; 2 ; 1 ; 2
        ln(x)      ; 2 ; -1 ; OUTSIDE
        x^3 |x|    ; 2 ; 0 ; 0
        x^3 |x|    ; 4 ; 0 ; KINK
        x |x|      ; 2 ; 0 ; KINK
        |x|        ; 2 ; 0 ; KINK
        x^2 sinc(1/x) ; 2 ; 0 ; OUTSIDE
        """)
    void higherOrders(String f, int order, String at, String expected) {
        var by = java.util.Collections.nCopies(order, X);
        assertEquals(expected, described(Slopes.at(read(f), by, Map.of(X, rational(at)))));
    }

    @Test
    void otherVariablesStayWhereTheyAre() {
        var point = Map.of(X, Rational.ZERO, Exprs.variable("y"), Rational.ONE);
        assertEquals("KINK", described(Slopes.at(read("y |x|"), X, point)));
        assertEquals("0", described(Slopes.at(read("(y - 1) |x|"), X, point)));
        assertEquals("KINK", described(Slopes.at(read("hypot(x, y - 1)"), X, point)));
        assertEquals("0", described(Slopes.at(read("hypot(x, y)"), X, point)));
        assertEquals("0", described(Slopes.at(read("y |x|"), List.of(Exprs.variable("y")), point)));
    }

    private static String described(Slope slope) {
        return switch (slope) {
            case Slope.Exists(var range, _) -> range.isPoint() ? decimal(range) : range.toString();
            case Slope.Expressed(var value) -> value.toString();
            case Slope.About(var number)  -> "about " + number;
            case Slope.Missing(var why)   -> why.name();
            case Slope.Unknown _          -> "unknown";
        };
    }

    private static String decimal(Interval point) {
        return new BigDecimal(point.lo()).stripTrailingZeros().toPlainString();
    }

    private static Expr read(String text) {
        return ((Read<Expr>) Reader.formula(text)).value();
    }

    private static Rational rational(String text) {
        return read(text) instanceof Expr.Num(var value) ? value : Rational.ZERO;
    }
}
