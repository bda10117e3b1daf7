package fluxion.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of characters that is part of a formula in the plane.
 *
 * @param lines all of one width
 * @param base  the line, counted from 0, on which neighbours stand
 */
record Box(List<String> lines, int base) {
    Box {
        lines = List.copyOf(lines);
    }

    static Box line(String text) {
        return new Box(List.of(text), 0);
    }

    int height() {
        return lines.size();
    }

    int width() {
        return width(lines.getFirst());
    }

    /** Columns on a terminal: marks above a letter take none. */
    static int width(String text) {
        return (int) text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
    }

    /** The other to the right, on the same base line. */
    Box beside(Box other) {
        int above = Math.max(base, other.base);
        int below = Math.max(height() - base, other.height() - other.base);
        Box left = grown(above - base, below - (height() - base));
        Box right = other.grown(above - other.base, below - (other.height() - other.base));
        var joined = new ArrayList<String>();
        for (int i = 0; i < left.height(); i++) joined.add(left.lines.get(i) + right.lines.get(i));
        return new Box(joined, above);
    }

    /** With empty lines above and below. */
    private Box grown(int above, int below) {
        var grown = new ArrayList<String>();
        String empty = " ".repeat(width());
        for (int i = 0; i < above; i++) grown.add(empty);
        grown.addAll(lines);
        for (int i = 0; i < below; i++) grown.add(empty);
        return new Box(grown, base + above);
    }

    private Box centred(int width) {
        int left = (width - width()) / 2;
        return padded(left, width - width() - left);
    }

    private Box padded(int left, int right) {
        return new Box(lines.stream().map(line -> " ".repeat(left) + line + " ".repeat(right)).toList(), base);
    }

    /** Boxes under each other, centred; the base line is that of the box of this index. */
    static Box stacked(int index, List<Box> boxes) {
        int width = boxes.stream().mapToInt(Box::width).max().orElse(0);
        var lines = new ArrayList<String>();
        int base = 0;
        for (int i = 0; i < boxes.size(); i++) {
            if (i == index) base = lines.size() + boxes.get(i).base;
            lines.addAll(boxes.get(i).centred(width).lines);
        }
        return new Box(lines, base);
    }

    /** Rows under each other, flush left, on a base line in the middle. */
    static Box rows(List<Box> rows) {
        int width = rows.stream().mapToInt(Box::width).max().orElse(0);
        var lines = new ArrayList<String>();
        for (Box row : rows) lines.addAll(row.padded(0, width - row.width()).lines);
        return new Box(lines, lines.size() / 2);
    }

    /** u over v. */
    static Box fraction(Box u, Box v) {
        return stacked(1, List.of(u, line("─".repeat(Math.max(u.width(), v.width()) + 2)), v));
    }

    /** With the exponent at its upper right. */
    Box raised(Box exponent) {
        var high = new Box(exponent.lines, exponent.height() + base);
        return beside(high);
    }

    /** √ with a bar above. */
    static Box root(Box radicand) {
        var lines = new ArrayList<String>();
        int height = radicand.height();
        lines.add(" ".repeat(height) + "_".repeat(radicand.width() + 1));
        for (int i = 0; i < height; i++) {
            String stroke = i == height - 1 ? "√" : "╱";
            lines.add(" ".repeat(height - 1 - i) + stroke + " ".repeat(i) + radicand.lines.get(i) + " ");
        }
        return new Box(lines, radicand.base + 1);
    }

    /** Between brackets as high as it is: of one line, then a tall one's top, stroke, bottom and perhaps middle. */
    Box between(String left, String right) {
        return side(left).beside(this).beside(side(right));
    }

    /** A bracket at the height of this box; no sign, no bracket. */
    private Box side(String signs) {
        if (signs.isEmpty()) return new Box(java.util.Collections.nCopies(height(), ""), base);
        if (height() == 1) return line(signs.substring(0, 1));
        var lines = new ArrayList<String>();
        for (int i = 0; i < height(); i++)
            lines.add(i == 0 ? signs.substring(1, 2) : i == height() - 1 ? signs.substring(3, 4)
                : i == height() / 2 && signs.length() > 4 ? signs.substring(4, 5) : signs.substring(2, 3));
        return new Box(lines, base);
    }

    /** Its lines, without white space at their ends. */
    String text() {
        return String.join("\n", lines.stream().map(String::stripTrailing).toList());
    }
}
