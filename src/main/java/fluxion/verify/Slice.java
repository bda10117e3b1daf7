package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import java.util.ArrayList;
import java.util.List;

/** An interval of the line, or a point of it, and what is known of a claim there. */
record Slice(Place place, Status status) {
    /** A cell or a point. */
    sealed interface Place {}

    record Inside(Cell cell) implements Place {}

    record At(Expr point) implements Place {}

    /** What is known. */
    enum Status {
        /** The claim is not about any point here. */
        OUT,
        /** Equal at every point that the claim is about, and there is one. */
        EQUAL,
        /** Different at every point that the claim is about, and there is one. */
        DIFFERENT,
        /** None of these is certain. */
        UNKNOWN
    }

    /**
     * The condition that holds where the slices are EQUAL and fails where they are DIFFERENT; where they are OUT it may
     * do either. Slices are adjacent, ascending, and none is UNKNOWN.
     */
    static Condition where(Variable x, List<Slice> slices) {
        var inner = slices.stream().filter(slice -> slice.status != Status.OUT).toList();
        var except = inner.stream().filter(slice -> slice.status == Status.DIFFERENT).toList();
        if (except.size() <= 2 && except.stream().allMatch(slice -> slice.place instanceof At))
            return Condition.all(except.stream().<Condition>map(slice ->
                new Compare(x, Relation.NE, ((At) slice.place).point)).toList());
        var runs = new ArrayList<Condition>();
        for (int from = 0; from < inner.size(); from++) {
            if (inner.get(from).status != Status.EQUAL) continue;
            int to = from;
            while (to + 1 < inner.size() && inner.get(to + 1).status == Status.EQUAL) to++;
            runs.add(run(x, inner, from, to));
            from = to;
        }
        return Condition.any(runs);
    }

    /** The slices from one to another one, between what differs on either side, if anything does. */
    private static Condition run(Variable x, List<Slice> slices, int from, int to) {
        if (from == to && slices.get(from).place instanceof At(var point)) return new Compare(x, Relation.EQ, point);
        var bounds = new ArrayList<Condition>();
        if (from > 0) bounds.add(switch (slices.get(from).place) {
            case At(var point)    -> new Compare(x, Relation.GE, point);
            case Inside(var cell) -> new Compare(x, Relation.GT, cell.low().orElseThrow());
        });
        if (to < slices.size() - 1) bounds.add(switch (slices.get(to).place) {
            case At(var point)    -> new Compare(x, Relation.LE, point);
            case Inside(var cell) -> new Compare(x, Relation.LT, cell.high().orElseThrow());
        });
        return Condition.all(bounds);
    }
}
