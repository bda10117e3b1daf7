package fluxion.plot;

import fluxion.plot.Label.Run;
import fluxion.plot.Shape.Diamond;
import fluxion.plot.Shape.Disc;
import fluxion.plot.Shape.Line;
import fluxion.plot.Shape.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints a drawing. Nothing else of the house knows {@code java.awt}, which takes long to start. */
final class Png {
    /** Picture elements of the image for one of the drawing, so that lines are sharp on fine screens and paper. */
    private static final int SCALE = 2;

    private final Drawing drawing;
    private final Graphics2D paper;

    private Png(Drawing drawing, Graphics2D paper) {
        this.drawing = drawing;
        this.paper = paper;
    }

    static byte[] of(Drawing drawing, int width, int height) {
        System.setProperty("java.awt.headless", "true");
        var image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paper.scale(SCALE, SCALE);
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        drawing.shapes().forEach(new Png(drawing, paper)::paint);
        paper.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {                       // nothing is written but memory
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Line line       -> line(line);
            case Disc disc       -> {
                double r = disc.radius();
                filled(new Ellipse2D.Double(disc.at().x() - r, disc.at().y() - r, 2 * r, 2 * r), disc.pen(),
                    disc.full() ? Color.decode(disc.pen().colour()) : Color.WHITE);
            }
            case Diamond diamond -> {
                var path = path(diamond.corners());
                path.closePath();
                filled(path, diamond.pen(), Color.WHITE);
            }
            case Text text       -> text(text);
        }
    }

    private void line(Line line) {
        take(line.pen());
        if (line.clipped()) paper.setClip(new Rectangle2D.Double(drawing.left(), drawing.top(),
            drawing.right() - drawing.left(), drawing.bottom() - drawing.top()));
        paper.draw(path(line.points()));
        paper.setClip(null);
    }

    private void filled(java.awt.Shape outline, Pen pen, Color inside) {
        paper.setColor(inside);
        paper.fill(outline);
        take(pen);
        paper.draw(outline);
    }

    private void take(Pen pen) {
        float[] dashes = new float[pen.dashes().size()];
        for (int k = 0; k < dashes.length; k++) dashes[k] = pen.dashes().get(k).floatValue();
        paper.setColor(Color.decode(pen.colour()));
        paper.setStroke(new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
            dashes.length == 0 ? null : dashes, 0));
    }

    private static Path2D path(List<Point> points) {
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (Point p : points.subList(1, points.size())) path.lineTo(p.x(), p.y());
        return path;
    }

    private void text(Text text) {
        double width = text.label().runs().stream().mapToDouble(run -> width(run, text.size())).sum();
        double x = text.at().x() - switch (text.anchor()) {
            case START  -> 0;
            case MIDDLE -> width / 2;
            case END    -> width;
        };
        paper.setColor(new Color(0x222222));
        for (Run run : text.label().runs()) {
            paper.setFont(font(run, text.size()));
            paper.drawString(run.text(), (float) x, (float) (text.at().y() + Svg.shift(run) * text.size()));
            x += width(run, text.size());
        }
    }

    private double width(Run run, double size) {
        return paper.getFontMetrics(font(run, size)).getStringBounds(run.text(), paper).getWidth();
    }

    private static Font font(Run run, double size) {
        return new Font(Font.SERIF, run.slanted() ? Font.ITALIC : Font.PLAIN, 1).deriveFont((float) (run.size()
            * size));
    }
}
