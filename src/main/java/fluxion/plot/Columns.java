package fluxion.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Leaves out of a stroke what nobody sees. Of the points within a column of the picture the first, the last, the lowest
 * and the highest are as good as all of them: a wave of many turns is the same band (Jugel et al., <i>M4: a
 * visualization-oriented time series data aggregation</i>, VLDB 2014).
 */
final class Columns {
    private Columns() {}

    static List<Point> thinned(List<Point> stroke, Grid grid) {
        var kept = new ArrayList<Point>();
        for (int first = 0, next; first < stroke.size(); first = next) {
            long column = column(stroke.get(first), grid);
            next = first + 1;
            while (next < stroke.size() && column(stroke.get(next), grid) == column) next++;
            seen(stroke, first, next - 1).forEach(k -> kept.add(stroke.get(k)));
        }
        return kept;
    }

    private static long column(Point p, Grid grid) {
        return (long) Math.floor((p.x() - grid.window().left()) / grid.column());
    }

    private static TreeSet<Integer> seen(List<Point> stroke, int first, int last) {
        var seen = new TreeSet<>(List.of(first, last));
        var height = Comparator.<Integer>comparingDouble(k -> stroke.get(k).y());
        var all = IntStream.rangeClosed(first, last).boxed().toList();
        seen.add(all.stream().min(height).orElseThrow());
        seen.add(all.stream().max(height).orElseThrow());
        return seen;
    }
}
