package fluxion.diff;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Fold;
import java.util.LinkedHashSet;
import java.util.List;

/** Conditions and notes as they come up, each once, in order. */
final class Findings {
    private final LinkedHashSet<Condition> conditions = new LinkedHashSet<>();
    private final LinkedHashSet<Note> notes = new LinkedHashSet<>();

    void require(Condition condition) {
        conditions.addAll(condition.conjuncts());                // ALWAYS has none
    }

    void require(List<Condition> more) {
        more.forEach(this::require);
    }

    void note(Note.Kind kind, String... names) {
        notes.add(Note.of(kind, names));
    }

    List<Condition> conditions() {
        return List.copyOf(conditions);
    }

    /** The conditions of the other findings may speak of parameters; its notes do not. */
    void addNotes(Findings other) {
        notes.addAll(other.notes);
    }

    /** The result with everything found; slot derivatives by two slots bring the note on mixed partials. */
    <T> Derived<T> with(T result, List<Expr> parts) {
        for (Expr node : Fold.withTemplates(parts))
            if (node instanceof Apply(AbstractFunction f, _) && f.orders().stream().filter(n -> n > 0).count() > 1)
                note(Note.Kind.MIXED_PARTIALS, f.name());
        return new Derived.Differentiated<>(result, conditions(), List.copyOf(notes));
    }
}
