package fluxion.syntax;

import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Indices above that are read as exponents: {@code \Gamma^i_{jk}}, {@code T^{\mu\nu}}, {@code g_{ij} x^i x^j},
 * {@code w^l_{jk}}. Letters that count, as in {@code x_i^n}, and those over which a sum runs are exponents.
 */
final class RaisedIndices {
    /** Letters that are indices wherever they stand alone. */
    private static final Set<String> RELATIVITY = Set.of("mu", "nu");
    private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "kappa", "lambda", "mu", "nu", "rho",
        "sigma", "tau");
    private static final Set<String> LATIN = Set.of("i", "j", "k", "l", "m", "n");
    /** Letters of indices that are seldom exponents. */
    private static final Set<String> PLACES = Set.of("i", "j", "l");
    private static final String LAYER = "l";

    /** Letters over which sums and products run. */
    private final Set<String> bound = new LinkedHashSet<>();
    /** Letters of indices below. */
    private final Set<String> below = new LinkedHashSet<>();

    private RaisedIndices(List<Surface> within) {
        for (Surface at : within)
            if (at instanceof Surface.Scripts(_, _, var sub, _) && sub.isPresent()) {
                if (Bindings.sign(at).isPresent()) bound.addAll(Letters.names(sub.get(), Syntax.LATEX));
                else below.addAll(letters(sub.get()));
            }
    }

    /** Says of each what it is read as; of names that are asked for nothing. */
    static void doubt(Surface page, Set<String> asked, LatexProblems problems) {
        var within = Surfaces.within(page);
        boolean raised = within.stream().anyMatch(at -> at instanceof Surface.Scripts(_, _, _, var sup)
            && sup.isPresent());
        if (!raised) return;
        var indices = new RaisedIndices(within);
        indices.bound.addAll(asked);
        within.stream().filter(at -> at instanceof Surface.Scripts(_, _, _, var sup) && sup.isPresent()
            && Head.of(at).filter(head -> indices.isOne(head, sup.get())).isPresent()).map(Surface::span)
            .sorted(Comparator.comparing(Span::from)).forEach(span ->
                problems.warn(Code.AMBIGUOUS, span, "index-above", problems.whole(span)));
    }

    private boolean isOne(Head head, Surface sup) {
        var above = letters(sup);
        var subs = head.sub().map(RaisedIndices::letters).orElse(List.of());
        if (head.base().equals("e") && head.isBare() || above.isEmpty() || above.stream().anyMatch(bound::contains)
            || Bindings.sign(sup).isPresent()) return false;
        boolean greek = GREEK.containsAll(above);
        boolean latin = LATIN.containsAll(above);
        boolean several = above.size() > 1 && (greek && above.stream().anyMatch(RELATIVITY::contains)
            || latin && above.containsAll(List.of("i", "j")));
        boolean mixed = !subs.isEmpty() && (greek && GREEK.containsAll(subs)
            || latin && LATIN.containsAll(subs) && (PLACES.containsAll(above) || subs.size() > 1
                && !above.contains("n")));
        boolean summed = PLACES.containsAll(above) && above.size() == 1 && below.containsAll(above);
        return RELATIVITY.containsAll(above) || several || mixed || summed;
    }

    /** The letters that stand side by side, or the one of a layer in {@code l-1}; none if there is anything else. */
    private static List<String> letters(Surface script) {
        Surface at = Suffixed.unbraced(script);
        return switch (at) {
            case Surface.Name(_, var name, _) -> List.of(name);
            case Surface.Terms(_, var terms) when terms.size() == 2 && !terms.getFirst().minus()
                && terms.getLast().operand() instanceof Surface.Numeral ->
                name(terms.getFirst().operand()).filter(LAYER::equals).stream().toList();
            case Surface.Factors(_, var factors) when factors.stream().allMatch(f -> f.link() == Link.NEXT) ->
                names(factors.stream().map(Surface.Factor::operand).toList());
            case Surface.Group(_, _, var contents) -> names(contents);
            case Surface _ -> List.of();
        };
    }

    private static List<String> names(List<Surface> parts) {
        var names = new ArrayList<String>();
        for (Surface part : parts) name(part).ifPresent(names::add);
        return names.size() == parts.size() ? names : List.of();
    }

    private static Optional<String> name(Surface surface) {
        return surface instanceof Surface.Name(_, var name, _) ? Optional.of(name) : Optional.empty();
    }
}
