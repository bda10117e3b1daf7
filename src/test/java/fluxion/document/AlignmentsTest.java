package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of alignments: which of them go on with what stands above. */
final class AlignmentsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        # A row goes on behind space and empty braces, and a break may have a length.
        $$\\begin{align} x+x &= 2x \\\\[2pt] y+y &= 2y \\\\*[1ex] z+z &= 3z \\end{align}$$ ¦ proved proved refuted
        $$\\begin{align} (x+1)^2 &= x^2+2x+1 \\\\[4pt] &= x^2+3x+1\\end{align}$$ ¦ proved refuted
        $$\\begin{align} (x+1)^2 &= x^2+2x \\\\ &\\quad + 1 \\\\ &= 1 + 2x + x^2\\end{align}$$ ¦ proved proved
        $$\\begin{align} (a+b)^3 &= a^3+3a^2b \\\\ &\\qquad {}+3ab^2+b^3 \\\\ &= (a+b)(a+b)^2\\end{align}$$ ¦ proved proved
        $$\\begin{align*} \\frac12 (a+b)^2 &+ \\\\ &\\quad \\frac12 (a-b)^2 = a^2 + b^2\\end{align*}$$ ¦ proved
        $$\\begin{split} (a-b)^3 = {}& a^3 - 3a^2 b \\\\ & {} + 3 a b^2 + b^3 \\end{split}$$ ¦ refuted
        $$\\begin{aligned} x + x &= 2x \\qquad y + y = 3y \\\\ z - z &= 0 \\end{aligned}$$ ¦ proved refuted proved
        # Environments of packages, and arrays of equations.
        \\begin{IEEEeqnarray}{rCl} x + x &=& 3x \\\\ y + y &=& 2y \\end{IEEEeqnarray} ¦ refuted proved
        \\begin{empheq}[box=\\fbox]{align} x + x &= 3x \\\\ y + y &= 2y \\end{empheq} ¦ refuted proved
        \\begin{xalignat}{2} x + x &= 3x & y + y &= 2y \\end{xalignat} ¦ refuted proved
        \\begin{flalign*} x + x &= 3x && \\end{flalign*} ¦ refuted
        \\begin{array}{rcl} x + x &=& 3x \\\\ y + y &=& 2y \\end{array} ¦ refuted proved
        \\[ \\begin{array}{r@{}l} x + x &= 3x \\end{array} \\] ¦ refuted
        """)
    void words(String text, String words) {
        assertEquals(words, Words.of(text));
    }
}
