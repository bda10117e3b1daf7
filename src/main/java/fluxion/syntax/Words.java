package fluxion.syntax;

import fluxion.function.Names;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            || scope.isWord(scope.canonical(word)) || called && scope.isBinder(word)) return List.of(factor);
        if (subscripted(parts)) return subscripted(factor, parts, span, word);
        if (refused(span, word)) return List.of(factor);
        var apart = RunTogether.parts(scope, word, called);
        if (!apart.isEmpty()) return apart(factor, parts, span, word, apart);
        int letters = lettersBeforeDigits(word);
        boolean digits = letters < word.length();
        if (letters == 1) {
            if (digits && scope.variables().contains(word.substring(0, 1)))
                scope.problems().warn(Code.WORD, span, "numbered-name", word, word.substring(0, 1), word.substring(1));
            else if (digits) LostScripts.power(scope, factor, span, word);
            return List.of(factor);
        }
        boolean exponential = letters == 2 && word.endsWith("e") && scope.isConstant("e") && !parts.layers().isEmpty()
            && parts.onlyPowers();                                                               // Ae^(kt)
        if (digits) return numbered(factor, parts, span, word, letters);
        if (!exponential && !isProduct(span, word)) {
            if (!scope.problems().refused()) name(span, word);
            return List.of(factor);
        }
        return letters(factor, parts, span, word);
    }

    /** {@code ax1} is a·x₁ where a and x₁ are variables, else one name. */
    private List<Factor> numbered(Factor factor, Suffixed parts, Span span, String word, int letters) {
        String first = word.substring(0, letters - 1);
        String last = word.substring(letters - 1);
        boolean product = letters(first).stream().allMatch(scope::isLetter) && scope.isLetter(last)
            || letters == 2 && scope.isSought(last);
        String written = String.join("*", letters(first)) + "*" + last;
        scope.problems().warn(Code.WORD, span, product ? "word-product" : "word-name", word, written);
        if (!product) return List.of(factor);
        var factors = new ArrayList<Factor>();
        for (int i = 0; i < first.length(); i++) factors.add(new Factor(i == 0 ? factor.link() : Link.NEXT,
            i == 0 && factor.space(), new Surface.Name(new Span(span.from() + i, span.from() + i + 1),
                first.substring(i, i + 1), true)));
        factors.add(new Factor(Link.NEXT, false, rehung(parts,
            new Surface.Name(new Span(span.from() + letters - 1, span.to()), last, true))));
        return factors;
    }

    /** The letters of the word as factors, with a warning. */
    private List<Factor> letters(Factor factor, Suffixed parts, Span span, String word) {
        scope.problems().warn(Code.WORD, span, "word-product", word, String.join("*", letters(word)));
        var factors = new ArrayList<Factor>();
        var letters = letters(word);
        for (int i = 0; i < letters.size(); i++) {
            var place = new Span(span.from() + i, span.from() + i + 1);
            Surface letter = new Surface.Name(place, Names.canonical(letters.get(i)), true);
            boolean last = i == letters.size() - 1;
            factors.add(new Factor(i == 0 ? factor.link() : Link.NEXT, i == 0 && factor.space(), last
                ? rehung(parts, letter) : letter));
        }
        return factors;
    }

    /** {@code loss_max} is one name; {@code ax_1} is a·x₁ if a and x₁ are variables here. */
    private List<Factor> subscripted(Factor factor, Suffixed parts, Span span, String word) {
        Surface last = rehung(parts, new Surface.Name(span, word.substring(word.length() - 1), true));
        var name = Head.of(last).filter(Head::spelt).map(Head::name);
        boolean first = word.substring(0, word.length() - 1).chars().mapToObj(Character::toString)
            .allMatch(scope::isLetter);
        if (name.filter(scope::isLetter).isPresent() && (first || word.length() == 2))
            return letters(factor, parts, span, word);
        boolean two = word.length() == 2 && Character.isLetter(word.charAt(1));
        if (two && first) scope.problems().warn(Code.WORD, span, "word-name", scope.written(factor.operand().span()),
            word.charAt(0) + "*" + scope.written(factor.operand().span()).substring(1));
        return List.of(factor);
    }

    /**
     * Whether the word is a product: each of its letters is known here, or it is two letters, of which one is asked
     * for. A longer word that holds the only mention of what is asked for is refused, for either reading may be meant;
     * a letter twice in a word is a sign of a name.
     */
    private boolean isProduct(Span span, String word) {
        var letters = letters(word);
        boolean twice = letters.stream().distinct().count() < letters.size();
        if (letters.stream().allMatch(scope::isLetter)) return true;
        if (twice) return false;
        if (letters.stream().allMatch(letter -> scope.isLetter(letter) || scope.isConstant(letter))) return true;
        var asked = letters.stream().filter(scope::isSought).toList();
        if (asked.isEmpty()) return false;
        if (letters.size() == 2) return true;
        if (asked.stream().noneMatch(scope.alone()::contains))
            scope.problems().refuse(Code.AMBIGUOUS, span, "word-or-product", word, asked.getFirst(),
                RunTogether.product(word));
        return false;
    }

    /** Words that are no names, and a differential alone. */
    private boolean refused(Span span, String word) {
        boolean product = word.chars().allMatch(c -> scope.isLetter(Character.toString(c)));
        var feature = product ? Optional.<Feature>empty() : Feature.ofWord(word);
        if (feature.isPresent() && scope.isBinder(word))
            Bindings.misshapen(scope, span, Bindings.word(word).orElseThrow());
        else if (feature.isPresent())
            scope.problems().refuse(Code.CANNOT_READ, span, "unsupported", word, feature.get().title(),
                feature.get().advice());
        else if (scope.isDifferential(word) && !product && word.matches("d[a-z]\\d"))
            scope.problems().refuse(Code.AMBIGUOUS, span, "differential-order", word, word.charAt(1), word.charAt(2));
        else if (scope.isDifferential(word) && !product)
            scope.problems().refuse(Code.AMBIGUOUS, span, "differential-word", word, word.substring(1));
        return scope.problems().refused();
    }

    /** One name, with a warning; a function whose name is written in small letters is no name in large ones. */
    private void name(Span span, String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (RunTogether.isFunction(small)) {
            scope.problems().refuse(Code.UNKNOWN_FUNCTION, span, "unknown-function-near", word,
                String.join("\", \"", RunTogether.near(word, List.of(small))));
            return;
        }
        if (small.equals("pi")) {
            scope.problems().warn(Code.WORD, span, "word-pi", word);
            return;
        }
        var function = RunTogether.likely(scope, word);
        String letters = String.join("*", letters(word));
        if (function.isPresent()) scope.problems().warn(Code.WORD, span, "word-name-function", word, letters,
            function.get());
        else scope.problems().warn(Code.WORD, span, "word-name", word, letters);
    }

    /** {@code 2sinx} is 2 sin x: the functions and letters that the word consists of. */
    private List<Factor> apart(Factor factor, Suffixed parts, Span span, String word, List<String> pieces) {
        scope.problems().warn(Code.REPAIRED, span, "run-together", word, RunTogether.written(pieces));
        var factors = new ArrayList<Factor>();
        int at = span.from();
        for (String piece : pieces) {
            var place = new Span(at, at + piece.length());
            boolean digit = Character.isDigit(piece.charAt(0));
            Surface surface = digit ? new Surface.Numeral(place, piece) : new Surface.Name(place, piece, true);
            boolean last = place.to() == span.to();
            factors.add(new Factor(factors.isEmpty() ? factor.link() : Link.NEXT, !factors.isEmpty() || factor.space(),
                last ? rehung(parts, surface) : surface));
            at = place.to();
        }
        return factors;
    }

    private static boolean subscripted(Suffixed parts) {
        return parts.layers().stream().anyMatch(layer -> layer instanceof Surface.Scripts(_, _, var sub, _)
            && sub.isPresent());
    }

    /** The letters of the word, with the marks over them. */
    private static List<String> letters(String word) {
        return List.of(word.split("(?=\\P{M})"));
    }

    private static int lettersBeforeDigits(String word) {
        int letters = word.length();
        while (letters > 0 && Character.isDigit(word.charAt(letters - 1))) letters--;
        return letters;
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
