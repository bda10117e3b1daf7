package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.function.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Formulas with a few characters changed are read or refused, in both syntaxes: no exception, no long wait. */
class MutationTest {
    private static final int ROUNDS = 10_000;
    private static final String SIGNS = "xyfd2.+-*/^()[]{}|_='!,;:&%#\\ \u200B√½²∂′αeD0\u0307\u0308ẋΔ<>";
    private static final List<String> PIECES = List.of("sin", "exp", "ln", "dx", "d/dx", "dxdy", "f(x)", "^f(x)",
        "xy", "pi", "abs(", "x1", "^sin ", "dy/dx", "(t)", "e3");
    private static final List<ReadingOptions> OPTIONS = List.of(ReadingOptions.DEFAULT, ReadingOptions.DEFAULT.by("x"),
        ReadingOptions.DEFAULT.by("x").by("t").strictly(), ReadingOptions.DEFAULT.withDecimalComma(),
        ReadingOptions.DEFAULT.in(Dialect.MAXIMA));
    private static final List<String> LATEX = List.of("\\frac{d}{dx}\\left(x^2\\right)", "\\sin^2 x + \\cos x",
        "\\left.\\frac{dy}{dx}\\right|_{x=2}", "\\frac{\\partial^2 f}{\\partial x\\partial y}(x, y)",
        "e^{-\\frac{x^2}{2}}", "\\sqrt[3]{x}\\,|y|", "w_{ij}^{(n)} \\hat y", "\\log_2 x \\ln(x)");

    @ParameterizedTest
    @EnumSource(Syntax.class)
    void mutantsAreReadOrRefused(Syntax syntax) throws IOException {
        var seeds = syntax == Syntax.LATEX ? LATEX
            : TextbookTest.lines().map(line -> line.substring(0, line.lastIndexOf('→')).strip()).toList();
        var random = new Random(7);
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                String text = mutant(seeds.get(random.nextInt(seeds.size())), random);
                var reading = Reader.formula(Source.of(text), syntax, Context.EMPTY,
                    OPTIONS.get(random.nextInt(OPTIONS.size())));
                assertEquals(reading instanceof Reading.Unread<?>, !Readings.errors(reading).isEmpty(), text);
                if (syntax == Syntax.TEXT) for (Diagnostic d : Readings.errors(reading))
                    assertTrue(d.hint().isPresent(), text + " " + d);
                for (Diagnostic d : reading.diagnostics())
                    assertTrue(d.span().from() >= 0 && d.span().from() <= d.span().to()
                        && d.span().to() <= text.length(), text + " " + d);
            }
        });
    }

    private static String mutant(String seed, Random random) {
        var text = new StringBuilder(seed);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(text.length() + 1);
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(5)) {
                case 0  -> text.insert(at, sign);
                case 1  -> { if (at < text.length()) text.deleteCharAt(at); }
                case 2  -> { if (at < text.length()) text.setCharAt(at, sign); }
                case 3  -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 4)));
            }
        }
        return text.toString();
    }
}
