package fluxion.syntax;

import java.util.Optional;

/**
 * Commands that LaTeX does not have and many books define alike. A definition in the document comes first; without one
 * they are read as here, and that is said.
 */
final class LatexCustoms {
    private static final String DEFINITIONS = """
        \\newcommand{\\ds}{\\displaystyle} \\newcommand{\\primeskip}{\\,} \\newcommand{\\answer}[2][]{#2}
        \\newcommand{\\ddx}{\\frac{d}{dx}} \\newcommand{\\ddt}{\\frac{d}{dt}} \\newcommand{\\dydx}{\\frac{dy}{dx}}
        \\newcommand{\\dfdx}{\\frac{df}{dx}} \\newcommand{\\fp}{f'} \\newcommand{\\fpp}{f''}
        \\newcommand{\\half}{\\frac{1}{2}}
        \\newcommand{\\eval}[1]{\\left.#1\\right|} \\newcommand{\\d}{\\mathrm{d}} \\newcommand{\\D}{\\mathrm{d}}
        \\newcommand{\\eps}{\\varepsilon} \\newcommand{\\veps}{\\varepsilon}
        \\newcommand{\\R}{\\mathbb{R}} \\newcommand{\\Z}{\\mathbb{Z}} \\newcommand{\\N}{\\mathbb{N}}
        \\newcommand{\\Q}{\\mathbb{Q}}
        """;
    private static final LatexMacros MACROS = LatexMacros.in(DEFINITIONS);

    private LatexCustoms() {}

    static Optional<LatexMacros.Macro> find(LatexToken command) {
        return Optional.ofNullable(MACROS.find(command.text()));
    }

    /** What the command stands for, as a message shows it. */
    static String shown(LatexMacros.Macro macro) {
        return LatexNames.written(macro.body()).replaceAll("#[12]", "…");
    }
}
