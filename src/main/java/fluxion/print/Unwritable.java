package fluxion.print;

import fluxion.message.Messages;

/** A formula has a part that a notation has no words for. */
public final class Unwritable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Unwritable(String part, String notation) {
        super(Messages.text("print.unwritable", part, notation));
    }
}
