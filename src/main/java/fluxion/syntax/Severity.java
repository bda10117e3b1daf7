package fluxion.syntax;

import java.util.Locale;

/**
 * How much a diagnostic matters: an error ends the reading, a warning names another reading, a note says what was
 * taken.
 */
public enum Severity {
    ERROR, WARNING, NOTE;

    /** {@code error}, {@code warning}, {@code note}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
