package fluxion.plot;

import java.util.List;

/**
 * What is to be seen on a curve besides its course, for those who do not see it.
 *
 * @param name       what the curve is called
 * @param asymptotes the x at which it leaves the window upwards or downwards
 * @param marks      the points of it that are marked
 */
public record Traits(String name, List<Double> asymptotes, List<Mark> marks) {
    public Traits {
        asymptotes = List.copyOf(asymptotes);
        marks = List.copyOf(marks);
    }
}
