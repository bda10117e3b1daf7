package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long texts are shortened between their words. */
final class ExcerptTest {
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
        a + b + c                       | 9  | a + b + c
        a + b + c + d + e               | 9  | a + … + e
        \\frac{1}{2} + \\left(x\\right) | 12 | \\frac … )
        x + \\left(a + b\\right)        | 13 | x + … )
        alpha + beta + gamma + delta    | 20 | alpha + … + delta
        12345 + 6789 + 2468             | 15 | 12345 … + 2468
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | 9 | aaa … aaa
        """)
    void isCutBetweenWords(String text, int length, String shown) {
        assertEquals(shown, Excerpt.of(text, length).strip());
    }
}
