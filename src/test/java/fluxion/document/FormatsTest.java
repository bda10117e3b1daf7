package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.function.Context;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where formulas stand in files of each format, and what stands there that is none. */
final class FormatsTest {
    private static final Map<String, String> FILES = Map.of("part", "In part: $x + x = 3 x$", "ring", "\\input{ring}");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        \\begin{equation}x + x = 2x\\end{equation}                          ¦ 1:17 proved
        \\begin{align*} x + x &= 2x \\\\ &= x \\end{align*}                     ¦ 1:16 proved, 1:25 refuted
        \\begin{gather} x + x = 2x \\\\ x x = x^2 \\end{gather}                ¦ 1:16 proved, 1:30 proved
        \\begin{multline*} (a + b)^2 \\\\ = a^2 + 2ab \\\\ + b^2\\end{multline*}  ¦ 1:19 proved
        \\begin{eqnarray} x + x &=& 2x \\\\ &=& x \\end{eqnarray}              ¦ 1:18 proved, 1:28 refuted
        \\[\\begin{split} x + x &= 2x \\\\ &= 3x \\end{split}\\]                ¦ 1:17 proved, 1:26 refuted
        $$|x| = \\begin{cases} x & x \\ge 0 \\\\ -x & x < 0 \\end{cases}$$      ¦ 1:3 proved
        % $1 = 2$¶$1 = 1$ % $1 = 3$                                      ¦ 2:2 proved
        $x = x % = 2$¶$ and 5\\% of $1 = 1$                                ¦ 1:2 proved, 2:15 proved
        \\begin{verbatim}¶$1=2$¶\\end{verbatim} $1 = 1$                    ¦ 3:17 proved
        \\verb|$1=2$| \\verb*+$1=2$+ $1 = 1$                               ¦ 1:29 proved
        \\begin{lstlisting}$1=2$\\end{lstlisting}\\iffalse $1=2$\\fi $1=1$   ¦ 1:59 proved
        \\newcommand{\\h}{$1=2$}% fluxion: constant c¶\\begin{document}$1=1$ ¦ 1:34 definition, 2:18 proved
        \\begin{document}$1=1$\\verb|\\end{document}| $2=2$¶\\end{document} $1=2$ ¦ 1:18 proved, 1:45 proved
        Before $1 = 1$.¶\\input{part}¶After $2 = 2$                        ¦ 1:9 proved, part 1:11 refuted, 3:8 proved
        \\input{../part} \\input{ring} $1 = 1$                             ¦ 1:1 unreadable, ring 1:1 unreadable, 1:31 proved
        % \\input{part}                                                   ¦ ''
        """)
    void latex(String text, String steps) {
        assertEquals(steps, steps(text, Format.LATEX));
    }

    /** A sheet is read as LaTeX as a whole if there is a command in one of its lines. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        a = \\frac{x}{2}¶a' = 1/2                                ¦ 1:1 definition, 2:1 proved
        % a half¶\\newcommand{\\h}{\\frac12}¶y = \\h x^{2}¶y' = x   ¦ 3:1 definition, 4:1 proved
        \\phi(z) = \\tanh z¶\\phi' = 1 - \\phi^2                  ¦ 1:1 definition, 2:1 proved
        # \\frac is for LaTeX¶x + x = \\¶ 2 x¶x^10 = x^10        ¦ 2:1 proved, 4:1 proved
        """)
    void sheets(String text, String steps) {
        assertEquals(steps, steps(text, Format.SHEET));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        <p>$$x + x = 2x$$</p> <p>\\(x = x\\) and \\[1 = 2\\]</p>             ¦ 1:6 proved, 1:28 proved, 1:42 refuted
        <pre>$1=2$</pre><code>$1=2$</code><script>"$1=2$"</script>$1=1$  ¦ 1:60 proved
        <style>$1=2$</style><!-- $1=2$ -->$1=1$                          ¦ 1:36 proved
        <!-- fluxion: constant c --> <PRE class="x">$1=2$</PRE>$1=1$     ¦ 1:15 definition, 1:57 proved
        $0 &lt; 1$ and $x &minus; x = 0$, $2 &#60; 1$                      ¦ 1:2 proved, 1:17 proved, 1:36 refuted
        $$\\begin{aligned} x+x &amp;= 2x \\\\<br/> &amp;= x \\end{aligned}$$   ¦ 1:19 proved, 1:30 refuted
        <script type="math/tex">x = x</script>                           ¦ 1:25 proved
        <script type="math/tex; mode=display">1 = 2</script>             ¦ 1:39 refuted
        <p>For $x>0$ it is $|x| = x$.</p>¶¶<p>Now $|x| = x$.</p>          ¦ 1:9 definition, 1:21 proved, 3:9 conditional
        <pre>$1=2$                                                       ¦ ''
        """)
    void html(String text, String steps) {
        assertEquals(steps, steps(text, Format.HTML));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        ```math¶x + x = 2x¶```                                           ¦ 2:1 proved
        ```¶$1=2$¶```¶$1=1$                                              ¦ 4:2 proved
        `$1=2$` \\(1 = 1\\) <pre>$1=2$</pre>                               ¦ 1:11 proved
        Prices are $5 to $10 and `$PATH = $HOME` is code, $1 = 1$        ¦ 1:52 proved
        $x = `$1=2$` x$ $1 = 1$                                          ¦ 1:18 proved
        $x^2 &gt; -1$                                                    ¦ 1:2 proved
        """)
    void markdown(String text, String steps) {
        assertEquals(steps, steps(text, Format.MARKDOWN));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
        {"cells": [{"cell_type": "markdown", "source": ["a\\n", "$1 = 1$"]}]}                  ¦ cell 1 2:2 proved
        {"cells": [{"cell_type": "code", "source": "$1=2$"}, {"source": "$1=2$", "cell_type": "markdown"}]} \
            ¦ cell 2 1:2 refuted
        {"cells": [{"cell_type": "markdown", "source": "```\\n$1=2$"}, \
            {"cell_type": "markdown", "source": "$1=1$"}]} ¦ cell 2 1:2 proved
        {"cells": []}                                                                        ¦ ''
        {"metadata": {"cells": [1]}}                                                         ¦ 1:1 unreadable
        {"cells": [{"cell_type"                                                              ¦ 1:1 unreadable
        [1]                                                                                  ¦ 1:1 unreadable
        null                                                                                 ¦ 1:1 unreadable
        """)
    void notebooks(String text, String steps) {
        assertEquals(steps, steps(text, Format.NOTEBOOK));
    }

    private static String steps(String text, Format format) {
        var document = Document.of(Source.of(text.replace('¶', '\n')), format,
            name -> Optional.ofNullable(FILES.get(name)).map(file -> new Source(name, file)));
        return DocumentCheck.check(document, Context.EMPTY, LatexMacros.NONE, Patience.each(20)).stream().map(step -> {
            var section = document.at(step.span().from());
            int from = step.span().from();
            return (section.label() + " " + section.line(from) + ":" + section.column(from) + " "
                + step.outcome().word()).strip();
        }).collect(Collectors.joining(", "));
    }
}
