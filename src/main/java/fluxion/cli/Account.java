package fluxion.cli;

import fluxion.explain.Derivation;
import fluxion.explain.Detail;
import fluxion.explain.Lines;
import fluxion.explain.Writeup;
import fluxion.print.Writing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code --steps} tells of a derivation. */
enum Account {
    /** The name of the first rule, and where. */
    HINT,
    /** The first step. */
    NEXT,
    BRIEF, NORMAL, FULL;

    static Optional<Account> labelled(String label) {
        return Stream.of(values()).filter(account -> account.label().equals(label)).findFirst();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the answer is told; who asks for a hint does not want to see it. */
    boolean isWhole() {
        return this != HINT && this != NEXT;
    }

    /** Whether the last line is the derivative. */
    boolean leadsToAnswer(Derivation derivation) {
        return isWhole() && Lines.of(derivation, detail()).leadTo(derivation.answer());
    }

    private Detail detail() {
        return Detail.labelled(label()).orElseThrow();
    }

    List<String> of(Derivation derivation, Writing writing) {
        return switch (this) {
            case HINT -> List.of(Writeup.hint(derivation));
            case NEXT -> Writeup.next(derivation);
            case BRIEF, NORMAL, FULL ->
                new Writeup(derivation, detail()).in(writing);
        };
    }
}
