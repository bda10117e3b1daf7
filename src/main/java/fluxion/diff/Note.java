package fluxion.diff;

import fluxion.message.Messages;
import java.util.List;
import java.util.Locale;

/** An assumption taken while differentiating, which the answer states where it matters. */
public record Note(Kind kind, List<String> names) {
    /** What was assumed; the holes are filled with the names. */
    public enum Kind {
        /** {0} is not declared and was held constant. */
        TAKEN_AS_CONSTANT,
        /** {0} was taken as an integer: {1} has no value otherwise. */
        TAKEN_AS_INTEGER,
        /** {0} is declared as a function, but ∂ holds it constant. */
        HELD_CONSTANT,
        /** {0} is defined by {1}; ∂ follows the definition. */
        FOLLOWED,
        /** {0} is defined by {1}; ∂ holds it as a slot of its own. */
        HELD_AS_SLOT,
        /** Nothing is known of {0}; its derivative stays as that of an unknown function of {1}. */
        UNKNOWN_FUNCTION,
        /** {0} with a prime has a formula, and was taken for the derivative of {0} by {1}. */
        PRIME_AS_DERIVATIVE,
        /** The formula does not contain {0}, so its derivative is 0. */
        INDEPENDENT,
        /** The integrand and its derivative were taken as continuous between the bounds. */
        LEIBNIZ,
        /** {0} and {1} were taken as members of one family. */
        FAMILY,
        /** {0} was taken as the member with the indices {2} of the family {1} that stands under a sign. */
        MEMBER,
        /** Mixed partial derivatives of {0} were taken as equal. */
        MIXED_PARTIALS
    }

    public Note {
        names = List.copyOf(names);
    }

    static Note of(Kind kind, String... names) {
        return new Note(kind, List.of(names));
    }

    /** The notes as sentences, each once: the names that were taken as constants are told in one. */
    public static List<String> sentences(List<Note> notes) {
        if (notes.isEmpty()) return List.of();
        var constants = notes.stream().filter(note -> note.kind() == Kind.TAKEN_AS_CONSTANT)
            .flatMap(note -> note.names().stream()).distinct().toList();
        var first = constants.isEmpty() ? "" : of(Kind.TAKEN_AS_CONSTANT, String.join(", ", constants)).sentence();
        return notes.stream().map(note -> note.kind() == Kind.TAKEN_AS_CONSTANT ? first : note.sentence()).distinct()
            .toList();
    }

    /** The note as a sentence. */
    public String sentence() {
        return Messages.text("diff.note." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), names.toArray());
    }
}
