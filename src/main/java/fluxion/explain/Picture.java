package fluxion.explain;

import fluxion.explain.Network.Edge;
import fluxion.explain.Network.Node;
import fluxion.expr.Expr.Variable;
import fluxion.print.Printer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A network as a picture: inputs on the left, the formula on the right; at the arrows the derivatives along them.
 *
 * @param values what the nodes are at a point; empty if no point is given
 * @param slopes the derivatives of the formula by the nodes there
 */
public record Picture(Network network, Map<Variable, String> values, Map<Variable, String> slopes) {
    private static final int LETTER = 8;
    private static final int LINE = 18;
    private static final int PAD = 10;
    private static final int GAP = 34;
    private static final int MARGIN = 20;
    private static final int LONGEST = 40;

    /** For Graphviz. */
    public String dot() {
        var out = new StringBuilder("digraph {\n  rankdir=LR\n  node [shape=box, style=rounded]\n");
        for (Node node : network.nodes())
            out.append("  ").append(quoted(node.name().name())).append(" [label=")
                .append(quoted(String.join("\\n", told(node)))).append("]\n");
        for (Node node : network.nodes())
            for (Edge edge : node.inputs())
                out.append("  ").append(quoted(edge.input().name())).append(" -> ")
                    .append(quoted(node.name().name())).append(edge.slope().map(slope -> " [label="
                        + quoted(cut(Printer.unicode(slope))) + "]").orElse("")).append('\n');
        return out.append("}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    /** What stands in a node's box. */
    private List<String> told(Node node) {
        var lines = new ArrayList<String>();
        String name = Printer.unicode(node.name());
        lines.add(node.body().map(body -> name + " = " + cut(Printer.unicode(body))).orElse(name));
        if (values.containsKey(node.name())) lines.add(values.get(node.name()));
        if (slopes.containsKey(node.name())) lines.add(slope(node.name()));
        return lines;
    }

    private String slope(Variable name) {
        return "∂" + Printer.unicode(network.root().name()) + "/∂" + Printer.unicode(name) + " = " + slopes.get(name);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** A box of the picture. */
    private record Box(int x, int y, int width, int height) {
        int middle() {
            return y + height / 2;
        }
    }

    /** An image of its own: no fonts, scripts or styles from elsewhere. */
    public String svg() {
        var boxes = boxes();
        int width = MARGIN + boxes.values().stream().mapToInt(box -> box.x + box.width).max().orElse(0);
        int height = MARGIN + boxes.values().stream().mapToInt(box -> box.y + box.height).max().orElse(0);
        var out = new StringBuilder(written("<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + "viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"DejaVu Sans Mono, monospace\" "
            + "font-size=\"13\">\n", width, height, width, height));
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n")
            .append("<defs><marker id=\"tip\" markerWidth=\"9\" markerHeight=\"8\" refX=\"8\" refY=\"4\" ")
            .append("orient=\"auto\"><path d=\"M0,0 L9,4 L0,8 z\" fill=\"#555\"/></marker></defs>\n");
        for (Node node : network.nodes())
            for (Edge edge : node.inputs()) arrow(boxes.get(edge.input()), boxes.get(node.name()), out);
        for (Node node : network.nodes()) box(node, boxes.get(node.name()), out);
        for (Node node : network.nodes())
            for (Edge edge : node.inputs()) edge.slope().ifPresent(slope ->
                label(cut(Printer.unicode(slope)), boxes.get(edge.input()), boxes.get(node.name()), out));
        return out.append("</svg>\n").toString();
    }

    /** Columns by the longest way from an input; an input stands just before what uses it first. */
    private Map<Variable, Box> boxes() {
        var column = new HashMap<Variable, Integer>();
        for (Node node : network.nodes())
            column.put(node.name(), node.inputs().stream().mapToInt(edge -> column.get(edge.input()) + 1).max()
                .orElse(0));
        for (Node node : network.nodes())
            if (node.inputs().isEmpty()) column.put(node.name(), users(node).stream().mapToInt(column::get).min()
                .orElse(1) - 1);
        int columns = 1 + column.values().stream().mapToInt(k -> k).max().orElse(0);
        var boxes = new HashMap<Variable, Box>();
        int x = MARGIN;
        int tallest = 0;
        for (int k = 0; k < columns; k++) tallest = Math.max(tallest, height(column(column, k)));
        for (int k = 0; k < columns; k++) {
            var nodes = column(column, k);
            int y = MARGIN + (tallest - height(nodes)) / 2;
            int widest = 0;
            for (Node node : nodes) {
                var lines = told(node);
                int wide = 2 * PAD + LETTER * lines.stream().mapToInt(String::length).max().orElse(1);
                var box = new Box(x, y, wide, high(node));
                boxes.put(node.name(), box);
                y += box.height + GAP;
                widest = Math.max(widest, wide);
            }
            x += widest + room(column, k);
        }
        return boxes;
    }

    private List<Variable> users(Node input) {
        return network.nodes().stream().filter(node -> node.inputs().stream().anyMatch(edge ->
            edge.input() == input.name())).map(Node::name).toList();
    }

    private List<Node> column(Map<Variable, Integer> column, int k) {
        return network.nodes().stream().filter(node -> column.get(node.name()) == k).toList();
    }

    /** Room for the longest label behind a column. */
    private int room(Map<Variable, Integer> column, int k) {
        int longest = column(column, k + 1).stream().flatMap(node -> node.inputs().stream())
            .mapToInt(edge -> edge.slope().map(slope -> cut(Printer.unicode(slope)).length()).orElse(0)).max()
            .orElse(0);
        return 50 + LETTER * longest;
    }

    private int height(List<Node> nodes) {
        return nodes.stream().mapToInt(node -> high(node) + GAP).sum() - GAP;
    }

    private int high(Node node) {
        return PAD + LINE * told(node).size();
    }

    private static void arrow(Box from, Box to, StringBuilder out) {
        int x = from.x + from.width;
        int bend = Math.max((to.x - x) / 2, LINE);
        out.append(written("<path d=\"M%d,%d C%d,%d %d,%d %d,%d\" fill=\"none\" stroke=\"#555\" "
            + "marker-end=\"url(#tip)\"/>\n", x, from.middle(), x + bend, from.middle(), to.x - bend, to.middle(), to.x,
            to.middle()));
    }

    private static void label(String text, Box from, Box to, StringBuilder out) {
        int x = (from.x + from.width + to.x) / 2;
        int y = (from.middle() + to.middle()) / 2 - 4;
        out.append(written("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#06c\" stroke=\"white\" "
            + "stroke-width=\"4\" paint-order=\"stroke\">%s</text>\n", x, y, escaped(text)));
    }

    private void box(Node node, Box box, StringBuilder out) {
        out.append(written("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" "
            + "stroke=\"#333\"/>\n",
            box.x, box.y, box.width, box.height, node.body().isPresent() ? "#eef4ff" : "#f6f6f6"));
        int line = 0;
        for (String text : told(node)) {
            String colour = line == 0 ? "#000" : text.startsWith("∂") ? "#c00" : "#060";
            out.append(written("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n", box.x + PAD,
                box.y + LINE * ++line, colour, escaped(text)));
        }
    }

    /** With the digits that SVG reads, whichever the machine's language has. */
    private static String written(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
