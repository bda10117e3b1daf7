package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Exprs;
import fluxion.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Within another program: the machine's language and digits are that program's business. */
@Isolated
class EmbeddingTest {
    @ParameterizedTest
    @ValueSource(strings = {"de", "ko", "tr", "ar-EG-u-nu-arab", "th-TH-u-nu-thai"})
    void saysTheSameWhereverTheMachineStands(String machine) {
        var said = said();
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(machine));
        try {
            assertEquals(said, said());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test void speaksTheLanguageThatIsAskedFor() {
        String korean = Messages.in(Locale.KOREAN, EmbeddingTest::refused);
        assertTrue(korean.contains("함수는 없다"), korean);
        assertEquals(refused(), Messages.in(Locale.FRENCH, EmbeddingTest::refused));
    }

    private static List<String> said() {
        var fluxion = Fluxion.create();
        var x = Exprs.variable("x");
        var slope = fluxion.derivative("1/2x^2 |x|", "x");
        var at = fluxion.evaluate(fluxion.formula("1234567/x"), Map.of(x, Exprs.TWO));
        var figure = new Plotting(fluxion, x, Map.of()).figure(List.of(fluxion.formula("1234.5 x")), 1, List.of(),
            Optional.of(-2.5), Optional.of(2.5));
        return List.of(slope.text(), slope.warnings().toString(), slope.exceptional().toString(), at.toString(),
            fluxion.compare("x", "1/2x").toString(), refused(), figure.svg(360, 240),
            Inputs.picture(fluxion, fluxion.formula("sin(12 x)"), List.of(x), Map.of(x, Exprs.TWO)).svg());
    }

    private static String refused() {
        return assertThrows(Fault.class, () -> Fluxion.create().formula("sine(x)")).getMessage();
    }
}
