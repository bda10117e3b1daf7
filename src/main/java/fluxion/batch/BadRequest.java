package fluxion.batch;

import fluxion.message.Messages;

/** A request that does not follow the protocol; the sentence is {@code batch.<key>}. */
final class BadRequest extends Exception {
    private static final long serialVersionUID = 1;

    private final String id;

    private BadRequest(String message, String id) {
        super(message, null, false, false);
        this.id = id;
    }

    static BadRequest of(String key, Object... arguments) {
        return new BadRequest(Messages.text("batch." + key, arguments), "null");
    }

    /** The same problem of the request with this id. */
    BadRequest with(String written) {
        return new BadRequest(getMessage(), written);
    }

    /** The id of the request as it was written, {@code null} if it is not known. */
    String id() {
        return id;
    }
}
