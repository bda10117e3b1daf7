package fluxion.plot;

import fluxion.plot.Stretch.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The axis cut into stretches on which a curve is certainly continuous, certainly nowhere, and those that remain. Each
 * column of the picture has work of its own, so that one full of poles takes nothing from the others, and less where
 * the one before was in vain; within a column the widest stretch is cut next.
 */
final class Subdivision {
    /** A stretch that is this part of the window or less is not cut: there is a single point behind it, if any. */
    private static final double TINY = 0x1p-42;
    private static final int COLUMN_WORK = 400;
    private static final int LEAST_WORK = 8;

    private final Curve curve;
    private final double tiny;
    /** How many stretches may still be asked about, and how many in the next column. */
    private int work;
    private int allowance = COLUMN_WORK;

    private Subdivision(Curve curve, double tiny, int work) {
        this.curve = curve;
        this.tiny = tiny;
        this.work = work;
    }

    /** Stretches in order, which together are the window's width. */
    static List<Stretch> of(Curve curve, Grid grid, int work) {
        var cuts = Ticks.cuts(grid.window().left(), grid.window().right(), grid.columns() / 2);
        var subdivision = new Subdivision(curve, grid.window().width() * TINY, work);
        var stretches = new ArrayList<Stretch>();
        for (int k = 1; k < cuts.size(); k++) stretches.addAll(subdivision.column(cuts.get(k - 1), cuts.get(k)));
        return stretches;
    }

    private List<Stretch> column(double from, double to) {
        var done = new ArrayList<Stretch>();
        var open = new PriorityQueue<Stretch>(Comparator.comparingDouble(Stretch::width).reversed());
        open.add(curve.over(from, to));
        int least = work - (work > allowance ? allowance : LEAST_WORK);
        while (!open.isEmpty()) {
            var widest = open.poll();
            double middle = widest.middle();
            boolean last = widest.width() <= tiny || middle <= widest.from() || middle >= widest.to() || work <= least;
            if (!widest.is(State.OPEN) || last) {
                done.add(widest);
                continue;
            }
            work -= 2;
            open.add(curve.over(widest.from(), middle));
            open.add(curve.over(middle, widest.to()));
        }
        boolean fruitful = done.stream().anyMatch(stretch -> !stretch.is(State.OPEN));
        allowance = fruitful ? COLUMN_WORK : Math.max(LEAST_WORK, allowance / 2);
        done.sort(Comparator.comparingDouble(Stretch::from));
        return done;
    }
}
