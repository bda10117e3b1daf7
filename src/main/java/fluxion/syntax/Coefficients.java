package fluxion.syntax;

import fluxion.expr.Binder;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import fluxion.syntax.Surface.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether d is one of the coefficients of {@code a + bx + cx^2 + dx^3}, and not the mark of a differential: it leads a
 * term of a sum in which other terms have no differential, and c and another letter near it stand in the formula, too;
 * or what it stands before is the index of a sum, as in {@code \sum_{n=0}^m (a + dn)}.
 */
final class Coefficients {
    private static final String D = "d";
    private static final Set<String> NEAR = Set.of("a", "b", "e", "f");

    private final Set<String> letters;
    /** Letters that sums and products run over: there is no differential of one. */
    private final Set<String> bound = new HashSet<>();
    /** The terms that begin with d. */
    private final List<Surface> marked = new ArrayList<>();
    private boolean led;

    private Coefficients(Set<String> alone) {
        this.letters = new HashSet<>(alone);
    }

    /**
     * Whether d is a coefficient.
     *
     * @param within all that stands in the formula
     * @param alone  the names that stand alone in it
     */
    static boolean haveD(List<Surface> within, Set<String> alone) {
        var coefficients = new Coefficients(alone);
        for (Surface surface : within) if (surface instanceof Surface.Terms(_, var terms)) coefficients.look(terms);
        if (coefficients.marked.isEmpty()) return false;
        for (Surface surface : within)
            if (surface instanceof Surface.Scripts sign && sign.sub().isPresent()) coefficients.bind(sign);
        return coefficients.marked.stream().anyMatch(coefficients::isOfBound) || coefficients.led
            && coefficients.letters.contains("c") && NEAR.stream().anyMatch(coefficients.letters::contains);
    }

    private boolean isOfBound(Surface term) {
        return term instanceof Surface.Factors(_, var factors)
            && Spelling.of(factors.getLast().operand()).filter(bound::contains).isPresent();
    }

    private void bind(Surface.Scripts sign) {
        boolean discrete = Bindings.sign(sign.base()).filter(Binder.Kind::isDiscrete).isPresent();
        if (discrete && Suffixed.unbraced(sign.sub().orElseThrow()) instanceof Surface.Chain(_, var sides, _))
            Spelling.of(sides.getFirst()).ifPresent(bound::add);
    }

    private void look(List<Term> terms) {
        int withD = 0;
        for (Term term : terms) {
            var letter = leading(term.operand());
            letter.ifPresent(letters::add);
            if (letter.filter(D::equals).isEmpty()) continue;
            withD++;
            marked.add(term.operand());
        }
        led |= 0 < withD && withD < terms.size();
    }

    /** a of {@code ax^2}: the first of two letters, in one word or in two. */
    private static Optional<String> leading(Surface term) {
        boolean two = term instanceof Surface.Factors(_, var factors) && factors.size() == 2
            && factors.getLast().link() == Link.NEXT && isLetter(factors.getLast());
        if (!two && term instanceof Surface.Factors) return Optional.empty();
        Surface first = two ? ((Surface.Factors) term).factors().getFirst().operand() : term;
        return Suffixed.of(first).core() instanceof Surface.Name(_, var word, _) && word.length() == (two ? 1 : 2)
            && Character.isLetter(word.charAt(word.length() - 1)) ? Optional.of(word.substring(0, 1))
            : Optional.empty();
    }

    private static boolean isLetter(Factor factor) {
        return Head.of(factor.operand()).filter(Head::isLetter).isPresent();
    }
}
