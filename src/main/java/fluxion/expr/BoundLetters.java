package fluxion.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The letters that a person uses for bound variables. Formulas that differ in them only are one node, so a node cannot
 * tell its letter; who answers a person opens a scope, within which readers note the letters and printers prefer them.
 * Outside any scope nothing is noted, and printers take the usual letters.
 */
public final class BoundLetters {
    private static final ScopedValue<BoundLetters> CURRENT = ScopedValue.newInstance();

    private record Use(boolean discrete, String letter) {}

    private final List<Use> uses = new ArrayList<>();

    /** What an answer gives that is written with the letters of the questions read for it. */
    public static <T> T within(Supplier<T> answer) {
        return new BoundLetters().in(answer);
    }

    /** What an answer gives that is written with these letters. */
    public <T> T in(Supplier<T> answer) {
        return ScopedValue.where(CURRENT, this).call(answer::get);
    }

    /** The letters of the scope that is open, or none. */
    public static BoundLetters current() {
        return CURRENT.orElse(new BoundLetters());
    }

    /** Notes the letter of a binder, which comes before those of the binders within its body. */
    public static void note(Binder.Kind kind, String letter, Expr body) {
        if (!CURRENT.isBound()) return;
        var uses = CURRENT.get().uses;
        long within = Fold.withTemplates(List.of(body)).stream().filter(node -> node instanceof Expr.Apply(Binder _, _))
            .count();
        uses.add((int) Math.max(0, uses.size() - within), new Use(kind.isDiscrete(), letter));
    }

    /** Whether these are the same letters in the same order. */
    @Override public boolean equals(Object other) {
        return other instanceof BoundLetters that && uses.equals(that.uses);
    }

    @Override public int hashCode() {
        return uses.hashCode();
    }

    /** The letters for indices of sums and products, or for variables of integration, in the order of their use. */
    public static List<String> used(boolean discrete) {
        return CURRENT.isBound() ? CURRENT.get().uses.stream().filter(use -> use.discrete == discrete).map(Use::letter)
            .distinct().toList() : List.of();
    }
}
