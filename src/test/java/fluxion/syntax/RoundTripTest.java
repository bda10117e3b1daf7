package fluxion.syntax;

import static fluxion.syntax.Readings.latex;
import static fluxion.syntax.Readings.text;
import static fluxion.syntax.Readings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.RandomExpressions;
import fluxion.print.Printer;
import org.junit.jupiter.api.Test;

/** What is printed is read back as the same expression, without a doubt. */
class RoundTripTest {
    @Test void plainText() {
        RandomExpressions.forAll(1, 2_000, f -> {
            assertEquals(f, value(text(Printer.text(f))), Printer.text(f));
            assertEquals("", Readings.doubts(text(Printer.text(f)), Severity.WARNING), Printer.text(f));
        });
    }

    @Test void unicode() {
        RandomExpressions.forAll(2, 2_000, f -> {
            assertEquals(f, value(text(Printer.unicode(f))), Printer.unicode(f));
            assertEquals("", Readings.doubts(text(Printer.unicode(f)), Severity.WARNING), Printer.unicode(f));
        });
    }

    @Test void latexToo() {
        RandomExpressions.forAll(3, 2_000, f -> {
            assertEquals(f, value(latex(Printer.latex(f))), Printer.latex(f));
            assertEquals("", Readings.doubts(latex(Printer.latex(f)), Severity.WARNING), Printer.latex(f));
        });
    }
}
