package fluxion.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Curves in one window, with what they are called.
 *
 * @param axis what the horizontal axis is called
 */
public record Figure(List<Entry> entries, Window window, String axis) {
    public Figure {
        entries = List.copyOf(entries);
    }

    /**
     * A curve of the figure.
     *
     * @param name  one line of Unicode
     * @param guide whether it accompanies another curve, as a tangent does
     * @param marks points of it that are marked besides those that sampling finds
     */
    public record Entry(String name, Curve curve, boolean guide, List<Mark> marks) {
        public Entry {
            marks = List.copyOf(marks);
        }
    }

    /** Whether a curve has an angle that moves: ticks are multiples of π then. */
    public boolean turns() {
        return entries.stream().anyMatch(entry -> Framing.isPeriodic(entry.curve()));
    }

    /** With another entry. */
    public Figure with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new Figure(more, window, axis);
    }

    /** With another window. */
    public Figure within(Window other) {
        return new Figure(entries, other, axis);
    }

    /** What there is to be drawn, for those who draw it themselves, as fine as so many picture elements are. */
    public List<Traits> traits(int columns, int rows) {
        var grid = new Grid(window, columns, rows);
        return entries.stream().map(entry -> Traits.of(entry, grid)).toList();
    }

    /** An image in SVG, of so many picture elements. */
    public String svg(int width, int height) {
        return picture(width, height).svg();
    }

    /** The same, and in words what is on it. */
    public Picture picture(int width, int height) {
        var drawing = Drawing.of(this, width, height);
        return new Picture(new Svg(drawing, width, height).text(), drawing.left(), drawing.right(), drawing.traits());
    }

    /** Lines for a terminal, with a picture of so many letters. */
    public String braille(int columns, int rows) {
        return Braille.of(this, columns, rows);
    }

    /** An image in PNG. The letters are those of a font that the machine has. */
    public byte[] png(int width, int height) {
        return Png.of(Drawing.of(this, width, height), width, height);
    }
}
