package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.function.Context;
import fluxion.syntax.Source;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents and what is said of each of their formulas. */
final class DocumentCheckTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        y = (x + 1)^2 = x^2 + 2 x + 1                  | proved proved
        y = (x + 1)^2 = x^2 + 1                        | proved refuted
        p = 2 x; p = x + x = 3 x                       | definition proved refuted
        x + 1 = 1 + x; x = 2 = 3                       | proved refuted refuted
        n integer                                      | definition
        y' constant                                    | remark
        1 = 1 = 2                                      | proved refuted
        """)
    void sheets(String lines, String words) {
        var steps = DocumentCheck.check(Source.of(lines.replace("; ", "\n")), Format.SHEET, Context.EMPTY, 20);
        assertEquals(words, steps.stream().map(step -> step.outcome().word()).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        $p = (q+1)^2 = q^2+2q+1$                       | proved proved
        text `$x = 1 = 2$` in code                     | ''
        $$y = x^2 (y: \text{height})$$                | definition remark
        <!-- fluxion: constant t; h = 2 x --> $h = 2x$ | definition definition proved
        """)
    void markdown(String text, String words) {
        var steps = DocumentCheck.check(Source.of(text), Format.MARKDOWN, Context.EMPTY, 20);
        assertEquals(words, steps.stream().map(step -> step.outcome().word()).collect(Collectors.joining(" ")));
    }

    /** What is doubtful on either side of a link is told once, at the first link that has it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        $2 W^{(2)} = W^{(2)} + W^{(2)}$                | 1
        $a/bc = a c/b = (a/b) c$                       | 1 0
        """)
    void doubts(String text, String counts) {
        var steps = DocumentCheck.check(Source.of(text), Format.MARKDOWN, Context.EMPTY, 20);
        assertEquals(counts, steps.stream().map(step -> "" + step.warnings().stream().map(d -> d.message()).distinct()
            .count()).collect(Collectors.joining(" ")));
    }
}
