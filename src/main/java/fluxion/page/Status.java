package fluxion.page;

import java.util.Locale;
import java.util.Optional;

/** How a reply is marked for HTTP. */
enum Status {
    OK(200), BAD_REQUEST(400), FORBIDDEN(403), NO_SUCH_PLACE(404), NO_METHOD(405), TOO_LARGE(413), NO_JSON(415),
    NO_ANSWER(422), BUSY(429), INTERNAL(500), TIMEOUT(504);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By the code of the error, if there is one. */
    static Status of(Optional<String> error) {
        return error.map(label -> switch (label) {
            case "bad-request"   -> BAD_REQUEST;
            case "no-such-place" -> NO_SUCH_PLACE;
            case "no-method"     -> NO_METHOD;
            case "forbidden"     -> FORBIDDEN;
            case "no-json"       -> NO_JSON;
            case "too-large"     -> TOO_LARGE;
            case "busy"          -> BUSY;
            case "internal"      -> INTERNAL;
            case "timeout"       -> TIMEOUT;
            default              -> NO_ANSWER;                     // asked properly, and there is no answer
        }).orElse(OK);
    }
}
