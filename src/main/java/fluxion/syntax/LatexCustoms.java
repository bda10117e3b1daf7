package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Commands that LaTeX does not have and many books and packages define alike. A definition in the document comes first;
 * without one they are read as here, and that is said.
 */
final class LatexCustoms {
    private static final String DEFINITIONS = """
        \\newcommand{\\ds}{\\displaystyle} \\newcommand{\\primeskip}{\\,} \\newcommand{\\answer}[2][]{#2}
        \\newcommand{\\ddx}{\\frac{d}{dx}} \\newcommand{\\ddt}{\\frac{d}{dt}} \\newcommand{\\dydx}{\\frac{dy}{dx}}
        \\newcommand{\\dfdx}{\\frac{df}{dx}} \\newcommand{\\fp}{f'} \\newcommand{\\fpp}{f''}
        \\newcommand{\\Fp}{F'}
        \\newcommand{\\half}{\\frac{1}{2}}
        \\newcommand{\\eval}[1]{\\left.#1\\right|} \\newcommand{\\d}{\\mathrm{d}} \\newcommand{\\D}{\\mathrm{d}}
        \\newcommand{\\eps}{\\varepsilon} \\newcommand{\\veps}{\\varepsilon}
        \\newcommand{\\R}{\\mathbb{R}} \\newcommand{\\Z}{\\mathbb{Z}} \\newcommand{\\N}{\\mathbb{N}}
        \\newcommand{\\Q}{\\mathbb{Q}} \\newcommand{\\RR}{\\mathbb{R}}
        """;
    /** Commands for what is beyond the language: they are known where only the shape of a formula is asked for. */
    private static final String BEYOND = """
        \\newcommand{\\vector}[1]{\\langle #1 \\rangle} \\newcommand{\\bracket}[1]{\\langle #1 \\rangle}
        \\newcommand{\\vect}[1]{\\vec{#1}} \\newcommand{\\bvec}[1]{\\vec{#1}} \\newcommand{\\vb}[1]{\\vec{#1}}
        \\newcommand{\\uvec}[1]{\\vec{#1}} \\newcommand{\\unitvec}[1]{\\vec{#1}}
        \\newcommand{\\dotp}{\\odot} \\newcommand{\\Dotprod}[2]{#1 \\odot #2} \\newcommand{\\dotprod}[2]{#1 \\odot #2}
        \\newcommand{\\cross}{\\otimes} \\newcommand{\\divg}{\\nabla\\cdot} \\newcommand{\\divv}{\\nabla\\cdot}
        \\newcommand{\\divergence}{\\nabla\\cdot} \\newcommand{\\rot}{\\curl} \\newcommand{\\gradient}{\\nabla}
        \\newcommand{\\vzero}{\\vec{0}} \\newcommand{\\laplacian}{\\nabla^2} \\newcommand{\\inner}[2]{\\langle #1, #2 \\rangle}
        """;
    /** By how many arguments follow; the square brackets hold the first of them: an order, or in (…] a name. */
    private static final String BY_ARGUMENTS = """
        dv 1 \\frac{d}{d #1}
        dv 2 \\frac{d #1}{d #2}
        dv [1 \\frac{d^{#1}}{d #2^{#1}}
        dv [2 \\frac{d^{#1} #2}{d #3^{#1}}
        pdv 1 \\frac{\\partial}{\\partial #1}
        pdv 2 \\frac{\\partial #1}{\\partial #2}
        pdv 3 \\frac{\\partial^2 #1}{\\partial #2 \\partial #3}
        pdv [1 \\frac{\\partial^{#1}}{\\partial #2^{#1}}
        pdv [2 \\frac{\\partial^{#1} #2}{\\partial #3^{#1}}
        dd (1 \\frac{d #1}{d #2}
        pp (1 \\frac{\\partial #1}{\\partial #2}
        pp 1 \\frac{\\partial}{\\partial #1}
        Pp 2 \\frac{\\partial #1}{\\partial #2}
        """;
    private static final LatexMacros MACROS = LatexMacros.in(DEFINITIONS);
    private static final LatexMacros NOTATIONS = LatexMacros.in(BEYOND);
    private static final Map<String, LatexMacros.Macro> VARIANTS = variants();
    private static final int MOST_ARGUMENTS = 3;
    /** {@code \vr}, {@code \vecr}: vectors by one letter; with a p behind it, derivatives, with a t, functions of t. */
    private static final Pattern VECTOR = Pattern.compile("\\\\v(ec)?([A-Za-z])(p{0,2})(t?)");
    private static final Pattern DRESSED = Pattern.compile("\\\\([A-Za-z])vec");

    private LatexCustoms() {}

    /**
     * What the command customarily stands for.
     *
     * @param rest    what stands behind it
     * @param lenient whether only the shape of the formula is asked for
     */
    static Optional<LatexMacros.Macro> find(LatexToken command, Deque<LatexToken> rest, boolean lenient) {
        var found = Optional.ofNullable(MACROS.find(command.text())).or(() -> variant(command, rest));
        return found.isPresent() || !lenient ? found
            : Optional.ofNullable(NOTATIONS.find(command.text())).or(() -> vector(command));
    }

    private static Map<String, LatexMacros.Macro> variants() {
        var variants = new HashMap<String, LatexMacros.Macro>();
        for (String line : BY_ARGUMENTS.lines().toList()) {
            String[] parts = line.split(" ", 3);
            boolean square = parts[1].length() > 1;
            int groups = parts[1].charAt(parts[1].length() - 1) - '0';
            var macro = LatexMacros.in("\\newcommand{\\x}[" + (groups + (square ? 1 : 0)) + "]" + (square ? "[]" : "")
                + "{" + parts[2] + "}").find("\\x");
            variants.put("\\" + parts[0] + " " + parts[1], macro);
        }
        return Map.copyOf(variants);
    }

    /** The one that takes most of the arguments that follow. */
    private static Optional<LatexMacros.Macro> variant(LatexToken command, Deque<LatexToken> rest) {
        if (!BY_ARGUMENTS.contains(command.text().substring(1) + " ")) return Optional.empty();
        String square = square(rest);
        for (int groups = Math.min(groups(rest), MOST_ARGUMENTS); groups > 0; groups--) {
            var found = VARIANTS.get(command.text() + " " + square + groups);
            if (found != null) return Optional.of(found);
        }
        return Optional.empty();
    }

    /** Whether square brackets follow: with a numeral or nothing, or with a name. */
    private static String square(Deque<LatexToken> rest) {
        if (rest.isEmpty() || !rest.element().is(BRACKET, "[")) return "";
        boolean name = rest.stream().skip(1).findFirst().filter(token -> token.is(LETTER) || token.is(COMMAND))
            .isPresent();
        return name ? "(" : "[";
    }

    /** How many groups follow, behind the square brackets if there are some. */
    private static int groups(Deque<LatexToken> rest) {
        int groups = 0;
        int depth = 0;
        boolean square = false;
        for (LatexToken token : rest) {
            if (depth == 0 && groups == 0 && token.is(BRACKET, "[")) square = true;
            else if (square) square = !token.is(BRACKET, "]");
            else if (token.is(LBRACE)) depth++;
            else if (token.is(RBRACE)) groups += --depth == 0 ? 1 : 0;
            else if (depth == 0) break;
            if (depth < 0) break;
        }
        return groups;
    }

    private static Optional<LatexMacros.Macro> vector(LatexToken command) {
        var dressed = DRESSED.matcher(command.text());
        if (dressed.matches()) return vector(command.as(COMMAND, "\\v" + dressed.group(1)));
        var shape = VECTOR.matcher(command.text());
        if (!shape.matches() || LatexCommands.find(command.text().substring(1)).isPresent()) return Optional.empty();
        return Optional.of(LatexMacros.in("\\def\\x{\\vec{" + shape.group(2) + "}" + "'".repeat(shape.group(3).length())
            + (shape.group(4).isEmpty() ? "" : "(t)") + "}").find("\\x"));
    }

    /** What the command stands for, as a message shows it. */
    static String shown(LatexMacros.Macro macro) {
        return LatexNames.written(macro.body()).replaceAll("#[1-3]", "…");
    }
}
