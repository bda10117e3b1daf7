package fluxion.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** Gauss's elimination over any field; what does not stand on a pivot is taken as 0. */
record Elimination<T>(T zero, Predicate<T> isZero, BinaryOperator<T> minus, BinaryOperator<T> times,
                      BinaryOperator<T> over, Work work) {
    /** A solution of rows · x = the last entries, and the rows on which its pivots stand. */
    record Solution<T>(List<T> values, List<Integer> rows) {}

    Optional<Solution<T>> solved(List<List<T>> system, int unknowns) {
        var rows = new ArrayList<List<T>>();
        for (var row : system) rows.add(new ArrayList<>(row));
        var pivots = new ArrayList<Integer>();                        // the row of each column; −1 for none
        var used = new ArrayList<Integer>();
        for (int column = 0; column < unknowns; column++) {
            int pivot = pivot(rows, column, used);
            pivots.add(pivot);
            if (pivot < 0) continue;
            used.add(pivot);
            for (int i = 0; i < rows.size(); i++) if (i != pivot) clear(rows.get(i), rows.get(pivot), column);
        }
        for (int i = 0; i < rows.size(); i++)
            if (!used.contains(i) && !isZero.test(rows.get(i).get(unknowns))) return Optional.empty();
        var values = new ArrayList<T>();
        for (int column = 0; column < unknowns; column++) values.add(pivots.get(column) < 0 ? zero
            : over.apply(rows.get(pivots.get(column)).get(unknowns), rows.get(pivots.get(column)).get(column)));
        return Optional.of(new Solution<>(values, used));
    }

    private int pivot(List<List<T>> rows, int column, List<Integer> used) {
        for (int i = 0; i < rows.size(); i++)
            if (!used.contains(i) && !isZero.test(rows.get(i).get(column))) return i;
        return -1;
    }

    private void clear(List<T> row, List<T> pivot, int column) {
        if (isZero.test(row.get(column))) return;
        work.spend(row.size() - column);
        T factor = over.apply(row.get(column), pivot.get(column));
        for (int j = column; j < row.size(); j++)
            if (!isZero.test(pivot.get(j)))
                row.set(j, j == column ? zero : minus.apply(row.get(j), times.apply(factor, pivot.get(j))));
    }
}
