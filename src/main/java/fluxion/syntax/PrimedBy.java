package fluxion.syntax;

import fluxion.expr.Expr.Variable;
import fluxion.function.Names;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By which of the names that a formula rests on a prime differentiates it: y′ of {@code y = a x^2} is 2ax. Nothing but
 * use tells that; where use leaves it open, {@code y = s u}, nothing is taken.
 */
final class PrimedBy {
    /** What formulas of calculus are usually differentiated by: a place, a time. */
    private static final Set<String> USUAL = Set.of("x", "t");
    /** Letters that usually stand for numbers that a text leaves open. */
    private static final Set<String> PARAMETERS = Set.of("a", "b", "c", "d", "g", "k", "l", "m", "n", "p", "q", "r",
        "A", "B", "C", "D", "E", "G", "K", "L", "M", "N", "P", "Q", "R", "alpha", "beta", "gamma", "delta", "epsilon",
        "kappa", "lambda", "mu", "nu", "omega", "phi", "rho", "sigma", "tau", "Omega", "Phi");

    private PrimedBy() {}

    /** The only name; or else x or t, where all the others are parameters. */
    static Optional<Variable> among(Collection<Variable> inputs) {
        var open = inputs.size() < 2 ? List.copyOf(inputs)
            : inputs.stream().filter(v -> !isParameter(v.name())).toList();
        boolean one = open.size() == 1 && (inputs.size() == 1 || USUAL.contains(open.getFirst().name()));
        return one ? Optional.of(open.getFirst()) : Optional.empty();
    }

    /** {@code a}, {@code C_1}, {@code x_0}: a subscript of digits makes a parameter of any letter but a weight. */
    private static boolean isParameter(String name) {
        int letters = name.length();
        while (letters > 1 && "_0123456789".indexOf(name.charAt(letters - 1)) >= 0) letters--;
        String base = name.substring(0, letters);
        boolean numbered = letters < name.length();
        return PARAMETERS.contains(base)
            || numbered && base.length() == 1 && "wWuU".indexOf(base.charAt(0)) < 0 && !Names.isGreek(base);
    }
}
