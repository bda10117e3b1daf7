package fluxion.syntax;

import fluxion.function.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name as it may stand before an argument: {@code f}, {@code log_2}, {@code sin^2}, {@code f''}.
 *
 * @param base the name without its subscript, and without the digits at its end
 * @param name the whole name, without primes; the base if the subscript is no part of a name; with an index above
 *             that is in square brackets
 * @param sub  the subscript
 * @param sup  the superscript
 */
record Head(Span span, String base, String name, Optional<Surface> sub, Optional<Surface> sup, int primes,
    Surface.Mark mark) {
    /** The head, if the operand is a name with at most one subscript and one superscript. */
    static Optional<Head> of(Surface operand) {
        if (operand instanceof Surface.Name(var span, var name, _)) return Optional.of(new Head(span, letters(name),
            name, Optional.empty(), Optional.empty(), 0, Surface.Mark.PRIME));
        var parts = Suffixed.of(operand);
        var base = parts.core() instanceof Surface.Name || parts.core() instanceof Surface.Accent
            ? Spelling.of(parts.core()) : Optional.<String>empty();
        if (base.isEmpty()) return Optional.empty();
        Optional<Surface> sub = Optional.empty();
        Optional<Surface> sup = Optional.empty();
        int primes = 0;
        String raised = "";
        var mark = Surface.Mark.PRIME;
        for (Surface layer : parts.layers()) {
            switch (layer) {
                case Surface.Scripts(_, _, var below, var above) -> {
                    if (sup.isPresent()) return Optional.empty();
                    if (below.isPresent()) sub = sub.isEmpty() ? below : Optional.of(together(sub.get(), below.get()));
                    var index = above.flatMap(UpperIndex::inSquares);
                    if (index.isEmpty()) sup = above;
                    else raised += index.get();
                }
                case Surface.Primes(_, _, int count, var kind) -> {
                    if (sup.isPresent() || primes > 0) return Optional.empty();
                    primes = count;
                    mark = kind;
                }
                case Surface _ -> { return Optional.empty(); }
            }
        }
        String name = base.get();
        for (String index : sub.flatMap(Spelling::subscript).orElse(List.of())) name = Spelling.below(name, index);
        if (!raised.isEmpty()) name = Names.raised(name, raised);
        return Optional.of(new Head(operand.span(), letters(base.get()), name, sub, sup, primes, mark));
    }

    /** {@code y_hat_i}: two subscripts are one list of them. */
    private static Surface together(Surface first, Surface second) {
        var contents = new ArrayList<Surface>();
        for (Surface sub : List.of(first, second)) {
            if (sub instanceof Surface.Group(_, var bracket, var parts) && bracket != Surface.Bracket.ABS)
                contents.addAll(parts);
            else contents.add(sub);
        }
        return new Surface.Group(first.span().to(second.span()), Surface.Bracket.BRACE, contents);
    }

    private static String letters(String word) {
        int letters = word.length();
        while (letters > 1 && Character.isDigit(word.charAt(letters - 1))) letters--;
        return word.substring(0, letters);
    }

    /** The name with its primes or dots. */
    String marked() {
        return marked(name);
    }

    /** The same with another spelling of the name. */
    String marked(String other) {
        if (primes == 0) return other;
        return mark == Surface.Mark.DOT ? Names.dotted(other, primes) : Names.primed(other, primes);
    }

    /** The name with one, two and three of its primes or dots. */
    List<String> marks() {
        return List.of(1, 2, 3).stream().map(count -> mark == Surface.Mark.DOT ? Names.dotted(name, count)
            : Names.primed(name, count)).toList();
    }

    /** Whether the base is the whole name. */
    boolean isBare() {
        return name.equals(base) && sub.isEmpty();
    }

    /** The subscript, or the digits at the end of the name: 0 in {@code J_0} and {@code J0}. */
    Optional<Surface> index() {
        boolean digits = sub.isEmpty() && name.length() > base.length() && name.startsWith(base)
            && name.substring(base.length()).chars().allMatch(Character::isDigit);
        return digits ? Optional.of(new Surface.Numeral(span, name.substring(base.length()))) : sub;
    }

    /** The head with a superscript in round brackets as part of its name, if there is one. */
    Head indexed() {
        var index = sup.flatMap(UpperIndex::of);
        return index.isEmpty() ? this
            : new Head(span, base, Names.raised(name, index.get()), sub, Optional.empty(), primes, mark);
    }

    /** Whether the subscript is part of a name, or there is none. */
    boolean spelt() {
        return sub.isEmpty() || Spelling.subscript(sub.get()).isPresent();
    }

    /** The base without its accents: y of {@code \\hat{y}}. */
    String letter() {
        int accent = base.indexOf('_');
        return accent > 0 ? base.substring(0, accent) : base;
    }

    /** Whether the base is one letter, perhaps a Greek one, perhaps with accents. */
    boolean isLetter() {
        return letter().length() == 1 || Names.isGreek(letter())
            || !Names.isAscii(letter()) && letter().replaceAll("\\p{M}", "").length() == 1;
    }

    /** The integer above, if there is one: 2 in {@code sin^2}, −1 in {@code sin^{-1}} and {@code sin^(-1)}. */
    Optional<Integer> integer() {
        return sup.flatMap(Head::integer);
    }

    /** Whether the superscript is an integer in round brackets: {@code f^{(3)}}. */
    boolean hasOrder() {
        return sup.filter(above -> above instanceof Surface.Group(_, var bracket, _)
            && bracket == Surface.Bracket.ROUND || UpperIndex.of(above).isPresent())
            .flatMap(Head::integer).filter(order -> order >= 0).isPresent();
    }

    /** A small integer literal, perhaps with a minus sign and in brackets. */
    static Optional<Integer> integer(Surface surface) {
        int sign = 1;
        Surface at = surface;
        while (true) {
            switch (at) {
                case Surface.Group(_, var bracket, var contents) when contents.size() == 1 && isPlain(bracket) ->
                    at = contents.getFirst();
                case Surface.Terms(_, var terms) when terms.size() == 1 -> {
                    if (terms.getFirst().minus()) sign = -sign;
                    at = terms.getFirst().operand();
                }
                case Surface.Numeral(_, var digits) when digits.length() < 7
                    && digits.chars().allMatch(c -> c >= '0' && c <= '9') -> {
                    return Optional.of(sign * Integer.parseInt(digits));
                }
                case Surface _ -> { return Optional.empty(); }
            }
        }
    }

    private static boolean isPlain(Surface.Bracket bracket) {
        return bracket == Surface.Bracket.ROUND || bracket == Surface.Bracket.BRACE || bracket == Surface.Bracket.CURLY;
    }
}
