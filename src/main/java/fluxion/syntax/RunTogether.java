package fluxion.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words in which a function and letters are run together: {@code sinx}, {@code xsin} before brackets, {@code
 * sinxcosx}, {@code sin2}. Only functions that everybody knows are looked for, and single letters between them.
 */
final class RunTogether {
    private static final Set<String> FUNCTIONS = Set.of("sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh",
        "tanh", "coth", "arcsin", "arccos", "arctan", "asin", "acos", "atan", "asinh", "acosh", "atanh", "ln", "log",
        "exp", "sqrt");
    /** Names of numbers and letters that are words; π is {@code pir} apart from r. */
    private static final Set<String> LETTERS = Set.of("pi", "alpha", "beta", "gamma", "delta", "theta", "lambda",
        "sigma", "omega");
    private static final int LONGEST = 6;
    /** A word of more letters is a word. */
    private static final int MOST = 40;
    private static final String VARIABLES = "xyz";

    private RunTogether() {}

    /**
     * The functions and letters that the word is read as; none if it is a name. Every letter must be one that is a
     * variable here: x, y, z, asked for, or alone in the same input.
     *
     * @param called whether brackets follow directly: then a function must stand last
     */
    static List<String> parts(Scope scope, String word, boolean called) {
        var pieces = pieces(word);
        boolean known = pieces.stream().filter(piece -> piece.length() == 1 && !Character.isDigit(piece.charAt(0)))
            .allMatch(letter -> VARIABLES.contains(letter) || scope.isLetter(letter));
        if (pieces.isEmpty() || !known || called != isFunction(pieces.getLast()) && called) return List.of();
        return pieces;
    }

    /** What a word would be that is read as a name all the same: {@code cost} as cos(t). */
    static Optional<String> likely(Scope scope, String word) {
        return Optional.of(pieces(word)).filter(pieces -> !pieces.isEmpty()
            && pieces.stream().noneMatch(scope::isFunction)).map(RunTogether::written);
    }

    /** What may have been meant: {@code A*sin} before the names that are spelt much the same. */
    static List<String> near(String word, List<String> names) {
        var pieces = pieces(word);
        if (pieces.isEmpty() || !isFunction(pieces.getLast())) return names;
        var all = new ArrayList<>(List.of(written(pieces)));
        all.addAll(names);
        return all;
    }

    /** {@code x*sin(y)} */
    static String written(List<String> pieces) {
        var out = new StringBuilder();
        boolean function = false;
        for (String piece : pieces) {
            if (!out.isEmpty() && !function) out.append('*');
            boolean bare = isFunction(piece) || Character.isDigit(piece.charAt(0));          // sin 2x is no sin(2) x
            out.append(function && !bare ? "(" + piece + ")" : function ? " " + piece : piece);
            function = isFunction(piece);
        }
        return out.toString();
    }

    static boolean isFunction(String piece) {
        return piece.length() > 1 && FUNCTIONS.contains(piece);
    }

    /** {@code sinxy} as sin(x*y), where that is a reading; else the product of the letters. */
    static String product(String word) {
        int end = Math.min(word.length() - 1, LONGEST);
        while (end > 2 && !FUNCTIONS.contains(word.substring(0, end))) end--;
        String letters = String.join("*", word.substring(end > 2 ? end : 0).split(""));
        return end > 2 ? word.substring(0, end) + "(" + letters + ")" : letters;
    }

    private static boolean isKnown(String piece) {
        return FUNCTIONS.contains(piece) || LETTERS.contains(piece);
    }

    /** At least one known word with at most one letter before, between and after; digits stand last. */
    private static List<String> pieces(String word) {
        var pieces = new ArrayList<String>();
        boolean letter = false;
        boolean function = false;
        if (word.length() > MOST) return List.of();
        for (int i = 0; i < word.length(); ) {
            if (Character.isDigit(word.charAt(i))) {
                if (!function || letter || !isFunction(pieces.getLast())) return List.of();
                pieces.add(word.substring(i));
                return pieces.size() > 1 && !pieces.get(pieces.size() - 2).equals("log") ? pieces : List.of();
            }
            int end = Math.min(word.length(), i + LONGEST);
            while (end > i && !isKnown(word.substring(i, end))) end--;
            if (end == i && letter) return List.of();
            letter = end == i;
            function |= end > i;
            pieces.add(word.substring(i, Math.max(end, i + 1)));
            i = Math.max(end, i + 1);
        }
        return function && pieces.size() > 1 ? pieces : List.of();
    }
}
