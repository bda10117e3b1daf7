package fluxion.syntax;

import fluxion.function.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which name a surface spells, if it spells one: {@code w_1}, {@code \hat{y}}, {@code x_{i,j}}, {@code y'}. */
final class Spelling {
    private Spelling() {}

    /** The canonical name of a letter or word with accents, subscripts and primes; empty for anything else. */
    static Optional<String> of(Surface surface) {
        return surface instanceof Surface.Name(_, var name, _) ? Optional.of(name) : composed(surface);
    }

    private static Optional<String> composed(Surface surface) {
        var accents = new ArrayList<String>();
        var subscripts = new ArrayList<String>();
        var raised = new StringBuilder();
        int primes = 0;
        Surface at = surface;
        while (true) {
            switch (at) {
                case Surface.Name(_, var name, _) -> {
                    String plain = written(name, accents.reversed(), subscripts.reversed(), primes);
                    return Optional.of(raised.isEmpty() ? plain : Names.raised(plain, raised.toString()));
                }
                case Surface.Accent(_, var accent, var base) -> {
                    accents.add(accent);
                    at = base;
                }
                case Surface.Primes(_, var base, int count, var mark) when mark == Surface.Mark.PRIME -> {
                    primes += count;
                    at = base;
                }
                case Surface.Primes _ -> { return Head.of(surface).filter(Head::spelt).map(Head::marked); }
                case Surface.Scripts(_, var base, var sub, var sup) -> {
                    var index = sub.map(Spelling::subscript).orElse(Optional.of(List.of()));
                    var above = sup.map(UpperIndex::of).orElse(Optional.of(""));
                    if (index.isEmpty() || above.isEmpty()) return Optional.empty();
                    index.get().reversed().forEach(subscripts::add);
                    raised.insert(0, above.get());
                    at = base;
                }
                case Surface.Group(_, var bracket, var contents) when bracket == Surface.Bracket.BRACE
                    && contents.size() == 1 ->
                    at = contents.getFirst();
                case Surface _ -> {
                    return Optional.empty();
                }
            }
        }
    }

    private static String written(String name, List<String> accents, List<String> subscripts, int primes) {
        String written = name;
        for (String accent : accents) written = Names.accented(written, accent);
        for (String subscript : subscripts) written = below(written, subscript);
        return primes > 0 ? Names.primed(written, primes) : written;
    }

    /** The name with one more subscript; {@code hat} below is the accent, as it is printed. */
    static String below(String name, String subscript) {
        return Names.isAccent(subscript) ? Names.accented(name, subscript) : Names.subscripted(name, subscript);
    }

    /** The parts of a subscript: {@code 1}; {@code ij}; {@code i}, {@code j}; {@code n+1}. */
    static Optional<List<String>> subscript(Surface sub) {
        if (sub instanceof Surface.Group(_, var bracket, var contents) && !isFunction(bracket)
            && !contents.isEmpty()) {
            var parts = new ArrayList<String>();
            for (Surface content : contents) {
                var part = index(content);
                if (part.isEmpty()) return Optional.empty();
                parts.add(part.get());
            }
            return Optional.of(parts);
        }
        return index(sub).map(List::of);
    }

    private static boolean isFunction(Surface.Bracket bracket) {
        return switch (bracket) {
            case ABS, NORM, FLOOR, CEIL        -> true;
            case ROUND, SQUARE, BRACE, CURLY   -> false;
        };
    }

    /** One part of a subscript, written without spaces; nesting in subscripts is not followed further. */
    private static Optional<String> index(Surface sub) {
        return switch (sub) {
            case Surface.Numeral(_, var digits)       -> Optional.of(digits);
            case Surface.Factors(_, var factors)      ->
                factors.stream().anyMatch(factor -> factor.link() != Surface.Link.NEXT) ? Optional.empty()
                    : together(factors.stream().map(Surface.Factor::operand).toList());
            case Surface.Terms(_, var terms)          -> terms(terms);
            case Surface.Name _, Surface.Accent _, Surface.Scripts _, Surface.Primes _ -> of(sub);
            case Surface.Remark(_, var text) when text.chars().allMatch(Character::isLetterOrDigit) ->
                Optional.of(text);
            case Surface _                            -> Optional.empty();
        };
    }

    private static Optional<String> together(List<Surface> letters) {
        var out = new StringBuilder();
        for (Surface letter : letters) {
            if (letter instanceof Surface.Factors) return Optional.empty();
            var part = letter instanceof Surface.Terms ? Optional.<String>empty() : index(letter);
            if (part.isEmpty()) return Optional.empty();
            out.append(part.get());
        }
        return Optional.of(out.toString());
    }

    private static Optional<String> terms(List<Surface.Term> terms) {
        var out = new StringBuilder();
        for (var term : terms) {
            var part = term.operand() instanceof Surface.Terms ? Optional.<String>empty() : index(term.operand());
            if (part.isEmpty()) return Optional.empty();
            if (term.minus() || !out.isEmpty()) out.append(term.minus() ? '-' : '+');
            out.append(part.get());
        }
        return Optional.of(out.toString());
    }
}
