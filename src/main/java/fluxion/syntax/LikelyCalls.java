package fluxion.syntax;

import java.util.Set;

/**
 * Letters before brackets that stand for a function more likely than for a factor, though nothing declares them:
 * {@code T(n/2)}, {@code P(x + 1)}, {@code δ(x - y)}; not {@code p(1 - p)}, {@code 2a(b + c)} or {@code K(1 - P/K)}.
 */
final class LikelyCalls {
    /** Letters of functions: of running times, potentials, probabilities, distributions, energies. */
    private static final Set<String> FUNCTIONS = Set.of("E", "I", "J", "L", "N", "P", "Q", "R", "S", "T", "U", "V", "W",
        "X", "Y", "p", "q", "u", "delta", "theta", "rho", "chi", "Phi", "Psi", "Theta", "Pi", "Omega", "Lambda");
    /** What those functions are taken at. */
    private static final Set<String> PLACES = Set.of("x", "y", "z", "t", "n", "k", "r", "s", "u", "v", "w", "theta",
        "omega", "xi", "tau", "phi");
    /** Letters that depend on the time. */
    private static final Set<String> MOVING = Set.of("v", "w", "x", "y", "z", "s", "r", "q");
    private static final Set<String> RANDOM = Set.of("X", "Y", "Z");

    private LikelyCalls() {}

    /** Whether the letter is likely called with the argument: this begins with a variable, and does not hold it. */
    static boolean isOne(Head head, Surface argument, Syntax syntax) {
        if (!head.spelt() || head.primes() > 0) return false;
        String letter = head.letter();
        String first = first(argument);
        boolean function = FUNCTIONS.contains(letter) && (PLACES.contains(first) || RANDOM.contains(first))
            || MOVING.contains(letter) && first.equals("t");
        return function && !Letters.names(argument, syntax).contains(head.name());
    }

    /** The letter of the first name that is a factor; empty behind a minus sign or if the first term is a number. */
    private static String first(Surface argument) {
        Surface at = Suffixed.of(argument).core();
        while (true) {
            switch (at) {
                case Surface.Terms(_, var terms) when !terms.getFirst().minus() -> at = terms.getFirst().operand();
                case Surface.Fraction(_, var u, _) -> at = u;
                case Surface.Factors(_, var factors) -> {
                    var names = factors.stream().map(Surface.Factor::operand)
                        .filter(factor -> !(factor instanceof Surface.Numeral)).findFirst();
                    if (names.isEmpty()) return "";
                    at = names.get();
                }
                case Surface other -> {
                    return Head.of(Suffixed.of(other).core()).map(Head::letter).orElse("");
                }
            }
            at = Suffixed.of(at).core();
        }
    }
}
