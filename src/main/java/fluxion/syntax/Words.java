package fluxion.syntax;

import fluxion.function.Functions;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a word of plain text is: one name, a product of letters, or a function that was run together with its argument.
 */
final class Words {
    private final Scope scope;

    Words(Scope scope) {
        this.scope = scope;
    }

    /**
     * The factors that the factor stands for: itself, or the letters of a word; suffixes stay with the last one.
     *
     * @param called whether brackets follow directly: then the word is meant as one
     */
    List<Factor> split(Factor factor, boolean called) {
        var parts = Suffixed.of(factor.operand());
        if (!(parts.core() instanceof Surface.Name(var span, var word, var fixed)) || fixed || word.length() < 2
            || scope.isWord(scope.canonical(word)) || subscripted(parts)) return List.of(factor);
        int letters = letters(word);
        boolean digits = letters < word.length();
        var function = called ? Optional.<String>empty() : function(word, letters);
        if (function.isPresent()) {
            int at = function.get().length();
            String rest = word.substring(at);
            scope.problems().warn(Code.REPAIRED, span, "run-together", word, function.get(), rest);
            Span after = new Span(span.from() + at, span.to());
            Surface argument = Character.isDigit(rest.charAt(0)) ? new Surface.Numeral(after, rest)
                : new Surface.Name(after, rest, rest.length() == 1);
            Surface name = new Surface.Name(new Span(span.from(), span.from() + at), function.get(), true);
            return List.of(new Factor(factor.link(), factor.space(), name),
                new Factor(Link.NEXT, true, rehung(parts, argument)));
        }
        if (letters == 1) return List.of(factor);
        boolean product = !digits && word.chars().allMatch(c -> scope.isLetter(Character.toString(c)));
        if (!product) {
            if (!digits) scope.problems().warn(Code.WORD, span, "word-name", word, String.join("*", word.split("")));
            return List.of(factor);
        }
        scope.problems().warn(Code.WORD, span, "word-product", word, String.join("*", word.split("")));
        var factors = new ArrayList<Factor>();
        for (int i = 0; i < word.length(); i++) {
            Surface letter = new Surface.Name(new Span(span.from() + i, span.from() + i + 1), word.substring(i, i + 1),
                true);
            boolean last = i == word.length() - 1;
            factors.add(new Factor(i == 0 ? factor.link() : Link.NEXT, i == 0 && factor.space(), last
                ? rehung(parts, letter) : letter));
        }
        return factors;
    }

    /** {@code loss_max} is one name whatever its letters are. */
    private static boolean subscripted(Suffixed parts) {
        return parts.layers().stream().anyMatch(layer -> layer instanceof Surface.Scripts(_, _, var sub, _)
            && sub.isPresent());
    }

    private static int letters(String word) {
        int letters = word.length();
        while (letters > 0 && Character.isDigit(word.charAt(letters - 1))) letters--;
        return letters;
    }

    /** {@code sin} in {@code sin2} and in {@code sinx}: a function of the table before a number or a letter. */
    private Optional<String> function(String word, int letters) {
        String head = word.substring(0, letters);
        if (letters < word.length())
            return letters > 2 && scope.isTableWord(head) && !head.equals("log") ? Optional.of(head) : Optional.empty();
        String shorter = word.substring(0, word.length() - 1);
        boolean argument = shorter.length() > 2 && scope.isTableWord(shorter)
            && scope.isLetter(word.substring(word.length() - 1))
            && Functions.arities(shorter).contains(1);
        return argument ? Optional.of(shorter) : Optional.empty();
    }

    /** The same suffixes on another core. */
    static Surface rehung(Suffixed parts, Surface core) {
        Surface result = core;
        for (Surface layer : parts.layers())
            result = switch (layer) {
                case Surface.Scripts(var at, _, var sub, var sup)   -> new Surface.Scripts(at, result, sub, sup);
                case Surface.Primes(var at, _, int count, var mark) -> new Surface.Primes(at, result, count, mark);
                case Surface.Factorial(var at, _)                   -> new Surface.Factorial(at, result);
                case Surface.Evaluated(var at, _, var below, var above) ->
                    new Surface.Evaluated(at, result, below, above);
                case Surface other                                  -> other;
            };
        return result;
    }
}
