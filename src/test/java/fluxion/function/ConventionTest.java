package fluxion.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import fluxion.Fluxion;
import fluxion.print.Printer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read where the asker means the other of two ways. */
class ConventionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        principal-branch      | x^(1/3)              | sqrt(x)^(2/3)
        principal-branch      | cbrt(x - 1)          | sqrt(x - 1)^(2/3)
        principal-branch      | x^(2/3) + y^(-1/5)   | sqrt(x)^(4/3) + sqrt(y)^(-2/5)
        principal-branch      | (x^(1/3))^(1/3)      | (sqrt(x)^(2/3))^(1/3)
        principal-branch      | (x^2)^(1/3)          | (x^2)^(1/3)
        principal-branch      | 8^(1/3) sqrt(x) x^3  | 8^(1/3) sqrt(x) x^3
        principal-branch      | sum(x^(k/3), k, 1, n) | sum(x^(k/3), k, 1, n)
        left-continuous-step  | heaviside(x)         | piecewise(x > 0: 1, otherwise: 0)
        right-continuous-step | x heaviside(x - 1)   | x piecewise(x - 1 >= 0: 1, otherwise: 0)
        right-continuous-step | relu(x)              | relu(x)
        """)
    void translation(String label, String text, String meant) {
        var convention = Convention.labelled(label).orElseThrow();
        var once = Fluxion.create().in(Context.EMPTY.meaning(convention)).formula(text).expr();
        assertEquals(Printer.text(Fluxion.create().formula(meant).expr()), Printer.text(once));
        assertSame(once, convention.translated(once), "what is translated stays");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        principal-branch      | (x^3)^(1/3)       | abs(x) | proved
        principal-branch      | x^(1/3)           | -(-x)^(1/3) | proved
        left-continuous-step  | heaviside(0)      | 0     | proved
        right-continuous-step | heaviside(-x)     | 1 - heaviside(x) | conditional
        """)
    void verdicts(String label, String left, String right, String verdict) {
        var convention = Convention.labelled(label).orElseThrow();
        assertEquals(verdict, Fluxion.create().in(Context.EMPTY.meaning(convention)).compare(left, right).word());
    }

    @Test
    void theLaterOfTwoContraryMeaningsHolds() {
        var context = Context.EMPTY.meaning(Convention.PRINCIPAL_BRANCH).meaning(Convention.LEFT_CONTINUOUS_STEP)
            .meaning(Convention.RIGHT_CONTINUOUS_STEP);
        assertEquals(Set.of(Convention.PRINCIPAL_BRANCH, Convention.RIGHT_CONTINUOUS_STEP), context.conventions());
    }
}
