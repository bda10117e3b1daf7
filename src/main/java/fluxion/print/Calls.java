package fluxion.print;

import fluxion.function.Functions;
import java.util.Set;
import java.util.function.Predicate;

/** Which names could be taken for functions by what stands after them. */
final class Calls {
    /** Names that a reader takes for functions unless something speaks against it. */
    private static final Set<String> USUAL = Set.of("f", "g", "h", "F", "G", "H", "phi", "psi", "sigma");
    /** Names of derivative operators: d x, D x. */
    private static final Set<String> OPERATORS = Set.of("d", "D", "diff");

    private Calls() {}

    /** The edge of a name where white space before a bracket says that this is no call. */
    static Edge spaced(String name, Predicate<String> function) {
        if (OPERATORS.contains(name)) return Edge.OPERATOR;
        return function.test(name) || !Functions.arities(name).isEmpty() ? Edge.FUNCTION : Edge.OTHER;
    }

    /** The edge of a name where white space says nothing; a prime speaks for a function. */
    static Edge unspaced(String name, Predicate<String> function) {
        boolean usual = name.endsWith("'") || USUAL.contains(stem(name)) || isLikeBessel(name);
        return usual ? Edge.FUNCTION : spaced(name, function);
    }

    /** J_1, which before brackets is a function of order 1 in LaTeX. */
    static boolean isLikeBessel(String name) {
        return name.length() > 1 && "JYIK".indexOf(name.charAt(0)) >= 0
            && name.chars().skip(1).allMatch(Character::isDigit);
    }

    /** f of f_1, f2 and f′. */
    static String stem(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) end++;
        return name.substring(0, end);
    }
}
