package fluxion.cli;

import fluxion.Value;
import java.util.List;

/** What the exit status says. */
final class Exit {
    /** Answered; everything that was claimed is proved. */
    static final int FINE = 0;
    /** Something is refuted, holds under a condition only, or has no value. */
    static final int REFUTED = 1;
    /** The text could not be read, or the command was not understood. */
    static final int UNREADABLE = 2;
    /** Something is undecided. */
    static final int UNDECIDED = 3;

    private Exit() {}

    /** A refutation outweighs what cannot be read, and that what is undecided. */
    static int worse(int one, int other) {
        var order = List.of(FINE, UNDECIDED, UNREADABLE, REFUTED);
        return order.get(Math.max(order.indexOf(one), order.indexOf(other)));
    }

    /** For a value that was asked for. */
    static int of(Value value) {
        return switch (value) {
            case Value.Known _, Value.Expressed _, Value.Between _ -> FINE;
            case Value.Undefined _              -> REFUTED;
            case Value.Undecided _              -> UNDECIDED;
        };
    }
}
