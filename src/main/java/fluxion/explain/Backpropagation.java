package fluxion.explain;

import fluxion.explain.Chains.Link;
import fluxion.explain.Sweep.Delta;
import fluxion.explain.Sweep.Term;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.message.Messages;
import fluxion.print.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The derivatives of a network on paper: chains of factors, or the reverse sweep. */
public record Backpropagation(Network network, Writing writing) {
    /** Longer formulas are not written out. */
    private static final long WIDEST = 2_000;

    /**
     * For each variable the chain rule along all ways, a formula for each factor, and the product: in the names of the
     * sheet, then with the definitions put in.
     */
    public List<String> chains() {
        var equations = introduced();
        for (Variable x : network.gradient().keySet()) chains(x, equations);
        return written(equations);
    }

    /** What a formula without a name is called. */
    private List<Equation> introduced() {
        var equations = new ArrayList<Equation>();
        if (network.isNamed()) equations.add(new Equation(writing.of(network.root().name()),
            shown(network.root().body().orElseThrow()), false));
        return equations;
    }

    /** An equation; the left side goes without saying where the line before has it, or stands indented for a factor. */
    private record Equation(String left, String right, boolean factor) {}

    private void chains(Variable x, List<Equation> equations) {
        String asked = writing.partial(network.root().name(), x);
        var ways = Chains.of(network, x);
        Expr gradient = network.gradient().get(x);
        boolean direct = ways.isEmpty() || ways.get().stream().allMatch(way -> way.size() == 1);
        if (direct) equations.add(new Equation(asked, shown(gradient), false));
        else {
            equations.add(new Equation(asked, ways.get().stream().map(this::product)
                .collect(Collectors.joining(" + ")), false));
            var factors = new LinkedHashMap<String, String>();
            for (var way : ways.get())
                for (Link link : way) factors.put(factor(link), shown(link.edge().slope().orElseThrow()));
            factors.forEach((left, right) -> equations.add(new Equation(left, right, true)));
            equations.add(new Equation("", shown(gradient), false));
        }
        Expr expanded = network.expanded().get(x);
        if (expanded != gradient) equations.add(new Equation("", shown(expanded), false));
    }

    private String product(List<Link> way) {
        return way.stream().map(this::factor).collect(Collectors.joining(writing.times()));
    }

    private String factor(Link link) {
        return writing.partial(link.node().name(), link.edge().input());
    }

    /** δ of each node from the formula down; then the derivatives asked for. */
    public List<String> sweep() {
        var sweep = Sweep.of(network);
        var equations = introduced();
        for (Delta delta : sweep.inwards()) {
            boolean leaf = delta.node().body().isEmpty();
            String name = leaf ? writing.partial(network.root().name(), delta.node().name())
                : writing.of(delta.name());
            String chained = delta.terms().isEmpty() ? writing.partial(network.root().name(), network.root().name())
                : delta.terms().stream().map(term -> chained(term, delta)).collect(Collectors.joining(" + "));
            equations.add(new Equation(name, Messages.text("explain.both", chained, shown(delta.value())), false));
        }
        return written(equations);
    }

    private String chained(Term term, Delta delta) {
        String edge = writing.partial(term.from().name(), delta.node().name());
        return term.first() ? edge : writing.of(term.delta()) + writing.times() + edge;
    }

    /** A step of gradient descent for each variable: w ← w − η ∂C/∂w. */
    public List<String> updates(Variable rate) {
        var equations = new ArrayList<Equation>();
        for (Variable w : network.gradient().keySet())
            equations.add(new Equation(writing.of(w), writing.of(w) + writing.minus() + writing.of(rate)
                + writing.times() + writing.partial(network.root().name(), w), false));
        return switch (writing.kind()) {
            case TEXT, UNICODE -> equations.stream().map(e -> e.left + (writing.kind() == Writing.Kind.TEXT ? " := "
                : " ← ") + e.right).toList();
            case LATEX         -> aligned(equations, " &\\leftarrow ");
        };
    }

    private String shown(Expr e) {
        return Size.isAtMost(WIDEST, e) ? writing.of(e) : Messages.text("explain.long");
    }

    private List<String> written(List<Equation> equations) {
        return switch (writing.kind()) {
            case TEXT, UNICODE -> equations.stream().map(e -> (e.factor ? "    " : "") + (e.left.isEmpty() ? ""
                : e.left + " ") + "= " + e.right).toList();
            case LATEX         -> aligned(equations, " &= ");
        };
    }

    private static List<String> aligned(List<Equation> equations, String sign) {
        var lines = new ArrayList<String>(List.of("\\begin{align*}"));
        for (Equation e : equations) {
            String line = e.factor ? " &\\qquad " + e.left + " = " + e.right : e.left + sign + e.right;
            for (String row : Breaking.rows(line, Breadth.PAGE))
                lines.add((row == line || line.startsWith(row) ? "" : " & \\qquad ") + row + " \\\\");
        }
        lines.addLast(lines.removeLast().replaceAll(" \\\\\\\\$", ""));
        lines.add("\\end{align*}");
        return lines;
    }
}
