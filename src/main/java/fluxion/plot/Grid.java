package fluxion.plot;

/**
 * A window and how finely it is drawn.
 *
 * @param columns picture elements from left to right
 * @param rows    picture elements from bottom to top
 */
public record Grid(Window window, int columns, int rows) {
    /** The width of a column. */
    double column() {
        return window.width() / columns;
    }

    /** The height of a row. */
    double row() {
        return window.height() / rows;
    }
}
