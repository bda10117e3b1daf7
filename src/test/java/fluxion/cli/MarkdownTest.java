package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Formulas that are set apart stand in fences. */
class MarkdownTest {
    @Test void eachBlockHasAFence() {
        assertEquals(List.of("```math", "\\begin{align*}", "a &= b", "\\end{align*}", "```", "for $x > 0$"),
            Markdown.fenced(List.of("\\begin{align*}", "a &= b", "\\end{align*}", "for $x > 0$")));
        assertEquals(List.of("```math", "2 x", "```"), Markdown.fence(List.of("2 x")));
    }
}
