package fluxion.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.certificate.Claim;
import fluxion.certificate.Effort;
import fluxion.certificate.Rejected;
import fluxion.certificate.Terms;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of the checker contain the values that those of the judge, found in another way, contain. */
class SeriesTest {
    private static final int POINTS = 15;

    private static Rational random(Random random) {
        long size = 1L << random.nextInt(12);
        return Rational.of(random.nextLong(-20 * size, 20 * size), 1 + random.nextLong(size));
    }

    private static Range checked(String function, Rational at, int bits) {
        var t = new Terms();
        int x = t.number(at);
        int u = switch (function) {
            case "exp"  -> t.exp(x);
            case "root" -> t.power(x, t.number(2, 3));
            case "power" -> t.power(t.pi(), x);
            case String f -> t.call(f, x);
        };
        var setting = new Setting(new Claim(t.nodes(), u, x, List.of()));
        return Checker.sides(setting, Map.of(), bits, new Effort(1_000_000)).getFirst();
    }

    private static Expr judged(String function, Rational at) {
        Expr x = Exprs.num(at);
        return switch (function) {
            case "exp"  -> Exprs.exp(x);
            case "root" -> Exprs.power(x, Exprs.num(2, 3));
            case "power" -> Exprs.power(Exprs.PI, x);
            case String f -> Exprs.apply(Functions.find(f, 1).orElseThrow(), x);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "root", "power", "ln", "sin", "cos", "tan", "arctan", "arcsin", "arccos", "erf",
        "erfi", "sinh", "tanh", "arsinh", "arcosh", "artanh", "sinc", "abs", "sign", "floor", "sigmoid", "gelu"})
    void boundsContainTheValue(String function) {
        var random = new Random(11);
        int seen = 0;
        for (int i = 0; i < POINTS; i++) {
            boolean small = List.of("arcsin", "arccos", "artanh", "erf", "erfi", "gelu").contains(function);
            var at = small && i % 2 == 0 ? random(random).over(Rational.of(21)) : random(random);
            if (small && at.abs().compareTo(Rational.of(6)) > 0) continue;
            var expected = Enclosures.at(judged(function, at), Map.of(), 400).within();
            for (int bits : new int[] {64, 200}) {
                Range found;
                try {
                    found = checked(function, at, bits);
                } catch (Rejected _) {
                    continue;                                        // no value here
                }
                assertTrue(expected.isPresent(), () -> function + " at " + at);
                assertTrue(found.low().compareTo(expected.get().upper()) <= 0
                    && expected.get().lower().compareTo(found.high()) <= 0, () -> function + " at " + at);
                var width = found.high().minus(found.low());
                var size = found.abs().high().plus(new Rational(BigInteger.ONE,
                    BigInteger.TWO.pow(bits / 2)));
                assertTrue(width.times(Rational.of(1L << 30)).compareTo(size) <= 0, () -> function + " at " + at
                    + " within " + found);
                seen++;
            }
        }
        assertTrue(seen > POINTS / 4, function + ": " + seen);
    }

    /** Exact values stay exact. */
    @ParameterizedTest
    @ValueSource(strings = {"sin", "arctan", "arcsin", "erf", "floor", "sign"})
    void zeroIsZero(String function) {
        assertEquals(Range.of(0), checked(function, Rational.ZERO, 64));
    }
}
