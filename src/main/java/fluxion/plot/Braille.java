package fluxion.plot;

import fluxion.number.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A figure for a terminal: curves in the dots of braille, eight to a letter; the second dashed, the third dotted. */
final class Braille {
    private static final int BLANK = 0x2800;
    /** The bits of the dots of a letter, by columns from left to right and rows from top to bottom. */
    private static final int[][] BITS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};
    private static final int WIDE = 2;
    private static final int HIGH = 4;
    private static final MathContext DIGITS = new MathContext(4);

    private final Window window;
    private final int columns;
    private final int rows;
    private final char[][] letters;

    private Braille(Window window, int columns, int rows) {
        this.window = window;
        this.columns = columns;
        this.rows = rows;
        letters = new char[rows][columns];
        for (char[] line : letters) Arrays.fill(line, (char) BLANK);
    }

    /** Lines with the names, the picture, and the numbers beside it. */
    static String of(Figure figure, int columns, int rows) {
        var braille = new Braille(figure.window(), columns, rows);
        var traits = figure.traits(columns * WIDE, rows * HIGH);
        for (int k = 0; k < traits.size(); k++)
            for (var stroke : traits.get(k).sketch().strokes()) braille.stroke(stroke, k);
        for (Traits curve : traits) {
            for (Point dot : curve.sketch().dots()) braille.dot(braille.x(dot), braille.y(dot));
            for (Mark mark : curve.marks()) braille.mark(mark);
        }
        braille.axes();
        return braille.text(figure.entries().stream().map(Figure.Entry::name).toList());
    }

    private double x(Point p) {
        return (p.x() - window.left()) / window.width() * (columns * WIDE - 1);
    }

    private double y(Point p) {
        return (window.top() - p.y()) / window.height() * (rows * HIGH - 1);
    }

    private void dot(double x, double y) {
        int column = (int) Math.round(x);
        int row = (int) Math.round(y);
        if (column < 0 || row < 0 || column >= columns * WIDE || row >= rows * HIGH) return;
        letters[row / HIGH][column / WIDE] |= (char) BITS[column % WIDE][row % HIGH];
    }

    private void stroke(List<Point> stroke, int number) {
        int inked = 0;
        for (int k = 1; k < stroke.size(); k++) {
            double x = x(stroke.get(k - 1));
            double y = y(stroke.get(k - 1));
            double across = x(stroke.get(k)) - x;
            double down = y(stroke.get(k)) - y;
            int steps = (int) Math.ceil(Math.max(1, 2 * Math.max(Math.abs(across), Math.abs(down))));
            for (int step = 0; step < steps; step++, inked++)
                if (isInk(inked, number)) dot(x + across * step / steps, y + down * step / steps);
        }
    }

    private static boolean isInk(int inked, int number) {
        return switch (number) {
            case 0  -> true;
            case 1  -> inked % 16 < 9;
            default -> inked % 8 < 2;
        };
    }

    private void mark(Mark mark) {
        int column = (int) Math.round(x(mark.at())) / WIDE;
        int row = (int) Math.round(y(mark.at())) / HIGH;
        if (column < 0 || row < 0 || column >= columns || row >= rows) return;
        letters[row][column] = switch (mark.kind()) {
            case HOLLOW -> '○';
            case FILLED -> '●';
            case CORNER -> '◇';
        };
    }

    /** Where nothing else stands. */
    private void axes() {
        int column = (int) Math.round(x(new Point(0, 0))) / WIDE;
        int row = (int) Math.round(y(new Point(0, 0))) / HIGH;
        boolean upright = window.left() <= 0 && 0 <= window.right();
        boolean across = window.bottom() <= 0 && 0 <= window.top();
        for (int k = 0; k < columns && across; k++) axis(row, k, upright && k == column ? '┼' : '─');
        for (int k = 0; k < rows && upright; k++) axis(k, column, '│');
    }

    private void axis(int row, int column, char line) {
        if (letters[row][column] == BLANK) letters[row][column] = line;
    }

    private String text(List<String> names) {
        var lines = new ArrayList<String>();
        var samples = List.of("━━", "╍╍", "┈┈");
        for (int k = 0; k < names.size(); k++) lines.add(samples.get(Math.min(k, 2)) + " " + names.get(k));
        String top = number(window.top());
        String bottom = number(window.bottom());
        int width = Math.max(top.length(), bottom.length());
        for (int row = 0; row < rows; row++) {
            String beside = row == 0 ? top : row == rows - 1 ? bottom : "";
            lines.add(" ".repeat(width - beside.length()) + beside + " "
                + new String(letters[row]).replace((char) BLANK, ' ').stripTrailing());
        }
        String left = number(window.left());
        String right = number(window.right());
        lines.add(" ".repeat(width + 1) + left + " ".repeat(Math.max(1, columns - left.length() - right.length()))
            + right);
        return String.join("\n", lines) + "\n";
    }

    private static String number(double number) {
        return Decimals.written(new BigDecimal(number).round(DIGITS).doubleValue()).replace('-', '−');
    }
}
