package fluxion.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Equations with reasons as an {@code align*} that fits a page: what is too broad beside something else goes below it,
 * what is too broad by itself is broken.
 */
final class Aligned {
    private static final double INDENT = 2;
    private static final double SIGN = 1.25;
    private static final double GAP = 3;
    /** So many rows stand together at most. */
    private static final int MANY = 14;

    private Aligned() {}

    /** {@code left = right}, and why; left is empty where the chain goes on. */
    record Row(String left, String right, String reason) {}

    /** One {@code align*}; several for a long derivation, which is broken between pages there. */
    static List<String> of(List<Row> rows) {
        var lines = new ArrayList<String>();
        var block = new ArrayList<Row>();
        for (Row row : rows) {
            boolean next = rows.size() > MANY && !row.left().isEmpty() || block.size() == MANY;
            if (next && !block.isEmpty()) {
                lines.addAll(block(block));
                block.clear();
            }
            block.add(row);
        }
        if (!block.isEmpty()) lines.addAll(block(block));
        return lines;
    }

    private static List<String> block(List<Row> rows) {
        double left = broadest(rows.stream().map(Row::left).toList());
        double right = SIGN + broadest(rows.stream().map(Row::right).toList());
        double reason = broadest(rows.stream().map(Row::reason).toList());
        double room = reason == 0 ? 0 : GAP + reason;
        if (left + right + room <= Breadth.PAGE) return written(rows, false, false);
        if (INDENT + right + room <= Breadth.PAGE) return written(rows, true, false);
        return written(rows, left + right > Breadth.PAGE, true);
    }

    private static double broadest(List<String> parts) {
        return parts.stream().mapToDouble(Breadth::of).max().orElse(0);
    }

    /**
     * @param apart whether left sides have a line of their own
     * @param below whether reasons have
     */
    private static List<String> written(List<Row> rows, boolean apart, boolean below) {
        var lines = new ArrayList<String>();
        double left = apart ? INDENT : broadest(rows.stream().map(Row::left).toList());
        for (Row row : rows) {
            boolean before = apart && !row.left().isEmpty();
            if (before) lines.add(" & " + row.left());
            var parts = Breaking.rows(row.right(), Breadth.PAGE - left - SIGN);
            String start = apart ? " & \\quad = " : (row.left() + " &= ");
            String reason = row.reason().isEmpty() ? "" : " && \\text{" + row.reason() + "}";
            lines.add(start + parts.getFirst() + (below ? "" : reason));
            for (String part : parts.subList(1, parts.size())) lines.add(" & \\qquad " + part);
            if (below && !row.reason().isEmpty()) lines.add(" & \\qquad \\text{(" + row.reason() + ")}");
        }
        var aligned = new ArrayList<>(List.of("\\begin{align*}"));
        for (int k = 0; k < lines.size(); k++) aligned.add(lines.get(k) + (k + 1 < lines.size() ? " \\\\" : ""));
        aligned.add("\\end{align*}");
        return aligned;
    }
}
