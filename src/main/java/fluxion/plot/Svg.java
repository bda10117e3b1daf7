package fluxion.plot;

import fluxion.plot.Label.Run;
import fluxion.plot.Shape.Diamond;
import fluxion.plot.Shape.Disc;
import fluxion.plot.Shape.Line;
import fluxion.plot.Shape.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a drawing as an image of its own: no fonts, scripts or styles from elsewhere. */
record Svg(Drawing drawing, int width, int height) {
    private static final String FONTS = "Latin Modern Roman, STIX Two Text, Times New Roman, DejaVu Serif, serif";

    String text() {
        var out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
            + "width=\"%d\" height=\"%d\" font-family=\"%s\" fill=\"none\" stroke-linecap=\"butt\" "
            + "stroke-linejoin=\"round\" role=\"img\">\n",
            width, height, width, height, FONTS));
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n<clipPath id=\"frame\"><rect x=\"")
            .append(number(drawing.left())).append("\" y=\"").append(number(drawing.top())).append("\" width=\"")
            .append(number(drawing.right() - drawing.left())).append("\" height=\"")
            .append(number(drawing.bottom() - drawing.top())).append("\"/></clipPath>\n");
        for (Shape shape : drawing.shapes())
            out.append(switch (shape) {
                case Line line       -> line(line);
                case Disc disc       -> disc(disc);
                case Diamond diamond -> "<polygon points=\"%s\"%s fill=\"#ffffff\"/>".formatted(
                    points(diamond.corners()), pen(diamond.pen()));
                case Text text       -> text(text);
            }).append('\n');
        return out.append("</svg>\n").toString();
    }

    private static String line(Line line) {
        return "<polyline points=\"%s\"%s%s/>".formatted(points(line.points()), pen(line.pen()),
            line.clipped() ? " clip-path=\"url(#frame)\"" : "");
    }

    private static String disc(Disc disc) {
        return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s fill=\"%s\"/>".formatted(number(disc.at().x()),
            number(disc.at().y()), number(disc.radius()), pen(disc.pen()), disc.full() ? disc.pen().colour()
                : "#ffffff");
    }

    private static String pen(Pen pen) {
        String dashes = pen.dashes().isEmpty() ? "" : " stroke-dasharray=\"" + pen.dashes().stream().map(Svg::number)
            .collect(Collectors.joining(" ")) + "\"";
        return " stroke=\"" + pen.colour() + "\" stroke-width=\"" + number(pen.width()) + "\"" + dashes;
    }

    /** Runs on their levels; each shift is taken back by the next. */
    private static String text(Text text) {
        var out = new StringBuilder("<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" fill=\"#222222\" "
            .formatted(number(text.at().x()), number(text.at().y()), number(text.size()),
                text.anchor().name().toLowerCase(Locale.ROOT))).append("xml:space=\"preserve\">");
        double level = 0;
        for (Run run : text.label().runs()) {
            double shift = shift(run) * text.size() - level;
            level += shift;
            out.append("<tspan");
            if (shift != 0) out.append(" dy=\"").append(number(shift)).append('"');
            if (run.size() != 1) out.append(" font-size=\"").append(number(run.size() * text.size())).append('"');
            if (run.slanted()) out.append(" font-style=\"italic\"");
            out.append('>').append(escaped(run.text())).append("</tspan>");
        }
        return out.append("</text>").toString();
    }

    /** How far below the line a run stands, in sizes of its letters. */
    static double shift(Run run) {
        return switch (run.level()) {
            case LOWERED -> 0.2;
            case LINE    -> 0;
            case RAISED  -> -0.38;
        };
    }

    private static String points(List<Point> points) {
        return points.stream().map(p -> number(p.x()) + "," + number(p.y())).collect(Collectors.joining(" "));
    }

    private static String number(double number) {
        String digits = String.format(Locale.ROOT, "%.2f", number);
        return digits.endsWith(".00") ? digits.substring(0, digits.length() - 3) : digits;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
