package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.function.Context;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums that say only what their index is. */
final class SumRangesTest {
    private static final Pattern FORMULA = Pattern.compile("\\$([^$]+)\\$");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        $\\sum_i x_i$                                     ¦ i from 1 to n
        $\\sum_{i} x_i + n$ and $\\prod_j y_j$             ¦ i from 1 to N, j from 1 to N
        $\\sum_i x_i$ for $\\sum_{i=0}^{K} x_i$             ¦ i from 0 to K
        $\\sum_{j=1}^m x_j = \\sum_i x_i$                   ¦ i from 1 to m
        $\\sum_{i=1}^m x_i \\sum_{j=1}^3 y_j \\sum_i z_i$    ¦ i from 1 to m
        $\\sum_{i=1}^m x_i \\sum_{j=1}^p y_j \\sum_k z_k$    ¦ k from 1 to n
        $\\sum_{i=1}^m x_i$¶# Other things¶$\\sum_{i=1}^K x_i = \\sum_i x_i$ ¦ ; i from 1 to K
        $\\sum_{i=1}^m x_i$¶# Other things¶$\\sum_i x_i$    ¦ ; i from 1 to m
        $\\sum_{i<j} x_i$ and $\\sum_{i=1}^n x_i$ and $\\sum_i^n x_i$ ¦ ''
        """)
    void ranges(String text, String ranges) {
        var page = text.replace('¶', '\n');
        var formulas = FORMULA.matcher(page).results().map(match -> new Span(match.start(1), match.end(1))).toList();
        var all = new SumRanges(page, formulas);
        var found = new ArrayList<String>();
        for (Span place : formulas) {
            var told = all.at(place.from()).entrySet().stream().map(range -> range.getKey() + " from "
                + range.getValue().from() + " to " + range.getValue().to()).collect(Collectors.joining(", "));
            if (found.isEmpty() || !found.getLast().equals(told)) found.add(told);
        }
        assertEquals(ranges, String.join("; ", found));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        $s_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}$, so $\\frac{\\partial s_i}{\\partial z_j} = s_i(\\delta_{ij} - s_j)$ ¦ definition proved
        $s_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}$, so $\\frac{\\partial s_i}{\\partial z_j} = s_i(\\delta_{ij} + s_j)$ ¦ definition refuted
        $E = \\frac12 \\sum_{i=1}^N (w x_i - y_i)^2$. $\\frac{dE}{dw} = \\sum_i (w x_i - y_i) x_i$ ¦ definition proved
        $E = \\sum_{i=1}^N (w x_i - y_i)^2$. $\\frac{dE}{dw} = \\sum_i (w x_i - y_i) x_i$ ¦ definition refuted
        $s_i = \\frac{e^{z_i}}{\\sum_{j=1}^K e^{z_j}}$ and for $H = -\\sum_i t_i \\ln s_i$ with $\\sum_i t_i = 1$, we have $\\frac{\\partial H}{\\partial z_j} = s_j - t_j$ ¦ definition definition definition proved
        $y = x^2$ has $\\frac{dy}{dx} = 2x$, and for $H = \\sqrt{t^2}$ with $t > 0$ we have $H = t$ ¦ definition proved definition definition proved
        """)
    void words(String text, String words) {
        assertEquals(words, Words.of(text));
    }

    /** Also where the sum stands in what is only supposed. */
    @Test void isSaid() {
        var text = "Let $\\sum_{i=1}^K t_i = 1$.\n\n# Two\n\nSuppose $\\sum_j p_j = 1$.";
        var steps = DocumentCheck.check(Source.of(text), Format.MARKDOWN, Context.EMPTY, LatexMacros.NONE,
            Patience.each(20));
        assertEquals(List.of("\"\\sum_j\" does not say over what it runs; it is read as one over j = 1, ..., K"),
            steps.getLast().warnings().stream().map(Diagnostic::message).toList());
    }
}
