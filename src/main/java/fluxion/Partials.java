package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Size;
import fluxion.print.WhereForm;
import java.util.ArrayList;
import java.util.List;

/**
 * Partial derivatives: a gradient is one row, a Jacobian has a row for each formula, a Hessian one for each variable.
 *
 * @param rows        the derivatives
 * @param where       the same, row after row, in terms of shared parts; without any where the form does not share
 * @param conditions  what the results do not show
 * @param exceptional points at which a formula has a value and the results do not give its derivatives
 * @param warnings    doubts in reading and assumptions taken
 */
public record Partials(List<List<Expr>> rows, WhereForm where, List<Condition> conditions,
                       List<Condition> exceptional, List<String> warnings) {
    public Partials {
        rows = rows.stream().map(List::copyOf).toList();
        conditions = List.copyOf(conditions);
        exceptional = List.copyOf(exceptional);
        warnings = List.copyOf(warnings);
    }

    /** The rows as they are to be shown, in terms of the shared parts. */
    public List<List<Expr>> shown() {
        var shown = new ArrayList<List<Expr>>();
        int from = 0;
        for (List<Expr> row : rows) {
            shown.add(where.results().subList(from, from + row.size()));
            from += row.size();
        }
        return List.copyOf(shown);
    }

    /** The number of nodes when written out; {@link Long#MAX_VALUE} if there are more. */
    public long size() {
        long size = 0;
        for (Expr entry : Differentiation.entries(rows)) {
            size += Size.tree(entry);
            if (size < 0) return Long.MAX_VALUE;
        }
        return size;
    }

    /** The number of distinct nodes. */
    public int distinct() {
        return Size.distinct(Differentiation.entries(rows));
    }

    /** Shared parts and results, a line each. */
    public String text() {
        return where.text();
    }

    @Override public String toString() {
        return text();
    }
}
