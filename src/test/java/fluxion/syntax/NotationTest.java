package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.function.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas beyond the language: what in them is beyond it; nothing where they are not well formed. */
class NotationTest {
    private static String beyond(String latex) {
        var source = Source.of(latex);
        var place = new Span(0, latex.length());
        var whole = Reader.formula(source, place, Syntax.LATEX, Context.EMPTY, ReadingOptions.DEFAULT);
        if (!(whole instanceof Reading.Unread(var errors))) return "read";
        return Notation.of(source, place, Syntax.LATEX, ReadingOptions.DEFAULT, false, errors)
            .map(notation -> notation.beyond().stream().map(Notation.Beyond::construct).distinct()
                .collect(Collectors.joining(" "))).orElse("");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        \\lim_{x \\to a} f(x)                                    ¦ limit arrow
        \\lim_{x \\to 0^+} \\frac{1}{x}                          ¦ limit arrow one-sided
        \\sup_{x} f(x)                                           ¦ extremum
        \\nabla f(x, y) \\cdot \\vec u                           ¦ vector
        \\left\\langle 1, t \\right\\rangle                      ¦ vector tuple
        \\vr'(t) \\times \\vr(t)                                 ¦ vector
        \\divg \\vec F                                           ¦ vector
        \\begin{bmatrix} 1 & x \\\\ 0 & \\ddots \\\\ \\end{bmatrix} ¦ matrix ellipsis
        \\begin{array}{c|c} x & f(x) \\\\ \\hline 1 & -2 \\end{array} ¦ matrix
        A^{\\top} x                                              ¦ transpose
        \\iint_R f(x, y) \\, dA                                  ¦ integral differential
        \\int x^2 \\, dx                                         ¦ family differential
        \\sum_{k=1}^\\infty \\frac{x^k}{k!}                      ¦ infinity
        x_1 + \\cdots + x_n                                      ¦ ellipsis
        x \\pm y                                                 ¦ choice
        x \\in [0, 1)                                            ¦ set interval tuple
        f: A \\to B                                              ¦ mapping arrow
        p(x | y)                                                 ¦ given condition
        P(X > x)                                                 ¦ condition
        \\mathbb{E}[X^2]                                         ¦ probability
        1 + x + O(x^2)                                           ¦ magnitude
        O (1 - O)                                                ¦ read
        \\mathbf{X}^{\\mathsf{T}} y                              ¦ transpose
        n^{\\text{th}}                                           ¦ ordinal
        \\frac{d}{dx}\\bigg|_{x=0} e^x                            ¦ operator
        f \\circ g = h                                           ¦ degree
        \\|x\\|                                                  ¦ norm
        \\frac{d}{dx}                                            ¦ operator
        \\frac{\\partial f}{\\partial x}(1, 2)                   ¦ place
        \\frac{d^n y}{dx^n}                                      ¦ order
        (f^{-1})'(3)                                             ¦ prime inverse
        \\partial D                                              ¦ boundary
        dx                                                       ¦ differential
        \\mathrm{cost}(x)                                        ¦ function
        360 \\ \\text{feet/sec}                                  ¦ unit
        \\text{Surface area}                                     ¦ quantity
        \\sum_i a_i                                              ¦ sum
        \\sum_{n=0} a_n x^n                                     ¦ sum
        \\int_0^1 \\sqrt{x}                                     ¦ open
        \\int \\|u\\| \\, dt = \\int \\|v\\| \\, dt                  ¦ family norm differential
        104 \\ \\frac{^\\circ\\text{F}}{\\text{ft}}              ¦ unit
        [\\square]' + 1                                          ¦ blank prime
        \\xvec \\times \\vzero                                   ¦ vector
        \\sum_{k=1}^n \\frac{\\partial E}{\\partial s_k} x_k     ¦ bound

        \\frac{\\partial E}{\\partial W_{ij}^l}                    ¦ upper
        \\frac{\\partial L}{\\partial f(x)}                       ¦ by
        \\left(\\frac{d}{dx}\\right)^n f                          ¦ order
        \\sum_{i=1}^n \\phi_i(x)                                  ¦ functions
        \\mathbb{1}(x > 0)                                        ¦ indicator
        D_{KL}(p || q)                                           ¦ given condition
        (f_x)_y                                                  ¦ index

        # Not well formed, or not known.
        \\lim_{x \\to a}                                         ¦ limit arrow
        \\lim_{x \\to a} (x +)                                   ¦ ''
        \\lim_{x \\to a ( x                                      ¦ ''
        \\lim_{x \\to a} \\frac{x}                               ¦ ''
        \\lim_{x \\to a} \\foo                                   ¦ ''
        \\nabla \\aleph                                          ¦ ''
        \\lim_{x \\to a} x \\text{ and so on } y                 ¦ ''

        # The error is about something else.
        f^{-1}(x) + \\begin{tabular} x \\end{tabular}            ¦ ''
        x^2 + 1                                                  ¦ read
        """)
    void whatIsBeyond(String latex, String constructs) {
        assertEquals(constructs, beyond(latex));
    }

    /** Each construct is told once, by its first sign. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        \\lim_{x \\to a} \\lim_{y \\to b} x y   ¦ limits ("\\lim")
        \\vec r'(t) \\cdot \\vec r(t)            ¦ vectors ("\\vec r'")
        """)
    void names(String latex, String names) {
        var source = Source.of(latex);
        var place = new Span(0, latex.length());
        var errors = ((Reading.Unread<?>) Reader.formula(source, place, Syntax.LATEX, Context.EMPTY,
            ReadingOptions.DEFAULT)).errors();
        assertEquals(names, Notation.names(List.of(Notation.of(source, place, Syntax.LATEX, ReadingOptions.DEFAULT,
            false, errors).orElseThrow())));
    }
}
