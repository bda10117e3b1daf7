package fluxion.plot;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be seen of a curve, for those who draw it themselves, and for those who do not see it.
 *
 * @param name   what the curve is called
 * @param guide  whether it accompanies another curve, as a tangent does
 * @param sketch its strokes and dots, and where it leaves the window
 * @param marks  the points of it that are marked
 */
public record Traits(String name, boolean guide, Sketch sketch, List<Mark> marks) {
    public Traits {
        marks = List.copyOf(marks);
    }

    /** Of an entry of a figure. */
    static Traits of(Figure.Entry entry, Grid grid) {
        var sketch = Sampler.sketch(entry.curve(), grid);
        var marked = Stream.concat(sketch.marks().stream(), entry.marks().stream()
            .filter(mark -> !isCornerAmong(mark, sketch.marks(), grid))).filter(mark ->
                grid.window().contains(mark.at()));
        return new Traits(entry.name(), entry.guide(), sketch, marked.toList());
    }

    /** A jump is marked as such, and is no corner besides. */
    private static boolean isCornerAmong(Mark mark, List<Mark> others, Grid grid) {
        return mark.kind() == Mark.Kind.CORNER && others.stream().anyMatch(other ->
            Math.abs(mark.at().x() - other.at().x()) <= grid.column());
    }

    /** The x at which the curve leaves the window upwards or downwards. */
    public List<Double> asymptotes() {
        return sketch.asymptotes();
    }
}
