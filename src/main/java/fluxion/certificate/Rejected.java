package fluxion.certificate;

import fluxion.message.Messages;

/** A certificate does not show what it claims. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Rejected(String reason) {
        super(reason, null, false, false);
    }

    /** With the sentence {@code certificate.<key>}. */
    public static Rejected of(String key, Object... arguments) {
        return new Rejected(Messages.text("certificate." + key, arguments));
    }
}
