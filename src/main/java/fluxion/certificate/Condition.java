package fluxion.certificate;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** What holds at a point; terms are named by their places in the {@link Terms} of the claim. */
public sealed interface Condition {
    record Compare(int left, Relation relation, int right) implements Condition {}

    /** The term is an integer, or it is none. */
    record Whole(int term, boolean holds) implements Condition {}

    record All(List<Condition> parts) implements Condition {}

    record Any(List<Condition> parts) implements Condition {}

    /** The same of other terms. */
    default Condition map(IntUnaryOperator place) {              // recursion: what reads conditions bounds the depth
        return switch (this) {
            case Compare(int u, var relation, int v) ->
                new Compare(place.applyAsInt(u), relation, place.applyAsInt(v));
            case Whole(int u, boolean holds) -> new Whole(place.applyAsInt(u), holds);
            case All(var parts) -> new All(parts.stream().map(part -> part.map(place)).toList());
            case Any(var parts) -> new Any(parts.stream().map(part -> part.map(place)).toList());
        };
    }

    /** All the conditions that this one is made of, and itself. */
    default List<Condition> atoms() {
        return switch (this) {
            case Compare _, Whole _ -> List.of(this);
            case All(var parts)     -> parts.stream().flatMap(part -> part.atoms().stream()).toList();
            case Any(var parts)     -> parts.stream().flatMap(part -> part.atoms().stream()).toList();
        };
    }

    /** The places of the terms it speaks of. */
    default List<Integer> terms() {
        return atoms().stream().flatMap(atom -> switch (atom) {
            case Compare(int u, _, int v) -> List.of(u, v).stream();
            case Whole(int u, _)          -> List.of(u).stream();
            case All _, Any _             -> throw new IllegalStateException();
        }).toList();
    }
}
