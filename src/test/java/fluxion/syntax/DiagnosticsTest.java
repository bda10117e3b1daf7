package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the caret stands. */
class DiagnosticsTest {
    private static String rendered(String text, int from, int to) {
        return Diagnostics.render(new Source("file", text),
            new Diagnostic(Code.CANNOT_READ, Severity.ERROR, new Span(from, to), "what", Optional.of("hint")));
    }

    @Test void underThePlace() {
        assertEquals("""
            error[cannot-read]: what
             --> file:2:6
              |
            2 | diff(sine(x), x)
              |      ^^^^ hint""", rendered("x\ndiff(sine(x), x)\ny", 7, 11));
    }

    @Test void tabsAndWideCharactersTakeTheirColumns() {
        assertEquals("""
            error[cannot-read]: what
             --> file:1:4
              |
            1 |     数x+y
              |        ^ hint""", rendered("\t数x+y", 3, 4).replace(":1:4", ":1:4"));
    }

    @Test void combiningMarksTakeNone() {
        assertEquals("""
            error[cannot-read]: what
             --> file:1:4
              |
            1 | x\u0302+y
              |   ^ hint""", rendered("x\u0302+y", 3, 4));
    }

    @Test void longLinesAreCutAroundThePlace() {
        var lines = rendered("x+".repeat(1000) + "?" + "+x".repeat(1000), 2000, 2001).lines().toList();
        assertEquals(" --> file:1:2001", lines.get(1));
        assertEquals("1 | …" + "x+".repeat(30) + "?" + "+x".repeat(19) + "+…", lines.get(3));
        assertEquals("  | " + " ".repeat(61) + "^ hint", lines.get(4));
    }

    @Test void theEndOfALineAndOfTheText() {
        assertEquals("  |   ^ hint", rendered("x+\ny", 2, 2).lines().toList().get(4));
        assertEquals("  |   ^ hint", rendered("x+", 2, 2).lines().toList().get(4));
        assertEquals("  | ^^ hint", rendered("x+\r\ny", 0, 6).lines().toList().get(4));
        assertEquals("  | ^ hint", rendered("", 0, 0).lines().toList().get(4));
    }

    @Test void controlCharactersAreNotSentToTheTerminal() {
        assertEquals("1 | a\uFFFDb", rendered("a\u001Bb", 1, 2).lines().toList().get(3));
    }
}
