package fluxion.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.Fluxion;
import fluxion.Form;
import fluxion.print.Writing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivations in LaTeX fit a page. */
class AlignedTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", textBlock = """
        a + b + c                     | 100 | a + b + c
        a + b + c                     | 3   | a + b / {} + c
        a (b + c) - d                 | 4   | a (b + c) / {} - d
        \\frac{a + b + c + d}{e}    | 5   | \\frac{\\begin{aligned} & a + b \\\\ & {} + c + d \\end{aligned}}{e}
        (a + b) (c + d) (e + f)       | 7   | (a + b) (c + d) / {} \\times (e + f)
        \\sin(x)                    | 1   | \\sin(x)
        """)
    void rows(String latex, double width, String rows) {
        assertEquals(rows, String.join(" / ", Breaking.rows(latex, width)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x sin(x)", "exp(-x^2/2) cos(3 x)", "(x^2 + 1)^5 (3 x - 2)^4/(x + 7)^3",
        "x^3 exp(2 x) sin(x) ln(x)", "(x + 1)(x + 2)(x + 3)(x + 4) sin(x) cos(x) ln(x)"})
    void derivationsFitAPage(String formula) {
        var fluxion = Fluxion.create();
        var x = fluxion.variable("x");
        var derivation = fluxion.explained(fluxion.formula(formula), List.of(x), Form.SIMPLIFIED).derivation();
        var lines = new Writeup(derivation, Detail.NORMAL).in(Writing.LATEX);
        for (String line : lines) assertTrue(broadest(line) <= Breadth.PAGE + 3, line);
    }

    /** Rows that are broken within a fraction stand below each other. */
    private static double broadest(String line) {
        return List.of(line.split(" \\\\\\\\ ")).stream().mapToDouble(Breadth::of).max().orElse(0);
    }

    /** An align* is never broken between pages. */
    @Test void longDerivationsAreSeveralBlocks() {
        var rows = IntStream.range(0, 40).mapToObj(k -> new Aligned.Row(k % 20 == 0 ? "a" : "", "b", "")).toList();
        assertEquals(4, Aligned.of(rows).stream().filter("\\begin{align*}"::equals).count());
    }

    @Test void reasonsStandBesideWhereTheyFit() {
        var rows = List.of(new Aligned.Row("a", "b", "rule"), new Aligned.Row("", "c", "other rule"));
        assertEquals("\\begin{align*}|a &= b && \\text{rule} \\\\| &= c && \\text{other rule}|\\end{align*}",
            Aligned.of(rows).stream().collect(Collectors.joining("|")));
    }
}
