package fluxion.syntax;

import fluxion.expr.Relation;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.Set;

/** What kinds of statement the surfaces of a line look like, before names are looked up. */
final class Shapes {
    private static final Set<String> FILLERS = Set.of("is", "are", "an", "and");
    private static final Set<String> DENIALS = Set.of("not", "no", "never");
    /** Words that say something about names; not all of them can be assumed. */
    private static final Set<String> PROPERTIES = Set.of("integer", "noninteger", "real", "positive", "negative",
        "nonzero", "nonnegative", "nonpositive", "constant", "natural", "rational", "complex", "even", "odd", "prime",
        "differentiable", "continuous", "smooth", "increasing", "decreasing", "bounded", "variable", "fixed",
        "parameter", "function", "known", "unknown", "finite");

    private static final String CONSTANT = "constant";

    private Shapes() {}

    private static boolean isAssumed(String word) {
        return word.equals(CONSTANT) || Properties.words().contains(word);
    }

    /** {@code f(x, y)}: a name and distinct names in brackets. */
    record Call(Head head, List<String> parameters, Span span) {}

    /** The call of names that the surface is, perhaps with ∂₁ before it. */
    static Optional<Call> call(Surface surface) {
        return call(surface, List::isEmpty);
    }

    /** The same with primes behind the brackets: {@code g(x)'}. */
    static Optional<Call> primedCall(Surface surface) {
        return call(surface, layers -> layers.size() == 1
            && layers.getFirst() instanceof Surface.Primes(_, _, _, var mark) && mark == Surface.Mark.PRIME);
    }

    private static Optional<Call> call(Surface surface, Predicate<List<Surface>> dressed) {
        if (!(surface instanceof Surface.Factors(var span, var factors)) || factors.size() < 2) return Optional.empty();
        if (factors.stream().anyMatch(factor -> factor.link() != Link.NEXT)) return Optional.empty();
        var slots = factors.subList(0, factors.size() - 2).stream().map(Factor::operand).map(Head::of).toList();
        boolean slotted = slots.stream().allMatch(head -> head.isPresent()
            && (head.get().base().equals("∂") || head.get().base().equals("D"))
            && head.get().sub().flatMap(Head::integer).isPresent());
        var head = Head.of(factors.get(factors.size() - 2).operand()).filter(Head::spelt);
        var group = Suffixed.of(factors.getLast().operand());
        if (!slotted || head.isEmpty() || !dressed.test(group.layers())) return Optional.empty();
        return group.arguments().filter(brackets -> brackets.bracket() == Surface.Bracket.ROUND)
            .flatMap(brackets -> names(brackets.contents()))
            .filter(names -> !names.isEmpty() && new HashSet<>(names).size() == names.size())
            .map(names -> new Call(head.get(), names, span));
    }

    /** The surfaces as names; empty if one is none. */
    static Optional<List<String>> names(List<Surface> surfaces) {
        var names = new ArrayList<String>();
        for (Surface surface : surfaces) {
            var name = Spelling.of(surface);
            if (name.isEmpty()) return Optional.empty();
            names.add(name.get());
        }
        return Optional.of(names);
    }

    /** The parts of a list that commas separate, or the one formula. */
    static List<Surface> parts(Surface surface) {
        return surface instanceof Surface.Group(_, var bracket, var contents) && bracket == Surface.Bracket.BRACE
            && contents.size() > 1
            ? contents : List.of(surface);
    }

    /** The two sides of {@code left = right}. */
    static Optional<List<Surface>> equation(Surface surface) {
        return surface instanceof Surface.Chain(_, var sides, var relations) && relations.equals(List.of(Relation.EQ))
            ? Optional.of(sides) : Optional.empty();
    }

    /** Whether every relation of the chain is an inequality. */
    static boolean isInequality(Surface surface) {
        return surface instanceof Surface.Chain(_, _, var relations) && !relations.contains(Relation.EQ);
    }

    /** {@code a, b > 0}: names, and an inequality that holds for each of them. */
    static boolean isListed(Surface surface) {
        var parts = parts(surface);
        return parts.size() > 1 && isInequality(parts.getLast())
            && parts.subList(0, parts.size() - 1).stream().allMatch(part -> Spelling.of(part).isPresent());
    }

    /**
     * A property of names: {@code n integer}, {@code x is positive}, {@code a, b constant}.
     *
     * @param denied whether they are said not to have it: {@code x is not an integer}
     */
    record Property(List<String> names, String word, boolean denied) {}

    /** The property, if it is one that can be assumed; {@code constant} is one, too. */
    static Optional<Property> property(Surface surface) {
        return words(surface).filter(property -> !property.names().isEmpty() && isAssumed(property.word())
            && !(property.denied() && (property.word().equals(CONSTANT) || property.word().equals("real"))));
    }

    /** {@code 2 x integer}, {@code n/2 is even}: what stands before the word, and the word. */
    record Measured(Surface formula, String word) {}

    /** The property of a formula, if it is one that can be assumed. */
    static Optional<Measured> measured(Surface surface) {
        if (!(surface instanceof Surface.Factors(var span, var factors)) || factors.size() < 2
            || factors.getLast().link() != Link.NEXT) return Optional.empty();
        var word = Spelling.of(factors.getLast().operand()).map(name -> singular(name.toLowerCase(Locale.ROOT)))
            .filter(Properties.words()::contains);
        int end = factors.size() - 1;
        while (end > 1 && Spelling.of(factors.get(end - 1).operand()).filter(FILLERS::contains).isPresent()) end--;
        var rest = factors.subList(0, end);
        return word.map(name -> new Measured(new Surface.Factors(
            new Span(span.from(), rest.getLast().operand().span().to()), rest), name));
    }

    /** Whether the word, perhaps in the plural, is a property that can be assumed. */
    static boolean isAssumable(String word) {
        return isAssumed(singular(word.toLowerCase(Locale.ROOT)));
    }

    private static String singular(String word) {
        boolean plural = word.endsWith("s") && PROPERTIES.contains(word.substring(0, word.length() - 1));
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /**
     * Whether the words say something about names instead of computing with them: the last one is a property, or a
     * filler stands among them, and none of these is a name of the sheet.
     */
    static boolean isProperty(Surface surface, Scope scope) {
        return words(surface).filter(property -> !scope.isWord(property.word())).isPresent();
    }

    /** Names, fillers and a property, which stands last; empty if there is neither a filler nor a property. */
    private static Optional<Property> words(Surface surface) {
        var names = new ArrayList<String>();
        var list = parts(surface);
        for (Surface part : list) {
            var words = part == list.getLast() && part instanceof Surface.Factors(_, var factors)
                && factors.stream().allMatch(factor -> factor.link() == Link.NEXT)
                ? names(factors.stream().map(Factor::operand).toList()) : names(List.of(part));
            if (words.isEmpty()) return Optional.empty();
            names.addAll(words.get());
        }
        String word = singular(names.removeLast().toLowerCase(Locale.ROOT));
        if (names.size() > 1 && names.getLast().equals("a") && FILLERS.contains(names.get(names.size() - 2)))
            names.removeLast();                                             // n is a constant
        boolean fillers = names.removeIf(FILLERS::contains);
        boolean denied = names.size() > 1 && names.subList(1, names.size()).removeIf(DENIALS::contains);
        return !names.isEmpty() && (fillers || PROPERTIES.contains(word))
            ? Optional.of(new Property(names, word, denied))
            : Optional.empty();
    }
}
