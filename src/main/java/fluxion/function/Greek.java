package fluxion.function;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Letters with a name: the Greek alphabet, its variant forms, ℓ and ℏ. A variant form is a letter of its own, as in
 * TeX: {@code \varphi} is not {@code \phi}. In Unicode the ordinary letter (φ, ε) is the one without {@code var}.
 */
final class Greek {
    private static final Map<String, String> SYMBOLS = new LinkedHashMap<>();
    private static final Map<Integer, String> NAMES = new LinkedHashMap<>();
    /** The letters that LaTeX has no command for: they look Latin, or are not used. */
    private static final String NO_COMMAND =
        " omicron Alpha Beta Epsilon Zeta Eta Iota Kappa Mu Nu Omicron Rho Tau Chi ";

    static {
        String letters = """
            alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ \
            omicron ο pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω \
            Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ \
            Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω \
            varepsilon ϵ vartheta ϑ varkappa ϰ varpi ϖ varrho ϱ varsigma ς varphi ϕ ell ℓ hbar ℏ""";
        String[] pairs = letters.split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            SYMBOLS.put(pairs[i], pairs[i + 1]);
            NAMES.put(pairs[i + 1].codePointAt(0), pairs[i]);
        }
        NAMES.put(0x00B5, "mu");                                 // µ, the micro sign
        NAMES.put(0x2126, "Omega");                              // Ω, the ohm sign
        NAMES.put(0x2206, "Delta");                              // ∆, the increment
    }

    private Greek() {}

    static boolean isLetter(String name) {
        return SYMBOLS.containsKey(name);
    }

    /** {@code α} for {@code alpha}. */
    static Optional<String> symbol(String name) {
        return Optional.ofNullable(SYMBOLS.get(name));
    }

    /** {@code alpha} for {@code α}. */
    static Optional<String> name(int symbol) {
        return Optional.ofNullable(NAMES.get(symbol));
    }

    /** {@code \alpha} for {@code alpha}, where LaTeX has such a command. */
    static Optional<String> command(String name) {
        return isLetter(name) && !NO_COMMAND.contains(" " + name + " ") ? Optional.of("\\" + name) : Optional.empty();
    }
}
