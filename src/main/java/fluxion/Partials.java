package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.print.WhereForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Partial derivatives: a gradient is one row, a Jacobian has a row for each formula, a Hessian one for each variable.
 *
 * @param rows        the derivatives
 * @param where       the same, row after row, in terms of shared parts; without any where the form does not share
 * @param mentioned   the names in the question
 * @param conditions  what the results do not show
 * @param exceptional points at which a formula has a value and the results do not give its derivatives
 * @param apart       the same rows, each entry with its own conditions and exceptional points; none if it would be many
 * @param warnings    doubts in reading and assumptions taken
 */
public record Partials(List<List<Expr>> rows, WhereForm where, Set<Variable> mentioned, List<Condition> conditions,
                       List<Condition> exceptional, Supplier<List<List<Derivative>>> apart, List<String> warnings) {
    public Partials {
        rows = rows.stream().map(List::copyOf).toList();
        mentioned = Set.copyOf(mentioned);
        conditions = List.copyOf(conditions);
        exceptional = List.copyOf(exceptional);
        warnings = List.copyOf(warnings);
    }

    /** The same with these doubts. */
    Partials of(List<String> doubts) {
        return new Partials(rows, where, mentioned, conditions, exceptional, apart, doubts);
    }

    /** The entries with what holds of each, where that is not seen from it and there are several; else none. */
    public List<List<Derivative>> entries() {
        boolean seen = conditions.isEmpty() && exceptional.isEmpty();
        return seen || !where.definitions().isEmpty() ? List.of() : apart.get();
    }

    /** The rows as they are to be shown, in terms of the shared parts. */
    public List<List<Expr>> shown() {
        return inRows(where.results());
    }

    /** The same for a reader: with shared parts, too, where without them nobody would read it. */
    public Partials readable() {
        var readable = where.definitions().isEmpty() ? WhereForm.readable(where.results(), mentioned) : where;
        return new Partials(rows, readable, mentioned, conditions, exceptional, apart, warnings);
    }

    private List<List<Expr>> inRows(List<Expr> results) {
        var shown = new ArrayList<List<Expr>>();
        int from = 0;
        for (List<Expr> row : rows) {
            shown.add(results.subList(from, from + row.size()));
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
