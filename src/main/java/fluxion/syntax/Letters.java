package fluxion.syntax;

import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which names stand alone in a formula, so that they are variables: letters that nothing in brackets follows. Letters
 * of two words that differ in their order only count as well: {@code xy = yx} speaks of x and y.
 */
final class Letters {
    private static final Set<String> FACTORS = Set.of("a", "b", "c", "k", "m", "n", "x", "y", "z");

    private final Syntax syntax;
    private final boolean words;
    private final Set<String> found = new LinkedHashSet<>();
    private final Deque<Surface> todo = new ArrayDeque<>();
    /** Words by their letters in alphabetic order. */
    private final Map<String, String> sorted = new HashMap<>();
    private final Map<String, Set<String>> calls = new LinkedHashMap<>();
    private final Set<String> called = new LinkedHashSet<>();
    /** Letters before a sum in brackets, which are factors unless they are called elsewhere: x in x(y + z). */
    private final Set<String> multiplied = new LinkedHashSet<>();

    private Letters(Syntax syntax, boolean words) {
        this.syntax = syntax;
        this.words = words;
    }

    static Set<String> alone(Surface root, Syntax syntax) {
        return alone(root, Surfaces.within(root), syntax);
    }

    /** @param within all that stands in the formula */
    static Set<String> alone(Surface root, List<Surface> within, Syntax syntax) {
        var alone = found(root, syntax, false);
        if (Coefficients.haveD(within, alone)) alone.add("d");
        return alone;
    }

    /** All names that nothing in brackets follows, words too. */
    static Set<String> names(Surface root, Syntax syntax) {
        return found(root, syntax, true);
    }

    /** The names that are followed by another name in brackets, as in {@code g(x)}, with those names. */
    static Map<String, Set<String>> calls(Surface root, Syntax syntax) {
        var letters = new Letters(syntax, true);
        letters.walk(root);
        return letters.calls;
    }

    /** The names that are followed by one formula in brackets that is no sum. */
    static Set<String> called(Surface root, Syntax syntax) {
        var letters = new Letters(syntax, true);
        letters.walk(root);
        return letters.called;
    }

    private static Set<String> found(Surface root, Syntax syntax, boolean words) {
        var letters = new Letters(syntax, words);
        letters.walk(root);
        letters.multiplied.removeAll(letters.called);
        letters.multiplied.removeAll(letters.calls.keySet());
        letters.found.addAll(letters.multiplied);
        return letters.found;
    }

    private void walk(Surface root) {
        todo.push(root);
        while (!todo.isEmpty()) look(todo.pop());
    }

    private void look(Surface surface) {
        switch (surface) {
            case Surface.Numeral _, Surface.Ellipsis _, Surface.Missing _, Surface.Remark _ -> { }
            case Surface.Terms(_, var terms)             -> terms.forEach(term -> todo.push(term.operand()));
            case Surface.Factors(_, var factors)         -> factors(factors);
            case Surface.Fraction(_, var u, var v)       -> {
                if (!Spelling.of(u).equals(Optional.of("d")) || !beginsWithD(v)) todo.push(u);
                todo.push(v);
            }
            case Surface.Root(_, var degree, var u)      -> { degree.ifPresent(todo::push); todo.push(u); }
            case Surface.Group(_, _, var contents)       -> contents.forEach(todo::push);
            case Surface.Chain(_, var sides, _)          -> sides.forEach(todo::push);
            case Surface.Clause(_, _, var parts)         -> parts.forEach(todo::push);
            case Surface.Branch(_, var when, var then)   -> { todo.push(when); todo.push(then); }
            case Surface.Evaluated(_, var u, var at, var to) -> { todo.push(u); at.ifPresent(todo::push);
                to.ifPresent(todo::push); }
            case Surface.Factorial(_, var u)             -> todo.push(u);
            case Surface.Name _, Surface.Accent _, Surface.Scripts _, Surface.Primes _ -> operand(surface, false);
        }
    }

    private static boolean beginsWithD(Surface surface) {
        return Suffixed.unbraced(surface) instanceof Surface.Factors(_, var factors)
            && Spelling.of(factors.getFirst().operand()).equals(Optional.of("d"));
    }

    private void factors(List<Factor> factors) {
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = factors.get(i);
            Optional<Factor> next = i + 1 < factors.size() && factors.get(i + 1).link() == Link.NEXT
                ? Optional.of(factors.get(i + 1)) : Optional.empty();
            boolean called = next.isPresent() && isArgument(next.get());
            if (called) note(factor.operand(), next.get().operand());
            boolean differential = i > 0 && factor.link() == Link.NEXT
                && (isMark(factors.get(i - 1), "d") || isMark(factors.get(i - 1), "∂"));
            boolean mark = syntax == Syntax.LATEX && next.isPresent() && isMark(factor, "d"); // dx speaks for no d
            boolean combined = next.isPresent() && Combinations.isOfLetters(factor, next.get(), syntax);
            if (!combined) operand(factor.operand(), called || differential || mark);
        }
    }

    private boolean isArgument(Factor next) {
        return !(next.space() && syntax == Syntax.TEXT) && Suffixed.of(next.operand()).arguments().isPresent();
    }

    private static boolean isMark(Factor factor, String d) {
        return Head.of(factor.operand()).filter(head -> head.isBare() && head.primes() == 0 && head.base().equals(d))
            .isPresent();
    }

    private void note(Surface function, Surface brackets) {
        var group = Suffixed.of(brackets).arguments().filter(one -> one.contents().size() == 1
            && one.bracket() == Surface.Bracket.ROUND);
        if (group.isPresent()) Head.of(function).ifPresent(head -> {
            boolean sum = group.get().contents().getFirst() instanceof Surface.Terms;
            if (!sum) called.add(head.name());
            else if (FACTORS.contains(head.name())) multiplied.add(head.name());
            Spelling.of(group.get().contents().getFirst()).ifPresent(x ->
                calls.computeIfAbsent(head.name(), _ -> new LinkedHashSet<>()).add(x));
        });
    }

    private void operand(Surface surface, boolean notAlone) {
        var letter = notAlone ? Optional.<String>empty() : Surfaces.letter(surface);
        if (letter.isPresent()) {
            found.add(letter.get());
            return;
        }
        var parts = Suffixed.of(surface);
        boolean calls = notAlone                                                     // x^f(x), x^f^2(x), √f(x)
            && Exponents.end(surface, at -> at instanceof Surface.Scripts).isPresent();
        for (Surface layer : parts.layers())
            if (!calls && layer instanceof Surface.Scripts(_, _, _, var sup)) sup.ifPresent(todo::push);
        if (parts.core() instanceof Surface.Name(_, var word, var fixed) && !fixed && word.length() > 1 && !words)
            word(word);
        switch (parts.core()) {
            case Surface.Name _, Surface.Accent _ -> Head.of(surface)
                .filter(head -> !notAlone && (words || head.isLetter()))
                .ifPresent(head -> found.add(words ? head.name() : head.marked()));
            case Surface.Root _, Surface.Terms _ when calls -> { }
            case Surface core -> todo.push(core);
        }
    }

    private void word(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        String before = sorted.putIfAbsent(new String(letters), word);
        if (before != null && !before.equals(word) && word.chars().allMatch(Character::isLetter))
            for (char letter : letters) found.add(String.valueOf(letter));
    }
}
