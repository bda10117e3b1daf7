package fluxion.cli;

import fluxion.message.Messages;
import java.util.Optional;

/** Why a command cannot be carried out: one sentence, and perhaps what to do. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final String hint;

    private Problem(String code, String message, String hint) {
        super(message, null, false, false);
        this.code = code;
        this.hint = hint;
    }

    /** The sentence {@code cli.<key>}, with the hint {@code cli.<key>.hint} if there is one. */
    static Problem of(String key, Object... arguments) {
        return problem("bad-usage", key, arguments);
    }

    /** The same, where the key is a code that others use, too. */
    static Problem coded(String key, Object... arguments) {
        return problem(key, key, arguments);
    }

    private static Problem problem(String code, String key, Object... arguments) {
        String hint = "cli." + key + ".hint";
        return new Problem(code, Messages.text("cli." + key, arguments), Messages.has(hint)
            ? Messages.text(hint, arguments) : "");
    }

    /** A sentence that was found elsewhere. */
    static Problem said(String code, String message) {
        return new Problem(code, message, "");
    }

    String code() {
        return code;
    }

    Optional<String> hint() {
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }
}
